/** What goes into the plain calculation and what comes out: a roster's rows by their Chinese headers, as typed. */
export type PlainCell = string | number | null;

export const ROSTER_HEADERS = [
  "序号",
  "申报单位",
  "统一社会信用代码",
  "申报条款",
  "项目名称",
  "项目编号",
  "级别",
  "核算基数",
  "项目支持资金",
  "市级支持资金",
  "研发投资额",
  "项目投资额",
  "审定基数",
  "申请金额",
  "评审核定金额",
  "已获支持金额",
  "已获等级",
  "已支持年数",
  "承担比例",
  "核定比例",
  "实际使用面积",
  "合同面积",
  "租金",
  "租金单位",
  "月数",
  "天数",
  "销售收入",
  "区内实施",
  "申报日期",
  "认定日期",
  "批次",
  "年度",
  "审核状态",
  "本区同类政策",
  "公示金额",
  "批复金额",
] as const;
export const BATCH_HEADERS = ["批次", "年度", "申报截止日期", "认定期间起", "认定期间止"] as const;
export const BAN_HEADERS = ["单位名称", "统一社会信用代码", "事由", "决定日期"] as const;
export const LEDGER_HEADERS = [
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
] as const;
export const DECISION_HEADERS = [
  "决定",
  "标记",
  "工作表",
  "序号",
  "单位名称",
  "项目名称",
  "对方序号",
  "金额（元）",
  "说明",
  "复核人",
  "时间",
] as const;

export type RosterHeader = (typeof ROSTER_HEADERS)[number];
/** A header that no row of a roster has (not even as null) is a column that the roster does not have. */
export type PlainRow = Partial<Record<RosterHeader, PlainCell>>;
export type PlainBatch = Partial<Record<(typeof BATCH_HEADERS)[number], PlainCell>>;
export type PlainBan = Partial<Record<(typeof BAN_HEADERS)[number], PlainCell>>;
export type PlainLedgerLine = Partial<Record<(typeof LEDGER_HEADERS)[number], PlainCell>>;
export type PlainDecision = Partial<Record<(typeof DECISION_HEADERS)[number], PlainCell>>;

export interface PlainOptions {
  readings?: Readonly<Record<string, string>>;
  /** YYYY-MM-DD */
  asOf: string;
  batches?: readonly PlainBatch[];
  bans?: readonly PlainBan[];
  ledger?: readonly PlainLedgerLine[];
  /** Lines of 复核记录, in their order. */
  decisions?: readonly PlainDecision[];
  /** Of every amount that says no unit itself; rents have a unit column of their own. */
  unit?: "元" | "万元";
}

export type PlainOutcome = "amount" | "ineligible" | "missing" | "decision" | "invalid" | "withdrawn";

export interface PlainResult {
  /** null where unknown. */
  clause: string | null;
  outcome: PlainOutcome;
  /** Yuan with two decimals; null where there is none. */
  computed: string | null;
  proposed: string | null;
  /** Codes, sorted; a reading's as READING:CODE. */
  flags: string[];
  /** Of SUPERSEDED, DUPLICATE_ROW and SPLIT_ROWS: index of the winning row. */
  with: Record<string, number[]>;
}

export interface PlainSum {
  rows: number;
  computed: string;
  proposed: string;
  provisional: boolean;
}

export interface PlainAssessment {
  rows: PlainResult[];
  applicants: (PlainSum & { name: string | null; uscc: string | null })[];
  clauses: (PlainSum & { clause: string })[];
  total: PlainSum;
}
