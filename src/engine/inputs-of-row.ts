import type { ApplicationRow } from "../fields/row-numbers";
import { compare } from "../money/exact";
import type { Input, InputField } from "../mechanisms/input";
import { BLANK, LEVEL_BLANK, RENT_BLANK, type Applications, type Quantities } from "../fields/columns";
import { exactAt, sameAt } from "../fields/quantity";

/** Codes of small columns that say that a cell is blank. */
const NOTHING_IN = { hadLevel: LEVEL_BLANK, rentUnit: RENT_BLANK, years: -1 } as const;
type SmallColumn = keyof typeof NOTHING_IN;

function isSmall(field: InputField): field is SmallColumn {
  return field in NOTHING_IN;
}

export function isBlankAt(rows: Applications, field: InputField, row: ApplicationRow): boolean {
  return isSmall(field) ? rows[field][row] === NOTHING_IN[field] : rows[field].hundredths[row] === BLANK;
}

/** The input has the same value in both rows, whichever of its columns says it. */
export function sameInputAt(rows: Applications, { field, instead }: Input, a: number, b: number): boolean {
  if (isSmall(field)) return rows[field][a] === rows[field][b];
  if (instead === undefined) return sameAt(rows[field], a, b);
  const counted = (row: ApplicationRow): Quantities =>
    rows[instead].hundredths[row] === BLANK ? rows[field] : rows[instead];
  const left = exactAt(counted(a), a),
    right = exactAt(counted(b), b);
  return left === null || right === null ? left === right : compare(left, right) === 0;
}
