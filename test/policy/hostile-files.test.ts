import { readFileSync } from "node:fs";
import { loadCheckedPolicy } from "../../src/engine/checked-policy";
import { hintOf } from "../../src/policy/field-hint";
import { MOST_CHARACTERS, MOST_NODES, MOST_PROBLEMS } from "../../src/policy/law-text";
import { LawError, type LawProblem } from "../../src/policy/problem";
import { lawText } from "../engine/law";
import { problemsOf } from "./broken";

const LAW = lawText(),
  LINES = LAW.split("\n").length;

function refusals(text: string): readonly LawProblem[] {
  try {
    loadCheckedPolicy(text, "0".repeat(64));
  } catch (error) {
    if (error instanceof LawError) return error.problems;
    throw error;
  }
  return [];
}

const keys = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}: 1`).join("\n");
const lineWith = (words: string, text = LAW): number => text.split("\n").findIndex(line => line.includes(words)) + 1;

describe("what no policy needs is refused before anything is worked out, with its line", () => {
  test.each([
    ["a key twice", `${LAW}fraud: [x]\n`, LINES, "键“fraud”写了两次"],
    ["a name that every object has", `${LAW}__proto__: { a: 1 }\n`, LINES, "“__proto__”不能作键"],
    ["a reference", `${LAW}x: &x 1\ny: *x\n`, LINES + 1, "引用“*x”用不了，请把内容写在这里"],
    ["a tag", LAW.replace("  version: ", "  version: !!js/function "), lineWith("version:"), "标记（!）用不了，请去掉"],
    ["a list as a key", `${LAW}? [a, b]\n: 1\n`, LINES, "键要是一个词"],
    ["a second document", `${LAW}---\na: 1\n`, LINES, "一个文件只写一个政策：请去掉这一行的“---”和它后面的内容"],
    ["depth", `${LAW}x: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, LINES, "套的层数太多，这大概不是政策文件"],
    ["a tab", LAW.replace("\n  id:", "\n\tid:"), lineWith("  id:"), "缩进要用空格，不能用制表符（Tab）"],
  ])("%s", (_, text, line, message) => {
    expect(refusals(text)[0]).toEqual({ path: "YAML", line, message });
  });

  test("names that every object has are no facts of an example", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty"])
      expect(refusals(LAW.replace("given: {", `given: { ${name}: "1",`)).length).toBeGreaterThan(0);
    expect(refusals(LAW.replace("given: {", 'given: { __proto__: "1",'))[0]?.message).toBe("“__proto__”不能作键");
  });

  test("an empty file, a text, a list", () => {
    expect(refusals(" \n")).toEqual([{ path: "文件", line: null, message: "是空的" }]);
    for (const text of ["policy", "[]", "42", "null"])
      expect(refusals(text)).toEqual([
        {
          path: "文件",
          line: 1,
          message: expect.stringContaining("不是政策文件：最外层要是 policy、articles、clauses 等各项") as string,
        },
      ]);
  });
});

describe("size has a bound that is told", () => {
  test("characters, at the bound and beyond it", () => {
    const filled = LAW + "#".repeat(MOST_CHARACTERS - LAW.length);
    expect(refusals(filled)).toEqual([]);
    expect(refusals(`${filled}#`)[0]?.message).toBe(
      `有${MOST_CHARACTERS + 1}个字符，政策文件最多${MOST_CHARACTERS}个，这大概不是政策文件`,
    );
  });

  test("keys by the ten thousand: more than a policy has are refused, fewer are unknown, told by five of them", () => {
    expect(refusals(`${LAW}${keys(MOST_NODES / 2)}`)[0]?.message).toContain(`政策文件最多${MOST_NODES}项`);
    expect(refusals(`${LAW}${keys(20_000)}`)).toEqual([
      { path: "文件", line: LINES, message: "出现未知的键：“k0”、“k1”、“k2”、“k3”、“k4”等20000个" },
    ]);
  });

  test("problems by the ten thousand are told by the first", () => {
    for (const text of [`{${"a,".repeat(100_000)}}`, `x: ${'"'.repeat(100_000)}`, `- ${"*a ".repeat(50_000)}`])
      expect(refusals(text).length).toBeLessThanOrEqual(MOST_PROBLEMS);
  });
});

describe("a figure below zero is none", () => {
  test.each(["-30％", "－30％", "−30%", "﹣30％", "–30％", "负30％", "- 30％", "负百分之三十", "-百分之三十"])(
    "%s as a rate",
    figure => {
      const text = LAW.replaceAll("项目支持资金30％", `项目支持资金${figure}`);
      expect(refusals(text)[0]).toMatchObject({
        path: "clauses[1].grant.rate",
        line: lineWith("rate: 项目支持资金"),
        message: expect.stringContaining(`中的“${figure}”不是一个确定的比例`) as string,
      });
    },
  );

  test("as a ceiling and as a count", () => {
    expect(refusals(LAW.replaceAll("最高900万元", "最高-900万元"))[0]?.message).toContain(
      "“-900万元”不是一个确定的金额",
    );
  });

  test("its sign cannot be left out of the words either", () => {
    const text = LAW.replace("按照项目支持资金30％", "按照项目支持资金减-30％")
      .replace("按照项目支持资金30％", "按照项目支持资金减-30％")
      .replace("rate: 项目支持资金30％", "rate: 30％");
    expect(refusals(text).some(({ message }) => message.includes("“-30％”没有写进任何字段"))).toBe(true);
  });
});

test("what only the lint finds has its line, too", () => {
  const text = LAW.replace("pays: 0元", "pays: 1元");
  expect(text).not.toBe(LAW);
  expect(refusals(text)).toEqual([
    { path: "clauses.10.examples[1]", line: lineWith("pays: 1元", text), message: expect.any(String) as string },
  ]);
});

describe("a wrong word is told with what stands there and with what may", () => {
  const template = readFileSync("docs/policy-template.yaml", "utf8");
  test.each([
    ["kind: money, label: 研发费用", "kind: monney, label: 研发费用", "写的是“monney”", "money 钱"],
    ["mechanism: rate,", "mechanism: ratio,", "写的是“ratio”，没有这种写法", "rate、per-unit、fixed"],
    ["of: rnd,", "of: rdn,", "没有名为“rdn”的一项，可用：revenue、rnd", "facts 里一项的代号"],
    ["per: project # ", "per: projects # ", "写的是“projects”", "project"],
  ])("%s", (was, is, found, accepted) => {
    const [problem] = problemsOf(template.replace(was, is));
    expect(template).toContain(was);
    expect(problem!.line).not.toBeNull();
    expect(problem!.message).toContain(found);
    expect(hintOf(problem!)).toContain(accepted);
  });
});
