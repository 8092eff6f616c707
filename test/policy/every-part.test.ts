import { readdirSync, readFileSync } from "node:fs";
import { assessWorkbook } from "../../src/assess/assess";
import { calculate } from "../../src/assess/calculator";
import type { Question } from "../../src/assess/workplace/cells";
import { templateSheet } from "../../src/assess/template";
import { factNamed } from "../../src/engine/single-fact";
import { stepsOf } from "../../src/engine/steps";
import { NO_CIRCUMSTANCES, explain } from "../../src/explain/explain";
import { nativeFormula } from "../../src/explain/native-formula";
import { stepLines } from "../../src/explain/step-lines";
import { fieldFacts } from "../../src/fields/table";
import { clauseTable } from "../../src/functions/clause-words";
import { subsidiesOfFacts } from "../../src/functions/given-facts";
import { factsOf } from "../../src/mechanisms/composed/facts-of";
import { isMadeOfFacts } from "../../src/mechanisms/composed/grant";
import { lawParts } from "../../src/mechanisms/registry";
import { OUTCOME } from "../../src/mechanisms/results";
import { loadPolicy } from "../../src/policy/load";
import { readClause } from "../../src/policy/citation";
import type { Clause, Example, Policy } from "../../src/policy/model";
import { lawSchema } from "../../src/policy/schema";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { functionTextsOf } from "../../src/text/functions/of";
import { LANGUAGES } from "../../src/text/languages";
import type { Cell } from "../../src/workbook/ports";
import { evaluate } from "../explain/excel";
import { AS_OF, run, workbookOf } from "../roster/workbook";

jest.setTimeout(120_000);

const FOLDERS = ["src/policy/districts", "src/policy/laws", "test/policy/trial", "test/mechanisms/composed/sketches"];
const PATHS = [
  "test/policy/recipes.yaml",
  "test/policy/every-part.yaml",
  ...FOLDERS.flatMap(folder =>
    readdirSync(folder)
      .filter(file => file.endsWith(".yaml"))
      .map(file => `${folder}/${file}`),
  ),
];
const policyAt = (path: string): Policy => loadPolicy(readFileSync(path, "utf8"), "5".repeat(64));
const chinese = functionTextsOf("zh-CN");

/** The parts that a clause is made of, by the names that this test counts them by. */
function partsOf(policy: Policy, clause: Clause): string[] {
  const { grant, parts, levels } = clause,
    conditions = [...(parts?.conditions ?? []), ...levels.flatMap(level => level.parts?.conditions ?? [])];
  const factors = isMadeOfFacts(grant) ? grant.factors : [];
  return [
    `grant ${grant.mechanism}`,
    ...(factors.length > 1 ? ["product"] : []),
    ...factors.flatMap(one => [
      ...(one.atMost ? ["factor atMost"] : []),
      ...(one.atMostOf ? ["factor atMostOf"] : []),
      ...(one.per ? ["factor per"] : []),
      ...(one.parameter ? ["parameter"] : []),
      ...(one.fact?.is ? [`derived ${one.fact.is.op}`] : []),
    ]),
    ...(isMadeOfFacts(grant) && grant.every ? ["every"] : []),
    ...(isMadeOfFacts(grant) && grant.most ? ["most"] : []),
    ...(levels.length > 0
      ? [parts?.levelOf ? `levels by ${parts.levelOf.column === "years" ? "year" : "threshold"}` : "levels by words"]
      : []),
    ...conditions.flatMap(({ any }) => [
      ...(any.length > 1 ? ["condition any"] : []),
      ...any.flatMap(one => one.comparisons.map(({ op }) => `condition ${op}`)),
      ...any.flatMap(({ fact }) => (fact.is ? [`derived ${fact.is.op}`] : [])),
    ]),
    ...(parts?.limits ?? []).flatMap(limit => [
      `limit ${limit.per}`,
      `limit over ${limit.over}`,
      ...(limit.share || limit.each ? ["limit of a fact"] : []),
    ]),
    ...(parts?.floor ? ["floor"] : []),
    ...(parts?.years || (isMadeOfFacts(grant) && grant.years) ? ["years"] : []),
    ...(parts?.once ? ["once"] : []),
    ...(parts?.upgrade ? ["upgrade"] : []),
    ...((parts?.multipliers.length ?? 0) > 0 ? ["multiplier"] : []),
    ...(policy.budget?.then === "pro-rata" ? ["budget pro rata"] : []),
    ...(policy.split.length > 0 ? ["split"] : []),
    ...(policy.readings.length > 0 ? ["reading"] : []),
    ...(policy.exclusive ?? []).map(({ keep }) => `exclusive ${keep}`),
  ];
}

