import type { ApplicationRow } from "../fields/row-numbers";
import { BLANK, MERGED, STATUS, type Applications, type Quantities } from "../fields/columns";
import { reviewedFen } from "../mechanisms/context";

/** What a reviewer made of a status that is no consent and no refusal by its words. */
export type StatusSaid = "consent" | "refuse";

/** An amount that a reviewer put in place of a row's own, in 分; `requested`: what the applicant asked for. */
export type AmountSaid = number | "requested";

/** What reviewers decided about rows (indexes); who and when is kept beside it by whoever read the decision. */
export interface Decisions {
  /** Rows to be taken before all that they compete with. */
  readonly preferred: ReadonlySet<number>;
  /** Rows of one clause and project that are added up, under one ceiling. */
  readonly addedUp: readonly (readonly number[])[];
  /** Pairs of rows that are decided to be different projects. */
  readonly apart?: readonly (readonly [number, number])[];
  /** Rows whose review is taken for consent or refusal. */
  readonly statuses?: ReadonlyMap<number, StatusSaid>;
  /** 评审核定金额 and 已获支持金额 of rows: of their own where a merged cell, or none, said them. */
  readonly reviewed?: ReadonlyMap<number, AmountSaid>;
  readonly paid?: ReadonlyMap<number, number>;
  /** In 分, to what somebody confirmed that a row's amount is cut by the budget. */
  readonly cuts?: ReadonlyMap<number, number>;
}

export const NO_DECISIONS: Decisions = { preferred: new Set(), addedUp: [] };

/**
 * The applications as reviewers decided them: statuses and amounts that a decision gives take the place of the cells'.
 * What a person withdrew stays so unless its status was in doubt. The columns given are left as they are.
 */
export function decidedRows(rows: Applications, { statuses, reviewed, paid }: Decisions): Applications {
  const said = [statuses, reviewed, paid].some(part => (part?.size ?? 0) > 0);
  if (!said) return rows;
  return {
    ...rows,
    ...statusesOf(rows, statuses ?? new Map()),
    ...amountsOf(rows, reviewed ?? new Map(), paid ?? new Map()),
  };
}

function statusesOf(rows: Applications, said: ReadonlyMap<number, StatusSaid>): Partial<Applications> {
  if (said.size === 0) return {};
  const status = rows.status.slice(),
    statusDoubt = rows.statusDoubt.slice();
  for (const [row, what] of said) {
    if (status[row] === STATUS.withdrawn && statusDoubt[row] === 0) continue;
    status[row] = what === "refuse" ? STATUS.rejected : STATUS.none;
    statusDoubt[row] = 0;
  }
  return { status, statusDoubt };
}

function amountsOf(
  rows: Applications,
  reviewed: ReadonlyMap<number, AmountSaid>,
  paid: ReadonlyMap<number, number>,
): Partial<Applications> {
  if (reviewed.size === 0 && paid.size === 0) return {};
  const mergedAmount = rows.mergedAmount.slice(),
    reviewedTogether = rows.reviewedTogether.slice();
  const recognised = replaced(rows.reviewed, reviewed, (row, said) => {
    mergedAmount[row]! &= ~MERGED.reviewed;
    reviewedTogether[row] = -1;
    return said === "requested" ? leastOf(reviewedFen(rows.requested, row), reviewedFen(rows.reviewed, row)) : said;
  });
  const had = replaced(rows.paid, paid, (row, said) => {
    mergedAmount[row]! &= ~MERGED.paid;
    return said;
  });
  return { mergedAmount, reviewedTogether, reviewed: recognised, paid: had };
}

function replaced<T>(
  column: Quantities,
  said: ReadonlyMap<number, T>,
  amount: (row: ApplicationRow, said: T) => number | null,
): Quantities {
  if (said.size === 0) return column;
  const hundredths = column.hundredths.slice(),
    exact = new Map(column.exact);
  for (const [row, what] of said) {
    hundredths[row] = amount(row, what) ?? BLANK;
    exact.delete(row);
  }
  return { hundredths, exact };
}

function leastOf(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
