/** As long as a cell can be, and half of it. */
export const LONG = 32_767,
  HALF = 16_383;
/** Twice the length may cost so many times the work, and what the clock cannot tell. */
export const MOST = 2.5;
const GRAIN_MS = 8;
const TRIES = 6,
  RUNS = 3;

/** What each reader of text is given over and over, and what stands behind it once. */
export const TEXTS: readonly (readonly [string, string])[] = [
  [" ", "x"],
  ["\t", "元"],
  ["0", "x"],
  ["9", "号"],
  ["单位：", "x"],
  ["单位：万元", "x"],
  ["〇", "x"],
  ["三", "x"],
  ["（", ""],
  ["（）", "x"],
  ["(0000)", "\t号"],
  ["A/", "1"],
  [",000", "x"],
  [".", "级"],
  ["-", "1"],
  ["国家级", "x"],
  ["未通过", "x"],
  ["租金元", "天"],
  ["元/㎡/", "x"],
  ["公司", "（盖章"],
  ["北京", "x"],
  ["年", "1"],
  ["GB ", "年"],
  ["、", "x"],
  ["1、", "x"],
  ["第四条", "x"],
  ["4.2 ", ""],
  ["（一）", ""],
  ["同上", ""],
  ["甲公司、", ""],
  ["2级", ""],
  ["（原", ""],
  ["不是", "x"],
  ["×", ""],
  ["①", ""],
  ["同意，", ""],
  ["工业互联网平台", ""],
  ["壹佰万元", ""],
  ["\u200b", "x"],
  // One character that normalising makes eighteen of.
  ["ﷺ", ""],
];

/** A text of such a length. */
export function textOf([piece, end]: readonly [string, string], length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1) + end;
}

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = (run: () => unknown, runs = RUNS): number => Math.min(...Array.from({ length: runs }, () => cpuMs(run)));

/**
 * The work for twice the length over that for once, at its least: other work on the machine only adds to it. A step is
 * no growth (from some length on V8 keeps a text elsewhere, which costs once): what seems steep is asked again at twice
 * the length, where a square is four times the work as before.
 */
export function growth(read: (text: string) => unknown, made: readonly [string, string]): number {
  const half = textOf(made, HALF),
    whole = textOf(made, LONG),
    twice = textOf(made, 2 * LONG);
  let lowest = Infinity;
  for (let i = 0; i < TRIES && lowest > MOST; i++) {
    if (least(() => read(whole), 1) <= GRAIN_MS) return 1;
    const few = least(() => read(half)),
      many = least(() => read(whole));
    const steep = many <= GRAIN_MS ? 1 : many / Math.max(few, GRAIN_MS / 4);
    lowest = Math.min(lowest, steep > MOST ? least(() => read(twice)) / many : steep);
  }
  return lowest;
}

/** The texts for which the work grows faster than it may. */
export function steepFor(read: (text: string) => unknown): string[] {
  return TEXTS.filter(made => growth(read, made) > MOST).map(([piece, end]) => `${piece}…${end}`);
}
