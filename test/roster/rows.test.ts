import { BLANK } from "../../src/fields/columns";
import { findings, readRows } from "./workbook";

const header = ["序号", "单位名称", "申报条款", "项目名称", "级别", "核算基数（元）", "备注"];

describe("lines that are no application are recognised as what they are", () => {
  test.each([
    [["合计", null, null, null, null, 100]],
    [[null, "合  计", null, null, null, 100]],
    [["小计：2家", null, null, null, null, 100]],
    [[null, "关键技术攻关小计", null, null, null, 100]],
    [[null, null, null, "总计", null, 100]],
    [["共计2家", null, null, null, null, 100]],
    [["本页合计（元）", null, null, null, null, 100]],
    [[null, "甲公司", null, "小计", null, 100]],
    [["累计", null, null, null, null, 100]],
    [["制表人：王五", null, "审核人：", null, null, "2026年9月1日"]],
    [["单位负责人（签字）：", null, null, "填表日期：2026-09-01"]],
    [["申报单位（盖章）"]],
    [["注：金额以万元计。"]],
    [["说明：1.本表由园区填写；"]],
    [["备注：无"]],
    [[3]],
    [["4", null, "", "  ", null, null, null]],
    [["5", "/", "无", "—"]],
    [["序号", "单位名称", "申报条款", "项目名称", "级别", "核算基数（元）", "备注"]],
    [[]],
    [[null, "  ", "\u3000"]],
    [["1", null, null, null, null, null, "待定"]],
  ])("%j", async line => {
    const contents = await readRows([
      header,
      [1, "甲公司", "3", "A", "国家级", 100],
      line as never,
      [2, "乙公司", "3", "B", "国家级", 200],
    ]);
    expect(contents.origins.map(o => o.applicant)).toEqual(["甲公司", "乙公司"]);
  });

  test.each([
    [[null, null, "3"]],
    [[null, null, null, null, null, 5]],
    [["3", "北京合计科技有限公司"]],
    [[null, "会计服务公司"]],
    [[3, null, null, "累计算力平台", null, 5]],
    [[null, "甲公司", "3", "统计平台", "国家级", 1]],
  ])("a row with any content of an application is one: %j", async line => {
    const contents = await readRows([header, [1, "甲公司", "3", "A", "国家级", 100], line as never]);
    expect(contents.origins).toHaveLength(2);
  });

  test("notes run on below their first line, also numbered ones that cite articles", async () => {
    const contents = await readRows([
      header,
      [1, "甲", "3", "A", "国家级", 1],
      ["注："],
      ["1、第三条按项目支持资金计算。"],
      ["2、第六条按证书等级。"],
    ]);
    expect(contents.origins).toHaveLength(1);
    expect(findings(contents, "NOTES_SKIPPED")).toEqual(["申报汇总表!3"]);
  });

  test("what formulas fill empty templates with makes no application", async () => {
    const contents = await readRows(
      [
        header,
        [1, "甲", "3", "A", "国家级", 1],
        [2, "", null, null, null, 0],
        [3, null, null, { error: "#N/A" }, null, 0],
      ],
      { formulas: ["2,5", "3,5", "2,1", "3,3"] },
    );
    expect(contents.origins).toHaveLength(1);
  });

  test("figures alone are a total only where every one of them is worked out", async () => {
    const rows = [
      header,
      [1, "甲", "3", "A", "国家级", 1],
      [2, "乙", "3", "B", "国家级", 2],
      [null, null, null, null, null, 3],
    ];
    expect((await readRows(rows, { formulas: ["3,5"] })).origins).toHaveLength(2);
    expect((await readRows(rows)).origins).toHaveLength(3);
  });

  test("rows count from 1 as in the worksheet, wherever the table begins", async () => {
    const contents = await readRows([header, [1, "甲", "3", "A", "国家级", 1], [], [2, "乙", "3", "A", "国家级", 1]], {
      top: 7,
      left: 2,
    });
    expect(contents.origins.map(o => o.row)).toEqual([9, 11]);
    expect(findings(contents, "BLANK_ROWS_SKIPPED")).toEqual(["申报汇总表!10"]);
  });

  test("hidden rows count, and a finding says so", async () => {
    const contents = await readRows([header, [1, "甲", "3", "A", "国家级", 1], [2, "乙", "3", "A", "国家级", 1]], {
      hiddenRows: [2],
    });
    expect(contents.origins).toHaveLength(2);
    expect(findings(contents, "HIDDEN_ROWS_READ")).toEqual(["申报汇总表!"]);
  });
});

describe("同上 and vertically merged cells carry texts down, never amounts", () => {
  test("merged", async () => {
    const contents = await readRows(
      [
        header,
        [1, "甲公司", "第三条", "A", "国家级", 100],
        [null, null, null, "B", null, null],
        [null, null, null, null, null, null],
      ],
      {
        merges: [
          [1, 0, 3, 1],
          [1, 1, 3, 1],
          [1, 2, 3, 1],
          [1, 4, 3, 1],
          [1, 5, 3, 1],
        ],
      },
    );
    expect(contents.origins.map(o => [o.id, o.applicant, o.clauseText, o.project, o.level])).toEqual([
      ["1", "甲公司", "第三条", "A", "国家级"],
      ["1", "甲公司", "第三条", "B", "国家级"],
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([10_000, BLANK]);
    expect(contents.applications.problems.get(1)?.map(p => [p.field, p.reason])).toEqual([["basis", "merged-amount"]]);
    expect(findings(contents, "AMOUNT_NOT_CARRIED")).toEqual(["申报汇总表!3 核算基数（元）"]);
    expect(contents.tables[0]?.rows.row(1).slice(0, 5)).toEqual([1, "甲公司", "第三条", "B", "国家级"]);
  });

  test.each(["同上", "〃", "″", '"', "（同上）"])("%s", async ditto => {
    const contents = await readRows([
      header,
      [1, "甲公司", "3", "A", "国家级", 100],
      [2, ditto, ditto, "B", ditto, ditto],
      [3, ditto, ditto, ditto, ditto, 7],
    ]);
    expect(contents.origins.map(o => [o.applicant, o.project, o.level])).toEqual([
      ["甲公司", "A", "国家级"],
      ["甲公司", "B", "国家级"],
      ["甲公司", "B", "国家级"],
    ]);
    expect([...contents.applications.basis.hundredths]).toEqual([10_000, BLANK, 700]);
    expect(findings(contents, "AMOUNT_NOT_CARRIED")).toEqual(["申报汇总表!3 核算基数（元）"]);
  });

  test("同上 with nothing above it is blank, with a finding", async () => {
    const contents = await readRows([header, [1, "同上", "3", "A", "国家级", 100]]);
    expect(contents.origins.at(0)?.applicant).toBe("");
    expect(findings(contents, "DITTO_WITHOUT_SOURCE")).toEqual(["申报汇总表!2 单位名称"]);
  });

  test("a merged own basis counts as filled: 核算基数 does not stand in for it", async () => {
    const contents = await readRows(
      [
        ["单位名称", "条款", "项目名称", "研发投资额", "核算基数"],
        ["甲", "5", "A", "10万元", "1元"],
        ["甲", "5", "B", null, "2元"],
      ],
      { merges: [[1, 3, 2, 1]] },
    );
    expect([...contents.applications.basis.hundredths]).toEqual([10_000_000, BLANK]);
  });
});
