import fc from "fast-check";
import { loadLaw } from "../../src/law-file/load-law";
import { MARKS } from "../../src/marks/marks";
import { WRITTEN_HEADERS } from "../../src/fields/our-sheets";
import { ROSTER_PROBLEMS } from "../../src/roster/problem";
import { fill, placeholders } from "../../src/text/fill";
import type { FindingCode } from "../../src/roster/findings";
import { choiceName, findingMessage, findingName } from "../../src/text/finding-message";
import { textsOf } from "../../src/text/of";
import { readingLabel, readingTitle } from "../../src/text/reading-words";
import { FILE_PROBLEMS } from "../../src/workbook/file/problem";

const zh = textsOf("zh-CN"),
  en = textsOf("en-US");
const policy = loadLaw();

/** Every text with its path; the readings are apart, because zh-CN takes them from the policy. */
function leaves(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node)
    .filter(([key]) => key !== "readings" || path !== "")
    .flatMap(([key, child]) => leaves(child, `${path}/${key}`));
}

describe("the languages", () => {
  test("have the same texts", () => {
    expect(
      leaves(en)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      leaves(zh)
        .map(([path]) => path)
        .sort(),
    );
  });
  test("name the same things in each", () => {
    const chinese = new Map(leaves(zh));
    const differing = leaves(en).filter(([path, text]) =>
      placeholders(text).some(name => !placeholders(chinese.get(path)!).includes(name)),
    );
    expect(differing).toEqual([]);
  });
  test("leave nothing out in English that Chinese names, but 万元 beside yuan", () => {
    const english = new Map(leaves(en));
    const lost = leaves(zh).filter(
      ([path, text]) =>
        !/yuan\w*Wan$/.test(path) && placeholders(text).some(name => !placeholders(english.get(path)!).includes(name)),
    );
    expect(lost).toEqual([]);
  });
});

describe("marks", () => {
  test.each(MARKS)("%s has its own short form, a meaning and something to do", code => {
    for (const texts of [zh, en]) {
      expect(MARKS.filter(other => texts.marks[other].short === texts.marks[code].short)).toEqual([code]);
      expect(texts.marks[code].meaning.length).toBeGreaterThan(5);
      expect(texts.marks[code].todo.length).toBeGreaterThan(5);
    }
  });
});

test("the seven written columns have the headers by which a later run finds them again, in every language", () => {
  expect(zh.written).toEqual(WRITTEN_HEADERS);
  expect(en.written).toEqual(zh.written);
});

test("a row's result is one of the nine words", () => {
  expect(new Set(Object.values(zh.results))).toEqual(
    new Set([
      "拟支持",
      "从优不重复",
      "暂定",
      "不符合条件",
      "待补数据",
      "待评审核定",
      "数据有误",
      "非资金支持",
      "已撤回",
    ]),
  );
});

test("every problem of a file and of a roster has its sentence", () => {
  expect(Object.keys(zh.messages.file).sort()).toEqual([...FILE_PROBLEMS].sort());
  expect(Object.keys(zh.messages.roster).sort()).toEqual([...ROSTER_PROBLEMS].sort());
});

describe("clauses by name", () => {
  test.each([
    ["3", "第三条"],
    ["10", "第十条"],
    ["13", "第十三条"],
    ["20", "第二十条"],
    ["4.1", "第四条（4.1）"],
  ])("%s is %s", (id, name) => {
    expect(zh.clause(id)).toBe(name);
  });
  test("with its title, which never makes a number of ours look like the law's", () => {
    expect([zh.clause("3", "关键技术攻关"), zh.clause("4.2", "市级平台"), en.clause("4.2", "市级平台")]).toEqual([
      "第三条（关键技术攻关）",
      "第四条（4.2 市级平台）",
      "clause 4.2 (市级平台)",
    ]);
  });
  test("in English an article is told from a clause", () => {
    expect([en.clause("3"), en.clause("4.1")]).toEqual(["Article 3", "clause 4.1"]);
  });
});

