import fc from "fast-check";
import { openFile } from "../../../src/workbook/file/open-file";
import { FileProblem } from "../../../src/workbook/file/problem";
import type { Cell } from "../../../src/workbook/ports";
import { firstSheet, QUIET, readAll } from "./workbook-maker";

async function rowsOf(data: string | Uint8Array): Promise<Cell[][]> {
  const source = await openFile("申报表.csv", typeof data === "string" ? Buffer.from(data) : data);
  const { info, cells } = await readAll(source);
  if (!info.used) return [];
  return Array.from({ length: info.used.top + info.used.rows }, (_, r) =>
    Array.from({ length: info.used!.left + info.used!.columns }, (_, c) => cells.get(`${r},${c}`) ?? null),
  );
}

describe("the encoding is told by the bytes", () => {
  // 申报单位,金额 / 甲,1 in GB18030.
  const GB = Buffer.from("c9eab1a8b5a5cebb2cbdf0b6ee0d0abcd72c310d0a", "hex");
  const big = (text: string) => Buffer.from(text, "utf16le").swap16();
  test.each([
    ["UTF-8", Buffer.from("申报单位,金额\r\n甲,1\r\n")],
    ["UTF-8 with its mark", Buffer.from("\ufeff申报单位,金额\r\n甲,1\r\n")],
    ["UTF-16, little-endian", Buffer.from("\ufeff申报单位,金额\r\n甲,1\r\n", "utf16le")],
    ["UTF-16, big-endian", big("\ufeff申报单位,金额\r\n甲,1\r\n")],
    ["GB18030", GB],
  ])("%s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ["申报单位", "金额"],
      ["甲", 1],
    ]);
  });

  test("a character that GB18030 has and GBK has not, in four bytes", async () => {
    expect(await rowsOf(Buffer.from("8139ee39", "hex"))).toEqual([["\u3400"]]);
  });

  test("UTF-16 without its mark is not guessed at", async () => {
    await expect(openFile("a.csv", Buffer.from("a,b\n1,2\n", "utf16le"))).rejects.toMatchObject({
      code: "no-text-encoding",
    });
  });
});

