import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import type { Block } from "../../../src/workbook/ports";
import { nullValues } from "../../../src/host/faults/null-values";
import { payloadLimit } from "../../../src/host/faults/payload-limit";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { quietRun } from "./roster";

jest.setTimeout(60_000);

let excel: ExcelInNode;
afterEach(() => excel.close());
const blocksOf = async (from: AsyncIterable<Block>): Promise<Block[]> => {
  const all: Block[] = [];
  for await (const block of from) all.push(block);
  return all;
};

test("sheets are listed with what is used, hidden and merged", async () => {
  excel = await excelInNode({
    sheets: [
      { name: "汇 总", cells: [[], ["", "a", "b"], ["", 1]], merges: [{ top: 1, left: 1, rows: 1, columns: 2 }] },
      { name: "空", cells: [] },
      { name: "藏", hidden: true, cells: [["x"]] },
    ],
  });
  expect(await openExcel().source.sheets()).toEqual([
    {
      name: "汇 总",
      hidden: false,
      used: { sheet: "汇 总", top: 1, left: 1, rows: 2, columns: 2 },
      merges: [{ sheet: "汇 总", top: 1, left: 1, rows: 1, columns: 2 }],
    },
    { name: "空", hidden: false, used: null, merges: [] },
    { name: "藏", hidden: true, used: { sheet: "藏", top: 0, left: 0, rows: 1, columns: 1 }, merges: [] },
  ]);
});

test(
  "cells keep their kind: blank is null, an empty formula is an empty text, errors are errors, formulas and hidden " +
    "rows are told",
  async () => {
    excel = await excelInNode({
      sheets: [
        {
          name: "表",
          cells: [
            ["", 0, true, "#N/A", "x", { formula: '=""', value: "" }],
            ["", { formula: "=1/0", value: "#DIV/0!" }, "'=a"],
          ],
          hiddenRows: [1],
        },
      ],
    });
    const [block] = await blocksOf(
      openExcel().source.read({ sheet: "表", top: 0, left: 0, rows: 2, columns: 6 }, "all", quietRun()),
    );
    expect(block!.cells).toEqual([
      [null, 0, true, { error: "#N/A" }, "x", ""],
      [null, { error: "#DIV/0!" }, expect.stringMatching(/=a$/), null, null, null],
    ]);
    expect([block!.formula(0, 5), block!.formula(1, 1), block!.formula(1, 2), block!.formula(0, 4)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([block!.formulaText?.(0, 5), block!.formulaText?.(1, 1), block!.formulaText?.(1, 2)]).toEqual([
      '""',
      "1/0",
      "",
    ]);
    expect([block!.visible(0), block!.visible(1)]).toEqual([true, false]);
  },
);

test.each([
  ["an answer that is too large", () => payloadLimit(8_000)],
  ["values that are left out without an error", () => nullValues(excel.host, 100)],
] as const)("%s is asked for again in halves, and nothing is missing", async (_, fault) => {
  const cells = Array.from({ length: 500 }, (__, r) => [r, `第${r}行`, r * 2]);
  excel = await excelInNode({ sheets: [{ name: "表", cells }] });
  excel.host.use(fault());
  const blocks = await blocksOf(
    openExcel().source.read({ sheet: "表", top: 0, left: 0, rows: 500, columns: 3 }, "all", quietRun()),
  );
  expect(blocks.flatMap(block => block.cells)).toEqual(cells);
  expect(blocks.length).toBeGreaterThan(1);
});

test("a cancelled reading says so", async () => {
  excel = await excelInNode({ sheets: [{ name: "表", cells: [["x"]] }] });
  const control = new AbortController();
  control.abort();
  await expect(
    blocksOf(
      openExcel().source.read({ sheet: "表", top: 0, left: 0, rows: 1, columns: 1 }, "all", quietRun(control.signal)),
    ),
  ).rejects.toMatchObject({ code: "cancelled" });
  await expect(
    blocksOf(openExcel().source.read({ sheet: "没有", top: 0, left: 0, rows: 1, columns: 1 }, "all", quietRun())),
  ).rejects.toMatchObject({ code: "sheet-gone", sheet: "没有" });
});

describe("what a cell has beside its value", () => {
  const at = (rows: number) => ({ sheet: "表", top: 0, left: 0, rows, columns: 3 });
  async function sheet(rows: number, dress: (sheet: Excel.Worksheet) => void): Promise<void> {
    excel = await excelInNode({
      sheets: [{ name: "表", cells: Array.from({ length: rows }, (_, r) => [`第${r}行`, 80000, "通过"]) }],
    });
    await Excel.run(async context => {
      dress(context.workbook.worksheets.getItem("表"));
      await context.sync();
    });
  }

  test("strike-outs of rows and cells are told, and cost nothing where there are none", async () => {
    await sheet(5, s => {
      s.getRange("A2:C2").format.font.strikethrough = true;
      s.getRange("C4").format.font.strikethrough = true;
    });
    const [block] = await blocksOf(openExcel().source.read(at(5), "all", quietRun()));
    expect([0, 1, 2, 3].map(r => [0, 1, 2].map(c => block!.aspect?.(r, c)?.struck ?? null))).toEqual([
      [null, null, null],
      ["all", "all", "all"],
      [null, null, null],
      [null, null, "all"],
    ]);
    await sheet(5, () => undefined);
    const [plain] = await blocksOf(openExcel().source.read(at(5), "all", quietRun()));
    expect(plain!.aspect).toBeUndefined();
  });

  test("number formats that show something else are told, also below the first rows of their column", async () => {
    await sheet(100, s => {
      s.getRange("B1:B100").numberFormat = Array.from({ length: 100 }, () => ['0!.0,"万元"']);
    });
    const { source } = openExcel();
    await blocksOf(source.read(at(60), "all", quietRun()));
    const blocks = await blocksOf(source.read({ ...at(100), top: 1, rows: 99 }, "all", quietRun()));
    expect(blocks[0]!.aspect?.(98, 1)).toEqual({ format: '0!.0,"万元"' });
    expect(blocks[0]!.aspect?.(98, 0)).toBeNull();
  });
});
