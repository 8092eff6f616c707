import { openFile } from "../../../src/workbook/file/open-file";
import { CONTRADICTORY, NOT_CALCULATED, type CellAspect } from "../../../src/workbook/ports";
import { firstSheet, makeWorkbook, QUIET, readAll, readCell, workbookParts, type MadeWorkbook } from "./workbook-maker";
import { makeZip } from "./zip-maker";

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0!.0,&quot;万元&quot;"/><numFmt ' +
  'numFmtId="171" formatCode="0000"/>' +
  '<numFmt numFmtId="172" formatCode="#,##0.00"/><numFmt numFmtId="173" ' +
  'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>' +
  "<cellXfs>" +
  [
    [0, 0],
    [170, 0],
    [171, 0],
    [172, 0],
    [173, 0],
    [0, 1],
    [0, 2],
    [170, 1],
  ]
    .map(([format, font]) => `<xf numFmtId="${format}" fontId="${font}"/>`)
    .join("") +
  "</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>";

/** The aspects of the first row's cells, in their order. */
async function aspects(row: string, more: Partial<MadeWorkbook> = {}): Promise<(CellAspect | null)[]> {
  const bytes = makeWorkbook({ sheets: [{ name: "S", rows: `<row r="1">${row}</row>` }], styles: STYLES, ...more });
  const source = await openFile("a.xlsx", bytes),
    { used } = await firstSheet(source);
  for await (const block of source.read(used!, "all", QUIET))
    return (block.cells[0] ?? []).map((_, c) => block.aspect?.(0, c) ?? null);
  return [];
}

describe("what a cell has beside its value", () => {
  test(
    "is the format of a number that shows something else than its figures, and nothing for the " + "usual ones",
    async () => {
      const styled = [0, 1, 2, 3, 4].map((s, k) => `<c r="${"ABCDE"[k]}1" s="${s}"><v>12</v></c>`).join("");
      expect(await aspects(styled)).toEqual([null, { format: '0!.0,"万元"' }, { format: "0000" }, null, null]);
      expect(await aspects('<c r="A1" s="1" t="str"><v>甲</v></c><c r="B1" s="1"><v>1</v></c>')).toEqual([
        null,
        { format: '0!.0,"万元"' },
      ]);
    },
  );

  test(
    "is that it is struck out, by its font or in all its runs; a part that is struck out is not " + "in the text",
    async () => {
      expect(
        await aspects('<c r="A1" s="5"><v>1</v></c><c r="B1" s="6"><v>1</v></c><c r="C1" s="7"><v>1</v></c>'),
      ).toEqual([{ struck: "all" }, null, { struck: "all", format: '0!.0,"万元"' }]);
      const strings =
        "<si><r><rPr><strike/></rPr><t>30</t></r><r><t>28</t></r></si>" +
        "<si><r><rPr><strike/></rPr><t>3</t></r><r><rPr><strike val='1'/></rPr><t>0</t></r></si>" +
        "<si><r><rPr><strike val='false'/></rPr><t>30</t></r></si>";
      const row = [0, 1, 2].map(k => `<c r="${"ABC"[k]}1" t="s"><v>${k}</v></c>`).join("");
      expect(await aspects(row, { strings })).toEqual([{ struck: "part-left-out" }, { struck: "all" }, null]);
      const inline = '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>30</t></r><r><t>28</t></r></is></c>';
      expect(await aspects(inline)).toEqual([{ struck: "part-left-out" }]);
      expect(await readCell(inline)).toBe("28");
      expect(await readCell('<c r="A1" t="s"><v>1</v></c>', { strings })).toBe("30");
    },
  );

  test("costs nothing where no cell has any", async () => {
    const bytes = makeWorkbook({ sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const source = await openFile("a.xlsx", bytes);
    for await (const block of source.read((await firstSheet(source)).used!, "all", QUIET))
      expect(block.aspect).toBeUndefined();
  });
});

describe("a formula without a value", () => {
  test("is unknown, as are the other cells of its array", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">X</f></c><c r="B1"/></row><row r="2"><c r="B2"><v>1</v></c></row>';
    const { cells } = await readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] })));
    expect([cells.get("0,0"), cells.get("0,1")]).toEqual([NOT_CALCULATED, NOT_CALCULATED]);
  });

  test(
    "is one with 0 too where the file asks to be calculated anew; other values stand, and the " + "sheet says so",
    async () => {
      const rows =
        '<row r="1"><c r="A1"><f>X</f><v>0</v></c><c r="B1"><f>X</f><v>7</v></c><c r="C1"><v>0</v></c></row>';
      const open = (calculation: string) =>
        openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }], inWorkbook: calculation }));
      const asked = await readAll(await open('<calcPr fullCalcOnLoad="1"/>')),
        not = await readAll(await open("<calcPr/>"));
      expect([asked.cells.get("0,0"), asked.cells.get("0,1"), asked.cells.get("0,2")]).toEqual([NOT_CALCULATED, 7, 0]);
      expect(not.cells.get("0,0")).toBe(0);
      expect([asked.info.outdated, not.info.outdated]).toEqual([true, undefined]);
    },
  );
});

