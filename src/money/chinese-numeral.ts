/** 零 to 九, each at its value. */
export const CHINESE_DIGITS = "零一二三四五六七八九";
/** The same as bills write them. */
export const CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const DIGITS: ReadonlyMap<string, bigint> = new Map(
  [...CHINESE_DIGITS].map((sign, value) => [sign, BigInt(value)] as const),
);
const PLACES: ReadonlyMap<string, bigint> = new Map([
  ["十", 10n],
  ["百", 100n],
  ["千", 1000n],
]);

/** What `chineseNumeral` can read, as part of a regular expression's character class. */
export const CHINESE_NUMERAL_SIGNS = "零〇一二两三四五六七八九十百千万亿";

/** Below 10 000: 三千零五, 十二, 一百二十. Places must fall; a lone digit ends the number. */
function below10000(text: string): bigint | null {
  let sum = 0n,
    digit: bigint | null = null,
    last = 10_000n;
  for (const [at, sign] of [...text].entries()) {
    const place = PLACES.get(sign);
    if (place === undefined) {
      const value = DIGITS.get(sign);
      if (value === undefined || digit !== null) return null;
      if (value > 0n) digit = value;
      continue;
    }
    if (place >= last || (digit === null && !(place === 10n && at === 0))) return null;
    sum += (digit ?? 1n) * place;
    digit = null;
    last = place;
  }
  return sum + (digit ?? 0n);
}

/** One factor of the number split off: 三百万 is 三百 times 万 and nothing more. */
function split(
  text: string,
  sign: string,
  factor: bigint,
  high: (t: string) => bigint | null,
  low: (t: string) => bigint | null,
): bigint | null {
  const at = text.lastIndexOf(sign);
  if (at < 0) return low(text);
  const above = high(text.slice(0, at));
  const below = at === text.length - 1 ? 0n : low(text.slice(at + 1));
  return above === null || above === 0n || below === null || below >= factor ? null : above * factor + below;
}

function below10To8(text: string): bigint | null {
  return text === "" ? null : split(text, "万", 10_000n, t => (t === "" ? null : below10000(t)), below10000);
}

/**
 * A whole number in Chinese numerals, as laws write them: 三, 十二, 两百, 一千零五十, 三百万, 二〇二二. Null for anything else:
 * 三五 (three to five) and shortened forms (三百五 for 350) are no exact numbers.
 */
export function chineseNumeral(text: string): bigint | null {
  const plain = text.replace(/两/g, "二").replace(/〇/g, "零");
  if (/^[一二三四五六七八九][零一二三四五六七八九]{3}$/.test(plain)) {
    return [...plain].reduce((value, sign) => value * 10n + (DIGITS.get(sign) as bigint), 0n);
  }
  if (/[百千万亿][一二三四五六七八九]$/.test(plain)) return null;
  return split(plain, "亿", 100_000_000n, below10To8, below10To8);
}
