import { excel, inbox, workplace } from "./commands/runtime";
import { showPane } from "./taskpane";

/**
 * Puts the pane in the place of what the page shows until then. It shares the commands' workplace, so that both see the
 * same run.
 */
export async function startPane(): Promise<void> {
  if (!mayStyle()) document.getElementById("unstyled")!.hidden = false;
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
        settings: await open.kept.settings(),
        book: excel(),
        surroundings: surroundings(Office, navigator),
        now: Date.now(),
      });
    },
    selfCheck: asked.has("selfcheck"),
  });
}

/**
 * Whether styles may be added at all. Fluent adds them as empty elements that it fills rule by rule; the page's policy
 * allows exactly that, by the hash of nothing, and some older Safaris refuse it (svelte #7800, styled-components
 * #3704). The pane works without its styles, and says what it looks like.
 */
function mayStyle(): boolean {
  const probe = document.head.appendChild(document.createElement("style")),
    { sheet } = probe;
  probe.remove();
  return sheet !== null;
}
