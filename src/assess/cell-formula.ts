import { columnOf } from "../workbook/column-letters";
import type { UnreadArgument } from "../text/tasks/texts";
import type { Cell } from "../workbook/ports";

/**
 * An argument of a formula: a value; a single cell or the first cell of a range (`sheet` null: the formula's own); or
 * something that is not read here, with what it is.
 */
export type Argument =
  | { readonly kind: "value"; readonly value: Cell }
  | {
      readonly kind: "cell";
      readonly sheet: string | null;
      readonly row: number;
      readonly column: number;
      /** It goes on behind that cell: so many rows and columns where it says where it ends, else as a spill. */
      readonly range: boolean;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly kind: "unread"; readonly what: UnreadArgument; readonly text: string };

/** A call of an `SJS` function within a formula. */
export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
}

const FUNCTION = /(?:_xldudf_)?SJS[._]([A-Z]{1,40})\(/iy;

/**
 * The first call of a function of `SJS` in a formula, but for what stands in its texts; null where there is none. Excel
 * shows it as SJS.NAME, files keep a prefix.
 */
export function callIn(formula: string): Call | null {
  for (let at = 0; at < formula.length; at = past(formula, at)) {
    FUNCTION.lastIndex = at;
    const found = FUNCTION.exec(formula);
    if (!found) continue;
    const args = splitAt(formula, at + found[0].length, ",", ")");
    return args === null ? null : { name: found[1]!.toUpperCase(), args: args.map(argument) };
  }
  return null;
}

/** The place behind what begins at `at`: a text or a sheet's name in quotes, brackets of a table, else a character. */
function past(text: string, at: number): number {
  const opened = text[at]!;
  if (opened === '"' || opened === "'") {
    // A doubled quote closes and opens again, which comes to the same.
    const end = text.indexOf(opened, at + 1);
    return end < 0 ? text.length : end + 1;
  }
  if (opened !== "[") return at + 1;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "'")
      i++; // What stands behind it is a table header's own character.
    else if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}

/** The texts from `from` between separators, up to the closing bracket; null where it never closes. */
function splitAt(text: string, from: number, separator: string, close: string): string[] | null {
  const parts: string[] = [];
  let depth = 0,
    begun = from;
  for (let i = from; i < text.length; i = past(text, i)) {
    const c = text[i]!;
    if (depth === 0 && (c === separator || c === close)) {
      parts.push(text.slice(begun, i).trim());
      begun = i + 1;
      if (c === close) return parts.length === 1 && parts[0] === "" ? [] : parts;
    } else if (c === "(" || c === "{") depth++;
    else if (c === ")" || c === "}") depth--;
  }
  return null;
}

const CORNER = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`,
  REFERENCE = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!\\s"(){},:+*/&<>=^-]+))!)?${CORNER}(?::${CORNER})?#?$`, "i");
const NUMBER = /^([-+]?\d+(?:\.\d*)?(?:E[+-]?\d+)?)(%?)$/i,
  TEXT = /^"(?:[^"]|"")*"$/,
  ERROR = /^#(?:REF|N\/A|VALUE|NAME|NUM|NULL|DIV\/0)[!?]?$/i,
  NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

/** Formulas are at most 8 192 characters; a longer argument is none. */
const LONGEST = 8192;

function argument(text: string): Argument {
  if (text.length > LONGEST) return { kind: "unread", what: "unreadable", text };
  if (text === "") return { kind: "value", value: null };
  const number = NUMBER.exec(text);
  // In Excel's decimals: what is read of them is what Excel hands over.
  if (number) return { kind: "value", value: number[2] === "%" ? Number(number[1]) / 100 : Number(number[1]) };
  if (TEXT.test(text)) return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { kind: "value", value: text.toUpperCase() === "TRUE" };
  if (ERROR.test(text)) return { kind: "value", value: { error: text.toUpperCase() } };
  return reference(text) ?? { kind: "unread", what: whatIs(text), text };
}

function reference(text: string): Argument | null {
  const cell = REFERENCE.exec(text);
  if (!cell) return null;
  const [, quoted, plain, letters, number, toLetters, toNumber] = cell,
    sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  if (sheet !== null && /[[\]]/.test(sheet)) return { kind: "unread", what: "workbook", text };
  const rows = [number, toNumber ?? number].map(Number),
    columns = [letters!, toLetters ?? letters!].map(columnOf);
  return {
    kind: "cell",
    sheet,
    row: Math.min(...rows) - 1,
    column: Math.min(...columns),
    rows: Math.abs(rows[1]! - rows[0]!) + 1,
    columns: Math.abs(columns[1]! - columns[0]!) + 1,
    range: text.includes(":", quoted === undefined ? 0 : quoted.length + 2) || text.endsWith("#"),
  };
}

function whatIs(text: string): UnreadArgument {
  if (text.startsWith("{")) return text.endsWith("}") ? "array" : "unreadable";
  // In brackets of its own a comma joins areas: (A1:A3,C1:C3).
  const areas = text.startsWith("(") ? splitAt(text, 1, ",", ")") : null;
  if (areas !== null && areas.length > 1 && text.endsWith(")")) return "areas";
  if (areas?.length === 1 && areas[0] !== "" && text.length === areas[0]!.length + 2) {
    const within = argument(areas[0]!);
    return within.kind === "unread" ? within.what : "formula";
  }
  // C3:D4:E5:F6 and A1:A3 C1:C3 are several, too.
  const corners = text.split(/[:\s]+/);
  if (corners.length > 2 && corners.every(corner => reference(corner) !== null)) return "areas";
  if (namesWorkbook(text)) return "workbook";
  if (NAME.test(text)) return "name";
  if (/^[\p{L}_][\p{L}\p{N}_.]*\[/u.test(text) && past(text, text.indexOf("[")) === text.length) return "table";
  return /[\p{L}\p{N})"]/u.test(text) ? "formula" : "unreadable";
}

/** [旧.xlsx]表!A1 and '[旧 1.xlsx]表 一'!A1, whatever they refer to there. */
function namesWorkbook(text: string): boolean {
  const opened = text.indexOf("["),
    closed = text.indexOf("]", opened),
    sheet = text.indexOf("!", closed);
  return opened >= 0 && closed > opened + 1 && sheet > closed && !/["(]/.test(text.slice(0, sheet));
}
