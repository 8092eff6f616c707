import { shapesOn, type Cells, type Shape } from "./published-shapes";

const one = shapesOn("Sheet1");
const H = ["编号", "企业全称", "奖补事项", "项目", "认定级别", "立项经费（万元）"];
const co = (n: number): string => `苏州${["华岳", "锐芯", "博澜", "天枢", "鸿砺"][n - 1]}智能装备有限公司`;
const row = (n: number, basis: number | string | null, ...rest: Cells): Cells => [
  n,
  co(n),
  "关键技术攻关",
  `样机${n}号攻关`,
  "市级",
  basis,
  ...rest,
];

export const MORE_SHAPES: readonly Shape[] = [
  one(
    "处理意见 给予支持 / 不予兑现 / 下年度再报",
    [[...H, "处理意见"], row(1, 200, "给予支持"), row(2, 200, "不予兑现"), row(3, 200, "下年度再报")],
    ["60", "0 REJECTED", "60 STATUS_UNCLEAR"],
  ),
  one(
    "拟办意见 同意拨付 / 退回 / 不拨",
    [[...H, "拟办意见"], row(1, 200, "同意支持"), row(2, 200, "退回企业完善"), row(3, 200, "不予拨付")],
    ["60", "60 ON_HOLD", "0 REJECTED"],
  ),
  one(
    "公示结果 无异议 / 有异议",
    [[...H, "公示结果"], row(1, 200, "无异议"), row(2, 200, "有异议，正在核实")],
    ["60", "60"],
    { asks: ["COLUMN_UNREAD"] },
  ),
  one(
    "评审结果 and a score",
    [[...H, "专家打分", "评审结果"], row(1, 200, 86, "通过"), row(2, 200, 55, "未通过")],
    ["60", "0 REJECTED"],
  ),
  one(
    "a tick for each answer",
    [[...H, "通过", "不通过"], row(1, 200, "√", null), row(2, 200, null, "√")],
    ["60", "60"],
    { asks: ["COLUMN_UNREAD"] },
  ),
  one(
    "核查情况 企业已搬迁",
    [[...H, "实地核查情况"], row(1, 200, "正常经营"), row(2, 200, "企业已搬离，人去楼空")],
    ["60", "60"],
    { asks: ["COLUMN_UNREAD"] },
  ),
  one(
    "是否享受过同类政策 是",
    [[...H, "是否享受过本区同类政策"], row(1, 200, "否"), row(2, 200, "是")],
    ["60", "60 OTHER_DISTRICT_AWARD"],
  ),
  one(
    "status in English signs",
    [[...H, "审核结果"], row(1, 200, "PASS"), row(2, 200, "通过")],
    ["60 STATUS_UNCLEAR", "60"],
  ),
  one(
    "通过 with a condition",
    [[...H, "评审意见"], row(1, 200, "有条件通过"), row(2, 200, "原则通过"), row(3, 200, "通过（核减后）")],
    ["60 STATUS_UNCLEAR", "60", "60"],
  ),
  one(
    "同意，但",
    [[...H, "评审意见"], row(1, 200, "同意，但需补充审计报告"), row(2, 200, "同意立项，予以支持")],
    ["60 REMARK_TO_READ", "60"],
  ),
  one(
    "不同意见",
    [[...H, "评审意见"], row(1, 200, "存在不同意见"), row(2, 200, "无不同意见")],
    ["60 STATUS_UNCLEAR", "60 STATUS_UNCLEAR"],
  ),
  one(
    "status with dates",
    [[...H, "审核意见"], row(1, 200, "同意 2026.3.1"), row(2, 200, "2026年3月1日通过")],
    ["60", "60"],
  ),
  // sections, several tables
  one(
    "two tables on one sheet",
    [["表一 拟支持项目"], H, row(1, 200), [null], ["表二 不予支持项目"], H, row(2, 200)],
    ["60", "0 REJECTED"],
  ),
  one("summary of decisions above", [["共受理3项，其中通过1项、不通过1项"], H, row(1, 200), row(2, 200)], ["60", "60"]),
  one(
    "list by towns with subtotals",
    [
      [...H, "备注"],
      ["高新区", null, null, null, null, 200],
      row(1, 200),
      ["工业园区", null, null, null, null, 200],
      row(2, 200),
    ],
    ["60", "60"],
  ),
  one("sheet 附件2 不予支持", [H, row(1, 200)], ["60", "0 REJECTED"], {
    name: "附件1 拟支持",
    sheets: [{ name: "附件2 不予支持", rows: [H, row(2, 200)] }],
  }),
  one("the same list again as 打印版", [H, row(1, 200), row(2, 200)], ["60", "60"], {
    name: "明细",
    sheets: [
      {
        name: "汇总",
        rows: [
          ["企业全称", "项目数", "金额（万元）"],
          [co(1), 1, 60],
          [co(2), 1, 60],
          ["合计", 2, 120],
        ],
      },
    ],
  }),
  // money
  one(
    "reviewed, requested and proposed together",
    [
      [...H, "申请金额（万元）", "专家核定金额（万元）", "拟补助金额（万元）"],
      row(1, 200, 60, 50, 50),
      row(2, 200, 50, 60, 60),
    ],
    ["50", "60 OVER_REQUEST"],
  ),
  one("核减 beside the amount", [[...H, "审定金额（万元）", "核减金额（万元）"], row(1, 200, 40, 20)], ["40"]),
  one(
    "an amount with 约",
    [H, row(1, "约200"), row(2, "200万左右")],
    ["invalid INVALID_INPUT", "invalid INVALID_INPUT"],
  ),
  one(
    "a range of amounts",
    [H, row(1, "200-300"), row(2, "200~300")],
    ["invalid INVALID_INPUT", "invalid INVALID_INPUT"],
  ),
  one(
    "US dollars in the header",
    [["编号", "企业全称", "奖补事项", "项目", "认定级别", "立项经费（万美元）"], row(1, 200)],
    ["invalid INVALID_INPUT"],
  ),
  one(
    "full-width digits, thousands, currency sign",
    [
      ["编号", "企业全称", "奖补事项", "项目", "认定级别", "立项经费（元）"],
      row(1, "２，０００，０００"),
      row(2, "￥2,000,000.00"),
      row(3, "2 000 000"),
    ],
    ["60", "60", "60"],
  ),
  one("negative", [H, row(1, -200), row(2, "(200)")], ["invalid INVALID_INPUT", "invalid INVALID_INPUT"]),
  one("元 typed as 万元", [H, row(1, 200), row(2, 2000000)], ["60", "900 MAGNITUDE"]),
  one(
    "share of a joint project",
    [[...H, "承担比例"], row(1, 200, "60%"), row(2, 200, 0.4)],
    ["36 SHARE_APPLIED", "24 SHARE_APPLIED"],
  ),
  one(
    "paid before and this year",
    [[...H, "以前年度已拨付（万元）"], row(1, 4000, 300), row(2, 4000, 900)],
    ["600 PAID_DEDUCTED", "0 PAID_DEDUCTED"],
  ),
  one(
    "paid in two years",
    [[...H, "2024年已拨付（万元）", "2025年已拨付（万元）"], row(1, 4000, 300, 200)],
    ["400 PAID_DEDUCTED"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  one(
    "paid with its sum",
    [[...H, "2024年已拨付（万元）", "2025年已拨付（万元）", "累计已拨付（万元）"], row(1, 4000, 300, 200, 500)],
    ["400 PAID_DEDUCTED"],
  ),
  one("待拨付 is not paid", [[...H, "待拨付金额（万元）"], row(1, 200, 60), row(2, 200, 60)], ["60", "60"]),
  // who
  one(
    "old name in brackets",
    [
      H,
      [1, "苏州样本新智能有限公司（原苏州样本旧智能有限公司）", "关键技术攻关", "样机", "市级", 200],
      [2, "苏州样本旧智能有限公司", "关键技术攻关", "样机", "市级", 100],
    ],
    ["60", "0 SPLIT_ROWS"],
  ),
  one(
    "two units in one cell",
    [H, [1, "苏州华岳智能装备有限公司、苏州锐芯智能装备有限公司", "关键技术攻关", "样机", "市级", 200]],
    ["60 JOINT_APPLICANT"],
  ),
  one(
    "numbers that tell projects",
    [
      ["项目编号", "企业全称", "奖补事项", "项目", "认定级别", "立项经费（万元）"],
      ["JS-01", co(1), "关键技术攻关", "样机", "市级", 200],
      ["JS-02", co(1), "关键技术攻关", "样机", "市级", 200],
    ],
    ["60 SAME_NAME_OTHER_NUMBER", "60 SAME_NAME_OTHER_NUMBER"],
    { asks: ["COLUMNS_ALIKE"] },
  ),
  one(
    "a firm and its branch",
    [
      H,
      [1, "苏州华岳智能装备有限公司", "关键技术攻关", "样机A", "市级", 200],
      [2, "苏州华岳智能装备有限公司昆山分公司", "关键技术攻关", "样机B", "市级", 200],
    ],
    ["60 RELATED_APPLICANT", "60 RELATED_APPLICANT"],
  ),
  // clause
  one(
    "clause by name in another order",
    [
      ["申报主体", "政策条款", "项目名称", "类别", "市级支持资金（万元）"],
      [co(1), "第四条第（二）项 市级平台", "平台A", "行业特色型", 100],
      [co(2), "平台赋能小微企业上云", "平台B", null, 100],
    ],
    ["30", "30"],
  ),
  one(
    "clause of another policy",
    [
      ["申报主体", "政策条款", "项目名称", "类别", "市级支持资金（万元）"],
      [co(1), "第二十条", "A", "市级", 100],
      [co(2), "第三条", "B", "市级", 100],
    ],
    ["invalid UNKNOWN_CLAUSE", "missing MISSING_INPUT"],
  ),
  one("two clauses in one cell", [H, [1, co(1), "第三条、第五条", "样机", "市级", 200]], ["invalid UNKNOWN_CLAUSE"]),
  one(
    "4.2 as a number",
    [
      ["企业", "条款", "项目名称", "级别", "市级支持资金（万元）"],
      [co(1), 4.2, "平台", "市级", 100],
    ],
    ["30"],
  ),
  one(
    "not money",
    [
      ["企业", "条款", "项目名称", "级别", "市级支持资金（万元）"],
      [co(1), "第十条", "人才", null, null],
      [co(2), "4.2", "平台", "市级", 100],
    ],
    ["0", "30"],
  ),
  one(
    "9.2 difference",
    [
      ["申报单位", "条款", "项目名称", "认定级别", "已获等级"],
      ["甲园区管理有限公司", "9.2", "甲园", "国家级", "市级"],
      ["乙园区管理有限公司", "9.2", "乙园", "市级", null],
    ],
    ["50 UPGRADE_DIFFERENCE", "50"],
  ),
  one(
    "4.1 without a recognised amount",
    [
      ["企业", "条款", "平台名称", "类型", "评审核定金额（万元）"],
      [co(1), "4.1", "双跨平台", "双跨", 120],
      [co(2), "4.1", "特色平台", "特色专业型", null],
    ],
    ["100", "decision NEEDS_AMOUNT"],
  ),
  // dates, batches
  one(
    "late by the batch's day",
    [[...H, "申报日期"], row(1, 200, "2026-3-1"), row(2, 200, "2026年4月2日")],
    ["60", "0 LATE"],
    {
      sheets: [
        {
          name: "批次",
          rows: [
            ["批次", "年度", "申报截止日期"],
            ["第一批", 2026, "2026-03-31"],
          ],
        },
      ],
    },
  ),
  one("over the budget", [H, row(1, 200), row(2, 200)], ["60", "60"], {
    sheets: [
      {
        name: "批次",
        rows: [
          ["批次", "年度", "预算（万元）"],
          ["第一批", 2026, 100],
        ],
      },
    ],
  }),
  // rents
  one(
    "daily rents",
    [
      ["机构", "条款", "名称", "级别", "实际使用面积（平方米）", "租金（元/平方米/天）", "天数"],
      ["甲研究院", "7.1", "实验室", "国家级", 1000, 2, 100],
    ],
    ["20"],
  ),
  one(
    "rent without a unit",
    [
      ["机构", "条款", "名称", "级别", "实际使用面积（平方米）", "租金"],
      ["甲研究院", "7.1", "实验室", "国家级", 1000, 2],
    ],
    ["missing MISSING_INPUT"],
  ),
  one(
    "more than 4000 ㎡",
    [
      ["机构", "条款", "名称", "级别", "实际使用面积（㎡）", "租金（元/㎡/月）", "月数"],
      ["甲研究院", "7.1", "实验室", "国家级", 5000, 50, 12],
    ],
    ["240 AREA_CAPPED"],
  ),
  one(
    "three years had",
    [
      ["机构", "条款", "名称", "级别", "实际使用面积（㎡）", "租金（元/㎡/月）", "月数", "已支持年数"],
      ["甲研究院", "7.1", "实验室", "国家级", 1000, 50, 12, 3],
    ],
    ["0 YEARS_EXHAUSTED"],
  ),
  // lines
  one(
    "signatures and notes below",
    [H, row(1, 200), ["填表人：张三", null, "审核人：李四"], ["注：1.本表一式两份；2.金额以万元计。"]],
    ["60"],
  ),
  one("empty numbered rows", [H, row(1, 200), [2], [3], [4]], ["60"]),
  one("a header that is printed again", [H, row(1, 200), H, row(2, 200)], ["60", "60"]),
  one(
    "the total first, without a word in the number column",
    [H, [null, "合计（2家）", null, null, null, 400], row(1, 200), row(2, 200)],
    ["60", "60"],
  ),
  one(
    "a total that does not agree is told, not asked",
    [H, row(1, 200), row(2, 200), ["合计", null, null, null, null, 500]],
    ["60", "60"],
  ),
  one("以下空白", [H, row(1, 200), ["以下空白"]], ["60"]),
  one("其中 in a header", [[...H, "其中：市级配套（万元）"], row(1, 200, 50)], ["60"]),
];
