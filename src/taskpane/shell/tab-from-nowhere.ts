const FOCUSABLE =
  "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), " +
  "summary, [tabindex]:not([tabindex='-1'])";

/**
 * Tab where nothing has the focus: when the pane is entered from the sheet, or what had the focus is gone. Fluent's own
 * handling finds no way from there, and nobody would get in by keyboard. Returns how to stop.
 */
export function tabFromNowhere(pane: HTMLElement): () => void {
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const places = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
        place => place.getClientRects().length > 0,
      ),
      to = event.shiftKey ? places.at(-1) : places[0];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  };
  window.addEventListener("keydown", enter, true);
  return () => window.removeEventListener("keydown", enter, true);
}
