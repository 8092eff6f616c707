import fc from "fast-check";
import { inflateRawSync } from "node:zlib";
import { nodeCodec } from "../../../src/workbook/file/node-codec";
import { openFile } from "../../../src/workbook/file/open-file";
import { isRisky, SharedTexts } from "../../../src/workbook/file/shared-texts";
import { writeWorkbook } from "../../../src/workbook/file/write-workbook";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory";
import type { SheetData } from "../../../src/workbook/ports";
import { readAll } from "./workbook-maker";

function sheetOf(name: string, texts: readonly string[]): SheetData {
  return {
    name,
    lines: [],
    columns: [{ header: "文字", format: "text", width: 20 }],
    rows: texts.map(text => [text]),
    shades: [],
  };
}

function partOf(bytes: Uint8Array, part: string): string {
  const entry = readZipDirectory(bytes).get(part.toLowerCase())!,
    start = entry.header + 30 + Buffer.byteLength(part);
  return inflateRawSync(bytes.subarray(start, start + entry.packed)).toString("utf8");
}

const times = (text: string, part: string): number => part.split(text).length - 1;

test("A text that stands in many cells and sheets is stored once.", async () => {
  const bytes = await writeWorkbook([sheetOf("一", ["甲公司", "甲公司", "乙公司"]), sheetOf("二", ["甲公司"])]);
  expect(times("甲公司", partOf(bytes, "xl/sharedStrings.xml"))).toBe(1);
  expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("甲公司");
  const source = await openFile("a.xlsx", bytes);
  expect([...(await readAll(source, "一")).cells.values()]).toEqual(["文字", "甲公司", "甲公司", "乙公司"]);
  expect([...(await readAll(source, "二")).cells.values()]).toEqual(["文字", "甲公司"]);
});

test("A very long text stands in the file once too, however many rows show it.", async () => {
  const long = "长".repeat(9_000),
    rows = Array.from({ length: 50 }, (_, k) => (k % 2 === 0 ? long : `${long}${k}`)),
    bytes = await writeWorkbook([sheetOf("一", rows)]);
  expect(times(`<t>${long}</t>`, partOf(bytes, "xl/sharedStrings.xml"))).toBe(1);
  expect([...(await readAll(await openFile("a.xlsx", bytes))).cells.values()].slice(1)).toEqual(rows);
});

test("Very long texts that are hard to tell apart cost a few comparisons, and stand in their cells.", async () => {
  const differing = (k: number): string => "长".repeat(9_001 + k) + "a" + "长".repeat(9_000 - k),
    rows = Array.from({ length: 20 }, (_, k) => differing(k + 1)),
    bytes = await writeWorkbook([sheetOf("一", rows)]);
  expect(times("<si>", partOf(bytes, "xl/sharedStrings.xml"))).toBeLessThan(20);
  expect([...(await readAll(await openFile("a.xlsx", bytes))).cells.values()].slice(1)).toEqual(rows);
});

test("A text that is given by its number in a list is the text, whatever was asked for before.", () => {
  const text = fc.oneof(fc.constantFrom("", "甲", "乙", "=1", "长".repeat(9_000)), fc.string({ maxLength: 2 })),
    list = fc.array(text, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, list, fc.array(fc.tuple(fc.nat(2), fc.nat(9))), (first, second, asked) => {
      const texts = new SharedTexts(),
        plain = new SharedTexts();
      for (const [which, at] of asked) {
        const one = which === 0 ? first : second,
          text = one[at] ?? "";
        const number = which === 2 && text !== "" ? texts.numberOf(text) : texts.numberIn(one, at);
        expect(number).toBe(text === "" ? -1 : plain.numberOf(text));
        if (number >= 0) expect([texts.textOf(number), texts.isRisky(number)]).toEqual([text, isRisky(text)]);
      }
    }),
  );
});

test("A text that looks like a formula stays text, wherever it is stored.", async () => {
  const risky = ["=1+1", `=${"1+".repeat(5_000)}1`],
    bytes = await writeWorkbook([sheetOf("一", risky)]);
  const back = await readAll(await openFile("a.xlsx", bytes)),
    quoted = /<xf [^>]*quotePrefix="1"/.exec(partOf(bytes, "xl/styles.xml"));
  expect(back.formulas).toEqual([]);
  expect([...back.cells.values()].slice(1)).toEqual(risky);
  expect(quoted).not.toBeNull();
});

test("Node's own deflate gives another file with the same parts, and the same one every time.", async () => {
  const sheets = [
    sheetOf(
      "一",
      Array.from({ length: 5_000 }, (_, k) => `第${k}行`),
    ),
  ];
  const quick = await writeWorkbook(sheets, nodeCodec),
    usual = await writeWorkbook(sheets);
  for (const part of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
    expect(partOf(quick, part)).toBe(partOf(usual, part));
  expect(Buffer.compare(Buffer.from(quick), Buffer.from(await writeWorkbook(sheets, nodeCodec)))).toBe(0);
});

test("Rows that cannot be made end the packing with their error.", async () => {
  const rows = {
    ...sheetOf("一", ["甲"]),
    rows: [
      [
        {
          get formula(): string {
            throw new RangeError("no row");
          },
          value: 0,
        },
      ],
    ],
  };
  await expect(writeWorkbook([rows], nodeCodec)).rejects.toThrow("no row");
});
