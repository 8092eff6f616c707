import { canonical } from "../identity/canonical";
import { isPlaceholder } from "../money/blank";
import type { CellLike as Cell } from "../money/read";
import { affirmed, affirmedNumber } from "./affirmed-level";
import type { Clause, Level, Policy, Rank } from "./model";
import { ranksNamed } from "./rank-number";

export type LevelRead =
  | { readonly kind: "blank" }
  /** 1…k: the k-th of the clause's levels. */
  | { readonly kind: "level"; readonly code: number }
  /** Served, but the category is open (CATEGORY_UNCLEAR). */
  | { readonly kind: "unclear" }
  /** Not served; `servedBy` is the id of the clause that does, if one does. */
  | { readonly kind: "ineligible"; readonly servedBy: string | null }
  | { readonly kind: "invalid"; readonly reason: "two-ranks" | "no-rank" | "out-of-range" };

const BLANK: LevelRead = { kind: "blank" };

/** The level that a cell's text names under a clause (docs/rules.md, 1, "Level as written"). */
export function readLevel(policy: Policy, clause: Clause, cell: Cell): LevelRead {
  const text = textOf(cell);
  if (text === "" || clause.levelReading === "none") return BLANK;
  // An error value says nothing about the level (it may hide one that is served), nor does TRUE.
  if (typeof cell === "object" || typeof cell === "boolean")
    return clause.levelLenient ? BLANK : { kind: "invalid", reason: "no-rank" };
  return clause.levelReading === "rank-number"
    ? readRankNumber(clause, affirmedNumber(text))
    : readWords(policy, clause, canonical(affirmed(policy, text)));
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  const text = String(cell);
  return isPlaceholder(text) ? "" : text;
}

function readRankNumber(clause: Clause, text: string): LevelRead {
  const named = ranksNamed(
    text,
    clause.levels.map(l => l.words),
  );
  if (named.length === 0) return { kind: "invalid", reason: "no-rank" };
  if (named.length > 1) return { kind: "invalid", reason: "two-ranks" };
  const code = clause.levels.findIndex(l => l.id === String(named[0])) + 1;
  if (code === 0) return { kind: "invalid", reason: "out-of-range" };
  return clause.levels[code - 1]?.amount ? { kind: "level", code } : { kind: "ineligible", servedBy: null };
}

function readWords(policy: Policy, clause: Clause, text: string): LevelRead {
  const specific = longestOf(
    clause.levels.filter(
      l => l.rank === null && names(l, text) && !(l.alone && policy.ranks.some(r => namesRank(r, text))),
    ),
    text,
  );
  if (clause.levelLenient) return readLenient(policy, clause, specific, text);
  if (specific.some(l => !l.unclear))
    return only(
      clause,
      specific.filter(l => !l.unclear),
    );
  const ranks = longestOf(
    policy.ranks.filter(r => namesRank(r, text)),
    text,
  );
  if (specific.length === 0 && (ranks.length > 1 || (ranks.length === 1 && namesFurtherRank(ranks[0]!, text))))
    return { kind: "invalid", reason: "two-ranks" };
  const served =
    specific.length > 0
      ? specific
      : clause.levels.filter(l => l.rank !== null && l.rank === ranks[0]?.id && names(l, text));
  if (served.length === 0) return { kind: "ineligible", servedBy: servedBy(policy, clause, text) };
  if (!served.some(l => l.unclear)) return only(clause, served);
  if (clause.clearWith.some(w => text.includes(w)) && specific.length > 0) return only(clause, specific);
  if (clause.excludes.some(w => text.includes(w)))
    return { kind: "ineligible", servedBy: servedBy(policy, clause, text) };
  return { kind: "unclear" };
}

/**
 * Clauses that ranks do not bear on: only a level that names another clause is ineligible, everything else is ignored.
 */
function readLenient(policy: Policy, clause: Clause, specific: readonly Level[], text: string): LevelRead {
  if (specific.length > 0) return only(clause, specific);
  const other = policy.clauses.find(c => c !== clause && specificTo(c, text));
  return other ? { kind: "ineligible", servedBy: other.id } : BLANK;
}

/** One level of the clause; several contradict each other only where the level decides the amount. */
function only(clause: Clause, levels: readonly Level[]): LevelRead {
  if (clause.levelDecides && levels.length > 1) return { kind: "invalid", reason: "two-ranks" };
  return { kind: "level", code: clause.levels.indexOf(levels[0] as Level) + 1 };
}

function servedBy(policy: Policy, clause: Clause, text: string): string | null {
  const others = policy.clauses.filter(c => c !== clause && c.levelReading === "words");
  const served =
    others.find(c => specificTo(c, text) || c.hints.some(w => text.includes(w))) ??
    others.find(c => c.article === clause.article && c.levels.some(l => names(l, text)));
  return served?.id ?? null;
}

/** A word of the clause that is no mere rank occurs in the canonical text. */
export function specificTo(clause: Clause, text: string): boolean {
  return clause.levelReading === "words" && clause.levels.some(l => l.rank === null && names(l, text));
}

/** Ranks that the canonical text names. */
export function namesRank(rank: Rank, text: string): boolean {
  return rank.words.some(w => text.includes(w));
}

/** A rank by its own word, whether or not the policy knows it. */
const ANY_RANK = /(?:国家|省部|[部省市区县镇乡校院]|街道|园区)级/g;

/** Beside its rank the text names another one, of which the policy may know nothing: 区级/市级, 省部级、市级. */
function namesFurtherRank(rank: Rank, text: string): boolean {
  const found = [...text.matchAll(ANY_RANK)].map(m => m[0]);
  return found.some(word => !rank.words.some(w => word.includes(w) || w.includes(word)) && !rank.label.includes(word));
}

function names(level: Level, text: string): boolean {
  return level.words.some(w => text.includes(w));
}

/**
 * Of levels (or ranks) that the text names, those with a word that stands in it otherwise than within a longer word of
 * another: 重点小巨人 names no 小巨人, 小巨人、重点小巨人 names both.
 */
function longestOf<T extends { readonly words: readonly string[] }>(named: readonly T[], text: string): readonly T[] {
  const words = named.flatMap(one => one.words),
    isLonger = (word: string, other: string): boolean => other !== word && other.includes(word);
  return named.filter(one =>
    one.words.some(word =>
      words.reduce((rest, other) => (isLonger(word, other) ? rest.replaceAll(other, "、") : rest), text).includes(word),
    ),
  );
}
