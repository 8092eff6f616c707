import type { Cell } from "../../../src/workbook/ports";
import { roster, seen } from "../assessed";

const UNIT = "北京第1轴系技术有限公司",
  HEAD = ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额（万元）", "类型", "备注"];
/** A line of the ledger for the first application's project. */
const line = (amount: number, type: string | null = null, remark: string | null = null): Cell[] => [
  2024,
  UNIT,
  null,
  "第三条",
  "第1攻关",
  amount,
  type,
  remark,
];

/** What the first of two applications (90万 each) comes to, and its marks. */
async function first(lines: readonly (readonly Cell[])[], name = "历年台账", head = HEAD): Promise<string> {
  const found = await seen(
    [
      { name: "申报表", rows: roster([], [[], []]) },
      { name, rows: [head, ...lines] },
    ],
    ["PAID_DEDUCTED", "REMARK_TO_READ"],
  );
  expect(found.rows[1]).toBe("申报表!3 amount 900000");
  return found.rows[0]!.replace("申报表!2 amount ", "");
}

describe("money that came back lowers what was granted, whatever sign its amount has", () => {
  test.each(["收回", "追回", "退回资金", "资金收回", "缴回", "全额追回", "冲销", "退款", "退汇"])("%s", async word => {
    expect(await first([line(30), line(10, word)])).toBe("700000 PAID_DEDUCTED");
    expect(await first([line(30), line(-10, word)])).toBe("700000 PAID_DEDUCTED");
    expect(await first([line(30), line(30, null, word)])).toBe("900000");
  });
  test("also where the sheet's name says it of all its lines", async () => {
    const found = await seen(
      [
        { name: "申报表", rows: roster([], [[], []]) },
        { name: "历年台账", rows: [HEAD, line(30)] },
        { name: "历年资金收回台账", rows: [HEAD, line(10)] },
      ],
      ["PAID_DEDUCTED"],
    );
    expect(found.rows[0]).toBe("申报表!2 amount 700000 PAID_DEDUCTED");
  });
  test("more than was granted is not taken back", async () => expect(await first([line(30, "收回")])).toBe("900000"));
});

describe("near", () => {
  test.each(["奖励", "材料退回修改后重报", "未收回", "拟收回", "待追回", "税收返还"])("%s is a grant", async word => {
    expect(await first([line(30), line(10, word)])).toBe("500000 PAID_DEDUCTED");
    expect(await first([line(30), line(10, null, word)])).toBe("500000 PAID_DEDUCTED");
  });
  test("a name or a project that has such a word says nothing", async () => {
    const own: Cell[] = [2024, UNIT, null, "第三条", "余热回收与退回料追回", 10, null, null];
    expect(await first([line(30), own])).toBe("600000 PAID_DEDUCTED");
  });
});

test("a remark that tells of money that came back decides nothing, and its rows are to be read", async () =>
  expect(await first([line(30, null, "项目提前终止，区财政已于2025年收回全部资金")])).toBe(
    "600000 REMARK_TO_READ PAID_DEDUCTED",
  ));
