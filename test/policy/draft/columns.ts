import type { DraftClause, DraftedArticle, DraftLimit, DraftRule } from "../../../src/policy/draft/drafted";
import { at } from "../../../src/policy/draft/plain";

/** The columns that the list of sentences was read into by hand: what each gives, and what changes it. */
export interface Columns {
  readonly bases: readonly string[];
  readonly modifiers: ReadonlySet<string>;
}

/** A drafted article in the words of those columns. */
export function columnsOf(text: string, { clauses, rules }: Pick<DraftedArticle, "clauses" | "rules">): Columns {
  const modifiers = new Set<string>();
  for (const clause of clauses) for (const modifier of modifiersOf(text, clause)) modifiers.add(modifier);
  // Levels written as clauses of their own, each with its figures.
  if (clauses.length > 1) ["level", "two-dim-level", "rate-tier"].forEach(modifier => modifiers.add(modifier));
  if (clauses.length > 1 && clauses.every(c => c.terms.ceiling ?? c.limits[0])) modifiers.add("level-cap");
  for (const rule of rules) for (const modifier of ofRule(rule)) modifiers.add(modifier);
  for (const { limit } of rules) if (limit) ofLimit(limit).forEach(modifier => modifiers.add(modifier));
  const budgets = clauses.some(clause => clause.budget) ? ["RULE"] : [];
  return { bases: [...clauses.map(baseOf), ...rules.map(() => "RULE"), ...budgets], modifiers };
}

function baseOf(clause: DraftClause): string {
  const { shape, levels, levelOf } = clause;
  if (shape === "fixed") return levels.length === 0 ? "FIX" : levelOf ? "TIER-AMT" : "FIX-LEVEL";
  if (shape === "rate" || shape === "increase") {
    if (levelOf) return "RATE-TIER";
    if (shape === "rate" && levels.some(level => level.rate)) return "RATE-LEVEL";
  }
  return {
    rate: "RATE",
    matching: "MATCH",
    interest: "INTEREST",
    increase: "INCR",
    excess: "BRACKET",
    recognised: "REC",
    "per-unit": "UNIT",
    step: "STEP",
  }[shape];
}

const RULE: Readonly<Record<DraftRule["kind"], readonly string[]>> = {
  "best-of": ["best-of", "exclusive-other"],
  budget: ["budget-total"],
  "pro-rata": ["budget-pro-rata"],
  "shared-limit": ["cap-across-clauses", "cap-applicant"],
  split: ["instalments"],
  "gov-share": ["gov-share"],
  difference: ["upgrade-difference", "difference-other-policy"],
  "deduct-year": ["deduct-paid-this-year"],
};

function ofRule(rule: DraftRule): readonly string[] {
  return RULE[rule.kind];
}

function ofLimit(limit: DraftLimit): string[] {
  if (limit.of) return ["cap-second"];
  const who = limit.per === "applicant" ? "applicant" : "project";
  if (limit.over === "lifetime") return [`cap-cumulative-${who}`, `cap-${who}-total`];
  if (limit.over === "quarter") return [`cap-${who}-period`];
  if (limit.over === "year") return [`cap-${who}-year`, `cap-${who}-total`];
  return [`cap-${who}`, `cap-${who}-total`];
}

function conditionsOf(text: string, clause: DraftClause): string[] {
  const kinds = clause.when.map(({ kind, unit, fact }) => {
    if (kind === "money") return "cond-money";
    if (kind === "rate") return "cond-ratio";
    if (/平方米|平米|㎡|亩/.test(unit)) return "cond-area";
    return /年|月/.test(unit) || /年限/.test(at(text, fact)) ? "cond-date" : "cond-count";
  });
  return clause.levelOf ? [...kinds, "cond-money", "rate-tier"] : kinds;
}

function modifiersOf(text: string, clause: DraftClause): string[] {
  const { levels, limits, terms } = clause;
  const capped = levels.some(level => level.ceiling ?? level.limit);
  const isRate = levels.some(level => level.rate) || terms.rate !== undefined;
  const words = [clause.basis, ...clause.when.map(c => c.fact)].map(span => (span ? at(text, span) : "")).join(" ");
  return [
    ...conditionsOf(text, clause),
    ...limits.flatMap(ofLimit),
    ...(terms.ceiling ? ["cap-project"] : []),
    ...(clause.unused.some(u => /^[两二三四五\d]年$/.test(at(text, u.words))) ? ["cond-date"] : []),
    ...levels.flatMap(level => (level.limit ? ofLimit(level.limit) : [])),
    ...(clause.once ? ["first-time"] : []),
    ...(terms.years || levels.some(level => level.years) ? ["years-limit"] : []),
    ...(clause.levelOptional ? ["uplift-by-kind"] : []),
    ...(capped ? ["level-cap"] : []),
    ...(levels.length > 0 ? ["level"] : []),
    ...(clause.upgrade ? ["upgrade-difference"] : []),
    ...(clause.above ? ["excess"] : []),
    ...(/增量|新增|增加|环比/.test(words) ? ["increment"] : []),
    ...(isRate && !terms.ceiling && limits.length === 0 && !capped ? ["no-ceiling"] : []),
    ...(clause.shape === "per-unit" ? ["row-per-item", "count"] : []),
    ...(clause.floor ? ["floor"] : []),
    ...(clause.most ? ["cap-quantity"] : []),
    ...(clause.budget ? ["budget-total"] : []),
  ];
}
