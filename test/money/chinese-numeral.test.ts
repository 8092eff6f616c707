import fc from "fast-check";
import { chineseNumeral } from "../../src/money/chinese-numeral";

test.each([
  ["零", 0n],
  ["一", 1n],
  ["两", 2n],
  ["十", 10n],
  ["十二", 12n],
  ["二十", 20n],
  ["九十九", 99n],
  ["一百", 100n],
  ["两百", 200n],
  ["一百零五", 105n],
  ["一百一十", 110n],
  ["三千零五", 3005n],
  ["一千零五十", 1050n],
  ["三百万", 3_000_000n],
  ["五千万", 50_000_000n],
  ["一亿", 100_000_000n],
  ["一亿零五百万", 105_000_000n],
  ["一万亿", 1_000_000_000_000n],
  ["二〇二二", 2022n],
])("%s is %d", (text, value) => expect(chineseNumeral(text)).toBe(value));

test.each([
  "",
  "三五",
  "百",
  "千",
  "万",
  "亿",
  "三百五",
  "十百",
  "一十百",
  "五十十",
  "二三年",
  "一百二百",
  "三万万",
  "万一",
  "壹佰",
  "3",
  "一亿亿",
])("%j is no exact number", text => expect(chineseNumeral(text)).toBeNull());

/** Speaks a number below 10^12 as laws write it. */
function spoken(value: number): string {
  const four = (n: number): string => {
    let text = "",
      gap = false;
    for (const [place, sign] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(n / place) % 10;
      if (digit) text += (gap ? "零" : "") + "零一二三四五六七八九"[digit] + sign;
      gap = digit ? false : text !== "";
    }
    return text;
  };
  const parts = [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const;
  let text = "";
  for (const [factor, sign] of parts) {
    const n = Math.floor(value / factor) % 10_000;
    if (n) text += (text && n < 1000 ? "零" : "") + four(n) + sign;
  }
  return text || "零";
}

test("whatever is spoken in full is read back", () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999_999 })), value => {
      const text = spoken(value);
      if (!/[百千万亿][一二三四五六七八九]$/.test(text)) expect(chineseNumeral(text)).toBe(BigInt(value));
    }),
  );
});
