import { valuedFigures, type FigureKind, type ValuedFigure } from "../../money/figures";
import { at, cut, plain, type Span } from "./plain";

/** One or several figures that stand in a row (`100%、70%、50%`), with what stands before and behind them. */
export interface Group extends Span {
  readonly figures: readonly ValuedFigure[];
  readonly kind: FigureKind;
  /** `0.5亿元-1亿元`, `1亿元以上10亿元以下`: from one to the other. */
  readonly range: boolean;
  /** Which part of its sentence, between commas. */
  readonly part: number;
  /** From its part's beginning, or the group before, on. */
  readonly before: string;
  readonly after: string;
}

/** A sentence in its parts between commas, and its figures in groups. `text` is the folded article. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly groups: readonly Group[];
}

let latest: { readonly text: string; readonly figures: readonly ValuedFigure[] } | null = null;

/** The figures of an article, read once for all its sentences and quotations. */
export function figuresOfArticle(text: string): readonly ValuedFigure[] {
  if (latest?.text !== text)
    latest = { text, figures: valuedFigures(text).map(figure => ({ ...figure, text: plain(figure.text) })) };
  return latest.figures;
}

const IN_A_ROW = /^(?:\(含\))?(?:、|和|及|与)$/;
const FROM_TO = /^(?:\(含(?:本数)?\))?(?:-|至|到|(?:\(含(?:本数)?\))?以上(?:\(含(?:本数)?\))?(?:、|至|到)?)$/;

/** The sentence that the span is, taken apart. */
export function sentenceOf(article: string, span: Span): Sentence {
  const text = plain(article),
    parts = cut(text, span, ",");
  const figures = figuresOfArticle(article).filter(f => span.start <= f.start && f.end <= span.end);
  const rows: ValuedFigure[][] = [];
  const ranges = new Set<ValuedFigure[]>();
  for (const figure of figures) {
    const row = rows.at(-1),
      last = row?.at(-1);
    const between = last ? text.slice(last.end, figure.start) : "";
    if (row && last && IN_A_ROW.test(between)) row.push(figure);
    else if (row && last && row.length === 1 && isRange(between, last, figure, text)) {
      row.push(figure);
      ranges.add(row);
    } else rows.push([figure]);
  }
  return {
    text,
    span,
    parts,
    groups: rows.map((row, i) =>
      groupOf(text, parts, row, ranges.has(row), { previous: rows[i - 1], next: rows[i + 1] }),
    ),
  };
}

function isRange(between: string, from: ValuedFigure, to: ValuedFigure, text: string): boolean {
  if (from.kind !== to.kind || !FROM_TO.test(between)) return false;
  return !between.includes("以上") || /^\(?含?\)?以(?:下|内)/.test(text.slice(to.end, to.end + 6));
}

function groupOf(
  text: string,
  parts: readonly Span[],
  row: readonly ValuedFigure[],
  range: boolean,
  { previous, next }: Readonly<Record<"previous" | "next", readonly ValuedFigure[] | undefined>>,
): Group {
  const [first] = row,
    last = row.at(-1)!;
  const start = first!.start,
    end = last.end;
  const part = Math.max(
    0,
    parts.findIndex(p => p.start <= start && end <= p.end),
  );
  const within = parts[part] ?? { start, end };
  return {
    start,
    end,
    figures: row,
    kind: last.kind,
    range,
    part,
    before: text.slice(Math.max(within.start, previous?.at(-1)?.end ?? 0), start),
    after: text.slice(end, Math.max(end, Math.min(within.end, next?.[0]?.start ?? within.end))),
  };
}

/** The whole part that the group stands in, up to the group. */
export function partBefore({ text, parts }: Sentence, group: Group): string {
  return at(text, { start: parts[group.part]?.start ?? group.start, end: group.start });
}

/** What the group counts: 平方米, 年, 人; empty where that is not said. */
export function unitOf(group: Group): string {
  const { text } = group.figures.at(-1)!;
  let from = text.length;
  while (from > 0 && !/[\d.,\s零〇一二两三四五六七八九十百千万亿-]/.test(text.charAt(from - 1))) from--;
  const unit = text.slice(from);
  return unit === "人" && group.after.startsWith("次") ? "人次" : unit;
}
