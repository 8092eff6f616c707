import { rmb } from "../../money/rmb";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { PaperColumn } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { wanCell } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { sumCell, sumOf, type Span } from "./sums";

const COLUMNS: readonly PaperColumn[] = [
  "id",
  "project",
  "clause",
  "basis",
  "computed",
  "proposed",
  "standing",
  "note",
];
const PROPOSED = COLUMNS.indexOf("proposed");

/** 单位核算单: every applicant with its applications, how each amount came about, and its total in words. */
export function statementSheet(round: Round): SheetData {
  const lines = [`${round.assessed.assessment.policy.title}　${texts.parts.statement}`, texts.unitWan],
    head = lines.length + 1;
  const rows: Written[][] = [],
    shades: SheetData["shades"][number][] = [];
  for (const own of byApplicant(round)) {
    const name: Written[] = COLUMNS.map(() => null);
    name[1] = own[0]!.uscc === "" ? own[0]!.applicant : `${own[0]!.applicant}（${own[0]!.uscc}）`;
    rows.push(name);
    shades.push("total");
    const span = { from: rows.length, to: rows.length + own.length - 1 };
    for (const row of own) {
      rows.push(lineOf(round, row));
      shades.push("");
    }
    rows.push(totalOf(round, own, span, head));
    shades.push("total");
  }
  return paperSheet("statement", lines, COLUMNS, rows, { shades });
}

function byApplicant({ rows, assessed }: Round): readonly (readonly PaperRow[])[] {
  const groups = new Map<number, PaperRow[]>();
  for (const row of rows) {
    const applicant = assessed.assessment.rows.applicant[row.row]!,
      own = groups.get(applicant);
    if (own) own.push(row);
    else groups.set(applicant, [row]);
  }
  return [...groups.values()];
}

function lineOf({ assessed: { assessment }, reports }: Round, row: PaperRow): Written[] {
  return [
    row.id,
    row.project,
    row.clauseName,
    row.basis,
    wanCell(assessment.awards.computed[row.row]!),
    wanCell(assessment.settled.proposed[row.row]!),
    texts.standings[row.standing],
    row.note === "" ? reports[row.row]!.explanation : row.note,
  ];
}

function totalOf({ assessed: { assessment } }: Round, own: readonly PaperRow[], span: Span, head: number): Written[] {
  const { fen } = sumOf(own.map(row => assessment.settled.proposed[row.row]!)),
    line: Written[] = COLUMNS.map(() => null);
  line[1] = fill(texts.total, { n: own.length });
  line[PROPOSED] = sumCell(PROPOSED, [span], head, fen, "wan");
  line[COLUMNS.length - 1] = fill(texts.capitals, { text: rmb(fen) });
  return line;
}