const HEADER: Readonly<Record<string, string>> = {
  level: "级别",
  paid: "已获支持金额",
  reviewed: "评审核定金额",
  audited: "审定基数",
  basis: "核算基数",
};
function headerOf(policy: Policy, key: string): string {
  return HEADER[key] ?? factNamed(policy, key)?.label ?? fieldFacts(key as "years").exact![0]!;
}

/** What somebody types for an example into the calculator. */
function typed(policy: Policy, { given }: Example): Question["given"] {
  const key = (name: string): string => {
    const fact = name in HEADER ? null : factNamed(policy, name);
    return fact === null ? name : (fact.column ?? `fact:${fact.id}`);
  };
  return Object.fromEntries(Object.entries(given).map(([name, cell]) => [key(name), String(cell)]));
}

/** An example as a row of a roster. */
async function inRoster(policy: Policy, clause: Clause, example: Example) {
  const given = Object.entries(example.given);
  const source = workbookOf([
    {
      name: "申报汇总表",
      rows: [
        ["序号", "申报单位", "项目名称", "申报条款", ...given.map(([key]) => headerOf(policy, key))],
        [1, "甲公司", "项目一", clause.id, ...given.map(([, cell]) => cell as Cell)],
      ],
    },
  ]);
  return assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run });
}

const seen = new Map<string, number>();
const options = { readings: {}, unit: "元", asOf: AS_OF } as const;

