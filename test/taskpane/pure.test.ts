import fc from "fast-check";
import { loadLaw } from "../../src/law-file/load-law";
import { pieces } from "../../src/taskpane/parts/pieces";
import { clauseSummary, matches } from "../../src/taskpane/policy/clause-summary";
import { phrasesOf } from "../../src/taskpane/policy/phrases";
import { themeNameOf } from "../../src/taskpane/shell/office-theme";
import { wordsOf } from "../../src/taskpane/shell/words";
import { aboutWan, signedText, wanText, yuanText } from "../../src/taskpane/parts/amount";

const law = loadLaw(),
  clause = (id: string) => law.clauses.find(c => c.id === id)!;

describe("the theme follows Office", () => {
  test.each([
    ["light", { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#262626", isDarkTheme: false }],
    ["dark", { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", isDarkTheme: true }],
    ["contrast", { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFF00", isDarkTheme: true }],
    ["dark", { bodyBackgroundColor: "262626", bodyForegroundColor: "E0E0E0" }],
    ["light", { bodyBackgroundColor: "F3F2F1", bodyForegroundColor: "201F1E" }],
  ] as const)("%s", (name, office) => expect(themeNameOf(office)).toBe(name));
  test("and is light where Office tells none, as Excel on the web (#6134)", () =>
    expect([themeNameOf(null), themeNameOf({})]).toEqual(["light", "light"]));
});

describe("amounts as the pane shows them", () => {
  test.each([
    ["0.00", "0.00"],
    ["1234567.5", "1,234,567.50"],
    ["999.99", "999.99"],
    ["-20000.00", "−20,000.00"],
    [null, "–"],
  ] as const)("%s yuan: %s", (yuan, shown) => expect(yuanText(yuan)).toBe(shown));
  test("differences keep their sign", () =>
    expect(["+2400000.00", "-0.01"].map(signedText)).toEqual(["+2,400,000.00", "−0.01"]));
  test("万元 keep every digit that counts, or two where the exact amount stands nearby", () => {
    expect([wanText("138180940.10"), wanText("5000000.00"), aboutWan("138180940.10"), aboutWan("0.00")]).toEqual([
      "13,818.09401",
      "500",
      "13,818.09",
      "0.00",
    ]);
  });
  test("commas and the sign are all that is added to the digits", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fen => {
        const size = fen < 0n ? -fen : fen,
          yuan = `${fen < 0n ? "-" : ""}${size / 100n}.${(size % 100n).toString().padStart(2, "0")}`;
        expect(yuanText(yuan).replaceAll(",", "").replace("−", "-")).toBe(yuan);
        expect(yuanText(yuan)).toMatch(/^−?\d{1,3}(,\d{3})*\.\d\d$/);
      }),
    ));
});

describe("the words of a clause", () => {
  test("every phrase that is brought out stands in the clause's own text", () => {
    for (const each of law.clauses) {
      const { toCheck } = phrasesOf(law, each);
      const marked = pieces(each.text, { computed: phrasesOf(law, each).computed, toCheck }),
        shown = (kind: "computed" | "toCheck"): string =>
          marked
            .filter(piece => piece.kinds.has(kind))
            .map(piece => piece.text)
            .join("");
      expect(shown("computed") !== "" || each.grant.mechanism === "not-money").toBe(true);
      for (const phrase of toCheck) expect(each.text).toContain(phrase);
    }
  });
  test("the rate and the ceiling of 4.2 are brought out, the recognition is for a person", () => {
    const { computed, toCheck } = phrasesOf(law, clause("4.2"));
    expect(
      pieces(clause("4.2").text, { computed, toCheck })
        .filter(piece => piece.kinds.has("computed"))
        .map(piece => piece.text),
    ).toEqual(expect.arrayContaining(["市级支持资金30％予以补助", "最高50万元"]));
    expect(toCheck).toContain("经认定");
  });
  test("pieces put together are the text again, whatever the phrases", () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ maxLength: 3 })),
        fc.array(fc.string({ maxLength: 3 })),
        (text, a, b) => {
          const made = pieces(text, { a, b });
          expect(made.map(piece => piece.text).join("")).toBe(text);
          for (const phrase of a)
            if (phrase !== "" && text.includes(phrase))
              expect(
                made.some(
                  piece => piece.kinds.has("a") && (phrase.includes(piece.text) || piece.text.includes(phrase)),
                ),
              ).toBe(true);
        },
      ),
    ));
  test.each([
    ["3", "30% · 最高900万元"],
    ["4.1", "没有规定比例 · 最高100万元"],
    ["6", "按等级 · 15 / 20 / 25 / 30万元"],
    ["7.1", "100% / 80% · 按面积和租金"],
    ["8", "10万元 · 一次性"],
    ["9.2", "100 / 50万元 · 一次性"],
    ["10", "不发放资金"],
  ])("%s in a line: %s", (id, said) => {
    expect(clauseSummary(wordsOf("zh-CN"), clause(id))).toBe(said);
  });
  test("a clause is found by number, title and words", () => {
    expect(law.clauses.filter(each => matches(wordsOf("zh-CN"), each, "上云")).map(each => each.id)).toEqual(["4.3"]);
    expect(law.clauses.filter(each => matches(wordsOf("zh-CN"), each, " 9.2 ")).map(each => each.id)).toEqual(["9.2"]);
  });
});
