import { basisBefore } from "./basis";
import type { DraftClause, DraftLevel, Terms } from "./drafted";
import type { Group, Sentence } from "./groups";
import { limitOf } from "./limits";
import { phraseOf } from "./phrase";
import { endingFrom } from "./ends";
import { at, cut, type Span } from "./plain";
import { rolesOf } from "./roles";
import { signalsIn } from "./signals";

const RANKS = /^(?:其中[,:]?)?((?:(?:国家|自治区|省部|省|市|区|县|国际|行业)级?[、和及]?)+)(?:的|项目|平台)?$/;

/** 其中,国家级最高3000万元,省、市级最高500万元: the ceilings of a clause that had none, by level. */
export function levelCeilings(clause: DraftClause, sentence: Sentence): DraftClause | null {
  if (clause.levels.length > 0 || clause.terms.ceiling || sentence.groups.length < 2) return null;
  const levels: DraftLevel[] = [];
  for (const group of sentence.groups) {
    const words = phraseOf(sentence, group);
    const part = sentence.parts[group.part];
    const name = part && RANKS.exec(sentence.text.slice(part.start, words.start));
    if (!part || !name || group.figures.length !== 1 || rolesOf(sentence)[sentence.groups.indexOf(group)] !== "ceiling")
      return null;
    const start = part.start + name[0].indexOf(name[1]!);
    levels.push({ name: { start, end: start + name[1]!.length }, ceiling: words });
  }
  return { ...clause, levels };
}

const MORE = /提高(?:至|到)|提高(?:支持|资助|补助|补贴|奖励)?(?:比例|额度|上限|标准)(?:至|到|为)|上浮(?:至|到)/;
const OF_WHAT = /(?:支持|资助|补助|补贴|奖励|奖补)?(?:比例|资金|额度|金额|上限|时间|标准)/;

/**
 * A better rate, ceiling or time for some: 工业智能企业支持比例、资金和时间上限提高至30%、300万元、3年; or the same basis with another
 * rate for those who are on a list (对入选…的,按照综合效益增量的0.55%).
 */
export function uplift(article: string, clause: DraftClause, sentence: Sentence): DraftClause | null {
  if (clause.shape === "fixed" || signalsIn(sentence.text, sentence.span).length > 0) return null;
  const words = at(sentence.text, sentence.span);
  const level = MORE.test(words) ? raised(sentence) : sameBasis(article, clause, sentence);
  return level && { ...clause, levels: [...clause.levels, level], levelOptional: true };
}

function raised(sentence: Sentence): DraftLevel | null {
  const words = at(sentence.text, sentence.span);
  const more = MORE.exec(words)!,
    of = OF_WHAT.exec(words);
  const start = /^(?:其中,?)?(?:对于?|属于)?/.exec(words)?.[0].length ?? 0;
  const end = Math.min(more.index, of?.index ?? more.index);
  const name = trimmedName(sentence.text, { start: sentence.span.start + start, end: sentence.span.start + end });
  const terms = termsByKind(sentence);
  return name && terms && { name, ...terms };
}

function trimmedName(text: string, { start, end }: Span): Span | null {
  while (end > start && /[的,]/.test(text.charAt(end - 1))) end--;
  return end - start >= 2 && end - start <= 20 && !/[,、]/.test(text.slice(start, end)) ? { start, end } : null;
}

/** One figure of each kind, whether in one row (30%、300万元、3年) or each in its own. */
function termsByKind(sentence: Sentence): Terms | null {
  let terms: Terms = {};
  for (const group of sentence.groups)
    for (const figure of group.figures) {
      const field =
        figure.kind === "rate" ? "rate" : figure.kind === "money" ? "ceiling" : /年/.test(figure.text) ? "years" : null;
      if (field === null || terms[field]) return null;
      terms = { ...terms, [field]: phraseOf(sentence, group, figure) };
    }
  return Object.keys(terms).length > 0 ? terms : null;
}

const ON_A_LIST = /^(?:其中,?)?(?:对(?:于)?(?:入选|属于|列入|获评|被认定为|认定为)|属于)/;

/** Who is on a list: 对入选“…”的. */
function nameOnAList(text: string, part: Span): Span | null {
  const words = at(text, part),
    led = ON_A_LIST.exec(words)?.[0].length;
  if (led === undefined) return null;
  const end = endingFrom(words, ["的", "企业"]);
  return end - led >= 2 && end - led <= 60 ? { start: part.start + led, end: part.start + end } : null;
}

function sameBasis(article: string, clause: DraftClause, sentence: Sentence): DraftLevel | null {
  const roles = rolesOf(sentence),
    rate = sentence.groups.find((_, i) => roles[i] === "rate");
  const [first] = cut(sentence.text, sentence.span, ",");
  if (!rate || !first || !clause.terms.rate || !clause.basis || rate.figures.length > 1) return null;
  const name = nameOnAList(sentence.text, first),
    basis = basisBefore(sentence, rate);
  if (!name || !basis || !isSame(at(article, basis), at(article, clause.basis))) return null;
  const ceilings = sentence.groups.filter((_, i) => roles[i] === "ceiling");
  if (roles.some(role => role !== "rate" && role !== "ceiling") || ceilings.length > 1) return null;
  return {
    name,
    rate: phraseOf(sentence, rate),
    ...ceilingTerms(sentence, ceilings[0]),
  };
}

/** 设备投资 and 设备投资额 are one. */
function isSame(a: string, b: string): boolean {
  return a === b || `${a}额` === b || a === `${b}额`;
}

function ceilingTerms(sentence: Sentence, group: Group | undefined): Terms {
  if (!group) return {};
  const limit = limitOf(sentence, group);
  return limit.per === "row" ? { ceiling: limit.words } : { limit };
}
