import { basisBefore } from "./basis";
import type { DraftLevel, DraftLimit } from "./drafted";
import type { Group } from "./groups";
import { doubtOf, limitOf } from "./limits";
import { phraseOf, phrasesOfGroup } from "./phrase";
import type { Span } from "./plain";
import type { Reading } from "./reading";

/** The row's own ceiling, and the limits that hold for more. */
export interface Ceilings {
  readonly ceiling: Span | null;
  readonly limits: DraftLimit[];
}

/** The ceilings: one of the row's own, one for each level, and those that hold for more than a row. */
export function ceilingsOf(reading: Reading, value: Group, levels: DraftLevel[]): Ceilings {
  const limits: DraftLimit[] = [];
  let ceiling: Span | null = null;
  for (const group of reading.having("ceiling")) {
    const doubt = doubtOf(reading.sentence, group) ?? inBrackets(group);
    if (doubt) reading.fail(group, doubt);
    if (group === value && group.figures.length > 1) continue;
    if (group.figures.length > 1) {
      byLevel(reading, group, levels);
      continue;
    }
    const limit = limitOf(reading.sentence, group);
    if (limit.per !== "row") limits.push(limit);
    else if (ceiling === null) ceiling = limit.words;
    else reading.fail(group, "又一个上限，不知道各管什么");
  }
  for (const group of reading.having("share-limit")) limits.push(shareLimit(reading, group));
  for (const group of [...reading.having("price-limit"), ...reading.having("area-limit")])
    reading.fail(group, "按面积、单价封顶的，要写成几个数相乘");
  return { ceiling, limits };
}

function byLevel(reading: Reading, group: Group, levels: DraftLevel[]): void {
  if (group.figures.length !== levels.length) {
    reading.fail(group, `${group.figures.length}个上限各管谁，读不出`);
    return;
  }
  // 每年最高100万元、70万元、50万元: a year's ceiling that the level decides.
  const { per, over } = limitOf(reading.sentence, group);
  phrasesOfGroup(reading.sentence, group).forEach((words, i) => {
    levels[i] = { ...levels[i]!, ...(per === "row" ? { ceiling: words } : { limit: { words, per, over } }) };
  });
}

function shareLimit(reading: Reading, group: Group): DraftLimit {
  const of = basisBefore(reading.sentence, group);
  if (!of) reading.fail(group, "第二个上限是谁的比例，读不出");
  const limit = { words: phraseOf(reading.sentence, group), per: "row" as const, over: "row" as const };
  return of ? { ...limit, of } : limit;
}

/** (高校院所最高150万元): another's figure, or a remark. */
export function inBrackets({ before }: Group): string | null {
  const open = before.lastIndexOf("("),
    close = before.lastIndexOf(")");
  return open > close ? "括号里又有一个数，管谁读不出" : null;
}
