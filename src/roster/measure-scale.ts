import { shift } from "../money/exact";
import type { Read } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";

const TIMES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const IN_HEADER =
  /[（(【[]\s{0,4}(?:单位\s{0,4}[:：])?\s{0,4}(十万|百万|千万|[十百千万亿])\s{0,4}([^（）()【】[\]\s]{1,12})\s{0,4}[)）】\]]\s{0,4}$/;
/** A number that says nothing itself of what it is counted in. */
const BARE = /^[\s\d.,，+-]{1,40}$/;

/** The power of ten that a header counts one of `units` by: 4 for 出口额（万美元）; 0 where it names none. */
export function scaleIn(header: string, units: readonly string[]): number {
  const [, times, unit] = IN_HEADER.exec(header.normalize("NFKC").slice(-40)) ?? [];
  return unit !== undefined && units.some(one => one.normalize("NFKC") === unit) ? TIMES[times!]! : 0;
}

/** A measure under such a header: a bare number is of its unit; 950万美元 says its own. */
export function scaled(read: Read, cell: Cell, power: number): Read {
  if (power === 0 || read.kind !== "value" || (typeof cell !== "number" && !BARE.test(String(cell)))) return read;
  return { ...read, value: shift(read.value, power) };
}
