import { listed, type FieldRow } from "./field-row";

const AREA_UNITS = listed("㎡ 平方米 平米 平方公尺 m2 m² M2 m^2 平方 平");

/** What an amount is scaled and counted by: shares, areas, rents, times, sales. */
export const MEASURES = [
  {
    name: "years",
    kind: "years",
    units: listed("个年度 年度 年"),
    rosterOnly: listed("已支持年数"),
    template: { place: 14 },
    exact: listed(
      "已支持年数 已支持年限 已获支持年数 已获支持年限 已享受年数 已连续支持年数 已支持年度数 已补贴年数 支持年度数 已支持年度 已支持几年",
    ),
    contains: /已.*年[数限]/,
    weak: /^(?:连续|累计)?(?:连续)?支持年[数限]$/,
    not: /成立|经营/,
  },
  {
    name: "share",
    kind: "share",
    most: 100,
    rosterOnly: listed("承担比例"),
    exact: listed("承担比例 承担份额 分担比例 分摊比例 承担占比 本单位承担比例 任务承担比例 任务占比 份额 占比"),
    contains: /(?:承担|分担|分摊)(?:比例|份额|占比)/,
  },
  {
    name: "approvedRate",
    kind: "share",
    rosterOnly: listed("核定比例"),
    exact: listed("核定比例 评审核定比例 核定补贴比例 核定补助比例 评审比例 审定比例 奖补比例"),
    contains: /(?:核定|评审|审定).*比例/,
    weak: /^(?:补贴|补助|支持)比例$/,
  },
  {
    name: "contractArea",
    kind: "area",
    substance: true,
    units: AREA_UNITS,
    rosterOnly: listed("合同面积"),
    template: { place: 18 },
    exact: listed("合同面积 租赁合同面积 租赁面积 承租面积 租用面积 合同租赁面积 合同约定面积 建筑面积"),
    contains: /(?:合同|租赁|承租).*面积/,
    not: /实际/,
  },
  {
    name: "area",
    kind: "area",
    substance: true,
    units: AREA_UNITS,
    rosterOnly: listed("实际使用面积"),
    template: { place: 17 },
    exact: listed(
      "实际使用面积 实际应用面积 使用面积 实际面积 实用面积 研发办公面积 研发及办公面积 研发及办公场地面积 场地面积 补贴面积 应用面积 核定面积",
    ),
    contains: /(?:实际|使用|研发|办公|场地).*面积/,
    weak: /^面积$/,
    not: /建筑|占比|比例/,
  },
  {
    name: "rentUnit",
    kind: "rent-unit",
    rosterOnly: listed("租金单位"),
    template: { place: 20 },
    exact: listed("租金单位 租金计价单位 租金计量单位 计租单位 租金计算单位 单价单位 租金口径"),
    contains: /租金.*单位/,
    weak: /^计价单位$/,
  },
  {
    name: "rent",
    kind: "rent",
    substance: true,
    rosterOnly: listed("租金"),
    template: { place: 19 },
    exact: listed(
      "租金 租金单价 租金标准 租金价格 月租金 年租金 日租金 月租金单价 年租金单价 日租金单价 租赁单价 租赁价格 房租 房租单价 合同租金 补贴单价 单价",
    ),
    contains: /租金|租赁单价/,
    not: /总额|合计|总计|单位|支付(?!租金)|已支付|缴纳|发票|已付/,
  },
  {
    name: "months",
    kind: "count",
    units: listed("个月 月"),
    most: 12,
    template: { place: 21 },
    exact: listed("月数 租赁月数 使用月数 补贴月数 计租月数 支持月数 实际使用月数 租用月数 月份数 补贴月份数"),
    contains: /月数/,
  },
  {
    // A number in it is a count of months: 补贴期（月）.
    name: "period",
    kind: "period",
    exact: listed(
      "补贴期间 补贴期 补贴期限 补贴时段 补贴起止时间 补贴起止日期 补贴年月 补助期间 补助期 支持期间 支持期 租期 租赁期 租赁期限 租赁期间 租赁时间 租赁起止时间 租赁起止日期 " +
        "计租期间 计租期 计租时间 使用期间 起止时间 租金补贴期间",
    ),
    contains: /(?:补贴|计租|补助)(?:期间|时段|起止)/,
  },
  {
    name: "days",
    kind: "count",
    units: listed("天 日"),
    most: 366,
    exact: listed("天数 租赁天数 使用天数 计租天数 补贴天数 实际使用天数 日数"),
    contains: /天数/,
    not: /逾期|超期/,
  },
  {
    name: "sales",
    kind: "money",
    substance: true,
    rosterOnly: listed("销售收入"),
    template: { place: 15 },
    exact: listed(
      "销售收入 实现销售收入 项目销售收入 成果转化销售收入 转化销售收入 产品销售收入 销售额 成果转化收入 转化收入",
    ),
    contains: /销售(?:收入|额|金额)/,
    not: /占比|比例|增长|增幅|日期|时间/,
  },
] as const satisfies readonly FieldRow[];
