import { canonical } from "../identity/canonical";
import { isPlaceholder } from "../money/blank";
import type { CellLike as Cell } from "../money/read";
import { affirmed } from "./affirmed-level";
import { directionsIn } from "./direction";
import { namesRank, readLevel, specificTo } from "./level";
import type { Clause, Policy } from "./model";
import { SMALL_NUMBER, smallNumber } from "./numerals";

export type ClauseRead =
  /** `unclear`: found by a level that leaves its category open (CATEGORY_UNCLEAR). */
  | { readonly kind: "clause"; readonly index: number; readonly unclear: boolean }
  | {
      readonly kind: "unknown";
      readonly reason: "no-clause" | "unknown-clause" | "two-clauses" | "level-undecided";
      readonly choices: readonly string[];
    }
  /** “4-2” that Excel turned into a date. */
  | { readonly kind: "date" };

/** Where in the law a text points: an article, and in it a clause counted from 1 if the text names one. */
interface Citation {
  readonly article: number;
  readonly part: number | null;
}

/** The first day that Excel would make of a clause such as 4-2 in this century; below it a number is no date. */
const FIRST_SERIAL = 36526;

/**
 * Where a text that names a clause stands: in a row, which asks for one, or above rows, which may belong to several of
 * an article.
 */
export type CitedIn = "cell" | "heading";

/**
 * The clause that a 申报条款 cell names (docs/rules.md, 1, "Article as written"); `levelText` (级别) decides where a bare
 * article has several clauses; `under` is what the section or sheet above the cell names, of which 第三款 is a part.
 * Article numbers as 3, 三, 第三条, 4.2, 4-2, 4（2）, 第四条（二）, 第四条第二款 …, or by direction.
 */
export function readClause(
  policy: Policy,
  cell: Cell,
  levelText: string,
  where: CitedIn = "cell",
  under = "",
): ClauseRead {
  if (cell === null || typeof cell === "boolean") return unknown("no-clause", []);
  if (typeof cell === "object") return unknown("unknown-clause", allIds(policy));
  if (typeof cell === "number" && cell >= FIRST_SERIAL) return { kind: "date" };
  const text = String(cell).normalize("NFKC").replace(SPACE_BETWEEN, "、").replace(UNSEEN, "");
  if (text === "" || isPlaceholder(text)) return unknown("no-clause", []);
  // A clause's id as the policy's file has it (3.4.2) is that clause, however it is made.
  const exact = policy.clauses.find(c => c.id.normalize("NFKC") === text);
  if (exact) return found(exact);
  const part = PART_ALONE.exec(text);
  if (part) return partOf(policy, citation(undefined, part[1] ?? part[2]).part, under, { text, levelText, where });
  const cited = citationsIn(text);
  if (cited.length === 0 && looksLikeDate(text)) return { kind: "date" };
  if (cited.length > 1) return unknown("two-clauses", cited.filter(c => c.part !== NO_PART).map(printCitation));
  const first = cited[0];
  if (first) return resolve(policy, first, { text, levelText, where });
  return byDirection(policy, { text, levelText, where });
}

/**
 * 第三款 under an article: the article's part; without an article above it, it could be any one's. Where no article of a
 * policy has parts, （三） and 第三项 number the articles themselves; and （三） is the article whose text begins with it,
 * where only one does.
 */
function partOf(policy: Policy, part: number | null, under: string, written: Written): ClauseRead {
  const { text } = written;
  const above = citationsIn(under.normalize("NFKC").replace(UNSEEN, ""))[0];
  const isFlat = !above && !text.endsWith("款") && policy.clauses.every(c => c.id === c.article),
    own = isFlat && policy.clauses.find(c => c.id === String(part));
  if (own) return found(own);
  const [numbered, ...more] =
    above || text.endsWith("款") ? [] : policy.articles.filter(a => numberOf(a.text) === part);
  if (numbered && more.length === 0) return ofArticle(policy, numbered.id, written);
  const clauses = above ? policy.clauses.filter(c => c.article === articleNumbered(policy, above.article)) : [];
  if (!above || clauses.length === 0) return unknown("unknown-clause", allIds(policy));
  return resolvePart(clauses, { article: above.article, part }, "条");
}

