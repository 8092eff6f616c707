import { fenAt, type FenSum, fenSum } from "../../money/fen";
import type { ApplicationRow } from "../../fields/row-numbers";
import { MARK } from "../../marks/marks";
import { NONE } from "../../mechanisms/results";
import { rmb } from "../../money/rmb";
import { fill } from "../../text/fill";
import { findingName } from "../../text/finding-message";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { textsOf } from "../../text/of";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { Standing } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { reviewedFen } from "../../mechanisms/context";
import { citing } from "../cite-others";
import { marksCell } from "../marks-cell";
import { wanCell } from "../yuan-cell";
import { paperSheet, textSheet, titleOf, type Round } from "./paper";
import { ofThisBatch, type PaperRow } from "./paper-rows";
import { gapOf } from "./gap";
import { refusalsIn } from "./refusal";
import { briefNoteOf } from "./row-note";
import { sumCell, sumOf, wanText, type Span } from "./sums";

const COLUMNS: readonly PaperColumn[] = PAPER_TABLES.meeting;
const COMPUTED = COLUMNS.indexOf("computed"),
  PROPOSED = COLUMNS.indexOf("proposed");
/** What is settled: it stands in the paper's own table, whatever it proposes. */
const SETTLED: ReadonlySet<Standing> = new Set(["supported", "bestOf", "nothingLeft"]);

/** 上会表, 待定事项, 不予支持事项 and 情况说明: what the deciding meeting reads. */
export function meetingSheets(round: Round): SheetData[] {
  return [meetingTable(round), openTable(round), refusedTable(round), summarySheet(round)];
}

/** Settled applications by clause, with subtotals and the total in words. */
function meetingTable(round: Round): SheetData {
  const { assessed } = round,
    { policy } = assessed.assessment;
  const lines = [titleOf(round, "meeting"), summaryLine(round), texts.unitWan],
    head = lines.length + 1;
  const rows: Written[][] = [],
    shades: SheetData["shades"][number][] = [],
    spans: Span[] = [];
  for (let clause = 0; clause < policy.clauses.length; clause++) {
    const own = round.rows.filter(row => row.clause === clause && SETTLED.has(row.standing));
    if (own.length === 0) continue;
    const span = { from: rows.length, to: rows.length + own.length - 1 };
    spans.push(span);
    for (const row of own) {
      rows.push(lineOf(round, row));
      shades.push("");
    }
    rows.push(totalOf(round, own, [span], head, fill(texts.subtotal, { clause: own[0]!.clauseName, n: own.length })));
    shades.push("total");
  }
  const settled = meetingRows(round),
    sum = sumOf(proposedOf(round, settled));
  rows.push(totalOf(round, settled, spans, head, fill(texts.total, { n: settled.length })));
  shades.push("total");
  return paperSheet("meeting", lines, COLUMNS, rows, {
    shades,
    foot: [fill(texts.capitals, { text: rmb(sum.fen) })],
  });
}

/** The settled applications, which the paper's own table has. */
export function meetingRows({ rows }: Round): readonly PaperRow[] {
  return rows.filter(row => SETTLED.has(row.standing) && row.clause >= 0);
}

function lineOf(round: Round, row: PaperRow): Written[] {
  const { awards, settled, rows } = round.assessed.assessment,
    reviewed = reviewedFen(rows.reviewed, row.row);
  return [
    row.id,
    row.applicant,
    row.project,
    row.clauseName,
    row.basis,
    wanCell(fenAt(awards.computed, row.row)),
    reviewed === null ? null : wanCell(reviewed),
    wanCell(fenAt(settled.proposed, row.row)),
    briefNoteOf(round, row),
  ];
}

function totalOf(
  round: Round,
  own: readonly PaperRow[],
  spans: readonly Span[],
  head: number,
  label: string,
): Written[] {
  const { awards, settled } = round.assessed.assessment;
  const sum = (column: number, of: Float64Array): Written =>
    sumCell(column, spans, head, sumOf(own.map(row => of[row.row]!)).fen, "wan");
  const line: Written[] = COLUMNS.map(() => null);
  line[1] = label;
  line[COMPUTED] = sum(COMPUTED, awards.computed);
  line[PROPOSED] = sum(PROPOSED, settled.proposed);
  return line;
}

function proposedOf({ assessed }: Round, rows: readonly PaperRow[]): number[] {
  return rows.map(row => assessed.assessment.settled.proposed[row.row]!);
}

/** What waits, with the reason; never mixed with what is settled. */
function openTable(round: Round): SheetData {
  const { awards } = round.assessed.assessment,
    asked = questionsAbout(round);
  const rows = ofThisBatch(round.rows)
    .filter(row => row.standing === "open" || row.standing === "later")
    .map((row): Written[] => {
      const computed = fenAt(awards.computed, row.row);
      return [
        row.id,
        row.applicant,
        row.project,
        row.clauseName,
        computed === NONE ? null : wanCell(computed),
        row.standing === "later" ? texts.standings.later : whyOpen(round, row.row, asked.get(row.row) ?? []),
      ];
    });
  return paperSheet("open", [texts.parts.open, texts.unitWan], PAPER_TABLES.open, rows);
}

