import type { ApplicationRow } from "../fields/row-numbers";
import { NO_BATCH, type Applications } from "../fields/columns";
import { markBit } from "../marks/mark-columns";
import { wholeFen } from "../mechanisms/composed/limit-amount";
import { ratioOf } from "../money/ratio";
import { exactAt } from "../fields/quantity";
import { proRata } from "../money/pro-rata";
import { stepOf, type Rounding } from "../money/rounding";
import { budgetNumber } from "../policy/limits";
import type { Policy } from "../policy/model";
import type { Decisions } from "./decisions";
import type { Settled } from "./settled";

const BUDGET_CUT = markBit("BUDGET_CUT");
/**
 * Cuts the proposed amounts of a year or a batch in proportion where together they pass the budget and the policy says
 * so: rounded down, what is left over goes to the largest remainders, the earlier row first; no row gets more than its
 * uncut amount. n·log n.
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
    cut(group, Math.max(amount - used, 0), settled, stepOf(rounding));
  }
}

/** What the ledger shows of the budget's year, in 分. */
function usedOf(policy: Policy, { ledger }: Applications, row: ApplicationRow): number {
  const column = ledger?.limits[budgetNumber(policy)],
    used = column ? exactAt(column, row) : null;
  return used === null ? 0 : wholeFen(ratioOf(used));
}

/**
 * A row that a budget cut waits until somebody confirms what it is cut to: another budget or list that cuts it to
 * something else asks again. Which row of a project is the best does not turn on it: their competitors wait for
 * nothing.
 */
export function waitForBudget(
  { budget }: Policy,
  rows: Applications,
  { marks, waits, proposed }: Settled,
  { cuts }: Decisions,
): void {
  if (budget === null || budget.then !== "pro-rata") return;
  for (let row = 0; row < rows.count; row++)
    if (marks.has(row, BUDGET_CUT) && cuts?.get(row) !== proposed[row]) waits[row] = 1;
}

function cut(group: readonly number[], budget: number, { proposed, marks }: Settled, step: bigint): void {
  const uncut = group.map(row => BigInt(proposed[row]!)),
    parts = proRata(uncut, BigInt(budget), step);
  // What fits is not cut.
  if (parts === uncut) return;
  group.forEach((row, k) => {
    proposed[row] = Number(parts[k]!);
    marks.add(row, BUDGET_CUT);
  });
}
