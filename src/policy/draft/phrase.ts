import { endingFrom, VERBS } from "./ends";
import type { Group, Sentence } from "./groups";
import type { Span } from "./plain";
import { PER } from "./roles";

/** Verbs and comparisons that belong to a figure: right in front of it, they are part of its phrase. */
const LEAD: readonly string[] = [
  ..."分别 一次性 最高 可 不得超过 不超过 不高于 上限 封顶 最低 不低于 不少于 达到 达 首次 突破 超过 大于 高于".split(
    " ",
  ),
  ...VERBS,
  ..."连续 最长 期限 提高至 提高到 每增长 每增加 每家 企业 每年 年度 累计 按照 按 为 在 的 每".split(" "),
];
const TAIL = new RegExp(
  `^(?:[/每]${PER}(?:[/每·]月)?|\\(含(?:本数)?\\)(?:以上|以下)?|(?:及)?以上(?:\\(含[^)]{0,4}\\))?|以下)`,
);

/**
 * The quotation that says the group's (or one of its figures') figure: the figure with the verbs or comparison in front
 * of it and the unit behind it, so that it says what it is and holds no other figure of its kind.
 */
export function phraseOf(sentence: Sentence, group: Group, figure = group.figures[0]!): Span {
  const { text } = sentence;
  const first = figure === group.figures[0];
  const before = first ? group.before : "";
  const near = before.slice(-16),
    led = near.slice(endingFrom(near, LEAD));
  const lead = led.replace(/^(?:的|企业|为|在|每家企业(?=给予))+/, "").length;
  const tail = TAIL.exec(text.slice(figure.end, figure.end + 16))?.[0].length ?? 0;
  return { start: figure.start - lead, end: figure.end + tail };
}

/** A phrase for each figure of the group, in their order. */
export function phrasesOfGroup(sentence: Sentence, group: Group): Span[] {
  return group.figures.map(figure => phraseOf(sentence, group, figure));
}
