import { listed, type FieldRow } from "./field-row";

/** 2026-09-01 as Excel counts days. */
const EXAMPLE_DAY = 46_266;

/** Dates, words of decision and what the money is paid to. */
export const FACTS = [
  {
    name: "inDistrict",
    kind: "truth",
    also: listed("是否区内实施"),
    rosterOnly: listed("区内实施"),
    template: { place: 16 },
    exact: listed(
      "区内实施 是否区内实施 是否在区内实施 在区内实施 区内转化 是否区内转化 区内实施情况 是否本区实施 是否区内 是否在区内 是否在本区 " +
        "实施地点",
    ),
    contains: /(?:区内|本区|我区|石景山区).*(?:实施|转化|落地)|(?:实施|转化|落地).*是否.*(?:区内|本区|我区|石景山区)/,
  },
  {
    name: "appliedOn",
    kind: "date",
    also: listed("申请日期 提交时间"),
    rosterOnly: listed("申报日期"),
    template: { place: 22, width: 13, example: EXAMPLE_DAY },
    exact: listed("申报日期 申请日期 申报时间 申请时间 提交日期 提交时间 申报提交时间 申报提交日期 填报日期 登记日期"),
    contains: /(?:申报|申请|提交).*(?:日期|时间)/,
    weak: /^(?:收件|受理|递交|送达|报送|上报)(?:日期|时间)$/,
    not: /截止|开始/,
  },
  {
    name: "recognisedOn",
    kind: "date",
    also: listed("发证日期 获证日期"),
    exact: listed(
      "认定日期 发证日期 认定时间 发证时间 获证日期 获证时间 证书日期 颁证日期 取证日期 获评日期 获评时间 证书颁发日期 证书发放日期 立项时间 立项日期 " +
        "批复时间 批复日期 公布日期 公布时间 获得时间",
    ),
    contains: /(?:认定|发证|获证|颁证|取证|获评|证书|入选).*(?:日期|时间|年月)/,
  },
  {
    name: "batch",
    kind: "round",
    also: listed("申报批次"),
    template: { place: 23, width: 12 },
    exact: listed("批次 申报批次 所属批次 支持批次 批次名称 年份批次 下达年份批次"),
    contains: /(?:申报|申请|支持|政策).*批次/,
  },
  {
    name: "year",
    kind: "round",
    also: listed("申报年度"),
    exact: listed("年度 申报年度 支持年度 政策年度 所属年度 资金年度"),
    weak: /^(?:年份|申报年份)$/,
  },
  {
    name: "status",
    kind: "status",
    also: listed("材料审核 审核结果"),
    rosterOnly: listed("审核状态 材料审核"),
    template: { place: 24, example: "通过" },
    always: true,
    exact: listed(
      "审核状态 材料审核 审核结果 材料审核结果 材料审核情况 材料审核状态 审查结果 形式审查结果 形式审查 初审结果 审核情况 申报状态 " +
        "审核意见 评审意见 复审意见 预审结果 办理状态 是否通过 是否符合 是否支持 资格审查 专家意见 拟办意见 处理意见 材料情况",
    ),
    contains:
      /(?:审核|审查|初审|复审|终审|会审|评审|预审|审批|受理|专家|评议|拟办|处理|审议).*(?:状态|结果|结论|情况|意见)|(?:初审|复审|终审|会审|评审|预审|审核|审查|审批|初评|复评|终评)$|是否(?:通过|符合|支持|同意|合格|入[围选]|纳入|立项|准予|[给予准]予支持|推荐|达标|(?:有|存在)?异议|需?要?补正)/,
    weak: /^(?:状态|材料审查|结论|决定|意见)$/,
    not: /金额|资金|经费|日期|时间|编号|得分|分数|人员|签[字名]|基数|投资|比例|面积|部门$|单位$|人$|额度?$|同类/,
  },
  {
    name: "otherDistrict",
    kind: "award",
    also: listed("是否享受本区同类政策"),
    rosterOnly: listed("本区同类政策"),
    exact: listed(
      "本区同类政策 是否享受本区同类政策 本区其他同类政策 享受本区同类政策情况 已享受本区同类政策 同类政策 本区其他政策 " +
        "已享受其他政策 是否重复享受",
    ),
    contains:
      /(?:本区|区级|我区|区内|其他).*(?:同类|同一类|其他).*(?:政策|资金|奖励)|同类政策|其他区级.*(?:政策|资金|奖励)/,
  },
  {
    name: "score",
    kind: "score",
    also: listed("综合得分 专家评分 总分"),
    exact: listed(
      "评审得分 专家评审得分 综合得分 评审总分 评审综合得分 综合评分 评审评分 专家评分 平均得分 平均分 评审分数 得分 总分 评分 评审分",
    ),
    contains: /(?:评审|专家|综合|平均).*(?:得分|评分|分数)$/,
    // One expert's points are not the review's.
    not: /满分|标准|办法|意见|权重|占比|专家[\dA-Z一二三四五六七八九十甲乙丙]|第.专家|最[高低]分/,
  },
  {
    name: "accountName",
    kind: "name",
    also: listed("账户名称 收款单位"),
    exact: listed("户名 账户名称 帐户名称 开户名称 开户名 账户名 收款单位 收款单位名称 收款户名 收款人 银行户名"),
    contains: /户名|(?:账户|帐户|收款).*名称/,
  },
  {
    name: "bank",
    kind: "name",
    also: listed("开户银行"),
    exact: listed("开户行 开户银行 开户行名称 开户银行名称 银行名称 开户行全称 收款银行"),
    contains: /开户行|开户银行/,
    not: /行号|账号|帐号/,
  },
  {
    name: "account",
    kind: "code",
    also: listed("银行账号"),
    width: 22,
    exact: listed("账号 帐号 银行账号 银行帐号 收款账号 开户账号 银行账户 收款账户 账户 账户号 卡号 银行卡号"),
    contains: /账号|帐号/,
    not: /登录|系统/,
  },
] as const satisfies readonly FieldRow[];
