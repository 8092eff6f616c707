import { NOT_CALCULATED, type Cell, type CellAspect } from "../ports";
import type { CellLooks } from "./cell-looks";
import { DAYS_1904, serialFromIso } from "./serial-dates";
import type { SharedStrings } from "./shared-strings";
import type { RawCell } from "./sheet-scan";
import type { Struck } from "./text-gatherer";
import { cutText, resolveReferences, resolveText } from "./xml-text";

/** What the cells of a workbook refer to. */
export interface CellContext extends SharedStrings {
  readonly looks: CellLooks;
  readonly date1904: boolean;
  /** The file asks for its formulas to be calculated anew: what writers put in for want of a value is none. */
  readonly outdated: boolean;
}

const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a cell. Empty text is blank, but for a formula whose result is empty text: that is "". A formula without
 * a value is NOT_CALCULATED, one that a program put 0 in for too (XlsxWriter does, and asks for a calculation). A
 * shared text that is not there is `#REF!`: lost is not blank; no number of one is blank.
 */
export function cellValue(raw: RawCell, context: CellContext): Cell {
  const value = storedValue(raw, context);
  if (!raw.hasFormula) return value;
  return value === null || (context.outdated && value === 0) ? NOT_CALCULATED : value;
}

function storedValue(raw: RawCell, context: CellContext): Cell {
  if (raw.inline !== null && raw.type === "inlineStr") return textOrBlank(cutText(raw.inline), raw);
  if (!raw.hasValue) return null;
  switch (raw.type) {
    case "s":
      return sharedText(raw, context);
    case "str":
    case "inlineStr":
      return textOrBlank(cutText(resolveText(raw.value)), raw);
    case "b":
      return truth(raw);
    case "e":
      return { error: resolveReferences(raw.value).trim() || "#N/A" };
    case "d":
      return serialFromIso(raw.value) ?? textOrBlank(resolveText(raw.value), raw);
    default:
      return numberOf(raw, context);
  }
}

function textOrBlank(text: string, raw: RawCell): Cell {
  return text === "" && !raw.hasFormula ? null : text;
}

function sharedText(raw: RawCell, context: CellContext): Cell {
  const index = raw.value.trim();
  if (index === "") return null;
  const text = /^\d{1,9}$/.test(index) ? context.texts.at(Number(index)) : undefined;
  return text === undefined ? { error: "#REF!" } : textOrBlank(text, raw);
}

function truth(raw: RawCell): Cell {
  const text = raw.value.trim().toLowerCase();
  return text === "" ? null : text === "1" || text === "true";
}

function numberOf(raw: RawCell, context: CellContext): Cell {
  const text = resolveReferences(raw.value).trim();
  if (text === "") return null;
  const number = NUMERAL.test(text) ? Number(text) : Number.NaN;
  // A numeral that no double holds is handed on as text, for the reader of the column to refuse by name.
  if (!Number.isFinite(number)) return cutText(text);
  return context.date1904 && context.looks.days[raw.style] === true ? number + DAYS_1904 : number;
}

const STRUCK = { all: { struck: "all" }, "part-left-out": { struck: "part-left-out" } } as const;

/** What a cell has beside its value; null for nearly every one. */
export function cellAspect(raw: RawCell, value: Cell, context: CellContext): CellAspect | null {
  const { struck } = context,
    part =
      raw.inline !== null ? raw.struck : raw.type === "s" && struck.size > 0 ? struck.get(Number(raw.value)) : null;
  return aspectOf(raw.style, value, part ?? null, context.looks);
}

/** The same, where a part of the text is struck out or none. */
export function aspectOf(style: number, value: Cell, part: Struck, looks: CellLooks): CellAspect | null {
  const own = (typeof value === "number" ? looks.ofNumbers : looks.ofOthers)[style] ?? null;
  if (own?.struck !== undefined || typeof value !== "string") return own;
  return part ? STRUCK[part] : own;
}
