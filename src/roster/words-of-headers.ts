import type { Field } from "../engine/columns";

/** The words that name an input. `exact` in order of preference; the patterns are tried on headers that no exact word fits. */
export interface FieldWords {
  readonly field: Field;
  readonly exact: readonly string[];
  readonly contains?: RegExp;
  readonly weak?: RegExp;
  readonly not?: RegExp;
}

const listed = (words: string): readonly string[] => words.split(" ");
const BEFORE = "(?:已获|已享受|已认定|原|此前|以前|前次|上次|往年|历年|曾获)";

/** SPEC section 6, with what offices write for the same thing. Texts first, money after, both from the surest field on. */
export const WORDS: readonly FieldWords[] = [
  { field: "serial", exact: listed("序号 序 顺序号 NO 行号 项次 编号"), weak: /^(?:总|申报)?序号$/ },
  {
    field: "applicant",
    exact: listed("申报单位 申报单位名称 企业名称 单位名称 申报主体 申报主体名称 申报企业 申报企业名称 申请单位 申请单位名称 申请企业 申请企业名称 企业/单位名称 单位/企业名称 项目申报单位 项目申报单位名称 项目单位 项目单位名称 项目申报主体 承担单位 承担单位名称 项目承担单位 公司名称 主体名称 机构名称 申报机构 申请机构 申请人 申报人 单位 企业 公司"),
    contains: /(?:申报|申请|企业|公司|承担)(?:的)?(?:单位|主体|企业|机构)?(?:全称|名称)|(?:单位|企业|公司)全称|^(?:申报|申请)(?:单位|企业|主体)/,
    weak: /^(?:运营|建设|实施|受益|牵头)(?:单位|主体|企业|机构)(?:名称)?$|^(?:名称|全称)$/,
    not: /曾用|原名|更名|户名|账户|开户|收款|项目名称|代码|编码|意见|类|级|是否|情况|金额|资金|日期|时间/,
  },
  {
    field: "uscc",
    exact: listed("统一社会信用代码 信用代码 社会信用代码 统一信用代码 统一社会信用代码证号 单位信用代码 企业信用代码 统一代码"),
    contains: /信用代码/, weak: /^(?:组织机构代码|机构代码|单位代码|企业代码|税号|纳税人识别号)$/, not: /联合|合作|法人身份/,
  },
  { field: "formerName", exact: listed("曾用名 曾用名称 原名称 原单位名称 原企业名称 更名前名称"), contains: /曾用名|更名前/ },
  {
    field: "clause",
    exact: listed("申报条款 支持条款 条款 支持方向 申报类别 申报方向 适用条款 对应条款 政策条款 奖补条款 申请条款 条款号 条款编号 申报事项 支持事项 支持类别 支持类型 申报类型 申请类别 申请方向 申报专题 政策方向 专题方向 方向 资金类别 补贴类别 补助类别 奖补类别 奖补方向 申报政策条款 政策条目"),
    contains: /条款|(?:支持|申报|申请|补助|奖补)(?:政策)?(?:方向|类别|事项|专题)/, weak: /^(?:项目|政策|专项)(?:类别|类型|条目)$/,
    not: /原文|内容|意见|说明|日期|金额|资金/,
  },
  {
    field: "project",
    exact: listed("项目名称 申报项目名称 项目 申报项目 平台名称 项目/平台名称 平台/项目名称 园区名称 产品名称 软件名称 成果名称 课题名称 机构名称 项目名"),
    contains: /(?:项目|平台|园区|产品|软件|成果|课题|实验室|研究机构|创新平台).{0,4}名称/, weak: /^(?:平台|园区|产品|成果|课题|实验室)$/,
    not: /单位|企业|公司|户名|开户/,
  },
  {
    field: "projectNumber",
    exact: listed("项目编号 项目代码 项目编码 项目号 立项编号 立项号 课题编号 立项项目编号 平台编号"),
    contains: /(?:项目|立项|课题)(?:编号|编码|代码)/, not: /受理|申报|申请|登记|备案|收件/,
  },
  {
    field: "level",
    exact: listed("级别 等级 类别 类型 层级 项目级别 项目等级 平台级别 平台类别 平台类型 认定级别 认定等级 认定类别 认定类型 证书等级 证书级别 DCMM等级 DCMM级别 贯标等级 成熟度等级 评估等级 园区级别 获评等级 获评级别 获评类别 级别类别 级别/类别 类别/级别 级别/类型 级别或类别 级别或类型 认证等级 认证级别"),
    contains: /级别|(?:证书|贯标|DCMM|成熟度|认证|认定|评估|平台|园区|项目).*等级/, weak: /^(?:认定部门|认定单位|批准部门|认定机构|立项级别|立项层级)$/,
    not: new RegExp(`${BEFORE}|政策|信用|单位|企业`),
  },
  { field: "hadLevel", exact: listed("已获等级 已获级别 已获得等级 已享受等级 原等级 原级别 此前等级 以前等级 前次等级 上次等级 往年等级 已获证书等级 原证书等级 已获支持等级"), contains: new RegExp(`${BEFORE}.*(?:等级|级别)`) },
  { field: "years", exact: listed("已支持年数 已支持年限 已获支持年数 已获支持年限 已享受年数 已连续支持年数 已支持年度数 已补贴年数"), contains: /已.*年[数限]/, weak: /^(?:连续)?支持年[数限]$/, not: /成立|经营/ },
  { field: "share", exact: listed("承担比例 承担份额 分担比例 承担占比 本单位承担比例 任务承担比例"), contains: /(?:承担|分担)(?:比例|份额|占比)/ },
  { field: "approvedRate", exact: listed("核定比例 评审核定比例 核定补贴比例 核定补助比例 评审比例 审定比例"), contains: /(?:核定|评审|审定).*比例/, weak: /^(?:补贴|补助|支持)比例$/ },
  {
    field: "contractArea", exact: listed("合同面积 租赁合同面积 租赁面积 承租面积 租用面积 合同租赁面积 合同约定面积"), contains: /(?:合同|租赁|承租).*面积/, not: /实际/,
  },
  { field: "area", exact: listed("实际使用面积 实际应用面积 使用面积 实际面积 实用面积 研发办公面积 研发及办公面积 研发及办公场地面积 场地面积"), contains: /(?:实际|使用|研发|办公|场地).*面积/, weak: /^面积$/, not: /建筑/ },
  {
    field: "rentUnit", exact: listed("租金单位 租金计价单位 租金计量单位 计租单位 租金计算单位 单价单位 租金口径"), contains: /租金.*单位/, weak: /^计价单位$/,
  },
  { field: "rent", exact: listed("租金 租金单价 租金标准 租金价格 月租金 年租金 日租金 月租金单价 年租金单价 日租金单价 租赁单价 租赁价格 房租 房租单价 合同租金"), contains: /租金|租赁单价/, not: /总额|合计|总计|单位|支付|缴纳|发票|已付/ },
  { field: "months", exact: listed("月数 租赁月数 使用月数 补贴月数 计租月数 支持月数 实际使用月数 租用月数 月份数 补贴月份数"), contains: /月数/ },
  { field: "days", exact: listed("天数 租赁天数 使用天数 计租天数 补贴天数 实际使用天数 日数"), contains: /天数/, not: /逾期|超期/ },
  { field: "sales", exact: listed("销售收入 实现销售收入 项目销售收入 成果转化销售收入 转化销售收入 产品销售收入 销售额 成果转化收入 转化收入"), contains: /销售(?:收入|额|金额)/ },
  { field: "inDistrict", exact: listed("区内实施 是否区内实施 是否在区内实施 在区内实施 区内转化 是否区内转化 区内实施情况 是否本区实施 是否区内 是否在区内 是否在本区"), contains: /(?:区内|本区|我区|石景山区).*(?:实施|转化|落地)/ },
  { field: "appliedOn", exact: listed("申报日期 申请日期 申报时间 申请时间 提交日期 提交时间 申报提交时间 申报提交日期"), contains: /(?:申报|申请|提交).*(?:日期|时间)/, weak: /^(?:收件|受理|递交|送达)(?:日期|时间)$/, not: /截止|开始/ },
  { field: "recognisedOn", exact: listed("认定日期 发证日期 认定时间 发证时间 获证日期 获证时间 证书日期 颁证日期 取证日期 获评日期 获评时间 证书颁发日期 证书发放日期"), contains: /(?:认定|发证|获证|颁证|取证|获评|证书|入选).*(?:日期|时间)/ },
  { field: "batch", exact: listed("批次 申报批次 所属批次 支持批次 批次名称"), contains: /(?:申报|申请|支持|政策).*批次/ },
  { field: "year", exact: listed("年度 申报年度 支持年度 政策年度 所属年度 资金年度"), weak: /^(?:年份|申报年份)$/ },
  { field: "status", exact: listed("审核状态 材料审核 审核结果 材料审核结果 材料审核情况 材料审核状态 审查结果 形式审查结果 形式审查 初审结果 审核情况 申报状态"), contains: /(?:审核|审查|初审|复审|评审|审批|受理).*(?:状态|结果|结论|情况)/, weak: /^(?:状态|审核意见|审查意见|初审意见|材料审查)$/ },
  { field: "otherDistrict", exact: listed("本区同类政策 是否享受本区同类政策 本区其他同类政策 享受本区同类政策情况 已享受本区同类政策 同类政策 本区其他政策"), contains: /(?:本区|区级|我区|区内|其他).*(?:同类|同一类|其他).*(?:政策|资金|奖励)|同类政策|其他区级.*(?:政策|资金|奖励)/ },
  { field: "accountName", exact: listed("户名 账户名称 帐户名称 开户名称 开户名 账户名 收款单位 收款单位名称 收款户名 收款人 银行户名"), contains: /户名|(?:账户|帐户|收款).*名称/ },
  { field: "bank", exact: listed("开户行 开户银行 开户行名称 开户银行名称 银行名称 开户行全称 收款银行"), contains: /开户行|开户银行/, not: /行号|账号|帐号/ },
  { field: "account", exact: listed("账号 帐号 银行账号 银行帐号 收款账号 开户账号 银行账户 收款账户 账户 账户号 卡号 银行卡号"), contains: /账号|帐号/, not: /登录|系统/ },
  { field: "basis", exact: listed("核算基数 申报基数 计算基数 补助基数 补贴基数 奖补基数 基数 支持基数 投资额 申报投资额"), contains: /基数/, not: /审定|核定|审计/ },
  { field: "audited", exact: listed("审定基数 审定投资额 核定基数 核定投资额 审计基数 审计投资额 审定研发投资额 审定项目投资额 审计确认投资额 审定额 审定数") },
  { field: "requested", exact: listed("申请金额 申请补助金额 申请支持金额 申请资金 申请补贴金额 申请奖励金额 申请支持资金 申请资助金额 申报金额 申报资金 拟申请金额 申请额度 申请额 企业申请额 企业申请金额") },
  {
    field: "reviewed", exact: listed("评审核定金额 核定金额 核定支持金额 评审金额 评审核定资金 核定补助金额 核定资助金额 专家评审金额 专家核定金额 评审认定金额 认定金额"),
    contains: /(?:核定|评审|专家|审定).*(?:金额|资金|额度|经费)/, not: /投资|基数|市级|国家|销售|收入/,
  },
  {
    field: "paid", exact: listed("已获支持金额 已获金额 已获资金 已获支持资金 已获得支持金额 已获得金额 已支持金额 已获补助金额 已获补贴金额 已获奖励金额 已获区级支持金额 已享受金额 已补助金额 已资助金额 累计已获支持金额 往年已获支持金额"),
    contains: /(?:已|曾|往年|历年|以前年度).*(?:获|享受|支持|补助|补贴|资助|兑现|拨付).*(?:金额|资金|经费|额度)/, not: /同类|是否|名称/,
  },
  { field: "noticed", exact: listed("公示金额 公示支持金额 公示资金 拟公示金额 公示补助金额"), contains: /公示.*(?:金额|资金)/ },
  { field: "approved", exact: listed("批复金额 批复支持金额 批复资金 批复补助金额 批准金额"), contains: /(?:批复|批准).*(?:金额|资金)/, not: /立项|项目批复/ },
];
