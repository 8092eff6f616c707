import { writeXlsx } from "hucre/xlsx";
import { openFile } from "../../../src/workbook/file/open-file";
import { NOT_CALCULATED, type Block } from "../../../src/workbook/ports";
import { firstSheet, makeWorkbook, QUIET, readAll, readCell } from "./workbook-maker";

const sheetOf = (rows: string, more: object = {}) =>
  openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows, ...more }] }));
const everything = async (rows: string, more: object = {}) => readAll(await sheetOf(rows, more));

describe("a cell's value", () => {
  test.each([
    ["a number", '<c r="A1"><v>4.2</v></c>', 4.2],
    ["a number in scientific notation", '<c r="A1" t="n"><v>1.2E3</v></c>', 1200],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["inline text", '<c r="A1" t="inlineStr"><is><t>0012</t></is></c>', "0012"],
    [
      "inline rich text is joined",
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>',
      "甲乙",
    ],
    ["text in CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a&b<c]]></t></is></c>', "a&b<c"],
    ["references", '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#65;&#x4E2D;&gt;</t></is></c>', "<&A中>"],
    ["a reference to nothing stays as it is", '<c r="A1" t="inlineStr"><is><t>&x; &#0;</t></is></c>', "&x; &#0;"],
    ["escaped carriage return", '<c r="A1" t="inlineStr"><is><t>一_x000D_\n二</t></is></c>', "一\r\n二"],
    ["an escape that is itself escaped", '<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', "_x000D_"],
    ["CR LF of the XML is one line end", '<c r="A1" t="inlineStr"><is><t>一\r\n二\r三</t></is></c>', "一\n二\n三"],
    ["an error value is not text", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["text that looks like an error is text", '<c r="A1" t="str"><v>#N/A</v></c>', "#N/A"],
    ["empty text is blank", '<c r="A1" t="inlineStr"><is><t></t></is></c>', null],
    ["a formatted cell without a value is blank", '<c r="A1" s="3"/>', null],
    ["blanks in text are kept", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', " 甲 "],
    ["a numeral that no double holds is text", '<c r="A1"><v>1e999</v></c>', "1e999"],
    ["hexadecimal is no number", '<c r="A1"><v>0x10</v></c>', "0x10"],
    ["a date of the strict format", '<c r="A1" t="d"><v>2026-11-23</v></c>', 46349],
    ["a date and time of the strict format", '<c r="A1" t="d"><v>2026-11-23T12:00:00</v></c>', 46349.5],
    ["the first day of the 1900 system", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ["prefixed names and single quotes", "<x:c r='A1' t='str'><x:v>甲</x:v></x:c>", "甲"],
    ["attributes in another order and layout", '<c  t = "b"\n s="1" r="A1" ><v>1</v></c>', true],
    ["a name of JavaScript's own", '<c r="A1" t="str"><v>__proto__</v></c>', "__proto__"],
  ])("%s", async (_, cell, value) => {
    expect(await readCell(cell)).toEqual(value);
  });

  test("phonetic guides are not part of the text", async () => {
    const strings = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    expect(await readCell('<c r="A1" t="s"><v>0</v></c>', { strings })).toBe("東京");
    expect(await readCell('<c r="A1" t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒ</t></rPh></is></c>')).toBe(
      "東",
    );
  });

  test("shared text, plain and rich", async () => {
    const strings = '<si><t>甲</t></si><si/><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r></si>';
    expect(await readCell('<c r="A1" t="s"><v>2</v></c>', { strings })).toBe("乙 丙");
    expect(await readCell('<c r="A1" t="s"><v>1</v></c>', { strings })).toBeNull();
  });

  test.each(["1", "-1", "x", "99999999999"])(
    "a shared text that is not there (%s) is an error, not a blank",
    async index => {
      expect(await readCell(`<c r="A1" t="s"><v>${index}</v></c>`, { strings: "<si><t>甲</t></si>" })).toEqual({
        error: "#REF!",
      });
    },
  );

  test("a workbook without its shared texts has errors in their places", async () => {
    expect(await readCell('<c r="A1" t="s"><v>0</v></c>', { strings: null })).toEqual({ error: "#REF!" });
  });

  test("text of 32 767 characters is whole, and a longer one is cut there, never through a character", async () => {
    const cell = (text: string) => `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`;
    expect(await readCell(cell("字".repeat(32_767)))).toBe("字".repeat(32_767));
    expect(await readCell(cell("字".repeat(40_000)))).toBe("字".repeat(32_767));
    expect(await readCell(cell(`${"字".repeat(32_766)}😀`))).toBe("字".repeat(32_766));
    expect(await readCell('<c r="A1" t="s"><v>0</v></c>', { strings: `<si><t>${"字".repeat(40_000)}</t></si>` })).toBe(
      "字".repeat(32_767),
    );
  });
});

describe("formulas", () => {
  test("their cached value is used, and they are told from constants", async () => {
    const { cells, formulas } = await everything(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c></row>',
    );
    expect([cells.get("0,0"), cells.get("0,1"), cells.get("0,2")]).toEqual([2, 2, "a"]);
    expect(formulas).toEqual(["0,0", "0,2"]);
  });

  test("one that was never calculated is not blank but unknown; one that gave empty text is empty text", async () => {
    const { cells, formulas } = await everything(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c></row>',
    );
    expect([cells.get("0,0"), cells.get("0,1")]).toEqual([NOT_CALCULATED, ""]);
    expect(formulas).toEqual(["0,0", "0,1"]);
  });

  test("every cell of an array formula is one, though only the first says so", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">X</f><v>1</v></c></row><row r="2"><c r="A2"><v>' +
      '2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
    expect((await everything(rows)).formulas).toEqual(["0,0", "1,0"]);
  });

  test("each cell of a shared formula is one", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c ' +
      'r="A2"><f t="shared" si="0"/><v>2</v></c></row>';
    expect((await everything(rows)).formulas).toEqual(["0,0", "1,0"]);
  });
});

describe("dates are serial numbers of the 1900 system", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" ' +
    'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" ' +
    'formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.00&quot;day&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>' +
    '<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="57"/></cellXfs></styleSheet>';
  const read = (style: number, value: number, date1904: boolean) =>
    readCell(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles, date1904 });

  test("in a 1900 workbook, as they stand, with their time", async () => {
    expect(await read(1, 46349.75, false)).toBe(46349.75);
  });

  test("in a 1904 workbook, moved by 1462 days", async () => {
    expect(await read(1, 44887.75, true)).toBe(46349.75);
    expect(await read(2, 44887, true)).toBe(46349);
    expect(await read(5, 44887, true)).toBe(46349);
  });

  test("durations and numbers of a 1904 workbook stay", async () => {
    expect([await read(0, 100, true), await read(3, 0.5, true), await read(4, 7, true)]).toEqual([100, 0.5, 7]);
  });

  test("a 1904 workbook without styles has numbers only", async () => {
    expect(await readCell('<c r="A1" s="1"><v>5</v></c>', { date1904: true })).toBe(5);
  });
});

