import { tenTo } from "../../money/exact";
import { factBefore } from "./basis";
import type { DraftLevel, Shape, Terms } from "./drafted";
import type { Group } from "./groups";
import { levelNames, rankBefore } from "./names";
import { phraseOf, phrasesOfGroup } from "./phrase";
import type { Span } from "./plain";
import type { SentenceParts } from "./sentence-parts";
import { nameOfPair, type ShapeOfGrant } from "./shape";

/** Levels, and what their thresholds are held against. */
export interface Levels {
  readonly of: DraftLevel[];
  readonly by: Span | null;
}

/** The levels: as many names, or thresholds, as the value has figures. */
export function levelsOf(parts: SentenceParts, { shape, value, pairs }: ShapeOfGrant, rows: Group | null): Levels {
  const count = value.figures.length;
  if (pairs.length > 0)
    return {
      of: pairs.map(group => ({
        name: nameOfPair(parts, group, pairs)!,
        ...own(shape, phraseOf(parts.sentence, group)),
      })),
      by: null,
    };
  if (count === 1) {
    if (rows) parts.fail(rows, "几个门槛只对着一个数");
    if (/分别/.test(value.before) && shape !== "fixed") parts.fail(value, "“分别”是谁和谁，读不出");
    return { of: [], by: null };
  }
  if (value.figures.some(figure => figure.kind !== value.kind)) parts.fail(value, "几个数里有的没有写单位");
  if (value.range) parts.fail(value, "一个区间，由人在其中定");
  const words = phrasesOfGroup(parts.sentence, value);
  if (rows && rows.figures.length === count) return byThreshold(parts, shape, rows, words);
  const names = levelNames(parts.sentence.text, { start: parts.sentence.span.start, end: value.start }, count);
  if (names && rankBefore(parts.sentence.text, parts.sentence.span, names))
    parts.fail(names[0]!, "级别有两层（谁认定的、认定了什么），要人写");
  if (names) return { of: names.map((name, i) => ({ name, ...own(shape, words[i]!) })), by: null };
  parts.fail(value, `${count}个数各给谁，读不出`);
  return { of: [], by: null };
}

function byThreshold(parts: SentenceParts, shape: Shape, rows: Group, words: readonly Span[]): Levels {
  const by = factBefore(parts.sentence, rows);
  if (!by) parts.fail(rows, "门槛比的是什么，读不出");
  const from = phrasesOfGroup(parts.sentence, rows);
  const rising = rows.figures.every((f, i) => i === 0 || isBelow(rows.figures[i - 1]!, f));
  if (!rising) parts.fail(rows, "门槛不是从低到高，对不上");
  return { of: rows.figures.map((_, i) => ({ name: from[i]!, from: from[i]!, ...own(shape, words[i]!) })), by };
}

/** Where a shape's own figure stands. */
export function own(shape: Shape, words: Span): Terms {
  if (shape === "fixed") return { amount: words };
  if (shape === "per-unit" || shape === "step") return { each: words };
  return shape === "recognised" ? { ceiling: words } : { rate: words };
}

function isBelow(a: Group["figures"][number], b: Group["figures"][number]): boolean {
  if (!a.value || !b.value) return false;
  const scale = Math.max(a.value.scale, b.value.scale);
  const size = (f: typeof a): bigint => f.value!.digits * tenTo(scale - f.value!.scale);
  return size(a) < size(b);
}
