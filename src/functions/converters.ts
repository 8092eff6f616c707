import { canonical } from "../identity/canonical";
import { isUscc } from "../identity/uscc";
import { numeral, shift, type Exact } from "../money/exact";
import { roundDecimals } from "../money/rounding";
import type { FunctionTexts } from "../text/functions/texts";
import { amountIn } from "./amount";
import { LateArgument } from "./late-argument";
import { firstFault, isBlank, isBlankOrZero, isFault, textOf, type Cell, type Fault, type Result } from "./cell";
import { unitIn } from "./units";

/** SJS.CHECKUSCC: whether each is a credit code by GB 32100-2015. */
export function usccChecks(codes: readonly Cell[]): Result[] {
  return codes.map(cell => (isFault(cell) ? cell : isBlankOrZero(cell) ? "" : isUscc(textOf(cell))));
}

/** SJS.CANONICAL: the form in which names are compared. */
export function canonicalNames(names: readonly Cell[]): Result[] {
  return names.map(cell => (isFault(cell) ? cell : canonical(textOf(cell))));
}

/** SJS.YUAN: yuan from a number or text with a unit of its own; `unit` is of those that name none. */
export function inYuan(values: readonly Cell[], units: readonly Cell[], texts: FunctionTexts): Result[] {
  const valueArgument = new LateArgument(1, "value", texts),
    unitArgument = new LateArgument(2, "unit", texts);
  return values.map((value, row): Result => {
    const passed = firstFault([value, units[row]!]);
    if (passed !== null) return passed;
    if (isBlank(value)) return "";
    const unit = unitIn(units[row]!, unitArgument);
    if (isFault(unit)) return unit;
    const amount = amountIn(value, unit, valueArgument);
    return amount === null || isFault(amount) ? (amount ?? "") : numberOf(amount, value, valueArgument);
  });
}

const MOST_DIGITS = 10,
  TO_WAN = -4,
  USUAL_DIGITS = 2;

/** SJS.WAN: 万元, rounded half up to so many decimals (two where none are given). */
export function inWan(amounts: readonly Cell[], digits: readonly Cell[], texts: FunctionTexts): Result[] {
  const amountArgument = new LateArgument(1, "amount", texts),
    digitsArgument = new LateArgument(2, "digits", texts);
  return amounts.map((cell, row): Result => {
    const passed = firstFault([cell, digits[row]!]);
    if (passed !== null) return passed;
    if (isBlank(cell)) return "";
    const places = digitsOf(digits[row]!, digitsArgument);
    if (isFault(places)) return places;
    const amount = amountIn(cell, "元", amountArgument);
    return amount === null || isFault(amount)
      ? (amount ?? "")
      : numberOf(roundDecimals(shift(amount, TO_WAN), places), cell, amountArgument);
  });
}

function digitsOf(cell: Cell, argument: LateArgument): number | Fault {
  if (isBlank(cell)) return USUAL_DIGITS;
  const digits =
    typeof cell === "string" && /^\d{1,2}$/.test(cell.normalize("NFKC").trim()) ? Number(cell.normalize("NFKC")) : cell;
  if (typeof digits !== "number") return argument.held("#VALUE!", cell, "digits");
  return Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS
    ? digits
    : argument.held("#NUM!", cell, "digits");
}

/** The double nearest to the exact decimal; #NUM! beyond what Excel holds. */
function numberOf(value: Exact, cell: Cell, argument: LateArgument): Result {
  const number = Number(numeral(value));
  return Number.isFinite(number) ? number : argument.held("#NUM!", cell, "tooLarge");
}