describe("where cells stand", () => {
  test("the used area is that of the values; a dimension that lies and formatted blanks do not count", async () => {
    const { info } = await everything(
      '<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>1</v></c>' +
        '</row><row r="9"><c r="Z9" s="2"/></row>',
      { before: '<dimension ref="A1:XFD1048576"/>' },
    );
    expect(info.used).toEqual({ sheet: "S", top: 2, left: 1, rows: 1, columns: 3 });
  });

  test("a sheet of nothing has no used area", async () => {
    expect((await everything('<row r="1"><c r="A1" s="1"/></row>')).info.used).toBeNull();
  });

  test("one cell in the last corner costs one cell", async () => {
    const { info, cells } = await everything('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>');
    expect(info.used).toEqual({ sheet: "S", top: 1_048_575, left: 16_383, rows: 1, columns: 1 });
    expect([...cells]).toEqual([["1048575,16383", 7]]);
  });

  test("the first and the last cell of a sheet give two rows, not seventeen thousand million cells", async () => {
    const source = await sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const info = await firstSheet(source);
    const blocks: Block[] = [];
    for await (const block of source.read(info.used!, "all", QUIET)) blocks.push(block);
    expect(blocks.map(({ at }) => [at.top, at.rows, at.columns])).toEqual([
      [0, 1, 16_384],
      [1_048_575, 1, 16_384],
    ]);
  });

  test("a sheet 16 384 columns wide is read", async () => {
    const { info, cells } = await everything(`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`);
    expect([info.used?.columns, cells.size]).toEqual([16_384, 16_384]);
  });

  test("rows and cells without a reference follow the one before", async () => {
    const { cells } = await everything(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>' +
        '<row r="9"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect([...cells]).toEqual([
      ["0,0", 1],
      ["0,3", 2],
      ["0,4", 3],
      ["1,0", 4],
      ["8,0", 5],
      ["9,0", 6],
    ]);
  });

  test("rows out of order come in order, and a row told twice is one row", async () => {
    const { cells } = await everything(
      '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c ' +
        'r="B5"><v>55</v></c></row>',
    );
    expect([...cells]).toEqual([
      ["1,0", 2],
      ["4,0", 5],
      ["4,1", 55],
    ]);
  });

  test("elements of the same names outside the sheet's data are no cells", async () => {
    const { cells } = await everything("<row><c><v>1</v></c></row>", {
      after: "<controls><from><row>5</row><c><v>9</v></c></from></controls>",
    });
    expect([...cells]).toEqual([["0,0", 1]]);
  });

  test("merged areas are told; those of one cell or off the sheet are none", async () => {
    const { info } = await everything("<row><c><v>1</v></c></row>", {
      after:
        '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="$B$4:$B$9"/><mergeCell ref="E1"/>' +
        '<mergeCell ref="A1:XFE1"/><mergeCell ref="B2:A1"/></mergeCells>',
    });
    expect(info.merges).toEqual([
      { sheet: "S", top: 0, left: 0, rows: 2, columns: 3 },
      { sheet: "S", top: 3, left: 1, rows: 6, columns: 1 },
    ]);
  });

  test("hidden and filtered rows are not visible", async () => {
    const { hiddenRows } = await everything(
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" ' +
        'hidden="0"><c><v>3</v></c></row><row r="4" hidden="true"><c><v>4</v></c></row>',
    );
    expect(hiddenRows).toEqual([1, 3]);
  });
});

