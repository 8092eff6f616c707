import type { Cell } from "../ports";
import { DAYS_1904, serialFromIso } from "./serial-dates";
import type { RawCell } from "./sheet-scan";
import { cutText, resolveReferences, resolveText } from "./xml-text";

/** What the cells of a workbook refer to. `datesOf1904` is null in the 1900 system. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly datesOf1904: readonly boolean[] | null;
}

const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value of a cell. Empty text is blank, but for a formula whose result is empty text: that is "", so that null
 * under a formula means "never calculated". A shared text that is not there is `#REF!`: lost is not blank.
 */
export function cellValue(raw: RawCell, context: CellContext): Cell {
  if (raw.inline !== null && raw.type === "inlineStr") return textOrBlank(cutText(raw.inline), raw);
  if (!raw.hasValue) return null;
  switch (raw.type) {
    case "s":
      return sharedText(raw, context);
    case "str":
    case "inlineStr":
      return textOrBlank(cutText(resolveText(raw.value)), raw);
    case "b":
      return flag(raw);
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
  const text = /^\d{1,9}$/.test(index) ? context.strings[Number(index)] : undefined;
  return text === undefined ? { error: "#REF!" } : textOrBlank(text, raw);
}

function flag(raw: RawCell): Cell {
  const text = raw.value.trim().toLowerCase();
  return text === "" ? null : text === "1" || text === "true";
}

function numberOf(raw: RawCell, context: CellContext): Cell {
  const text = resolveReferences(raw.value).trim();
  if (text === "") return null;
  const number = NUMERAL.test(text) ? Number(text) : Number.NaN;
  // A numeral that no double holds is handed on as text, for the reader of the column to refuse by name.
  if (!Number.isFinite(number)) return cutText(text);
  return context.datesOf1904?.[raw.style] === true ? number + DAYS_1904 : number;
}
