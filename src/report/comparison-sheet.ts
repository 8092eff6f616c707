import { fenSum, type FenSum } from "../money/fen";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import type { Language } from "../text/languages";
import { columnLetters } from "../workbook/column-letters";
import type { Formula, SheetData, Written } from "../workbook/ports";
import type { Comparison } from "./comparison";
import { yuanCell } from "./yuan-cell";

/** A row whose amount is another; in 分, null for none. */
export interface ComparedLine {
  readonly sheet: string;
  readonly id: string;
  readonly applicant: string;
  readonly project: string;
  readonly clause: string;
  readonly before: FenSum | null;
  readonly after: FenSum | null;
  readonly why: string;
}

/** Two results side by side. Sums in 分 over all rows, those that are as they were among them. */
export interface ComparedResults {
  /** What is compared with what. */
  readonly head: readonly string[];
  readonly rows: readonly ComparedLine[];
  /** How many rows are as they were; null where rows are not known, and only the sums are. */
  readonly unchanged: number | null;
  readonly before: FenSum;
  readonly after: FenSum;
}

/** The columns of amounts. */
const BEFORE = 5,
  AFTER = 6;

/**
 * 与上次相比: the rows of which the proposed amount is another, with the reason, one line for all others, and the total;
 * differences and total are native formulas.
 */
export function comparisonSheet(language: Language, results: ComparedResults): SheetData {
  const texts = textsOf(language),
    { report, messages } = texts,
    { sheet: words } = messages.comparison,
    lines = [texts.sheets.comparison, ...results.head, ...(results.unchanged === null ? [words.sumsOnly] : [])],
    first = lines.length + 2;
  const difference = (line: number, before: bigint, after: bigint): Written =>
    asFormula(`=${cell(AFTER, line)}-${cell(BEFORE, line)}`, fenSum(after - before));
  const rows: Written[][] = results.rows.map(({ before, after, ...row }, k) => [
    row.sheet,
    row.id,
    row.applicant,
    row.project,
    row.clause,
    before === null ? null : yuanCell(before),
    after === null ? null : yuanCell(after),
    difference(first + k, before ?? 0n, after ?? 0n),
    row.why,
  ]);
  const rest = (column: "before" | "after"): FenSum =>
    fenSum(results[column] - results.rows.reduce((sum, row) => sum + (row[column] ?? 0n), 0n));
  if (results.unchanged !== null)
    rows.push([
      fill(words.unchanged, { n: results.unchanged }),
      ...new Array<null>(BEFORE - 1).fill(null),
      yuanCell(rest("before")),
      yuanCell(rest("after")),
      difference(first + rows.length, rest("before"), rest("after")),
      null,
    ]);
  const last = first + rows.length - 1,
    sum = (column: number, fen: FenSum): Written =>
      rows.length === 0 ? yuanCell(fen) : asFormula(`=SUM(${cell(column, first)}:${cell(column, last)})`, fen);
  const total: Written[] = [
    messages.total,
    ...new Array<null>(BEFORE - 1).fill(null),
    sum(BEFORE, results.before),
    sum(AFTER, results.after),
    difference(last + 1, results.before, results.after),
    null,
  ];
  return {
    name: texts.sheets.comparison,
    lines,
    columns: [
      { header: report.sheet, format: "text", width: 16, wrap: true },
      { header: report.id, format: "text", width: 8, centred: true },
      { header: report.applicant, format: "text", width: 28, wrap: true },
      { header: report.project, format: "text", width: 28, wrap: true },
      { header: report.clause, format: "text", width: 8, centred: true },
      { header: words.before, format: "yuan", width: 18 },
      { header: words.after, format: "yuan", width: 18 },
      { header: words.difference, format: "yuan", width: 18 },
      { header: words.reason, format: "text", width: 26, wrap: true },
    ],
    rows: [...rows, total],
    shades: [...rows.map(() => "" as const), "total"],
  };
}

/** The comparison of two results, of which one is of before, as a file at a path. */
export function comparedWith(
  language: Language,
  comparison: Comparison,
  { path, rows: count }: { readonly path: string; /** Rows of the later result. */ readonly rows: number },
): ComparedResults {
  const { messages } = textsOf(language),
    there = comparison.rows.filter(({ why }) => why !== "removed").length;
  return {
    head: [fill(messages.comparison.sheet.with, { path, n: comparison.rows.length })],
    rows: comparison.rows.map(({ before, after, why, clause, ...row }) => ({
      ...row,
      clause: clause ?? "",
      before: fenOfYuan(before),
      after: fenOfYuan(after),
      why: messages.comparison.why[why],
    })),
    unchanged: count - there,
    before: fenOfYuan(comparison.before)!,
    after: fenOfYuan(comparison.after)!,
  };
}

/** `1234.50` in 分. */
export function fenOfYuan(yuan: string | null): FenSum | null {
  return yuan === null ? null : fenSum(BigInt(yuan.replace(".", "")));
}

function cell(column: number, line: number): string {
  return `${columnLetters(column)}${line}`;
}

/** A formula with the value that it has; where no double holds that, the value alone. */
function asFormula(formula: string, fen: FenSum): Formula | Written {
  const value = yuanCell(fen);
  return typeof value === "number" ? { formula, value } : value;
}
