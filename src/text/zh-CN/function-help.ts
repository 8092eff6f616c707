import type { FunctionHelp } from "../function-help";

const ARTICLE = "条款：现行政策的编号，如3、4.2、第四条（二），也可写条款的名称";
const APPLICANTS = "申报单位：一列，或两列（名称、信用代码）";
const PROJECTS = "项目：一列，或两列（名称、项目编号）";
const AMOUNT_UNIT = "单位：元（不填即元）、千元、万元、亿元";

/** Only the build reads this; the English texts are the functions' own comments. */
export const functionHelp: Readonly<Record<string, FunctionHelp>> = {
  SUBSIDY: {
    description: "按一个条款测算一笔补助，最多到上限。",
    parameters: {
      article: ARTICLE,
      basis:
        "基数：数字，或带单位的文字（如“1000万元”）。评审核定的条款填核定金额；晋级补差的填以前的等级（没有就空着）；按面积和租金的填计补面积的全年租金；定额的和不给资金的不用填",
      level: "级别：国家级、市级、3级等，按认定文件写",
      paid: "按本办法已获的支持金额",
      unit: `基数、已获金额和结果的${AMOUNT_UNIT}`,
      names: "条款不止用基数时：表头那一行，如$A$4:$Z$4；表头里没有用到的列不影响结果",
      facts: "与表头对应的本行各格，如A5:Z5",
    },
  },
  EXPLAIN: {
    description: "说明SUBSIDY的金额怎么来的，引用办法原文，并提示公式没有核对什么。",
    parameters: {
      article: "与SUBSIDY相同",
      basis: "与SUBSIDY相同",
      level: "与SUBSIDY相同",
      paid: "与SUBSIDY相同",
      unit: "与SUBSIDY相同",
      names: "与SUBSIDY相同",
      facts: "与SUBSIDY相同",
    },
  },
  CLAUSE: {
    description: "引用一个条款的原文，或其中的比例、上限、名称。",
    parameters: {
      article: ARTICLE,
      level: "级别：只写到条时用来定是哪一款，比例随级别不同时用来定取哪个",
      field: "要什么：文本（不填即文本）、比例、上限、名称",
    },
  },
  CLAUSES: { description: "列出全部条款：编号、方向、级别、标准、上限、原文。", parameters: {} },
  SPACE: {
    description: "按现行政策里按面积和租金计的条款，测算一年的场地补贴（元）。",
    parameters: {
      area: "实际使用面积（㎡）",
      rent: "租金：数字，单位见第4个参数",
      level: "级别，按认定文件写，如国家级、市级",
      rentUnit: "租金单位：元/㎡/月（不填即此）、元/㎡/天、元/㎡/年、元/月、元/年",
      months: "一年里的月数，不填即12",
    },
  },
  AWARDS: {
    description: "从优不重复之后每行的拟支持金额，与任务窗格用同一套规则。",
    parameters: {
      applicants: APPLICANTS,
      projects: PROJECTS,
      articles: "每行的条款",
      amounts: "每行的测算金额；写文字的表示还没定",
    },
  },
  DUPLICATES: {
    description: "每行与其他行有关的标记：重复、从优、待定、联合申报、名称相近等；没有就空着。",
    parameters: {
      applicants: APPLICANTS,
      projects: PROJECTS,
      articles: "每行的条款",
      amounts: "每行的测算金额；不填时只标出相互竞争、还不能定的行",
    },
  },
  TOTAL: {
    description: "一家单位的金额合计，名称写法不同也能认出。",
    parameters: {
      applicant: "要合计的单位：名称或信用代码，或两格都给",
      applicants: APPLICANTS,
      amounts: "每行的金额",
    },
  },
  TOTALS: {
    description: "各单位的行数和合计，从大到小。",
    parameters: { applicants: APPLICANTS, amounts: "每行的金额" },
  },
  REMAIN: {
    description: "扣除已获支持后，上限还剩多少（元），最少为0。",
    parameters: { article: ARTICLE, paid: "已获支持金额（元）", level: "级别：上限随级别不同时填" },
  },
  CHECKUSCC: {
    description: "统一社会信用代码是否有效（18位，校验位正确）。",
    parameters: { code: "信用代码，请设为文本" },
  },
  CANONICAL: { description: "比对用的名称：简体、大写，去掉空格和标点。", parameters: { name: "单位或项目名称" } },
  YUAN: {
    description: "把数字或带单位的文字换算成元。",
    parameters: { value: "数字，或“1,200.5万元”这样的文字", unit: `没有写单位的按这个${AMOUNT_UNIT}` },
  },
  WAN: {
    description: "把元换算成万元，四舍五入。",
    parameters: { amount: "金额（元）", digits: "小数位数，不填即2位" },
  },
  RMB: { description: "人民币大写，按支付结算办法的写法。", parameters: { amount: "金额（元），最多两位小数" } },
};
