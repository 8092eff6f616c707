import { fenSum, type FenSum } from "../../money/fen";
import type { ApplicationRow } from "../../fields/row-numbers";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import { fill } from "../../text/fill";
import { OFFICE_LANGUAGE, type Language } from "../../text/languages";
import { paperAnswersOf } from "../../text/paper-answers/of";
import type { TieSide } from "../../text/papers/papers";
import { textsOf } from "../../text/of";
import type { Formula, SheetData, Written } from "../../workbook/ports";
import { yuanCell, yuanText } from "../yuan-cell";
import { meetingRows } from "./meeting";
import { noticeRows } from "./notice";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { paidInAll } from "./payment";
import { columnIn, type Place } from "./places";
import { sumOf } from "./sums";

const COLUMNS: readonly PaperColumn[] = PAPER_TABLES.ties;

/** Two sums that must be equal to the 分. */
export interface Tie {
  readonly left: TieSide;
  readonly right: TieSide;
  readonly leftFen: FenSum;
  readonly rightFen: FenSum;
}

/** What must agree whatever the choices and decisions: each side is summed by itself, from its own source. */
export function tiesOf(round: Round): Tie[] {
  const { settled, rows, policy } = round.assessed.assessment,
    { totals } = round.assessed;
  const proposed = (keep: (row: ApplicationRow) => boolean): FenSum =>
    sumOf([...settled.proposed].filter((_, row) => keep(row))).fen;
  const all = proposed(() => true),
    { waiting, ...papers } = paperSums(round),
    sums: Readonly<Record<TieSide, FenSum>> = {
      detail: all,
      clauseDetail: proposed(row => rows.clause[row]! < policy.clauses.length),
      settledDetail: fenSum(all - waiting),
      applicants: fenSum(totals.applicants.reduce((sum, each) => sum + each.proposed, 0n)),
      clauses: fenSum(totals.clauses.reduce((sum, each) => sum + each.proposed, 0n)),
      ...papers,
    };
  return PAIRS.map(([left, right]) => ({ left, right, leftFen: sums[left], rightFen: sums[right] }));
}

/** What the papers of a round come to, and what waits, which none of them has; in 分. */
export type PaperSums = Readonly<Record<"waiting" | "meeting" | "notice" | "payment", FenSum>>;

/** What each paper comes to, summed by what stands in it. */
export function paperSums(round: Round): PaperSums {
  return {
    waiting: waitingOf(round),
    meeting: proposedBy(round, meetingRows(round)),
    notice: proposedBy(round, noticeRows(round)),
    payment: paidInAll(round),
  };
}

const PAIRS: readonly (readonly [TieSide, TieSide])[] = [
  ["detail", "applicants"],
  ["clauseDetail", "clauses"],
  ["settledDetail", "meeting"],
  ["meeting", "notice"],
  ["meeting", "payment"],
];

function proposedBy({ assessed: { assessment } }: Round, rows: readonly PaperRow[]): FenSum {
  return sumOf(rows.map(row => assessment.settled.proposed[row.row]!)).fen;
}

function waitingOf(round: Round): FenSum {
  return proposedBy(
    round,
    round.rows.filter(row => row.standing === "open" || row.standing === "later"),
  );
}

/** The sums that do not agree, a line each with the difference in yuan, for the pane; none where all do. */
export function differencesIn(round: Round, language: Language): string[] {
  const { ties } = paperAnswersOf(language);
  return tiesOf(round)
    .filter(tie => tie.leftFen !== tie.rightFen)
    .map(({ left, right, leftFen, rightFen }) =>
      fill(ties.differing, {
        left: ties.sides[left],
        right: ties.sides[right],
        yuan: yuanText(fenSum(leftFen - rightFen)),
      }),
    );
}

function namesOf({ left, right }: Tie): string {
  const { sides } = paperAnswersOf(OFFICE_LANGUAGE).ties;
  return `${sides[left]} ＝ ${sides[right]}`;
}

/** A side as it stands on a sheet of the same workbook: what sums it, and where that is. */
interface Cells {
  readonly formula: string;
  readonly where: string;
}

/**
 * 勾稽: a line a tie, also where the difference is 0. A side that stands on a sheet written beside it (`places`) is
 * summed there by a native formula, and a difference names those cells.
 */
export function tiesSheet(round: Round, places: readonly Place[] = []): SheetData {
  const lines = [texts.parts.ties, texts.unitYuan],
    first = lines.length + 2;
  const rows = tiesOf(round).map((tie, k): Written[] => {
    const row = first + k,
      [left, right] = [cellsOf(tie.left, round, places), cellsOf(tie.right, round, places)],
      difference = fenSum(tie.leftFen - tie.rightFen);
    return [
      namesOf(tie),
      amountOf(tie.leftFen, left),
      amountOf(tie.rightFen, right),
      formulaOr(`=ROUND(B${row}-C${row},2)`, yuanCell(difference)),
      verdict(`ROUND(B${row}-C${row},2)=0`, difference === 0n, [left, right]),
    ];
  });
  return paperSheet("ties", lines, COLUMNS, rows);
}

function amountOf(fen: FenSum, cells: Cells | null): Written {
  const value = yuanCell(fen);
  return cells === null ? value : formulaOr(`=ROUND(${cells.formula},2)`, value);
}

/** Beyond what a cell keeps to the 分, the exact text stands instead of a formula. */
function formulaOr(formula: string, value: number | string | null): Written {
  return typeof value === "number" ? { formula, value } : value;
}

function verdict(test: string, isSame: boolean, sides: readonly (Cells | null)[]): Formula {
  const where = sides.flatMap(side => (side === null ? [] : [side.where])).join(texts.comma),
    differs = where === "" ? texts.ties.differs : fill(texts.ties.differsIn, { cells: where });
  return { formula: `=IF(${test},"${texts.ties.same}","${differs}")`, value: isSame ? texts.ties.same : differs };
}

/** Where a side stands; null where no sheet beside has it, or it is parted over several. */
function cellsOf(side: TieSide, round: Round, places: readonly Place[]): Cells | null {
  const { sheets, report, written } = textsOf(OFFICE_LANGUAGE);
  const summed = (name: string, header: string): Cells | null => {
    const range = columnIn(places, name, header);
    return range && { formula: `SUM(${range.data})`, where: range.data };
  };
  switch (side) {
    case "detail":
    case "clauseDetail":
      // Rows without a known clause propose nothing.
      return summed(sheets.result, written.proposed);
    case "settledDetail": {
      const all = summed(sheets.result, written.proposed);
      return all && { ...all, formula: `${all.formula}-${yuanText(waitingOf(round))}` };
    }
    case "applicants":
      return summed(sheets.applicants, report.proposed);
    case "clauses":
      return summed(sheets.clauses, report.proposed);
    case "meeting": {
      const range = columnIn(places, texts.parts.meeting, texts.columns.proposed);
      return range && { formula: `${range.total}*10000`, where: range.total };
    }
    default:
      // Files of their own.
      return null;
  }
}
