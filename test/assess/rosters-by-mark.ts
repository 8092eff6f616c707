import type { MarkCode } from "../../src/marks/marks";
import { policy } from "../roster/workbook";
import type { Cell } from "../../src/workbook/ports";

type Line = Readonly<Record<string, Cell>>;

/** A roster on whose first row a mark stands that somebody has to end. */
export interface MarkedRoster {
  readonly rows: readonly Line[];
  readonly sheets?: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** Headers of columns in each of which the cells of all rows are one merged cell. */
  readonly merged?: readonly string[];
  /** Another policy than the product's own: one of the sketches of test/mechanisms/composed. */
  readonly policy?: "budget" | "conditions";
  /** What is typed into the first row where nothing but other input ends the mark. */
  readonly mend?: Line;
}

const CODES = ["91110107MATA24908Y", "91110107MAUA44636G", "91110107MAWA643668"] as const;
const line = (n: number, more: Line = {}): Line => ({
  序号: n,
  申报单位: `北京第${n}轴系技术有限公司`,
  统一社会信用代码: CODES[n - 1] ?? null,
  申报条款: "第三条",
  项目名称: `第${n}攻关`,
  级别: "国家级",
  "核算基数（万元）": 300,
  ...more,
});
const one = (more: Line, rest: Omit<MarkedRoster, "rows"> = {}): MarkedRoster => ({ rows: [line(1, more)], ...rest });
const two = (first: Line, second: Line, rest: Omit<MarkedRoster, "rows"> = {}): MarkedRoster => ({
  rows: [line(1, first), line(2, second)],
  ...rest,
});
const NAME = line(1)["申报单位"]!;
/** Both rows are of one applicant and project. */
const rivals = (first: Line, second: Line): MarkedRoster =>
  two(first, { 申报单位: NAME, 统一社会信用代码: CODES[0], 项目名称: "第1攻关", ...second });
const ledger = (clause: string, amount: Cell, more: { readonly policy?: string; readonly year?: number } = {}) => ({
  sheets: [
    {
      name: "历年台账",
      rows: [
        [
          "年度",
          "单位名称",
          "统一社会信用代码",
          "政策名称",
          "级次",
          "类型",
          "支持条款",
          "项目名称",
          "支持金额（万元）",
        ],
        [more.year ?? 2024, NAME, CODES[0], more.policy ?? policy().title, "区级", "", clause, "第1攻关", amount],
      ],
    },
  ],
});
const banned = (reason: string, code: Cell, on = "2025-06-30") => ({
  sheets: [
    {
      name: "不予受理名单",
      rows: [
        ["单位名称", "统一社会信用代码", "事由", "决定日期"],
        [NAME, code, reason, on],
      ],
    },
  ],
});
const batch = (more: Readonly<Record<string, Cell>>) => ({
  sheets: [
    {
      name: "批次",
      rows: [
        ["批次", "年度", ...Object.keys(more)],
        ["第一批", 2026, ...Object.values(more)],
      ],
    },
  ],
});

/**
 * For every mark a roster that has it; null for those that are only to be known, and for what a finding tells of a
 * whole column. A new mark does not compile without its line here, and a test sees that what its advice names ends it.
 */
