import type { SheetOf } from "./workbook";

/** A roster in the shape of a published table, with what a careful official would make of it, worked out by hand. */
export interface Shape {
  readonly of: string;
  readonly sheets: readonly SheetOf[];
  /** By row: the proposed amount in 万元, or the outcome where there is none, and the marks that matter. */
  readonly rows: readonly string[];
  /** Questions asked. */
  readonly asks?: readonly string[];
}

export type Cells = readonly (string | number | null)[];

/** Makes shapes whose first sheet is called `name`, unless a shape says otherwise. */
export const shapesOn =
  (name: string) =>
  (
    of: string,
    rows: readonly Cells[],
    expected: readonly string[],
    more: Partial<Shape> & { readonly name?: string; readonly merges?: SheetOf["merges"] } = {},
  ): Shape => ({
    of,
    sheets: [
      { name: more.name ?? name, rows, ...(more.merges ? { merges: more.merges } : {}) },
      ...(more.sheets ?? []),
    ],
    rows: expected,
    ...(more.asks ? { asks: more.asks } : {}),
  });

const one = shapesOn("汇总表");
const three = (n: number, basis: number | string | null, ...rest: Cells): Cells => [
  n,
  `北京测试${"甲乙丙丁戊己庚辛"[n - 1]}科技有限公司`,
  "第三条",
  `课题${"一二三四五六七八"[n - 1]}`,
  "国家级",
  basis,
  ...rest,
];
const H3 = ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金（万元）"];

