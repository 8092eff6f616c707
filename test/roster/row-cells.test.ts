import fc from "fast-check";
import { readWorkbook } from "../../src/assess/read-workbook";
import { RowCells } from "../../src/roster/row-cells";
import { CellStore } from "../../src/workbook/file/cell-store";
import { NOT_CALCULATED, type Area, type Block, type Cell, type Source } from "../../src/workbook/ports";
import { toldOrigin } from "./told-origin";
import { AS_OF, policy, run, workbookOf, type SheetOf } from "./workbook";

/** The same workbook, whose cells outlive their blocks; every text of it has a number, some have two. */
function standing(source: Source): Source {
  const texts: string[] = [];
  const numberOf = (text: string): number => {
    const known = texts.indexOf(text);
    return known >= 0 && texts.length % 3 > 0 ? known : texts.push(text) - 1;
  };
  return {
    sheets: () => source.sheets(),
    async *read(at: Area, columns, run): AsyncIterable<Block> {
      const store = new CellStore(texts);
      let put = 0;
      for await (const block of source.read(at, columns, run)) {
        const places = new Int32Array(block.at.rows).fill(-1);
        block.cells.forEach((cells, r) => {
          if (cells.every(cell => cell === null)) return;
          places[r] = put++;
          store.startRow(block.at.top + r, false);
          cells.forEach((cell, c) => {
            if (typeof cell === "string") store.text(block.at.left + c, numberOf(cell));
            else if (cell !== null) store.cell(block.at.left + c, cell);
          });
        });
        yield { ...block, stays: { in: store, places, rows: block.cells } };
      }
    },
  };
}

/** All that comes of a workbook, as plain data; a refusal by its reason. */
async function whole(source: Source): Promise<unknown> {
  try {
    const { rejoined, origins, tables, ...contents } = await readWorkbook(source, policy(), { asOf: AS_OF, run });
    void rejoined;
    return {
      ...contents,
      origins: Array.from({ length: origins.length }, (_, row) => toldOrigin(origins.at(row)!)),
      tables: tables.map(({ rows, ...table }) => ({
        ...table,
        rows: Array.from({ length: rows.length }, (_, row) => rows.row(row)),
        cells: Array.from({ length: rows.length }, (_, row) => table.headers.map((__, c) => rows.cell(row, c))),
      })),
    };
  } catch (error) {
    return (error as Error).message;
  }
}

const HEADERS = ["序号", "申报单位", "单位名称", "统一社会信用代码", "申报条款", "项目名称", "项目编号", "级别"],
  MORE = ["核算基数（万元）", "审定基数（元）", "核定金额（元）", "审核状态", "备注"];
const name = fc.constantFrom<Cell>("甲公司", "乙研究院", "甲公司 ", "同上", "〃", "合计", null, "丙公司（原甲公司）");
const row = fc.tuple(
  fc.constantFrom<Cell>(1, 2, 3.5, "4", null, "合计"),
  name,
  name,
  fc.constantFrom<Cell>(null, "91110107746192053T", "同上", 9.11e17),
  fc.constantFrom<Cell>("第三条", 4.2, "5", null, "乱", "同上"),
  fc.constantFrom<Cell>("A", "B（二期）", null, "二期（已撤回）", "同上"),
  fc.constantFrom<Cell>(null, "GY-1", 20260101, 20260101123456780, "同上"),
  fc.constantFrom<Cell>("国家级", "市级", "区级", null),
  fc.constantFrom<Cell>(null, 0, -0, 12.5, 7, 2 ** 40, "1,000", "x", NOT_CALCULATED, { error: "#N/A" }),
  fc.constantFrom<Cell>(null, 3, "无", 0.07),
  fc.constantFrom<Cell>(null, 30_000, "3万元", true),
  fc.constantFrom<Cell>(null, "通过", "撤回", "不通过"),
  fc.constantFrom<Cell>(null, "待定", "与第2项同一项目", 5),
  fc.constantFrom<Cell>(null, null, null, "页外", 1),
);
const merge = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(10), fc.integer({ min: 1, max: 3 }), fc.constant(1)),
  aspect = fc.tuple(
    fc.nat(8),
    fc.nat(12),
    fc.constantFrom({ struck: "all" as const }, { struck: "part-unknown" as const }, { format: "0000" }),
  );
const sheet = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 9 }),
    merges: fc.array(merge, { maxLength: 1 }),
    aspects: fc.array(aspect, { maxLength: 4 }),
    left: fc.nat(2),
    again: fc.boolean(),
    narrow: fc.boolean(),
  })
  .map(({ rows, merges, aspects, left, again, narrow }): SheetOf => {
    const headers = narrow ? HEADERS : [...HEADERS, ...MORE];
    const lines = again ? [...rows.slice(0, 4), headers, ...rows.slice(4)] : rows;
    return {
      name: "申报汇总表",
      rows: [headers, ...lines],
      left,
      ...(merges.length > 0 ? { merges } : {}),
      ...(aspects.length > 0 ? { aspects: Object.fromEntries(aspects.map(([r, c, of]) => [`${r},${c}`, of])) } : {}),
    };
  });

describe("rows known by where their cells stand", () => {
  test("are read like rows whose cells are kept as lists, whatever stands in them", async () => {
    const asked = jest.spyOn(CellStore.prototype, "cellAt");
    await fc.assert(
      fc.asyncProperty(sheet, async one => {
        expect(await whole(standing(workbookOf([one])))).toEqual(await whole(workbookOf([one])));
      }),
      { numRuns: 250 },
    );
    expect(asked.mock.calls.length).toBeGreaterThan(1_000);
    asked.mockRestore();
  });

  test("have no cell beyond what the table is wide, and none beyond the rows", () => {
    const rows = RowCells.of([[1, null, "甲"], []]);
    expect(rows.length).toBe(2);
    expect([rows.cell(0, 2), rows.cell(0, 3), rows.cell(0, -1), rows.cell(1, 0), rows.cell(2, 0)]).toEqual([
      "甲",
      null,
      null,
      null,
      null,
    ]);
    expect([rows.row(0), rows.row(1), rows.row(2), rows.row(-1)]).toEqual([[1, null, "甲"], [], [], []]);
  });

  test("with other cells in some are the same everywhere else", () => {
    const cells = fc.array(fc.constantFrom<Cell>(null, 1, "甲"), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 40 }), fc.dictionary(fc.nat(39).map(String), cells), (lists, other) => {
        const changed = new Map(
            Object.entries(other).flatMap(([row, list]) => (Number(row) < lists.length ? [[Number(row), list]] : [])),
          ),
          before = RowCells.of(lists),
          after = before.with(changed);
        expect(lists.map((_, row) => after.row(row))).toEqual(lists.map((list, row) => changed.get(row) ?? list));
        expect(lists.map((_, row) => before.row(row))).toEqual(lists);
      }),
    );
  });
});
