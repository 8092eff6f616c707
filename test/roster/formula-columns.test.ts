import { referencesOf } from "../../src/roster/formula-references";
import { roster, seen } from "./assessed";

/** What a column H of formulas brings; `§` in them is the worksheet row. */
async function asked(
  header: string,
  formula: string,
  cells: readonly (string | number)[],
  more: { readonly header: string; readonly cells: readonly (string | number)[] } | null = null,
): Promise<{ readonly findings: readonly string[]; readonly provisional: boolean }> {
  const rows = roster(
    more ? [header, more.header] : [header],
    cells.map((cell, k) => (more ? [cell, more.cells[k]!] : [cell])),
  );
  const formulaTexts = Object.fromEntries(cells.map((_, k) => [`${k + 1},7`, formula.replaceAll("§", String(k + 2))]));
  const { findings, provisional } = await seen(
    [
      { name: "汇总表", rows, formulaTexts },
      {
        name: "历年台账",
        rows: [
          ["年度", "单位名称", "政策名称", "支持金额（元）"],
          [2024, "别家", "别的政策", 1],
        ],
      },
    ],
    ["COLUMN_UNREAD"],
  );
  return { findings, provisional };
}
const ASKS = { findings: ["COLUMN_UNREAD"], provisional: true },
  ASKS_NOT = { findings: [], provisional: false };

describe("a column of formulas that look at what nobody read asks as if it were typed", () => {
  test.each([
    ["复算额（万元）", "VLOOKUP(B§,评审底稿!$A:$F,6,FALSE)", [40, 50]],
    ["复算额（万元）", "[1]Sheet1!$C§*0.3", [40, 50]],
    ["复算额（万元）", 'INDIRECT("R"&ROW()&"C9",FALSE)', [40, 50]],
    ["复算额（万元）", "20+20", [40, 40]],
    ["复算额（万元）", "评审结果", [40, 50]],
    ["局办公会", 'IF(\'会议 记录\'!D§=1,"同意","不同意")', ["同意", "不同意"]],
    ["局办公会", '"不同意"', ["不同意", "不同意"]],
  ])("%s: =%s", async (header, formula, cells) => expect(await asked(header, formula, cells)).toEqual(ASKS));

  test("so does one over a column that nobody took, which by itself would not ask", async () =>
    expect(
      await asked("局办公会", 'IF(I§>80,"同意","不同意")', ["同意", "不同意"], { header: "打分情况", cells: [90, 60] }),
    ).toEqual(ASKS));
  test("and one whose formulas go round", async () =>
    expect(await asked("复算额（万元）", "H§+0", [40, 50])).toEqual(ASKS));
});

describe("near: the office's own sums over what is read never ask", () => {
  test.each([
    ["复算额（万元）", "G§*0.3", [40, 50]],
    ["复算额（万元）", "ROUND(MIN($G§*30%,900),2)", [40, 50]],
    ["复算额（万元）", "汇总表!G§*$B$1", [40, 50]],
    ["复算额（万元）", "SUMIF(B:B,B§,G:G)", [40, 50]],
    ["复算额（万元）", "SUMIF(历年台账!B:B,B§,历年台账!D:D)/10000", [40, 50]],
    ["复算额（万元）", "表1[[#This Row],[核算基数（万元）]]*0.3", [40, 50]],
    ["复算额（万元）", "[@级别]&0", [40, 50]],
    ["局办公会", 'IF(G§>=300,"同意","不同意")', ["同意", "不同意"]],
    ["代码位数（位）", "LEN(C§)", [18, 18]],
    ["复算额（万元）", "SJS.SUBSIDY(D§,G§,F§)", [40, 50]],
  ])("%s: =%s", async (header, formula, cells) => expect(await asked(header, formula, cells)).toEqual(ASKS_NOT));

  test("nor one over a column that is known and used by nothing", async () =>
    expect(
      await asked("复算额（万元）", "G§*0.3+I§*0", [40, 50], { header: "注册资本（万元）", cells: [90, 60] }),
    ).toEqual(ASKS_NOT));
});

describe("what a formula refers to", () => {
  const cells = (formula: string): string[] =>
    referencesOf(formula).cells.map(({ sheet, first, last }) => `${sheet ?? ""}!${first}-${last}`);
  test.each([
    ["A1+$B$2", ["!0-0", "!1-1"]],
    ["SUM(D3:B9)", ["!1-3"]],
    ["VLOOKUP(A2,'一 ''表'!A:D,2,0)", ["!0-0", "一 '表!0-3"]],
    ['LOG10(A1)&"B2 \'"&TRUE', ["!0-0"]],
    ["表二!$A$1:$C$9*1.5E3", ["表二!0-2"]],
  ])("%s", (formula, expected) => expect(cells(formula)).toEqual(expected));
  test.each(["单价*A1", "OFFSET(A1,1,1)", "[2]表!A1", "'[旧.xlsx]表'!A1", "SUM(5:9)", "#REF!+A1"])(
    "unseen: %s",
    formula => expect(referencesOf(formula).unseen).toBe(true),
  );
});
