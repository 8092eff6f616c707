const FOCUSABLE =
  "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), " +
  "summary, [tabindex]:not([tabindex='-1'])";

/** What Fluent puts around its groups to notice that one comes in, and the tabs that arrows lead to. */
const PASSED_OVER = "[data-tabster-dummy], [role=tab][aria-selected=false]";

/**
 * Tab where nothing has the focus: when the pane is entered from the sheet, or what had the focus is gone. Fluent's own
 * handling finds no way from there, and nobody would get in by keyboard. Returns how to stop.
 */
export function tabFromNowhere(pane: HTMLElement): () => void {
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const places = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
        place => place.getClientRects().length > 0 && !place.matches(PASSED_OVER),
      ),
      to = event.shiftKey ? places.at(-1) : places[0];
    if (!to) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    to.focus();
  };
  window.addEventListener("keydown", enter, true);
  return () => window.removeEventListener("keydown", enter, true);
}
