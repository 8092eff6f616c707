import { readAmount } from "../money/read-amount";
import type { Exact } from "../money/exact";
import { hundredthsOf, hundredthsOfDouble } from "../money/hundredths";
import type { Read } from "../money/read";
import type { Unit } from "../money/unit";
import { EXACT, type Quantities } from "../fields/columns";
import type { Argument } from "./argument";
import type { Cell, Fault } from "./cell";

/**
 * What is wrong with a quantity that could not be read: negative ones are out of range, everything else is no number.
 */
export function faultOf(read: Extract<Read, { kind: "invalid" }>, cell: Cell, argument: Argument): Fault {
  return read.reason === "negative"
    ? argument.held("#NUM!", cell, "notNegative")
    : argument.held("#VALUE!", cell, "number");
}

/** Puts an amount into a column, all its digits; null where that is done, or where the cell is blank. */
export function putAmount(column: Quantities, row: number, cell: Cell, unit: Unit, argument: Argument): Fault | null {
  const fast = typeof cell === "number" ? hundredthsOfDouble(cell, unit) : null;
  if (fast !== null) {
    column.hundredths[row] = fast;
    return null;
  }
  const read = readAmount(cell, unit);
  if (read.kind === "invalid") return faultOf(read, cell, argument);
  if (read.kind === "value") putExact(column, row, read.value);
  return null;
}

export function putExact(column: Quantities, row: number, value: Exact): void {
  const whole = hundredthsOf(value);
  column.hundredths[row] = whole ?? EXACT;
  if (whole === null) column.exact.set(row, value);
}

/** An amount in yuan, all its digits; null where the cell is blank. */
export function amountIn(cell: Cell, unit: Unit, argument: Argument): Exact | Fault | null {
  const read = readAmount(cell, unit);
  if (read.kind === "invalid") return faultOf(read, cell, argument);
  return read.kind === "value" ? read.value : null;
}
