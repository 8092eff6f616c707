import { excel, inbox, workplace } from "./commands/runtime";
import { showPane } from "./taskpane";

/**
 * Puts the pane in the place of what the page shows until then. It shares the commands' workplace, so that both see the
 * same run.
 */
export async function startPane(): Promise<void> {
  const open = await workplace(),
    asked = new URLSearchParams(location.search);
  showPane(document.getElementById("root")!, {
    workplace: open,
    theme: () => Office.context.officeTheme ?? null,
    displayLanguage: Office.context.displayLanguage,
    tab: asked.get("tab"),
    inbox,
    diagnose: async () => {
      const { diagnosticReport, surroundings } = await import("./commands/diagnostics");
      return diagnosticReport({
        policy: open.policy,
        settings: await open.settings(),
        book: excel(),
        surroundings: surroundings(Office, navigator),
        now: Date.now(),
      });
    },
    selfCheck: asked.has("selfcheck"),
  });
}
