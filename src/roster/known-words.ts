/**
 * Columns that never are an input, whatever words they carry: people, addresses, papers, what sort of unit it is,
 * numbers of documents, units other than the applicant.
 */
const NO_INPUT = new RegExp(
  [
    "联系|负责人|签字|盖章|电话|手机|邮箱|传真|邮编|地址|备注|法人代表|法定代表|经办|填表|填报|制表|附件|材料清单|有效期|到期",
    "单位性质|企业性质|单位类型|单位类别|企业类型|企业类别|主体类型|机构类型|企业规模|所属行业|行业|注册|成立",
    "(?:受理|申报|申请|收件|流水|登记|档案)(?:编号|编码|号|代码)|证书编号|证书号|文号",
    "(?:推荐|主管|合作|联合|参与|协作|归口|计量|金额|监管|审计)(?:单位|部门|企业|机构)",
  ].join("|"),
);

/** Proposals of an earlier calculation: 补助金额, 拟支持金额, 核减金额. What reviewers propose (建议…) is another thing. */
const PROPOSED =
  /^(?:拟|本次|计划|总|合计|区级|本级|财政|应|可|初步|最终)*(?:补助|补贴|支持|奖励|奖补|资助|扶持|兑现|兑付|拨付|安排|给予|测算|核算|留存|核减|审减|调减|承担|负担|分担)+(?:金额|资金|经费|[额度数]|小计|合计)*$|^(?:金额|资金|钱数)$|(?:核减|审减)(?:[^后]|$)|^[^已]{2,4}奖补$/;
/** What other tiers pay, and other sources of a project's money. */
const OTHER_PURSES =
  /(?:中央|国家|省|市|县区?|区县|镇|乡|街道|各级|地方)(?:级|本级|财政)*(?:资金|经费)?(?:承担|奖补|配套|分担|负担|补贴|补助)|(?:中央|省)级?(?:财政|专项)(?:资金|经费)|县区财政|自筹|自有资金|贷款|融资|社会资金|资金来源|配套(?:资金|金额|经费|款|额度?)?$/;
/** The firm's turnover, tax and people: never the project's. */
const OF_FIRM =
  /营业(?:总)?收入|主营|产值|纳税|税收|税额|税金|利润|注册资[本金]|总资产|净资产|资产(?:总额|负债)|社保|公积金|缴费|员工|职工|人数|从业|学历|工资|薪酬|增加值|进出口/;
const FIRMS = /企业|公司|单位|上年度?|去年|上一年度?/,
  SALES = /销售(?:收入|额|金额)|研发|收入/,
  SALES_ALONE = /^(?:年度|全年)?(?:销售)?收入$/;
const OF_PROJECT = /项目|转化|成果|产品|平台/;
const OTHERS =
  /位数|校验|(?:审[核查批定]|评审|[复初终]审|复核|核[查验]|批准|受理|签批)(?:人员?|员|日期|时间)$|园区$|县区|支付进度|进度|扶持方式|支持方式|资金方式|载体|未到(?:经费|资金|账)|排名|得分|分数|评分|票数|次数|销售车辆|服务企业数|收款|发票|押金|保证金|物业费|水电|凭证|截止|公示期/;
/** Where an applicant belongs, unless that office says something of the application. */
const PLACES = /街道|乡镇|镇街|所属|所在/,
  SAYS = /审|核|意见|结论|推荐/;

/**
 * Whether a header is one that no reading takes, for it names people, papers or other units. `core` as headerText gives
 * it.
 */
export function namesNoInput(core: string): boolean {
  return NO_INPUT.test(core);
}

/** Whether a header names the firm's own figures, not those of the project that is applied for. */
export function isOfFirm(core: string): boolean {
  return OF_FIRM.test(core) || (namesFirmsSales(core) && !OF_PROJECT.test(core));
}

/** 企业销售收入: a word for the firm, and behind it one for what it sells. */
function namesFirmsSales(core: string): boolean {
  const firm = FIRMS.exec(core);
  return SALES_ALONE.test(core) || (firm !== null && SALES.test(core.slice(firm.index + firm[0].length)));
}

/**
 * Whether a header is known and used by nothing: an earlier calculation's proposal, other tiers' or other sources'
 * money, the firm's turnover. It is said to be left out, and never asked about.
 */
export function isKnownUnused(core: string): boolean {
  return (
    [NO_INPUT, PROPOSED, OTHER_PURSES, OTHERS].some(words => words.test(core)) ||
    isOfFirm(core) ||
    (PLACES.test(core) && !SAYS.test(core))
  );
}
