import { Exact, ZERO, type Amount } from "../cells";
import { cutDown } from "./one-row";
import type { PartsLine, PartsRow, PlainParts, PlainSplit } from "./plain-parts";
import { settledStates, type State } from "./settling";

/** What 兑现表 says: of each applicant all, paid before, due now and left; and what governments bear, in yuan. */
export interface PlainPayments {
  readonly applicants: readonly { readonly applicant: number; readonly sums: readonly string[] }[];
  readonly governments: readonly (readonly string[])[];
}

const WAITING: ReadonlySet<string> = new Set(["MISSING_INPUT", "NEEDS_AMOUNT", "PENDING_BEST_OF", "BUDGET_CUT"]);

/** Payments of one of a policy's instalments (from 1): row by row to the 分, the last part takes what is left. */
export function paymentsPlainly(
  policy: PlainParts,
  rows: readonly PartsRow[],
  ledger: readonly PartsLine[],
  instalment: number,
): PlainPayments {
  const paid = settledStates(policy, rows, ledger).filter(isPaid),
    applicants = [...new Set(paid.map(({ row }) => row.applicant))];
  return {
    applicants: applicants.map(applicant => {
      const own = paid.filter(({ row }) => row.applicant === applicant),
        whole = sum(own.map(({ proposed }) => proposed!)),
        parts = own.map(state => partsOf(state, splitOf(policy, "instalments", state)));
      const before = sum(parts.flatMap(part => part.slice(0, instalment - 1))),
        now = sum(parts.map(part => part[instalment - 1] ?? ZERO));
      return { applicant, sums: [whole, before, now, whole.minus(before).minus(now)].map(one => one.toFixed(2)) };
    }),
    governments: policy.splits
      .filter(({ of }) => of === "governments")
      .map(split => {
        const parts = paid
          .filter(state => splitOf(policy, "governments", state) === split)
          .map(state => partsOf(state, split));
        return split.shares.map((_, k) => sum(parts.map(part => part[k]!)).toFixed(2));
      }),
  };
}

function isPaid({ outcome, proposed, winner, marks, settledMarks }: State): boolean {
  const waits = [...marks, ...settledMarks].some(mark => WAITING.has(mark));
  return outcome === "amount" && proposed!.gt(0) && winner === null && !waits;
}

function splitOf(policy: PlainParts, of: PlainSplit["of"], { clause }: State): PlainSplit | undefined {
  return policy.splits.find(split => split.of === of && split.clauses.includes(clause));
}

/** Each part up to its end in whole 分 less the parts before it, so that all together are the amount. */
function partsOf({ proposed }: State, split: PlainSplit | undefined): readonly Amount[] {
  if (split === undefined) return [proposed!];
  let share = ZERO,
    given = ZERO;
  return split.shares.map(own => {
    share = share.plus(own);
    const until = cutDown(proposed!.times(share)),
      part = until.minus(given);
    given = until;
    return part;
  });
}

function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce((all, one) => all.plus(one), new Exact(0));
}
