import { RESULT_SHEETS, WRITTEN_HEADERS } from "../../fields/our-sheets";
import type { LanguageTexts } from "../language-texts";

type Words = Pick<
  LanguageTexts,
  | "severities"
  | "done"
  | "markStates"
  | "lapses"
  | "results"
  | "written"
  | "sheets"
  | "report"
  | "kinds"
  | "operands"
  | "problems"
  | "roundings"
>;

export const words: Words = {
  done: "已核对",
  markStates: { open: "未核", checked: "已核对", decided: "已决定" },
  lapses: {
    input: "本行数据改过",
    others: "涉及的另一行改过",
    rules: "口径或政策变了",
    lists: "名单、台账或批次变了",
  },
  severities: {
    block: { label: "需补正", means: "数据不全或认不出，没有核算" },
    ineligible: { label: "不符合", means: "按办法测算为0，是否不予支持由人定" },
    review: { label: "待复核", means: "有数，但要人看过再用" },
    info: { label: "提示", means: "知道即可，不用处理" },
  },
  results: {
    amount: "拟支持",
    superseded: "从优不重复",
    pending: "暂定",
    ineligible: "不符合条件",
    missing: "待补数据",
    decision: "待评审核定",
    invalid: "数据有误",
    notMoney: "非资金支持",
    withdrawn: "已撤回",
  },
  written: WRITTEN_HEADERS,
  sheets: RESULT_SHEETS,
  report: {
    sheet: "工作表",
    id: "序号",
    idOrCode: "序号／代码",
    applicant: "申报单位",
    uscc: "统一社会信用代码",
    project: "项目名称",
    clause: "条款",
    title: "支持方向",
    ceiling: "上限",
    rows: "申报行数",
    computed: "测算金额（元）",
    reviewed: "评审核定金额（元）",
    proposed: "拟支持金额（元）",
    provisional: "是否暂定",
    capitals: "拟支持金额大写",
    severity: "标记级别",
    mark: "标记",
    meaning: "含义",
    todo: "怎么办",
    others: "涉及的其他行",
    state: "复核",
    kind: "内容",
    words: "依据原文",
    formulaText: "公式写法",
    formula: "可复算公式",
    explanation: "说明",
  },
  kinds: { receipt: "凭据", reading: "口径", finding: "读表情况", amount: "金额底稿", tie: "勾稽", total: "合计" },
  operands: {
    each: "每单位金额",
    basis: "核算基数",
    audited: "审定基数",
    recognised: "评审核定金额",
    tier: "等级标准",
    fixed: "一次性标准",
    rent: "租金",
    share: "承担比例",
    rate: "支持比例",
    approvedRate: "核定比例",
    area: "计补面积",
    months: "月数",
    days: "天数",
    yearDays: "全年天数",
    monthsInYear: "全年月数",
    contractArea: "租赁面积",
    support: "运营经费核定额",
    ceiling: "上限",
    left: "剩余额度",
    paid: "已获支持金额",
    earlier: "以前等级已享受标准",
    fact: "数额",
    counted: "数量",
    bracket: "这一段应得",
    multiplier: "倍数",
    parts: "份数",
    limit: "上限",
    units: "个数",
    floor: "最低额",
    nothing: "资金",
  },
  problems: {
    "not-a-number": "“{field}”填的是“{text}”，不是数字",
    negative: "“{field}”填的是“{text}”，是负数",
    "out-of-range": "“{field}”填的是“{text}”，超出可能的范围",
    "not-a-date": "“{field}”填的是“{text}”，不是日期",
    "error-value": "“{field}”单元格是错误值{text}",
    "other-unit": "“{field}”填的是{text}，与政策用的计量单位不同，又不能准确换算，请换算后填写，并在表头写明单位",
    "two-ranks": "“{field}”填的是“{text}”，一格里有两个不同的级别",
    "no-rank": "“{field}”填的是“{text}”，看不出是几级",
    "unknown-word": "“{field}”填的是“{text}”，认不出来",
    contradicts: "“{field}”写的是“{text}”，两处对不上",
    "merged-amount": "“{field}”与上一行合并或写了同上，金额不向下带，以免重复计算",
    "not-calculated": "“{field}”是公式，文件里没有存它的计算结果，请用 Excel 打开、保存一次再核算",
    "struck-in-part": "“{field}”填的是“{text}”，其中一部分画了删除线，看不出画去的是哪一部分，请改写",
    "too-many-fields":
      "这一行有{text}格，表头只有{choices}格，多出来的一格可能把后面的都挤错了位（常见的是金额里的逗号没有加引号）",
    "two-clauses": "“{field}”填的是“{text}”，一格里写了几个条款（{choices}），请一行只写一个，分成几行",
    "unknown-clause": "“{field}”填的是“{text}”，办法里没有对应的条款，可填：{choices}",
    "level-undecided": "“{field}”填的是“{text}”，级别又定不了是哪一款，请写明是{choices}中的哪一款",
    "no-clause": "“{field}”没有填写",
    date: "“{field}”的条款被 Excel 变成了日期（现为“{text}”），请设为文本后重写，如“{choices}”",
  },
  roundings: {
    fen: "分（四舍五入）",
    "yuan-floor": "元（舍去）",
    yuan: "元（四舍五入）",
    "thousand-floor": "千元（舍去）",
    "wan-floor": "万元（舍去）",
    wan: "万元（四舍五入）",
    "wan-2dp": "万元两位小数（四舍五入）",
  },
};
