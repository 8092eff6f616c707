import { readClause } from "../../src/policy/citation";
import type { Cell } from "../../src/workbook/ports";
import { law } from "../engine/law";

/** The clause's id, with ? where its category is open; else what is wrong, and the choices. */
function read(cell: Cell, level = ""): string {
  const clause = readClause(law, cell, level);
  if (clause.kind === "clause") return `${law.clauses[clause.index]!.id}${clause.unclear ? "?" : ""}`;
  return clause.kind === "date" ? "date" : clause.reason;
}

describe("an article as written names its clause", () => {
  test.each<[string, Cell[]]>([
    [
      "3",
      [
        3,
        "3",
        "三",
        "第三条",
        "第3条",
        "第 三 条",
        "３",
        " 3 ",
        "第３条",
        "三、",
        "「三」",
        "3.",
        "第三條",
        "3条",
        "条款3",
        "申报条款：3",
        "支持条款三",
        "第三条款",
        "03",
      ],
    ],
    [
      "4.1",
      [
        "4.1",
        4.1,
        "4-1",
        "4（1）",
        "4(1)",
        "第四条（一）",
        "第四条第一款",
        "第4条第1款",
        "第四条 第一项",
        "四（一）",
        "第4.1条",
        "４．１",
        "4－1",
        "4．1",
        "4—1",
        "4.1款",
        "第四条（1）",
        "第四条【一】",
        "第四条〔一〕",
        "4·1",
        "4_1",
        "4。1",
        "第4-1条",
      ],
    ],
    [
      "4.2",
      [
        4.2,
        "4.2",
        "4-2",
        "4（2）",
        "第四条（二）",
        "第四条第二款",
        "【第四条（二）】",
        "第四条、第四条（4.2）",
        "第四条（4.2）第四条",
        "4.2市级平台",
        "4(2)市级平台",
        "第四条第（二）款",
        "第四条(二)项",
        " 4 . 2 ",
      ],
    ],
    ["4.3", ["4.3", "第四条第三款", "4-3"]],
    ["5", [5, "第五条", "五", "第五条第一款", "5条"]],
    ["6", [6, "第六条", "第6条", "第六条第1款"]],
    ["7.1", ["7.1", "第七条（一）", "第七条第1款"]],
    ["7.2", [7.2, "7-2", "第七条第二款", "第七条第2项"]],
    ["9.2", ["9.2", "第九条(二)"]],
    ["10", [10, "10", "十", "第十条", "第１０条"]],
    ["11", [11, "十一", "第十一条", "第11条"]],
    ["12", [12, "十二", "第十二条", " 第 十二 条 "]],
  ])("%s", (id, cells) => {
    expect(cells.map(c => [c, read(c)])).toEqual(cells.map(c => [c, id]));
  });

  test.each<[string, string[]]>([
    [
      "3",
      [
        "关键技术攻关",
        "关键技术",
        "支持关键技术攻关",
        "一、关键技术攻关（第三条）",
        "关鍵技術攻關",
        "工业软件关键技术",
      ],
    ],
    ["4.1", ["国家级平台", "双跨平台", "“双跨”平台"]],
    ["4.2", ["市级平台", "行业特色平台", "专业技术平台"]],
    ["4.3", ["小微上云", "平台赋能", "云端迁移"]],
    ["5", ["工业软件", "工业软件研发", "工业APP", "工业app", "支持工业软件产品研发"]],
    ["6", ["DCMM贯标", "dcmm", "ＤＣＭＭ", "数据管理能力成熟度"]],
    ["7.1", ["实验室", "创新平台", "场地补贴", "租金补贴"]],
    ["7.2", ["科技成果转化", "成果转化"]],
    ["8", ["安全试点示范", "工业互联网安全", "工业互联网安全领域试点示范"]],
    ["9.1", ["园区运营", "年度运营经费"]],
    ["9.2", ["园区认定", "产业园认定"]],
    ["10", ["人才", "人才引育"]],
    ["11", ["资本", "产业基金"]],
    ["12", ["营商环境", "优化服务环境", "服务", "十二、服务"]],
  ])("%s by direction", (id, texts) => {
    expect(texts.map(t => [t, read(t)])).toEqual(texts.map(t => [t, id]));
  });

  test.each<[string, Cell, string, string]>([
    ["of 4 the level decides", 4, "双跨", "4.1"],
    ["", "第四条", "特色专业型平台", "4.1"],
    ["", "四", "行业特色", "4.2"],
    ["", "4", "市级", "4.2"],
    ["", "4", "北京市级", "4.2"],
    ["", "4", "上云", "4.3"],
    ["", "平台建设", "赋能", "4.3"],
    ["国家级 or 试点示范 alone under 4 is 4.1 with its category open", "4", "国家级", "4.1?"],
    ["", "4", "试点示范", "4.1?"],
    ["and clear where the category is said", "4", "试点示范（平台类）", "4.1"],
    ["of 7", "第七条", "国家级", "7.1"],
    ["", 7, "市级", "7.1"],
    ["", 7, "成果转化", "7.2"],
    ["of 9", "9", "国家级", "9.2"],
    ["", "九", "北京市", "9.2"],
    ["", "9", "运营", "9.1"],
    ["a direction in the cell itself decides too", "第四条 市级平台", "", "4.2"],
    ["", "第七条（科技成果转化）", "", "7.2"],
    ["", "第九条园区认定", "国家级", "9.2"],
    ["a level word in the cell itself", "第四条双跨", "", "4.1"],
    ["words of the cell itself serve where the level says nothing", "第四条（国家级）", "", "4.1?"],
    ["", "第四条（国家级）", "无", "4.1?"],
    ["", "第九条国家级", "", "9.2"],
    ["but not against the level", "第四条（国家级）", "上云", "4.3"],
    [
      "a level that two clauses serve is not decided by the cell's own words",
      "第四条市级",
      "双跨、行业特色",
      "level-undecided",
    ],
    ["where it does not decide, that is unknown", "4", "", "level-undecided"],
    ["", "4", "区级", "level-undecided"],
    ["", "4", "无", "level-undecided"],
    ["", "7", "区级", "level-undecided"],
    ["", "9", "", "level-undecided"],
    ["", "4", "工厂类", "level-undecided"],
    ["two clauses' words in the level", "4", "双跨、行业特色", "level-undecided"],
    ["two ranks", "9", "国家级、市级", "level-undecided"],
    ["an unclear word of 8 under 4", "4", "安全类", "level-undecided"],
  ])("%s: %s with %s is %s", (_, cell, level, wanted) => {
    expect(read(cell, level)).toBe(wanted);
  });

  test("an undecided article names its choices", () => {
    expect(readClause(law, "4", "")).toEqual({
      kind: "unknown",
      reason: "level-undecided",
      choices: ["4.1", "4.2", "4.3"],
    });
    expect(readClause(law, "4.9", "")).toEqual({
      kind: "unknown",
      reason: "unknown-clause",
      choices: ["4.1", "4.2", "4.3"],
    });
    expect(readClause(law, "99", "")).toEqual({
      kind: "unknown",
      reason: "unknown-clause",
      choices: law.clauses.map(c => c.id),
    });
  });
});

