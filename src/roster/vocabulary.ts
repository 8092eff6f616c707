import type { HeaderWords } from "../fields/field-row";
import { fieldMeaning, ownMeaning, type Meaning } from "../fields/meaning";
import { isMoney } from "../fields/meaning-facts";
import { FIELDS, type FieldFacts } from "../fields/table";
import { withoutReview } from "../fields/reviewed-words";
import type { OwnBasis } from "../policy/model";
import { headerText, plainText } from "./header-text";
import { isKnownUnused, isOfFirm, namesNoInput } from "./known-words";

/**
 * exact: a word of the list · contains: such a word within a longer header · weak: plausible only, so it is also
 * ASSUMED.
 */
export type Confidence = "exact" | "contains" | "weak";

export interface Match {
  readonly meaning: Meaning;
  readonly confidence: Confidence;
  /** Position in the field's list of words: of two equally sure columns the commoner word wins. */
  readonly order: number;
}

const RANK: Readonly<Record<Confidence, number>> = { exact: 0, contains: 1, weak: 2 };

/** Surest first; then by the word's position. Stable for equal ones. */
export function bySureness(a: Match, b: Match): number {
  return RANK[a.confidence] - RANK[b.confidence] || a.order - b.order;
}

/** Whose word a reviewed figure is. */
const AUDITING = /审定|核定|审计|审核确认|专审/;
/** What an audit says of a basis, and not what is awarded: investments, what research cost, what the city gave. */
const AUDITED_BASIS = /基数|投资|研发(?:总)?(?:投入|费用|经费|支出)|支出/;
const FUNDS = /资金|经费/;
const AWARD = /支持|补助|补贴|奖励|资助|扶持/;
/** Other people's money is no amount of this policy. */
const OTHER_PURSE = /市级|北京市|市财政|国家|中央|国拨|省级|部委|市拨/;
const ASKED = /^(?:拟|本次|企业|单位)?(?:申请|申报|申领)/;
const MONEY_WORD = /金额|资金|经费|额度|补助|补贴|奖励|奖补|拨款|数额|额$/;
/** What the city gave, in other words than the law's 市级支持资金. */
const CITY_MONEY =
  /^(?:已)?(?:获得?)?(?:北京)?(?:市级(?:财政|专项|立项|项目)*(?:资金)?(?:支持|补助|补贴|扶持|资助|奖励|拨付|拨款)?(?:资金|金额|经费|额度|额)?|市(?:财政|专项)+(?:支持|拨付)?(?:资金|经费|拨款))$/;
/** What research cost, in other words than the law's 研发投资额. */
const RESEARCH =
  /^(?:项目|产品|软件|实际|累计|总|已)*研发(?:总)?(?:投入|费用|经费|投资|支出|资金)(?:总额|金额|额|合计|小计)?$/;
/** A share or a rate of a figure, or what is said of it, is not the figure. */
const ABOUT_A_FIGURE = /占比|比例|比重|率$|增长|增幅|说明|依据|名称|日期|时间|来源|编号|证明|情况$/;

/**
 * What a header's text can mean, surest first; empty where it means nothing that is read. `core` as headerText gives
 * it; a policy's own bases are words of its law and come with the policy.
 */
export function meaningsOf(core: string, bases: readonly OwnBasis[]): readonly Match[] {
  if (core === "") return [];
  const exact = exactOnes(core, bases),
    reviewed = exact.some(({ meaning }) => meaning.own !== undefined) ? null : reviewedOwn(core, bases);
  if (reviewed !== null) return one(reviewed);
  if (exact.length > 0) return exact;
  const wrapped = wrappedOwn(core, bases);
  if (wrapped !== null) return one(wrapped);
  if (namesNoInput(core)) return [];
  const money = moneyMeaning(core, bases) ?? qualified(core, bases);
  return money ?? FIELDS.flatMap(row => fieldMatch(row, core)).sort(bySureness);
}

/**
 * The policy's own column whose word a header repeats with its brackets (数量（吨）, 作品（项目）): those tell it from another
 * one; null where none does.
 */