describe("sheets", () => {
  test("hidden and very hidden ones are told, chart sheets left out, names as people see them", async () => {
    const rows = "<row><c><v>1</v></c></row>";
    const source = await openFile(
      "a.xlsx",
      makeWorkbook({
        sheets: [
          { name: "甲&amp;乙", rows },
          { name: "图", rows, kind: "chartsheet" },
          { name: "隐", rows, state: "hidden" },
          { name: "深隐", rows, state: "veryHidden" },
          { name: "__proto__", rows },
          { name: "constructor", rows },
        ],
      }),
    );
    expect((await source.sheets()).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲&乙", false],
      ["隐", true],
      ["深隐", true],
      ["__proto__", false],
      ["constructor", false],
    ]);
    expect((await readAll(source, "__proto__")).cells.get("0,0")).toBe(1);
  });

  test("two of one name are both within reach", async () => {
    const source = await openFile(
      "a.xlsx",
      makeWorkbook({
        sheets: [
          { name: "S", rows: "<row><c><v>1</v></c></row>" },
          { name: "S", rows: "<row><c><v>2</v></c></row>" },
        ],
      }),
    );
    const names = (await source.sheets()).map(({ name }) => name);
    expect(names).toEqual(["S", "S (2)"]);
    expect((await readAll(source, "S (2)")).cells.get("0,0")).toBe(2);
  });

  test("one that is not there is the caller's mistake", async () => {
    const source = await sheetOf("<row><c><v>1</v></c></row>");
    expect(() => source.read({ sheet: "T", top: 0, left: 0, rows: 1, columns: 1 }, "all", QUIET)).toThrow(RangeError);
  });
});