describe("cells that contradict", () => {
  test.each([
    ["two cells in one place", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ["two rows of one number", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ["two values in one cell", '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ["a cell of another row", '<row r="1"><c r="A7"><v>1</v></c></row>'],
  ])("have no value of their own: %s", async (_, rows) => {
    const { cells } = await readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] })));
    expect(cells.get("0,0")).toEqual(CONTRADICTORY);
  });

  test("do not where they say the same", async () => {
    const rows = '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>1</v></c></row>';
    const { cells } = await readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] })));
    expect([...cells]).toEqual([
      ["0,0", 2],
      ["0,1", 1],
    ]);
  });

  test("values, rows and merges of an extension are none of the sheet's", async () => {
    const extension = (inner: string) => `<extLst><ext>${inner}</ext></extLst>`;
    const rows =
      `<row r="1"><c r="A1"><v>800</v>${extension("<v>9</v>")}</c>${extension('<c r="B1"><v>5</v></c>')}</row>` +
      extension('<row r="2"><c r="A2"><v>7</v></c></row>');
    const after = extension('<sheetData><row r="3"><c r="A3"><v>6</v></c></row></sheetData><mergeCell ref="A1:B9"/>');
    const { cells, info } = await readAll(
      await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows, after }] })),
    );
    expect([...cells]).toEqual([["0,0", 800]]);
    expect(info.merges).toEqual([]);
  });
});

test("a sheet with two sets of rows is damaged: nobody knows which are its own", async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>',
    after = '<sheetData><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
  const read = async (): Promise<unknown> =>
    readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows, after }] })));
  await expect(read()).rejects.toMatchObject({ code: "broken-part" });
});

describe("a workbook", () => {
  test("of the 1904 system stays one whatever an extension says", async () => {
    const inWorkbook = '<extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(await readCell('<c r="A1" s="0"><v>1</v></c>', { styles, date1904: true, inWorkbook })).toBe(1463);
  });

  test("that names a sheet without a part has it as lost; one whose sheets are all lost has none", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>',
      lost = { name: "Module1", rows: "", state: "veryHidden", id: "" };
    const source = await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }, lost] }));
    expect((await source.sheets()).map(({ name, lost: is }) => [name, is])).toEqual([
      ["S", undefined],
      ["Module1", true],
    ]);
    await expect(openFile("a.xlsx", makeWorkbook({ sheets: [lost] }))).rejects.toMatchObject({ code: "no-sheets" });
  });

  test("tells which columns are hidden", async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>';
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const source = await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows, before }] }));
    expect((await firstSheet(source)).hiddenColumns).toEqual([{ first: 1, count: 2 }]);
  });

  test.each(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])("whose %s is no UTF-8 is refused", async name => {
    const text = new TextEncoder().encode("<sst><si><t>"),
      bytes = Uint8Array.from([...text, 0xbc, 0xd7, ...new TextEncoder().encode("</t></si></sst>")]);
    const parts = workbookParts({ sheets: [{ name: "S", rows: "" }], strings: "" });
    const made = makeZip(parts.map(part => (part.name === name ? { ...part, data: bytes } : part)));
    await expect(openFile("a.xlsx", made)).rejects.toMatchObject({ code: "broken-part", values: { part: name } });
  });
});
