import { compileConditions } from "../conditions";
import { endings, type Context, type Decide } from "../context";
import { markBit } from "../mark-columns";

const NOT_MONEY = markBit("NOT_MONEY");

/** Support that is no money: 0, said to be so. */
export function notMoney(context: Context): Decide {
  const judge = compileConditions(context),
    end = endings(context, false);
  return row => {
    if (judge(row).refused) return end.ineligible(row);
    context.out.marks.add(row, NOT_MONEY);
    end.amount(row, 0, 0, 0);
  };
}