describe("the separator is the one that cuts records alike", () => {
  test.each([
    ["comma", "a,b\n1,2\n"],
    ["tab", "a\tb\n1\t2\n"],
    ["semicolon", "a;b\n1;2\n"],
    ["named by sep=", "sep=|\r\na|b\n1|2\n"],
  ])("%s", async (_, text) => {
    expect((await rowsOf(text)).slice(0, 2)).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  test("commas inside the fields of a tab-separated file cut nothing", async () => {
    expect(await rowsOf("单位\t金额\t备注\n甲\t1,200\t一,二,三\n乙\t3,400\t四\n")).toEqual([
      ["单位", "金额", "备注"],
      ["甲", "1,200", "一,二,三"],
      ["乙", "3,400", "四"],
    ]);
  });
});

describe("fields", () => {
  test("quotes hold separators, line ends and doubled quotes", async () => {
    expect(await rowsOf('"a,b","一\r\n二","他说""好"""\r\nx,y,z')).toEqual([
      ["a,b", "一\r\n二", '他说"好"'],
      ["x", "y", "z"],
    ]);
  });

  test("a quote inside an unquoted field is a character", async () => {
    expect(await rowsOf('5"管,2\n')).toEqual([['5"管', 2]]);
  });

  test("a quote that is never closed is a problem with its row, not a cell that swallows the rest", async () => {
    const error = await openFile("a.csv", Buffer.from('a,b\n1,"2\n3,4\n')).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(FileProblem);
    expect(error).toMatchObject({ code: "unclosed-quote", values: { row: 2 } });
  });

  test.each<[string, Cell]>([
    ["0", 0],
    ["-12.50", -12.5],
    ["123456789012345", 123456789012345],
    ["1234567890.12345", 1234567890.12345],
    ["1234567890123456", "1234567890123456"],
    ["0012", "0012"],
    ["1.2e3", "1.2e3"],
    ["1E5", "1E5"],
    [" 12", " 12"],
    ["+5", "+5"],
    [".5", ".5"],
    ["5.", "5."],
    ["91110107MA0000000X", "91110107MA0000000X"],
    ["911101070000000000", "911101070000000000"],
    ["1,200", "1,200"],
    ["=1+1", "=1+1"],
    ["TRUE", "TRUE"],
    ["2026-11-23", "2026-11-23"],
    ['="0012"', "0012"],
  ])("%s is read as %p", async (field, value) => {
    expect(await rowsOf(`h\n"${field.replace(/"/g, '""')}"\n`)).toEqual([["h"], [value]]);
  });

  test("text is cut at 32 767 characters", async () => {
    expect(await rowsOf("字".repeat(40_000))).toEqual([["字".repeat(32_767)]]);
  });
});

describe("rows", () => {
  test("keep their places: empty lines count, a record of several lines is one", async () => {
    expect(await rowsOf('\n\na\n\n"x\ny"\nb\n')).toEqual([[null], [null], ["a"], [null], ["x\ny"], ["b"]]);
  });

  test("the sheet is named by the file", async () => {
    const info = await firstSheet(await openFile("/x/2026年.申报.csv", Buffer.from("a,b\n")));
    expect([info.name, info.used]).toEqual([
      "2026年.申报",
      { sheet: "2026年.申报", top: 0, left: 0, rows: 1, columns: 2 },
    ]);
  });

  test("more columns than Excel has are refused", async () => {
    await expect(openFile("a.csv", Buffer.from("1,".repeat(16_384) + "1\n"))).rejects.toMatchObject({
      code: "too-many-columns",
    });
  });

  test("only the area and the columns asked for are given", async () => {
    const source = await openFile("a.csv", Buffer.from("a,b,c\n1,2,3\n4,5,6\n7,8,9\n"));
    for await (const block of source.read({ sheet: "a", top: 1, left: 1, rows: 2, columns: 2 }, [1], QUIET)) {
      expect(block.at).toEqual({ sheet: "a", top: 1, left: 1, rows: 2, columns: 2 });
      expect(block.cells).toEqual([
        [null, 3],
        [null, 6],
      ]);
    }
  });
});

test("separators inside quoted fields make no columns, however many there are", async () => {
  const { cells } = await readAll(await openFile("a.csv", Buffer.from('表头一,表头二\r\n"","\t\t\t\t\t\t甲"')));
  expect([cells.get("0,1"), cells.get("1,1")]).toEqual(["表头二", "\t\t\t\t\t\t甲"]);
});

test("whatever text is written by the rules of RFC 4180 is read back", async () => {
  const field = fc.string({ unit: fc.constantFrom("甲", '"', ",", "\n", "\r", "\t", " ", "a", "；") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), async records => {
      const text = `表头一,表头二\r\n${records.map(record => record.map(f => `"${f.replace(/"/g, '""')}"`).join(",")).join("\r\n")}`;
      const { cells } = await readAll(await openFile("a.csv", Buffer.from(text)));
      for (const [r, record] of records.entries())
        for (const [c, value] of record.entries()) expect(cells.get(`${r + 1},${c}`) ?? "").toBe(value);
    }),
    { numRuns: 1000 },
  );
});

describe("a text table of nothing but signs", () => {
  const read = async (text: string) => readAll(await openFile("a.csv", Buffer.from(text)));

  test("has the columns in which something stands, however many separators follow", async () => {
    const { info, cells } = await read(`甲,乙\n1,2\n${",".repeat(3_000_000)}\n`);
    expect(info.used).toMatchObject({ rows: 2, columns: 2 });
    expect(cells.get("1,1")).toBe(2);
    await expect(read(`甲\n${",".repeat(20_000)}x\n`)).rejects.toMatchObject({ code: "too-many-columns" });
  });

  test("keeps of a quoted field what a cell holds, and finds its end", async () => {
    const { cells } = await read(`"${'""'.repeat(400_000)}",乙\n`);
    expect(cells.get("0,0")).toBe('"'.repeat(32_767));
    expect(cells.get("0,1")).toBe("乙");
  });
});