/** The （三） that a text begins with. */
function numberOf(text: string): number | null {
  const number = OWN_NUMBER.exec(text.slice(0, 16).normalize("NFKC"))?.[1];
  return number === undefined ? null : smallNumber(number);
}

/** A text that names a clause, with what decides where it does not. */
interface Written {
  readonly text: string;
  readonly levelText: string;
  readonly where: CitedIn;
}

function unknown(
  reason: "no-clause" | "unknown-clause" | "two-clauses" | "level-undecided",
  choices: readonly string[],
): ClauseRead {
  return { kind: "unknown", reason, choices };
}

function allIds(policy: Policy): string[] {
  return policy.clauses.map(c => c.id);
}

function printCitation(c: Citation): string {
  return c.part === null ? String(c.article) : `${c.article}.${c.part}`;
}

/** Spaces, marks of direction that copying leaves, and quotation marks. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}"'“”‘’]+/gu;
/** Two numbers apart are two: 4.1 4.2 is no 4.14.2. */
const SPACE_BETWEEN = /(?<=[\d)])\s+(?=\d)/g;
const N = SMALL_NUMBER;
const SIGNED = `[.\\-‐‑‒–—―~_·。]第?(${N})|、?第?[(\\[〔【](${N})[)\\]〕】]`;
const MINOR = `${SIGNED}|第(${N})(?=[款项点])`;
const MINOR_AT_END = `${SIGNED}|第?(${N})(?=[款项点]|$)`;
/** 第四条（二）, 第4.2条, 第四条第二款, 第四条二 */
const FORMAL = new RegExp(`第(${N})(?:[.\\-](${N}))?[条條](?:之)?(?:${MINOR_AT_END})?[款项点]?`, "g");
/** 4.02 is no way to write 4.2. */
const NO_PART = -1;
/** What follows a citation when it names one more part of the article: 第四条第一、二款. */
const MORE_PARTS = new RegExp(`^[、,，/和及与](?:第?[(]?${N}[)]?[款项点]|[(]${N}[)]|${N}[款项点])|^(?:至|到)`);
/** 第四条（一）（二）: a second part beside the first; 第四条第二款（一） is an item of one. */
const SECOND_PART = new RegExp(`^[(]${N}[)]`);
/** 第四条第一、二款 */
const PARTS_LISTED = new RegExp(`^第?[(]?${N}[)]?[款项点]?(?:[、,，/和及与至到]第?[(]?${N}[)]?[款项点]?)+`);
/** A cell that is nothing but a short citation: 4.2, 四（二）, 4-2款 */
const SHORT = new RegExp(`^(?:申报|支持)?(?:条款|条文)?[:：]?第?(${N})(?:${MINOR})?[款项点条]?$`);
/** A number with its part before other words: 4.2市级平台, 4(2)市级平台 */
const LEADING = new RegExp(`^第?(\\d{1,2})(?:[.\\-](\\d{1,2})(?![\\d.%年月日])|[(](${N})[)](?![(]${N}[)]))`);
/** Nothing but a part of an article that stands elsewhere: 第三款, （三）, 第三项. */
const PART_ALONE = new RegExp(`^(?:第?[(]?(${N})[)]?[款项]|[(](${N})[)])$`);
/** What an article of a policy numbered by （一） begins with. */
const OWN_NUMBER = new RegExp(`^\\s*[(](${N})[)]`);
/** An article's id that is written as its text numbers it. */
const ID_AS_IN_TEXT = new RegExp(`^(?:第(${N})条?|[(](${N})[)]|(${N})[、.]?)$`);
/** Between two clauses: 3、5, 3或5, 4.1~4.3 */
const APART = "(?:以及|或者?|[、,，;；/\\\\|和及与&+至到~])";
/** Several numbers and nothing else: 3、5 */
const SEVERAL = new RegExp(`^第?${N}(?:[.\\-(]${N}[)]?)?[款项条]?(?:${APART}第?${N}(?:[.\\-(]${N}[)]?)?[款项条]?)+$`);
/** A clause by its number, wherever it stands: 4.1国家级平台、4.2市级平台, 第四条（4.2） */
const DECIMAL = /(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.%年月日])/g;
/** A number before an article: 3，第五条, 第三、第五条. A bare 三、 there only counts lines. */
const BEFORE_ARTICLE = new RegExp(`^(?:第(${N})、|第?(${N})(?:以及|或者?|[,，;；/\\\\|和及与&+至到~]))第`);

