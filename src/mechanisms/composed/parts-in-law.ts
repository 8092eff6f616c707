import { yearsShape } from "../years-in-law";
import type { LawKit } from "../mechanism";

/** Over which time a ceiling counts; left out, over all time. */
const CEILING_OVER = ["quarter", "year", "lifetime"] as const;

/** One bracket of a marginal scale: up to where (the last one has none), and the rate of what lies in it. */
export function bracketShape({ z, words }: LawKit) {
  return z.strictObject({
    from: words.optional(),
    upTo: words.optional(),
    rate: words.optional(),
    each: words.optional(),
  });
}

/** What any grant of money may say beside what it is made of. */
export function capShape(kit: LawKit) {
  return {
    ceiling: kit.words.optional(),
    over: kit.z.enum(CEILING_OVER).optional(),
    years: yearsShape(kit),
  };
}
