import fc from "fast-check";
import { canonical } from "../../src/identity/canonical";
import { simplifiedByOracle, KEPT } from "./generate-simplified";

/** The definition, word for word, without any fast path. */
function byDefinition(name: string): string {
  const folded = name
    .normalize("NFKC")
    .toUpperCase()
    .normalize("NFKC")
    .replace(/[\p{Z}\p{P}\p{S}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
  const simple = [...folded].map(c => (KEPT.includes(c) ? c : simplifiedByOracle(c))).join("");
  return simple === name ? simple : byDefinition(simple);
}

const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."北京雲數（石景山）科技有限公司 Ａa·-－\u200b\u00a0\u3000é\u0301ⅡßŉＣ＋"),
    maxLength: 30,
  }),
);

describe("the canonical name", () => {
  test.each([
    ["中科云谷（北京）科技有限公司", "中科云谷北京科技有限公司", "brackets of both widths go"],
    ["中科云谷(北京)科技有限公司", "中科云谷北京科技有限公司", "brackets of both widths go"],
    ["北京雲數科技有限公司", "北京云数科技有限公司", "traditional becomes simplified"],
    ["Ａｂｃ　智能·科技", "ABC智能科技", "full width becomes half width, lower case upper case"],
    [" 北京\u200b云\ufeff数\u00a0科\t技\n ", "北京云数科技", "spaces of all kinds go, zero width too"],
    ["“工业互联网+”平台——一期", "工业互联网平台一期", "quotes, dashes and symbols go"],
    ["Ⅱ期①", "II期1", "compatibility forms are written out"],
    ["乾坤著名哪吒科技", "乾坤著名哪吒科技", "characters of simplified names stay"],
    ["葛\u{e0100}城", "葛城", "variation selectors go"],
    ["e\u200b\u0301", "É", "an accent joins the letter that it comes to stand beside"],
    ["", "", "no name stays none"],
    ["（ ）", "", "punctuation alone is no name"],
  ])("%s → %s: %s", (given, expected) => {
    expect(canonical(given)).toBe(expected);
  });

  test("words are not moved and 有限 and 有限责任 are not dropped", () => {
    expect(canonical("北京云数科技有限责任公司")).not.toBe(canonical("北京云数科技有限公司"));
    expect(canonical("北京中科云谷科技")).not.toBe(canonical("中科云谷（北京）科技"));
  });

  test("the fast way agrees with the definition for every single UTF-16 unit", () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      if (canonical(character) !== byDefinition(character)) throw new Error(`differs at ${unit.toString(16)}`);
    }
    expect(canonical("\uffff")).toBe("\uffff");
  });

  test("the fast way agrees with the definition on any text", () => {
    fc.assert(
      fc.property(name, text => {
        expect(canonical(text)).toBe(byDefinition(text));
      }),
    );
  });

  test("the canonical name of a canonical name is itself", () => {
    fc.assert(
      fc.property(name, text => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });

  test("a million names take seconds, not minutes", () => {
    const names = Array.from({ length: 1000 }, (_, i) => `北京雲數${i}（石景山）科技有限公司`);
    const start = performance.now();
    let length = 0;
    for (let round = 0; round < 1000; round++) for (const text of names) length += canonical(text).length;
    expect(length).toBeGreaterThan(1e7);
    expect(performance.now() - start).toBeLessThan(120_000);
  });
});
