import { readdirSync, readFileSync } from "node:fs";
import { languageName } from "../../src/text/language-name";
import { fileIn, LANGUAGES, languageFor, OFFICE_LANGUAGE } from "../../src/text/languages";
import { helpPageName } from "../../src/text/help/page-name";
import { HELP_PAGES } from "../../src/text/help/texts";
import { textsOf } from "../../src/text/of";

describe("a language", () => {
  test("is ours of that name, else ours of that kind, else the office's, as the manifest has it", () => {
    expect(["zh-CN", "zh-TW", "ZH-hans", "en-US", "en-GB", "EN"].map(languageFor)).toEqual([
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "en-US",
      "en-US",
      "en-US",
    ]);
    expect([undefined, "", "de-DE", "english", "z"].map(languageFor)).toEqual(Array(5).fill(OFFICE_LANGUAGE));
  });
  test("counts one of a thing as one thing", () => {
    expect(textsOf("en-US").counted(1)).toEqual({ n: "1", s: "" });
    expect(textsOf("en-US").counted(1500)).toEqual({ n: "1,500", s: "s" });
    expect(textsOf("zh-CN").counted(1500)).toEqual({ n: "1,500" });
  });
});

describe("what is made for each language", () => {
  const manifest = readFileSync("manifest.xml", "utf8"),
    others = LANGUAGES.filter(language => language !== OFFICE_LANGUAGE);
  test("the manifest's default is the office's, and every text of it is there in every other one", () => {
    expect(manifest).toContain(`<DefaultLocale>${OFFICE_LANGUAGE}</DefaultLocale>`);
    const texts = [...manifest.matchAll(/<(?:bt:(?:String|Url)|DisplayName|Description) [^>]*?(\/?)>/g)],
      overrides = [...manifest.matchAll(/<(?:bt:)?Override Locale="([^"]+)"/g)].map(([, locale]) => locale);
    expect(texts.length).toBeGreaterThan(20);
    expect([...new Set(overrides)].sort()).toEqual([...others].sort());
    for (const other of others) expect(overrides.filter(locale => locale === other).length).toBeGreaterThan(20);
  });
  test("shortcuts, and every page of the help, have a file of their own", () => {
    expect(readdirSync("assets").filter(name => name.startsWith("shortcuts"))).toEqual(
      expect.arrayContaining(LANGUAGES.map(language => fileIn(language, "shortcuts.json"))),
    );
    const pages = readdirSync("docs/help").filter(name => name.endsWith(".md"));
    expect(pages.sort()).toEqual(
      LANGUAGES.flatMap(language => HELP_PAGES.map(page => helpPageName(page, language, "md"))).sort(),
    );
  });
  test("it has a name of its own", () => expect(new Set(LANGUAGES.map(languageName)).size).toBe(LANGUAGES.length));
});
