import { fenSum } from "../money/fen";
import { columnLetters } from "../workbook/column-letters";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";
import type { Formula, Written } from "../workbook/ports";
import type { Assessed } from "./assessed";
import { yuanCell, yuanText } from "./yuan-cell";

/** A sum that must agree with the lines of 口径与底稿, as a line of that sheet. */
export interface TieLine {
  readonly said: string;
  /** The difference, as a native formula over the sheet's own lines; null where there are none, or it is no number. */
  readonly formula: Formula | null;
  readonly verdict: Written;
}

/**
 * 勾稽 at the end of 口径与底稿: the proposed amounts of its lines, summed by a native formula, less the sum by applicants
 * and that by clauses. `from`, `to`: the worksheet rows of the lines; `column`: that of their proposed amounts, from 0.
 */
export function tieLines(
  { totals }: Assessed,
  { messages }: Pick<Texts, "messages">,
  from: number,
  to: number,
  column: number,
): TieLine[] {
  const letters = columnLetters(column),
    cells = `${letters}${from}:${letters}${to}`,
    detail = totals.total.proposed;
  return (["applicants", "clauses"] as const).map(by => {
    const sum = fenSum(totals[by].reduce((all, each) => all + each.proposed, 0n)),
      value = yuanCell(fenSum(detail - sum));
    const difference = `ROUND(SUM(${cells})-${yuanText(sum)},2)`,
      differs = fill(messages.ties.differs, { cells });
    return {
      said: messages.ties[by],
      formula: to >= from && typeof value === "number" ? { formula: `=${difference}`, value } : null,
      verdict:
        to >= from
          ? {
              formula: `=IF(${difference}=0,"${messages.ties.same}","${differs}")`,
              value: detail === sum ? messages.ties.same : differs,
            }
          : null,
    };
  });
}
