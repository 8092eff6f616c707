import { sheetRow } from "../../../src/fields/row-numbers";
import { DECISION_COLUMNS, DECISION_WORDS, readDecisions } from "../../../src/roster/decisions";
import type { Cell } from "../../../src/workbook/ports";
import { origin, sheet } from "./a-sheet";
import { clause, policy } from "./the-policy";

const ROSTER = [
  { id: "1", applicant: "北京甲公司", project: "云平台", clause: "3" },
  { id: "2", applicant: "北京甲公司", project: "云平台", clause: "5" },
  { id: "3", applicant: "北京乙公司", project: "上云", clause: "4.3" },
  { id: "4", applicant: "北京乙公司", project: "上云", clause: "4.3" },
  { id: "5", applicant: "北京乙公司", project: "上云", clause: "4.3" },
  { id: "1", applicant: "北京丙公司", project: "工业软件", clause: "5", sheet: "第二批" },
];
const ORIGINS = ROSTER.map(({ id, applicant, project, sheet: name }, i) =>
  origin({ row: sheetRow(i + 2), id, applicant, project, ...(name ? { sheet: name } : {}) }),
);
const CLAUSES = Uint8Array.from(ROSTER, row => clause(row.clause));

type Line = Partial<Record<(typeof DECISION_COLUMNS)[number]["header"], Cell>>;

function read(...lines: readonly Line[]): ReturnType<typeof readDecisions> {
  const headers = DECISION_COLUMNS.map(c => c.header);
  return readDecisions(
    [sheet("复核记录", [headers, ...lines.map(line => headers.map(header => line[header] ?? null))])],
    ORIGINS,
    CLAUSES,
    policy,
  );
}

/** What holds, without who said so. */
function inForce(...lines: readonly Line[]): readonly string[] {
  return read(...lines).decisions.map(d => {
    switch (d.kind) {
      case "prefer":
        return `prefer ${d.row}`;
      case "add-up":
      case "open":
        return `${d.kind} ${d.rows.join(",")}`;
      case "same":
      case "different":
        return `${d.kind} ${d.of} ${d.a},${d.b}`;
      case "checked":
        return `checked ${d.row} ${d.mark}`;
      case "status":
        return `${d.as} ${d.row}`;
      case "amount":
        return `${d.of} ${d.row} ${d.fen}`;
    }
  });
}

const SHEET = "申报汇总表";
const at = (decision: string, id: Cell, otherId: Cell = null): Line => ({
  决定: decision,
  工作表: SHEET,
  序号: id,
  对方序号: otherId,
});

describe("复核记录", () => {
  test("is read back as the product writes it, with who decided, when and why", () => {
    expect(DECISION_COLUMNS.map(c => c.header)).toEqual([
      "决定",
      "标记",
      "工作表",
      "序号",
      "单位名称",
      "项目名称",
      "条款",
      "对方工作表",
      "对方序号",
      "对方单位名称",
      "对方项目名称",
      "对方条款",
      "金额（元）",
      "说明",
      "复核人",
      "时间",
      "依据校验码",
    ]);
    const { decisions, findings } = read({ ...at("优先支持本行", 2), 说明: "单位自愿", 复核人: "张三", 时间: 46295.5 });
    expect([decisions, findings]).toEqual([
      [{ kind: "prefer", row: 1, by: "张三", on: "2026-09-30", note: "单位自愿" }],
      [],
    ]);
  });

  test.each<[string, Line, string]>([
    ["优先支持本行", at("优先支持本行", "2"), "prefer 1"],
    ["合并计算", at("合并计算", "3", "4"), "add-up 2,3"],
    ["是同一项目", at("是同一项目", 1, 3), "same project 0,2"],
    ["是同一单位", at("是同一单位", 1, 3), "same applicant 0,2"],
    ["不是同一项目", at("不是同一项目", 1, 2), "different project 0,1"],
    ["不是同一单位", at("不是同一单位", 3, 4), "different applicant 2,3"],
    ["先放着", at("先放着", 1, 3), "open 0,2"],
  ])("%s is a decision", (_, line, expected) => expect(inForce(line)).toEqual([expected]));

  test("knows every word that the product writes", () => {
    for (const word of Object.values(DECISION_WORDS))
      expect(read({ ...at(word, 3, 4), "金额（元）": "1200.5" }).findings).toEqual([]);
  });

  test("a mark is found in order by itself: 已核对 of another mark, and what else is decided of the row, stays", () => {
    const mark = (said: string): Line => ({ ...at("已核对", 3), 标记: said });
    expect(inForce(mark("疑似同项目"), mark("申请金额偏低"), mark("疑似同项目"))).toEqual([
      "checked 2 申请金额偏低",
      "checked 2 疑似同项目",
    ]);
    expect(inForce(at("优先支持本行", 3), mark("疑似同项目"))).toEqual(["prefer 2", "checked 2 疑似同项目"]);
    expect(inForce(mark("疑似同项目"), at("撤销", 3))).toEqual([]);
    expect(inForce(mark("疑似同项目"), at("先放着", 3))).toEqual(["open 2"]);
  });

  test("consent and refusal replace one another, and so do amounts of one meaning, in whole 分 and any unit", () => {
    const amount = (word: string, said: string | number): Line => ({ ...at(word, 3), "金额（元）": said });
    expect(inForce(at("视为同意", 3), at("视为不同意", 3))).toEqual(["refuse 2"]);
    expect(inForce(amount("核定金额", "30万"), amount("核定金额", 1200.5), amount("已获金额", "1,000.01"))).toEqual([
      "reviewed 2 120050",
      "paid 2 100001",
    ]);
    expect(inForce(amount("核定金额", 100), at("按申请金额支持", 3))).toEqual(["requested 2 null"]);
    for (const said of ["若干", "-1", "0.005", ""])
      expect(read(amount("核定金额", said)).findings.map(f => [f.code, f.column])).toEqual([
        ["DECISION_UNUSABLE", "金额（元）"],
      ]);
  });

  test("takes 是 and 不是 as the answer to the mark of the line", () => {
    expect(inForce({ ...at("不是", 1, 2), 标记: "疑似同项目" })).toEqual(["different project 0,1"]);
    expect(inForce({ ...at("是同一项目／单位", 1, 3), 标记: "SIMILAR_APPLICANT" })).toEqual(["same applicant 0,2"]);
    expect(read(at("不是", 1, 2)).findings[0]).toMatchObject({
      code: "DECISION_UNUSABLE",
      row: 2,
      column: "决定",
      values: { reason: "decision", text: "不是" },
    });
  });
});

