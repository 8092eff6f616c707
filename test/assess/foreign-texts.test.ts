import { readdirSync, readFileSync } from "node:fs";
import { templateSheet } from "../../src/assess/template";
import { loadLaw } from "../../src/law-file/load-law";
import type { Policy } from "../../src/policy/model";
import { summaryLines } from "../../src/cli/summary";
import { assessWorkbook } from "../../src/assess/assess";
import { toJson } from "../../src/report/json";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { roundOf } from "../../src/report/papers/paper";
import { documentOf, sheetsOf } from "../../src/report/papers/papers";
import { dropDowns } from "../../src/build/drop-downs";
import { helpSource } from "../../src/build/help/files";
import { explanations } from "../../src/functions/explanation";
import { subsidiesOfFacts } from "../../src/functions/given-facts";
import { functionHelpOf } from "../../src/text/functions/help-of";
import { lateFunctionTextsOf } from "../../src/text/functions/late-of";
import { functionTextsOf } from "../../src/text/functions/of";
import { HELP_PAGES } from "../../src/text/help/texts";
import { papersZh } from "../../src/text/papers/zh-CN";
import { paneTextsOf } from "../../src/text/pane/of";
import { policyFileTextsOf } from "../../src/text/policy-files/of";
import { ribbonTextsOf } from "../../src/text/ribbon/of";
import { tasksOf } from "../../src/text/tasks/of";
import { wordingOf } from "../../src/text/wording";
import { LANGUAGES } from "../../src/text/languages";
import { textsOf } from "../../src/text/of";
import { PAPER_NAMES } from "../../src/text/papers/papers";
import type { Cell } from "../../src/workbook/ports";
import { openSampleWorkplace, quiet } from "./sample-workplace";
import { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(120_000);

/** Another law of the shipped one's own district names it rightly. */
const OWN = "shijingshan-ai";
const IDS = readdirSync("src/policy/districts")
  .map(name => name.replace(/\.yaml$/, ""))
  .filter(id => id !== OWN);
const pathOf = (id: string): string => `src/policy/districts/${id}.yaml`;

function rosterOf(id: string): Cell[][] {
  return readFileSync(`test/policy/districts/${id}.csv`, "utf8")
    .trim()
    .split("\n")
    .map(line => line.split(",").map(cell => (cell === "" ? null : cell)));
}

/** Every text within something, whatever it is made of. */
function textsIn(what: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof what === "string") into.add(what);
  else if (Array.isArray(what)) for (const one of what) textsIn(one, into);
  else if (what instanceof Map || what instanceof Set) for (const one of what) textsIn(one, into);
  else if (typeof what === "object" && what !== null) for (const one of Object.values(what)) textsIn(one, into);
  return into;
}

/** Articles as the shipped law cites them, and what is of its district alone. */
const FOREIGN_WORDS = /石景山|Shijingshan|工业互联网产业高质量|4000平方米|4 ?000 ?㎡/u;

/** Words of another law in texts: its district's, and articles that this policy does not have. */
function strangeIn(texts: Iterable<string>, policy: Policy, roster: readonly (readonly Cell[])[]): string[] {
  const own = [
      policy.title,
      ...policy.articles.map(({ text, title }) => `${text}${title}`),
      JSON.stringify(roster),
    ].join("\n"),
    cited = new Set(policy.articles.map(({ id }) => textsOf("zh-CN").clause(id, "")));
  const articles = new Set(policy.articles.flatMap(({ id }) => [id, `第${id}条`, id.replace(/[第条]/gu, "")]));
  return [...texts].filter(text => {
    if (FOREIGN_WORDS.test(text) && !own.includes(text)) return true;
    return [...text.matchAll(/第[一二三四五六七八九十百]{1,4}条/gu)].some(
      ([article]) =>
        !own.includes(article) && !articles.has(article) && !cited.has(article) && !isArticle(article, policy),
    );
  });
}
const DIGITS = "零一二三四五六七八九十";
function isArticle(cited: string, { articles }: Policy): boolean {
  const number = cited.slice(1, -1);
  return articles.some(({ id }) => {
    const n = Number(id);
    const said =
      n <= 10
        ? DIGITS[n]
        : n < 20
          ? `十${DIGITS[n - 10]}`
          : `${DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : DIGITS[n % 10]}`;
    return said === number || id === number;
  });
}

test("the shipped law's own words are strange under another policy", () => {
  const foreign = loadLaw(pathOf("bda-ai-native"));
  expect(strangeIn([loadLaw().title, "不符合第十三条"], foreign, [])).toHaveLength(2);
});

