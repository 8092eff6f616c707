import { exact, multiply, shift, tenTo, type Exact } from "./exact";
import { folded, measureUnit, type MeasureUnit } from "./measure-units";
import { readMeasure } from "./measure-as-written";
import type { CellLike, Read } from "./read";

/**
 * How a header counts, against what is wanted: the same; so many times that (over a whole number); or something that
 * cannot be made of it, which is no number here. `unit`: the header's word.
 */
export type HeaderMeasure =
  | { readonly kind: "same" }
  | { readonly kind: "times"; readonly times: Exact; readonly over: bigint; readonly unit: string }
  | { readonly kind: "other"; readonly unit: string };

const SAME: HeaderMeasure = { kind: "same" };
const TIMES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
/** A header with guidance may be long; its unit stands near an end of a bracket or at its own. */
const LONGEST = 200,
  LONGEST_UNIT = 12;
const IN_BRACKETS = /[([{【〔]([^()[\]{}【】〔〕]{1,40})[)\]}】〕]/gu;
const SAID_UNIT = /^(?:计量)?单位[:为是]?/u;
/** A number that says nothing itself of what it is counted in. */
const BARE = /^[\s\d.,，+-]{1,40}$/u;

/**
 * What a header such as 用电量（兆瓦时）, 面积/亩, 台数（单位：台） counts by, where `wanted` are the words of the unit that is
 * read, the declared one first. Words in brackets that are no unit say nothing.
 */
export function measureInHeader(header: string, wanted: readonly string[]): HeaderMeasure {
  for (const { word, said } of unitWords(header)) {
    const found = compared(word, wanted);
    if (found !== null) return found;
    if (said && word !== "") return { kind: "other", unit: word };
  }
  return SAME;
}

/** A measure under such a header: a bare number is of its unit; 950万美元 says its own. */
export function underHeader(read: Read, cell: CellLike, measure: HeaderMeasure): Read {
  if (measure.kind === "same" || read.kind !== "value" || (typeof cell !== "number" && !BARE.test(String(cell))))
    return read;
  const value = measure.kind === "times" ? over(multiply(read.value, measure.times), measure.over) : null;
  return value === null
    ? { kind: "invalid", reason: "other-unit", text: `${String(cell)} ${measure.unit}` }
    : { ...read, value };
}

/** Divided where it comes out even. */
function over(value: Exact, by: bigint): Exact | null {
  return value.digits % by === 0n ? exact(value.digits / by, value.scale) : null;
}

function* unitWords(header: string): Generator<{ readonly word: string; readonly said: boolean }> {
  const text = header.slice(-LONGEST).normalize("NFKC").replace(/㎡/gu, "M2");
  for (const [, content = ""] of text.matchAll(IN_BRACKETS))
    for (const part of content.split(/[,，;；、]/u)) {
      const word = part.trim().replace(SAID_UNIT, "").trim();
      yield { word, said: SAID_UNIT.test(part.trim()) };
    }
  const end = /[/_,，:]([^/_,，:()]{1,12})$/u.exec(text.trimEnd());
  if (end) yield { word: end[1]!.trim(), said: false };
}

/** Areas and volumes in a unit that is not known are no other area or volume. */
const UNKNOWN_UNIT = /^[十百千万亿]{0,2}(?:平方|立方)\p{L}{1,3}$/u;

/** Null: the word is no unit that is known. */
function compared(word: string, wanted: readonly string[]): HeaderMeasure | null {
  if (word.length === 0 || word.length > LONGEST_UNIT) return null;
  const own = folded(word);
  if (wanted.some(one => folded(one) === own)) return SAME;
  for (const [times, power] of MULTIPLES) {
    if (!own.startsWith(times)) continue;
    const rest = own.slice(times.length);
    if (wanted.some(one => folded(one) === rest))
      return { kind: "times", times: exact(tenTo(power), 0), over: 1n, unit: word };
    const unit = measureUnit(own) ?? measureUnit(rest);
    if (unit !== null) return between(measureUnit(own) ? { unit, power: 0 } : { unit, power }, wanted, word);
  }
  const unit = measureUnit(own);
  if (unit === null) return UNKNOWN_UNIT.test(own) ? { kind: "other", unit: word } : null;
  return between({ unit, power: 0 }, wanted, word);
}

