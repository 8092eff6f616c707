import { shapesOn, type Cells, type Shape } from "./published-shapes";

const one = shapesOn("明细表");
const H = ["序号", "单位名称", "支持方向", "项目名称", "级别", "上级支持资金（万元）"];
const co = (n: number): string =>
  ["佛山启澜机器人有限公司", "珠海衡信软件有限公司", "中山越洋数控有限公司", "惠州铭拓电子有限公司"][n - 1]!;
const row = (n: number, basis: number | string | null, ...rest: Cells): Cells => [
  n,
  co(n),
  "第三条",
  `${"甲乙丙丁"[n - 1]}类控制器研制`,
  "国家级",
  basis,
  ...rest,
];
const LEDGER = ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额（万元）"];
const paid = (
  year: number,
  n: number,
  amount: number,
  project: string | null = `${"甲乙丙丁"[n - 1]}类控制器研制`,
): Cells => [year, co(n), null, "第三条", project, amount];

export const LAST_SHAPES: readonly Shape[] = [
  // What decides, in odd places
  one(
    "decision above the header of a column",
    [
      [...H, "会商结果"],
      [null, null, null, null, null, null, "（市区联审）"],
      row(1, 100, "通过"),
      row(2, 100, "未通过"),
    ],
    ["30", "0 REJECTED"],
  ),
  one(
    "status merged down",
    [[...H, "审核意见"], row(1, 100, "不予支持"), row(2, 100, null), row(3, 100, "通过")],
    ["0 REJECTED", "0 REJECTED", "30"],
    { merges: [[1, 6, 2, 1]] },
  ),
  one(
    "status 同上",
    [[...H, "审核意见"], row(1, 100, "不予支持"), row(2, 100, "同上"), row(3, 100, "通过")],
    ["0 REJECTED", "0 REJECTED", "30"],
  ),
  one(
    "refused in the project's name",
    [[...H], [1, co(1), "第三条", "控制器研制（不予支持）", "国家级", 100], row(2, 100)],
    ["30 REMARK_TO_READ", "30"],
  ),
  one(
    "withdrawn in the applicant's name",
    [[...H], [1, `${co(1)}（已撤回）`, "第三条", "控制器", "国家级", 100], row(2, 100)],
    ["30 REMARK_TO_READ", "30"],
  ),
  one(
    "a word in the number's column",
    [[...H], ["1（撤回）", co(1), "第三条", "控制器", "国家级", 100], row(2, 100)],
    ["30 REMARK_TO_READ", "30"],
  ),
  one("a word in the amount", [[...H], row(1, "100（暂缓）"), row(2, 100)], ["invalid INVALID_INPUT", "30"]),
  one(
    "reason beside a decision",
    [
      [...H, "审核意见", "不通过原因"],
      row(1, 100, "通过", null),
      row(2, 100, "不通过", "材料造假"),
      row(3, 100, "通过", "超过申报期限"),
    ],
    ["30", "0 REJECTED", "30"],
    { asks: ["COLUMN_UNREAD"] },
  ),
  one(
    "two remarks",
    [[...H, "备注1", "备注2"], row(1, 100, "新申报", "建议取消资格"), row(2, 100, null, null)],
    ["30 REMARK_TO_READ", "30"],
  ),
  one(
    "审核人 and date are no decision",
    [[...H, "审核人", "审核日期", "审核意见"], row(1, 100, "张三", "2026-5-1", "通过")],
    ["30"],
  ),
  one(
    "结果 with numbers",
    [[...H, "评审结果"], row(1, 100, 86), row(2, 100, 55)],
    ["30 STATUS_UNCLEAR", "30 STATUS_UNCLEAR"],
  ),
  one(
    "推荐 by the street, refused by the district",
    [[...H, "街道推荐意见", "区级意见"], row(1, 100, "推荐", "不同意"), row(2, 100, "推荐", "同意")],
    ["0 REJECTED", "30"],
  ),
  one("nobody reviewed yet", [[...H, "审核状态"], row(1, 100, "待审核"), row(2, 100, "审核中")], ["30", "30"]),
  one(
    "some reviewed, some not",
    [[...H, "审核状态"], row(1, 100, "待审核"), row(2, 100, "通过")],
    ["30 ON_HOLD", "30"],
  ),
  // Sections
  one(
    "nested sections",
    [H, ["一、拟支持"], ["（一）第三条"], row(1, 100), ["二、不予支持"], ["（一）第三条"], row(2, 100)],
    ["30", "0 REJECTED"],
  ),
  one(
    "a section in a merged line",
    [H, ["以下项目不予支持", null, null, null, null, null], row(1, 100)],
    ["0 REJECTED"],
    { merges: [[1, 0, 1, 6]] },
  ),
  one(
    "a section's total is none of its rows",
    [H, ["一、拟支持（合计1家，30万元）"], row(1, 100), ["二、撤回申报（1家）"], row(2, 100)],
    ["30", "withdrawn WITHDRAWN"],
  ),
  one("sheets by town", [H, row(1, 100)], ["30", "30"], {
    name: "南山街道",
    sheets: [{ name: "北山街道", rows: [H, row(2, 100)] }],
  }),
  one("a hidden draft", [H, row(1, 100)], ["30"], { sheets: [{ name: "草稿", hidden: true, rows: [H, row(2, 100)] }] }),
  // Ledgers
  one("ledger under a name that says nothing", [H, row(1, 3000)], ["900 REMARK_TO_READ"], {
    sheets: [
      {
        name: "Sheet3",
        rows: [
          ["企业", "已拨（万元）", "时间"],
          [co(1), 100, "去年"],
        ],
      },
    ],
  }),
  one("a payment and its recovery", [H, row(1, 3000)], ["900 PAID_BEFORE"], {
    sheets: [
      {
        name: "历年台账",
        rows: [
          [...LEDGER, "备注"],
          [...paid(2024, 1, 100), null],
          [...paid(2025, 1, 100), "收回"],
        ],
      },
    ],
    asks: ["ROUND_IN_LEDGER"],
  }),
  one("payments of two years", [H, row(1, 3000)], ["750 PAID_BEFORE PAID_DEDUCTED"], {
    sheets: [{ name: "历年台账", rows: [LEDGER, paid(2023, 1, 100), paid(2024, 1, 50)] }],
    asks: ["ROUND_IN_LEDGER"],
  }),
  one("of another project", [H, row(1, 3000)], ["900"], {
    sheets: [{ name: "历年台账", rows: [LEDGER, paid(2024, 1, 100, "另一项目")] }],
  }),
  one("of another policy of the district", [[...H, "年度"], row(1, 3000, 2026)], ["900 OTHER_DISTRICT_AWARD"], {
    sheets: [
      {
        name: "历年台账",
        rows: [
          ["年度", "单位名称", "政策名称", "级次", "类型", "项目名称", "支持金额（万元）"],
          [2026, co(1), "区科技创新办法", "区级", "关键技术攻关", "别的", 50],
        ],
      },
    ],
  }),
  one("a ledger by quarters and a total line", [H, row(1, 3000)], ["800 PAID_BEFORE PAID_DEDUCTED"], {
    sheets: [{ name: "历年台账", rows: [LEDGER, paid(2024, 1, 100), ["合计", null, null, null, null, 100]] }],
    asks: ["ROUND_IN_LEDGER"],
  }),
  one(
    "a list of those who may not apply, by code",
    [
      ["序号", "单位名称", "统一社会信用代码", "支持方向", "项目名称", "级别", "上级支持资金（万元）"],
      [1, co(1), "91110107MATA24908Y", "第三条", "A", "国家级", 100],
      [2, co(2), "91110107MAUA44636G", "第三条", "B", "国家级", 100],
    ],
    ["0 BARRED", "30"],
    {
      sheets: [
        {
          name: "不予受理名单",
          rows: [
            ["单位名称", "统一社会信用代码", "事由", "决定日期"],
            ["改过名的公司", "91110107MATA24908Y", "弄虚作假骗取资金", "2025-01-01"],
          ],
        },
      ],
    },
  ),
  one("minutes of a meeting", [H, row(1, 100), row(2, 100)], ["30 REMARK_TO_READ", "30"], {
    sheets: [
      {
        name: "会议纪要",
        rows: [
          ["2026年第3次局长办公会纪要"],
          [`会议研究了${co(1)}等项目。`],
          [`${co(1)}的项目技术路线不清，会议决定暂缓支持。`],
        ],
      },
    ],
  }),
  // Money
  one(
    "万 in the cell beats 元 in the header",
    [["序号", "单位名称", "支持方向", "项目名称", "级别", "上级支持资金（元）"], row(1, "100万"), row(2, 1000000)],
    ["30", "30"],
  ),
  one(
    "the unit in a second header line",
    [
      ["序号", "单位名称", "支持方向", "项目名称", "级别", "上级支持资金"],
      [null, null, null, null, null, "（万元）"],
      row(1, 100),
    ],
    ["30"],
  ),
  one(
    "the unit beside the title",
    [
      ["申报明细表", null, null, null, null, "单位：万元"],
      ["序号", "单位名称", "支持方向", "项目名称", "级别", "上级支持资金"],
      row(1, 100),
    ],
    ["30"],
  ),
  one("金额 by two tiers", [[...H, "市级承担（万元）", "区级承担（万元）"], row(1, 100, 15, 15)], ["30"]),
  one("requested less than computed", [[...H, "申请金额（万元）"], row(1, 100, 20)], ["30 OVER_REQUEST"]),
  one("a reviewed amount of zero", [[...H, "评审核定金额（万元）"], row(1, 100, 0), row(2, 100, 30)], ["0", "30"]),
  one(
    "a reviewed amount that nobody can read",
    [[...H, "评审核定金额（万元）"], row(1, 100, "待定"), row(2, 100, 30)],
    ["invalid INVALID_INPUT", "30"],
  ),
  one("error values", [H, [1, co(1), "第三条", "A", "国家级", "#REF!"], row(2, 100)], ["invalid INVALID_INPUT", "30"]),
  one("0 as a basis", [H, row(1, 0), row(2, 100)], ["0", "30"]),
  one("currency column", [[...H, "币种"], row(1, 100, "美元"), row(2, 100, "人民币")], ["invalid INVALID_INPUT", "30"]),
  // Who
  one(
    "one code, two names",
    [
      ["序号", "单位名称", "统一社会信用代码", "支持方向", "项目名称", "级别", "上级支持资金（万元）"],
      [1, "佛山启澜机器人有限公司", "91110107MATA24908Y", "第三条", "A", "国家级", 100],
      [2, "佛山启澜智能有限公司", "91110107MATA24908Y", "第三条", "A", "国家级", 80],
    ],
    ["30 SAME_CODE_OTHER_NAME", "0 SAME_CODE_OTHER_NAME SPLIT_ROWS"],
  ),
  one(
    "an old line of the same project, another year",
    [[...H, "年度"], row(1, 100, 2025), row(1, 100, 2026)],
    ["30", "0 DUPLICATE_ROW"],
  ),
  one(
    "项目编号 beside 项目名称",
    [
      ["序号", "单位名称", "支持方向", "项目编号", "项目名称", "级别", "上级支持资金（万元）"],
      [1, co(1), "第三条", "P-1", "控制器", "国家级", 100],
      [2, co(1), "第三条", "P-1", "控制器二期", "国家级", 80],
    ],
    ["30", "0 SPLIT_ROWS"],
  ),
  one(
    "a joint project",
    [
      ["序号", "单位名称", "支持方向", "项目编号", "项目名称", "级别", "上级支持资金（万元）"],
      [1, co(1), "第三条", "P-1", "控制器", "国家级", 100],
      [2, co(2), "第三条", "P-1", "控制器", "国家级", 100],
    ],
    ["30 JOINT_PROJECT", "30 JOINT_PROJECT"],
  ),
];
