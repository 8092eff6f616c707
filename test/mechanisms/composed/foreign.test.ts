import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/assess/assess";
import { rowReports } from "../../../src/report/row-report";
import { resultSheets } from "../../../src/report/sheets";
import { meaningUnder } from "../../../src/report/mark-meaning";
import { MARKS } from "../../../src/marks/marks";
import { loadPolicy } from "../../../src/policy/load";
import { LANGUAGES } from "../../../src/text/languages";
import { textsOf } from "../../../src/text/of";
import { AS_OF, run, workbookOf } from "../../roster/workbook";

const FOLDER = join(__dirname, "sketches");
/** What only one district's policy says, and no other's run may. */
const OF_ONE_POLICY = /石景山|第十[三四]条|三年内|满三年|4 ?000平方米|DCMM|双跨|110107|工业互联网/;

const RECEIPT = {
  policy: "甲办法",
  policyVersion: "1",
  policyHash: "sha256:7",
  engineVersion: "1",
  asOf: "2026-11-23",
  inputHash: "sha256:0",
  readings: {},
};

describe("under another policy nothing that a person sees speaks of the one that ships", () => {
  test.each(LANGUAGES)("marks, in %s", language => {
    const texts = textsOf(language);
    for (const code of MARKS) {
      const { short, todo } = texts.marks[code];
      expect([code, short, meaningUnder(texts, code, { bars: {}, bestOf: null }), todo].join(" ")).not.toMatch(
        OF_ONE_POLICY,
      );
      expect(meaningUnder(texts, code, { bars: {}, bestOf: null })).not.toMatch(/\{\w+\}/);
    }
  });

  test("a mark names the article of the policy in force", () => {
    const bar = { article: "9", words: "逾期不予受理" };
    const texts = textsOf("zh-CN");
    expect(meaningUnder(texts, "LATE", { bars: { LATE: bar }, bestOf: null })).toContain("第九条");
    expect(meaningUnder(texts, "SUPERSEDED", { bars: {}, bestOf: bar })).toContain("第九条");
  });

  const names = readdirSync(FOLDER).flatMap(file => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
  test.each(names)("the sheets of a result: %s", async name => {
    const policy = loadPolicy(readFileSync(join(FOLDER, `${name}.yaml`), "utf8"), "7".repeat(64)),
      rows = readFileSync(join(FOLDER, `${name}.csv`), "utf8")
        .trim()
        .split("\n")
        .map(line => line.split(",").map(cell => (cell === "" ? null : /^\d/.test(cell) ? Number(cell) : cell)));
    const source = workbookOf([{ name: "申报汇总表", rows }]);
    const assessed = {
      ...(await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run })),
      language: "zh-CN",
      receipt: RECEIPT,
      lapsed: [],
      confirmed: new Set(),
    };
    const all = assessed as unknown as Parameters<typeof resultSheets>[0];
    const said = JSON.stringify([assessed.contents.findings, resultSheets(all, rowReports(all))]);
    expect(said).not.toMatch(OF_ONE_POLICY);
  });
});
