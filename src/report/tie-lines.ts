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
  /** The difference, as a native formula; null where there are no lines, no paper, or it is no number. */
  readonly formula: Formula | null;
  readonly verdict: Written;
}

const NOTHING = fenSum(0n);

/**
 * What a paper of the round comes to, and where that stands.
 * - `cells`: on a sheet of the same file; `formula` is its sum in yuan, `where` are its cells.
 * - `apart`: in a file of its own; `sum` in 分.
 * - `none`: it is not made.
 * - `sought`: on a sheet that may come to stand in the workbook, be written anew there or go: its last line is found by
 *   how it begins (`total`) in a column (`labels`), its sum there in `amounts`, worth so many yuan each.
 */
export type PaperTie =
  | { readonly kind: "cells"; readonly sum: FenSum; readonly formula: string; readonly where: string }
  | { readonly kind: "apart"; readonly sum: FenSum }
  | { readonly kind: "none" }
  | {
      readonly kind: "sought";
      readonly sheet: string;
      readonly total: string;
      readonly labels: string;
      readonly amounts: string;
      readonly yuan: number;
    };

/** What the papers of the round come to, and what waits, which none of them has; in 分. */
export interface PaperTies {
  readonly waiting: FenSum;
  readonly meeting: PaperTie;
  readonly notice: PaperTie;
  readonly payment: PaperTie;
}

const NONE: PaperTie = { kind: "none" };
/** Where no papers are made. */
export const NO_PAPERS: PaperTies = { waiting: NOTHING, meeting: NONE, notice: NONE, payment: NONE };

const PAPERS = ["meeting", "notice", "payment"] as const;

/** The lines of 口径与底稿 with amounts, and the worksheet row (from 1) of the first tie. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** The column of their proposed amounts, from 0. */
  readonly column: number;
  readonly ties: number;
  /** The column in which the differences come to stand, from 0. */
  readonly differences: number;
}

/**
 * 勾稽 at the end of 口径与底稿: the proposed amounts of its lines, summed by a native formula, less the sum by
 * applicants, that by clauses, and without what waits, what each paper comes to.
 */
export function tieLines(
  { totals }: Assessed,
  { messages }: Pick<Texts, "messages">,
  place: Place,
  papers: PaperTies,
): TieLine[] {
  const cells = `${columnLetters(place.column)}${place.from}:${columnLetters(place.column)}${place.to}`,
    detail = totals.total.proposed,
    isEmpty = place.to < place.from,
    sumBy = (by: "applicants" | "clauses"): FenSum => fenSum(totals[by].reduce((all, each) => all + each.proposed, 0n));
  const sums = (["applicants", "clauses"] as const).map((by): TieLine => {
    const sum = sumBy(by);
    return {
      said: messages.ties[by],
      ...summed({ cells, isEmpty, less: yuanText(sum), where: [], difference: detail - sum }, messages),
    };
  });
  return [
    ...sums,
    ...PAPERS.map((by, k): TieLine => {
      const paper = papers[by],
        settled = detail - papers.waiting,
        waiting = papers.waiting === NOTHING ? "" : `${yuanText(papers.waiting)}-`,
        said = messages.ties[by];
      switch (paper.kind) {
        case "none":
          return { said, formula: null, verdict: messages.ties.none };
        case "sought":
          return { said, ...sought(paper, { cells, isEmpty, waiting }, at(place, sums.length + k), messages) };
        case "apart":
        case "cells": {
          const less = `${waiting}${paper.kind === "cells" ? paper.formula : yuanText(paper.sum)}`,
            where = paper.kind === "cells" ? [paper.where] : [];
          return { said, ...summed({ cells, isEmpty, less, where, difference: settled - paper.sum }, messages) };
        }
      }
    }),
  ];
}

/** The cell in which a line's difference stands. */
function at({ ties, differences }: Place, k: number): string {
  return `${columnLetters(differences)}${ties + k}`;
}

/** A sum that is known where the lines are written. */
function summed(
  {
    cells,
    isEmpty,
    less,
    where,
    difference,
  }: {
    readonly cells: string;
    readonly isEmpty: boolean;
    readonly less: string;
    readonly where: readonly string[];
    readonly difference: bigint;
  },
  { ties }: Texts["messages"],
): Pick<TieLine, "formula" | "verdict"> {
  if (isEmpty) return { formula: null, verdict: null };
  const value = yuanCell(fenSum(difference)),
    formula = `ROUND(SUM(${cells})-${less},2)`,
    differs = fill(ties.differs, { cells: [cells, ...where].join(ties.and) });
  return {
    formula: typeof value === "number" ? { formula: `=${formula}`, value } : null,
    verdict: {
      formula: `=IF(${formula}=0,"${ties.same}","${differs}")`,
      value: difference === 0n ? ties.same : differs,
    },
  };
}

/**
 * A sum on a sheet that is looked for whenever the workbook is calculated, so that a paper written, written anew or
 * deleted later is told without the lines being written again.
 */
function sought(
  { sheet, total, labels, amounts, yuan }: Extract<PaperTie, { kind: "sought" }>,
  { cells, isEmpty, waiting }: { readonly cells: string; readonly isEmpty: boolean; readonly waiting: string },
  difference: string,
  { ties }: Texts["messages"],
): Pick<TieLine, "formula" | "verdict"> {
  if (isEmpty) return { formula: null, verdict: null };
  const row = `MATCH("${total}*",INDIRECT("${sheet}!${labels}:${labels}"),0)`,
    sum = `${yuan === 1 ? "" : `${yuan}*`}INDIRECT("${sheet}!${amounts}"&${row})`,
    differs = fill(ties.differs, { cells: [cells, `${sheet}!${amounts}`].join(ties.and) });
  return {
    formula: { formula: `=IF(ISERROR(${row}),"",ROUND(SUM(${cells})-${waiting}${sum},2))`, value: "" },
    verdict: {
      formula: `=IF(ISERROR(${row}),"${ties.none}",IF(${difference}=0,"${ties.same}","${differs}"&${row}))`,
      value: ties.none,
    },
  };
}
