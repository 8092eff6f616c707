import { unitNamed, type Unit } from "../money/unit";
import { foldCellText } from "../money/cell-text";
import type { Argument } from "./argument";
import { isBlankOrZero, textOf, type Cell, type Fault } from "./cell";

/** One of a unit in 分; powers of ten, so that a quotient by them is the double nearest to the exact decimal. */
export const FEN_IN: Readonly<Record<Unit, number>> = { 元: 1e2, 千元: 1e5, 万元: 1e6, 亿元: 1e10 };

/** The unit that a cell names; blank is 元. */
export function unitIn(cell: Cell, argument: Argument): Unit | Fault {
  if (isBlankOrZero(cell)) return "元";
  return unitNamed(foldCellText(textOf(cell))) ?? argument.held("#VALUE!", cell, "unit");
}
