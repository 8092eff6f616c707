import { assessContents } from "../../../src/assess/assess";
import { AS_OF, policy, read, type SheetOf } from "../workbook";

const TITLE = "石景山区推动工业互联网产业高质量发展支持办法（试行）";
const CODE = "91110107MATA24908Y";
const ROSTER: SheetOf = {
  name: "汇总表",
  rows: [
    ["序号", "申报单位", "统一社会信用代码", "申报条款", "项目名称", "级别", "核算基数（万元）", "申报日期"],
    [1, "甲公司", CODE, "第三条", "齐云攻关", "国家级", 3000, "2026.9.1"],
  ],
};
const paid = async (sheet: SheetOf): Promise<number> => {
  const contents = await read([ROSTER, sheet]);
  expect(contents.origins.map(o => o.sheet)).toEqual(["汇总表"]);
  return assessContents(contents, policy(), {}, AS_OF).assessment.settled.proposed[0]! / 1_000_000;
};

describe("a ledger by what stands in it and the words that offices use: 400万 were paid, 500万 are left", () => {
  const line = [2025, "甲公司", CODE, TITLE, "第三条", "齐云攻关", 400];
  test.each<[string, readonly string[]]>([
    ["历年台账", ["年份", "企业名称", "信用代码", "政策", "兑现条款", "项目", "兑付金额（万元）"]],
    [
      "2025年兑现情况",
      ["年度", "单位名称", "统一社会信用代码", "政策名称", "支持条款", "项目名称", "支持金额（万元）"],
    ],
    ["2025年资金拨付", ["年度", "企业名称", "信用代码", "政策", "条款", "项目", "已拨付（万元）"]],
    ["已兑付情况", ["年度", "公司名称", "信用代码", "政策名称", "奖补条款", "项目名称", "已兑付金额（万元）"]],
    ["Sheet3", ["年度", "单位名称", "统一社会信用代码", "政策名称", "支持条款", "项目名称", "补助金额（万元）"]],
    ["发放", ["年度", "企业名称", "信用代码", "政策", "兑现依据", "兑现项目", "发放金额（万元）"]],
  ])("%s: %j", async (name, head) => expect(await paid({ name, rows: [head, line] })).toBe(500));

  test("without a column of years the sheet's name gives the year", async () => {
    const head = ["单位名称", "统一社会信用代码", "政策名称", "支持条款", "项目名称", "已拨付（万元）"];
    expect(await paid({ name: "2025年兑现情况", rows: [head, line.slice(1)] })).toBe(500);
  });

  test("a roster that says what was paid before stays a roster", async () => {
    const head = [
      "企业名称",
      "信用代码",
      "奖补事项",
      "项目名称",
      "级别",
      "奖补基数",
      "申请金额",
      "已拨付金额",
      "审核状态",
    ];
    const rows = [head, ["乙公司", null, "第三条", "黄山攻关", "国家级", 100, 30, 0, "通过"]];
    expect((await read([{ name: "兑现汇总表", rows }])).origins).toHaveLength(1);
  });
});

describe("tiers of a ledger are the district's own", () => {
  const other = async (tier: string): Promise<boolean> => {
    const head = ["年度", "单位名称", "统一社会信用代码", "政策名称", "级次", "类型", "支持金额（万元）"];
    const rows = [head, [2026, "甲公司", CODE, "某某区人才政策", tier, "关键技术攻关", 10]];
    const contents = await read([ROSTER, { name: "历年台账", rows }]);
    return contents.sideMarks.some(s => s.code === "OTHER_DISTRICT_AWARD");
  };
  test.each(["区级", "本级", "区本级", "石景山区", "我区"])("%s is", async tier =>
    expect(await other(tier)).toBe(true),
  );
  test.each(["市级", "国家级", "自治区级", "园区"])("%s is not", async tier => expect(await other(tier)).toBe(false));
});

describe("a list of barred units by what stands in it", () => {
  const barred = async (name: string, head: readonly string[]): Promise<number> =>
    paid({ name, rows: [head, ["甲公司", CODE, "弄虚作假骗取资金", "2025.6.1"]] });
  test.each<[string, readonly string[]]>([
    ["失信企业名单", ["企业名称", "社会信用代码", "违规情形", "处理时间"]],
    ["不予受理名单", ["单位", "信用代码", "原因", "决定日期"]],
    ["2025年处罚情况", ["企业名称", "信用代码", "违法行为", "处罚时间"]],
    ["违规企业", ["单位名称", "信用代码", "违规行为", "公示日期"]],
    ["Sheet2", ["企业名称", "信用代码", "处罚事由", "处罚日期"]],
  ])("%s: %j", async (name, head) => expect(await barred(name, head)).toBe(0));
});
