import { columnOf } from "../workbook/column-letters";

/** Cells of the formula's own sheet, or of the named one: columns from the worksheet's first. */
interface Looked {
  readonly sheet: string | null;
  readonly first: number;
  readonly last: number;
  /** The worksheet row that it reaches down to, from 1; Infinity for whole columns. */
  readonly bottom: number;
}

/** What a formula looks at. */
export interface References {
  readonly cells: readonly Looked[];
  /** Columns of a table by their headers: [@审定金额]. */
  readonly headers: readonly string[];
  /** Names of areas or values, other workbooks, whole rows, places that are worked out: what they hold is not seen. */
  readonly unseen: boolean;
}

const TEXT = /"[^"]*"/y,
  QUOTED_SHEET = /'((?:[^']|'')*)'!/y,
  BRACKETS = /\[[^[\]]*\]/y,
  WORD = /[$\p{L}_\\][$\p{L}\p{N}_.\\]*/uy,
  NUMBER = /\d+(?:\.\d+)?(?:E[+-]?\d+)?/iy,
  CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i,
  COLUMN = /^\$?([A-Z]{1,3})$/i,
  CONSTANT = /^(?:TRUE|FALSE)$/i,
  PLACE_WORKED_OUT = /^(?:INDIRECT|OFFSET)$/i;

/** Reads what a formula (without its "=") refers to, from left to right, in linear time. */
export function referencesOf(formula: string): References {
  const cells: Looked[] = [],
    headers: string[] = [];
  let unseen = false,
    sheet: string | null = null,
    /** The cell before a colon: what follows it ends an area that it begins. */
    from: number | null = null,
    at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at += found[0].length;
    return found;
  };
  const place = ([, letters, row]: RegExpExecArray): void => {
    const column = columnOf(letters!),
      bottom = row === undefined ? Infinity : Number(row),
      area = from === null ? null : cells.at(-1);
    if (area)
      cells[cells.length - 1] = {
        ...area,
        first: Math.min(from!, column),
        last: Math.max(from!, column),
        bottom: Math.max(area.bottom, bottom),
      };
    else cells.push({ sheet, first: column, last: column, bottom });
    from = null;
    if (formula[at] === ":") {
      from = column;
      at++;
    } else sheet = null;
  };
  while (at < formula.length) {
    if (next(TEXT)) continue;
    const quoted = next(QUOTED_SHEET);
    if (quoted) {
      sheet = quoted[1]!.replaceAll("''", "'");
      if (sheet.includes("[")) unseen = true;
      continue;
    }
    const brackets = next(BRACKETS);
    if (brackets) {
      // [1]表!A1 is another workbook's; [@列] and 表[列] a column's.
      if (/^\[\d+\]$/.test(brackets[0])) unseen = true;
      else if (!/^\[#/.test(brackets[0])) headers.push(brackets[0].slice(1, -1).replace(/^@/, ""));
      continue;
    }
    const word = next(WORD)?.[0];
    if (word !== undefined) {
      if (formula[at] === "!") {
        sheet = word;
        at++;
      } else if (formula[at] === "(") unseen ||= PLACE_WORKED_OUT.test(word);
      else if (CELL.test(word)) place(CELL.exec(word)!);
      else if (COLUMN.test(word) && (from !== null || formula[at] === ":")) place(COLUMN.exec(word)!);
      else if (formula[at] !== "[" && !CONSTANT.test(word)) unseen = true;
      continue;
    }
    if (next(NUMBER)) {
      // 5:9 are whole rows.
      if (formula[at] === ":") unseen = true;
      continue;
    }
    if (formula[at] === "#" && /^#REF/.test(formula.slice(at, at + 4))) unseen = true;
    at++;
  }
  return { cells, headers, unseen };
}
