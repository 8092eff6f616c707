import { assessWorkbook } from "../../../src/assess/assess";
import { rowReports } from "../../../src/report/row-report";
import { ledgerBlock, ledgerSheet } from "../../../src/report/papers/ledger";
import { roundOf, type Round } from "../../../src/report/papers/paper";
import { dayOf } from "../../../src/engine/civil";
import type { Cell, SheetData, Source, Written } from "../../../src/workbook/ports";
import { nodeCodec } from "../../../src/workbook/file/node-codec";
import { openFile } from "../../../src/workbook/file/open-file";
import { writeWorkbook } from "../../../src/workbook/file/write-workbook";
import { policy } from "../../explain/rows";

const sheet = (name: string, headers: readonly string[], rows: readonly (readonly Written[])[]): SheetData => ({
  name,
  lines: [],
  columns: headers.map(header => ({ header, format: "text", width: 12 })),
  rows,
  shades: [],
});
const ROSTER = ["序号", "申报单位", "申报条款", "项目名称", "级别", "核算基数", "批次"];
const APPLICATIONS: Written[][] = [
  [1, "北京甲科技有限公司", "第三条", "云平台", "国家级", 1_000_000, "2026年第一批"],
  [2, "北京乙科技有限公司", "第六条", "", "3级", null, "2026年第一批"],
  [3, "北京丙科技有限公司", "第三条", "缺基数", "国家级", null, "2026年第一批"],
];
const BATCHES = sheet("批次", ["批次", "年度", "申报截止日期"], [["2026年第一批", "2026", "2026-12-31"]]);

async function assess(
  applications: Written[][],
  ledger: SheetData | null,
  { batches = true, asOf = dayOf(2026, 11, 30) } = {},
): Promise<Round> {
  const sheets = [
      sheet("申报汇总表", batches ? ROSTER : ROSTER.slice(0, -1), applications),
      ...(batches ? [BATCHES] : []),
      ...(ledger === null ? [] : [ledger]),
    ],
    source = await openFile("a.xlsx", await writeWorkbook(sheets, nodeCodec), nodeCodec);
  return roundOfSource(source, asOf);
}
async function roundOfSource(source: Source, asOf = dayOf(2026, 11, 30)): Promise<Round> {
  const run = { signal: new AbortController().signal, progress: () => undefined };
  const assessed = {
    ...(await assessWorkbook(source, policy, { readings: {}, asOf, run })),
    receipt: {
      policy: "p",
      policyVersion: "1",
      policyHash: "sha256:a",
      engineVersion: "1",
      asOf: "",
      inputHash: "",
      readings: {},
    },
    language: "zh-CN" as const,
  };
  return roundOf(assessed, rowReports(assessed));
}
const ledgerOf = (block: SheetData, more: Written[][] = []): SheetData =>
  sheet(
    "历年台账",
    block.columns.map(({ header }) => header),
    [...block.rows, ...more],
  );
const renamed = (block: SheetData, from: string, to: string): SheetData => {
  const sheet = ledgerOf(block);
  return { ...sheet, columns: sheet.columns.map(one => (one.header === from ? { ...one, header: to } : one)) };
};
/** As an office keeps it that counts in 万元. */
const inWan = (block: SheetData): SheetData => ({
  ...renamed(block, "支持金额（元）", "支持金额（万元）"),
  rows: block.rows.map(row => row.with(GRANTED, Number(row[GRANTED]) / 10_000)),
});
const otherwise = (block: SheetData): SheetData => ({
  ...ledgerOf(block),
  rows: block.rows.map(row => row.with(8, row[8] === "6" ? "第六条" : "第三条").with(3, ` ${String(row[3])} `)),
});
const proposed = ({ assessed }: Round): number[] => [...assessed.assessment.settled.proposed];
const GRANTED = 12;

test("a finished round is added once: with its lines in the ledger it pays the same, refused again", async () => {
  const first = await assess(APPLICATIONS, null),
    block = ledgerSheet(first);
  expect(block.rows.map(row => [row[0], row[3], row[GRANTED]])).toEqual([
    [1, "北京甲科技有限公司", 300_000],
    [2, "北京乙科技有限公司", 200_000],
  ]);
  const again = await assess(APPLICATIONS, ledgerOf(block));
  expect(proposed(again)).toEqual(proposed(first));
  expect(ledgerBlock(again).rows).toEqual([]);
  expect(ledgerBlock(again).said("zh-CN").refused).toContain("同一轮只记一次");
});

