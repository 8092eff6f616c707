import { contributionWarnings } from "../../src/policy/contribution";
import { fieldsAt, hintFor } from "../../src/policy/field-hint";
import { loadPolicy } from "../../src/policy/load";
import { lawText } from "../engine/law";
import { problemsOf, said } from "./broken";

const SISTER = lawText("sister-intelligent-manufacturing");

describe("whoever writes a policy's file is told", () => {
  test("a line that the draft left open is refused, with its words and the reason", () => {
    const open = 'open:\n  - { article: "2", words: 属于工业智能类, because: 读不出 }\n\nclauses:';
    expect(said(problemsOf(SISTER.replace("\nclauses:", `\n${open}`)))).toEqual([
      "open[1]：第2条“属于工业智能类”还没有写成条款（读不出）；写成条款，或在该条的 unused 里说明为什么不用，再删掉这一行",
    ]);
  });

  test.each([
    ["按其年度地方经济贡献额给予奖励", true],
    ["给予市级留成部分的奖励", true],
    ["按企业缴纳的税收给予返还", true],
    ["对产业链有突出贡献的单位予以表彰", false],
    ["依法纳税、信用良好的企业", false],
  ])("support by what a firm pays to the treasury is warned of: %s", (words, is) => {
    const policy = loadPolicy(SISTER.replace("支持企业入驻。", `支持企业入驻。${words}。`), "0".repeat(64));
    expect(contributionWarnings(policy).map(w => w.path)).toEqual(is ? ["articles.1.text"] : []);
  });

  test.each([
    ["clauses.2.grant.rate", "rate"],
    ["clauses[3].limits[1].amount", "amount"],
    ["clauses.6.1.levels.national.ceiling", "ceiling"],
    ["articles.2.unused", "unused"],
    ["readings.A6-DIFF", "readings"],
  ])("what may stand at %s", (path, name) => expect(hintFor(path)).toMatch(new RegExp(`^${name}：`)));

  test("a mechanism that is none names those that are", () =>
    expect(hintFor("clauses[2].grant.mechanism")).toMatch(/^mechanism：.*rate.*per-unit/));

  test("a field that is unknown names those of its place", () => {
    expect(fieldsAt("clauses[1].when[1]")).toMatch(/fact、.*atLeast/);
    expect(fieldsAt("文件")).toContain("clauses");
    expect(fieldsAt("clauses[1].title")).toBeNull();
  });

  test("a place that is none of the format has no hint", () => expect(hintFor("YAML")).toBeNull());
});
