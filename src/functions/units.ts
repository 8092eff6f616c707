import { unitNamed, type Unit } from "../money/unit";
import { foldCellText } from "../money/cell-text";
import type { Argument } from "./argument";
import { isBlankOrZero, textOf, type Cell, type Fault } from "./cell";

/** The unit that a cell names; blank is 元. */
export function unitIn(cell: Cell, argument: Argument): Unit | Fault {
  if (isBlankOrZero(cell)) return "元";
  return unitNamed(foldCellText(textOf(cell))) ?? argument.held("#VALUE!", cell, "unit");
}
