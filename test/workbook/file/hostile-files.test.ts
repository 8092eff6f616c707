import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { openFile } from "../../../src/workbook/file/open-file";
import { FILE_PROBLEMS, FileProblem } from "../../../src/workbook/file/problem";
import type { FileProblemCode } from "../../../src/workbook/file/problem";
import { makeWorkbook, QUIET, readAll, workbookParts } from "./workbook-maker";
import { makeZip } from "./zip-maker";

// Archives of hundreds of megabytes, on machines that do other things too.
jest.setTimeout(60_000);

const PLAIN = { sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from(OLE),
    Buffer.alloc(504),
    utf16("Root Entry"),
    Buffer.alloc(40),
    utf16(stream),
    Buffer.alloc(100),
  ]);

async function problemOf(name: string, bytes: Uint8Array): Promise<FileProblem> {
  try {
    await openFile(name, bytes);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error(`${name} was opened`);
}

async function codeOf(name: string, bytes: Uint8Array): Promise<FileProblemCode> {
  return (await problemOf(name, bytes)).code;
}

describe("a file that is no .xlsx is named for what it is", () => {
  test.each<[string, string, Uint8Array, FileProblemCode]>([
    ["an empty file", "a.xlsx", new Uint8Array(0), "empty-file"],
    ["a .csv of blanks", "a.csv", Buffer.from("\ufeff \r\n"), "empty-file"],
    ["an Excel 97 workbook under the name .xlsx", "a.xlsx", ole("Workbook"), "old-format"],
    ["a WPS table", "a.et", ole("Workbook"), "old-format"],
    ["a workbook that its name calls .xls", "a.xls", makeWorkbook(PLAIN), "old-format"],
    ["a workbook that its name calls .et", "a.ET", makeWorkbook(PLAIN), "old-format"],
    ["an encrypted workbook", "a.xlsx", ole("EncryptedPackage"), "encrypted"],
    ["a Word document", "a.xlsx", ole("WordDocument"), "not-a-workbook"],
    ["a PDF", "a.xlsx", Buffer.from("%PDF-1.7\n…"), "pdf"],
    ["a PDF under the name .csv", "a.csv", Buffer.from("%PDF-1.7\n…"), "pdf"],
    [
      "a web page",
      "a.xlsx",
      Buffer.from("<html><body><table><tr><td>1</td></tr></table></body></html>"),
      "not-a-workbook",
    ],
    [
      "an XML table of 2003",
      "a.xlsx",
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "old-format",
    ],
    ["a table in text under the name .xlsx", "a.xlsx", Buffer.from("单位,金额\n甲,1\n"), "text-named"],
    ["text under the name .xlsx", "a.xlsx", Buffer.from("hello"), "not-a-workbook"],
    ["a zip that holds a workbook", "a.xlsx", makeZip([{ name: "夹/a.xlsx", data: "x" }]), "archive"],
    ["what Excel leaves beside an open workbook", "夹/~$a.xlsx", Buffer.from("\u0005Anna"), "lock-file"],
    ["a picture", "a.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), "not-a-workbook"],
    [
      "bytes that are no text under the name .csv",
      "a.csv",
      Buffer.from([0xff, 0x00, 0x81, 0xfe, 0x00]),
      "no-text-encoding",
    ],
    ["a zip of something else", "a.xlsx", makeZip([{ name: "readme.txt", data: "hello" }]), "not-a-workbook"],
    [
      "a Word .docx",
      "a.xlsx",
      makeZip([
        { name: "word/document.xml", data: "<w/>" },
        {
          name: "_rels/.rels",
          data:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" ' +
            'Target="word/document.xml"/></Relationships>',
        },
      ]),
      "not-a-workbook",
    ],
    [
      "an OpenDocument table",
      "a.xlsx",
      makeZip([
        { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", data: "<x/>" },
      ]),
      "old-format",
    ],
    [
      "a binary workbook",
      "a.xlsx",
      makeZip([
        {
          name: "_rels/.rels",
          data:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" ' +
            'Target="xl/workbook.bin"/></Relationships>',
        },
      ]),
      "old-format",
    ],
  ])("%s", async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  test("the message can say which old format it is", async () => {
    expect((await problemOf("a.et", ole("Workbook"))).values).toEqual({ format: "et" });
  });

  test("a workbook under the name .csv is read as the workbook that it is", async () => {
    expect((await readAll(await openFile("a.csv", makeWorkbook(PLAIN)))).cells.get("0,0")).toBe(1);
  });
});

describe("a damaged archive is refused, wherever the damage is", () => {
  test("cut off at any place", async () => {
    const whole = makeWorkbook(PLAIN);
    for (let length = 4; length < whole.length; length += 7)
      expect(await codeOf("a.xlsx", whole.subarray(0, length))).toBe("broken-zip");
  });

  test("a central directory that points elsewhere", async () => {
    const bytes = Buffer.from(makeWorkbook(PLAIN));
    bytes.writeUInt32LE(bytes.length, bytes.length - 6);
    expect(await codeOf("a.xlsx", bytes)).toBe("broken-zip");
  });

  test("a part whose bytes are not what was packed", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { declaredCrc: 1 } }))).toBe("broken-zip");
  });

  test("a part that is no deflate stream", async () => {
    expect(
      await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { packed: Buffer.from("no such thing as this") } })),
    ).toBe("broken-zip");
  });

  test("a part packed in a way that workbooks do not use", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { method: 14 } }))).toBe("broken-zip");
  });

  test("the same part twice, of which two readers might see different ones", async () => {
    const parts = workbookParts(PLAIN);
    expect(
      await codeOf("a.xlsx", makeZip([...parts, { name: "XL\\worksheets/sheet1.xml", data: "<worksheet/>" }])),
    ).toBe("broken-zip");
  });

  test("an entry with a password of its own", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { flags: 1 } }))).toBe("encrypted");
  });

  test("any byte changed gives either the workbook or a known problem, never another error", async () => {
    const whole = makeWorkbook({ ...PLAIN, strings: "<si><t>甲</t></si>" });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] as number) ^ change;
        try {
          await readAll(await openFile("a.xlsx", bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(FileProblem);
          expect(FILE_PROBLEMS).toContain((error as FileProblem).code);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a zip bomb is refused before it does harm", () => {
  const blank = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 32), { level: 9 });

  test("a small file that declares to unpack to more than a roster of its size can", async () => {
    const bytes = makeWorkbook({ ...PLAIN, sheetPart: { packed: blank, declaredSize: 300 * 1024 * 1024 } });
    expect(bytes.length).toBeLessThan(400_000);
    expect(await codeOf("a.xlsx", bytes)).toBe("too-large");
  });

  test("one that declares little and unpacks to much is left at what it declared", async () => {
    const before = process.memoryUsage().rss;
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { packed: blank, declaredSize: 5_000 } }))).toBe(
      "broken-zip",
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test("one that declares much and holds little is refused by what it declares", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { declaredSize: 0xf0000000 } }))).toBe(
      "too-large",
    );
  });

  test("parts that share their bytes", async () => {
    const bytes = Buffer.from(
      makeWorkbook({
        sheets: [...PLAIN.sheets, ...PLAIN.sheets, ...PLAIN.sheets],
        sheetPart: { packed: deflateRawSync(Buffer.alloc(5_000_000, 32)), declaredSize: 5_000_000 },
      }),
    );
    const second = bytes.lastIndexOf("xl/worksheets/sheet2.xml") - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(second + 20) * 4, second + 20);
    expect(await codeOf("a.xlsx", bytes)).toBe("broken-zip");
  });

  test("rows of one cell each in a sheet as wide as Excel allows stay sparse, in order or not", async () => {
    const rows = Array.from({ length: 3_000 }, (_, r) => `<row r="${r + 2}"><c><v>1</v></c></row>`);
    for (const order of [rows, [...rows].reverse()]) {
      const source = await openFile(
        "a.xlsx",
        makeWorkbook({ sheets: [{ name: "S", rows: `<row r="1"><c r="XFD1"><v>1</v></c></row>${order.join("")}` }] }),
      );
      const used = (await source.sheets())[0]!.used!;
      const before = process.memoryUsage().rss;
      let rowsSeen = 0;
      for await (const block of source.read(used, [0], QUIET)) rowsSeen += block.at.rows;
      expect(rowsSeen).toBe(3_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    }
  });

  test("array formulas over the whole sheet, thousands of them, do not multiply", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, r) => `<row r="${r + 1}"><c><f t="array" ref="A1:XFD1048576">x</f><v>1</v></c></row>`,
    ).join("");
    expect(
      (await readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows }] })))).formulas,
    ).toHaveLength(20_000);
  });

  test("a thousand sheets of one part are refused", async () => {
    const relations = `<Relationships>${Array.from(
      { length: 1_000 },
      (_, k) => `<Relationship ` + `Id="r${k}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`,
    ).join("")}</Relationships>`;
    const list =
      `<workbook>` +
      `<sheets>${Array.from({ length: 1_000 }, (_, k) => `<sheet name="S${k}" r:id="r${k}"/>`).join("")}</sheets></workbook>`;
    const parts = workbookParts(PLAIN).map(part =>
      part.name === "xl/workbook.xml"
        ? { ...part, data: list }
        : part.name === "xl/_rels/workbook.xml.rels"
          ? { ...part, data: relations }
          : part,
    );
    expect(await codeOf("a.xlsx", makeZip(parts))).toBe("broken-part");
  });

  test("a text of 60 MB in one cell gives a cell of 32 767 characters", async () => {
    const long = `<c r="A1" t="inlineStr"><is><t>${"甲".repeat(20_000_000)}</t></is></c>`;
    const text = (
      await readAll(await openFile("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows: `<row>${long}</row>` }] })))
    ).cells.get("0,0");
    expect(text).toBe("甲".repeat(32_767));
  });
});

describe("XML that is not a workbook's is refused", () => {
  const rows = (text: string) => makeWorkbook({ sheets: [{ name: "S", rows: text }] });

  test("entity definitions that expand without end", async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = makeWorkbook({ ...PLAIN, extra: [{ name: "xl/sharedStrings.xml", data: laughs }] });
    expect(await problemOf("a.xlsx", bytes)).toMatchObject({
      code: "unsafe-xml",
      values: { part: "xl/sharedStrings.xml" },
    });
  });

  test.each([
    ["a tag without an end", '<row><c r="A1"'],
    ["a tag of a megabyte", `<row a="${"x".repeat(1_000_000)}"></row>`],
    ["an element that is never closed", "<row><c><v>1</v></c>"],
    ["a comment that is never closed", "<row/><!-- "],
    ["closing tags only", "</row></row></row>"],
  ])("%s", async (_, text) => {
    expect(await codeOf("a.xlsx", rows(text))).toBe("broken-part");
  });

  test("a part of no bytes, and one that is not XML", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { data: "" } }))).toBe("broken-part");
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, sheetPart: { data: "\0\0\0\0" } }))).toBe("broken-part");
  });

  test("elements nested a million deep cost nothing", async () => {
    const deep = "<x>".repeat(1_000_000) + "</x>".repeat(1_000_000);
    const source = await openFile(
      "a.xlsx",
      makeWorkbook({ sheets: [{ name: "S", rows: "<row><c><v>1</v></c></row>", after: deep }] }),
    );
    expect((await readAll(source)).cells.get("0,0")).toBe(1);
  });
});

describe("a workbook whose parts are missing", () => {
  test.each<[string, FileProblemCode]>([
    ["xl/workbook.xml", "missing-part"],
    ["xl/worksheets/sheet1.xml", "missing-part"],
    ["xl/_rels/workbook.xml.rels", "missing-part"],
  ])("without %s", async (part, code) => {
    expect(await codeOf("a.xlsx", makeWorkbook({ ...PLAIN, without: [part] }))).toBe(code);
  });

  test("without the package's relationships the workbook is found in its usual place", async () => {
    expect(
      (await readAll(await openFile("a.xlsx", makeWorkbook({ ...PLAIN, without: ["_rels/.rels"] })))).cells.get("0,0"),
    ).toBe(1);
  });

  test("without any sheet, and with chart sheets only", async () => {
    expect(await codeOf("a.xlsx", makeWorkbook({ sheets: [] }))).toBe("no-sheets");
    expect(await codeOf("a.xlsx", makeWorkbook({ sheets: [{ name: "图", rows: "", kind: "chartsheet" }] }))).toBe(
      "no-sheets",
    );
  });

  test("names that climb out of the archive are names only", async () => {
    const bytes = makeWorkbook({
      ...PLAIN,
      extra: [
        { name: "../../etc/passwd", data: "x" },
        { name: "/abs", data: "x" },
      ],
    });
    expect((await readAll(await openFile("a.xlsx", bytes))).cells.get("0,0")).toBe(1);
  });
});

describe("cells that Excel has no place for", () => {
  test("to the right of XFD", async () => {
    expect(
      await codeOf(
        "a.xlsx",
        makeWorkbook({ sheets: [{ name: "S", rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }] }),
      ),
    ).toBe("too-many-columns");
  });

  test("below row 1 048 576", async () => {
    expect(
      await codeOf("a.xlsx", makeWorkbook({ sheets: [{ name: "S", rows: '<row r="1048577"><c><v>1</v></c></row>' }] })),
    ).toBe("too-many-rows");
  });
});