/** 三、 before words that say no more; before further numbers it may be half of a citation. */
const ENUMERATOR = new RegExp(`^(${N})[、.](?!.*\\d|第?[(]?${N})`);

function citationsIn(written: string): Citation[] {
  const text = /^[([〔【「]([^()[\]〔〕【】「」]+)[)\]〕】」]$/.exec(written)?.[1] ?? written;
  const formal = formalIn(text),
    decimals = [...text.matchAll(DECIMAL)].map(m => citation(m[1], m[2]));
  // 第四条（4.2）: the number says which clause of the article.
  if (formal.length > 0)
    return distinct([
      ...formal.filter(f => f.part !== null || decimals.every(d => d.article !== f.article)),
      ...decimals,
    ]);
  if (SEVERAL.test(text)) return distinct(text.split(new RegExp(APART)).flatMap(citationsIn));
  const m = SHORT.exec(text);
  if (m) return [citation(m[1], m[2] ?? m[3] ?? m[4])];
  const leading = LEADING.exec(text);
  return leading ? distinct([citation(leading[1], leading[2] ?? leading[3]), ...decimals]) : [];
}

/** The articles that a text names as 第四条…, and a number that stands before the first. */
function formalIn(text: string): Citation[] {
  const formal = [...text.matchAll(FORMAL)].flatMap(m => {
    const one = citation(m[1], m[2] ?? m[3] ?? m[4] ?? m[5]);
    return hasMoreParts(m[0], one, text.slice(m.index + m[0].length))
      ? [one, { article: one.article, part: NO_PART }]
      : [one];
  });
  const before = BEFORE_ARTICLE.exec(text);
  return formal.length > 0 && before ? [citation(before[1] ?? before[2], undefined), ...formal] : formal;
}

function hasMoreParts(cited: string, { part }: Citation, rest: string): boolean {
  if (part === null) return PARTS_LISTED.test(rest);
  return MORE_PARTS.test(rest) || (/[)\]〕】]$/.test(cited) && SECOND_PART.test(rest));
}

function citation(article: string | undefined, part: string | undefined): Citation {
  return {
    article: smallNumber(article ?? "") ?? 0,
    part: part === undefined ? null : part.startsWith("0") ? NO_PART : smallNumber(part),
  };
}

function distinct(list: Citation[]): Citation[] {
  return list.filter((c, i) => list.findIndex(d => d.article === c.article && d.part === c.part) === i);
}

