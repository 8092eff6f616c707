import { NO_BATCH, type Applications } from "../fields/columns";
import { markBit } from "../marks/mark-columns";
import { wholeFen } from "../mechanisms/composed/limit-amount";
import { ratioOf } from "../money/ratio";
import { exactAt } from "../fields/quantity";
import type { Rounding } from "../money/rounding";
import type { Policy } from "../policy/model";
import type { Settled } from "./settled";

const BUDGET_CUT = markBit("BUDGET_CUT");
/** What cut amounts are multiples of, in 分, as the choice of rounding has it. */
const STEP: Readonly<Record<Rounding, bigint>> = {
  fen: 1n,
  "yuan-floor": 100n,
  yuan: 100n,
  "thousand-floor": 100_000n,
  "wan-floor": 1_000_000n,
  wan: 1_000_000n,
  "wan-2dp": 10_000n,
};

/**
 * Cuts the proposed amounts of a year or a batch in proportion where together they pass the budget and the policy says
 * so: rounded down, what is left over goes to the largest remainders, the earlier row first; no row gets more than its
 * uncut amount. Rows that are cut wait until somebody confirms the list. n·log n.
 */
export function cutToBudget(policy: Policy, rows: Applications, settled: Settled, rounding: Rounding): void {
  const { budget } = policy;
  if (budget === null || budget.then !== "pro-rata") return;
  const groups = new Map<number, number[]>();
  // A sum that only 批次 knows is its batch's, whatever the policy counts by.
  const byBatch = budget.over === "batch" || budget.amount === null;
  for (let row = 0; row < rows.count; row++) {
    if (settled.proposed[row]! <= 0) continue;
    const key = byBatch ? rows.batch[row]! : rows.year[row]!,
      group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const [key, group] of groups) {
    const stated = byBatch && key !== NO_BATCH ? (rows.batches[key]?.budget ?? null) : null,
      amount = stated === null ? (budget.amount?.value ?? null) : wholeFen(ratioOf(stated));
    // What nobody named is not guessed: the finding BUDGET_UNKNOWN says that nothing was cut.
    if (amount === null) continue;
    const used = usedOf(policy, rows, group[0]!);
    cut(group, Math.max(amount - used, 0), settled, STEP[rounding]);
  }
}

/** What the ledger shows of the budget's year, in 分. */
function usedOf({ limits, budget }: Policy, { ledger }: Applications, row: number): number {
  const column = budget?.over === "year" ? ledger?.limits[limits.length] : undefined,
    used = column ? exactAt(column, row) : null;
  return used === null ? 0 : wholeFen(ratioOf(used));
}

function cut(group: readonly number[], budget: number, { proposed, marks, waits }: Settled, step: bigint): void {
  const total = group.reduce((sum, row) => sum + BigInt(proposed[row]!), 0n),
    most = BigInt(budget);
  if (total <= most) return;
  const parts = group.map(row => {
    const uncut = BigInt(proposed[row]!),
      unit = total * step,
      whole = ((uncut * most) / unit) * step;
    return { row, uncut, whole, rest: (uncut * most) % unit };
  });
  let left = most - parts.reduce((sum, part) => sum + part.whole, 0n);
  parts.sort((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1));
  for (const { row, uncut, whole } of parts) {
    const more = left >= step && whole + step <= uncut ? step : 0n;
    left -= more;
    proposed[row] = Number(whole + more);
    marks.add(row, BUDGET_CUT);
    waits[row] = 1;
  }
}
