import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { inflateRawSync } from "node:zlib";
import { openFile } from "../../../src/workbook/file/open-file";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory";
import { writeWorkbook } from "../../../src/workbook/file/write-workbook";
import type { PaperLook, SheetColumn, SheetData, Written } from "../../../src/workbook/ports";
import { readAll } from "./workbook-maker";

const TEXT: SheetColumn = { header: "文字", format: "text", width: 20 };
const YUAN: SheetColumn = { header: "金额（元）", format: "yuan", width: 16 };

function sheetOf(rows: readonly (readonly Written[])[], more: Partial<SheetData> = {}): SheetData {
  return { name: "核算结果", lines: [], columns: [TEXT, YUAN], rows, shades: [], ...more };
}

/** A part of a written workbook as text, unpacked without the code under test. */
async function partOf(sheets: readonly SheetData[], part: string): Promise<string> {
  const bytes = await writeWorkbook(sheets);
  const entry = readZipDirectory(bytes).get(part.toLowerCase())!;
  const start = entry.header + 30 + Buffer.byteLength(part);
  return inflateRawSync(bytes.subarray(start, start + entry.packed)).toString("utf8");
}

const sheetPart = (sheet: SheetData) => partOf([sheet], "xl/worksheets/sheet1.xml");

/** The `xf` of the cell at `reference`. */
async function styleOf(sheet: SheetData, reference: string): Promise<string> {
  const style = new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(await sheetPart(sheet))?.[1];
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/
    .exec(await partOf([sheet], "xl/styles.xml"))![1]!
    .match(/<xf .*?(?:\/>|<\/xf>)/g)!;
  return formats[Number(style)]!;
}

async function textBack(text: string): Promise<unknown> {
  return (await readAll(await openFile("a.xlsx", await writeWorkbook([sheetOf([[text, 1]])])))).cells.get("1,0");
}

describe("values come back as they were written", () => {
  test("by another reader: title lines, header, text, numbers, blanks and dates", async () => {
    const sheet = sheetOf(
      [
        ["甲公司", 1234.5, 46349],
        ["00123", null, 46349.5],
        ['<&>"', 0.1, null],
      ],
      {
        lines: ["核算结果", "单位：元"],
        columns: [TEXT, YUAN, { header: "申报日期", format: "date", width: 12 }],
      },
    );
    const { sheets } = await readXlsx(await writeWorkbook([sheet]));
    const rows = sheets[0]!.rows;
    expect([rows[0]![0], rows[1]![0], rows[2]]).toEqual(["核算结果", "单位：元", ["文字", "金额（元）", "申报日期"]]);
    expect(rows[3]).toEqual(["甲公司", 1234.5, new Date(Date.UTC(2026, 10, 23))]);
    expect(rows[4]).toEqual(["00123", null, new Date(Date.UTC(2026, 10, 23, 12))]);
    expect(rows[5]!.slice(0, 2)).toEqual(['<&>"', 0.1]);
  });

  test("any text that is text, whatever its characters", async () => {
    const unit = fc.constantFrom(
      "甲",
      "😀",
      "<",
      "&",
      '"',
      "]]>",
      "_x000D_",
      "_",
      "x",
      "\n",
      "\r",
      "\t",
      " ",
      "\u0001",
      "\u000b",
      "=",
      "a",
      "\u00a0",
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, minLength: 1 }), async text => {
        expect(await textBack(text)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("half a surrogate pair and codes that XML lacks become the replacement character", async () => {
    expect(await textBack("a\ud800b\udc00c\ufffe\uffff😀")).toBe("a\ufffdb\ufffdc\ufffd\ufffd😀");
  });

  test("any number, to its last digit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async value => {
        const { cells } = await readAll(await openFile("a.xlsx", await writeWorkbook([sheetOf([["x", value]])])));
        expect(cells.get("1,1")).toBe(Object.is(value, -0) ? 0 : value);
      }),
      { numRuns: 100 },
    );
  });

  test("a number that is none shows as an error, never as blank or zero", async () => {
    const { cells } = await readAll(
      await openFile(
        "a.xlsx",
        await writeWorkbook([
          sheetOf([
            ["x", Number.NaN],
            ["y", Infinity],
          ]),
        ]),
      ),
    );
    expect([cells.get("1,1"), cells.get("2,1")]).toEqual([{ error: "#NUM!" }, { error: "#NUM!" }]);
  });

  test("text of more than 32 767 characters ends in an ellipsis, within the limit", async () => {
    expect(await textBack("字".repeat(32_767))).toBe("字".repeat(32_767));
    expect(await textBack("字".repeat(32_768))).toBe("字".repeat(32_766) + "…");
    expect(await textBack("字".repeat(32_765) + "😀字")).toBe("字".repeat(32_765) + "…");
  });
});

