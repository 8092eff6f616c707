import { meaningKey } from "../../../src/fields/meaning";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { allFunctionsMetadata, type FunctionsMetadata } from "../../../src/build/functions-metadata";
import { helpFiles, helpSource } from "../../../src/build/help/files";
import { rendered } from "../../../src/build/help/markdown";
import { markAnchor, readingAnchor } from "../../../src/build/help/parts";
import { SHORTCUTS } from "../../../src/build/shortcuts";
import { MARKS } from "../../../src/marks/marks";
import { POLICY_SHEET } from "../../../src/assess/policy-sheet-name";
import { FUNCTIONS, type FunctionId } from "../../../src/functions/register";
import { meaningsOf } from "../../../src/roster/vocabulary";
import { OTHER_HEADERS, type OtherKind } from "../../../src/roster/other-vocabulary";
import { PAPER_SETTINGS, PAPER_SETTING_WORDS } from "../../../src/roster/paper-settings";
import { fill } from "../../../src/text/fill";
import { helpPageName } from "../../../src/text/help/page-name";
import { HELP_PAGES, type HelpPage } from "../../../src/text/help/texts";
import { textsOf } from "../../../src/text/of";
import { paneTextsOf } from "../../../src/text/pane/of";
import { policyFileTextsOf } from "../../../src/text/policy-files/of";
import { readingTitle } from "../../../src/text/reading-words";
import { ribbonTextsOf } from "../../../src/text/ribbon/of";
import { tasksOf } from "../../../src/text/tasks/of";
import { fileIn, LANGUAGES, type Language } from "../../../src/text/languages";
import { call, inExcel } from "../../functions/excel";
import { policy } from "../../roster/workbook";
import type { Golden } from "../../samples/golden";
import { built, filesIn } from "../built";
import { asStated, examplesIn, withoutSeparators } from "./examples";
import { readFormula } from "./formula";

const ROOT = join(__dirname, "../../..");

let metadata: Record<Language, FunctionsMetadata>, files: ReadonlyMap<string, string>;
const page = (name: HelpPage, language: Language): string => files.get(`help/${helpPageName(name, language)}`)!;

beforeAll(async () => {
  metadata = await allFunctionsMetadata("https://example.cn/sjs", policy());
  files = new Map(helpFiles(policy(), metadata).map(({ name, content }) => [name, content]));
});

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!);
/** Text between tags, as it was before it was escaped. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
/** What stands under the heading with an id, up to the next heading of any level. */
function section(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) throw new Error(`no section ${id}`);
  const body = html.indexOf(">", at) + 1,
    closing = html.indexOf("</h", body),
    next = html.slice(closing + 4).search(/<h[1-6] |<\/main>/);
  return plain(html.slice(body, closing + 4 + next));
}