describe("a round that was added with other amounts", () => {
  const changed = APPLICATIONS.map((row, k): Written[] => (k === 0 ? row.with(5, 900_000) : row));
  test("is refused too, with the line that corrects it; once that stands there, nothing is left to say", async () => {
    const block = ledgerSheet(await assess(APPLICATIONS, null)),
      { rows, said } = ledgerBlock(await assess(changed, ledgerOf(block))),
      { refused, told } = said("zh-CN");
    expect([rows, refused]).toEqual([[], expect.stringContaining("没有再列")]);
    expect(told).toEqual([
      "序号1（北京甲科技有限公司）：台账序号1现记300000.00元，本次核算270000.00元；请加一行“更正”，支持金额写-30000.00元，“对应序号”写1",
    ]);
    const correction = (block.rows[0] as Written[])
        .with(0, 3)
        .with(GRANTED, "-30000.00元")
        .with(14, "更正")
        .with(15, 1),
      put = ledgerBlock(await assess(changed, ledgerOf(block, [correction])));
    expect(put.rows).toEqual([]);
    expect(put.said("zh-CN")).toEqual({ refused: expect.stringContaining("同一轮只记一次"), told: [] });
  });
  test("says so too where an application is not supported any more", async () => {
    const block = ledgerSheet(await assess(APPLICATIONS, null)),
      refused = APPLICATIONS.map((row, k): Written[] => (k === 0 ? row.with(4, "区级") : row));
    expect(
      ledgerBlock(await assess(refused, ledgerOf(block)))
        .said("zh-CN")
        .told.join(),
    ).toContain("支持金额写-300000.00元");
  });
});

test("a line that answers another one is about the same application, also where it says its number alone", async () => {
  const block = ledgerSheet(await assess(APPLICATIONS, null)),
    blank = (block.rows[0] as Written[]).map((): Written => null),
    short: Written[] = blank.with(0, 3).with(GRANTED, -100_000).with(14, "收回").with(15, 1),
    next: Written[][] = [[1, "北京甲科技有限公司", "第三条", "云平台", "国家级", 40_000_000, "2027年第一批"]];
  expect(proposed(await assess(next, ledgerOf(block, [short])))).toEqual([880_000_000]);
  for (const batches of [true, false]) {
    const rows = batches ? APPLICATIONS : APPLICATIONS.map(row => row.slice(0, -1)),
      first = await assess(rows, null, { batches }),
      again = await assess(rows, ledgerOf(ledgerSheet(first), [short]), { batches });
    expect(proposed(again)).toEqual(proposed(first));
    // What came back leaves what was granted as it was: nothing is to be put right.
    expect(ledgerBlock(again).said("zh-CN").told).toEqual([]);
  }
});

describe("lines that answer a line of the round", () => {
  const answering = (block: SheetData, lines: readonly (readonly [string, number, number])[]): Written[][] =>
    lines.map(([business, amount, answers], k) =>
      (block.rows[0] as Written[])
        .map((): Written => null)
        .with(0, 3 + k)
        .with(GRANTED, amount)
        .with(14, business)
        .with(15, answers),
    );
  test.each([
    [
      "returned and paid once more",
      [
        ["退汇", -300_000, 1],
        ["重付", 300_000, 1],
      ],
      null,
    ],
    ["recovered in part", [["收回", -50_000, 1]], null],
    ["corrected", [["更正", -30_000, 1]], "现记270000.00元，本次核算300000.00元"],
    [
      "written back and granted anew",
      [
        ["冲销", -300_000, 1],
        ["更正", 280_000, 1],
      ],
      "现记280000.00元",
    ],
    [
      "corrected, and the correction corrected",
      [
        ["更正", -30_000, 1],
        ["更正", 10_000, 3],
      ],
      "现记280000.00元",
    ],
  ] as const)("%s", async (_, lines, told) => {
    const block = ledgerSheet(await assess(APPLICATIONS, null)),
      again = ledgerBlock(await assess(APPLICATIONS, ledgerOf(block, answering(block, lines))));
    expect(again.rows).toEqual([]);
    expect(again.said("zh-CN").told).toEqual(told === null ? [] : [expect.stringContaining(told)]);
  });
  test("one that names nobody, and answers a number that is not there, is told", async () => {
    const block = ledgerSheet(await assess(APPLICATIONS, null)),
      [lost] = answering(block, [["收回", -100_000, 77]]),
      of = async (more: Written[]): Promise<unknown[]> =>
        (await assess(APPLICATIONS, ledgerOf(block, [more]))).assessed.contents.findings
          .filter(({ code }) => code === "LEDGER_UNREADABLE")
          .map(({ column, values }) => [column, values.text]);
    expect(await of(lost!)).toEqual([["对应序号", "77"]]);
    expect(await of(lost!.with(15, null))).toEqual([["支持金额（元）", "-100000"]]);
    expect(await of(lost!.with(15, 1))).toEqual([]);
  });
  test.each([
    ["2026年第一批", "2027年第一批"],
    ["2026年", "2027年"],
  ])("a recovery that is booked in the year of the next round is past of it, after %s", async (round, next) => {
    const of = (name: string): Written[][] => [
        APPLICATIONS[0]!.with(6, name).with(5, name === next ? 40_000_000 : 1_000_000),
      ],
      block = ledgerSheet(await assess(of(round), null, { batches: true })),
      short = answering(block, [["收回", -100_000, 1]])[0]!
        .with(1, "2027")
        .with(2, next);
    const later = await assess(of(next), ledgerOf(block, [short]));
    expect(proposed(later)).toEqual([880_000_000]);
    expect(later.reports[0]!.marks.map(({ code }) => code)).not.toContain("CHANGED_AFTER_NOTICE");
  });
});

