import { sheetRow } from "../../../src/fields/row-numbers";
import { NO_BATCH, NO_DAY, NO_YEAR } from "../../../src/fields/columns";
import { readBatches, resolveBatches } from "../../../src/roster/batches";
import { dayOf } from "../../../src/roster/dates";
import type { Cell } from "../../../src/workbook/ports";
import { origin, sheet } from "./a-sheet";

const HEADER = ["批次", "年度", "申报截止日期", "认定期间起", "认定期间止"];
const TWO = [
  ["第一批", 2026, "2026-05-31", null, null],
  ["第二批", 2026, "2026-09-30 17:00", "2025-01-01", "2025-12-31"],
];

function read(lines: readonly (readonly Cell[])[]): ReturnType<typeof readBatches> {
  return readBatches([sheet("批次", [HEADER, ...lines])]);
}

/** The batch of one row, by its 批次 and 年度 cells. */
function batchOf(lines: readonly (readonly Cell[])[], batch: Cell, year: Cell = null): number {
  return resolveBatches(read(lines).batches, [batch], [year]).batch[0] as number;
}

describe("the lines of 批次", () => {
  test("give each batch's year, deadline and period; a deadline given with a time keeps it", () => {
    expect(read(TWO).batches).toEqual([
      {
        name: "第一批",
        year: 2026,
        deadlineDay: dayOf(2026, 5, 31),
        deadlineMinute: -1,
        periodFrom: NO_DAY,
        periodThrough: NO_DAY,
        budget: null,
      },
      {
        name: "第二批",
        year: 2026,
        deadlineDay: dayOf(2026, 9, 30),
        deadlineMinute: 1020,
        periodFrom: dayOf(2025, 1, 1),
        periodThrough: dayOf(2025, 12, 31),
        budget: null,
      },
    ]);
  });

  test("with a date that cannot be read leave it open, and say so", () => {
    const { batches, findings } = read([["第一批", "不详", "9月底", null, "2025年"]]);
    expect(batches[0]).toMatchObject({ year: NO_YEAR, deadlineDay: NO_DAY, periodThrough: NO_DAY });
    expect(findings.map(f => [f.code, f.row, f.column, f.values["text"]])).toEqual([
      ["BATCH_UNREADABLE", 2, "年度", "不详"],
      ["BATCH_UNREADABLE", 2, "申报截止日期", "9月底"],
      ["BATCH_UNREADABLE", 2, "认定期间止", "2025年"],
    ]);
  });

  test("that name no batch, year or deadline are none", () => {
    expect(
      readBatches([
        sheet("批次", [
          [...HEADER, "预算"],
          ["第一批", null, null, null, null, 5],
          [null, null, null, null, null, 5],
        ]),
      ]).batches,
    ).toHaveLength(1);
  });

  test("take the year out of the name where there is no 年度", () => {
    expect(read([["2025年第一批", null, "2026-01-31"]]).batches[0]?.year).toBe(2025);
  });
});

describe("the batch of a row", () => {
  test.each(["第一批", "第1批", "1", 1, "一", "第一批次", "2026年第一批", " 第 一 批 "])(
    "is the one that its 批次 names: %s",
    cell => expect(batchOf(TWO, cell)).toBe(0),
  );

  test("is the year's where only 年度 is filled, the latest of several", () => {
    const lines = [
      ["甲", 2025, "2025-05-31"],
      ["乙", 2026, "2026-05-31"],
      ["丙", 2025, "2025-09-30"],
    ];
    expect([batchOf(lines, null, 2025), batchOf(lines, null, "2026年度"), batchOf(lines, "2025")]).toEqual([2, 1, 2]);
  });

  test("needs both to fit where both are filled", () => {
    const lines = [
      ["第一批", 2025, "2025-05-31"],
      ["第一批", 2026, "2026-05-31"],
    ];
    expect([
      batchOf(lines, "第一批", 2025),
      batchOf(lines, "第一批", 2026),
      batchOf(lines, "第一批"),
      batchOf(lines, "第二批", 2026),
    ]).toEqual([0, 1, 1, NO_BATCH]);
  });

  test("is the only line where the row names none, else the latest", () => {
    expect(batchOf([["第一批", 2026, "2026-05-31"]], null)).toBe(0);
    expect(
      batchOf(
        [
          ["第二批", 2026, "2026-09-30"],
          ["第一批", 2026, "2026-05-31"],
        ],
        "/",
      ),
    ).toBe(0);
  });

  test("is the line whose deadline is in the row's year where the lines name no year", () => {
    const lines = [
      ["甲", null, "2025-09-30"],
      ["乙", null, "2026-09-30"],
    ];
    expect([
      batchOf(lines, null, 2025),
      batchOf(lines, null, 2026),
      batchOf([["第一批", null, "2026-05-31"]], null, 2026),
    ]).toEqual([0, 1, 0]);
  });

  test("that 批次 does not list is none, so that no deadline applies; each name is reported once", () => {
    const { batches } = read(TWO);
    const { batch, findings } = resolveBatches(
      batches,
      ["第三批", "第三批", "第一批"],
      [null, null, 2024],
      [origin({ row: sheetRow(7) }), origin({ row: sheetRow(8) }), origin({ row: sheetRow(9) })],
    );
    expect([...batch]).toEqual([NO_BATCH, NO_BATCH, NO_BATCH]);
    expect(findings).toEqual([
      { code: "BATCH_NOT_FOUND", sheet: "申报汇总表", row: 7, column: null, values: { batch: "第三批", rows: 2 } },
      { code: "BATCH_NOT_FOUND", sheet: "申报汇总表", row: 9, column: null, values: { batch: "第一批", rows: 1 } },
    ]);
  });

  test("is none, without a word, where the workbook has no 批次", () => {
    const { batch, year, findings } = resolveBatches([], ["第三批", null], [2025, null]);
    expect([[...batch], [...year], findings]).toEqual([[NO_BATCH, NO_BATCH], [2025, NO_YEAR], []]);
  });

  test("gives the row its year where 年度 is blank; the row's own cell comes first", () => {
    const { batches } = read(TWO);
    expect([
      ...resolveBatches(batches, ["第一批", "2025年第一批", null, "第一批"], [null, null, 2024, 2026]).year,
    ]).toEqual([2026, 2025, 2024, 2026]);
  });
});
