import { cellOf, records } from "../../../src/roster/other-records";
import { recogniseOther } from "../../../src/roster/other-sheets";
import type { Cell } from "../../../src/workbook/ports";
import { sheet } from "./a-sheet";

const BATCH: Cell[][] = [["批次", "年度", "申报截止日期", "认定期间起", "认定期间止", "预算"]];
const BAN: Cell[][] = [["单位名称", "统一社会信用代码", "事由", "决定日期"]];
const LEDGER: Cell[][] = [
  [
    "年度",
    "批次",
    "单位名称",
    "统一社会信用代码",
    "政策名称",
    "级次",
    "类型",
    "支持条款",
    "项目名称",
    "项目编号",
    "等级",
    "支持金额",
    "拨付金额",
  ],
];
const READINGS: Cell[][] = [["口径", "取值", "是否确认", "依据"]];
const DECISIONS: Cell[][] = [
  ["决定", "工作表", "序号", "对方工作表", "对方序号", "单位名称", "项目名称", "条款", "说明", "复核人", "时间"],
];

describe("a sheet beside the rosters", () => {
  test.each([
    ["批次", BATCH, "batch"],
    ["申报批次", BATCH, "batch"],
    ["不予受理名单", BAN, "ban"],
    ["不予受理单位名单", BAN, "ban"],
    ["失信名单", BAN, "ban"],
    ["失信被执行人", BAN, "ban"],
    ["历年台账", LEDGER, "ledger"],
    ["历年支持台账", LEDGER, "ledger"],
    ["2023-2025年资金台账", LEDGER, "ledger"],
    ["口径", READINGS, "readings"],
    ["口径确认表", READINGS, "readings"],
    ["复核记录", DECISIONS, "decisions"],
    ["历 年 台 账", LEDGER, "ledger"],
  ])("is recognised by name and headers: %s", (name, rows, kind) =>
    expect(recogniseOther(name, rows)?.kind).toBe(kind),
  );

  test.each([
    ["Sheet2", BAN],
    ["名单", LEDGER],
    ["批次", BAN],
    ["口径", LEDGER],
    ["历年台账", READINGS],
    ["不予受理名单", [["说明"], ["暂无单位列入"]]],
  ])("is not recognised by name or headers alone: %s", (name, rows) => expect(recogniseOther(name, rows)).toBeNull());

  test("口径与底稿 and the other results of the product are no input", () => {
    expect(recogniseOther("口径与底稿", READINGS)).toBeNull();
    expect(recogniseOther("资金兑现汇总表（历年）", LEDGER)).toBeNull();
  });

  test("a roster is a roster, however close its name is", () => {
    const roster = [
      [
        "序号",
        "申报单位",
        "申报条款",
        "项目名称",
        "级别",
        "核算基数（万元）",
        "申请金额",
        "批次",
        "年度",
        "申报日期",
        "认定日期",
      ],
    ];
    for (const name of ["2026年第一批次申报", "申报台账", "复核记录汇总", "历年项目申报表"])
      expect(recogniseOther(name, roster)).toBeNull();
  });

  test.each([
    [["单位名称", "项目名称", "级别", "核算基数"]],
    [["单位名称", "项目名称", "月数", "租金", "实际使用面积", "年度"]],
    [["企业名称", "申报条款", "等级", "申报日期"]],
    [["申报单位", "支持条款", "批复金额", "申请金额", "年度"]],
    [["申报单位", "申报条款", "申请金额", "支持金额", "年度"]],
  ])("a roster is one without a clause column or bases too: %j", headers =>
    expect(recogniseOther("2026年申报台账", [headers])).toBeNull(),
  );

  test("a ledger that also tells what was asked for is still a ledger", () => {
    expect(
      recogniseOther("历年台账", [["年度", "单位名称", "政策名称", "支持条款", "申请金额", "支持金额"]])?.kind,
    ).toBe("ledger");
    expect(recogniseOther("历年台账", [["年度", "单位名称", "支持条款", "申请金额", "支持金额"]])?.kind).toBe("ledger");
  });

  test("a ledger may have no amounts, which still tells years and projects", () => {
    expect(recogniseOther("历年台账", [["年度", "单位名称", "支持条款", "项目名称"]])?.kind).toBe("ledger");
  });

  test("headers stand in any order, under titles and unit lines, with notes and units in brackets", () => {
    const found = recogniseOther("历年台账", [
      ["石景山区历年支持台账"],
      [null, null, "单位：万元"],
      ["拨付金额\n（万元）", "＊单位名称（全称）", "信用代码", " 年 度 ", "支持金额/万元", "条款"],
      [10, "甲公司", null, 2024, 12, "4.2"],
    ]);
    expect(found?.headerRow).toBe(2);
    expect(Object.fromEntries(found?.columns ?? [])).toEqual({
      disbursed: 0,
      applicant: 1,
      uscc: 2,
      year: 3,
      granted: 4,
      clause: 5,
    });
    expect(found?.above).toEqual(["石景山区历年支持台账", "单位：万元"]);
  });

  test("blank columns may be left out, those that identify a line may not", () => {
    expect(recogniseOther("批次", [["批次", "截止日期"]])?.kind).toBe("batch");
    expect(recogniseOther("黑名单", [["单位"]])?.kind).toBe("ban");
    expect(recogniseOther("批次", [["批次", "预算"]])?.kind).toBe("batch");
    expect(recogniseOther("批次", [["批次", "说明"]])).toBeNull();
    expect(recogniseOther("口径", [["口径", "依据"]])).toBeNull();
  });

  test("a header of two lines is read together", () => {
    const found = recogniseOther("批次", [
      ["批次", "申报截止日期", "认定期间", null],
      [null, null, "起", "止"],
      ["第一批", 46295, 45658, 46022],
    ]);
    expect(found?.headerRow).toBe(1);
    expect(Object.fromEntries(found?.columns ?? [])).toEqual({
      batch: 0,
      deadline: 1,
      periodFrom: 2,
      periodThrough: 3,
    });
  });
});

