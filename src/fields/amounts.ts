import { listed, type FieldRow } from "./field-row";

/** Money of the application: what it is reckoned from, asked for, awarded, paid. */
export const AMOUNTS = [
  {
    name: "basis",
    kind: "basis",
    substance: true,
    rosterOnly: listed("核算基数 申报基数"),
    template: { place: 8, example: 10_000_000 },
    exact: listed("核算基数 申报基数 计算基数 补助基数 补贴基数 奖补基数 基数 支持基数 投资额 申报投资额"),
    contains: /基数/,
    not: /审定|核定|审计/,
  },
  {
    name: "audited",
    kind: "money",
    substance: true,
    rosterOnly: listed("审定基数 审定投资额"),
    template: { place: 9 },
    exact: listed(
      "审定基数 审定投资额 核定基数 核定投资额 审计基数 审计投资额 审定研发投资额 审定项目投资额 审计确认投资额 审定额 审定数",
    ),
  },
  {
    name: "requested",
    kind: "money",
    substance: true,
    rosterOnly: listed("申请金额 申请补助金额"),
    template: { place: 10 },
    exact: listed(
      "申请金额 申请补助金额 申请支持金额 申请资金 申请补贴金额 申请奖励金额 申请支持资金 申请资助金额 申报金额 申报资金 拟申请金额 申请额度 申请额 企业申请额 企业申请金额",
    ),
  },
  {
    name: "reviewed",
    kind: "money",
    substance: true,
    rosterOnly: listed("评审核定金额 核定金额"),
    template: { place: 11 },
    exact: listed(
      "评审核定金额 评审核定 核定金额 核定支持金额 评审金额 评审核定资金 核定补助金额 核定资助金额 专家评审金额 专家核定金额 评审认定金额 认定金额",
    ),
    contains: /(?:核定|评审|专家|审定).*(?:金额|资金|额度|经费)/,
    not: /投资|基数|市级|国家|销售|收入/,
  },
  {
    name: "paid",
    kind: "money",
    substance: true,
    rosterOnly: listed("已获支持金额 已获金额"),
    template: { place: 12 },
    exact: listed(
      "已获支持金额 已获金额 已获资金 已获支持资金 已获得支持金额 已获得金额 已支持金额 已获补助金额 已获补贴金额 已获奖励金额 已获区级支持金额 已享受金额 已补助金额 已资助金额 累计已获支持金额 往年已获支持金额",
    ),
    contains: /(?:已|曾|往年|历年|以前年度).*(?:获|享受|支持|补助|补贴|资助|兑现|拨付).*(?:金额|资金|经费|额度)/,
    not: /同类|是否|名称/,
  },
  {
    name: "noticed",
    kind: "money",
    substance: true,
    exact: listed("公示金额 公示支持金额 公示资金 拟公示金额 公示补助金额"),
    contains: /公示.*(?:金额|资金)/,
  },
  {
    name: "approved",
    kind: "money",
    substance: true,
    exact: listed("批复金额 批复支持金额 批复资金 批复补助金额 批准金额"),
    contains: /(?:批复|批准).*(?:金额|资金)/,
    not: /立项|项目批复/,
  },
] as const satisfies readonly FieldRow[];
