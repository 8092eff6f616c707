import type { Cell } from "../../src/workbook/ports";
import { randomOf } from "./random";

export type CellRow = readonly Cell[];

/** A roster of the usual kind: 20 columns under one header row. */
export const HEADERS: readonly string[] = [
  "序号",
  "申报单位",
  "统一社会信用代码",
  "申报条款",
  "项目名称",
  "项目编号",
  "级别",
  "核算基数（万元）",
  "审定基数（万元）",
  "评审核定金额（万元）",
  "已获支持金额（万元）",
  "已支持年数",
  "实际使用面积",
  "租金",
  "租金单位",
  "销售收入（万元）",
  "区内实施",
  "申报日期",
  "审核状态",
  "账号",
];

/** What a row is drawn from; each field answers for row `i`. An adversary replaces some of them. */
export interface RosterShape {
  readonly applicant: (i: number) => number;
  readonly project: (i: number) => number;
  readonly applicantName: (applicant: number) => string;
  readonly projectName: (project: number) => string;
  /** Index into CLAUSES, or null: at random. */
  readonly clause: (i: number) => number | null;
  /** No basis, no reviewed amount: every row waits for a person. */
  readonly waiting: boolean;
}

const CLAUSES: readonly (readonly [string, readonly string[]])[] = [
  ["第三条", ["国家级", "市级"]],
  ["4.1", ["双跨", "特色专业型"]],
  ["4.2", ["行业特色", "专业技术"]],
  ["4.3", ["平台赋能", "上云"]],
  ["第五条", [""]],
  ["第六条", ["2级", "3级", "4级", "5级"]],
  ["7.1", ["国家级", "市级"]],
  ["7.2", ["成果转化"]],
  ["第八条", ["工信部"]],
  ["9.1", ["运营"]],
  ["9.2", ["国家级", "市级"]],
  ["第十条", [""]],
];
/** Indexes of CLAUSES for adversaries. */
export const CLAUSE_3 = 0,
  CLAUSE_6 = 5;

const BRANDS = [..."星河云图数智联创启航明远华信中科博瑞天元恒通嘉实卓越宏达盛景安泰新锐同方立信正元"];
const TRADES = ["科技", "智能科技", "信息技术", "软件", "数据服务", "自动化", "工业互联网", "网络安全", "装备", "电子"];
const TOPICS = [
  "数字化车间",
  "边缘计算网关",
  "设备远程运维",
  "标识解析应用",
  "供应链协同",
  "能耗监测",
  "视觉质检",
  "工艺优化",
  "安全态势感知",
  "数据中台",
];

const pick = <T>(list: readonly T[], k: number): T => list[k % list.length] as T;

function applicantName(k: number): string {
  const n = BRANDS.length;
  return `北京${pick(BRANDS, k)}${pick(BRANDS, Math.floor(k / n))}${pick(BRANDS, Math.floor(k / n / n))}${pick(BRANDS, Math.floor(k / n / n / n))}${pick(TRADES, k * 7)}有限公司`;
}

function projectName(k: number): string {
  return `面向${pick(TRADES, k)}的${pick(TOPICS, Math.floor(k / 10))}平台${pick(BRANDS, k)}${pick(BRANDS, Math.floor(k / 34))}${Math.floor(k / 1156)}期`;
}

/** One applicant for about three rows; one project in five applied for twice. */
export const USUAL: RosterShape = {
  applicant: i => Math.floor(i / 3),
  project: i => (i % 5 === 4 ? i - 1 : i),
  applicantName,
  projectName,
  clause: () => null,
  waiting: false,
};

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY",
  WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A valid code (GB 32100-2015) of 石景山 for the k-th applicant. */
export function usccOf(k: number): string {
  const body = `91110107MA${String(k).padStart(7, "0")}`.slice(0, 17);
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(body.charAt(i)), 0);
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Rows from the first on, without the header; the same for the same shape and seed. */
export function* rosterRows(count: number, shape: RosterShape = USUAL, seed = 1): Generator<CellRow> {
  const random = randomOf(seed);
  for (let i = 0; i < count; i++) yield rowOf(i, shape, random);
}

function rowOf(i: number, shape: RosterShape, random: () => number): CellRow {
  const applicant = shape.applicant(i),
    project = shape.project(i),
    drawn = Math.floor(random() * CLAUSES.length);
  const [clause, levels] = CLAUSES[shape.clause(i) ?? drawn] as (typeof CLAUSES)[number];
  const money = (most: number): number => Math.floor(random() * most * 100) / 100;
  const maybe = <T extends Cell>(share: number, value: T): T | null => (random() < share ? value : null);
  const basis = money(5000),
    reviewed = money(100),
    level = pick(levels, Math.floor(random() * 8));
  return [
    i + 1,
    shape.applicantName(applicant),
    usccOf(applicant),
    clause,
    shape.projectName(project),
    `XM-2026-${String(project).padStart(7, "0")}`,
    level,
    shape.waiting ? null : maybe(0.95, basis),
    shape.waiting ? null : maybe(0.4, basis),
    shape.waiting ? null : maybe(0.3, reviewed),
    maybe(0.1, money(40)),
    maybe(0.3, Math.floor(random() * 4)),
    maybe(0.9, money(4500)),
    maybe(0.9, money(90)),
    "元/㎡/月",
    maybe(0.9, money(3000)),
    random() < 0.93 ? "是" : "否",
    46_000 + Math.floor(random() * 200),
    maybe(0.5, random() < 0.06 ? "不通过" : "通过"),
    `110${String(1_000_000_000_000 + applicant)}`,
  ];
}
