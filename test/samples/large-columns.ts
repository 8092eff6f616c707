import type { Column } from "./roster";

/** The columns of the large roster, in 万元 by its unit line; rents are in yuan. */
export const LARGE_COLUMNS: readonly Column[] = [
  { header: "序号", is: null, width: 6, look: "centred" },
  { header: "申报单位", is: "申报单位", width: 26, look: "text" },
  { header: "统一社会信用代码", is: "统一社会信用代码", width: 21, look: "code" },
  {
    header: "代码位数",
    is: null,
    width: 8,
    look: "number",
    hidden: true,
    formula: { text: "LEN(C{row})", value: cells => digitsOf(cells["统一社会信用代码"]) },
  },
  { header: "申报条款", is: "申报条款", width: 13, look: "centred" },
  { header: "项目名称", is: "项目名称", width: 32, look: "text" },
  { header: "项目编号", is: "项目编号", width: 13, look: "centred" },
  { header: "级别/类别", is: "级别", width: 14, look: "centred" },
  { header: "核算基数", is: "核算基数", width: 13, look: "money" },
  { header: "审定基数", is: "审定基数", width: 12, look: "money" },
  { header: "申请金额", is: "申请金额", width: 12, look: "money", summed: true },
  { header: "评审核定金额", is: "评审核定金额", width: 12, look: "money", summed: true },
  { header: "已获支持金额", is: "已获支持金额", width: 12, look: "money" },
  { header: "已获等级", is: "已获等级", width: 9, look: "centred" },
  { header: "已支持年数", is: "已支持年数", width: 8, look: "number" },
  { header: "承担比例", is: "承担比例", width: 8, look: "percent" },
  { header: "核定比例", is: "核定比例", width: 8, look: "percent" },
  { header: "实际使用面积（㎡）", is: "实际使用面积", width: 11, look: "number" },
  { header: "合同面积（㎡）", is: "合同面积", width: 10, look: "number" },
  { header: "租金（元）", is: "租金", width: 11, look: "money" },
  { header: "租金单位", is: "租金单位", width: 12, look: "centred" },
  { header: "月数", is: "月数", width: 6, look: "number" },
  { header: "天数", is: "天数", width: 6, look: "number" },
  { header: "销售收入", is: "销售收入", width: 12, look: "money" },
  { header: "区内实施", is: "区内实施", width: 8, look: "centred" },
  { header: "申报日期", is: "申报日期", width: 11, look: "day" },
  { header: "认定日期", is: "认定日期", width: 11, look: "day" },
  { header: "审核状态", is: "审核状态", width: 10, look: "centred" },
  { header: "本区同类政策", is: "本区同类政策", width: 18, look: "text" },
  { header: "公示金额", is: "公示金额", width: 12, look: "money" },
  { header: "户名", is: null, width: 26, look: "text" },
  { header: "开户行", is: null, width: 24, look: "text" },
  { header: "账号", is: null, width: 22, look: "code" },
  { header: "联系人", is: null, width: 8, look: "centred" },
  { header: "备注", is: null, width: 20, look: "text" },
];

function digitsOf(cell: unknown): number {
  const code = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
  return code === null || code === undefined ? 0 : String(code).length;
}