describe("the row of a decision", () => {
  test("is the one with that 序号 on that sheet", () => {
    expect(inForce({ 决定: "优先支持本行", 工作表: "第二批", 序号: "１" })).toEqual(["prefer 5"]);
  });

  test("is found by unit, project and clause where the 序号 is missing or has moved to another row", () => {
    expect(inForce({ 决定: "优先支持本行", 单位名称: "北京甲公司", 项目名称: "云平台", 条款: "第五条" })).toEqual([
      "prefer 1",
    ]);
    expect(inForce({ ...at("优先支持本行", 4), 单位名称: "北京甲公司", 项目名称: "云平台", 条款: 3 })).toEqual([
      "prefer 0",
    ]);
  });

  test.each<[string, Line, string]>([
    ["nobody has the 序号", at("优先支持本行", 99), "序号"],
    ["two sheets have it and none is named", { 决定: "优先支持本行", 序号: 1 }, "序号"],
    ["the 序号 is another unit's now", { ...at("优先支持本行", 1), 单位名称: "北京丁公司" }, "序号"],
    [
      "unit and project go with several rows",
      { 决定: "优先支持本行", 单位名称: "北京乙公司", 项目名称: "上云" },
      "序号",
    ],
    ["nothing says which", { 决定: "合并计算" }, "序号"],
    ["the other row is missing", at("是同一项目", 1), "对方序号"],
    ["the other row is unknown", at("是同一项目", 1, 99), "对方序号"],
    ["the other row is the same", at("是同一项目", 1, 1), "对方序号"],
  ])("is not guessed where %s", (_, line, column) => {
    const { decisions, findings } = read(line);
    expect([decisions, findings.map(f => [f.code, f.column, f.values["reason"]])]).toEqual([
      [],
      [["DECISION_UNUSABLE", column, "row"]],
    ]);
  });

  test("may be paired with several others at once, each of which is decided by itself", () => {
    expect(inForce(at("不是同一项目", 3, "4、5"))).toEqual(["different project 2,3", "different project 2,4"]);
    expect(inForce(at("不是同一项目", 3, "4、5"), at("撤销", 3, 5))).toEqual(["different project 2,3"]);
  });

  test("may be several where they are added up: by a list, or all that are alike", () => {
    expect(inForce(at("合并计算", 3, "4、5"))).toEqual(["add-up 2,3,4"]);
    expect(inForce(at("合并计算", "3,4"))).toEqual(["add-up 2,3"]);
    expect(inForce(at("合并计算", 4))).toEqual(["add-up 2,3,4"]);
    expect(inForce(at("合并计算", 1))).toEqual([]);
  });
});

describe("of several decisions about the same rows", () => {
  test("the last holds", () => {
    expect(inForce(at("是同一项目", 1, 3), at("不是同一项目", 3, 1))).toEqual(["different project 2,0"]);
    expect(inForce(at("优先支持本行", 1), at("优先支持本行", 2))).toEqual(["prefer 1"]);
    expect(inForce(at("合并计算", 3, "4、5"), at("合并计算", 3, 4))).toEqual(["add-up 2,3"]);
    expect(inForce(at("合并计算", 3, 4), at("不是同一项目", 3, 4))).toEqual(["different project 2,3"]);
  });

  test("先放着 and 撤销 take the earlier ones back, and a later one counts again", () => {
    expect(inForce(at("是同一项目", 1, 3), at("撤销", 3, 1))).toEqual([]);
    expect(inForce(at("优先支持本行", 1), at("先放着", 1))).toEqual(["open 0"]);
    expect(inForce(at("是同一项目", 1, 3), at("先放着", 1, 3), at("不是同一项目", 1, 3))).toEqual([
      "different project 0,2",
    ]);
  });

  test("those about other rows or another question stay", () => {
    expect(inForce(at("是同一项目", 1, 3), at("是同一单位", 1, 3), at("优先支持本行", 3), at("撤销", 1, 2))).toEqual([
      "same project 0,2",
      "same applicant 0,2",
      "prefer 2",
    ]);
  });
});
