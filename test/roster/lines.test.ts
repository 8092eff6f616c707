import type { Cell } from "../../src/workbook/ports";
import { read } from "./workbook";

const HEAD = ["序号", "申报单位", "统一社会信用代码", "申报条款", "项目名称", "级别", "核算基数（万元）", "备注"];
const CODE = "91110107MATA24908Y",
  OTHER = "91110107MAUA44636G";
const ABOVE: readonly Cell[] = [1, "北京齐云轴系技术有限公司", CODE, "第三条", "黄山攻关", "国家级", 300];
const BELOW: readonly Cell[] = [2, "北京黄山轴系技术有限公司", OTHER, "第三条", "武陵攻关", "国家级", 200];
const _ = null;

/** Lines between two applications, labelled by hand. */
const NONE: readonly (readonly [string, readonly Cell[]])[] = [
  ["小计 in the first column", ["小计", _, _, _, _, _, 300]],
  ["合计 beside the number", [_, "合计", _, _, _, _, 300]],
  ["第三条小计 in the clause's column", [_, _, _, "第三条小计", _, _, 300]],
  ["第五条 小计", [_, _, _, "第五条 小计", _, _, 300]],
  ["关键技术攻关小计", [_, _, _, "关键技术攻关小计", _, _, 300]],
  ["DCMM小计", [_, _, _, "DCMM小计", _, _, _]],
  ["a unit's 小计", [_, "北京齐云轴系技术有限公司小计", _, _, _, _, 300]],
  ["a unit's 小计 with its code", [_, "北京齐云轴系技术有限公司 小计", CODE, _, _, _, 300]],
  ["小计 in the project's column", [_, _, _, _, "小计", _, 300]],
  ["a project's column with 国家级项目小计", [_, _, _, _, "国家级项目小计", _, 300]],
  ["小计 in the level's column", [_, _, _, _, _, "国家级小计", 300]],
  ["合计 in the remarks", [_, _, _, _, _, _, 300, "合计"]],
  ["总计（2家）", ["总计（2家）", _, _, _, _, _, 300]],
  ["合 计", [_, "合 计", _, _, _, _, 300]],
  ["本页小计", [_, "本页小计", _, _, _, _, 300]],
  ["承前页", ["承前页", _, _, _, _, _, 300]],
  ["承前页 in the unit's column", [_, "承前页", _, _, _, _, 300]],
  ["过次页", ["过次页", _, _, _, _, _, 300]],
  ["转下页", [_, "转下页", _, _, _, _, 300]],
  ["接上页合计", ["接上页合计", _, _, _, _, _, 300]],
  ["上页结转", [_, "上页结转", _, _, _, _, 300]],
  ["其中 in the project's column", [_, _, _, "第三条", "其中：控制器子课题", "国家级", 100]],
  ["其中 with unit and code", [_, "北京齐云轴系技术有限公司", CODE, "第三条", "其中：算法子课题", "国家级", 200]],
  ["其中 in the unit's column", [_, "其中：北京分公司", _, "第三条", "黄山攻关", "国家级", 100]],
  ["其中 in the number's column", ["其中", "北京齐云轴系技术有限公司", CODE, "第三条", "黄山攻关", "国家级", 100]],
  ["其中, 国家级", [_, _, _, _, "其中，国家级项目", _, 100]],
  ["以下空白", [_, "以下空白"]],
  ["——以下空白——", ["——以下空白——"]],
  ["以下无正文", [_, "（以下无正文）"]],
  ["本期无其他申报", [_, "本期无其他申报"]],
  ["本批无申报项目", ["本批无申报项目"]],
  ["暂无申报", [_, "暂无申报"]],
  ["无新增项目", [_, _, _, _, "无新增项目"]],
  [
    "示例 in brackets before the unit",
    [_, "（示例）北京××科技有限公司", "91110107MA0XXXXXXX", "第三条", "××攻关", "国家级", 1000],
  ],
  ["示例：", ["示例：", "北京某某科技有限公司", "91110107MA0XXXXXXX", "第三条", "某某攻关", "国家级", 1000]],
  ["例", ["例", "北京甲公司", _, "第三条", "甲", "国家级", 1000]],
  ["示例 behind the unit", [1, "北京甲科技有限公司（示例）", CODE, "第三条", "甲", "国家级", 1000]],
  ["样例 in the project's column", [1, "北京甲科技有限公司", _, "第三条", "样例：某项目", "国家级", 1000]],
  [
    "a unit of crosses with a code of crosses",
    [1, "北京××科技有限公司", "9111XXXXXXXXXXXXXX", "第三条", "××项目", "国家级", 1000],
  ],
  ["a note", ["注：以上金额为初审数"]],
  ["signatures", ["制表人：张三", _, _, "审核人：李四"]],
  ["a header printed again", [...HEAD]],
  ["a title printed again", ["二、老山街道（2家）"]],
];
const HINTS: readonly (readonly [string, readonly Cell[]])[] = [
  [
    "hints in every column",
    ["自动生成", "与营业执照一致", "18位", "填写第几条", "与申报书一致", "国家级/市级", "保留两位小数"],
  ],
  ["must be filled", ["必填", "必填", "必填", "必填", "选填", "选填", "数字"]],
  ["kinds of data", ["数字", "文本", "18位代码", "下拉选择", "文本", "下拉选择", "数字", "选填"]],
  ["填写说明", [_, "填写全称", "填写18位代码", "如第三条", "按立项文件填写", "如国家级", "单位万元"]],
  ["columns counted", [1, 2, 3, 4, 5, 6, 7, 8]],
  ["columns counted in brackets", ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）"]],
  ["columns in letters", ["A", "B", "C", "D", "E", "F", "G"]],
  ["columns counted 甲 乙 1 2", ["甲", "乙", "丙", "丁", "戊", "1", "2"]],
  ["栏次", ["栏次", 1, 2, 3, 4, 5, 6]],
];
/** Lines that look like one of them and are applications. */
const APPLICATIONS: readonly (readonly [string, readonly Cell[]])[] = [
  ["a project about statistics", [3, "北京甲科技有限公司", CODE, "第五条", "销售数据统计", _, 100]],
  ["a project that ends in 汇总", [3, "北京甲科技有限公司", CODE, "第五条", "多源数据汇总", _, 100]],
  ["a project that ends in 合计 beside its unit", [3, "北京甲科技有限公司", CODE, "第五条", "成本合计", _, 100]],
  ["a unit whose name begins with 其", [3, "北京其中原科技有限公司", CODE, "第三条", "甲攻关", "国家级", 100]],
  ["a unit called 示范", [3, "北京示范科技有限公司", CODE, "第三条", "甲攻关", "国家级", 100]],
  ["a unit with 例 in its name", [3, "北京案例科技有限公司", CODE, "第三条", "甲攻关", "国家级", 100]],
  ["a project named by example", [3, "北京甲科技有限公司", CODE, "第三条", "示例工厂建设", "国家级", 100]],
  ["a unit without project", [3, "北京甲科技有限公司", CODE, "第六条", _, "3级"]],
  ["a unit alone", [_, "北京甲科技有限公司"]],
  ["a unit with a blank number", [_, "北京甲科技有限公司", CODE, "第五条", "乙软件", _, 100]],
  ["a basis without unit", [3, _, _, "第五条", "乙软件", _, 100]],
  ["remarks that speak of a sum", [3, "北京甲科技有限公司", CODE, "第五条", "乙软件", _, 100, "含设备，合计"]],
  ["a unit whose accountants count", [3, "北京统计信息科技有限公司", CODE, "第五条", "乙软件", _, 100]],
];

const rowsRead = async (lines: readonly (readonly Cell[])[]): Promise<readonly number[]> =>
  (await read([{ name: "汇总表", rows: [HEAD, ...lines] }])).origins.map(o => o.row);

describe("lines that are no applications", () => {
  test.each(NONE)("%s", async (_name, line) => expect(await rowsRead([ABOVE, line, BELOW])).toEqual([2, 4]));
  test.each(HINTS)("below the header: %s", async (_name, line) =>
    expect(await rowsRead([line, ABOVE, BELOW])).toEqual([3, 4]),
  );
  test.each(APPLICATIONS)("but an application: %s", async (_name, line) =>
    expect(await rowsRead([ABOVE, line, BELOW])).toEqual([2, 3, 4]),
  );
  test("60 ways", () => expect(NONE.length + HINTS.length + APPLICATIONS.length).toBeGreaterThan(60));
  test("lines that go on behind 其中 without unit, number and code are parts too", async () => {
    const parts = [
      [_, _, _, "第三条", "其中：控制器子课题", "国家级", 100],
      [_, _, _, "第三条", "算法子课题", "国家级", 200],
    ];
    expect(await rowsRead([ABOVE, ...parts, BELOW])).toEqual([2, 5]);
  });
});
