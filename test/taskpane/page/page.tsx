import { showPane } from "../../../src/taskpane";
import type { OfficeTheme } from "../../../src/taskpane/shell/office-theme";
import type { Language } from "../../../src/text/texts";
import type { WorkbookProblemCode } from "../../../src/workbook/ports";
import { FakeWorkplace } from "./fake-workplace";

declare global {
  interface Window { workplace?: FakeWorkplace }
}

const asked = new URLSearchParams(location.search);
const THEMES: Readonly<Record<string, OfficeTheme>> = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", isDarkTheme: false },
  dark: { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", isDarkTheme: true },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF", isDarkTheme: true },
};

/** Shows the pane over a stand-in for its workplace, in the state that the address asks for. */
async function show(): Promise<void> {
  const workplace = await new FakeWorkplace({
    sample: asked.get("sample") ?? "large", language: (asked.get("language") ?? "zh-CN") as Language, empty: asked.has("empty"), assessed: asked.has("assessed"), stale: asked.has("stale"),
    cell: asked.get("cell") as "row" | "formula" | null, problem: asked.get("problem") as WorkbookProblemCode | null, many: Number(asked.get("many") ?? 0), slow: Number(asked.get("slow") ?? 0),
  }).prepare();
  window.workplace = workplace;
  const theme = THEMES[asked.get("theme") ?? "light"] ?? null;
  showPane(document.getElementById("pane")!, { workplace, theme: () => theme, displayLanguage: asked.get("language") ?? "zh-CN", tab: asked.get("tab") });
}

void show();
