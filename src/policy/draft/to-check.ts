import type { Unused } from "./drafted";
import type { Group, Sentence } from "./groups";
import { phraseOf } from "./phrase";
import { endingFrom } from "./ends";
import { at, type Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";
import type { Role } from "./roles";

/** Roles of figures that say for whom or when, not how much. */
export const NO_VALUE: ReadonlySet<string> = new Set(["threshold", "period", "item", "name"]);

const NO_FIGURE: Partial<Record<Role, string>> = {
  period: "说的是期间，不进算式",
  item: "序号",
  name: "名称、技术指标里的数，由人核对",
};

/** The figures of a sentence that bind nothing: dates, numbers of a list, names. */
export function unusedOf({ groups }: Sentence, roles: readonly (Role | null)[]): Unused[] {
  return groups.flatMap(({ start, end }, i) => {
    const role = roles[i],
      because = role && NO_FIGURE[role];
    return because ? [{ words: { start, end }, because }] : [];
  });
}

/** The parts without figures that say for whom and under what conditions: a person checks them. */
export function toCheckOf(from: SentenceParts, basis: Span | null): Span[] {
  const { text, parts, groups } = from.sentence;
  const says = groups.filter((_, i) => !NO_VALUE.has(from.roles[i] ?? ""));
  const ofWhom = parts.flatMap((part, i) => {
    const first = says.find(group => group.part === i);
    const isSubject = i === 0 || /^(?:对|属于)/.test(at(text, part));
    const subject = first && isSubject ? subjectOf(from, part, first, basis) : null;
    return subject && subject.end - subject.start >= 3 ? [subject] : [];
  });
  const whole = parts
    .filter((part, i) => !says.some(g => g.part === i) && part.end - part.start >= 3 && part.end - part.start <= 120)
    .filter(part => !basis || part.end <= basis.start || part.start >= basis.end)
    .filter(part => !/^(?:给予|予以|晋级|差额)[^,]{0,8}$/.test(at(text, part)));
  return [...ofWhom, ...whole];
}

/** How much begins here: 按…, 每件…. */
const HOW_MUCH = /按照?(?!期|时|规定|要求|计划|约定)|每(?!年)/;
const BEFORE_HOW_MUCH: readonly string[] = "按照 按 依照 给予 予以 分别 一次性 最高 可 其 ,".split(" ");

/** The words for whom, in front of the first phrase and of what it is a share of. */
function subjectOf(parts: SentenceParts, { start }: Span, first: Group, basis: Span | null): Span | null {
  const { text } = parts.sentence;
  const ofBasis = basis && basis.start >= start ? basis.start : Infinity;
  const end = Math.min(phraseOf(parts.sentence, first).start, ofBasis);
  const words = text.slice(start, end),
    much = words.search(HOW_MUCH);
  const own = much < 0 ? words : words.slice(0, much);
  const kept = endingFrom(own, BEFORE_HOW_MUCH);
  return kept > 0 && !/^(?:给予|予以|最高|单个|同一|单家)/.test(own) ? { start, end: start + kept } : null;
}
