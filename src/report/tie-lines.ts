import { fenSum, type FenSum } from "../money/fen";
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

const NOTHING = fenSum(0n);

/** What the papers of the round come to, and what waits, which none of them has; in 分. */
export interface PaperSums {
  readonly waiting: FenSum;
  readonly meeting: FenSum;
  readonly notice: FenSum;
  readonly payment: FenSum;
}

/**
 * 勾稽 at the end of 口径与底稿: the proposed amounts of its lines, summed by a native formula, less the sum by applicants
 * and that by clauses, and where papers are made, less what each of them comes to. `from`, `to`: the worksheet rows of
 * the lines; `column`: that of their proposed amounts, from 0.
 */
export function tieLines(
  { totals }: Assessed,
  { messages }: Pick<Texts, "messages">,
  { from, to, column }: { readonly from: number; readonly to: number; readonly column: number },
  papers: PaperSums | null,
): TieLine[] {
  const letters = columnLetters(column),
    cells = `${letters}${from}:${letters}${to}`,
    detail = totals.total.proposed;
  const sumBy = (by: "applicants" | "clauses"): FenSum =>
    fenSum(totals[by].reduce((all, each) => all + each.proposed, 0n));
  const sides = [
    ...(["applicants", "clauses"] as const).map(by => ({ by, without: NOTHING, sum: sumBy(by) })),
    ...(papers === null
      ? []
      : (["meeting", "notice", "payment"] as const).map(by => ({ by, without: papers.waiting, sum: papers[by] }))),
  ];
  return sides.map(({ by, without, sum }) => {
    const value = yuanCell(fenSum(detail - without - sum)),
      less = without === NOTHING ? "" : `-${yuanText(without)}`;
    const difference = `ROUND(SUM(${cells})${less}-${yuanText(sum)},2)`,
      differs = fill(messages.ties.differs, { cells });
    return {
      said: messages.ties[by],
      formula: to >= from && typeof value === "number" ? { formula: `=${difference}`, value } : null,
      verdict:
        to >= from
          ? {
              formula: `=IF(${difference}=0,"${messages.ties.same}","${differs}")`,
              value: detail - without === sum ? messages.ties.same : differs,
            }
          : null,
    };
  });
}
