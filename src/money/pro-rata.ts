/**
 * Amounts cut in proportion so that they sum to a budget: each without its fraction of a step, what is left by largest
 * remainder (of equals the earlier), a step each, and never above the uncut amount. All in 分; where the budget is no
 * multiple of the step, the sum is the largest one below it. What fits is not cut. `step` is at least 1, nothing is
 * negative.
 */
export function proRata(amounts: readonly bigint[], budget: bigint, step: bigint): readonly bigint[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (whole <= budget) return amounts;
  const parts = amounts.map(amount => ((amount * budget) / (whole * step)) * step);
  let left = (budget / step) * step - parts.reduce((sum, part) => sum + part, 0n);
  const rest = (k: number): bigint => amounts[k]! * budget - parts[k]! * whole;
  const byRest = amounts
    .map((_, k) => k)
    .sort((a, b) => {
      const difference = rest(b) - rest(a);
      return difference > 0n ? 1 : difference < 0n ? -1 : a - b;
    });
  for (const k of byRest) {
    if (left < step) break;
    if (parts[k]! + step > amounts[k]!) continue;
    parts[k] = parts[k]! + step;
    left -= step;
  }
  return parts;
}
