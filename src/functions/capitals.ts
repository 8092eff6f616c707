import { fenSum } from "../money/fen";
import { compare, exact, tenTo } from "../money/exact";
import { rmb } from "../money/rmb";
import type { FunctionTexts } from "../text/functions/texts";
import { amountIn } from "./amount";
import { LateArgument } from "./late-argument";
import { isBlank, isFault, type Cell, type Result } from "./cell";

/** SJS.RMB: 人民币大写 of an amount in yuan. */
export function inCapitals(amounts: readonly Cell[], texts: FunctionTexts): Result[] {
  const argument = new LateArgument(1, "amount", texts);
  return amounts.map((cell): Result => {
    if (isFault(cell)) return cell;
    if (isBlank(cell)) return "";
    const amount = amountIn(cell, "元", argument);
    if (amount === null || isFault(amount)) return amount ?? "";
    if (amount.scale > 2) return argument.held("#NUM!", cell, "cents");
    return compare(amount, BEYOND_CAPITALS) >= 0
      ? argument.held("#NUM!", cell, "tooLarge")
      : rmb(fenSum(amount.digits * tenTo(2 - amount.scale)));
  });
}

/** 一亿亿元: 大写 has no name for more. */
const BEYOND_CAPITALS = exact(tenTo(16), 0);
