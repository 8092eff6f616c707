import { NOT_CALCULATED, type Cell } from "../../src/workbook/ports";
import { application, roster, seen } from "./assessed";
import { policy, type SheetOf } from "./workbook";

/** What a roster has (true) or, being only near it, must not have; and whether its total is provisional. */
interface Case {
  readonly code: string;
  readonly of: string;
  readonly sheets: readonly SheetOf[];
  readonly has: boolean;
  readonly provisional: boolean;
}

const sheet = (rows: SheetOf["rows"], more: Partial<SheetOf> = {}): SheetOf => ({ name: "申报表", rows, ...more });
const under = (header: string, ...cells: readonly Cell[]): readonly SheetOf[] => [
  sheet(
    roster(
      [header],
      cells.map(cell => [cell as string]),
    ),
    {},
  ),
];
const one = (code: string, of: string, sheets: readonly SheetOf[], has: boolean, provisional = has): Case => ({
  code,
  of,
  sheets,
  has,
  provisional,
});
const bare = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]): readonly SheetOf[] => [
  sheet([["序号", "申报单位", "申报条款", "级别", "核算基数（万元）", ...headers], ...rows]),
];
const merged = (header: string, rows: number): readonly SheetOf[] => [
  sheet(
    roster(
      [header],
      Array.from({ length: 2 }, (_, i) => [i === 0 ? 50 : null]),
    ),
    { merges: [[1, 7, rows, 1]] },
  ),
];
const totalled = (label: string, sum: number): readonly SheetOf[] => [
  sheet([...roster([], [[], []]), [label, null, null, null, null, null, sum]]),
];

const alike = (headers: readonly string[], cells: readonly number[]): readonly SheetOf[] => [
  sheet(roster(headers, [cells, cells])),
];
const budgeted = (budget: number | null, batch = "第一批"): readonly SheetOf[] => [
  sheet(roster(["批次"], [["第一批"], ["第一批"]])),
  {
    name: "批次",
    rows: [
      ["批次", "年度", "预算（万元）"],
      [batch, 2026, budget],
    ],
  },
];
/** A ledger that holds so many of the roster's three applications, of a year; the roster says its own or none. */
const inLedger = (held: number, year: number, ownYear: number | null): readonly SheetOf[] => [
  sheet(ownYear === null ? roster([], [[], [], []]) : roster(["年度"], [[ownYear], [ownYear], [ownYear]])),
  {
    name: "历年台账",
    rows: [
      ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "支持金额（万元）"],
      ...Array.from({ length: held }, (_, k) => {
        const cells = application(k + 1);
        return [year, cells[1]!, policy().title, "第三条", cells[4]!, 90];
      }),
    ],
  },
];
const beneath = (value: string | number | null, merges: SheetOf["merges"], column: number): readonly SheetOf[] => {
  const rows = roster([], [[], []]).map(row => [...row]);
  rows[2]![column] = value;
  return [sheet(rows, { merges: merges! })];
};