/** The longest first: 千万 before 千. */
const MULTIPLES = Object.entries(TIMES).sort(([a], [b]) => b.length - a.length);

function between(
  { unit, power }: { readonly unit: MeasureUnit; readonly power: number },
  wanted: readonly string[],
  word: string,
): HeaderMeasure | null {
  const [first] = wanted,
    target = first === undefined ? null : measureUnit(first);
  // Nothing is declared, or something that only the policy knows: then another unit is none of it.
  if (first === undefined)
    return power === 0 ? SAME : { kind: "times", times: exact(tenTo(power), 0), over: 1n, unit: word };
  if (target !== null && isPiece(target, unit) && power === 0) return SAME;
  if (target === null || target.family !== unit.family)
    // （年度） behind a power consumption says of when it is, not what it is counted in.
    return TIMES_OF.has(unit.family) ? null : { kind: "other", unit: word };
  // unit ÷ target: the target's own size divides, where that comes out as a decimal; else as a whole number below.
  const times = shift(multiply(unit.times, exact(target.over, 0)), power),
    divisor = target.times.digits * unit.over;
  return ratio(shift(times, target.times.scale), divisor, word);
}

const TIMES_OF: ReadonlySet<string> = new Set(["months", "days", "hours"]),
  PIECES: ReadonlySet<string> = new Set(["things", "people", "units", "pieces", "heads", "trees"]);

/** 个 counts whatever is counted by pieces. */
function isPiece(a: MeasureUnit, b: MeasureUnit): boolean {
  return PIECES.has(a.family) && PIECES.has(b.family) && (a.family === "things" || b.family === "things");
}

/** A divisor's twos and fives are decimals; what is left has to divide the value. */
function ratio(times: Exact, divisor: bigint, unit: string): HeaderMeasure {
  let factor = times,
    left = divisor;
  for (; left % 10n === 0n; left /= 10n) factor = shift(factor, -1);
  for (; left % 2n === 0n; left /= 2n) factor = shift(multiply(factor, exact(5n, 0)), -1);
  for (; left % 5n === 0n; left /= 5n) factor = shift(multiply(factor, exact(2n, 0)), -1);
  return { kind: "times", times: factor, over: left, unit };
}

const AREA: readonly string[] = ["㎡", "平方米", "平米", "平方公尺", "m2", "m²", "平方"],
  COUNTS: readonly string[] = ["个月", "月", "天", "人", "个", "家", "项", "次", "件", "台", "套", "名", "年"];

/** The words of the unit that a number is read in: the declared one; an area without one is in ㎡. */
export function wantedUnits(isArea: boolean, unit: string | null): readonly string[] {
  if (isArea) return unit === null || AREA.includes(unit) ? AREA : [unit];
  return unit === null ? [] : [unit];
}

/** A number, and behind it what it is counted in: 300兆瓦时, 1,200（㎡）. */
const WITH_UNIT = /^\s{0,9}([-+]?[\d.,\s]{1,40}?)\s{0,9}\(?([^\d.,()\s-][^()]{0,11})\)?\s{0,9}$/u;

/**
 * A number of what is counted in `wanted` (none: of whatever it is); a cell's own unit beats the header's, and is
 * brought to the wanted one where it is another.
 */
export function readCounted(cell: CellLike, wanted: readonly string[], header: HeaderMeasure = SAME): Read {
  const words = wanted.length === 0 ? COUNTS : wanted,
    [, number, tail] = typeof cell === "string" ? (WITH_UNIT.exec(cell.normalize("NFKC")) ?? []) : [];
  const own = tail === undefined || wanted.length === 0 ? null : compared(tail.trim().replace("㎡", "M2"), wanted);
  if (own === null) return underHeader(readMeasure(cell, words), cell, header);
  return underHeader(readMeasure(number!, words), number!, own);
}
