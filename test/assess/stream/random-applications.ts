import fc from "fast-check";
import type { Fields } from "../../../src/assess/stream/application-line";
import type { Cell } from "../../../src/workbook/ports";
import type { SheetOf } from "../../roster/workbook";
import type { Applications } from "./in-parts";

const CODES = ["91110107MA01ABC251", "91110107746192053T", "91350100M000100Y43", "91110107MAXXXXXXXX"];
const NAMES = [
  "北京昊瀚科技有限公司",
  "北京昊瀚科技有限公司（盖章）",
  "北京昊翰科技有限公司",
  "山海软件（北京）有限公司（原北京山海软件有限公司）",
  "北京山海软件有限公司",
  "云图研究院",
  "北京鼎恒数据有限公司、云图研究院",
];

const one: fc.Arbitrary<Fields> = fc.record({
  序号: fc.constantFrom<Cell>(1, 2, "3-1"),
  申报单位: fc.constantFrom<Cell>(...NAMES, null),
  统一社会信用代码: fc.constantFrom<Cell>(...CODES, null, null, null, null),
  曾用名: fc.constantFrom<Cell>(null, null, null, null, "北京昊瀚科技有限公司", "云图研究院"),
  申报条款: fc.constantFrom<Cell>("3", "4.2", "5", "6", "7.2", "8", "9.2", "4", null, "第十条"),
  项目名称: fc.constantFrom<Cell>("智能产线项目", "智能产线", "平台（二期）", "平台", null),
  项目编号: fc.constantFrom<Cell>(null, null, null, "P1", "p 1", "P2", "P3", "9.1E+17"),
  级别: fc.constantFrom<Cell>("国家级", "市级", "2级", "4级", "工信部", null, "区级"),
  核算基数: fc.constantFrom<Cell>(1_000_000, 3_000_000, "100万元", "20亿元", 0.07, null, "无", -5),
  审定基数: fc.constantFrom<Cell>(null, null, 900_000),
  申请金额: fc.constantFrom<Cell>(null, 100_000),
  评审核定金额: fc.constantFrom<Cell>(null, null, 200_000),
  已获支持金额: fc.constantFrom<Cell>(null, null, 50_000),
  销售收入: fc.constantFrom<Cell>(null, 5_000_000, "499万元"),
  区内实施: fc.constantFrom<Cell>("是", "否", null),
  审核状态: fc.constantFrom<Cell>(null, null, "待审核", "待审核", "通过", "不通过", "补正", "撤回", "拟推荐"),
  年度: fc.constantFrom<Cell>(null, 2026, 2025),
  备注: fc.constantFrom<Cell>(null, "与北京山海软件有限公司为同一项目", "企业申请撤回"),
  账号: fc.constantFrom<Cell>(null, "0200001234567890"),
});

const LEDGER: SheetOf = {
  name: "历年台账",
  rows: [
    [
      "年度",
      "批次",
      "单位名称",
      "统一社会信用代码",
      "政策名称",
      "级次",
      "支持条款",
      "项目名称",
      "项目编号",
      "支持金额",
    ],
    [2024, null, "北京昊瀚科技有限公司", CODES[0]!, "工业互联网支持办法", "区级", "3", "智能产线项目", null, 80_000],
    [2025, null, "山海软件（北京）有限公司", null, "工业互联网支持办法", "区级", "6", null, null, 150_000],
    [2025, null, "云图研究院", CODES[1]!, "工业互联网支持办法", "区级", "5", "平台", "P2", 40_000],
    [2026, null, "云图研究院", null, "别的政策", "区级", null, "平台", null, 40_000],
  ],
};
const BATCHES: SheetOf = {
  name: "批次",
  rows: [
    ["批次", "年度", "申报截止日期", "预算"],
    ["第一批", 2025, "2025-06-30", 100_000],
    ["第一批", 2026, "2026-06-30", 600_000],
  ],
};
const BARRED: SheetOf = {
  name: "不予受理名单",
  rows: [
    ["单位名称", "统一社会信用代码", "事由", "决定日期"],
    ["北京鼎恒数据有限公司", CODES[1]!, "弄虚作假骗取资金", "2026-01-05"],
    ["云图研究院", null, "骗取资金", "2025-03-05"],
  ],
};

/** Few names, codes and numbers, so that they meet; with the other sheets or some of them. */
export const applications: fc.Arbitrary<Applications> = fc
  .tuple(
    fc.array(one, { minLength: 1, maxLength: 14 }),
    fc.subarray([LEDGER, BATCHES, BARRED]),
    // Columns that the roster does not have are no blank ones.
    fc.subarray(["审定基数", "项目编号", "审核状态", "年度", "备注"]),
  )
  .map(([all, book, without]) => ({
    book,
    fields: all.map(fields => Object.fromEntries(Object.entries(fields).filter(([name]) => !without.includes(name)))),
  }));
