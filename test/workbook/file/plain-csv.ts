import { decodeCsv } from "../../../src/workbook/file/csv-decode";
import { csvRecords } from "../../../src/workbook/file/csv-records";
import { MAX_COLUMNS, MAX_ROWS, MAX_TEXT } from "../../../src/workbook/file/limits";
import { FileProblem } from "../../../src/workbook/file/problem";
import type { Cell } from "../../../src/workbook/ports";

const SEPARATORS = [",", "\t", ";"];
const NUMERAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

export interface PlainCsv {
  /** By `row,column`, without blank ones. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** First and last row and column in which a field holds something; null for none. */
  readonly used: readonly [top: number, left: number, bottom: number, right: number] | null;
}

/** A .csv file as it reads by the rules: all of it decoded into one text, cut into records, field by field. */
export function readPlainCsv(bytes: Uint8Array): PlainCsv {
  const text = decodeCsv(bytes);
  if (text.trim() === "") throw new FileProblem("empty-file");
  const named = /^sep=(.)\r?\n/.exec(text),
    cells = new Map<string, Cell>();
  let used: PlainCsv["used"] = null,
    row = 0;
  for (const record of csvRecords(text.slice(named?.[0].length ?? 0), named?.[1] ?? separatorOf(text))) {
    for (const [column, field] of record.entries()) {
      if (field === "") continue;
      const known: PlainCsv["used"] = used ?? [row, column, row, column];
      used = [known[0], Math.min(known[1], column), row, Math.max(known[3], column)];
      const cell = cellOf(field);
      if (cell !== null) cells.set(`${row},${column}`, cell);
    }
    row++;
  }
  if (used && used[2] >= MAX_ROWS) throw new FileProblem("too-many-rows");
  if (used && used[3] >= MAX_COLUMNS) throw new FileProblem("too-many-columns");
  return { cells, used };
}

function cellOf(field: string): Cell {
  const kept = /^="([^"]*)"$/.exec(field);
  if (kept) return kept[1] === "" ? null : cut(kept[1]!);
  if (field.length > 1 && field.startsWith("'") && !field.slice(1).includes("'")) return cut(field.slice(1));
  return NUMERAL.test(field) && field.replace(/\D/g, "").length <= 15 ? Number(field) : cut(field);
}

function cut(text: string): string {
  const cell = text.slice(0, MAX_TEXT);
  return cell.length < text.length ? cell.replace(/[\ud800-\udbff]$/, "") : cell;
}

/** Of a text below a sample's length. */
function separatorOf(text: string): string {
  const fits = SEPARATORS.filter(separator => endsWell(text, separator)),
    [best] = (fits.length > 0 ? fits : SEPARATORS)
      .map(separator => ({ separator, score: agreement(text, separator) }))
      .sort((a, b) => b.score - a.score || SEPARATORS.indexOf(a.separator) - SEPARATORS.indexOf(b.separator));
  // Nothing that cuts at all: the usual one.
  return best!.score > 0 ? best!.separator : ",";
}

/** Every quoted field ends at the separator or a line's end, or not at all. */
function endsWell(text: string, separator: string): boolean {
  const quoted = new RegExp(`(?:^|[\\r\\n${separator}])"(?:[^"]|"")*(?:"|$)`, "y"),
    sign = /[^]/y;
  for (let at = 0; at < text.length;) {
    const isStart = at === 0 || `\r\n${separator}`.includes(text[at - 1]!);
    if (!isStart || text[at] !== '"') {
      sign.lastIndex = at++;
      continue;
    }
    quoted.lastIndex = at === 0 ? 0 : at - 1;
    quoted.test(text);
    at = quoted.lastIndex;
    if (at < text.length && !`\r\n${separator}`.includes(text[at]!)) return false;
  }
  return true;
}

function agreement(text: string, separator: string): number {
  const widths = new Map<number, number>();
  let seen = 0;
  try {
    for (const { length } of csvRecords(text, separator)) {
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
      if (++seen === 50) break;
    }
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
  }
  return Math.max(0, ...[...widths].map(([width, count]) => width * count));
}