describe("reading a part of a sheet", () => {
  const numbered = (rows: number) =>
    Array.from(
      { length: rows },
      (_, r) =>
        `<row r="${r + 1}"><c r="A${r + 1}"><v>${r}</v></c><c r="B${r + 1}" t="str"><f>x</f><v>t${r}</v></c></row>`,
    ).join("");

  test("gives only the columns asked for, the others null, and only the rows of the area", async () => {
    const source = await sheetOf(numbered(10));
    const blocks: Block[] = [];
    for await (const block of source.read({ sheet: "S", top: 2, left: 0, rows: 3, columns: 2 }, [1], QUIET))
      blocks.push(block);
    expect(blocks.map(({ at, cells }) => ({ at, cells }))).toEqual([
      {
        at: { sheet: "S", top: 2, left: 0, rows: 3, columns: 2 },
        cells: [
          [null, "t2"],
          [null, "t3"],
          [null, "t4"],
        ],
      },
    ]);
  });

  test("counts columns from the area's left", async () => {
    const source = await sheetOf(numbered(1));
    for await (const block of source.read({ sheet: "S", top: 0, left: 1, rows: 1, columns: 2 }, [0], QUIET)) {
      expect(block.cells).toEqual([["t0", null]]);
      expect([block.formula(0, 0), block.formula(0, 1)]).toEqual([true, false]);
    }
  });

  test("tells formulas, those that were filled down by the first of them, also across columns", async () => {
    const source = await sheetOf(
      `<row r="1"><c r="A1"><f>C1&amp;"&lt;5"</f><v>1</v></c><c r="B1"><f>D1+$E1+1</f><v>1</v></c><c r="C1"><v>5</v></c></row>` +
        `<row r="2"><c r="A2"><f>C2&amp;"&lt;5"</f><v>1</v></c><c r="B2"><f t="shared" ref="B2:C3" si="0">D2*$E2</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>` +
        `<row r="3"><c r="A3"><f>VLOOKUP(B3,'表'!A:B,2,0)</f><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const texts: unknown[] = [];
    for await (const block of source.read((await firstSheet(source)).used!, "all", QUIET))
      for (const r of [0, 1, 2]) texts.push([0, 1, 2].map(c => block.formulaText?.(r, c)));
    expect(texts).toEqual([
      ['C1&"<5"', "D1+$E1+1", ""],
      ['C1&"<5"', "D2*$E2", "E2*$E2"],
      ["VLOOKUP(B3,'表'!A:B,2,0)", "D2*$E2", "E2*$E2"],
    ]);
  });

  test("comes in blocks of at most 2 000 rows, top to bottom, with progress up to the whole", async () => {
    const source = await sheetOf(numbered(5_000));
    const done: number[] = [];
    const tops: number[] = [];
    let next = 0;
    for await (const block of source.read((await firstSheet(source)).used!, "all", {
      ...QUIET,
      progress: (now, of) => done.push(now / of),
    })) {
      tops.push(block.at.top);
      for (const row of block.cells) expect(row[0]).toBe(next++);
    }
    expect([tops, next, done.at(-1)]).toEqual([[0, 2_000, 4_000], 5_000, 1]);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  test("stops when it is told to", async () => {
    const source = await sheetOf(numbered(9_000));
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = async () => {
      for await (const block of source.read((await firstSheet(source)).used!, "all", {
        signal: stop.signal,
        progress: () => undefined,
      })) {
        seen.push(block.at.top);
        stop.abort();
      }
    };
    await expect(reading()).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toEqual([0]);
  });

  test("may be left early and begun again", async () => {
    const source = await sheetOf(numbered(9_000));
    const used = (await firstSheet(source)).used!;
    for await (const block of source.read(used, "all", QUIET)) if (block.at.top === 0) break;
    expect((await readAll(source)).cells.size).toBe(18_000);
  });
});

test("a workbook of another program comes through unchanged", async () => {
  const rows = [
    ["序号", "申报单位", "金额", "日期"],
    [1, "甲公司", 1234.56, new Date(Date.UTC(2026, 10, 23))],
    [2, "乙<公司>&", 0.1, null],
    [3, "00123", -5, null],
  ];
  const { cells } = await readAll(await openFile("a.xlsx", await writeXlsx({ sheets: [{ name: "申报", rows }] })));
  expect(cells.get("1,3")).toBe(46349);
  expect([cells.get("1,2"), cells.get("2,1"), cells.get("2,2"), cells.get("3,1"), cells.get("3,2")]).toEqual([
    1234.56,
    "乙<公司>&",
    0.1,
    "00123",
    -5,
  ]);
});