describe("the lines of such a sheet", () => {
  test("leave out totals, signatures, repeated headers and lines with nothing in a known column", () => {
    const table = sheet("历年台账", [
      ["序号", "年度", "单位名称", "支持金额"],
      [1, 2024, "甲公司", 10],
      ["小 计", null, null, 10],
      ["序号", "年度", "单位名称", "支持金额"],
      [2, null, null, null],
      [3, "/", "—", "无"],
      ["合计", null, null, 10],
      ["制表人：张三", null, "审核人：李四", null],
      [4, 2025, "乙公司", 20],
    ]);
    expect(table.records.map(record => [record.row, cellOf(record, "applicant")])).toEqual([
      [2, "甲公司"],
      [9, "乙公司"],
    ]);
  });

  test("carry 同上 and merged names down, but no amount", () => {
    const rows: Cell[][] = [
      ["单位名称", "年度", "支持金额"],
      ["甲公司", 2024, 10],
      [null, 2025, null],
      ["同上", "同上", "同上"],
    ];
    const found = recogniseOther("历年台账", rows);
    if (!found) throw new Error("not recognised");
    const area = { sheet: "历年台账", left: 0, columns: 1, top: 1, rows: 2 };
    const table = records(found, rows, 0, 0, [area, { ...area, left: 2 }]);
    expect(
      table.records.map(record => [cellOf(record, "applicant"), cellOf(record, "year"), cellOf(record, "granted")]),
    ).toEqual([
      ["甲公司", 2024, 10],
      ["甲公司", 2025, null],
      ["甲公司", 2025, "同上"],
    ]);
  });

  test("know their worksheet row and column wherever the used area begins", () => {
    const rows: Cell[][] = [
      ["单位名称", "年度", "支持金额"],
      ["甲公司", 2024, 1],
      [null, 2025, 1],
    ];
    const found = recogniseOther("历年台账", rows);
    if (!found) throw new Error("not recognised");
    const table = records(found, rows, 4, 2, [{ sheet: "历年台账", left: 2, columns: 1, top: 5, rows: 2 }]);
    expect(table.records.map(record => [record.row, cellOf(record, "applicant")])).toEqual([
      [6, "甲公司"],
      [7, "甲公司"],
    ]);
  });

  test("keep a unit whose name begins like a total", () => {
    expect(
      sheet("黑名单", [
        ["单位名称", "事由"],
        ["合计科技有限公司", "失信"],
      ]).records,
    ).toHaveLength(1);
  });
});