function looksLikeDate(text: string): boolean {
  return (
    /^(\d{4}[-/.年]\d{1,2}(?:月|[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}\/\d{1,2}\/\d{2,4})([T、]?\d{1,2}:\d{2}.*)?$/.test(
      text,
    ) ||
    /^(\d{1,2}-?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*|(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*-?\d{1,2})$/i.test(
      text,
    )
  );
}

function resolve(policy: Policy, cited: Citation, written: Written): ClauseRead {
  const article = articleNumbered(policy, cited.article);
  if (cited.part === null) return ofArticle(policy, article, written);
  const clauses = policy.clauses.filter(c => c.article === article);
  if (clauses.length > 0) return resolvePart(clauses, cited, written.text);
  // 三、（五） that is an article of its own, 3.5.
  const own = printCitation(cited);
  return policy.clauses.some(c => c.article === own)
    ? ofArticle(policy, own, written)
    : unknown("unknown-clause", allIds(policy));
}

/**
 * The id of the article of a number. A file may number its articles as the text does (三, 三、, （三）, 第三条); where two
 * ids say the same number, neither is meant.
 */
function articleNumbered({ articles }: Policy, number: number): string {
  const own = String(number);
  if (articles.some(({ id }) => id === own)) return own;
  const same = articles.filter(({ id }) => numberInId(id) === number);
  return same.length === 1 ? same[0]!.id : own;
}

function numberInId(id: string): number | null {
  const [, ...said] = ID_AS_IN_TEXT.exec(id.normalize("NFKC")) ?? [];
  return smallNumber(said.find(one => one !== undefined) ?? "");
}

/** The clause of an article, by its id: policies number their articles as they like (七, （七）). */
function ofArticle(policy: Policy, article: string, written: Written): ClauseRead {
  const clauses = policy.clauses.filter(c => c.article === article);
  if (clauses.length === 0) return unknown("unknown-clause", allIds(policy));
  return clauses.length === 1 ? found(clauses[0] as Clause) : decide(policy, clauses, written);
}

/** 第五条第一款 of an article with one clause is that clause; as a bare number (5.1) it is none. */
function resolvePart(clauses: readonly Clause[], cited: Citation, text: string): ClauseRead {
  const named = clauses.find(c => c.id === printCitation(cited));
  if (named) return found(named);
  if (clauses.length === 1 && cited.part === 1 && text.includes("条")) return found(clauses[0] as Clause);
  return unknown(
    "unknown-clause",
    clauses.map(c => c.id),
  );
}

function found(clause: Clause, unclear = false): ClauseRead {
  return { kind: "clause", index: clause.index, unclear };
}

/**
 * Which clause of an article: by a direction in the cell, else by the level, else by level words in the cell itself.
 */
function decide(policy: Policy, clauses: readonly Clause[], { text, levelText, where }: Written): ClauseRead {
  const plain = canonical(text);
  const named = new Set(directionsIn(policy, plain).map(d => d.clause)),
    directed = clauses.filter(c => named.has(c));
  if (directed.length === 1) return found(directed[0] as Clause);
  // 第四条（双跨、行业特色） asks for two; above rows it only lists what the article holds.
  if (directed.length > 1 && where === "cell")
    return unknown(
      "two-clauses",
      directed.map(c => c.id),
    );
  for (const words of [
    isPlaceholder(levelText) ? "" : canonical(affirmed(policy, levelText)),
    ...(directed.length > 1 ? [] : [plain]),
  ]) {
    const served = servedClauses(policy, clauses, words);
    if (served.length === 1) {
      const clause = served[0] as Clause,
        level = readLevel(policy, clause, words);
      return found(clause, level.kind === "unclear");
    }
    if (served.length > 1) break;
  }
  return unknown(
    "level-undecided",
    clauses.map(c => c.id),
  );
}

/** Clauses that the level's words serve: by a word that is specific to them, and only where there is none by a rank. */
function servedClauses(policy: Policy, clauses: readonly Clause[], words: string): readonly Clause[] {
  if (words === "") return [];
  const serves = (c: Clause): boolean => {
    const kind = readLevel(policy, c, words).kind;
    return kind === "level" || kind === "unclear" || hinted.includes(c);
  };
  const hinted = clauses.filter(c => c.levels.every(l => l.words.length === 0) && c.hints.some(w => words.includes(w)));
  const specific = clauses.filter(c => specificTo(c, words) || hinted.includes(c));
  if (specific.length > 0) return specific.filter(serves);
  const ranks = policy.ranks.filter(r => namesRank(r, words));
  if (ranks.length !== 1) return [];
  return clauses.filter(c => c.levels.some(l => l.rank === ranks[0]?.id) && serves(c));
}

/** By direction (关键技术攻关, 工业软件, DCMM贯标 …); an enumerator before it (三、) is ignored unless nothing else helps. */
function byDirection(policy: Policy, written: Written): ClauseRead {
  const { text } = written;
  const directions = directionsIn(policy, canonical(text));
  const clauses = new Set(directions.flatMap(d => (d.clause ? [d.clause] : [])));
  const articles = new Set(directions.map(d => d.article));
  if (articles.size > 1 || (clauses.size > 1 && written.where === "cell"))
    return unknown(
      "two-clauses",
      [...clauses].map(c => c.id),
    );
  const clause = [...clauses][0];
  if (clause && clauses.size === 1) return found(clause);
  const article = [...articles][0];
  if (article !== undefined) return ofArticle(policy, article, written);
  const titled = policy.clauses.find(c => c.title === text);
  if (titled) return found(titled);
  const headed = policy.articles.filter(a => canonical(a.title) === canonical(text));
  if (headed.length === 1) return ofArticle(policy, headed[0]!.id, written);
  const enumerator = ENUMERATOR.exec(text);
  if (enumerator) return resolve(policy, citation(enumerator[1], undefined), written);
  return unknown("unknown-clause", allIds(policy));
}
