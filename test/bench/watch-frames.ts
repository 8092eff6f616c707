import type { Frame } from "playwright-core";

/** What a frame saw since it was last asked, in milliseconds. */
export interface Seen {
  /** Longest time between two frames drawn. The pane and the page share a thread, so that both see the same. */
  readonly gap: number;
  /** Longest task of this frame's own scripts. */
  readonly task: number;
  /** How often a bar of progress moved, and for how long it stood at most. */
  readonly moves: number;
  readonly stood: number;
}

/** Runs in every frame before its own scripts. */
export const WATCH = `(() => {
  const none = () => ({ gap: 0, task: 0, moves: 0, stood: 0 });
  let seen = none(), last = performance.now(), value = null, moved = 0;
  globalThis.seenSince = () => { const was = seen; seen = none(); last = performance.now(); return was; };
  new PerformanceObserver(list => {
    for (const { name, duration } of list.getEntries()) if (name === "self") seen.task = Math.max(seen.task, duration);
  }).observe({ type: "longtask" });
  const drawn = () => {
    const now = performance.now(), bar = document.querySelector("[role=progressbar]"), at = bar?.getAttribute("aria-valuenow") ?? null;
    seen.gap = Math.max(seen.gap, now - last);
    last = now;
    if (at !== value) { value = at; moved = now; if (at !== null) seen.moves++; }
    if (at !== null) seen.stood = Math.max(seen.stood, now - moved);
    requestAnimationFrame(drawn);
  };
  requestAnimationFrame(drawn);
})();`;

/** What the frame saw since the last call, which this one ends. */
export function seenBy(frame: Frame): Promise<Seen> {
  return frame.evaluate("seenSince()");
}
