import { basisBefore } from "./basis";
import type { DraftLevel, DraftLimit } from "./drafted";
import type { Group } from "./groups";
import { doubtOf, limitOf } from "./limits";
import { phraseOf, phrasesOfGroup } from "./phrase";
import type { Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";

/** The row's own ceiling, and the limits that hold for more. */
export interface Ceilings {
  readonly ceiling: Span | null;
  readonly limits: DraftLimit[];
}

/** The ceilings: one of the row's own, one for each level, and those that hold for more than a row. */
export function ceilingsOf(parts: SentenceParts, value: Group, levels: DraftLevel[]): Ceilings {
  const limits: DraftLimit[] = [];
  let ceiling: Span | null = null;
  for (const group of parts.having("ceiling")) {
    const doubt = doubtOf(parts.sentence, group) ?? inBrackets(group);
    if (doubt) parts.fail(group, doubt);
    if (group === value && group.figures.length > 1) continue;
    if (group.figures.length > 1) {
      byLevel(parts, group, levels);
      continue;
    }
    const limit = limitOf(parts.sentence, group);
    if (limit.per !== "row") limits.push(limit);
    else if (ceiling === null) ceiling = limit.words;
    else parts.fail(group, "又一个上限，不知道各管什么");
  }
  for (const group of parts.having("share-limit")) limits.push(shareLimit(parts, group));
  for (const group of [...parts.having("price-limit"), ...parts.having("area-limit")])
    parts.fail(group, "按面积、单价封顶的，要写成几个数相乘");
  return { ceiling, limits };
}

function byLevel(parts: SentenceParts, group: Group, levels: DraftLevel[]): void {
  if (group.figures.length !== levels.length) {
    parts.fail(group, `${group.figures.length}个上限各管谁，读不出`);
    return;
  }
  // 每年最高100万元、70万元、50万元: a year's ceiling that the level decides.
  const { per, over } = limitOf(parts.sentence, group);
  phrasesOfGroup(parts.sentence, group).forEach((words, i) => {
    levels[i] = { ...levels[i]!, ...(per === "row" ? { ceiling: words } : { limit: { words, per, over } }) };
  });
}

function shareLimit(parts: SentenceParts, group: Group): DraftLimit {
  const of = basisBefore(parts.sentence, group);
  if (!of) parts.fail(group, "第二个上限是谁的比例，读不出");
  const limit = { words: phraseOf(parts.sentence, group), per: "row" as const, over: "row" as const };
  return of ? { ...limit, of } : limit;
}

/** (高校院所最高150万元): another's figure, or a remark. */
export function inBrackets({ before }: Group): string | null {
  const open = before.lastIndexOf("("),
    close = before.lastIndexOf(")");
  return open > close ? "括号里又有一个数，管谁读不出" : null;
}
