const two = (n: number): string => String(n).padStart(2, "0");

/** A time (ISO 8601) as the clock of whoever looks shows it: `2026-11-23 09:05`. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? iso
    : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
