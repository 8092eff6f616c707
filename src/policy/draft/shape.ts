import { basisBefore, factBefore, shapeOf } from "./basis";
import type { Shape } from "./drafted";
import type { Group } from "./groups";
import { inBrackets } from "./ceilings";
import { comparisonOf } from "./roles";
import { pairedName, partName } from "./names";
import { phraseOf } from "./phrase";
import { at, type Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";

/** How much a sentence gives: the shape, the group whose figures say it, and of what it is a share. */
export interface ShapeOfGrant {
  readonly shape: Shape;
  readonly value: Group;
  readonly basis: Span | null;
  readonly above: Span | null;
  /** 国家级奖励100万元、省级奖励50万元: each figure with its level in front. */
  readonly pairs: readonly Group[];
}

const LIMITS = /^(?:同一|单个|每个|单一)(?:项目|企业|单位|平台)[^,]{0,8}不超过/;

/** A verb, not the noun of 单个企业奖励金额. */
const GIVES =
  /给予|予以|发放|贴息|(?:奖励|奖补|补助|补贴|资助|扶持|支持)(?!金额|资金|总额|额度|额|标准|政策|比例|项目|企业)/;
/** The shape, and the group whose figures say how much. */
export function shapeOfGrant(parts: SentenceParts): ShapeOfGrant | null {
  const rates = parts.having("rate"),
    amounts = parts.having("amount"),
    each = parts.having("each"),
    every = parts.having("every");
  const values = [...rates, ...amounts, ...each];
  if (
    values.length > 1 &&
    values.every(v => nameOfPair(parts, v, values) !== null) &&
    (amounts.length === 0) !== (rates.length === 0)
  ) {
    const basis = rates.length > 0 ? basisBefore(parts.sentence, rates[0]!) : null;
    if (rates.length > 0 && !basis) parts.fail(values[0]!, "是谁的比例，读不出");
    return {
      shape: rates.length > 0 ? (basis ? shapeOf(parts.words(basis)) : "rate") : "fixed",
      value: values[0]!,
      basis,
      above: null,
      pairs: values,
    };
  }
  if (values.length > 1) {
    parts.fail(values[1]!, `一句话里有几个给法（${values.map(v => parts.words(v)).join("；")}）`);
    return null;
  }
  const [value] = values;
  if (!value) return recognised(parts);
  if (every.length > 0) return { shape: "step", value, basis: stepBasis(parts, every[0]!), above: null, pairs: [] };
  const bracketed = inBrackets(value);
  if (bracketed) parts.fail(value, bracketed);
  if (rates.length > 0) return rateShape(parts, value);
  return each.length > 0
    ? { shape: "per-unit", value, basis: measureBefore(value), above: null, pairs: [] }
    : { shape: "fixed", value, basis: null, above: null, pairs: [] };
}

/** The level in front of one of several figures: a rank, or (each in a part of its own) what the part begins with. */
export function nameOfPair(parts: SentenceParts, group: Group, all: readonly Group[]): Span | null {
  const apart = new Set(all.map(v => v.part)).size === all.length;
  return (
    pairedName(parts.sentence, group) ?? (apart && group.kind === "money" ? partName(parts.sentence, group) : null)
  );
}

function recognised(parts: SentenceParts): ShapeOfGrant | null {
  const [ceiling] = parts.having("ceiling");
  return ceiling && GIVES.test(parts.words(parts.sentence.span))
    ? { shape: "recognised", value: ceiling, basis: null, above: null, pairs: [] }
    : null;
}

const BY_MEASURE =
  /按照?([^,按每。]{2,14}(?:量|面积|时长|数|库容|容量|里程|规模))(?:每|给予|予以|补贴|补助|奖励)[^,]{0,8}$/;

/** 按展览面积每平方米, 按实际发电量给予: what the units are of. */
function measureBefore({ before, start }: Group): Span | null {
  const found = BY_MEASURE.exec(before.slice(-40));
  if (!found) return null;
  const from = start - before.slice(-40).length + found.index + found[0].indexOf(found[1]!);
  return { start: from, end: from + found[1]!.length };
}

function stepBasis(from: SentenceParts, every: Group): Span | null {
  const { text, parts } = from.sentence;
  const noun =
    every.kind === "count"
      ? /^(?:的)?([^,;。给予\d]{2,14})/
      : /^(?:的)?([^,;。给予]{2,12}(?:费用|收入|投入|额|营收|增量))/;
  const behind = noun.exec(text.slice(every.end, every.end + 20));
  const by = /按照?([^,按每。]{2,14}(?:额|费用?|收入|投入|产值|增量))(每满?)$/.exec(every.before.slice(-20));
  if (by) return { start: every.start - by[2]!.length - by[1]!.length, end: every.start - by[2]!.length };
  if (behind) return { start: every.end + behind[0].length - behind[1]!.length, end: every.end + behind[0].length };
  const fact = from
    .having("threshold")
    .map(threshold => factBefore(from.sentence, threshold))
    .find(name => name && /增量|增长额|增加额|新增额/.test(at(text, name)));
  if (!fact) from.fail(parts[every.part] ?? every, "每增长多少，是哪一个数增长，读不出");
  return fact ?? null;
}

/** 对年交易额超过5000万元的平台,超过部分按2‰: the only figure that somebody is above, which stays the condition too. */
function excessBehind(parts: SentenceParts, value: Group): ShapeOfGrant | null {
  if (!/^(?:对)?(?:超过|超出)的?部分(?:按照?|给予)?$/.test(value.before)) return null;
  const thresholds = parts.having("threshold").filter(t => t.kind === "money");
  const [above] = thresholds;
  const fact =
    above && comparisonOf(above) === "moreThan" && above.figures.length === 1 && factBefore(parts.sentence, above);
  if (!fact || thresholds.length > 1) return null;
  return { shape: "excess", value, basis: fact, above: phraseOf(parts.sentence, above), pairs: [] };
}

function rateShape(parts: SentenceParts, value: Group): ShapeOfGrant {
  const above = parts.having("threshold").find(t => /^\(?含?\)?的?部分/.test(t.after));
  if (above && value.start > above.start) {
    const fact = factBefore(parts.sentence, above);
    if (!fact || above.kind !== "money") parts.fail(above, "超过部分是哪一个数的，读不出");
    if (above.kind !== "money") return { shape: "rate", value, basis: null, above: null, pairs: [] };
    return { shape: "excess", value, basis: fact, above: phraseOf(parts.sentence, above), pairs: [] };
  }
  const over = excessBehind(parts, value);
  if (over) return over;
  const basis = basisBefore(parts.sentence, value);
  if (!basis) parts.fail(value, `“${parts.words(value)}”是谁的比例，读不出`);
  // 同一项目支持不超过…的20%: what is given elsewhere has this limit.
  if (LIMITS.test(parts.words(parts.sentence.span)) && !/按照?|给予|予以/.test(value.before))
    parts.fail(parts.sentence.span, "这句话像是前面各项的上限，管哪几款要人定");
  return { shape: basis ? shapeOf(parts.words(basis)) : "rate", value, basis, above: null, pairs: [] };
}