describe("readings", () => {
  test.each(policy.readings.map(r => [r.code, r] as const))(
    "%s is translated, with each of its values",
    (_, reading) => {
      expect(readingTitle(en, reading)).not.toBe(reading.title);
      for (const choice of reading.choices) expect(readingLabel(en, reading, choice.value)).not.toBe(choice.label);
      expect(readingTitle(zh, reading)).toBe(reading.title);
      expect(readingLabel(zh, reading, reading.choices[1]!.value)).toBe(reading.choices[1]!.label);
    },
  );
  test("one that is not translated, or a value that is not, keeps the policy's words", () => {
    const reading = { ...policy.readings[0]!, code: "NEW-1", title: "新口径" };
    expect([readingTitle(en, reading), readingLabel(en, reading, "project")]).toEqual([
      "新口径",
      policy.readings[0]!.choices[0]!.label,
    ]);
    expect(readingLabel(en, { ...policy.readings[0]!, choices: [{ value: "park", label: "按园区" }] }, "park")).toBe(
      "按园区",
    );
  });
});

describe("filling in", () => {
  test("puts values in as plain text, once", () => {
    expect(fill("{a}和{b}", { a: "{b}$&", b: 3 })).toBe("{b}$&和3");
    expect(fill("{a}", {})).toBe("{a}");
    expect(fill("{toString}", {})).toBe("{toString}");
  });
  test("quotes within “{…}” become ‘ ’, elsewhere and in texts that have both they stay", () => {
    expect(fill("按“{a}”", { a: "按照“从优不重复”的原则" })).toBe("按“按照‘从优不重复’的原则”");
    expect(fill("{a}，“{b}”", { a: "“一”", b: "“二‘三’”" })).toBe("“一”，““二‘三’””");
  });
  test("never changes what a value says", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fill("<{a}|{b}>", { a, b })).toBe(`<${a}|${b}>`);
      }),
    );
  });
});

describe("findings", () => {
  const finding = (
    code: FindingCode,
    values: Record<string, string | number>,
    column: string | null = "申请金额",
  ): string => findingMessage(zh, { code, sheet: "表一", column, values }, ["项目支持资金"]);
  test("an assumed unit names the column, the unit and where it came from", () => {
    expect(finding("UNIT_ASSUMED", { unit: "万元", from: "line", count: 3 })).toBe(
      "“申请金额”列的金额没有注明单位，按表上方的单位说明按万元计，可能差一万倍，请核对",
    );
  });
  test("a recognised column is named by the field, or by the policy's own basis", () => {
    expect(finding("COLUMN_RECOGNISED", { field: "paid", header: "已获" })).toBe("“已获”按“已获支持金额”读取");
    expect(finding("COLUMN_RECOGNISED", { own: 0, header: "支持资金" })).toBe("“支持资金”按“项目支持资金”读取");
  });
  test("a finding without what its sentence names is told with all that it carries", () => {
    expect(finding("NOT_REVIEWED", { a: 1, b: "乙" })).toBe(
      "读表时有一处需要留意“表一”“申请金额”：NOT_REVIEWED (a=1、b=乙)",
    );
    expect(finding("BASIS_SUBSTITUTED", {}, null)).toContain("BASIS_SUBSTITUTED");
  });
  test("each kind has a name that fits a narrow column", () => {
    for (const [code, name] of Object.entries(zh.messages.findingNames))
      expect([code, name]).toEqual([code, expect.stringMatching(/^[\u4e00-\u9fff]{3,8}$/)]);
    expect(findingName(zh, "COLUMN_RECOGNISED")).toBe("认出的列");
  });
  test("what a question offers is said in words: columns by name, answers, and what has a name of its own", () => {
    expect(["reviewed", "unused", "项目支持资金", "toString"].map(choice => choiceName(zh, choice))).toEqual([
      "评审核定金额",
      "不用",
      "项目支持资金",
      "toString",
    ]);
  });
  test("blank text in a cell is called blank", () => {
    expect(finding("BAN_UNREADABLE", { text: "" }, "决定日期")).toContain("认不出来（空白）");
  });
  test("cell texts in them are plain text", () => {
    expect(finding("BATCH_UNREADABLE", { text: "{column}" }, "截止日期")).toContain("“{column}”认不出来");
  });
});
