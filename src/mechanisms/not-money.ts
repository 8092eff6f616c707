import { compileConditions } from "./conditions";
import { type Context, type Decide, endings } from "./context";
import { markBit } from "../marks/mark-columns";
import { ZERO } from "../money/exact";
import { type Mechanism, PLAIN, lawPart } from "./mechanism";

/** Support that is no money, in the words of the law. */
export interface NotMoney {
  readonly mechanism: "not-money";
  readonly support: string;
}

export const law = /* @__PURE__ */ lawPart({
  shape: ({ z, words }) => z.strictObject({ mechanism: z.literal("not-money"), support: words }),
  read: (file): NotMoney => ({ mechanism: file.mechanism, support: file.support }),
  phrases: grant => ({ support: grant.support }),
  summary: () => [{ kind: "text", text: "notMoney" }],
});

export const mechanism: Mechanism<NotMoney> = {
  ...PLAIN,
  inputs: () => [],
  figures: () => ({}),
  madeBy: () => [],
  compile: notMoney,
  steps: (make, { grant }) => [make.step("take", "nothing", null, ZERO, grant.support)],
  argument: () => ({ kind: "no-money" }),
  support: ({ support }) => support,
};

const NOT_MONEY = markBit("NOT_MONEY");

/** Support that is no money: 0, said to be so. */
function notMoney(context: Context): Decide {
  const judge = compileConditions(context),
    end = endings(context.out);
  return row => {
    if (judge(row).refused) return end.ineligible(row);
    context.out.marks.add(row, NOT_MONEY);
    end.amount(row, 0, 0, 0);
  };
}
