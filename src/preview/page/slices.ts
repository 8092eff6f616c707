/** A page that stands still for longer feels stuck; what is drawn in between takes its own share of a frame. */
const SLICE_MS = 60;

/**
 * Parts long work into slices: gives a promise to wait for whenever a slice is over, so that the page can draw and be
 * typed into.
 */
export function slices(): () => Promise<void> | null {
  let begun = performance.now();
  return () => {
    // A page out of sight draws nothing, and its timers are slow.
    if (document.hidden || performance.now() - begun < SLICE_MS) return null;
    return new Promise(resume =>
      setTimeout(() => {
        begun = performance.now();
        resume();
      }),
    );
  };
}