export function ownInFull(shown: string, bases: readonly OwnBasis[]): Match | null {
  const full = inFull(shown);
  if (!full.includes("(")) return null;
  for (const [k, base] of bases.entries()) {
    const order = [base.label, ...base.headers].findIndex(word => inFull(word) === full);
    if (order >= 0) return { meaning: meaningAt(bases, k), confidence: "exact", order };
  }
  return null;
}

function inFull(words: string): string {
  return plainText(words).toUpperCase();
}

/** The word as headers are compared, without brackets; as it is where that would be another column's word too. */
function comparable(word: string, k: number, bases: readonly OwnBasis[]): string {
  const core = word.includes("(") || word.includes("（") ? headerText(word).core : "";
  const isAnothers = bases.some((b, i) => i !== k && [b.label, ...b.headers].some(w => headerText(w).core === core));
  return core === "" || isAnothers ? word.toUpperCase() : core;
}

function exactOnes(core: string, bases: readonly OwnBasis[]): Match[] {
  const own = bases.flatMap((b, k): Match[] => {
    const order = [b.label, ...b.headers].map(word => comparable(word, k, bases)).indexOf(core);
    return order < 0 ? [] : [{ meaning: meaningAt(bases, k), confidence: "exact", order }];
  });
  const named = FIELDS.flatMap((row): Match[] => {
    const order = row.exact.indexOf(core);
    return order < 0 ? [] : [{ meaning: fieldMeaning(row.name), confidence: "exact", order }];
  });
  return [...own, ...named].sort(bySureness);
}

/** Whose figure it is, of which year, and that it is a figure: words that leave what it counts as it is. */
const AROUND =
  /^(?:企业|单位|公司|申报|项目|本|该|年度|上年度?|当年|本年度?|实际|完成|已|合计|总|的|金额|数|情况|[(（)）]|(?:19|20)\d{2}年?度?){0,6}$/;

/** A word of the law's own, with nothing around it that says another thing: 企业实缴注册资本. */
function wrappedOwn(core: string, bases: readonly OwnBasis[]): Meaning | null {
  let best: { own: number; word: string } | null = null;
  bases.forEach((base, own) => {
    for (const word of [base.label, ...base.headers].map(h => h.toUpperCase()))
      if (word.length > (best?.word.length ?? 1) && core.includes(word)) best = { own, word };
  });
  if (best === null) return null;
  const { own, word }: { own: number; word: string } = best,
    at = core.indexOf(word);
  return AROUND.test(core.slice(0, at)) && AROUND.test(core.slice(at + word.length)) ? meaningAt(bases, own) : null;
}

/** 审定研发投入, 核定台数: what a review left of a fact of the policy's own. */
function reviewedOwn(core: string, bases: readonly OwnBasis[]): Meaning | null {
  const rest = withoutReview(core);
  if (rest === null) return null;
  const own = bases.findIndex(
    ({ isFact, kind, label, headers }) =>
      isFact && FIGURES.has(kind) && [label, ...headers].some(word => word.toUpperCase() === rest),
  );
  return own < 0 ? null : ownMeaning(own);
}
const FIGURES: ReadonlySet<OwnBasis["kind"]> = new Set(["money", "count", "area", "share"]);

/** What a column with the policy's own words is: the k-th of its own, or one of the table. */
function meaningAt(bases: readonly OwnBasis[], k: number): Meaning {
  const means = bases[k]?.means;
  return means === undefined ? ownMeaning(k) : fieldMeaning(means);
}

/**
 * Headers that name money in more words than the list has; null where none of these rules speaks. Asked-for money comes
 * first, so that 申请项目支持资金 is never taken for the basis 项目支持资金.
 */
function moneyMeaning(core: string, bases: readonly OwnBasis[]): Match[] | null {
  if (ABOUT_A_FIGURE.test(core)) return null;
  const own = ownBasisWithin(core, bases);
  const audited = auditedMeaning(core, own);
  if (audited) return one(audited);
  if (ASKED.test(core) && !/基数/.test(core)) {
    if (own >= 0 && /投资额?/.test(core)) return one(ownMeaning(own));
    if (/投资/.test(core)) return one(fieldMeaning("basis"));
    if (OTHER_PURSE.test(core)) return own >= 0 && !/^(?:拟|本次)?申请/.test(core) ? one(ownMeaning(own)) : [];
    if (MONEY_WORD.test(core)) return one(fieldMeaning("requested"));
  }
  if (isOfFirm(core)) return [];
  if (own >= 0) return /^拟|核算|测算|核定|评审|公示|批复/.test(core) ? [] : one(ownMeaning(own));
  if (RESEARCH.test(core)) return researchMeaning(bases);
  if (!OTHER_PURSE.test(core) || !MONEY_WORD.test(core)) return null;
  const city = CITY_MONEY.test(core) ? bases.findIndex(b => b.label.includes("市级")) : -1;
  return city < 0 ? [] : [{ meaning: ownMeaning(city), confidence: "weak", order: 200 }];
}

