import { useEffect, type RefObject } from "react";

/**
 * Where what had the focus is taken away (a question that was answered, a bar whose matter is settled), the panel in
 * front takes it, so that whoever works by keyboard goes on from there and not from the top of the page.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = pane.current;
    if (root === null) return;
    let last: Element | null = null;
    const noted = (event: FocusEvent): void => {
      last = event.target as Element;
    };
    const watcher = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      root.querySelector<HTMLElement>("[role=tabpanel]:not([hidden])")?.focus();
    });
    root.addEventListener("focusin", noted);
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", noted);
      watcher.disconnect();
    };
  }, [pane]);
}
