/**
 * The single place where two texts differ: what stands there in either, at most one UTF-16 unit each ("" = left out).
 */
export interface Edit {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Longer texts are no names (a cell can hold 32 767 characters); they are not compared character by character. */
export const LONGEST_NAME = 400;

/**
 * The one character put in, left out or replaced that makes `b` of `a`; null where they are equal, differ by more or
 * are longer than names.
 */
export function oneEdit(a: string, b: string): Edit | null {
  if (Math.abs(a.length - b.length) > 1 || a.length > LONGEST_NAME || a === b) return null;
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  let endA = a.length,
    endB = b.length;
  while (endA > at && endB > at && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA - at > 1 || endB - at > 1) return null;
  return { at, from: a.slice(at, endA), to: b.slice(at, endB) };
}

/** Characters that tell siblings apart: 软件 and 硬件, 东区 and 西区, A and B, 一 and 二. */
const TELLING = /^[0-9A-Z一二三四五六七八九十百千零〇两甲乙丙丁东西南北上中下前后左右内外新旧老大小高低软硬冷热]?$/;

/** Opposites, and things of their own, that sound alike: no slip of the hand. */
const OPPOSITE = ["买卖", "受授", "氢轻", "声生"].flatMap(([a = "", b = ""]) => [a + b, b + a]);

/**
 * Whether an edit is the difference between siblings, not a slip of the hand: it puts one telling character for
 * another, or adds one.
 */
export function tellsApart(edit: Edit): boolean {
  return (TELLING.test(edit.from) && TELLING.test(edit.to)) || OPPOSITE.includes(edit.from + edit.to);
}

/** Where two neighbours changed places between `a` and `b` (有限司公 and 有限公司); -1 where that is not their difference. */
export function swapped(a: string, b: string): number {
  if (a.length !== b.length || a.length > LONGEST_NAME) return -1;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at + 1 >= a.length || a[at] !== b[at + 1] || a[at + 1] !== b[at]) return -1;
  return a.slice(at + 2) === b.slice(at + 2) ? at : -1;
}
