import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { TieSide } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import { sumOf } from "./sums";

const COLUMNS: readonly PaperColumn[] = PAPER_TABLES.ties;

/** Two sums that must be equal to the 分. */
export interface Tie {
  readonly left: TieSide;
  readonly right: TieSide;
  readonly leftFen: bigint;
  readonly rightFen: bigint;
}

/** What must agree whatever the choices and decisions: each side is summed by itself, from its own source. */
export function tiesOf(round: Round): Tie[] {
  const { settled, rows } = round.assessed.assessment,
    { totals } = round.assessed;
  const proposed = (keep: (row: number) => boolean): bigint =>
    sumOf([...settled.proposed].filter((_, row) => keep(row))).fen;
  const all = proposed(() => true),
    withClause = proposed(row => rows.clause[row]! < round.assessed.assessment.policy.clauses.length);
  const supported = round.rows.filter(row => row.standing === "supported"),
    listed = sumOf(supported.map(row => settled.proposed[row.row]!)).fen;
  const open = round.rows.filter(row => row.standing === "open"),
    waiting = sumOf(open.map(row => settled.proposed[row.row]!)).fen;
  const applicants = totals.applicants.reduce((sum, each) => sum + each.proposed, 0n),
    clauses = totals.clauses.reduce((sum, each) => sum + each.proposed, 0n);
  return [
    { left: "detail", right: "applicants", leftFen: all, rightFen: applicants },
    { left: "detail", right: "clauses", leftFen: withClause, rightFen: clauses },
    { left: "settledDetail", right: "meeting", leftFen: all - waiting, rightFen: listed },
  ];
}

/** 勾稽: a line a tie, also where the difference is 0. */
export function tiesSheet(round: Round): SheetData {
  const lines = [texts.parts.ties, texts.unitYuan],
    first = lines.length + 2;
  const rows = tiesOf(round).map((tie, k): Written[] => {
    const difference = tie.leftFen - tie.rightFen,
      value = yuanCell(difference);
    return [
      `${texts.ties.sides[tie.left]} ＝ ${texts.ties.sides[tie.right]}`,
      yuanCell(tie.leftFen),
      yuanCell(tie.rightFen),
      typeof value === "number" ? { formula: `=ROUND(B${first + k}-C${first + k},2)`, value } : value,
      difference === 0n ? texts.ties.same : texts.ties.differs,
    ];
  });
  return paperSheet("ties", lines, COLUMNS, rows, { across: false });
}
