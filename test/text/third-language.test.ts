import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { allFunctionsMetadata } from "../../src/build/functions-metadata";
import { helpFiles } from "../../src/build/help/files";
import { withTexts } from "../../src/build/manifest-texts";
import { SHORTCUTS, shortcutFiles } from "../../src/build/shortcuts";
import { problemLine } from "../../src/cli/problem-line";
import { CommandProblem } from "../../src/cli/command-problem";
import { COMMAND_PROBLEMS } from "../../src/cli/command-problem-code";
import { summaryLines } from "../../src/cli/summary";
import { loadLaw } from "../../src/law-file/load-law";
import { RosterProblem } from "../../src/roster/problem";
import type { Assessed } from "../../src/report/assessed";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { writtenColumns } from "../../src/report/written-columns";
import { helpTextsOf } from "../../src/text/help/of";
import { languageName } from "../../src/text/language-name";
import { languageFor, LANGUAGES } from "../../src/text/languages";
import { textsOf } from "../../src/text/of";
import { packageTextsOf } from "../../src/text/package/of";
import { loadPaneTexts, paneTextsHere } from "../../src/text/pane/late";
import { previewTexts } from "../../src/text/preview/of";
import { ribbonTextsOf } from "../../src/text/ribbon/of";
import { supportTextsOf } from "../../src/text/support/of";
import { selfCheckTextsOf } from "../../src/text/workbook/of";
import { openFile } from "../../src/workbook/file/open-file";
import { openSampleWorkplace, quiet, sampleBytes, sampleWorkbook } from "../assess/sample-workplace";
import { call, inExcel, range } from "../functions/excel";
import { lawText } from "../engine/law";
import { readManifests } from "../manifest/tree";
import { bare, PSEUDO } from "./pseudo";

/** The list with a third folder, made of English. */
jest.mock("../../src/text/by-language", () => {
  const { BY_LANGUAGE } = jest.requireActual<typeof import("../../src/text/by-language")>("../../src/text/by-language"),
    { bracketed } = jest.requireActual<typeof import("./pseudo")>("./pseudo"),
    english = BY_LANGUAGE["en-US"];
  return {
    BY_LANGUAGE: { ...BY_LANGUAGE, "qps-ploc": { ...bracketed(english), functionHelp: english.functionHelp } },
  };
});

const policy = loadLaw(),
  AS_OF = 20_780;

/** What a text may hold beside its own words: the law's and the roster's, and numbers. */
async function inputs(name: "small" | "large"): Promise<Set<string>> {
  const source = await openFile(`${name}.xlsx`, sampleBytes(name)),
    said = new Set<string>([lawText(), JSON.stringify(policy)]);
  for (const info of await source.sheets()) {
    said.add(info.name);
    if (!info.used) continue;
    for await (const block of source.read(info.used, "all", quiet()))
      for (const row of block.cells) for (const cell of row) if (typeof cell === "string") said.add(cell);
  }
  return said;
}

/**
 * What is no language's: a formula, a code with its value, an amount in capitals (the form of the law of payments), a
 * day as Excel shows it, and what a sheet is quoted with in its own words (its ledger's years, its headers).
 */
