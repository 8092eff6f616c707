import { CAPITAL_DIGITS, CHINESE_DIGITS } from "./chinese-numeral";

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[CHINESE_DIGITS, CAPITAL_DIGITS].flatMap(digits => [...digits].map((sign, value) => [sign, value] as const)),
  ...(["〇", "○"] as const).map(sign => [sign, 0] as const),
  ["两", 2],
  ["幺", 1],
]);

/** What one sign is worth as a digit, however it is written (二, 两, 贰; 零, 〇, ○); undefined where it is none. */
export function chineseDigit(sign: string): number | undefined {
  return VALUES.get(sign);
}
