import { factBefore } from "./basis";
import type { Unused } from "./drafted";
import type { Group, Sentence } from "./groups";
import { phraseOf } from "./phrase";
import { at, type Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";
import type { Role } from "./roles";

/** Roles of figures that say for whom or when, not how much. */
const NO_VALUE: ReadonlySet<string> = new Set(["threshold", "period", "item", "name"]);

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
  const first = groups[0];
  const subject = first && parts[first.part];
  const ofWhom =
    first &&
    subject &&
    first.part === 0 &&
    !NO_VALUE.has(from.roles[0] ?? "") &&
    /^(?:对|支持|鼓励|在|企业)/.test(at(text, subject))
      ? [{ start: subject.start, end: subjectEnd(from, first) }].filter(s => s.end - s.start >= 5)
      : [];
  const says = groups.filter((_, i) => !NO_VALUE.has(from.roles[i] ?? ""));
  const whole = parts
    .filter((part, i) => !says.some(g => g.part === i) && part.end - part.start >= 3 && part.end - part.start <= 120)
    .filter(part => !basis || part.end <= basis.start || part.start >= basis.end)
    .filter(part => !/^(?:给予|予以|晋级|差额)[^,]{0,8}$/.test(at(text, part)));
  return [...ofWhom, ...whole];
}

/** Where the words for whom end: before the first phrase, or before what its condition is about. */
function subjectEnd(parts: SentenceParts, first: Group): number {
  const fact = factBefore(parts.sentence, first);
  return Math.min(fact?.start ?? first.start, phraseOf(parts.sentence, first).start);
}
