import type { Content } from "../cells";
import type { Cell, Written } from "../ports";
import { fitCell } from "../file/xml-write";
import { MAX_FORMULA } from "../file/limits";

const ERROR =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|EXTERNAL!|UNKNOWN!)$/;

/**
 * A cell out of its value and formula. A formula that shows nothing is an empty text, a cell in which nothing stands is
 * null.
 */
export function toCell(value: Content, formula: Content): Cell {
  if (value === "") return formula === "" ? null : "";
  return typeof value === "string" && ERROR.test(value) ? { error: value } : value;
}

/** A text that begins with "=" shows itself; a formula shows something else. */
export function isFormula(value: Content, formula: Content): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

const COMMAND = /^[=+\-@'\t\r\n]/;
/** What Excel may take for a number, a date, a time or a truth value when it is typed. */
const NUMBERLIKE =
  /^(?:[\p{N}\p{P}\p{S}\s]|[年月日时点分秒零一二三四五六七八九十]|上午|下午|星期|周|e|am?|pm?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|jun|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|true|false)+$/iu;
const LONGEST_NUMBERLIKE = 64;
/** The number format of cells in which everything is text. */
const TEXT = "@";

/**
 * A text as it has to be written so that it stays that text in a cell of this number format: in a cell of text
 * everything is text, an apostrophe in front too; elsewhere one keeps Excel from taking it for a formula, a number or a
 * date.
 */
export function asText(text: string, numberFormat: string): string {
  const fits = fitCell(text);
  if (numberFormat === TEXT) return fits;
  return COMMAND.test(fits) || (fits.length <= LONGEST_NUMBERLIKE && (NUMBERLIKE.test(fits) || ERROR.test(fits)))
    ? `'${fits}`
    : fits;
}

/** What is written for a value of a change; a blank clears. A number that is none shows as the error that it is. */
export function asWritten(value: Written, numberFormat: string): Content {
  if (value === null) return "";
  if (typeof value === "string") return asText(value, numberFormat);
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  const formula = value.formula.startsWith("=") ? value.formula : `=${value.formula}`;
  return formula.length === 1 || formula.length > MAX_FORMULA ? asWritten(value.value, numberFormat) : formula;
}

/**
 * A cell's content so that it can be put back: texts that look like formulas carry their apostrophe, formulas do not.
 */
export function asFound(value: Content, formula: Content): Content {
  return typeof formula === "string" &&
    formula !== "" &&
    !isFormula(value, formula) &&
    typeof value === "string" &&
    COMMAND.test(formula)
    ? `'${formula}`
    : formula;
}

/** Puts back what `asFound` kept. Errors that were typed are no texts. */
export function asBefore(found: Content, numberFormat: string): Content {
  if (typeof found !== "string" || found === "" || found.startsWith("=") || ERROR.test(found)) return found;
  return asText(found.startsWith("'") ? found.slice(1) : found, numberFormat);
}
