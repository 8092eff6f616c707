import type { Cell } from "../../src/workbook/ports";
import { roster, seen } from "./assessed";

const unit = (n: number): string => `北京第${n}轴系技术有限公司`;

/** The numbers of the applications (of three) that are marked for reading because of another sheet. */
async function marked(name: string, rows: readonly (readonly Cell[])[], status = false): Promise<number[]> {
  const table = {
    name: "申报表",
    rows: status ? roster(["审核状态"], [["通过"], ["通过"], ["通过"]]) : roster([], [[], [], []]),
  };
  const found = await seen([table, { name, rows }], ["REMARK_TO_READ"]);
  expect(found.rows.map(row => row.split(" ").slice(1, 3).join(" "))).toEqual(Array(3).fill("amount 900000"));
  return found.rows.flatMap((row, i) => (row.includes("REMARK_TO_READ") ? [i + 1] : []));
}
const FILLER = Array.from({ length: 400 }, (_, i): Cell[] => [i + 1, `外区第${i}家有限公司`, "同意"]);

describe("what a sheet that nobody could read says of a unit is to be read, however far down it stands", () => {
  test.each<readonly [string, string, readonly (readonly Cell[])[], readonly number[]]>([
    ["a refusal", "局务会纪要", [["序号", "单位", "会议意见"], ...FILLER, [401, unit(2), "不予支持"]], [2]],
    [
      "a sign under a question",
      "局务会",
      [["企业", "是否同意"], ...FILLER.map(r => [r[1]!, "是"]), [unit(3), "否"]],
      [3],
    ],
    [
      "a heading above it",
      "会议",
      [["一、拟支持"], [unit(1)], ["二、暂缓支持"], ...FILLER, [unit(2)], [unit(3)]],
      [2, 3],
    ],
    ["the sheet's own name", "未通过企业", [["名称"], [unit(1)]], [1]],
    [
      "its code instead of its name",
      "会议",
      [
        ["信用代码", "结论"],
        ["91110107MAUA44636G", "退回修改"],
      ],
      [2],
    ],
    ["its project instead of itself", "会议", [["课题", "结论"], ...FILLER, ["第3攻关", "不同意"]], [3]],
    ["a sentence", "纪要", [["会议纪要"], [`${unit(1)}的项目因企业迁出，会议决定不予支持。`]], [1]],
    ["what was paid", "资金情况", [["企业", "到账（万元）"], ...FILLER.map(r => [r[1]!, 5]), [unit(2), 30]], [2]],
    ["a payment in words", "情况", [[unit(3), "2025年已拨付30万元"]], [3]],
    ["money that came back", "情况", [[unit(1), "已退回30万元"]], [1]],
  ])("%s", async (_, name, rows, expected) => expect(await marked(name, rows, true)).toEqual(expected));
});

describe("near: what says nothing against anybody of the roster", () => {
  test.each<readonly [string, string, readonly (readonly Cell[])[]]>([
    ["consent", "局务会", [["单位", "会议意见"], ...FILLER, [unit(1), "同意"], [unit(2), "建议支持"]]],
    ["others are refused", "局务会", [["单位", "会议意见"], ...FILLER, ["另一家有限公司", "不予支持"]]],
    ["another part begins below it", "会议", [["一、不予支持"], ["另一家有限公司"], ["二、拟支持"], [unit(1)]]],
    [
      "whom to call",
      "通讯录",
      [
        ["企业", "联系人", "电话"],
        [unit(1), "张三", "13800000000"],
      ],
    ],
    [
      "what it paid itself",
      "房租",
      [
        ["企业", "已付租金（万元）"],
        [unit(1), 30],
      ],
    ],
    [
      "what is not paid yet",
      "资金",
      [
        ["企业", "待拨付（万元）"],
        [unit(1), 30],
      ],
    ],
    [
      "nothing was paid",
      "资金",
      [
        ["企业", "已到账（万元）"],
        [unit(1), 0],
      ],
    ],
    ["how to fill in", "填表说明", [["审核状态填“通过”或“不通过”，不予支持的写明原因"], ["单位名称填全称"]]],
    ["words to choose from", "选项", [["通过"], ["不通过"], ["待定"]]],
    ["another round", "纪要", [[`${unit(1)}2023年申报的项目不予支持。`]]],
  ])("%s", async (_, name, rows) => expect(await marked(name, rows)).toEqual([]));
});
