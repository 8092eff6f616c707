import { useEffect, type RefObject } from "react";

/**
 * The keys of a row that is looked at: Alt with the arrows goes on and back, Escape leaves. They hold in the row's view
 * and also where the focus is on nothing narrower (the panel, the page): a button that was pressed may be gone, and so
 * is the focus with it.
 */
export function useRowKeys(
  view: RefObject<HTMLElement | null>,
  onMove: (by: number) => void,
  onBack: () => void,
): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const box = view.current,
        at = event.target;
      if (
        box === null ||
        !(at instanceof Node) ||
        box.getClientRects().length === 0 ||
        !(box.contains(at) || at.contains(box))
      )
        return;
      const by = event.altKey && event.key === "ArrowDown" ? 1 : event.altKey && event.key === "ArrowUp" ? -1 : 0;
      if (by !== 0) onMove(by);
      else if (event.key === "Escape") onBack();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [view, onMove, onBack]);
}
