/** A whole number with a comma before every three digits, as tables write it in all our languages. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