describe.each(PATHS)("%s", path => {
  const policy = policyAt(path);
  const examples = policy.clauses.flatMap(clause => clause.examples.map(example => ({ clause, example })));

  test("each clause is found by its number as the policy has it", () => {
    for (const clause of policy.clauses)
      expect([clause.id, readClause(policy, clause.id, "")]).toEqual([
        clause.id,
        { kind: "clause", index: clause.index, unclear: false },
      ]);
  });

  test("each example of a clause is told in every way", async () => {
    for (const { clause, example } of examples) {
      const at = `${clause.id} ${JSON.stringify(example.given)}`;
      const told = calculate(
        policy,
        { clause: clause.id, given: typed(policy, example) },
        { ...options, language: "zh-CN" },
      );
      if (example.pays === null) {
        // What it does not give, the sentence says of this clause, with this policy's number.
        expect([at, told.explanation]).toEqual([at, expect.stringMatching(/./u)]);
        expect([at, told.marks.length + told.explanation.length > 10]).toEqual([at, true]);
        continue;
      }
      const { assessment, ...rest } = await inRoster(policy, clause, example),
        computed = assessment.awards.computed[0]!;
      // The roster comes to the example where nothing across rows or of a ledger is asked.
      expect([at, assessment.awards.outcome[0], computed]).toEqual([at, OUTCOME.amount, example.pays.value]);
      // Trace.
      for (const language of LANGUAGES) expect([at, stepLines(assessment, 0, language).length > 0]).toEqual([at, true]);
      // Sentence: the number as the policy has it, and words of its text.
      const said = explain(assessment, 0, NO_CIRCUMSTANCES, "zh-CN"),
        quoted = [...said.matchAll(/“([^”]+)”/gu)].map(([, words]) => words!.replace(/[[\]]/gu, "").split("、"));
      expect([at, said]).toEqual([at, expect.not.stringMatching(/undefined|NaN|\{\w+\}/u)]);
      const ownText = policy.articles.map(({ text }) => text).join("\n");
      expect([at, quoted.flat().some(words => clause.text.includes(words) || ownText.includes(words))]).toEqual([
        at,
        true,
      ]);
      // Native formula.
      const formula = nativeFormula(stepsOf(assessment, 0));
      expect([at, formula === null ? null : evaluate(formula).toNumber()]).toEqual([at, computed / 100]);
      // Calculator: the amount, a field for each fact, and a formula where SUBSIDY has one.
      expect([at, told.amount]).toEqual([at, (computed / 100).toFixed(2)]);
      expect([at, told.trace.length > 0]).toEqual([at, true]);
      const own = factsOf(clause).filter(fact => fact.own !== null);
      for (const { label } of own)
        expect([at, told.fields.map(({ name }) => name).join()]).toEqual([at, expect.stringContaining(label)]);
      const byDay = messageOf(policy, clause).includes("核算那一天");
      if (own.length > 0 && !byDay) expect([at, told.formula]).toEqual([at, expect.stringContaining("=SJS.SUBSIDY(")]);
      // Result sheets.
      const receipt = {
        policy: policy.title,
        policyVersion: "",
        policyHash: "",
        engineVersion: "",
        asOf: "",
        inputHash: "",
        readings: assessment.readings,
      };
      const assessed = { ...rest, assessment, receipt, language: "zh-CN" as const },
        sheets = JSON.stringify(resultSheets(assessed, rowReports(assessed)));
      expect([at, sheets.includes(String(computed / 100)) || sheets.includes((computed / 100).toFixed(2))]).toEqual([
        at,
        true,
      ]);
      for (const part of partsOf(policy, clause)) seen.set(part, (seen.get(part) ?? 0) + 1);
    }
  });

  test("formulas name what they lack, the template has its columns, the clauses' table its words", () => {
    const template = templateSheet(policy, "zh-CN")
        .columns.map(({ header }) => header)
        .join("|"),
      table = clauseTable(policy, chinese);
    for (const clause of policy.clauses) {
      const facts = factsOf(clause).filter(fact => fact.own !== null);
      for (const fact of facts) {
        const { headers, label } = policy.bases[fact.own!]!;
        expect([label, template, [label, ...headers].some(word => template.includes(word))]).toEqual([
          label,
          template,
          true,
        ]);
      }
      expect(template).not.toMatch(/（([^（）]+)）（\1）/u);
      const line = table.find(([id]) => id === clause.id)!;
      expect(line.at(-1)).toBe(clause.text);
      expect([clause.id, line[3]]).toEqual([clause.id, expect.stringMatching(/./u)]);
      if (facts.length > 0)
        expect([clause.id, messageOf(policy, clause)]).toEqual([clause.id, expect.stringMatching(/^#N\/A .{6,}/u)]);
    }
  });
});

function messageOf(policy: Policy, clause: Clause): string {
  const level = clause.levels.find(one => one.rate ?? one.amount ?? one.each ?? one.ceiling)?.label ?? null;
  const [said] = subsidiesOfFacts(
    policy,
    { article: [clause.id], basis: [null], level: [level], paid: [null], unit: [null] },
    chinese,
  );
  return typeof said === "object" && said !== null ? `${said.error} ${said.message ?? ""}` : String(said);
}

describe("no part is without an example that was told in every way", () => {
  test("each mechanism", () => {
    // The older form's per-unit has a policy of its own in test/mechanisms/per-unit.test.ts.
    const paying = Object.keys(lawParts()).filter(name => name !== "not-money" && name !== "per-unit");
    expect(paying.filter(name => !seen.has(`grant ${name}`))).toEqual([]);
  });
  test.each([
    "product",
    "factor atMost",
    "factor atMostOf",
    "factor per",
    "parameter",
    "derived minus",
    "derived ratio",
    "derived sum",
    "derived excess",
    "derived plus",
    "every",
    "most",
    "levels by words",
    "levels by threshold",
    "levels by year",
    "condition atLeast",
    "condition moreThan",
    "condition atMost",
    "condition lessThan",
    "condition oneOf",
    "condition any",
    "limit row",
    "limit project",
    "limit applicant",
    "limit policy",
    "limit over row",
    "limit over quarter",
    "limit over year",
    "limit over lifetime",
    "limit of a fact",
    "floor",
    "years",
    "once",
    "upgrade",
    "multiplier",
    "budget pro rata",
    "split",
    "reading",
    "exclusive best",
    "exclusive difference",
  ])("%s", part => expect([part, (seen.get(part) ?? 0) > 0]).toEqual([part, true]));
  test("the format has no part that this list does not know", () => {
    const parts = Object.keys(lawSchema.shape).sort();
    expect(parts).toEqual(
      [
        ..."articles bars barYears bases bestOf budget clauses examples exclusive facts".split(" "),
        ..."format fraud headers limits".split(" "),
        ..."open parameters policy ranks readings split".split(" "),
      ].sort(),
    );
  });
});
