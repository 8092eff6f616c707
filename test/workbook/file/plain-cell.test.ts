import fc from "fast-check";
import { BLANK, NUMBER, readPlainCell, SHARED, type PlainCell } from "../../../src/workbook/file/plain-cell";
import { openFile } from "../../../src/workbook/file/open-file";
import { makeWorkbook, readAll } from "./workbook-maker";

const encoder = new TextEncoder();

function read(source: string, at = 0, row = 0): { end: number; cell: PlainCell } {
  const into: PlainCell = { column: -9, style: -9, kind: BLANK, value: -9 },
    end = readPlainCell(encoder.encode(source), at, row, into);
  return { end, cell: into };
}

describe("a cell in the usual form", () => {
  test.each([
    ['<c r="B12"><v>4.5</v></c>', { column: 1, style: 0, kind: NUMBER, value: 4.5 }],
    ['<c r="AB1048576" s="13"><v>-1E-7</v></c>', { column: 27, style: 13, kind: NUMBER, value: -1e-7 }],
    ['<c r="A1" s="2" t="n"><v>0.30000000000000004</v></c>', { column: 0, style: 2, kind: NUMBER, value: 0.1 + 0.2 }],
    ['<c r="XFD1" t="s"><v>99</v></c>', { column: 16_383, style: 0, kind: SHARED, value: 99 }],
    ['<c r="A1" s="1" t="s"><v>0</v></c>', { column: 0, style: 1, kind: SHARED, value: 0 }],
    ['<c r="A1" s="1"/>', { column: 0, style: 1, kind: BLANK, value: 0 }],
    ['<c r="A1"><v></v></c>', { column: 0, style: 0, kind: BLANK, value: 0 }],
  ])("%s is read in one go", (source, cell) => {
    expect(read(`${source}<c`)).toEqual({ end: source.length, cell });
    expect(read(`<row>${source}`, 5)).toEqual({ end: source.length + 5, cell });
  });

  test("has the double that its numeral means, or is left to others", () => {
    const numeral = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.stringMatching(/^[-+]?[0-9]{0,20}(\.[0-9]{0,20})?([eE][-+]?[0-9]{1,3})?$/u),
    );
    fc.assert(
      fc.property(numeral, text => {
        const source = `<c r="A1"><v>${text}</v></c>`,
          { end, cell } = read(source);
        if (end === 0) return;
        expect(text === "" ? cell.kind === BLANK : Object.is(cell.value, Number(text))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    for (const usual of ["0", "-0", "12", "13.67", "-2199.54", "0.07", "46078", "123456789.123456", "99999999999999.9"])
      expect(read(`<c r="A1"><v>${usual}</v></c>`).cell.value).toBe(Number(usual));
  });

  test("is read so only where its reference ends with its row's number", () => {
    const source = '<c r="B12"><v>4.5</v></c>';
    expect([12, 1, 2, 121].map(row => read(source, 0, row).end)).toEqual([source.length, 0, 0, 0]);
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
    '<c r="A1"><v>1e999</v></c>',
    '<c r="A1"><v>1 </v></c>',
    '<c r="A1"><v>.</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
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
