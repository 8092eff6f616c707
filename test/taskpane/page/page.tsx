import { showPane } from "../../../src/taskpane";
import type { OfficeTheme } from "../../../src/taskpane/shell/office-theme";
import type { Language } from "../../../src/text/texts";
import type { WorkbookProblemCode } from "../../../src/workbook/ports";
import type { MemoryWorkbook } from "../../assess/memory-workbook";
import { openScene } from "./workplaces";

declare global {
  interface Window {
    workbook?: MemoryWorkbook;
    /** Calls of the workplace so far, as JSON. */ calls?: string[];
    /** What failed in this scene works from now on. */ mended?: boolean;
    /** Shows another state, as its address would. */ show?: (query: string) => Promise<void>;
  }
}

const THEMES: Readonly<Record<string, OfficeTheme>> = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", isDarkTheme: false },
  dark: { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", isDarkTheme: true },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF", isDarkTheme: true },
};

let takeAway: (() => void) | null = null;

/** Shows the pane over a workbook in memory, in the state that the address asks for. */
async function show(query: string): Promise<void> {
  const asked = new URLSearchParams(query),
    language = (asked.get("language") ?? "zh-CN") as Language;
  const { workplace, workbook, calls } = await openScene({
    sample: asked.has("empty") ? null : (asked.get("sample") ?? "large"),
    language,
    assessed: asked.has("assessed"),
    foreign: asked.get("foreign"),
    brought: asked.has("brought"),
    again: asked.has("again"),
    reopened: asked.has("reopened"),
    stale: asked.has("stale"),
    cell: asked.get("cell") as "row" | "formula" | null,
    problem: asked.get("problem") as WorkbookProblemCode | null,
    many: Number(asked.get("many") ?? 0),
    slow: Number(asked.get("slow") ?? 0),
    asks: asked.has("asks"),
    unknown: asked.has("unknown"),
    lost: asked.has("lost"),
    failing: asked.getAll("failing"),
    stuck: asked.getAll("stuck"),
    mended: () => window.mended === true,
  });
  takeAway?.();
  window.mended = false;
  window.workbook = workbook;
  window.calls = calls;
  const theme = THEMES[asked.get("theme") ?? "light"] ?? null;
  takeAway = showPane(document.getElementById("pane")!, {
    workplace,
    theme: () => theme,
    displayLanguage: language,
    tab: asked.get("tab"),
    selfCheck: asked.has("selfcheck"),
  });
}

window.show = show;
void show(location.search);