describe("text is never a formula", () => {
  test.each(["=1+1", "+8613", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", " =1", "'quoted"])(
    "%j is text with a quote prefix",
    async text => {
      const sheet = sheetOf([[text, text]]);
      expect(await sheetPart(sheet)).not.toContain("<f>");
      expect(await textBack(text)).toBe(text);
      for (const reference of ["A2", "B2"])
        expect(await styleOf(sheet, reference)).toMatch(/numFmtId="49".* quotePrefix="1"/);
    },
  );

  test("in headers, title lines and names of sheets neither", async () => {
    const sheet = sheetOf([["x", 1]], { name: "=cmd", lines: ["=1+1"], columns: [{ ...TEXT, header: "=2+2" }, YUAN] });
    const { cells, formulas } = await readAll(await openFile("a.xlsx", await writeWorkbook([sheet])));
    expect([cells.get("0,0"), cells.get("1,0"), formulas]).toEqual(["=1+1", "=2+2", []]);
  });

  test("a formula object is one, with its cached value", async () => {
    const sheet = sheetOf([
      [
        { formula: '="a"&"<b>"', value: "a<b>" },
        { formula: "=MIN(10000000*30%,9000000)", value: 3000000 },
      ],
    ]);
    expect(await sheetPart(sheet)).toContain("<f>MIN(10000000*30%,9000000)</f><v>3000000</v>");
    const { cells, formulas } = await readAll(await openFile("a.xlsx", await writeWorkbook([sheet])));
    expect([cells.get("1,0"), cells.get("1,1"), formulas]).toEqual(["a<b>", 3000000, ["1,0", "1,1"]]);
  });

  test("a formula too long for Excel is written as its value", async () => {
    const { cells, formulas } = await readAll(
      await openFile(
        "a.xlsx",
        await writeWorkbook([sheetOf([["x", { formula: `=${"1+".repeat(5_000)}1`, value: 5_001 }]])]),
      ),
    );
    expect([cells.get("1,1"), formulas]).toEqual([5001, []]);
  });

  test("formulas are calculated when the workbook is opened", async () => {
    expect(await partOf([sheetOf([])], "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });
});

describe("how columns look", () => {
  const look = async (format: SheetColumn["format"], value: Written) =>
    /numFmtId="(\d+)"/.exec(
      await styleOf(sheetOf([[value]], { columns: [{ header: "h", format, width: 10 }] }), "A2"),
    )![1];

  test("each format has its number format; text among numbers, and numbers among text, are shown plainly", async () => {
    const styles = await partOf([sheetOf([])], "xl/styles.xml");
    const code = (id: string | undefined) => new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
    expect(await look("yuan", 1)).toBe("4");
    expect(code(await look("wan", 1))).toBe("#,##0.00####");
    expect(await look("integer", 2026)).toBe("1");
    expect(code(await look("date", 46349))).toBe("yyyy\\-mm\\-dd");
    expect(code(await look("date", 46349.5))).toBe("yyyy\\-mm\\-dd\\ hh:mm");
    expect([await look("text", "x"), await look("yuan", "x"), await look("text", 1), await look("date", -1)]).toEqual([
      "49",
      "49",
      "0",
      "0",
    ]);
  });

  test("a number wider than its column widens it, for it would show as ####", async () => {
    const narrow = await sheetPart(sheetOf([[123456789.5]], { columns: [{ ...YUAN, width: 4 }] }));
    expect(Number(/<col [^>]*width="([\d.]+)"/.exec(narrow)![1])).toBeGreaterThanOrEqual("123,456,789.50".length);
  });

  test("wrapped text makes its row as high as it needs", async () => {
    const height = async (text: string) =>
      Number(
        /<row r="2"(?: ht="([\d.]+)")?/.exec(
          await sheetPart(sheetOf([[text, 1]], { columns: [{ ...TEXT, wrap: true }, YUAN] })),
        )![1] ?? 0,
      );
    expect(await height("短")).toBe(0);
    expect(await height("长".repeat(100))).toBeGreaterThan(await height("长".repeat(30)));
    expect(await height("长".repeat(9_000))).toBeLessThanOrEqual(409);
    expect(await styleOf(sheetOf([["x"]], { columns: [{ ...TEXT, wrap: true }] }), "A2")).toContain('wrapText="1"');
  });

  test("each severity has a fill of its own, blank cells too, and the total is bold under a line", async () => {
    const shades = ["block", "ineligible", "review", "info", "total", ""] as const;
    const sheet = sheetOf(
      shades.map(() => ["x", null]),
      { shades },
    );
    const styles = await Promise.all(shades.map((_, k) => styleOf(sheet, `B${k + 2}`)));
    expect(new Set(styles.map(style => /fillId="(\d+)"/.exec(style)![1])).size).toBe(6);
    expect(styles[4]).toMatch(/fontId="1".*borderId="2"/);
    expect(await styleOf(sheetOf([["x", 1]], { shades: [] }), "B2")).toContain('fillId="0"');
  });
});

describe("the sheet is ready to filter and print", () => {
  const sheet = sheetOf(
    [
      ["a", 1],
      ["b", 2],
      ["合计", 3],
    ],
    { lines: ["标题", "口径"], shades: ["", "", "total"] },
  );

  test("columns that stay in sight are frozen with the header, but never all of them", async () => {
    const rows = [["甲", 1]];
    expect(await sheetPart(sheetOf(rows, { frozenColumns: 1 }))).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    );
    expect(await sheetPart(sheetOf(rows, { frozenColumns: 9 }))).toContain('xSplit="1"');
    expect(await sheetPart(sheetOf(rows, { frozenColumns: 0 }))).not.toContain("xSplit");
  });

  test("a centred column is centred", async () => {
    const sheet = sheetOf([["是", 1]], { columns: [{ ...TEXT, centred: true }, YUAN] });
    expect(
      [await styleOf(sheet, "A2"), await styleOf(sheet, "B2")].map(xf => xf.includes('horizontal="center"')),
    ).toEqual([true, false]);
  });

  test("title lines and header are frozen; the filter spans header and data, not the total", async () => {
    const xml = await sheetPart(sheet);
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A3:B5"/>');
  });

  test("landscape, one page wide, header repeated, page numbers", async () => {
    const xml = await sheetPart(sheet);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain("&amp;P / &amp;N");
    expect(await partOf([sheet], "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'核算结果\'!$3:$3</definedName>',
    );
  });

  test("of a wide sheet what is printed stands beside the repeated columns, and the page says its title", async () => {
    const wide = { ...sheet, printed: { from: 1, repeated: 1 } };
    expect(await sheetPart(wide)).toContain("<oddHeader>&amp;C");
    const workbook = await partOf([wide], "xl/workbook.xml");
    expect(workbook).toContain("'核算结果'!$B$3:$B$6</definedName>");
    expect(workbook).toContain("'核算结果'!$A:$A,'核算结果'!$3:$3</definedName>");
  });

  describe("a paper", () => {
    const paper = (more: Partial<PaperLook>, rows: readonly (readonly Written[])[] = [["甲", 1]]): SheetData =>
      sheetOf(rows, { lines: ["题", "单位：元"], paper: { across: true, foot: [], ...more } });
    test("is black on white, has no filter, nor a hidden name for one", async () => {
      const sheet = paper({});
      expect(await sheetPart(sheet)).not.toContain("autoFilter");
      expect(await partOf([sheet], "xl/workbook.xml")).not.toContain("hidden");
      for (const cell of ["A3", "A4", "B4"]) expect(await styleOf(sheet, cell)).toContain('fillId="0" borderId="3"');
    });
    test("that begins pages with rows is not fitted to pages, or Excel would pass over its breaks", async () => {
      const rows = Array.from({ length: 3 }, (_, k) => [String(k), k]),
        sheet = paper({ pages: [1, 2] }, rows),
        xml = await sheetPart(sheet);
      expect(xml).not.toContain("fitTo");
      expect(xml).toContain('scale="100"');
      // After the last row of the page before, counted from 1: two lines and the header stand above.
      expect(xml).toContain(
        '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="5" max="16383" man="1"/>',
      );
      expect(await partOf([sheet], "xl/workbook.xml")).toContain("'核算结果'!$1:$3</definedName>");
    });
    test("that is wider than a page is printed smaller, no smaller than Excel can", async () => {
      const scale = async (width: number): Promise<string> =>
        /scale="(\d+)"/u.exec(await sheetPart({ ...paper({ pages: [] }), columns: [{ ...TEXT, width }, YUAN] }))![1]!;
      expect([await scale(10), await scale(204), await scale(255)]).toEqual(["100", "50", "40"]);
    });
    test("of running text has no header, and its signature stands on the right", async () => {
      const sheet: SheetData = {
          ...paper({ running: true, foot: ["某局"] }, [["一段话"]]),
          columns: [{ header: "", format: "text", width: 80, wrap: true }],
        },
        xml = await sheetPart(sheet);
      expect(xml).toMatch(/<row r="3" [^>]*\/>/u);
      expect(await styleOf(sheet, "A5")).toContain('horizontal="right"');
      expect(await partOf([sheet], "xl/workbook.xml")).not.toContain("Print_Titles");
    });
    test("says a sum's name over the blank cells beside it", async () => {
      const sheet: SheetData = { ...paper({}, [["合计", null]]), shades: ["total"] };
      expect(await sheetPart(sheet)).toContain('<mergeCell ref="A4:B4"/>');
    });
    test("prints 万元 exact and as short as they are; a long number keeps its own format", async () => {
      const sheet: SheetData = {
        ...paper({}, [
          ["", 300],
          ["", 4.4118],
          ["", 12345.678901],
        ]),
        columns: [TEXT, { ...YUAN, format: "wan" }],
      };
      for (const [cell, format] of [
        ["B4", 0],
        ["B5", 0],
        ["B6", 164],
      ])
        expect(await styleOf(sheet, String(cell))).toContain(`numFmtId="${format}"`);
    });
  });

  test("a sheet of lines only, and one without rows, are sheets all the same", async () => {
    const bytes = await writeWorkbook([sheetOf([], { columns: [], lines: ["只有一行"] }), sheetOf([], { name: "空" })]);
    const source = await openFile("a.xlsx", bytes);
    expect((await source.sheets()).map(({ used }) => used && [used.rows, used.columns])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });
});

describe("names of sheets", () => {
  const namesOf = async (...names: string[]) =>
    (await (await openFile("a.xlsx", await writeWorkbook(names.map(name => sheetOf([], { name }))))).sheets()).map(
      ({ name }) => name,
    );

  test("that Excel refuses are made legal", async () => {
    expect(await namesOf("a[b]c:d*e?f/g\\h", "'x'", "", "History", "名".repeat(40))).toEqual([
      "a_b_c_d_e_f_g_h",
      "x",
      "Sheet3",
      "History(2)",
      "名".repeat(31),
    ]);
  });

  test("that are alike, whatever their case, are told apart", async () => {
    expect(await namesOf("汇总", "汇总", "ABC", "abc", "汇总(2)")).toEqual([
      "汇总",
      "汇总(2)",
      "ABC",
      "abc(2)",
      "汇总(2)(2)",
    ]);
  });

  test("any names give names that are legal and distinct", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: fc.constantFrom("a", "A", "'", "[", "名", "😀", "\u0000", " ", "&", "<", "_x0041_") }),
          { minLength: 1, maxLength: 5 },
        ),
        async given => {
          const names = await namesOf(...given);
          expect(names).toHaveLength(given.length);
          expect(new Set(names.map(name => name.toLowerCase())).size).toBe(given.length);
          for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("with an apostrophe are quoted where they are referred to", async () => {
    expect(await partOf([sheetOf([], { name: "A's" })], "xl/workbook.xml")).toContain("'A''s'!$1:$1");
  });
});

test("the same sheets give the same bytes", async () => {
  const sheets = [sheetOf([["a", 1]])];
  expect(Buffer.compare(await writeWorkbook(sheets), await writeWorkbook(sheets))).toBe(0);
});

test("a workbook of no sheets, and more rows than Excel has, are refused", async () => {
  await expect(writeWorkbook([])).rejects.toMatchObject({ code: "no-sheets" });
  await expect(writeWorkbook([sheetOf(new Array<Written[]>(1_048_576).fill([]))])).rejects.toMatchObject({
    code: "too-many-rows",
  });
});
