/** What can be said of the rest of a task: nothing yet, so many seconds, or that it is at its end. */
export type TimeLeft =
  { readonly kind: "unknown" } | { readonly kind: "finishing" } | { readonly kind: "left"; readonly seconds: number };

/** Before this share and time nobody can say how long the rest takes: the first steps are the quick ones. */
const ENOUGH = 0.05,
  ENOUGH_MS = 1000,
  /** Only from here on a task is at its end, however fast it came there. */
  END = 0.9,
  LEAST_SECONDS = 2;

/**
 * By what was measured: this time's pace, and the last time where that says more. `done` of `of`, times in ms; `last`:
 * how long the same task took last, where it ran before.
 */
export function timeLeft(done: number, of: number, elapsed: number, last: number | undefined): TimeLeft {
  const share = of > 0 ? Math.min(1, done / of) : 0,
    byPace = share >= ENOUGH && elapsed >= ENOUGH_MS ? (elapsed / share) * (1 - share) : null,
    byLast = last === undefined ? null : last - elapsed;
  if (byPace === null && byLast === null) return { kind: "unknown" };
  const seconds = Math.ceil(Math.max(byPace ?? 0, byLast ?? 0, 0) / 1000);
  if (seconds >= LEAST_SECONDS) return { kind: "left", seconds };
  if (share >= END) return { kind: "finishing" };
  // The last time was shorter, and this one says nothing yet.
  return byPace === null ? { kind: "unknown" } : { kind: "left", seconds: Math.max(seconds, 1) };
}
