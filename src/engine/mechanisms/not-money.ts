import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { highBit } from "../results";

const NOT_MONEY = highBit("NOT_MONEY");

/** Support that is no money: 0, said to be so. */
export function notMoney(context: Context): Decide {
  const judge = compileConditions(context),
    end = endings(context, false);
  return row => {
    const verdict = judge(row);
    if (verdict.low !== 0) end.ineligible(row, verdict.low, 0);
    else end.amount(row, 0, 0, 0, 0, NOT_MONEY);
  };
}
