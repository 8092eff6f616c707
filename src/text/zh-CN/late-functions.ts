import type { LateFunctionTexts } from "../late-function-texts";

export const lateFunctions: LateFunctionTexts = {
  accepted: {
    rentUnit: "只认元/㎡/月、元/㎡/天、元/㎡/年、元/月、元/年",
    months: "一年最多12个月",
    digits: "要填0到10之间的整数",
    cents: "最多两位小数",
    field: "只认{choices}",
    areaGiven: "请填实际使用面积（㎡）",
    rentGiven: "请填租金",
    applicantColumns: "最多两列（名称、信用代码）",
    projectColumns: "最多两列（名称、项目编号）",
    oneColumn: "只能是一列",
    applicantKnown: "申报单位里没有这一家",
    applicantByCode: "这个名称对应几个信用代码，请改用信用代码",
    noWords: "原文没有写{choices}",
    merged: "同一行却填了别的：合并的单元格只有第一格有值，请取消合并、逐行填写",
    noCeiling: "这一条没有上限",
  },
  needsFacts: "本条款要用{facts}：请在第6个参数填表头那一行（如$A$4:$Z$4），第7个参数填本行（如A5:Z5）",
  beyondFormulas: "本条款要用{facts}，按核算那一天取值，公式里填不了，请在汇总表里核算",
  factsBlank: "第7个参数里{facts}为空或为0，请填写",
  factTwice: "“{name}”给了两次，请只留一处",
  factUnread: "第7个参数里“{name}”填了“{text}”，{accepted}",
  factKinds: {
    money: "要填金额，可以带单位，如“1000万元”",
    count: "要填数字，单位与政策的一致",
    area: "要填面积，如“1200㎡”",
    share: "要填比例，如“60%”",
    date: "要填日期，如“2026-09-01”",
    word: "要按认定文件写",
    "yes-no": "只认“是”“否”",
  },
  clauseTable: {
    header: ["条款", "支持方向", "级别", "支持标准", "上限", "上限按", "原文"],
    per: { project: "项目", platform: "平台", park: "园区", institution: "机构", applicant: "单位" },
    recognised: "按评审认定的金额（原文没有比例）",
  },
  unnamedApplicant: "（未填单位）",
  formulaUnchecked: "公式没有核对：{conditions}。",
  formulaNotChecked: {
    audit: "基数是否经审定",
    rest: "申报期限、不予受理名单、历年台账、同一项目从优不重复",
    unseen: "单元格格式和表头写的单位、删除线（公式只看到单元格的值）",
  },
  choicesUnread:
    "本工作簿的政策文件或口径没有读出来（或政策文件有问题），没有算金额，请打开核算窗格看“政策”页后重新计算",
  whichPolicy:
    "本工作簿有几份政策（{policies}），看不出按哪一份：请在条款前写上政策的名称，如“{example}”，或把公式写在申报表里",
  byPolicy: "按{policy}：",
  noRentClause: "现行政策没有按面积和租金计的条款",
};
