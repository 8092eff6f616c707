/** The day counts as it does in Beijing, whatever the machine's time zone. */
const OFFSET_MS = 8 * 3_600_000,
  DAY_MS = 86_400_000;

/** The day there, in days since 1970-01-01, of an instant in milliseconds since 1970-01-01 UTC. */
export function dayInBeijing(now: number): number {
  return Math.floor((now + OFFSET_MS) / DAY_MS);
}

/** `2026-11-26 10:20` there, of an instant in milliseconds since 1970-01-01 UTC. */
export function timeInBeijing(now: number): string {
  return new Date(now + OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
}
