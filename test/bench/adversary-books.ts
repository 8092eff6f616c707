import { openFile } from "../../src/workbook/file/open-file";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import type { Source } from "../../src/workbook/ports";
import { GOOD_ROW, HEADERS as FILE_HEADERS, rowOf, sheetOf } from "../cli/roster-file";
import { makeWorkbook } from "../workbook/file/workbook-maker";
import { memorySource, rosterSheet, type MadeSheet } from "./memory-source";
import { HEADERS, USUAL, usccOf, type CellRow } from "./roster-rows";

/** A workbook whose other sheets, headers or XML would make a careless step quadratic. */
export interface AdversaryBook {
  readonly name: string;
  /** What there are so many of: at the second size a careless step takes sixteen times as long. */
  readonly sizes: readonly [number, number];
  source(count: number): Promise<Source>;
}

const SHEET = "申报汇总表";
const DECISIONS = ["决定", "工作表", "序号", "单位名称", "项目名称", "条款", "对方序号", "对方项目名称", "说明"],
  LEDGER = ["年度", "单位名称", "统一社会信用代码", "政策名称", "级次", "支持条款", "项目名称", "支持金额"];

const sheet = (name: string, headers: readonly string[], count: number, row: (i: number) => CellRow): MadeSheet => ({
  name,
  headers,
  count,
  *rows() {
    for (let i = 0; i < count; i++) yield row(i);
  },
});

const inMemory =
  (sheets: (count: number) => readonly MadeSheet[]) =>
  (count: number): Promise<Source> =>
    Promise.resolve(memorySource(sheets(count)));

/** A roster in which all rows are of one applicant, project and clause, and what a reviewer said of them. */
function decided(count: number, line: (i: number) => CellRow): readonly MadeSheet[] {
  const rows = sheet(SHEET, FILE_HEADERS, count, i => [
    i + 1,
    "北京云数科技有限公司",
    null,
    "3",
    "算法",
    "国家级",
    1_000 + i,
  ]);
  return [rows, sheet("复核记录", DECISIONS, count, line)];
}
const about = (words: string, i: number, other: string | null): CellRow => [
  words,
  SHEET,
  String(i + 1),
  "北京云数科技有限公司",
  "算法",
  "3",
  other,
  other === null ? null : "算法",
  "见会议纪要",
];

export const BOOKS: readonly AdversaryBook[] = [
  {
    name: "one row, in as many elements",
    sizes: [12_500, 50_000],
    source: count =>
      openFile(
        "名单.xlsx",
        makeWorkbook({
          sheets: [
            {
              name: SHEET,
              rows: rowOf(FILE_HEADERS) + rowOf(GOOD_ROW).replace("<row>", '<row r="2">').repeat(count),
            },
          ],
        }),
        nodeCodec,
      ),
  },
  {
    name: "sheets of one name",
    sizes: [500, 2_000],
    source: count =>
      openFile(
        "名单.xlsx",
        makeWorkbook({ sheets: Array.from({ length: count }, () => sheetOf(SHEET, [FILE_HEADERS, GOOD_ROW])) }),
        nodeCodec,
      ),
  },
  {
    name: "headers",
    sizes: [5_000, 20_000],
    source: inMemory(count => [
      sheet(SHEET, [...HEADERS, ...Array.from({ length: count }, (_, k) => `第${k}列`)], 10, i => [
        i + 1,
        USUAL.applicantName(i),
        ...Array.from({ length: HEADERS.length - 2 + count }, () => "甲"),
      ]),
    ]),
  },
  {
    name: "unreadable lines of the ledger",
    sizes: [37_500, 150_000],
    source: inMemory(count => [
      rosterSheet(100),
      sheet("历年台账", LEDGER, count, i => [
        "去年",
        USUAL.applicantName(USUAL.applicant(i % 100)),
        null,
        null,
        "区级",
        "第几条",
        "平台",
        "若干",
      ]),
    ]),
  },
  {
    name: "decisions about one project: 优先支持本行",
    sizes: [2_500, 10_000],
    source: inMemory(count => decided(count, i => about("优先支持本行", i, null))),
  },
  {
    name: "decisions about one row: 先放着",
    sizes: [2_500, 10_000],
    source: inMemory(count => decided(count, i => about("先放着", 0, String(1 + ((i + 1) % count))))),
  },
  {
    name: "decisions to add rows up: 合并计算",
    sizes: [2_500, 10_000],
    source: inMemory(count => decided(count, i => about("合并计算", i - (i % 2), String(i - (i % 2) + 2)))),
  },
  {
    name: "one name of the ledger with as many codes",
    sizes: [10_000, 40_000],
    source: inMemory(count => [
      sheet(SHEET, FILE_HEADERS, count, i => [i + 1, "北京云数科技有限公司", usccOf(i), "3", "算法", "国家级", 1_000]),
      sheet("历年台账", LEDGER, count, i => [
        2024,
        "北京云数科技有限公司",
        usccOf(i),
        null,
        "区级",
        "3",
        "算法",
        1_000,
      ]),
    ]),
  },
];