describe.each(IDS)("under %s nothing that a person sees speaks of another law", id => {
  const policy = loadLaw(pathOf(id)),
    roster = rosterOf(id);

  test.each(LANGUAGES)("the headless run's summary, JSON, sheets and papers (%s)", async language => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("申报汇总表", roster);
    const done = await assessWorkbook(workbook, policy, { readings: {}, asOf: 20_780, run: quiet() });
    const receipt = {
        policy: policy.title,
        policyVersion: policy.version,
        policyHash: "sha256:",
        engineVersion: "",
        asOf: "2026-11-23",
        inputHash: "",
        readings: done.assessment.readings,
      },
      assessed = { ...done, receipt, language },
      reports = rowReports(assessed),
      round = roundOf(assessed, reports);
    const all = textsIn([
      summaryLines(textsOf(language), assessed),
      toJson(assessed, reports),
      resultSheets(assessed, reports),
      templateSheet(policy, language),
      PAPER_NAMES.map(paper => [sheetsOf(paper, round), documentOf(paper, round)]),
    ]);
    expect(all.size).toBeGreaterThan(50);
    expect(strangeIn(all, policy, roster)).toEqual([]);
  });

  test.each(LANGUAGES)("the pane's results, rows, readings and calculator (%s)", async language => {
    const workbook = new MemoryWorkbook();
    workbook.addSheet("申报汇总表", roster);
    const workplace = await openSampleWorkplace(workbook);
    await workplace.kept.set({ reviewer: "王敏", language }, quiet());
    await workplace.policies.adopt({ text: readFileSync(pathOf(id), "utf8"), follows: [] }, quiet());
    const result = await workplace.runs.assess({ scope: "all" }, quiet()),
      rows = await workplace.review.rows({});
    const all = textsIn([
      result,
      await Promise.all([...rows].map(row => workplace.review.detail(row))),
      await workplace.readings.list(),
      await Promise.all(
        policy.clauses.flatMap(clause => [
          workplace.cells.calculate({ clause: clause.id, given: {} }),
          ...clause.examples.map(({ given }) => workplace.cells.calculate({ clause: clause.id, given })),
        ]),
      ),
      (await workbook.sheets()).flatMap(({ name }) => (name === "政策文件" ? [] : [name, workbook.rows(name)])),
    ]);
    expect(strangeIn(all, policy, roster)).toEqual([]);
  });
});

describe("what the add-in says by itself, whatever the policy is, speaks of none", () => {
  const foreign = loadLaw(pathOf("bda-ai-native"));
  /** Words of the shipped law beside its district: what it serves, its places, figures and numbers. */
  const SHIPPED =
    /双跨|DCMM|贯标|特色专业型|行业特色|上云|试点示范|工业互联网|(?<!日期、)工信部|北京(?!时间)|Beijing (?!time)|Article \d|(?:900|5000|5 000)万(?!个)|[47]\.[123]\b.*[59]\.[12]/u;

  test.each(LANGUAGES)(
    "labels, buttons, tasks, findings and marks, formulas' errors, ribbon, papers (%s)",
    language => {
      const { readings, ...rest } = textsOf(language);
      const all = textsIn([
        rest,
        paneTextsOf(language),
        tasksOf(language),
        functionTextsOf(language),
        functionHelpOf(language),
        ribbonTextsOf(language),
        policyFileTextsOf(language),
        papersZh,
        wordingOf(language).sentences,
        lateFunctionTextsOf(language),
      ]);
      // Titles of the shipped law's choices are translated by their words, and shown for those alone.
      expect(readings).toBeDefined();
      expect(all.size).toBeGreaterThan(500);
      expect(strangeIn(all, foreign, []).filter(text => !/如.{0,12}第四条（二）/u.test(text))).toEqual([]);
      expect([...all].filter(text => SHIPPED.test(text))).toEqual([]);
    },
  );

  test.each(LANGUAGES)(
    "the help's pages, but for their examples, which name the policy that they are of (%s)",
    language => {
      for (const page of HELP_PAGES) {
        const source = helpSource(page, language),
          lines = source.split("\n").filter(line => !line.includes("`") && !/^\| \d \|/u.test(line));
        expect([page, strangeIn(lines, foreign, []).filter(line => !line.includes("第四条（二）"))]).toEqual([
          page,
          [],
        ]);
        expect([page, lines.filter(line => SHIPPED.test(line))]).toEqual([page, []]);
        if (/=SJS\.SUBSIDY\(3/u.test(source)) expect(source).toContain("<!-- policy -->");
      }
    },
  );

  test.each(LANGUAGES)("formulas' errors under another policy name its clauses and facts alone (%s)", language => {
    for (const id of IDS) {
      const policy = loadLaw(pathOf(id)),
        texts = functionTextsOf(language);
      const columns = (article: Cell, basis: Cell, level: Cell) => ({
        article: [article],
        basis: [basis],
        level: [level],
        paid: [null],
        unit: [null],
      });
      const said = policy.clauses.flatMap(clause =>
        [null, 1, "abc", -1].flatMap(basis =>
          [null, "外星级", ...clause.levels.map(level => level.label)].map(
            level => subsidiesOfFacts(policy, columns(clause.id, basis, level), texts)[0],
          ),
        ),
      );
      const all = textsIn([
        said,
        subsidiesOfFacts(policy, columns("99", 1, null), texts),
        policy.clauses.flatMap(clause => explanations(policy, policy, columns(clause.id, 1_000_000, null), texts)),
        dropDowns(policy, texts),
      ]);
      expect([id, strangeIn(all, policy, [])]).toEqual([id, []]);
    }
  });
});