describe.each(LANGUAGES)("the help in %s", language => {
  test("has a section for each function, with its description and arguments as Excel shows them", () => {
    for (const { id, description, parameters } of metadata[language].functions) {
      const said = section(page("functions", language), id.toLowerCase());
      expect(said).toContain(`SJS.${id}`);
      expect(said).toContain(description);
      for (const parameter of parameters) expect(said).toContain(parameter.description);
    }
    expect(metadata[language].functions.map(f => f.id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test("has at least one example of each function that has arguments", () => {
    const shown = new Set(
      examplesIn(helpSource("functions", language)).map(({ formula }) => /SJS\.([A-Z]+)/.exec(formula)![1]),
    );
    for (const { id, parameters } of metadata[language].functions)
      if (parameters.length > 0) expect(shown).toContain(id);
  });

  test("has a section for each mark, with its meaning and what to do", () => {
    const texts = textsOf(language);
    for (const code of MARKS) {
      const said = section(page("marks", language), markAnchor(code));
      const meaning = fill(texts.marks[code].meaning, { basis: "" });
      for (const text of [texts.marks[code].short, meaning, texts.marks[code].todo, code]) expect(said).toContain(text);
    }
  });

  test("has a section for each reading, with its words and all its values", () => {
    for (const reading of policy().readings) {
      const said = section(page("readings", language), readingAnchor(reading.code));
      for (const text of [
        readingTitle(textsOf(language), reading),
        reading.code,
        reading.words,
        ...reading.choices.map(choice => choice.value),
      ])
        expect(said).toContain(text);
    }
  });

  test("names every column that is read, by words that are recognised", () => {
    const bases = policy().bases,
      meant = new Set(
        tableOf(page("rosters", language), "columns").flatMap(([header, others, use]) => {
          expect([header, use !== ""]).toEqual([header, true]);
          const words = [header!, ...others!.split(/[、,]\s*/).filter(word => word !== "")],
            found = words.map(word => meaningsOf(word.toUpperCase(), bases)[0]),
            keys = new Set(found.map(match => meaningKey(match!.meaning)));
          expect([words, found.map(match => match?.confidence)]).toEqual([words, words.map(() => "exact")]);
          expect([words, keys.size]).toEqual([words, 1]);
          return [...keys];
        }),
      );
    expect([...meant].sort()).toEqual(
      [...Object.keys(textsOf(language).fields), ...bases.map((_, k) => String(k))].sort(),
    );
  });

  test("lists the columns in the same order as the other language", () => {
    const headers = (of: Language): string[] => tableOf(page("rosters", of), "columns").map(([header]) => header!);
    expect(headers(language)).toEqual(headers("zh-CN"));
  });

  test.each([
    ["batches", "batch"],
    ["bans", "ban"],
    ["ledger", "ledger"],
    ["readings", "readings"],
    ["settings", "settings"],
    ["published", "published"],
    ["decisions", "decisions"],
  ] as const)("names every column of the other sheets: %s", (id, kind: OtherKind) => {
    const headers = tableOf(page("rosters", language), id).map(([header]) => header!);
    const meant = headers.map(
      header =>
        Object.entries(OTHER_HEADERS[kind]).find(([, words]) => (words as readonly string[]).includes(header))?.[0],
    );
    expect(meant).toEqual(Object.keys(OTHER_HEADERS[kind]));
  });

  test("names every line of 文书设置, and says what it holds", () => {
    const lines = tableOf(page("rosters", language), "papers");
    expect(lines.map(([item]) => item)).toEqual(PAPER_SETTINGS.map(setting => PAPER_SETTING_WORDS[setting][0]));
    expect(lines.filter(([, fill]) => fill === "")).toEqual([]);
  });

  test("what it prints in bold is what the add-in shows", () => {
    const shown = new Set<string>();
    for (const texts of [
      ribbonTextsOf(language),
      paneTextsOf(language),
      tasksOf(language),
      textsOf(language),
      policyFileTextsOf(language),
    ])
      collect(texts, shown);
    collect(OTHER_HEADERS, shown);
    collect(policy().readings, shown);
    shown.add(POLICY_SHEET);
    // Sheets and fields are named in Chinese in every language.
    for (const texts of [textsOf("zh-CN").fields, tasksOf("zh-CN").sheetKinds]) collect(texts, shown);
    for (const each of HELP_PAGES)
      for (const [, bold] of helpSource(each, language).matchAll(/\*\*(.+?)\*\*/g))
        expect([each, bold, shown.has(bold!)]).toEqual([each, bold, true]);
  });

  test("names every shortcut with its keys", () => {
    const lines = tableBelow(helpSource("questions", language), "keys").map(cells =>
      cells.map(cell => cell.replace(/[*`]/g, "")),
    );
    expect(lines).toEqual(
      SHORTCUTS.map(({ action, key }) => [ribbonTextsOf(language).commands[action].label, key.default, key.mac]),
    );
  });

  test("what it says of the sample comes out of the sample", () => {
    const { rows, total } = JSON.parse(readFileSync(join(ROOT, "test/samples/golden/small.json"), "utf8")) as Golden;
    const proposed = rows.filter(([, , outcome, , amount]) => outcome === "amount" && amount !== "0.00");
    const figures = /(\d+) (?:行，结果是|rows, of which)\D*(\d+)\D*(\d+(?:\.\d+)?) ?万元/
      .exec(helpSource("index", language))!
      .slice(1)
      .map(Number);
    expect(figures).toEqual([rows.length, proposed.length, Number(total[2]) / 10_000]);
  });

  test("is text only: nothing runs, nothing comes from elsewhere, colours and sizes stand in one file", () => {
    for (const each of HELP_PAGES) {
      const html = page(each, language);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/<script|<style|<iframe|<img|\sstyle=|\son[a-z]+=|javascript:|https?:/i);
      expect(html).toContain("default-src 'none'; style-src 'self'");
    }
  });

  test("numbers its ids once, and has one title", () => {
    for (const each of HELP_PAGES) {
      const ids = idsIn(page(each, language));
      expect(new Set(ids).size).toBe(ids.length);
      expect(page(each, language).match(/<h1 /g)).toHaveLength(1);
    }
  });

  test("has the same sections as the office's language", () => {
    const structure = (of: Language): string[][] => HELP_PAGES.map(each => idsIn(page(each, of)));
    expect(structure(language)).toEqual(structure("zh-CN"));
  });
});

describe.each(LANGUAGES)("each example of the pages in %s gives what it states", language => {
  beforeEach(() => inExcel(language));
  test.each(
    HELP_PAGES.flatMap(each =>
      examplesIn(helpSource(each, language)).map(example => [example.formula, example] as const),
    ),
  )("%s", (_, { formula, cells, stated }) => {
    const { id, args } = readFormula(formula, cells);
    expect(asStated(call(id as FunctionId, ...args))).toEqual(withoutSeparators(stated));
  });
});

test("no link of the help is dead, and functions lead to their sections, in the package as it is built", async () => {
  const dist = join(await built(), "dist"),
    pages = filesIn(join(dist, "help")).filter(file => file.endsWith(".html"));
  expect(pages).toHaveLength(HELP_PAGES.length * LANGUAGES.length);
  const read = (file: string): string => readFileSync(file, "utf8");
  for (const file of pages)
    for (const [, to] of read(file).matchAll(/(?:href|src)="([^"]+)"/g)) {
      const [path, id] = to!.split("#") as [string, string?],
        target = path === "" ? file : normalize(join(dirname(file), path));
      expect([file, to, existsSync(target)]).toEqual([file, to, true]);
      if (id !== undefined) expect([file, to, idsIn(read(target)).includes(id)]).toEqual([file, to, true]);
    }
  for (const name of LANGUAGES.map(language => fileIn(language, "functions.json"))) {
    for (const { id, helpUrl } of (JSON.parse(read(join(dist, name))) as FunctionsMetadata).functions) {
      const { pathname, hash } = new URL(helpUrl!),
        target = join(dist, pathname.replace(/^\/sjs\//, ""));
      expect([id, idsIn(read(target)).includes(hash.slice(1))]).toEqual([id, true]);
    }
  }
}, 180_000);

test("a page that asks for what nothing makes, leads nowhere, has no title or an id twice fails the build", () => {
  const nothing = {
    part: (name: string): string => {
      throw new Error(name);
    },
    page: (name: HelpPage): string => helpPageName(name, "en-US"),
  };
  expect(rendered("# a\n\n[b](marks.md#x) [c](../support.html)\n", nothing).html).toContain(
    '<a href="marks.en.html#x">b</a> <a href="../support.html">c</a>',
  );
  expect(() => rendered("# a\n\n[b](marcs.md)\n", nothing)).toThrow("no page for the link marcs.md");
  expect(() => rendered("# a\n\n<!-- marcs -->\n", nothing)).toThrow("marcs");
  expect(() => rendered("text", nothing)).toThrow("has no title");
  expect(() => rendered("# a {#x}\n\n## b {#x}\n", nothing)).toThrow("the id x stands twice");
});

/** The cells of the table below the heading with an id, without its header. */
function tableBelow(text: string, id: string): string[][] {
  const lines = text.slice(text.indexOf(`{#${id}}`)).split("\n"),
    first = lines.findIndex(line => line.startsWith("|")),
    rows: string[][] = [];
  for (let at = first + 2; lines[at]?.startsWith("|"); at++)
    rows.push(
      lines[at]!.slice(1, -1)
        .split("|")
        .map(cell => cell.trim()),
    );
  return rows;
}

/** The same of a page as it is built. */
function tableOf(html: string, id: string): string[][] {
  const from = html.indexOf(`id="${id}"`),
    body = html.slice(html.indexOf("<tbody>", from), html.indexOf("</tbody>", from));
  if (from < 0 || !body) throw new Error(`no table ${id}`);
  return [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => plain(cell!)),
  );
}

/** All texts within, with placeholders left as they are. */
function collect(within: unknown, into: Set<string>): void {
  if (typeof within === "string") into.add(within);
  else if (typeof within === "object" && within !== null)
    for (const value of Object.values(within)) collect(value, into);
}