const CASES: readonly Case[] = [
  one(
    "COLUMNS_ALIKE",
    "the own name beside a synonym",
    alike(["已获支持金额（万元）", "已拨付（万元）"], [10, 40]),
    false,
  ),
  one("COLUMNS_ALIKE", "two synonyms that differ", alike(["已拨付（万元）", "已兑付金额（万元）"], [10, 40]), true),
  one(
    "COLUMNS_ALIKE",
    "payments of named years",
    alike(["2024年已拨付（万元）", "2025年已拨付（万元）"], [10, 40]),
    true,
  ),
  one("COLUMNS_ALIKE", "two that agree", alike(["已拨付（万元）", "已兑付金额（万元）"], [40, 40]), false),
  one(
    "COLUMNS_ALIKE",
    "a sum beside its years",
    alike(["2024年已拨付（万元）", "已拨付合计（万元）"], [10, 10]),
    false,
  ),
  one(
    "PROJECT_COLUMN_MISSING",
    "two rows of one unit",
    bare([], [1, "甲公司", "第三条", "国家级", 100], [2, "甲公司", "第三条", "国家级", 50]),
    true,
  ),
  one(
    "PROJECT_COLUMN_MISSING",
    "two clauses of one unit",
    bare([], [1, "甲公司", "第三条", "国家级", 100], [2, "甲公司", "4.3", "赋能", 50]),
    true,
  ),
  one(
    "PROJECT_COLUMN_MISSING",
    "申报内容 names the projects",
    bare(["申报内容"], [1, "甲公司", "第三条", "国家级", 100, "攻关"], [2, "甲公司", "第三条", "国家级", 50, "数控"]),
    false,
  ),
  one(
    "PROJECT_COLUMN_MISSING",
    "only DCMM",
    bare([], [1, "甲公司", "第六条", "3级", null], [2, "乙公司", "第六条", "3级", null]),
    false,
  ),
  one("OVER_BUDGET", "proposed 180万 of 100万", budgeted(100), true, false),
  one("OVER_BUDGET", "proposed 180万 of 179.9999万", budgeted(179.9999), true, false),
  one("OVER_BUDGET", "proposed 180万 of 180万", budgeted(180), false),
  one("OVER_BUDGET", "no budget", budgeted(null), false),
  one("OVER_BUDGET", "the budget of another batch", budgeted(100, "第二批"), false),
  one("ROUND_IN_LEDGER", "all rows stand in the latest year", inLedger(3, 2026, null), true),
  one("ROUND_IN_LEDGER", "two of three do", inLedger(2, 2026, null), true),
  one("ROUND_IN_LEDGER", "the roster says another year", inLedger(3, 2025, 2026), false),
  one("ROUND_IN_LEDGER", "one of three does", inLedger(1, 2026, null), false),
  one("VALUES_BENEATH_MERGE", "another amount", beneath(500, [[1, 6, 2, 1]], 6), true, true),
  one("VALUES_BENEATH_MERGE", "another name", beneath("北京丙公司", [[1, 1, 2, 1]], 1), true, false),
  one("VALUES_BENEATH_MERGE", "nothing beneath", beneath(null, [[1, 5, 2, 1]], 5), false, false),
  one("VALUES_BENEATH_MERGE", "no merge", beneath("市级", [], 5), false, false),
  one("STATUS_UNCLEAR", "再议", under("审核状态", "再议", "通过"), true),
  one("STATUS_UNCLEAR", "候补", under("专家意见", "候补", "同意"), true),
  one("STATUS_UNCLEAR", "原则同意", under("审核状态", "原则同意", "通过"), false),
  one("STATUS_UNCLEAR", "blank beside 通过", under("审核状态", "", "通过"), false),
  one("REMARK_TO_READ", "企业来函撤回申报", under("备注", "企业来函撤回申报"), true, false),
  one("REMARK_TO_READ", "专家组建议不予支持", under("备注", "专家组建议不予支持"), true, false),
  one("REMARK_TO_READ", "2024年曾撤回另一项目", under("备注", "2024年曾撤回另一项目"), false),
  one("REMARK_TO_READ", "材料已补正", under("备注", "材料已补正"), false),
  one("COLUMN_UNREAD", "科室口径数", under("科室口径数（万元）", 10), true),
  one("COLUMN_UNREAD", "领导批示 of words that nobody knows", under("领导批示", "再研究", "同意"), true),
  one("COLUMN_UNREAD", "拟补助金额 is known", under("拟补助金额（万元）", 10), false),
  one("COLUMN_UNREAD", "是否规上 asks for no decision", under("是否规上企业", "否"), false),
  one(
    "PROJECT_UNKNOWN",
    "two rows of one unit without a project",
    bare([], [1, "甲公司", "第三条", "国家级", 100], [2, "甲公司", "第三条", "国家级", 50]),
    true,
  ),
  one(
    "PROJECT_UNKNOWN",
    "one of two has none",
    bare(["项目名称"], [1, "甲公司", "第三条", "国家级", 100, "攻关"], [2, "甲公司", "第三条", "国家级", 50, null]),
    true,
  ),
  one(
    "PROJECT_UNKNOWN",
    "two units",
    bare([], [1, "甲公司", "第三条", "国家级", 100], [2, "乙公司", "第三条", "国家级", 50]),
    false,
  ),
  one(
    "PROJECT_UNKNOWN",
    "DCMM never competes by project",
    bare([], [1, "甲公司", "第三条", "国家级", 100], [2, "甲公司", "第六条", "3级", null]),
    false,
  ),
  one("MERGED_AMOUNT", "已获支持金额 over two rows", merged("已获支持金额（万元）", 2), true),
  one("MERGED_AMOUNT", "评审核定金额 over two rows", merged("评审核定金额（万元）", 2), true),
  one("MERGED_AMOUNT", "of one row", merged("已获支持金额（万元）", 1), false),
  one("MERGED_AMOUNT", "a remark over two rows", merged("备注", 2), false),
  one("SUM_DIFFERS", "合计 that is less", totalled("合计", 500), true, false),
  one("SUM_DIFFERS", "总计 that is more", totalled("总计", 601), true, false),
  one("SUM_DIFFERS", "合计 that agrees", totalled("合计", 600), false),
  one("SUM_DIFFERS", "小计 that agrees", totalled("小计", 600), false),
  one("FORMULA_NOT_CALCULATED", "what was paid", under("已获支持金额（万元）", NOT_CALCULATED as Cell), true),
  one("FORMULA_NOT_CALCULATED", "what was reviewed", under("评审核定金额（万元）", NOT_CALCULATED as Cell), true),
  one("FORMULA_NOT_CALCULATED", "a formula with its value", under("已获支持金额（万元）", 10), false),
  one("FORMULA_NOT_CALCULATED", "a blank", under("已获支持金额（万元）", null), false),
  one("ROWS_STRUCK", "the last row", [struck(8)], true, false),
  one("ROWS_STRUCK", "a cell of it is not struck", [struck(6)], false),
  one("NOT_REVIEWED", "every row 待评审", under("审核状态", "待评审", "待评审"), true, false),
  one("NOT_REVIEWED", "审核中 alone", under("审核状态", "审核中"), true, false),
  one("NOT_REVIEWED", "one is decided, so the other waits", under("审核状态", "待评审", "通过"), false, true),
  one("NOT_REVIEWED", "blank", under("审核状态", null, null), false),
];

/** The first row struck out in so many of its seven cells. */
function struck(cells: number): SheetOf {
  const aspects = Object.fromEntries(
    Array.from({ length: Math.min(cells, 7) }, (_, c) => [`1,${c}`, { struck: "all" as const }]),
  );
  return sheet([roster([], [])[0]!, application(1), application(2)], { aspects });
}

test.each(CASES.map(one => [one.code, one.of, one.has, one] as const))(
  "%s: %s (%s)",
  async (code, _, has, { sheets, provisional }) => {
    const found = await seen(sheets, [code]);
    const there = found.findings.includes(code) || found.rows.some(row => row.includes(` ${code}`));
    expect([there, found.provisional]).toEqual([has, provisional]);
  },
);