export const SHAPES: readonly Shape[] = [
  // Words of decision
  one(
    "办公会意见 不予安排 / 同意安排",
    [[...H3, "局长办公会意见"], three(1, 300, "同意"), three(2, 300, "不予安排"), three(3, 300, "同意安排资金")],
    ["90", "0 REJECTED", "90 STATUS_UNCLEAR"],
  ),
  one(
    "联审结果 准予 / 不准予",
    [[...H3, "联审结果"], three(1, 300, "准予支持"), three(2, 300, "不准予支持")],
    ["90", "0 REJECTED"],
  ),
  one(
    "审核意见 拟同意 / 建议剔除 / 建议暂不纳入",
    [[...H3, "审核意见"], three(1, 300, "拟同意"), three(2, 300, "建议剔除"), three(3, 300, "建议暂不纳入")],
    ["90", "90 STATUS_UNCLEAR", "0 REJECTED"],
  ),
  one(
    "核查结论 属实 / 不属实 / 部分属实",
    [[...H3, "核查结论"], three(1, 300, "属实"), three(2, 300, "不属实"), three(3, 300, "部分属实")],
    ["90", "90", "90"],
    { asks: ["COLUMN_UNREAD"] },
  ),
  one(
    "是否入选 是 / 否 / 空",
    [[...H3, "是否入选"], three(1, 300, "是"), three(2, 300, "否"), three(3, 300, null)],
    ["90 STATUS_UNCLEAR", "0 REJECTED", "90"],
  ),
  one("复核 Y / N", [[...H3, "复核结果"], three(1, 300, "通过"), three(2, 300, "N")], ["90", "90"], {
    asks: ["COLUMN_UNREAD"],
  }),
  one(
    "专家评审 推荐 / 不推荐 / 待完善",
    [[...H3, "专家评审意见"], three(1, 300, "推荐"), three(2, 300, "不推荐"), three(3, 300, "待完善材料")],
    ["90 STATUS_UNCLEAR", "0 REJECTED", "90 ON_HOLD"],
  ),
  one(
    "状态 已办结 / 已退件",
    [[...H3, "办理状态"], three(1, 300, "审核通过"), three(2, 300, "已退件")],
    ["90", "90 STATUS_UNCLEAR"],
  ),
  one(
    "企业主动放弃 in status",
    [[...H3, "审核结果"], three(1, 300, "企业主动放弃"), three(2, 300, "通过")],
    ["withdrawn WITHDRAWN", "90"],
  ),
  one(
    "意见 with a sum",
    [[...H3, "评审意见"], three(1, 300, "同意支持90万元"), three(2, 300, "同意")],
    ["90 STATUS_UNCLEAR", "90"],
  ),
  // Stages
  one(
    "初审 / 复审 / 终审",
    [
      [...H3, "初审", "复审", "终审"],
      three(1, 300, "通过", "通过", "不通过"),
      three(2, 300, "不通过", "通过", "通过"),
      three(3, 300, "通过", "通过", null),
    ],
    ["0 REJECTED", "90", "90"],
  ),
  one(
    "街道初核 / 区科委复核, the later one waits",
    [[...H3, "街道初核意见", "区科委复核意见"], three(1, 300, "同意", "暂缓"), three(2, 300, "同意", "同意")],
    ["90 ON_HOLD", "90"],
  ),
  one(
    "two offices that differ, the later refuses",
    [[...H3, "发改局意见", "财政局意见"], three(1, 300, "同意", "不同意"), three(2, 300, "同意", "同意")],
    ["0 REJECTED", "90"],
  ),
  one(
    "two offices of one rank the other way round",
    [[...H3, "发改局意见", "财政局意见"], three(1, 300, "不同意", "同意"), three(2, 300, "同意", "同意")],
    ["0 REJECTED", "90"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  one(
    "a conclusion beside a review",
    [
      [...H3, "专家评审意见", "结论"],
      three(1, 300, "通过", "不予支持"),
      three(2, 300, "通过", "通过"),
      three(3, 300, "不通过", "通过"),
    ],
    ["0 REJECTED", "90", "0 REJECTED"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  one(
    "a conclusion after a check of form",
    [[...H3, "形式审查", "结论"], three(1, 300, "不通过", "通过"), three(2, 300, "通过", "不通过")],
    ["90", "0 REJECTED"],
  ),
  one(
    "two experts' amounts",
    [[...H3, "专家一评审金额（万元）", "专家二评审金额（万元）"], three(1, 300, 80, 60), three(2, 300, 70, 70)],
    ["60", "70"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  // Sections, sheets
  one(
    "sections 拟支持 / 不支持",
    [
      H3,
      ["一、建议支持项目（1项）"],
      three(1, 300),
      ["二、建议不支持项目（1项）"],
      three(2, 300),
      ["三、待定项目"],
      three(3, 300),
    ],
    ["90", "0 REJECTED", "90 ON_HOLD"],
  ),
  one(
    "section 备选项目",
    [H3, ["（一）推荐项目"], three(1, 300), ["（二）备选项目"], three(2, 300)],
    ["90 STATUS_UNCLEAR", "90 STATUS_UNCLEAR"],
  ),
  one("sheet 未通过清单", [H3, three(1, 300)], ["90", "0 REJECTED"], {
    sheets: [{ name: "未通过清单", rows: [H3, three(2, 300)] }],
  }),
  one("sheet 企业撤回", [H3, three(1, 300)], ["90", "withdrawn WITHDRAWN"], {
    sheets: [{ name: "企业撤回", rows: [H3, three(2, 300)] }],
  }),
  one(
    "sections by clause without a column",
    [
      ["序号", "企业名称", "项目名称", "级别", "项目支持资金/万元"],
      ["一、关键技术攻关（第三条）"],
      [1, "甲机电有限公司", "减速器", "市级", 100],
      ["二、工业软件研发（第五条）"],
      [2, "乙机电有限公司", "仿真", null, 100],
    ],
    ["30", "missing MISSING_INPUT"],
  ),
  // Remarks
  one(
    "remark 经核实已注销",
    [[...H3, "备注"], three(1, 300, "经核实企业已注销"), three(2, 300, "高新技术企业")],
    ["90 REMARK_TO_READ", "90"],
  ),
  one(
    "remark about earlier years",
    [[...H3, "备注"], three(1, 300, "2023年曾撤回另一项目"), three(2, 300, "材料已补正")],
    ["90", "90"],
  ),
  one(
    "remark 待企业补交审计报告后拨付",
    [[...H3, "备注"], three(1, 300, "暂缓，待区里研究"), three(2, 300, "发票已补")],
    ["90 REMARK_TO_READ", "90"],
  ),
  one(
    "note below naming a row",
    [
      H3,
      three(1, 300),
      three(2, 300),
      ["合计", null, null, null, null, 600],
      ["注：序号2企业已搬离本区，建议不予支持。"],
    ],
    ["90", "90 REMARK_TO_READ"],
  ),
  // Units
  one(
    "unit line above",
    [
      ["2026年度资金申报汇总表"],
      ["单位：万元"],
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金"],
      three(1, 300),
    ],
    ["90"],
  ),
  one(
    "unit in the cells",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金"],
      three(1, "300万元"),
      three(2, "3,000,000元"),
      three(3, "0.03亿元"),
    ],
    ["90", "90", "90"],
  ),
  one(
    "unit column",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金", "金额单位"],
      three(1, 300, "万元"),
      three(2, 3000000, "元"),
    ],
    ["90", "90"],
  ),
  one(
    "unit note below",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金"],
      three(1, 300),
      ["说明：表中金额单位均为万元。"],
    ],
    ["90"],
  ),
  one("千元", [["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金（千元）"], three(1, 3000)], ["90"]),
  // Sums and lines that are none
  one(
    "小计 in a column, 其中, 合计 first",
    [
      H3,
      ["合计", null, null, null, null, 700],
      three(1, 300),
      ["其中：", null, null, "设备", null, 200],
      three(2, 400),
      [null, "小计", null, null, null, 700],
    ],
    ["90", "120"],
  ),
  one(
    "合 计 with spaces, 以上合计",
    [H3, three(1, 300), ["合  计", null, null, null, null, 300], ["以上合计1项", null, null, null, null, 300]],
    ["90"],
  ),
  one("a line of column numbers", [H3, ["1", "2", "3", "4", "5", "6"], three(1, 300)], ["90"]),
  one("（此行为示例）", [H3, ["例", "示例有限公司", "第三条", "示例项目", "国家级", 100], three(1, 300)], ["90"]),
  one(
    "本页小计 and 承前页",
    [
      H3,
      three(1, 300),
      ["本页小计", null, null, null, null, 300],
      ["承前页", null, null, null, null, 300],
      three(2, 300),
    ],
    ["90", "90"],
  ),
  // Several columns of one meaning
  one(
    "申报数 and 审定数",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "申报投资额（万元）", "审定投资额（万元）"],
      [1, "甲软件有限公司", "第五条", "仿真软件", 500, 400],
    ],
    ["120"],
  ),
  one(
    "计划 and 实际",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "计划研发投入（万元）", "实际研发投入（万元）"],
      [1, "甲软件有限公司", "第五条", "仿真软件", 500, 400],
    ],
    ["120"],
  ),
  one(
    "years and their sum",
    [
      [
        "序号",
        "申报单位",
        "申报条款",
        "项目名称",
        "2024年研发投入（万元）",
        "2025年研发投入（万元）",
        "研发投入合计（万元）",
      ],
      [1, "甲软件有限公司", "第五条", "仿真软件", 100, 200, 300],
    ],
    ["90"],
  ),
  one(
    "years without a sum",
    [
      ["序号", "申报单位", "申报条款", "项目名称", "2024年研发投入（万元）", "2025年研发投入（万元）"],
      [1, "甲软件有限公司", "第五条", "仿真软件", 100, 200],
    ],
    ["90"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  one(
    "建议支持金额 caps",
    [[...H3, "专家建议支持金额（万元）"], three(1, 300, 60), three(2, 300, 100)],
    ["60", "90 REVIEWED_OVER_RULE"],
  ),
  one("an unknown money column", [[...H3, "科室测定额（万元）"], three(1, 300, 60), three(2, 300, 80)], ["90", "90"], {
    asks: ["COLUMN_UNREAD"],
  }),
  one(
    "known and used by nothing",
    [
      [...H3, "注册资本（万元）", "上年营业收入（万元）", "拟支持金额（万元）", "企业自筹（万元）", "联系电话"],
      three(1, 300, 1000, 5000, 90, 100, "13800000000"),
    ],
    ["90"],
  ),
  one(
    "第二次拨付 beside 已获支持",
    [[...H3, "已获支持金额（万元）", "二期已拨付（万元）"], three(1, 3000, 400, 100), three(2, 300, null, null)],
    ["400 PAID_DEDUCTED", "90"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  // Who and what
  one(
    "one project under two clauses",
    [
      ["序号", "单位名称", "支持方向", "项目名称", "级别", "核算基数（万元）"],
      [1, "甲机电有限公司", "关键技术攻关", "减速器", "国家级", 300],
      [2, "甲机电有限公司", "工业软件", "减速器", null, 500],
    ],
    ["0 SUPERSEDED", "150"],
  ),
  one(
    "names with remarks are one applicant",
    [
      H3,
      [1, "甲机电有限公司（盖章）", "第三条", "减速器", "国家级", 300],
      [2, "甲机电有限公司（牵头单位）", "第三条", "减速器", "国家级", 200],
    ],
    ["90", "0 SPLIT_ROWS"],
  ),
  one(
    "no project column",
    [
      ["序号", "单位名称", "条款", "级别", "核算基数（万元）"],
      [1, "甲机电有限公司", "第三条", "国家级", 300],
      [2, "甲机电有限公司", "第五条", null, 500],
    ],
    ["90 PROJECT_UNKNOWN", "150 PROJECT_UNKNOWN"],
    { asks: ["PROJECT_COLUMN_MISSING"] },
  ),
  one(
    "同上",
    [H3, [1, "甲机电有限公司", "第三条", "减速器", "国家级", 300], [2, "同上", "同上", "轴承", "同上", 100]],
    ["90", "30"],
  ),
  one(
    "merged applicant and clause",
    [H3, [1, "甲机电有限公司", "第三条", "减速器", "国家级", 300], [2, null, null, "轴承", null, 100]],
    ["90", "30"],
    {
      merges: [
        [1, 1, 2, 1],
        [1, 2, 2, 1],
        [1, 4, 2, 1],
      ],
    },
  ),
  one(
    "a merged basis is not counted twice",
    [
      H3,
      [1, "甲机电有限公司", "第三条", "减速器", "国家级", 300],
      [2, "甲机电有限公司", "第三条", "轴承", "国家级", null],
    ],
    ["90", "missing MISSING_INPUT"],
    { merges: [[1, 5, 2, 1]] },
  ),
  one(
    "levels as people write",
    [
      H3,
      [1, "甲有限公司", "第三条", "一", "科技部重点研发计划", 300],
      [2, "乙有限公司", "第三条", "二", "市科委", 300],
      [3, "丙有限公司", "第三条", "三", "区级", 300],
      [4, "丁有限公司", "第三条", "四", "拟申报国家级", 300],
    ],
    ["90", "90", "0 INELIGIBLE_LEVEL", "0 INELIGIBLE_LEVEL"],
  ),
  // DCMM and once
  one(
    "DCMM with what it had",
    [
      ["企业名称", "政策条款", "现等级", "原等级"],
      ["甲数据有限公司", "第六条", "4级", "2级"],
      ["乙数据有限公司", "第六条", "量化管理级", null],
    ],
    ["10 UPGRADE_DIFFERENCE", "25"],
  ),
  one(
    "DCMM, same level again",
    [
      ["企业名称", "政策条款", "等级", "上次等级"],
      ["甲数据有限公司", "DCMM贯标", "3级", "3级"],
    ],
    ["0 NO_UPGRADE"],
  ),
  one(
    "clause 8 had before",
    [
      ["单位", "条款", "级别", "已获支持金额（万元）"],
      ["甲安全有限公司", "第八条", "工信部", 10],
      ["乙安全有限公司", "第八条", "国家级", null],
    ],
    ["0 ONE_OFF_USED", "10"],
  ),
  // Conversion
  one(
    "7.2 sales",
    [
      ["单位名称", "条款", "项目名称", "项目投资额（万元）", "项目销售收入（万元）", "是否在区内实施"],
      ["甲", "7.2", "A", 500, 600, "是"],
      ["乙", "7.2", "B", 500, 400, "是"],
      ["丙", "7.2", "C", 500, null, "是"],
      ["丁", "7.2", "D", 500, 600, "否"],
    ],
    ["100", "0 BELOW_THRESHOLD", "missing MISSING_INPUT", "0 NOT_IN_DISTRICT"],
  ),
  one(
    "7.2 with the firm's turnover only",
    [
      ["单位名称", "条款", "项目名称", "项目投资额（万元）", "企业上年度营业收入（万元）", "是否在区内实施"],
      ["甲", "7.2", "A", 500, 60000, "是"],
    ],
    ["missing MISSING_INPUT"],
  ),
  // Rent
  one(
    "rents per ㎡ and month",
    [
      ["单位名称", "条款", "项目名称", "级别", "实际使用面积（㎡）", "租金（元/㎡/月）", "补贴期间"],
      ["甲研究院", "7.1", "实验室", "国家级", 1000, 100, "2026年1月-2026年6月"],
      ["乙研究院", "7.1", "平台", "市级", 1000, 100, "全年"],
    ],
    ["60", "96"],
  ),
  one(
    "yearly rent under 单位：万元",
    [
      ["单位：万元"],
      ["单位名称", "条款", "项目名称", "级别", "实际使用面积（㎡）", "年租金"],
      ["甲研究院", "7.1", "实验室", "国家级", 1000, 120],
    ],
    ["120"],
  ),
  // Ledgers, bans
  one("ledger by content", [H3, three(1, 3000)], ["500 PAID_BEFORE PAID_DEDUCTED"], {
    sheets: [
      {
        name: "2025年拨付明细",
        rows: [
          ["序号", "单位名称", "扶持项目", "条款", "拨付金额（万元）", "拨付日期"],
          [1, "北京测试甲科技有限公司", "课题一", "第三条", 400, "2025.10.1"],
        ],
      },
    ],
    asks: ["ROUND_IN_LEDGER"],
  }),
  one("ban by fraud", [H3, three(1, 300), three(2, 300)], ["90 BARRED_BY_NAME", "90"], {
    sheets: [
      {
        name: "失信名单",
        rows: [
          ["企业名称", "违规情形", "处理日期"],
          ["北京测试甲科技有限公司", "弄虚作假骗取资金", "2025-06-01"],
        ],
      },
    ],
  }),
  one("ban for another reason", [H3, three(1, 300), three(2, 300)], ["90 CREDIT_RECORD", "90"], {
    sheets: [
      {
        name: "失信被执行人",
        rows: [
          ["单位名称", "事由", "列入时间"],
          ["北京测试甲科技有限公司", "未履行生效判决", "2025-06-01"],
        ],
      },
    ],
  }),
  // Headers
  one(
    "three header lines",
    [
      ["申报情况", null, null, null, "资金情况（万元）", null],
      ["单位信息", null, "项目信息", null, "支持资金", null],
      ["序号", "企业名称", "申报条款", "项目名称", "项目支持资金", "级别"],
      [1, "甲机电有限公司", "三", "减速器", 300, "国家级"],
    ],
    ["90"],
    {
      merges: [
        [0, 0, 1, 4],
        [0, 4, 1, 2],
        [1, 0, 1, 2],
        [1, 2, 1, 2],
        [1, 4, 1, 2],
      ],
    },
  ),
  one(
    "headers with spaces, stars, line breaks",
    [
      ["序 号", "*申报\n单位", "申报条款\n（必填）", "项目  名称", "级 别", "核算基数\n（万元）"],
      [1, "甲机电有限公司", "第3条", "减速器", "国家级", 300],
    ],
    ["90"],
  ),
  one(
    "clause words: 4（2）, 第四条第二款, 四（二）",
    [
      ["单位名称", "条款", "项目名称", "级别", "市级支持资金（万元）"],
      ["甲", "4（2）", "A", "市级", 100],
      ["乙", "第四条第二款", "B", "市级", 100],
      ["丙", "第四条（三）", "C", "上云", 100],
    ],
    ["30", "30", "30"],
  ),
  one(
    "amounts in words",
    [
      ["单位名称", "条款", "项目名称", "级别", "核算基数"],
      ["甲", "第三条", "A", "国家级", "叁佰万元整（¥3,000,000）"],
      ["乙", "第三条", "B", "国家级", "叁佰万元整（¥300,000）"],
    ],
    ["90", "invalid INVALID_INPUT"],
  ),
  one(
    "placeholders are blank",
    [
      [...H3, "已获支持金额（万元）"],
      three(1, 300, "无"),
      three(2, 300, "/"),
      three(3, 300, "—"),
      three(4, "待定", null),
    ],
    ["90", "90", "90", "invalid INVALID_INPUT"],
  ),
];
