import type { PlainBan, PlainBatch, PlainLedgerLine } from "../oracle/plain";
import { day } from "./application";
import { tableSheet } from "./table-sheet";
import { UNITS as U } from "./units";

const POLICY = "石景山区推动工业互联网产业高质量发展支持办法（试行）";
/** Excel's number of 2023-09-18, 2024-11-05 and 2023-10-20. */
const FRAUD_DECIDED = 45187, JUDGED = 45601, FRAUD_WITHOUT_CODE = 45219;

export const BATCHES: readonly PlainBatch[] = [
  { 批次: "2025年第一批", 年度: 2025, 申报截止日期: day(1, 1) - 93, 认定期间起: day(1, 1) - 549, 认定期间止: day(1, 1) - 93 },
  { 批次: "2026年第一批", 年度: 2026, 申报截止日期: day(9, 30), 认定期间起: day(1, 1) - 184, 认定期间止: day(9, 30) },
];
export const BANS: readonly PlainBan[] = [
  { 单位名称: U.lichun.name, 统一社会信用代码: U.lichun.code, 事由: "2022年度申报材料弄虚作假，骗取支持资金", 决定日期: FRAUD_DECIDED },
  { 单位名称: U.weitong.name, 统一社会信用代码: null, 事由: "弄虚作假骗取资金", 决定日期: FRAUD_WITHOUT_CODE },
  { 单位名称: U.xiuduan.name, 统一社会信用代码: U.xiuduan.code, 事由: "失信被执行人", 决定日期: JUDGED },
];
/** In 万元. */
export const LEDGER: readonly PlainLedgerLine[] = [
  { 年度: 2024, 批次: "2024年第一批", 单位名称: U.kunyao.name, 统一社会信用代码: U.kunyao.code, 政策名称: POLICY, 级次: "区级", 类型: "DCMM贯标", 支持条款: "第六条", 项目名称: "数据管理能力成熟度贯标", 项目编号: null, 等级: "2级", 支持金额: 15, 拨付金额: 15 },
  { 年度: 2024, 批次: "2024年第一批", 单位名称: U.huye.name, 统一社会信用代码: U.huye.code, 政策名称: POLICY, 级次: "区级", 类型: "场地补贴", 支持条款: "7.1", 项目名称: "数控技术国家研究机构", 项目编号: "L241100014", 等级: "国家级", 支持金额: 66, 拨付金额: 66 },
  { 年度: 2025, 批次: "2025年第一批", 单位名称: U.huye.name, 统一社会信用代码: U.huye.code, 政策名称: POLICY, 级次: "区级", 类型: "场地补贴", 支持条款: "7.1", 项目名称: "数控技术国家研究机构", 项目编号: "L241100014", 等级: "国家级", 支持金额: 66, 拨付金额: 66 },
  { 年度: 2024, 批次: "2024年第一批", 单位名称: U.qiaohua.name, 统一社会信用代码: U.qiaohua.code, 政策名称: POLICY, 级次: "区级", 类型: "安全", 支持条款: "第八条", 项目名称: "检测实验室安全试点示范", 项目编号: "S241100009", 等级: "工信部", 支持金额: 10, 拨付金额: 10 },
  { 年度: 2025, 批次: "2025年第一批", 单位名称: U.suizhen.name, 统一社会信用代码: U.suizhen.code, 政策名称: POLICY, 级次: "区级", 类型: "关键技术", 支持条款: "第三条", 项目名称: "工控网络异常检测关键技术研究", 项目编号: "Z241100031", 等级: "市级", 支持金额: 120, 拨付金额: 100 },
  { 年度: 2026, 批次: null, 单位名称: U.jinwei.name, 统一社会信用代码: U.jinwei.code, 政策名称: "石景山区促进软件产业发展办法", 级次: "区级", 类型: "软件研发", 支持条款: null, 项目名称: "器械追溯软件", 项目编号: null, 等级: null, 支持金额: 20, 拨付金额: 20 },
  { 年度: 2025, 批次: null, 单位名称: U.hengyi.name, 统一社会信用代码: U.hengyi.code, 政策名称: "北京市高精尖产业发展资金管理办法", 级次: "市级", 类型: "研发补助", 支持条款: null, 项目名称: "半导体设备国产化", 项目编号: null, 等级: null, 支持金额: 300, 拨付金额: 300 },
];
export const READINGS = [{ 口径: "A6-DIFF", 取值: "按等级扣", 是否确认: "是", 依据: "2026年9月8日主任办公会纪要第3项" }] as const;

const YIRONG = { 单位名称: U.yirong.name, 项目名称: "翊榕跨行业工业互联网平台" }, LICHUAN = { 单位名称: U.lichuan.name, 项目名称: "栎川装备远程运维平台" };
/** Reviewers preferred the municipal platform of one unit, and added the halves of a year up for another. */
export const DECISIONS = [
  { 决定: "优先支持本行", 标记: "从优不重复", 工作表: "申报汇总表", 序号: "35", ...YIRONG, 条款: "4.2", 对方工作表: null, 对方序号: "34", 对方单位名称: YIRONG.单位名称, 对方项目名称: YIRONG.项目名称, 对方条款: "4.1", 说明: "申报单位书面选择按市级平台支持", 复核人: "李卫东", 时间: day(10, 14) },
  { 决定: "合并计算", 标记: "分行申报", 工作表: "申报汇总表", 序号: "42", ...LICHUAN, 条款: "4.2", 对方工作表: null, 对方序号: "43", 对方单位名称: LICHUAN.单位名称, 对方项目名称: LICHUAN.项目名称, 对方条款: "4.2", 说明: "上、下半年市级资金分两次到账，属同一平台", 复核人: "李卫东", 时间: day(10, 14) },
] as const;

export const OTHER_SHEETS = [
  tableSheet("批次", "申报批次一览表", null, BATCHES.map((batch, k) => ({ ...batch, 预算: k === 0 ? "4500万元" : "6000万元" })), { 批次: 16, 申报截止日期: 14, 认定期间起: 13, 认定期间止: 13, 预算: 12 }),
  tableSheet("不予受理名单", "不予受理及失信提示名单", null, BANS, { 单位名称: 30, 统一社会信用代码: 21, 事由: 36, 决定日期: 12 }),
  tableSheet("历年台账", "区级产业资金历年支持台账", "单位：万元", LEDGER, { 批次: 15, 单位名称: 30, 统一社会信用代码: 21, 政策名称: 44, 项目名称: 30, 项目编号: 13, 支持金额: 11, 拨付金额: 11, 类型: 11, 支持条款: 10 }),
  tableSheet("口径", "口径确认表", null, READINGS, { 口径: 12, 取值: 20, 依据: 36 }),
  tableSheet("复核记录", null, null, DECISIONS, { 决定: 14, 标记: 12, 工作表: 12, 单位名称: 26, 项目名称: 28, 对方单位名称: 26, 对方项目名称: 28, 说明: 40, 时间: 12 }),
];
