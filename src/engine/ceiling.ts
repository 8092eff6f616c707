import type { Clause } from "../policy/model";

/** The ceiling of a clause in 分, where it has one. */
export function ceilingOf(clause: Clause): number | null {
  switch (clause.grant.mechanism) {
    case "rate-with-ceiling":
      return clause.grant.ceiling?.value ?? null;
    case "recognised-amount-with-ceiling":
    case "area-rent":
      return clause.grant.ceiling.value;
    default:
      return null;
  }
}
