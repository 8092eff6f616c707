import type { Policy } from "../policy/model";

/** What cannot be read of an example, and what could stand there. */
export function saidOf(error: unknown, policy: Policy): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^no such fact: (.{1,60})/.exec(message)?.[1];
  if (unknown === undefined) return message;
  const facts = policy.facts.filter(fact => fact.is === null).map(fact => fact.id);
  return `given 里没有“${unknown}”这一项，可用：${[...facts, "level", "paid", "hadLevel", "reviewed", "years", "basis"].join("、")}`;
}

/** An outcome as the writer of an example knows it. */
export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  amount: "有金额（写 pays）",
  ineligible: "不符合（outcome: ineligible）",
  missing: "缺数据（outcome: missing）",
  decision: "由人定（outcome: decision）",
  invalid: "数据读不懂（outcome: invalid）",
};
