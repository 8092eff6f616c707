import { listed, type FieldRow } from "./field-row";

const BEFORE = "(?:已获|已享受|已认定|原|此前|以前|前次|上次|往年|历年|曾获)";

/** Who applies, for what and under which clause. */
export const NAMES = [
  {
    name: "serial",
    kind: "serial",
    template: { place: 1, width: 6 },
    exact: listed("序号 序 顺序号 NO 行号 项次 编号"),
    weak: /^(?:总|申报)?序号$/,
  },
  {
    name: "applicant",
    kind: "name",
    template: { place: 2, width: 30, example: "某某科技有限公司" },
    always: true,
    exact: listed(
      "申报单位 申报单位名称 企业名称 单位名称 申报主体 申报主体名称 申报企业 申报企业名称 申请单位 申请单位名称 申请企业 申请企业名称 企业/单位名称 单位/企业名称 项目申报单位 项目申报单位名称 " +
        "项目单位 项目单位名称 项目申报主体 承担单位 承担单位名称 项目承担单位 公司名称 主体名称 机构名称 申报机构 申请机构 申请人 申报人 单位 企业 公司",
    ),
    contains:
      /(?:申报|申请|企业|公司|承担)(?:的)?(?:单位|主体|企业|机构)?(?:全称|名称)|(?:单位|企业|公司)全称|^(?:申报|申请)(?:单位|企业|主体)/,
    weak: /^(?:运营|建设|实施|受益|牵头)(?:单位|主体|企业|机构)(?:名称)?$|^(?:名称|全称)$/,
    not: /曾用|原名|更名|户名|账户|开户|收款|项目名称|代码|编码|意见|类|级|是否|情况|金额|资金|日期|时间/,
  },
  {
    name: "uscc",
    kind: "code",
    width: 22,
    template: { place: 3, width: 22 },
    always: true,
    exact: listed(
      "统一社会信用代码 信用代码 社会信用代码 统一信用代码 统一社会信用代码证号 单位信用代码 企业信用代码 统一代码 USCC",
    ),
    contains: /信用代码/,
    weak: /^(?:组织机构代码|机构代码|单位代码|企业代码|税号|纳税人识别号)$/,
    not: /联合|合作|法人身份/,
  },
  {
    name: "formerName",
    kind: "name",
    exact: listed("曾用名 曾用名称 原名称 原单位名称 原企业名称 更名前名称"),
    contains: /曾用名|更名前/,
  },
  {
    name: "clause",
    kind: "clause",
    template: { place: 4, width: 12 },
    always: true,
    exact: listed(
      "申报条款 支持条款 条款 支持方向 申报类别 申报方向 适用条款 对应条款 政策条款 奖补条款 申请条款 条款号 条款编号 申报事项 支持事项 支持类别 支持类型 申报类型 申请类别 申请方向 申报专题 " +
        "政策方向 专题方向 方向 资金类别 补贴类别 补助类别 奖补类别 奖补方向 申报政策条款 政策条目",
    ),
    contains: /条款|条目|(?:支持|扶持|申报|申请|补助|奖补)(?:政策)?(?:方向|类别|事项|专题)/,
    weak: /^(?:项目|政策|专项)(?:类别|类型|条目)$/,
    not: /原文|内容|意见|说明|日期|金额|资金/,
  },
  {
    name: "project",
    kind: "name",
    template: { place: 5, width: 32, example: "某某项目" },
    always: true,
    exact: listed(
      "项目名称 申报项目名称 项目 申报项目 平台名称 项目/平台名称 平台/项目名称 园区名称 产品名称 软件名称 成果名称 课题名称 机构名称 项目名",
    ),
    contains: /(?:项目|平台|园区|产品|软件|成果|课题|实验室|研究机构|创新平台).{0,4}名称/,
    weak: /^(?:平台|园区|产品|成果|课题|实验室)$/,
    not: /单位|企业|公司|户名|开户/,
  },
  {
    name: "projectNumber",
    kind: "code",
    template: { place: 6 },
    always: true,
    exact: listed("项目编号 项目代码 项目编码 项目号 立项编号 立项号 课题编号 立项项目编号 平台编号"),
    contains: /(?:项目|立项|课题)(?:编号|编码|代码)/,
    not: /受理|申报|申请|登记|备案|收件/,
  },
  {
    name: "level",
    kind: "level",
    substance: true,
    template: { place: 7 },
    exact: listed(
      "级别 等级 类别 类型 层级 项目级别 项目等级 平台级别 平台类别 平台类型 认定级别 认定等级 认定类别 认定类型 证书等级 证书级别 DCMM等级 DCMM级别 贯标等级 成熟度等级 评估等级 园区级别 " +
        "获评等级 获评级别 获评类别 级别类别 级别/类别 类别/级别 级别/类型 级别或类别 级别或类型 认证等级 认证级别",
    ),
    contains: /级别|(?:证书|贯标|DCMM|成熟度|认证|认定|评估|平台|园区|项目).*等级/,
    weak: /^(?:认定部门|认定单位|批准部门|认定机构|立项级别|立项层级|项目类[别型]|资质等级)$/,
    not: new RegExp(`${BEFORE}|政策|信用|单位|企业|说明`),
  },
  {
    name: "hadLevel",
    kind: "level",
    width: 10,
    rosterOnly: listed("已获等级"),
    template: { place: 13 },
    exact: listed(
      "已获等级 已获级别 已获得等级 已享受等级 原等级 原级别 此前等级 以前等级 前次等级 上次等级 往年等级 已获证书等级 原证书等级 已获支持等级",
    ),
    contains: new RegExp(`${BEFORE}.*(?:等级|级别)`),
  },
] as const satisfies readonly FieldRow[];
