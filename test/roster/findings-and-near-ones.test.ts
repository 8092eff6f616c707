import type { Cell } from "../../src/workbook/ports";
import { CONTRADICTORY } from "../../src/workbook/ports";
import { roster, seen } from "./assessed";
import type { SheetOf } from "./workbook";

/**
 * Of each finding that tells of rows or cells two rosters that have it and two near ones that must not, and whether the
 * total is provisional.
 */
interface Case {
  readonly code: string;
  readonly of: string;
  readonly sheets: readonly SheetOf[];
  readonly has: boolean;
  readonly provisional: boolean;
}
const one = (code: string, of: string, sheets: readonly SheetOf[], has: boolean, provisional = false): Case => ({
  code,
  of,
  sheets,
  has,
  provisional,
});
const sheet = (rows: SheetOf["rows"], more: Partial<SheetOf> = {}): SheetOf => ({ name: "申报汇总表", rows, ...more });
const two = (more: Partial<SheetOf> = {}, headers: readonly string[] = [], ...cells: readonly Cell[]): SheetOf[] => [
  sheet(roster(headers, [cells as (string | number | null)[], headers.map(() => null)]), more),
];
const struck = (...cells: readonly string[]): Partial<SheetOf> => ({
  aspects: Object.fromEntries(cells.map(cell => [cell, { struck: "all" as const }])),
});
const inPart = (how: "part-left-out" | "part-unknown", cell: string): Partial<SheetOf> => ({
  aspects: { [cell]: { struck: how } },
});
const noted = (text: string): SheetOf[] => [sheet([...roster([], [[], []]), ["合计"], [text]])];
const shown = (format: string, header: string, value: Cell): SheetOf[] =>
  two({ aspects: { "1,7": { format } } }, [header], value);
const ROW = [0, 1, 2, 3, 4, 5, 6].map(c => `1,${c}`);
const records = (...more: readonly string[]): SheetOf[] => [
  sheet(
    roster([], [[], []]).map((row, r) => (r === 1 ? [...row, ...more] : row)),
    { records: true },
  ),
];
const numbered = (number: Cell): SheetOf[] => two({}, ["项目编号"], number);
const hiddenAt = (column: number): SheetOf[] =>
  two({ hiddenColumns: [{ first: column, count: 1 }] }, ["已获支持金额（万元）", "联系电话"], 10, "13800000000");

const CASES: readonly Case[] = [
  one("ROWS_STRUCK", "all of it", two(struck(...ROW)), true),
  one("ROWS_STRUCK", "all but its number", two(struck(...ROW.slice(1))), true),
  one("ROWS_STRUCK", "its number alone", two(struck("1,0")), false),
  one("ROWS_STRUCK", "its amount alone", two(struck("1,6")), false, true),
  one("CELLS_STRUCK", "what was paid", two(struck("1,7"), ["已获支持金额（万元）"], 10), true),
  one("CELLS_STRUCK", "a part of the basis", two(inPart("part-left-out", "1,6")), true),
  one("CELLS_STRUCK", "whom to call", two(struck("1,7"), ["联系人"], "张三"), false),
  one("CELLS_STRUCK", "the whole row", two(struck(...ROW)), false),
  one("CELLS_STRUCK_IN_PART", "the basis", two(inPart("part-unknown", "1,6")), true),
  one("CELLS_STRUCK_IN_PART", "the level", two(inPart("part-unknown", "1,5")), true),
  one("CELLS_STRUCK_IN_PART", "the address", two(inPart("part-unknown", "1,7"), ["注册地址"], "西街1号"), false),
  one("CELLS_STRUCK_IN_PART", "all of a cell", two(struck("1,7"), ["已获支持金额（万元）"], 10), false),
  one("NOTE_TO_READ", "a refusal of nobody named", noted("注：未达标准的项目不予支持。"), true),
  one("NOTE_TO_READ", "a wait of nobody named", noted("说明：材料不全的暂缓兑现。"), true),
  one("NOTE_TO_READ", "units", noted("注：金额以万元计。"), false),
  one("NOTE_TO_READ", "who filled it in", noted("注：由各街道填报。"), false),
  one("SHOWN_OTHERWISE", "zeros in front of a number", shown("0000", "项目编号", 12), true),
  one("SHOWN_OTHERWISE", "thousands cut off", shown("0!.0,", "已获支持金额（元）", 80000), true),
  one("SHOWN_OTHERWISE", "a text, which no format changes", shown("0000", "项目编号", "12"), false),
  one("SHOWN_OTHERWISE", "a blank", shown("0000", "项目编号", null), false),
  one("ROW_TOO_LONG", "one field too many", records("备用"), true),
  one("ROW_TOO_LONG", "three too many", records("", "", "x"), true),
  one("ROW_TOO_LONG", "blank ones too many", records("", ""), false),
  one("ROW_TOO_LONG", "as many as the header", records(), false),
  one("BRACKETS_UNREAD", "another tier's", two({}, ["已获支持金额（市级）"], 10), true),
  one("BRACKETS_UNREAD", "what it holds", two({}, ["已获支持金额（不含税，含安装）（万元）"], 10), true),
  one("BRACKETS_UNREAD", "units and years", two({}, ["已获支持金额（2025年度，单位：万元）"], 10), false),
  one("BRACKETS_UNREAD", "a telephone", two({}, ["联系电话（手机，非座机）"], "13800000000"), false),
  one("COLUMN_HIDDEN", "what was paid", hiddenAt(7), true),
  one("COLUMN_HIDDEN", "the basis", hiddenAt(6), true),
  one("COLUMN_HIDDEN", "a telephone", hiddenAt(8), false),
  one("COLUMN_HIDDEN", "a column without a header", hiddenAt(20), false),
  one("CELLS_CONTRADICT", "the basis", two({}, ["已获支持金额（万元）"], CONTRADICTORY), true),
  one("CELLS_CONTRADICT", "a telephone", two({}, ["联系电话"], CONTRADICTORY), false),
  one("NUMBER_DIGITS_LOST", "seventeen digits", numbered(20260101123456780), true),
  one("NUMBER_DIGITS_LOST", "an E", numbered("2.02601E+16"), true),
  one("NUMBER_DIGITS_LOST", "twelve digits", numbered(202601011234), false),
  one("NUMBER_DIGITS_LOST", "text", numbered("20260101123456789"), false),
];

test.each(CASES.map(each => [each.code, each.of, each.has, each] as const))(
  "%s: %s (%s)",
  async (code, _, has, { sheets, provisional }) => {
    const found = await seen(sheets, [code]),
      there = found.findings.includes(code) || found.rows.some(row => row.includes(` ${code}`));
    expect([there, found.provisional]).toEqual([has, provisional]);
  },
);
