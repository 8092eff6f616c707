import { isPlaceholder } from "./blank";
import { foldCellText, hidesDigits } from "./cell-text";
import { exactFromDouble, type Exact } from "./exact";
import { asRead, BLANK_CELL, notANumber, type CellLike, type Figure, type Read } from "./read";

/** No number is written longer; a cell may hold 32 767 characters, and a hostile one does. */
const LONGEST = 400;
/** Error values that came in as text, as from a .csv file. */
const ERROR_TEXT =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NULL!|NAME\?|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/**
 * What is common to every kind of number cell: blanks, placeholders, error values, booleans. `fromNumber` says what a
 * plain number means, `fromText` what a folded text means (null: not a number).
 */
export function readCell(
  cell: CellLike,
  fromNumber: (value: Exact) => Exact,
  fromText: (folded: string) => Figure | null,
): Read {
  if (cell === null) return BLANK_CELL;
  if (typeof cell === "number") {
    const value = exactFromDouble(cell);
    return asRead(value && { value: fromNumber(value), unit: null }, String(cell));
  }
  if (typeof cell === "boolean") return notANumber(cell ? "TRUE" : "FALSE");
  if (typeof cell !== "string") return { kind: "invalid", reason: "error-value", text: cell.error };
  if (isPlaceholder(cell)) return BLANK_CELL;
  const folded = foldCellText(cell);
  if (ERROR_TEXT.test(folded)) return { kind: "invalid", reason: "error-value", text: cell };
  return asRead(folded.length > LONGEST || hidesDigits(cell) ? null : fromText(folded), cell);
}
