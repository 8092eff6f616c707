import type { DecisionVerb } from "./row-views";

/** A decision that can change an amount needs a reason; to leave open, or that a mark is in order, needs none. */
export function needsReason(verb: DecisionVerb): boolean {
  return verb !== "checked" && verb !== "open";
}