export const ROSTERS_BY_MARK: Readonly<Record<MarkCode, MarkedRoster | null>> = {
  UNKNOWN_CLAUSE: one({ 申报条款: "第四条", 级别: null }, { mend: { 申报条款: "第三条", 级别: "国家级" } }),
  CLAUSE_AS_DATE: one({ 申报条款: 46114 }, { mend: { 申报条款: "4.2" } }),
  INVALID_INPUT: one({ "核算基数（万元）": "约三百万" }, { mend: { "核算基数（万元）": 300 } }),
  MISSING_INPUT: one({ "核算基数（万元）": null }, { mend: { "核算基数（万元）": 300 } }),
  INELIGIBLE_LEVEL: one({ 级别: "区级" }),
  BELOW_THRESHOLD: one({ 申报条款: "7.2", 级别: "转化", "销售收入（万元）": 100, 区内实施: "是" }),
  NOT_IN_DISTRICT: one({ 申报条款: "7.2", 级别: "转化", "销售收入（万元）": 900, 区内实施: "否" }),
  CONDITION_NOT_MET: {
    rows: [{ 序号: 1, 申报单位: "甲公司", 项目名称: "甲项目", 条款: "1", "设备投资额（万元）": 499 }],
    policy: "conditions",
  },
  LATE: one({ 批次: "第一批", 申报日期: "2026-06-30" }, batch({ 申报截止日期: "2026-05-31" })),
  BARRED: one({ 申报日期: "2026-05-30" }, banned("弄虚作假骗取资金", CODES[0])),
  REJECTED: one({ 审核状态: "不通过" }),
  YEARS_EXHAUSTED: one({
    申报条款: "7.1",
    "实际使用面积（㎡）": 100,
    "合同面积（㎡）": 100,
    租金: 2,
    租金单位: "元/㎡/天",
    已支持年数: 3,
  }),
  ONE_OFF_USED: one({ 申报条款: "第八条", 级别: "工信部" }, ledger("第八条", 10)),
  NO_UPGRADE: one({ 申报条款: "第六条", 级别: "3级", 已获等级: "3级" }),
  SUPERSEDED: rivals({}, { 申报条款: "第五条", "核算基数（万元）": 900 }),
  DUPLICATE_ROW: { rows: [line(1), line(1, { 序号: 2 })] },
  SPLIT_ROWS: rivals({ "核算基数（万元）": 200 }, { "核算基数（万元）": 300 }),
  TIE: rivals({ 申报条款: "第五条" }, { 申报条款: "第三条" }),
  NEEDS_AMOUNT: one({ 申报条款: "4.1", 级别: "双跨" }),
  READING: one({ "核算基数（万元）": 1000, "已获支持金额（万元）": 200 }),
  PENDING_BEST_OF: rivals({}, { 申报条款: "4.1", 级别: "双跨" }),
  ON_HOLD: one({ 审核状态: "待补正" }),
  JOINT_PROJECT: two({ 项目编号: "J-1" }, { 项目编号: "J-1" }),
  JOINT_OVER_CAP: two({ 项目编号: "J-1", "核算基数（万元）": 2000 }, { 项目编号: "J-1", "核算基数（万元）": 2000 }),
  JOINT_APPLICANT: one({ 申报单位: "北京云数科技有限公司、首钢集团有限公司" }),
  SIMILAR_PROJECT: rivals(
    { 项目名称: "工业软件研发平台项目（一期）" },
    { 项目名称: "工业软件研发平台项目（1期）建设" },
  ),
  SIMILAR_APPLICANT: two(
    { 申报单位: "北京云数科技有限公司", 统一社会信用代码: null },
    { 申报单位: "北京云数科技有限责任公司", 统一社会信用代码: null },
  ),
  SAME_CODE_OTHER_NAME: two({}, { 统一社会信用代码: CODES[0] }),
  SAME_NAME_OTHER_CODE: two({}, { 申报单位: NAME }),
  SAME_NAME_OTHER_NUMBER: rivals({ 项目编号: "A-1" }, { 项目编号: "A-2" }),
  OTHER_DISTRICT_AWARD: one({ 本区同类政策: "区高新技术奖励" }),
  PAID_BEFORE: one({}, ledger("第五条", 20)),
  PAID_DIFFERS: one({ "已获支持金额（万元）": 10 }, ledger("第三条", 20)),
  PAID_UNCLEAR: one({ 申报条款: "第八条", 级别: "工信部", "已获支持金额（万元）": 3 }),
  USCC_INVALID: one({ 统一社会信用代码: "91110107MATA24908X" }),
  USCC_DIGITS_LOST: one({ 统一社会信用代码: 911101070000000000 }),
  ACCOUNT_DIGITS_LOST: one({ 账号: 6222020200112230000 }),
  NUMBER_DIGITS_LOST: one({ 项目编号: 2026110107000010000 }),
  MERGED_AMOUNT: two(
    { "已获支持金额（万元）": 50 },
    { "已获支持金额（万元）": null },
    { merged: ["已获支持金额（万元）"] },
  ),
  STATUS_UNCLEAR: one({ 审核状态: "材料基本没问题" }),
  REMARK_TO_READ: one({ 备注: "企业来函撤回申报" }),
  PROJECT_UNKNOWN: two({ 项目名称: null }, { 申报单位: NAME, 统一社会信用代码: CODES[0] }),
  YEARS_REVIEW: one({ 申报条款: "9.1", 级别: "运营", "评审核定金额（万元）": 100, 已支持年数: 3 }),
  UNIT_ASSUMED: null,
  UNAUDITED: two({ 申报条款: "第五条" }, { 申报条款: "第五条", "审定基数（万元）": 300 }),
  UNVERIFIED: one({ 申报条款: "7.2", 级别: "转化", "销售收入（万元）": 900, 区内实施: null }),
  CATEGORY_UNCLEAR: one({ 申报条款: "4.1", 级别: "国家级", "评审核定金额（万元）": 50 }),
  REVIEWED_OVER_RULE: one({ "评审核定金额（万元）": 200 }),
  OVER_REQUEST: one({ "申请金额（万元）": 20 }),
  MAGNITUDE: one({ "核算基数（万元）": 3_000_000 }),
  BUDGET_CUT: {
    rows: [
      {
        序号: 1,
        申报单位: "甲公司",
        项目名称: "甲项目",
        条款: "1",
        级别: "国家级",
        "上级资助金额（万元）": 1600,
        年度: 2026,
      },
      {
        序号: 2,
        申报单位: "乙公司",
        项目名称: "乙项目",
        条款: "1",
        级别: "国家级",
        "上级资助金额（万元）": 2000,
        年度: 2026,
      },
    ],
    policy: "budget",
  },
  CREDIT_RECORD: one({}, banned("失信被执行人", CODES[0])),
  BARRED_BY_NAME: one({ 统一社会信用代码: null, 申报日期: "2026-05-30" }, banned("弄虚作假骗取资金", null)),
  OUT_OF_PERIOD: one(
    { 批次: "第一批", 认定日期: "2020-01-01" },
    batch({ 认定期间起: "2025-01-01", 认定期间止: "2025-12-31" }),
  ),
  APPLICANT_KIND: one({ 统一社会信用代码: "121101074006862251" }),
  CHANGED_AFTER_NOTICE: one({ "公示金额（万元）": 80 }),
  CAP_APPLIED: null,
  FLOOR_APPLIED: null,
  AREA_CAPPED: null,
  RATE_CLAMPED: null,
  UPGRADE_DIFFERENCE: null,
  PAID_DEDUCTED: null,
  SHARE_APPLIED: null,
  NOT_MONEY: null,
  WITHDRAWN: null,
  RELATED_APPLICANT: null,
  OUTSIDE_DISTRICT_CODE: null,
};
