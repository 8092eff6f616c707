import fc from "fast-check";
import { exactInWords, fenInWords, moneyInWords } from "../../src/explain/in-words";
import { exact } from "../../src/money/exact";
import { fenOf } from "../../src/money/fen";
import { grouped, wholeWithCommas } from "../../src/money/print";
import { wordingOf } from "../../src/text/wording";

const zh = wordingOf("zh-CN");

describe("an amount in words", () => {
  it.each([
    [0, "0元"],
    [5, "0.05元"],
    [50, "0.50元"],
    [999_999, "9,999.99元"],
    [1_000_000, "10,000元（1万元）"],
    [12_490_000, "124,900元（12.49万元）"],
    [4_411_800, "44,118元（4.4118万元）"],
    [37_037_010, "370,370.10元（37.03701万元）"],
    [100_000_001, "1,000,000.01元（100.000001万元）"],
  ])("%d 分 is %s", (fen, said) => {
    expect(fenInWords(zh, fenOf(fen))).toBe(said);
  });

  const whole = fc.oneof(
    fc.nat(10_000_000),
    fc.maxSafeNat(),
    fc.nat(1_000_000).map(n => n * 1_000_000),
    fc.nat(90_000).map(n => n * 10_000_000_000 + 1),
  );

  it("is the same by numbers as by the plain way", () => {
    fc.assert(
      fc.property(whole, fc.constantFrom("zh-CN", "en-US"), (fen, language) => {
        const texts = wordingOf(language);
        expect(fenInWords(texts, fenOf(fen))).toBe(exactInWords(texts, exact(BigInt(fen), 2)));
      }),
    );
  });

  it("is the same whatever the digits and decimals", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.nat(9), (digits, scale) => {
        const value = exact(digits, scale);
        expect(moneyInWords(zh, value)).toBe(exactInWords(zh, value));
      }),
    );
  });

  it("has commas between groups of three, as the plain numeral has", () => {
    fc.assert(
      fc.property(whole, value => {
        expect(wholeWithCommas(value)).toBe(grouped(exact(BigInt(value), 0)));
      }),
    );
  });
});