describe("what names no clause is unknown", () => {
  test.each<[string, Cell[]]>([
    ["no-clause", [null, "", "  ", "无", "/", "—", "暂无", "不适用", "详见附件", true, false, "\u200b"]],
    [
      "unknown-clause",
      [
        "99",
        99,
        "0",
        0,
        "1",
        "第一条",
        "13",
        "第十三条",
        "十四",
        "15",
        "乱",
        "看不清",
        "4.9",
        "3.1",
        "5.2",
        "第五条第二款",
        "6.6",
        "-3",
        -3,
        3.5,
        "4.2.1",
        "第零条",
        { error: "#N/A" },
        "__proto__",
        "constructor",
        "甲公司",
      ],
    ],
    [
      "two-clauses",
      [
        "3、5",
        "第三条、第五条",
        "三、五",
        "3,5",
        "3和5",
        "3/5",
        "第三条和第五条",
        "4.1、4.2",
        "第四条第一、二款",
        "第四条（一）（二）",
        "第四条第一款、第二款",
        "关键技术攻关、工业软件",
        "关键技术攻关；DCMM",
        "3至5",
        "3或5",
        "4.1或4.2",
        "4.1~4.2",
        "4.1-4.3",
        "4.1国家级平台、4.2市级平台",
        "4.1（双跨），4.2（行业特色）",
        "第三、第五条",
        "3，第五条",
        "第四条（4.1、4.2）",
        "第四条（双跨、行业特色）",
        "第七条（实验室、成果转化）",
        "4.1 4.2",
        "4.1  4.2",
        "10.1、10.2",
        "4.1和 4.2",
        "关键技术攻关、国家级平台、市级平台",
        "人才、资本",
        "市级平台、平台赋能",
      ],
    ],
  ])("%s", (reason, cells) => {
    expect(cells.map(c => [c, read(c)])).toEqual(cells.map(c => [c, reason]));
  });
  test("two clauses in one cell are named, so that the row can be split", () => {
    expect(readClause(law, "3、5", "")).toEqual({ kind: "unknown", reason: "two-clauses", choices: ["3", "5"] });
    expect(readClause(law, "第四条（一）、第七条第二款", "")).toEqual({
      kind: "unknown",
      reason: "two-clauses",
      choices: ["4.1", "7.2"],
    });
    expect(readClause(law, "第四条（一）（二）", "")).toMatchObject({ reason: "two-clauses", choices: ["4.1"] });
    expect(readClause(law, "关键技术攻关、工业软件", "")).toMatchObject({ reason: "two-clauses", choices: ["3", "5"] });
    expect(readClause(law, "第四条（双跨、行业特色）", "")).toMatchObject({
      reason: "two-clauses",
      choices: ["4.1", "4.2"],
    });
    expect(readClause(law, "3，第五条", "")).toMatchObject({ choices: ["3", "5"] });
    expect(readClause(law, "第三、第五条", "")).toMatchObject({ choices: ["3", "5"] });
    expect(readClause(law, null, "")).toEqual({ kind: "unknown", reason: "no-clause", choices: [] });
    expect(readClause(law, "无", "")).toEqual({ kind: "unknown", reason: "no-clause", choices: [] });
    expect(readClause(law, { error: "#N/A" }, "")).toEqual({
      kind: "unknown",
      reason: "unknown-clause",
      choices: law.clauses.map(c => c.id),
    });
  });
  test("an item of a clause is no second clause", () => {
    expect([read("第四条第二款（一）"), read("第四条第二款第一项"), read("4（2）（市级平台）")]).toEqual([
      "4.2",
      "4.2",
      "4.2",
    ]);
  });
  test("above rows, an article that lists its clauses leaves the choice to the level", () => {
    const heading = (level: string): unknown =>
      readClause(law, "工业互联网平台建设（国家级平台、市级平台、平台赋能）", level, "heading");
    expect(heading("行业特色")).toMatchObject({ kind: "clause", index: law.clauses.findIndex(c => c.id === "4.2") });
    expect(heading("")).toMatchObject({ kind: "unknown", reason: "level-undecided" });
  });
  test("a line's number before an article is no clause", () => {
    expect([read("一、第三条"), read("1、第三条"), read("5.第三条")]).toEqual(["3", "3", "3"]);
  });
  test("the same clause twice is one", () => {
    expect([read("4.2、4.2"), read("4.2 4.2"), read("第四条（二）、4.2")]).toEqual(["4.2", "4.2", "4.2"]);
    expect([
      read("第三条、第3条"),
      read("3、三"),
      read("第三条（关键技术攻关）"),
      read("第四条（4.2）"),
      read("第四条（4.2 市级平台）"),
    ]).toEqual(["3", "3", "3", "4.2", "4.2"]);
  });
});