describe("a round of which something waited is added in two blocks, no application twice", () => {
  const complete = APPLICATIONS.map((row, k): Written[] => (k === 2 ? row.with(5, 500_000) : row));
  const added = (round: Round) => ledgerSheet(round).rows.map(row => [row[0], row[3], row[GRANTED]]);
  const third = [3, "北京丙科技有限公司", 150_000];
  test.each([
    ["by its batch", true, (block: SheetData) => ledgerOf(block)],
    ["by its receipt", false, (block: SheetData) => ledgerOf(block)],
    ["though somebody renamed the receipt's column", true, (block: SheetData) => renamed(block, "核算凭据", "凭证")],
    ["in a ledger whose amounts are in 万元", true, inWan],
    ["on a sheet of another name", true, (block: SheetData) => ({ ...ledgerOf(block), name: "专项资金台账" })],
    ["with the units' codes and clauses written otherwise", true, otherwise],
  ])("%s", async (_, batches, kept) => {
    const rows = (all: Written[][]): Written[][] => (batches ? all : all.map(row => row.slice(0, -1))),
      first = ledgerSheet(await assess(rows(APPLICATIONS), null, { batches })),
      second = await assess(rows(complete), kept(first), { batches }),
      block = ledgerSheet(second);
    expect(proposed(second)).toEqual([30_000_000, 20_000_000, 15_000_000]);
    expect(added(second)).toEqual([third]);
    expect(block.lines.join()).toContain("已有这一轮的2行，这里只列还没有记的1行");
    const both = { ...kept(first), rows: [...kept(first).rows, ...kept(block).rows] },
      again = await assess(rows(complete), both, { batches });
    expect(proposed(again)).toEqual(proposed(second));
    expect(ledgerBlock(again).rows).toEqual([]);
  });
});

test("a block that was copied into the ledger and kept beside it counts once", async () => {
  const block = ledgerOf(ledgerSheet(await assess(APPLICATIONS, null))),
    next: Written[][] = [[1, "北京甲科技有限公司", "第三条", "云平台", "国家级", 40_000_000, "2027年第一批"]];
  const twice = { ...block, rows: [...block.rows, ...block.rows] };
  expect(proposed(await assess(next, twice))).toEqual(proposed(await assess(next, block)));
});

test("another batch of the year adds its own lines, also of the same applicants", async () => {
  const ledger = ledgerOf(ledgerSheet(await assess(APPLICATIONS, null))),
    next = APPLICATIONS.map(row => row.with(6, "2026年第二批").with(3, `${String(row[3])}二期`));
  expect(ledgerSheet(await assess(next, ledger)).rows.map(row => row[3])).toEqual(["北京甲科技有限公司"]);
});

