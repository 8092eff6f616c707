import { listed, type FieldRow } from "./field-row";

/** Money of the application: what it is reckoned from, asked for, awarded, paid. */
export const AMOUNTS = [
  {
    name: "basis",
    kind: "basis",
    also: listed("申报基数 基数 投资额"),
    substance: true,
    rosterOnly: listed("核算基数 申报基数"),
    template: { place: 8, example: 10_000_000 },
    exact: listed(
      "核算基数 申报基数 计算基数 补助基数 补贴基数 奖补基数 基数 支持基数 投资额 申报投资额 总投资 投资总额 项目总投资 项目投资总额 " +
        "转化投资额 项目投资 投资金额 项目概算投资 申报项目总投资 上级支持资金 上级资金 获批资金 立项经费 立项资金",
    ),
    contains:
      /基数|(?:项目|转化|成果).{0,4}投资|投资(?:总额|规模|估算|概算)|(?:上级|立项|获批|国拨).{0,4}(?:资金|经费|拨款)/,
    not: /审定|核定|审计|审核|纳税|税|社保|缴费|公积金|工资|人数|产值|占比|比例|率$|固定资产|自筹|配套|日期|时间|编号|人$|单位|^当年|^已完成/,
  },
  {
    name: "audited",
    kind: "money",
    also: listed("审定投资额 核定基数"),
    substance: true,
    rosterOnly: listed("审定基数 审定投资额"),
    template: { place: 9 },
    exact: listed(
      "审定基数 审定投资额 核定基数 核定投资额 审计基数 审计投资额 审定研发投资额 审定项目投资额 审计确认投资额 审定数 审核基数 审核投资额 " +
        "审计金额 专项审计金额 审计认定金额 审计核定数 核定研发投入 认定投资额 审定研发投入 核定投资金额 项目核定投资额 预审项目总投资",
    ),
  },
  {
    name: "requested",
    kind: "money",
    also: listed("申请补助金额"),
    substance: true,
    rosterOnly: listed("申请金额 申请补助金额"),
    template: { place: 10 },
    exact: listed(
      "申请金额 申请补助金额 申请支持金额 申请资金 申请补贴金额 申请奖励金额 申请支持资金 申请资助金额 申报金额 申报资金 拟申请金额 申请额度 申请额 企业申请额 企业申请金额 申请奖补 申领金额 " +
        "初始申报金额 申请数 申请贴息金额",
    ),
  },
  {
    name: "reviewed",
    kind: "money",
    also: listed("核定金额 审定金额 建议支持金额"),
    substance: true,
    rosterOnly: listed("评审核定金额 核定金额"),
    template: { place: 11 },
    exact: listed(
      "评审核定金额 评审核定 核定金额 核定支持金额 评审金额 评审核定资金 核定补助金额 核定资助金额 专家评审金额 专家核定金额 评审认定金额 认定金额 " +
        "审定金额 审定额 核减后金额 审减后金额 核减后资金 审减后资金 核减后支持金额 审减后支持金额 扣减后金额 建议支持金额 建议金额 建议补助金额 审核金额 审核确认金额 初审金额 复审金额 终审金额 首次纳会金额",
    ),
    contains: /(?:核定|评审|专家|审定|审核|初审|复审|终审|会审|建议|[核审扣调]减后).*(?:金额|资金|额度?$|经费)/,
    not: /投资|基数|市级|国家|销售|收入|[核审]减(?!后)|申请|申报|面积/,
  },
  {
    name: "paid",
    kind: "money",
    also: listed("已获金额 已拨付 累计拨付"),
    substance: true,
    rosterOnly: listed("已获支持金额 已获金额"),
    template: { place: 12 },
    exact: listed(
      "已获支持金额 已获金额 已获资金 已获支持资金 已获得支持金额 已获得金额 已支持金额 已获补助金额 已获补贴金额 已获奖励金额 已获区级支持金额 已享受金额 已补助金额 已资助金额 累计已获支持金额 往年已获支持金额 " +
        "已拨付 前期已拨付 已兑付金额 已奖励金额 以前年度已拨付 历史已兑现 累计已拨 累计拨付 首次拨付 已发放金额 已支付金额 " +
        "已到位资金 到账经费 已下达资金 已获奖补 前期支持金额 已拨资金 实际到位 支付资金 往年已拿",
    ),
    contains:
      /(?:已|累计|曾|往年|历年|历史|以前年度|此前|前期|首[笔批期次]|第[一二三四五六七八九\d]{1,2}[笔批期次]|上一?(?:批次?|期|次)).*(?:获|享受|支持|补助|补贴|资助|奖励|奖补|兑现|兑付|拨付?|发放|支付|到位|下达|领取)(?:.*(?:金额|资金|经费|额度|款项?)|[数额]?$)/,
    not: /同类|是否|名称|市级|国家|省级|面积|年[数限]|年度$|等级|级别|类别|次数|进度|情况$|状态|日期|时间|条款|批次(?!已|拨|支|兑)|政策|房租|租金|发票/,
  },
  {
    name: "noticed",
    kind: "money",
    also: listed("拟公示金额"),
    substance: true,
    exact: listed("公示金额 公示支持金额 公示资金 拟公示金额 公示补助金额"),
    contains: /公示.*(?:金额|资金)/,
  },
  {
    name: "approved",
    kind: "money",
    also: listed("批准金额"),
    substance: true,
    exact: listed("批复金额 批复支持金额 批复资金 批复补助金额 批准金额"),
    contains: /(?:批复|批准).*(?:金额|资金)/,
    not: /立项|项目批复/,
  },
] as const satisfies readonly FieldRow[];