describe("4-2 that Excel turned into a date says so", () => {
  test.each<Cell>([
    46114,
    36526,
    46114.5,
    "2026-04-02",
    "2026/4/2",
    "2026年4月2日",
    "4月2日",
    "2026-04-02 00:00:00",
    "2026-04-02T00:00",
    "4/2/2026",
    "4月2号",
    "2-Apr",
    "Apr-2",
    "4月2",
    "2026.4.2",
    "2026年4月",
    "12月2日",
    "4月12日",
    "12/2/2026",
    "2026-04-02 10:30",
    "2-APR",
    "12-Apr",
    "2April",
    "Apr2",
    "April-12",
    "April12",
  ])("%s", cell => {
    expect(read(cell)).toBe("date");
  });
  test.each<[Cell, string]>([
    [36525, "unknown-clause"],
    ["4.2", "4.2"],
    [4.2, "4.2"],
    ["4-2", "4.2"],
    ["12", "12"],
    ["申报于2026-04-02", "unknown-clause"],
    ["2026-04-02前", "unknown-clause"],
    ["2-Aprx1", "unknown-clause"],
    ["x2-Apr", "unknown-clause"],
    ["4月2日后", "unknown-clause"],
  ])("%s is none: %s", (cell, wanted) => {
    expect(read(cell)).toBe(wanted);
  });
});

describe("a part of an article that stands above it", () => {
  const under = (cell: string, above: string): string => {
    const clause = readClause(law, cell, "", "cell", above);
    return clause.kind === "clause" ? law.clauses[clause.index]!.id : clause.kind;
  };
  test.each<[string, string, string]>([
    ["第三款", "第四条", "4.3"],
    ["（三）", "第四条", "4.3"],
    ["(3)", "第四条 平台", "4.3"],
    ["第三项", "第四条", "4.3"],
    ["第二款", "第四条", "4.2"],
    ["第3款", "第四条（一）", "4.3"],
    ["第一款", "第七条", "7.1"],
    ["第一款", "第五条", "5"],
    ["第五款", "第四条", "unknown"],
    ["第三款", "", "unknown"],
    ["（三）", "", "unknown"],
    ["(3)", "", "unknown"],
    ["（三）", "关键技术攻关", "unknown"],
    ["第三条", "第四条", "3"],
    ["三", "第四条", "3"],
    ["4.2", "第七条", "4.2"],
  ])("%s under %j is %s", (cell, above, wanted) => expect(under(cell, above)).toBe(wanted));
});