test("papers of one of the roster's batches are of its rows alone", async () => {
  const rows = APPLICATIONS.map((row, k): Written[] => (k === 1 ? row.with(6, "2026年第二批") : row)),
    batches = sheet(
      "批次",
      ["批次", "年度"],
      [
        ["2026年第一批", "2026"],
        ["2026年第二批", "2026"],
      ],
    );
  const settings = sheet("文书设置", ["项目", "内容"], [["批次", "第2批"]]),
    source = await openFile(
      "a.xlsx",
      await writeWorkbook([sheet("申报汇总表", ROSTER, rows), batches, settings], nodeCodec),
      nodeCodec,
    );
  const round = await roundOfSource(source);
  expect(round.rows.map(row => row.standing)).toEqual(["later", "supported", "later"]);
  expect(ledgerSheet(round).rows.map(row => [row[2], row[3]])).toEqual([["2026年第二批", "北京乙科技有限公司"]]);
});

test("two applications of one project and clause have a line each, and neither comes twice", async () => {
  const twice: Written[][] = [APPLICATIONS[0]!, APPLICATIONS[0]!.with(0, 9).with(5, 600_000)],
    first = await assess(twice, null),
    lines = ledgerSheet(first).rows.length;
  expect(ledgerBlock(await assess(twice, ledgerOf(ledgerSheet(first)))).rows).toEqual([]);
  expect(lines).toBe(first.rows.filter(row => row.standing === "supported").length);
});

test("next year's round has the same past, less what was taken back or corrected since", async () => {
  const block = ledgerSheet(await assess(APPLICATIONS, null)),
    next: Written[][] = [[1, "北京甲科技有限公司", "第三条", "云平台", "国家级", 40_000_000, "2027年第一批"]];
  const minus = (amount: Cell): Written[] =>
    (block.rows[0] as Written[])
      .with(0, 3)
      .with(1, "2027")
      .with(2, "")
      .with(GRANTED, amount as Written);
  expect(proposed(await assess(next, ledgerOf(block)))).toEqual([870_000_000]);
  for (const [amount, left] of [
    [-100_000, 880_000_000],
    ["（10万元）", 880_000_000],
    [-300_000, 900_000_000],
    // More than was granted cannot be taken back: the line counts for nothing, and is told.
    [-400_000, 870_000_000],
  ] as const)
    expect(proposed(await assess(next, ledgerOf(block, [minus(amount)])))).toEqual([left]);
});

describe("a roster that names no batch and no year", () => {
  const plain = APPLICATIONS.map(row => row.slice(0, -1)),
    unnamed = { batches: false };
  test("is known by its receipt: its own lines are no past of it, in any order of the rows", async () => {
    const first = await assess(plain, null, unnamed),
      ledger = ledgerOf(ledgerSheet(first)),
      again = await assess(plain, ledger, unnamed);
    expect(ledgerSheet(first).rows.map(row => row[1])).toEqual(["2026", "2026"]);
    expect(proposed(again)).toEqual(proposed(first));
    expect(again.assessed.contents.roundInLedger).toBeNull();
    expect(ledgerBlock(again).said("zh-CN").refused).toContain("同一轮只记一次");
    const turned = await assess([...plain].reverse(), ledger, unnamed);
    expect(proposed(turned)).toEqual(proposed(first).reverse());
    expect(ledgerBlock(turned).rows).toEqual([]);
  });
  test("of another amount is refused as a correction, of another year is another round", async () => {
    const ledger = ledgerOf(ledgerSheet(await assess(plain, null, unnamed))),
      changed = plain.map((row, k): Written[] => (k === 0 ? row.with(5, 900_000) : row));
    expect(
      ledgerBlock(await assess(changed, ledger, unnamed))
        .said("zh-CN")
        .told.join(),
    ).toContain("更正");
    const later = await assess(plain, ledger, { ...unnamed, asOf: dayOf(2027, 11, 30) });
    expect(proposed(later)[0]).toBe(0);
  });
  test("with a row more is no longer sure to be that round: it is asked about, never passed over", async () => {
    const granted = plain.slice(0, 2),
      ledger = ledgerOf(ledgerSheet(await assess(granted, null, unnamed))),
      more: Written[][] = [...granted, [4, "北京丁科技有限公司", "第三条", "丁项目", "国家级", 1_000_000]];
    expect((await assess(more, ledger, unnamed)).assessed.contents.findings.map(({ code }) => code)).toContain(
      "ROUND_IN_LEDGER",
    );
  });
});