/**
 * What is missing or wrong, the marks on which a row waits, and the questions about the table that are not answered;
 * where nothing of these says why there is no amount, the sentence that does.
 */
function whyOpen(round: Round, row: ApplicationRow, asked: readonly string[]): string {
  const { assessed, reports } = round,
    report = reports[row]!,
    isReckoned = report.result === "pending" || report.result === "superseded" || report.result === "amount",
    gap = isReckoned ? "" : gapOf(round, row);
  if (!isReckoned && gap === "") return [report.explanation, ...asked].join(WORDS.sentences.semicolon);
  const waiting = report.marks.filter(
    ({ code, state, severity }) => MARK[code].waits !== undefined && state === "open" && severity !== "block",
  );
  const cite = citing(WORDS, assessed.contents.origins),
    marks = marksCell(WORDS, assessed.assessment.policy, cite, row, { marks: waiting });
  return [gap, marks, ...asked].filter(text => text !== "").join(WORDS.sentences.semicolon);
}

const WORDS = textsOf(OFFICE_LANGUAGE);

/** By row: what is asked about the table and could change the row, with the column that it is about. */
function questionsAbout({ assessed }: Round): ReadonlyMap<number, readonly string[]> {
  const byRow = new Map<number, string[]>();
  for (const { code, column, question } of assessed.contents.findings) {
    const short = findingName(WORDS, code),
      text = column === null ? short : fill(WORDS.sentences.markedWith, { short, detail: column });
    for (const row of question?.rows ?? []) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [text]);
      else if (!known.includes(text)) known.push(text);
    }
  }
  return byRow;
}

/** Refusals with their reasons; an annex of the meeting's, never of a notice. */
function refusedTable(round: Round): SheetData {
  const refusal = refusalsIn(round),
    rows = round.rows
      .filter(row => row.standing === "refused")
      .map((row): Written[] => [row.id, row.applicant, row.project, row.clauseName, refusal(row)]);
  return paperSheet("refused", [texts.parts.refused], PAPER_TABLES.refused, rows);
}

/** A paragraph to paste into the report to the meeting. */
function summarySheet(round: Round): SheetData {
  return textSheet("summary", [texts.parts.summary], [summaryLine(round)]);
}

/**
 * 项 and 金额 of the parts add up to the whole; 家 do not, and the text says so. What the table's 测算 loses on its way to
 * 拟支持 is told in the parts that lose it. Rows of other batches are no part of it.
 */
export function summaryLine(round: Round): string {
  const { summary } = texts,
    all = ofThisBatch(round.rows);
  const of = (standing: Standing): readonly PaperRow[] => all.filter(row => row.standing === standing);
  const units = (rows: readonly PaperRow[]): number =>
    new Set(rows.map(row => round.assessed.assessment.rows.applicant[row.row]!)).size;
  const supported = of("supported"),
    refused = of("refused"),
    others = round.rows.length - all.length;
  const parts = [
    fill(summary.received, { units: units(all), rows: all.length }),
    fill(summary.supported, {
      units: units(supported),
      rows: supported.length,
      amount: wanText(sumOf(proposedOf(round, supported)).fen),
    }) + lowered(round, supported),
    ...withCut(round, summary.bestOf, of("bestOf")),
    ...withCut(round, summary.nothingLeft, of("nothingLeft")),
    ...(refused.length === 0 ? [] : [fill(summary.refused, { units: units(refused), rows: refused.length })]),
    ...counted(summary.withdrawn, of("withdrawn").length),
    ...counted(summary.notMoney, of("notMoney").length),
    ...counted(summary.later, of("later").length),
    ...counted(summary.open, of("open").length),
  ];
  const sentences = [parts.join(texts.comma), summary.note, ...counted(summary.otherBatches, others)];
  return sentences.map(sentence => `${sentence}${texts.stop}`).join("");
}

/** How much less supported rows propose than was computed of each alone; "" where it is the same. */
function lowered(round: Round, supported: readonly PaperRow[]): string {
  const cut = cutOf(round, supported);
  if (cut <= 0n) return "";
  const computed = fenSum(sumOf(proposedOf(round, supported)).fen + cut);
  return fill(texts.summary.lowered, { computed: wanText(computed), amount: wanText(cut) });
}

function withCut(round: Round, template: string, rows: readonly PaperRow[]): string[] {
  const cut = cutOf(round, rows);
  return [...counted(template, rows.length), ...(cut <= 0n ? [] : [fill(texts.summary.cut, { amount: wanText(cut) })])];
}

/** What rows propose less than was computed of each alone. */
function cutOf({ assessed: { assessment } }: Round, rows: readonly PaperRow[]): FenSum {
  const { awards, settled } = assessment;
  return fenSum(rows.reduce((sum, { row }) => sum + BigInt(awards.computed[row]! - settled.proposed[row]!), 0n));
}

function counted(template: string, rows: number): string[] {
  return rows === 0 ? [] : [fill(template, { rows })];
}
