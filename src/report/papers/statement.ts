import { fenAt, type FenSum } from "../../money/fen";
import { stepLines, type StepLine } from "../../explain/step-lines";
import { rmb } from "../../money/rmb";
import { fill } from "../../text/fill";
import { OFFICE_LANGUAGE } from "../../text/languages";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { SheetData, Written } from "../../workbook/ports";
import { wanCell } from "../yuan-cell";
import type { DocumentBlock, PaperDocument } from "./document";
import { byApplicant, type PaperRow } from "./paper-rows";
import { paperSheet, titleOf, type Round } from "./paper";
import { gapOf } from "./gap";
import { refusalsIn } from "./refusal";
import { noteOf } from "./row-note";
import { sumCell, sumOf, wanText, type Span } from "./sums";

const COLUMNS: readonly PaperColumn[] = PAPER_TABLES.statement;
const PROPOSED = COLUMNS.indexOf("proposed");

/** Applicants of one sheet: Excel breaks a sheet into little more than a thousand pages by hand. */
const MOST_UNITS = 1_000;

/**
 * 单位核算单: every applicant with its applications, how each amount came about, and its total in words; a page each.
 * What Excel cannot break into so many pages goes on in further sheets.
 */
export function statementSheets(round: Round): SheetData[] {
  const units = byApplicant(round),
    sheets = Math.max(1, Math.ceil(units.length / MOST_UNITS));
  return Array.from({ length: sheets }, (_, k) => {
    const sheet = statementSheet(round, units.slice(k * MOST_UNITS, (k + 1) * MOST_UNITS));
    return k === 0 ? sheet : { ...sheet, name: `${sheet.name}(${k + 1})` };
  });
}

function statementSheet(round: Round, units: readonly (readonly PaperRow[])[]): SheetData {
  const lines = [titleOf(round, "statement"), texts.unitWan],
    head = lines.length + 1;
  const said = saidIn(round),
    rows: Written[][] = [],
    shades: SheetData["shades"][number][] = [],
    pages: number[] = [];
  for (const own of units) {
    if (rows.length > 0) pages.push(rows.length);
    const name: Written[] = COLUMNS.map(() => null);
    name[1] = nameOf(own);
    rows.push(name);
    shades.push("total");
    const span = { from: rows.length, to: rows.length + own.length - 1 };
    for (const row of own) {
      rows.push(lineOf(round, row, said(row)));
      shades.push("");
    }
    rows.push(totalOf(round, own, span, head));
    shades.push("total");
  }
  return paperSheet("statement", lines, COLUMNS, rows, { shades, pages });
}

function nameOf(own: readonly PaperRow[]): string {
  const { applicant, uscc } = own[0]!;
  return uscc === "" ? applicant : fill(texts.noted, { text: applicant, note: uscc });
}

/** What stands behind a row: how its amount came about; why it is refused, what it lacks, or what else is to say. */
function saidIn(round: Round): (row: PaperRow) => string {
  const refusal = refusalsIn(round);
  return row => {
    if (row.standing === "refused") return refusal(row);
    const said = noteOf(round, row) || gapOf(round, row.row);
    return said === "" ? round.reports[row.row]!.explanation : said;
  };
}

function lineOf(round: Round, row: PaperRow, said: string): Written[] {
  const { assessment } = round.assessed;
  return [
    row.id,
    row.project,
    row.clauseName,
    row.basis,
    wanCell(fenAt(assessment.awards.computed, row.row)),
    // What waits, or comes in another batch, is proposed to nobody yet, and no part of the total.
    isCounted(row) ? wanCell(fenAt(assessment.settled.proposed, row.row)) : null,
    texts.standings[row.standing],
    said,
  ];
}

function totalOf(round: Round, own: readonly PaperRow[], span: Span, head: number): Written[] {
  const counted = own.filter(isCounted),
    { fen } = proposed(round, counted),
    line: Written[] = COLUMNS.map(() => null);
  line[1] = fill(texts.total, { n: counted.length }) + openOf(own);
  line[PROPOSED] = sumCell(PROPOSED, [span], head, fen, "wan");
  line[COLUMNS.length - 1] = fill(texts.capitals, { text: rmb(fen) });
  return line;
}

function isCounted({ standing }: PaperRow): boolean {
  return standing !== "open" && standing !== "later";
}

/** How many of an applicant's rows the total is without; "" where it has all. */
function openOf(own: readonly PaperRow[]): string {
  const open = own.filter(row => !isCounted(row)).length;
  return open === 0 ? "" : texts.comma + fill(texts.statement.open, { n: open });
}

function proposed({ assessed: { assessment } }: Round, own: readonly PaperRow[]): { readonly fen: FenSum } {
  return sumOf(own.map(row => assessment.settled.proposed[row.row]!));
}

/** 单位核算单 as a document: a page an applicant, its applications step by step, then the total in figures and words. */
export function statementDocument(round: Round): PaperDocument {
  const refusal = refusalsIn(round);
  return {
    title: texts.parts.statement,
    across: false,
    compact: true,
    blocks: byApplicant(round).flatMap((own, k): DocumentBlock[] => [
      ...(k === 0 ? [] : [{ kind: "new-page" } as const]),
      { kind: "title", text: texts.parts.statement },
      { kind: "address", text: fill(texts.statement.head, { applicant: nameOf(own) }) },
      { kind: "address", text: round.assessed.assessment.policy.title },
      ...own.flatMap((row, n) => applicationBlocks(round, row, n + 1, refusal)),
      ...totalBlocks(round, own),
    ]),
  };
}

function applicationBlocks(
  round: Round,
  row: PaperRow,
  n: number,
  refusal: (row: PaperRow) => string,
): DocumentBlock[] {
  const { assessment } = round.assessed,
    steps = stepLines(assessment, row.row, OFFICE_LANGUAGE);
  return [
    {
      kind: "address",
      text: fill(texts.statement.application, {
        n,
        id: row.id,
        project: row.project,
        clause: row.clauseName,
        standing: texts.standings[row.standing],
      }),
    },
    ...(steps.length === 0
      ? []
      : [
          {
            kind: "table",
            headers: (["step", "value", "article", "computed"] as const).map(column => texts.stepColumns[column]),
            widths: [3, 5, 5, 5],
            figures: [false, true, false, true],
            rows: steps.map(stepRow),
          } as const,
        ]),
    { kind: "text", text: row.standing === "refused" ? refusal(row) : round.reports[row.row]!.explanation },
  ];
}

function stepRow({ name, operand, words, after }: StepLine): string[] {
  return [name, operand, words, after];
}

function totalBlocks(round: Round, own: readonly PaperRow[]): DocumentBlock[] {
  const { fen } = proposed(round, own.filter(isCounted));
  return [
    {
      kind: "address",
      text: fill(texts.statement.total, { amount: wanText(fen), capitals: rmb(fen) }) + openOf(own),
    },
    { kind: "right", text: round.settings.signatures ?? texts.payment.signatures },
  ];
}
