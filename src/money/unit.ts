/** The units that a roster's amounts come in. */
export type Unit = "元" | "千元" | "万元" | "亿元";

/** From the smallest on, as lists offer them. */
export const UNITS: readonly Unit[] = ["元", "千元", "万元", "亿元"];

/** Whether something kept or typed names a unit. */
export function isUnit(text: unknown): text is Unit {
  return UNITS.some(unit => unit === text);
}

/** One 元, 千元, 万元, 亿元 is 10 to this power of yuan. */
export const UNIT_POWER: Readonly<Record<Unit, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/**
 * One 元, 千元, 万元, 亿元 in 分; powers of ten, so that a quotient by them is the double nearest to the exact decimal.
 */
export const FEN_IN: Readonly<Record<Unit, number>> = { 元: 1e2, 千元: 1e5, 万元: 1e6, 亿元: 1e10 };

const BY_WORD: ReadonlyMap<string, Unit> = new Map([
  ["元", "元"],
  ["千元", "千元"],
  ["千", "千元"],
  ["万元", "万元"],
  ["万", "万元"],
  ["亿元", "亿元"],
  ["亿", "亿元"],
]);

/** The unit that a word names (folded text); 万 is short for 万元. */
export function unitNamed(word: string): Unit | null {
  return BY_WORD.get(word) ?? null;
}