function one(meaning: Meaning): Match[] {
  return [{ meaning, confidence: "contains", order: 50 }];
}

/** Years, stages of doing and words of a sum: they say which of several figures it is, not what it counts. */
const QUALIFYING =
  /(?:19|20)\d{2}年?度?|第[一二三四五]年|[一二三四]季度|[上下]半年|合计|累计|总计|小计|计划|预计|实际|完成|(?:三|两|近三|近两)年/g;

/** 实际完成投资额, 2024年总投资: a figure by its own word, with what says which; null where that is none. */
function qualified(core: string, bases: readonly OwnBasis[]): Match[] | null {
  const bare = core.replace(QUALIFYING, "");
  if (bare === core || bare === "" || isKnownUnused(core)) return null;
  if (RESEARCH.test(bare)) return researchMeaning(bases);
  const found = exactOnes(bare, bases).find(({ meaning }) => isMoney(meaning));
  return found ? one(found.meaning) : null;
}

/** 审定, 核定 … before a basis say what is left of it; before an award they say what is awarded. */
function auditedMeaning(core: string, own: number): Meaning | null {
  if (!AUDITING.test(core)) return null;
  if (AWARD.test(core) && own < 0) return AUDITED_AMOUNT.test(core) ? fieldMeaning("reviewed") : null;
  if (AUDITED_BASIS.test(core) || own >= 0) return fieldMeaning("audited");
  if (/审计/.test(core) && /金额|[数额]$/.test(core)) return fieldMeaning("audited");
  return /审定/.test(core) && FUNDS.test(core) ? fieldMeaning("audited") : null;
}

const AUDITED_AMOUNT = /金额|资金|经费|额度?$|数额?$|款$/;

/** The law's own basis of research, where it has one. */
function researchMeaning(bases: readonly OwnBasis[]): Match[] {
  const own = bases.findIndex(b => b.label.includes("研发"));
  return one(own < 0 ? fieldMeaning("basis") : ownMeaning(own));
}

/**
 * The own basis whose longest word occurs in the header; -1 where none does, or where the money is the district's own.
 */
function ownBasisWithin(core: string, bases: readonly OwnBasis[]): number {
  let best = -1,
    length = 0;
  if (/区级|本区|我区/.test(core)) return best;
  bases.forEach((b, k) => {
    for (const word of b.means ? [] : [b.label, ...b.headers]) {
      if (word.length > length && core.includes(word.toUpperCase())) [best, length] = [k, word.length];
    }
  });
  return best;
}

function fieldMatch(row: FieldFacts, core: string): Match[] {
  const words: HeaderWords = row,
    meaning = fieldMeaning(row.name);
  if (row.name === "sales" && isOfFirm(core)) return [];
  if (words.not?.test(core)) return [];
  if (words.contains?.test(core)) return [{ meaning, confidence: "contains", order: 100 }];
  return words.weak?.test(core) ? [{ meaning, confidence: "weak", order: 200 }] : [];
}

/** 名称, 代码, 金额 … mean something only under a group header (申报单位 | 名称). */
export const NEEDS_GROUP =
  /^(?:名称|全称|代码|编号|金额|资金|数额|日期|时间|比例|情况|结果|单位|年数|年限|级别|等级|类别|类型)$/;
/** Groups that turn what stands under them: 已获支持 | 金额 is not the basis, 专家评审 | 金额 not what was asked for. */
export const TURNING_GROUP =
  /已获|已享受|往年|历年|以前年度|上年|此前|审定|核定|评审|公示|批复|审计|租赁|场地|合同|实际|市级/;
