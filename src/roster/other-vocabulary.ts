import { RESULT_SHEETS } from "../fields/our-sheets";
import { FIELDS } from "../fields/table";

/** The sheets beside the rosters, and what their names and headers say (docs/rules.md, 6). */
export const OTHER_KINDS = [
  "settings",
  "papers",
  "published",
  "decisions",
  "readings",
  "ban",
  "batch",
  "ledger",
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

/** Words of the law's administration for "who", shared by every sheet that lists units. */
const UNIT = [
  "单位名称",
  "单位",
  "企业名称",
  "申报单位",
  "申报主体",
  "机构名称",
  "名称",
  "受支持单位",
  "获支持单位",
  "承担单位",
  "公司名称",
  "主体名称",
];
const CODE = ["统一社会信用代码", "信用代码", "社会信用代码", "组织机构代码", "机构代码"];
const YEAR = ["年度", "年份", "支持年度", "资金年度", "申报年度"];
const BATCH = ["批次", "批次名称", "申报批次", "支持批次"];

/**
 * Headers of each kind in the form that `headerWord` gives: without spaces, brackets and units. Where two columns of a
 * sheet have the same meaning, the one whose word stands first here is read.
 */
export const OTHER_HEADERS = {
  batch: {
    batch: BATCH,
    year: YEAR,
    deadline: [
      "申报截止日期",
      "截止日期",
      "申报截止时间",
      "截止时间",
      "申报截止日",
      "截止日",
      "受理截止日期",
      "申报期限",
    ],
    periodFrom: [
      "认定期间起",
      "认定期起",
      "认定开始日期",
      "认定起始日期",
      "认定期间起始",
      "认定期间开始",
      "认定期间自",
      "期间起",
    ],
    periodThrough: [
      "认定期间止",
      "认定期止",
      "认定结束日期",
      "认定截止日期",
      "认定终止日期",
      "认定期间截止",
      "认定期间结束",
      "认定期间至",
      "期间止",
    ],
    budget: ["预算", "预算金额", "资金预算", "预算额度", "年度预算", "批次预算", "预算资金", "预算总额", "预算额"],
  },
  ban: {
    applicant: UNIT,
    uscc: CODE,
    reason: [
      "事由",
      "原因",
      "不予受理事由",
      "不予受理原因",
      "列入事由",
      "列入原因",
      "处理事由",
      "违规事由",
      "失信事由",
      "案由",
      "失信行为",
      "违规情形",
      "失信情形",
      "违法行为",
      "违规行为",
      "处罚事由",
      "处理原因",
      "情形",
    ],
    decidedOn: [
      "决定日期",
      "认定日期",
      "处理决定日期",
      "处理日期",
      "列入日期",
      "作出决定日期",
      "处罚日期",
      "决定时间",
      "认定时间",
      "列入时间",
      "处理时间",
      "日期",
      "处罚时间",
      "公布日期",
      "公示日期",
      "发布日期",
    ],
  },
  ledger: {
    year: YEAR,
    batch: BATCH,
    applicant: UNIT,
    uscc: CODE,
    policy: ["政策名称", "政策", "支持政策", "政策文件", "文件名称", "依据文件", "政策依据"],
    tier: ["级次", "政策级次", "政策层级", "层级", "资金级次"],
    type: ["类型", "支持类型", "奖励类型", "资金类型", "政策类型", "类别", "支持类别"],
    clause: [
      "支持条款",
      "条款",
      "申报条款",
      "支持方向",
      "申报类别",
      "兑现条款",
      "奖补条款",
      "兑现依据",
      "支持依据",
      "条款依据",
      "兑现事项",
      "支持事项",
      "奖补事项",
    ],
    project: ["项目名称", "项目", "支持项目", "支持项目名称", "兑现项目", "项目内容"],
    projectNumber: ["项目编号", "项目编码", "项目号", "立项编号"],
    level: ["等级", "级别", "认定等级", "支持等级", "获评等级"],
    receipt: ["核算凭据"],
    line: ["台账序号", "台账号"],
    answers: ["对应序号", "关联序号", "对应台账序号"],
    granted: [
      "支持金额",
      "批准金额",
      "批复金额",
      "核准金额",
      "奖励金额",
      "补助金额",
      "支持资金",
      "金额",
      "兑现资金",
      "补贴金额",
      "资助金额",
      "扶持金额",
      "奖补金额",
      "核定金额",
      "安排金额",
    ],
    disbursed: [
      "拨付金额",
      "拨款金额",
      "实拨金额",
      "已拨付金额",
      "实际拨付金额",
      "到账金额",
      "拨付资金",
      "兑现金额",
      "兑付金额",
      "已兑付",
      "已兑付金额",
      "已兑现",
      "已兑现金额",
      "已拨付",
      "已拨付资金",
      "累计拨付",
      "累计已拨付",
      "实际兑付金额",
      "发放金额",
      "已发放",
      "已发放金额",
      "支付金额",
      "已支付金额",
      "下达金额",
      "已下达资金",
      "实拨资金",
      "到位资金",
      "实际到位",
      "拨付数",
      "兑付资金",
    ],
  },
  readings: {
    reading: ["口径", "口径代码", "口径编码", "口径名称", "口径事项", "代码"],
    value: ["取值", "选择", "选定", "取用", "采用", "选用", "选项", "口径取值"],
    confirmed: ["是否确认", "确认", "已确认", "是否已确认", "是否统一"],
    basis: ["依据", "确认依据", "选定依据", "依据文件"],
  },
  settings: {
    sheet: ["工作表", "表名"],
    columnAt: ["列", "列号"],
    header: ["表头", "列名"],
    meaning: ["含义", "读作"],
    unit: ["单位", "金额单位"],
  },
  papers: {
    item: ["项目", "事项", "设置项"],
    content: ["内容", "取值", "填写内容", "本单位填写"],
  },
  published: {
    noticedOn: ["公示日期"],
    batch: ["公示批次"],
    sheet: ["工作表"],
    id: ["序号"],
    applicant: ["单位名称"],
    project: ["项目名称"],
    clause: ["条款"],
    amount: ["已公示金额（元）", "已公示金额"],
    by: ["记录人"],
    on: ["记录时间"],
  },
  decisions: {
    decision: ["决定", "复核决定", "处理决定", "处理", "复核意见", "复核结论"],
    mark: ["标记", "涉及标记", "事项"],
    sheet: ["工作表", "所在工作表", "本行工作表", "表名"],
    id: ["序号", "本行序号", "行序号"],
    applicant: ["单位名称", "申报单位", "企业名称", "单位"],
    project: ["项目名称", "项目"],
    clause: ["条款", "申报条款", "核算条款", "支持条款"],
    otherSheet: ["对方工作表"],
    otherId: ["对方序号"],
    otherApplicant: ["对方单位名称", "对方单位"],
    otherProject: ["对方项目名称", "对方项目"],
    otherClause: ["对方条款"],
    amount: ["金额（元）", "金额", "核定金额（元）"],
    note: ["说明", "备注", "理由", "复核说明"],
    by: ["复核人", "决定人", "经办人", "姓名"],
    on: ["时间", "复核时间", "日期", "复核日期", "决定时间", "决定日期"],
    basis: ["依据校验码"],
  },
} as const satisfies Readonly<Record<OtherKind, Readonly<Record<string, readonly string[]>>>>;

/** A column of one of the sheets, by its meaning. */
export type OtherColumn = { [K in OtherKind]: keyof (typeof OTHER_HEADERS)[K] }[OtherKind];

/** What the sheets' names contain, and what a name must not contain: the product's own results are no input. */
export const OTHER_NAMES: Readonly<Record<OtherKind, RegExp>> = {
  settings: /^读表设置$/,
  papers: /^文书设置/,
  published: /^公示记录/,
  decisions: /复核(?:记录|决定|意见|结论)/,
  readings: /口径/,
  ban: /不予受理|不予支持名单|失信|违规(?:企业|单位|名单)|骗补|骗取|黑名单|惩戒|(?:禁止|限制|不得)申报|信用异常|负面清单/,
  batch: /批次|申报通知|申报期|申报批/,
  ledger: /台账|历年|往年|以往|既往|历史|以前年度/,
};
/** Names that a ledger may have, and a roster too: what stands in it tells. */
export const LEDGER_LIKE = /兑现|兑付|拨付|拨款|发放|支付|下达|已支持|支持情况|资金情况|奖补情况|补助情况|到账|到位/;
/** Names of lists of units that were punished, where the list says for what and when. */
export const BAN_LIKE = /违规|违法|处罚|处理|骗补|骗取|取消资格|限制|警示|异常|惩/;
/** Of our results, and of copies that somebody named after them. */
export const RESULT_NAMES = new RegExp(
  [...Object.values(RESULT_SHEETS), "底稿", "拟支持名单", "资金兑现汇总"].join("|"),
);

/**
 * Headers that only a roster has: what clauses are computed from, and how an application stands. The bases of the
 * district's own law are among them, for a sheet is told before its policy is known to be another.
 */
export const ROSTER_ONLY: ReadonlySet<string> = new Set([
  ...FIELDS.flatMap(row => row.rosterOnly ?? []),
  ..."项目支持资金 市级支持资金 已获市级支持资金 研发投资额 项目投资额".split(" "),
]);
/** What tells a ledger from it, although its other headers are a roster's. */
export const LEDGER_ONLY: readonly OtherColumn[] = ["policy", "tier", "disbursed"];

/** Columns whose figures count once: they never carry down a merged cell or 同上. */
export const AMOUNTS: ReadonlySet<OtherColumn> = new Set<OtherColumn>(["granted", "disbursed", "budget", "amount"]);
