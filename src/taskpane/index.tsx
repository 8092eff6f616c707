import { createRoot } from "react-dom/client";
import type { Inbox } from "../assess/inbox";
import type { Workplace } from "../assess/workplace/workplace";
import { TABS, type TabName } from "./shell/goto";
import { Pane } from "./shell/pane";
import type { ThemeSource } from "./shell/use-theme";
import { languageFor } from "../text/languages";

/**
 * What the pane stands in: the workbook's workplace, Office's theme (null where the host tells none) and the language
 * that Office shows itself in.
 */
export interface Surroundings {
  readonly workplace: Workplace;
  readonly theme: ThemeSource;
  readonly displayLanguage: string | undefined;
  /** Name of the tab in front; else the first. */
  readonly tab?: string | null;
  /** What ribbon and menu have to say; without, nothing comes from there. */
  readonly inbox?: Inbox;
  /** Makes the report that maintainers ask for. */
  readonly diagnose?: () => Promise<string>;
  /** Instead of the tabs, the check that somebody with a real Excel runs once. */
  readonly selfCheck?: boolean;
}

/**
 * Draws the pane into `element`; returns how to take it away. The language is the workbook's own as soon as that is
 * read.
 */
export function showPane(
  element: HTMLElement,
  { workplace, theme, displayLanguage, tab, inbox, diagnose, selfCheck = false }: Surroundings,
): () => void {
  const root = createRoot(element);
  root.render(
    <Pane
      workplace={workplace}
      theme={theme}
      language={languageFor(displayLanguage)}
      start={isTab(tab) ? tab : "assess"}
      inbox={inbox ?? null}
      diagnose={diagnose ?? null}
      selfCheck={selfCheck}
    />,
  );
  return () => root.unmount();
}

function isTab(name: string | null | undefined): name is TabName {
  return (TABS as readonly (string | null | undefined)[]).includes(name);
}
