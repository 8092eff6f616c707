import { readdirSync, readFileSync } from "node:fs";
import { withTexts } from "../../src/build/manifest-texts";
import { shortcutFiles } from "../../src/build/shortcuts";
import { languageName } from "../../src/text/language-name";
import { fileIn, LANGUAGES, languageFor, OFFICE_LANGUAGE } from "../../src/text/languages";
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
  test("the manifest is what the languages make of it: `npm run build` writes it anew", () =>
    expect(withTexts(manifest)).toBe(manifest));
  test("the manifest's default is the office's, and every text of it is there in every other one", () => {
    expect(manifest).toContain(`<DefaultLocale>${OFFICE_LANGUAGE}</DefaultLocale>`);
    const texts = [...manifest.matchAll(/<(?:bt:(?:String|Url)|DisplayName|Description) [^>]*?(\/?)>/g)],
      overrides = [...manifest.matchAll(/<(?:bt:)?Override Locale="([^"]+)"/g)].map(([, locale]) => locale);
    expect(texts.length).toBeGreaterThan(20);
    expect([...new Set(overrides)].sort()).toEqual([...others].sort());
    for (const other of others) expect(overrides.filter(locale => locale === other).length).toBeGreaterThan(20);
  });
  test("all of it stands in one folder, every page of the help too; shortcuts are made of its texts", () => {
    for (const language of LANGUAGES) {
      const pages = readdirSync(`src/text/${language}/help`);
      expect([language, pages.sort()]).toEqual([language, HELP_PAGES.map(page => `${page}.md`).sort()]);
    }
    expect(shortcutFiles().map(({ name }) => name)).toEqual(
      LANGUAGES.map(language => fileIn(language, "assets/shortcuts.json")),
    );
  });
  test("it has a name of its own", () => expect(new Set(LANGUAGES.map(languageName)).size).toBe(LANGUAGES.length));
});
