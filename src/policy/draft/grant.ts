import { ceilingsOf } from "./ceilings";
import { conditionsOf } from "./conditions";
import type { DraftClause, OpenLine, Terms } from "./drafted";
import type { Sentence } from "./groups";
import { levelsOf, own } from "./levels";
import { phraseOf } from "./phrase";
import type { Span } from "./plain";
import { SentenceParts } from "./sentence-parts";
import { isMonthly, type Role } from "./roles";
import { shapeOfGrant, type ShapeOfGrant } from "./shape";
import { signalsIn } from "./signals";
import { toCheckOf, unusedOf } from "./to-check";
import { unreadOf } from "./unread";

/** What a sentence grants, as far as it was read; `open` is empty where that is all of it. */
export interface ReadGrant {
  readonly clause: DraftClause | null;
  readonly open: readonly OpenLine[];
}

/** What an applicant does at one time (一次性吸纳20人) says nothing of how often it is supported. */
const ONCE =
  /首次|初次|(?<!重)新认定|新列入|新上榜|(?<!重)新获评|新获|(?<!重)新评定|新纳入|新入选|新增并纳入|新设立|新上市|新增纳入|新招收|一次性(?!吸纳|招|录用|投入|投资(?!奖|补)|购|采购|签|引进|新增|缴|支付|交|使用|组织|接待)|首年度/;
/** A rate is once only where it says so: 首次投资 tells of the project. */
const ONCE_FOR_A_RATE =
  /一次性(?!吸纳|招|录用|投入|投资(?!奖|补)|购|采购|签|引进|新增|缴|支付|交|使用|组织|接待)|首年度/;
const UPGRADES = [
  /逐级[^。;]{0,16}差额(?:部分)?/,
  /进档[^。;]{0,8}差额/,
  /晋[级档升][^。;]{0,10}差额/,
  /晋[级档][^,]{0,6}补差/,
  /补差/,
];

/** Reads one sentence that gives money. */
export function readGrant(sentence: Sentence): ReadGrant {
  const parts = new SentenceParts(sentence),
    { open } = parts;
  sentence.groups.forEach((group, i) => {
    if (parts.roles[i] === null) parts.fail(group, `“${parts.words(group)}”是什么数，读不出`);
  });
  const upgrade = UPGRADES.map(words => parts.find(words)).find(found => found !== null) ?? null;
  for (const signal of signalsIn(sentence.text, sentence.span))
    if (!upgrade || signal.start < upgrade.start || signal.end > upgrade.end) parts.fail(signal, signal.because);
  const shape = shapeOfGrant(parts);
  if (!shape && open.length === 0) parts.fail(sentence.span, "怎么算，读不出");
  const clause = shape && clauseOf(parts, shape, upgrade);
  if (clause && open.length === 0) for (const line of unreadOf(parts, clause)) open.push(line);
  return { clause, open };
}

function clauseOf(parts: SentenceParts, of: ShapeOfGrant, upgrade: Span | null): DraftClause {
  const { shape, value, basis, above, pairs } = of;
  const thresholds = parts.having("threshold").filter(t => !/^\(?含?\)?的?部分/.test(t.after) || above === null);
  const rows = thresholds.filter(t => t.figures.length > 1 && !t.range);
  const levels = levelsOf(parts, of, rows[0] ?? null);
  for (const t of thresholds) if (/^(?:以[下上]|\(含\))?的?部分/.test(t.after)) parts.fail(t, "分段的一段");
  const conditions = conditionsOf(
    parts.sentence,
    thresholds.filter(t => t !== rows[0]),
    basis,
  );
  for (const line of conditions.open) parts.open.push(line);
  const { ceiling, limits } = ceilingsOf(parts, value, levels.of);
  const isOne = value.figures.length === 1 && pairs.length === 0;
  const phrase = phraseOf(parts.sentence, value);
  return {
    text: behindTheBudget(parts),
    shape,
    basis,
    above,
    terms: {
      ...(isOne && shape !== "recognised" ? own(shape, phrase) : {}),
      ...(ceiling ? { ceiling } : {}),
      ...years(parts),
    },
    levels: levels.of,
    levelOf: levels.by,
    levelOptional: false,
    when: conditions.when,
    limits,
    floor: single(parts, "floor"),
    monthly: isMonthly(value),
    every: single(parts, "every"),
    most: single(parts, "most"),
    budget: single(parts, "budget"),
    once: onceIn(parts, shape),
    upgrade,
    toCheck: toCheckOf(parts, basis),
    unused: [...unusedOf(parts.sentence, parts.roles), ...conditions.unused],
  };
}

/** Given for several years, it is not given once: 对新认定的企业,每年给予50万元,连续3年. */
function onceIn(parts: SentenceParts, shape: ShapeOfGrant["shape"]): Span | null {
  if (parts.having("years").length > 0) return null;
  return parts.find(shape === "fixed" || shape === "recognised" || shape === "per-unit" ? ONCE : ONCE_FOR_A_RATE);
}

/** 每年发放1亿元的“算力券”,支持…: what a year has stands outside the clause. */
function behindTheBudget(from: SentenceParts): Span {
  const { parts, span } = from.sentence;
  const [budget] = from.having("budget");
  const next = budget && parts[budget.part + 1];
  return next ? { start: next.start, end: span.end } : span;
}

function single(parts: SentenceParts, role: Role): Span | null {
  const groups = parts.having(role);
  if (groups.length > 1) parts.fail(groups[1]!, "同一类的数有几个，不知道各管什么");
  return groups[0] ? phraseOf(parts.sentence, groups[0]) : null;
}
function years(parts: SentenceParts): Terms {
  for (const { end } of parts.having("years"))
    if (/^(?:累计|合计|总共)?(?:最高|不超过)/.test(parts.sentence.text.slice(end, end + 6)))
      parts.fail({ start: end, end: end + 2 }, "几年合起来的上限，要写成累计的 limits");
  const years = single(parts, "years");
  return years ? { years } : {};
}
