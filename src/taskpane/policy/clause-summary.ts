import { grouped, percent } from "../../money/print";
import { exact } from "../../money/exact";
import type { Clause } from "../../policy/model";
import type { Words } from "../shell/words";

/** A clause in a few words: its rate and what it pays at most, such as `30% · 最高900万元`. */
export function clauseSummary({ pane, texts }: Words, clause: Clause): string {
  const { grant } = clause,
    most = "ceiling" in grant && grant.ceiling ? [grant.ceiling.words] : [];
  switch (grant.mechanism) {
    case "rate-with-ceiling":
      return [grant.rate ? percent(grant.rate.value) : rates(clause), ...most].join(" · ");
    case "recognised-amount-with-ceiling":
      return [pane.policy.noRate, ...most].join(" · ");
    case "tiers-with-difference":
      return [
        pane.policy.tiers,
        `${clause.levels.flatMap(level => (level.amount ? [wan(level.amount.value)] : [])).join(" / ")}${wanUnit(texts.language)}`,
      ].join(" · ");
    case "fixed-once": {
      const amounts = grant.amount
        ? [grant.amount.value]
        : clause.levels.flatMap(level => (level.amount ? [level.amount.value] : [])).sort((a, b) => b - a);
      return [`${amounts.map(wan).join(" / ")}${wanUnit(texts.language)}`, pane.policy.fixed].join(" · ");
    }
    case "area-rent":
      return [rates(clause), pane.policy.rent].join(" · ");
    case "not-money":
      return pane.policy.notMoney;
  }
}

/** The rates of the levels, highest first: `100% / 80%`. */
function rates(clause: Clause): string {
  return clause.levels
    .flatMap(level => (level.rate ? [level.rate.value] : []))
    .sort((a, b) => b - a)
    .map(percent)
    .join(" / ");
}

function wan(fen: number): string {
  return grouped(exact(BigInt(fen), 6));
}

function wanUnit(language: string): string {
  return language === "zh-CN" ? "万元" : " 万元";
}

/** What a clause is named by in search: number, title, words. */
export function matches({ texts }: Words, clause: Clause, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    wanted === "" ||
    [clause.id, clause.title, clause.text, texts.clause(clause.id, clause.title), ...clause.names].some(said =>
      said.toLowerCase().includes(wanted),
    )
  );
}
