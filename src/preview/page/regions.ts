/** A part of the page that F6 goes to: what holds it, and what in it takes the focus. */
export interface Region {
  readonly within: HTMLElement;
  focus(): void;
}

/**
 * F6 goes from ribbon to cells to pane and around, as it does in Excel: within the cells Tab goes from cell to cell, so
 * that nobody gets out of them by Tab. The pane's own page is listened to as well. Returns how to stop.
 */
export function regionsByF6(regions: () => readonly Region[], pane: HTMLIFrameElement): () => void {
  const next = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const there = regions(),
      at = there.findIndex(({ within }) => within.contains(document.activeElement));
    const to = event.shiftKey ? Math.max(at, 0) - 1 + there.length : at + 1;
    there[to % there.length]?.focus();
  };
  const listenInPane = (): void => pane.contentWindow?.addEventListener("keydown", next, true);
  window.addEventListener("keydown", next, true);
  pane.addEventListener("load", listenInPane);
  return () => {
    window.removeEventListener("keydown", next, true);
    pane.removeEventListener("load", listenInPane);
  };
}

/** Takes the focus back to where it last was within an element that finds its own places (the grid). */
export function lastFocusIn(element: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  element.addEventListener("focusin", event => {
    last = event.target as HTMLElement;
  });
  return () => (last?.isConnected === true ? last : element.querySelector<HTMLElement>("[contenteditable]"))?.focus();
}