const NO_WORDS =
  /^(?:=.*|[\w#:.,=!{}/-]+|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+|\d+月\d+日|\d{4}(?:、\d{4})*年|条款[\d.]+)$/;

/** Pieces that no input has and that are no number, date or sign. */
function strangers(texts: readonly string[], known: ReadonlySet<string>): string[] {
  const all = [...known].join("\u0000"),
    isKnown = (piece: string): boolean =>
      !/[\p{L}、；：，。（）“”]/u.test(piece) || NO_WORDS.test(piece) || all.includes(piece);
  return [
    ...new Set(
      texts
        .flatMap(bare)
        .map(piece => piece.trim())
        .filter(piece => !isKnown(piece) && !piece.split(/ · | |、/).every(isKnown)),
    ),
  ];
}

function stringsOf(value: unknown, but: ReadonlySet<string>, key = ""): string[] {
  if (but.has(key)) return [];
  if (typeof value === "string") return [value];
  if (value instanceof Map || value instanceof Set) return [...value].flatMap(one => stringsOf(one, but));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    stringsOf(one as unknown, but, Array.isArray(value) ? key : name),
  );
}

async function assessed(name: "small" | "large"): Promise<Assessed> {
  const workbook = await assessWorkbook(await openFile(`${name}.xlsx`, sampleBytes(name)), policy, {
    readings: {},
    asOf: AS_OF,
    run: quiet(),
  });
  const receipt: Assessed["receipt"] = {
    policy: policy.title,
    policyVersion: policy.version,
    policyHash: createHash("sha256").update("").digest("hex"),
    engineVersion: "",
    asOf: "2026-11-23",
    inputHash: "",
    readings: workbook.assessment.readings,
  };
  return { ...workbook, receipt, language: PSEUDO };
}

describe("in a third language nothing falls back in silence to one of the others", () => {
  test("it is one of the languages, and asked for by its name", () => {
    expect(LANGUAGES.at(-1)).toBe(PSEUDO);
    expect(languageFor("QPS-ploc")).toBe(PSEUDO);
    expect(languageName(PSEUDO)).toBe("⟦English⟧");
  });

  test("the pane's words, once they are fetched", async () => {
    await loadPaneTexts(PSEUDO);
    expect(strangers(stringsOf(paneTextsHere(PSEUDO), NOT_SAID), new Set())).toEqual([]);
  });

  test("what only the build says: ribbon, help, support page, packaging, trial page, check of this Excel", () => {
    const said = [ribbonTextsOf, helpTextsOf, supportTextsOf, packageTextsOf, previewTexts, selfCheckTextsOf].map(of =>
      of(PSEUDO),
    );
    expect(strangers(stringsOf(said, NOT_SAID), new Set())).toEqual([]);
  });

  test("the manifest and the names of the shortcuts, which Excel shows", () => {
    const made = withTexts(readFileSync("manifest.xml", "utf8")),
      [read] = readManifests([made]);
    expect(read!.schemaProblems).toEqual([]);
    const said = (language: string): string[] =>
      [...made.matchAll(/<(?:bt:)?Override Locale="([^"]+)" Value="([^"]*)"/g)]
        .filter(([, locale, value]) => locale === language && value !== language && !value!.startsWith("https:"))
        .map(([, , value]) => value!);
    expect(said(PSEUDO)).toHaveLength(said("en-US").length);
    expect(strangers(said(PSEUDO), new Set())).toEqual([]);
    expect(made).toContain('shortcuts.${token.locale}.json"');
    expect(made).toContain(`<Override Locale="${PSEUDO}" Value="${PSEUDO}"/>`);
    const { content } = shortcutFiles().find(({ name }) => name === `assets/shortcuts.${PSEUDO}.json`)!,
      names = Object.values(JSON.parse(content) as Record<string, { value: string }>).map(({ value }) => value);
    expect(names).toHaveLength(SHORTCUTS.length);
    expect(strangers(names, new Set())).toEqual([]);
  });

  test("the help, whose pages nobody has written in it: nothing is built of another one's", async () => {
    const functions = await allFunctionsMetadata("https://example.cn/", policy);
    expect(() => helpFiles(policy, functions)).toThrow(`${PSEUDO}/help/index.md`);
  });

  test.each(["small", "large"] as const)("the sheets and columns that a run writes of %s", async name => {
    const run = await assessed(name),
      reports = rowReports(run);
    const sheets = resultSheets(run, reports).map(({ name: title, lines, columns, rows }) => ({
      title,
      lines,
      headers: columns.map(column => column.header),
      rows,
    }));
    const texts = stringsOf([sheets, writtenColumns(run, reports)], NOT_SAID);
    expect(texts.filter(text => text.includes("⟦")).length).toBeGreaterThan(100);
    expect(strangers(texts, await inputs(name))).toEqual([]);
  });

  test.each(["small", "large"] as const)("what the pane is told of %s", async name => {
    const workplace = await openSampleWorkplace(await sampleWorkbook(name)),
      run = quiet();
    await workplace.kept.set({ language: PSEUDO, reviewer: "A" }, run);
    const survey = await workplace.sheets.survey(run),
      questions = await workplace.sheets.questions(run),
      result = await workplace.runs.assess({ scope: "all" }, run);
    const rows = [...(await workplace.review.rows({}))];
    const said = {
      survey,
      questions,
      result,
      briefs: await workplace.review.briefs(rows),
      details: await Promise.all(rows.map(row => workplace.review.detail(row))),
      applicants: await workplace.review.totals("applicants"),
      clauses: await workplace.review.totals("clauses"),
      readings: await workplace.readings.list(),
    };
    const texts = stringsOf(said, NOT_SAID);
    expect(texts.filter(text => text.includes("⟦")).length).toBeGreaterThan(100);
    expect(strangers(texts, await inputs(name))).toEqual([]);
  });

  test("what formulas say", async () => {
    await inExcel(PSEUDO);
    const texts = stringsOf(
      [
        call("EXPLAIN", range("3", "4.2", "9", ""), range(4000, 1000, "x", 5), range("", "市级", "", "")),
        call("SUBSIDY", "3", "不是数"),
        call("SUBSIDY", "99", 1),
        call("CLAUSES"),
        call("CLAUSE", "3", "", "什么"),
        call("DUPLICATES", range("甲公司", "甲公司"), range("项目", "项目"), range("3", "3"), range(100, 200)),
        call("TOTALS", range("甲公司", ""), range(100, 200)),
        call("RMB", "x"),
      ],
      NOT_SAID,
    );
    expect(texts.filter(text => text.includes("⟦")).length).toBeGreaterThan(10);
    expect(strangers(texts, new Set([lawText(), JSON.stringify(policy), ...GIVEN]))).toEqual([]);
  });

  test("what the command line says, were it to speak it", async () => {
    const texts = textsOf(PSEUDO),
      run = await assessed("large");
    const said = [
      ...summaryLines(texts, run),
      ...COMMAND_PROBLEMS.map(code => problemLine(texts, new CommandProblem(code, {}))),
      problemLine(texts, new CommandProblem("severalRosters", { text: ["1", "2"] })),
      problemLine(texts, new RosterProblem("unknown-sheet", "1", { name: "1", sheets: ["1", "2"] })),
    ];
    expect(strangers(said, new Set([lawText(), "{}"]))).toEqual([]);
  });
});

/** Keys whose values are codes. */
const NOT_SAID = new Set(["format", "kind", "code", "formula"]);
/** What the formulas below are given. */
const GIVEN = ["不是数", "什么", "甲公司", "项目"];
