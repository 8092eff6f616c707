import { readPlainCell, type PlainCell } from "../../../src/workbook/file/plain-cell";
import { openFile } from "../../../src/workbook/file/open-file";
import { makeWorkbook, readAll } from "./workbook-maker";

function read(
  source: string,
  at = 0,
  row = "",
): { end: number; cell: Omit<PlainCell, "from" | "to"> & { value: string } } {
  const into: PlainCell = { column: -9, style: -9, type: "", from: -9, to: -9 },
    end = readPlainCell(source, at, row, into);
  return {
    end,
    cell: { column: into.column, style: into.style, type: into.type, value: source.slice(into.from, into.to) },
  };
}

describe("a cell in the usual form", () => {
  test.each([
    ['<c r="B12"><v>4.5</v></c>', { column: 1, style: 0, type: "n", value: "4.5" }],
    ['<c r="AB1048576" s="13"><v>-1E-7</v></c>', { column: 27, style: 13, type: "n", value: "-1E-7" }],
    ['<c r="XFD1" t="s"><v>99</v></c>', { column: 16_383, style: 0, type: "s", value: "99" }],
    ['<c r="A1" s="1" t="s"><v>0</v></c>', { column: 0, style: 1, type: "s", value: "0" }],
    ['<c r="A1" s="1"/>', { column: 0, style: 1, type: "n", value: "" }],
    ['<c r="A1"><v></v></c>', { column: 0, style: 0, type: "n", value: "" }],
  ])("%s is read in one go", (source, cell) => {
    expect(read(`${source}<c`)).toEqual({ end: source.length, cell });
    expect(read(`<row>${source}`, 5)).toEqual({ end: source.length + 5, cell });
  });

  test("is read so only where its reference ends with its row's number", () => {
    const source = '<c r="B12"><v>4.5</v></c>';
    expect(["12", "1", "2", "121"].map(row => read(source, 0, row).end)).toEqual([source.length, 0, 0, 0]);
  });

  test("that is not all there yet is left for later, wherever it is cut", () => {
    const source = '<c r="B12" s="3" t="s"><v>45</v></c>';
    for (let length = 1; length < source.length; length++) expect(read(source.slice(0, length)).end).toBe(0);
  });

  test.each([
    "<c r='A1'><v>1</v></c>",
    '<c  r="A1"><v>1</v></c>',
    '<c s="1" r="A1"><v>1</v></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1" t="s" s="1"><v>1</v></c>',
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1"><v>1</v><f>B1</f></c>',
    '<c r="A1"><v><!--1-->1</v></c>',
    '<c r="A1"><v><![CDATA[1]]></v></c>',
    '<c r="a1"><v>1</v></c>',
    '<c r="$A$1"><v>1</v></c>',
    '<c r="ABCD1"><v>1</v></c>',
    '<c r="1"><v>1</v></c>',
    '<c r="A1" s="x"><v>1</v></c>',
    '<cols r="A1"><v>1</v></c>',
    `<c r="A1"><v>${"1".repeat(100)}</v></c>`,
  ])("%s is in another", source => {
    expect(read(source).end).toBe(0);
  });

  test("and in any other, a sheet gives the same, piece after piece", async () => {
    const sheet = (c: (column: string, row: number, value: number) => string): Uint8Array => {
      let rows = "";
      for (let r = 1; r <= 9_000; r++) rows += `<row r="${r}">${c("A", r, r)}${c("C", r, 100_000 - r)}</row>`;
      return makeWorkbook({ sheets: [{ name: "S", rows }] });
    };
    const plain = await readAll(
      await openFile(
        "a.xlsx",
        sheet((column, row, value) => `<c r="${column}${row}"><v>${value}</v></c>`),
      ),
    );
    const other = await readAll(
      await openFile(
        "a.xlsx",
        sheet((column, row, value) => `<c r='${column}${row}'><v>${value}</v></c>`),
      ),
    );
    expect(plain.cells.size).toBe(18_000);
    expect(plain).toEqual(other);
  });
});
