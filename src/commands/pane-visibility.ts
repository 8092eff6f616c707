import type { Visibility } from "../workbook/open/selected";

/**
 * Whether somebody sees the pane. A long-lived runtime goes on with its pane closed, mounted and hidden
 * (show-hide-add-in); Office tells when that changes, where it has the event, and some web views tell it of the page.
 */
export function paneVisibility(): Visibility {
  let shown = true;
  const listeners = new Set<() => void>(),
    changed = (): void => {
      for (const on of listeners) on();
    };
  void Office.onReady(() =>
    Office.addin
      ?.onVisibilityModeChanged?.(({ visibilityMode }) => {
        shown = visibilityMode !== Office.VisibilityMode.hidden;
        changed();
      })
      .catch(() => undefined),
  );
  document.addEventListener("visibilitychange", changed);
  return {
    seen: () => shown && document.visibilityState !== "hidden",
    listen: on => {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
  };
}
