import { WorkbookRoom } from "../../../src/workbook/file/workbook-room";
import fc from "fast-check";
import { NO_LOOKS } from "../../../src/workbook/file/cell-looks";
import type { CellContext } from "../../../src/workbook/file/cell-value";
import { SheetKeeper } from "../../../src/workbook/file/sheet-keeper";
import { SheetScan } from "../../../src/workbook/file/sheet-scan";
import { TextTable } from "../../../src/workbook/file/text-table";
import { NotInItsEncoding, XmlFeed } from "../../../src/workbook/file/xml-feed";
import type { XmlListener } from "../../../src/workbook/file/xml-scan";
import type { Area, Cell } from "../../../src/workbook/ports";

const WHOLE: Area = { sheet: "S", top: 0, left: 0, rows: 1_048_576, columns: 64 };
const TEXTS = ["甲公司", "乙公司", ""],
  texts = new TextTable();
for (const text of TEXTS) texts.addText(text);
const CONTEXT: CellContext = {
  texts,
  struck: new Map([[1, "all"]]),
  looks: {
    days: [false, true],
    ofNumbers: [null, null, { format: "0000" }],
    ofOthers: [null, null, { struck: "all" }],
  },
  date1904: true,
  outdated: false,
};

/** How a sheet's XML is read: by tags alone, or in one go where it can be, in pieces of so many bytes. */
interface Way {
  readonly plain: boolean;
  readonly piece: number;
}

function keep(bytes: Uint8Array, { plain, piece }: Way, context: CellContext): SheetKeeper {
  const keeper = new SheetKeeper("S", context, new WorkbookRoom()),
    scan = new SheetScan(keeper);
  const byTags: XmlListener = {
    open: (name, attributes) => scan.open(name, attributes),
    close: name => scan.close(name),
    text: (source, from, to) => scan.text(source, from, to),
  };
  const feed = new XmlFeed(plain ? scan : byTags);
  for (let at = 0; at < bytes.length; at += piece) feed.write(bytes.slice(at, at + piece));
  feed.end();
  return keeper;
}

interface Read {
  readonly rows: readonly unknown[];
  readonly extent: unknown;
}

/** What comes of it, or the kind of what is wrong. */
function outcome(bytes: Uint8Array, way: Way, context: CellContext): Read | string {
  try {
    const { extent, cells } = keep(bytes, way, context);
    return {
      rows: [...cells.inOrder().rowsWithin(WHOLE, new Array<boolean>(WHOLE.columns).fill(true))],
      extent: extent.result(),
    };
  } catch (error) {
    // Of two faults either may be met first; both are one message.
    return error instanceof NotInItsEncoding ? "malformed" : (error as Error).message;
  }
}

const encoder = new TextEncoder();
/** An element in the usual form is read in one go only where so much follows it that it must be all there. */
const BEHIND = " ".repeat(3_000);
const sheet = (rows: string): Uint8Array =>
  encoder.encode(`<worksheet><sheetData>${rows}</sheetData><x>${BEHIND}</x></worksheet>`);

const usual = fc.constantFrom(
  "<v>1.5</v>",
  "<v>46078</v>",
  "<v>-0.07</v>",
  "<v>0.30000000000000004</v>",
  "<v>1E-7</v>",
  "<v>0</v>",
  "<v></v>",
  't="s"<v>0</v>',
  't="s"<v>1</v>',
  't="s"<v>2</v>',
  't="s"<v>7</v>',
  't="n"<v>3</v>',
);
const unusual = fc.constantFrom(
  "<f>A1</f><v>2</v>",
  '<f t="array" ref="A1:C3">X</f><v>3</v>',
  '<f t="shared" si="0" ref="A1:A3">B1</f><v>0</v>',
  '<f t="shared" si="0"/><v>0</v>',
  "<f>A1</f>",
  't="inlineStr"<is><t>甲&amp;乙</t></is>',
  't="inlineStr"<is><r><rPr><strike/></rPr><t>甲</t></r></is>',
  't="str"<v>a&lt;b</v>',
  't="b"<v>1</v>',
  't="e"<v>#N/A</v>',
  "<v>1</v><v>2</v>",
  "<v>1e999</v>",
  "<v> 5 </v>",
  "<v><![CDATA[6]]></v>",
  "<v><!--></c>-->7</v>",
  "",
);
const cell = fc.record({
  column: fc.nat(5),
  style: fc.constantFrom("", ' s="0"', ' s="1"', ' s="2"', ' s="x"'),
  content: fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: unusual }),
  reference: fc.constantFrom("", "", "", "", "none", "elsewhere", "quote", "lower"),
  before: fc.constantFrom("", "", "", "\n  ", "<!--x-->", "<y>z</y>"),
});
const row = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 9 }),
  attributes: fc.constantFrom("", "", ' spans="1:20" ht="15.75"', ' hidden="1"', " x='>'", ' x="/"', ' c="&gt;"'),
  cells: fc.array(cell, { maxLength: 8 }),
  end: fc.constantFrom("</row>", "</row>", "</row>", "</row >", "\n</row>\n", "", "</row></row>"),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function rowXml({ number, attributes, cells, end }: Row): string {
  const at = number === null ? "" : ` r="${number}"`;
  return `<row${at}${attributes}>${cells.map(one => cellXml(one, number ?? 1)).join("")}${end}`;
}

function cellXml({ column, style, content, reference, before }: Row["cells"][number], row: number): string {
  const [, type = "", inner = ""] = /^(t="\w+")?(.*)$/u.exec(content) ?? [],
    place = `${String.fromCharCode(65 + column)}${row + (reference === "elsewhere" ? 1 : 0)}`;
  const named: Record<string, string> = { none: "", quote: ` r='${place}'`, lower: ` r="${place.toLowerCase()}"` };
  const start = `<c${named[reference] ?? ` r="${place}"`}${style}${type === "" ? "" : ` ${type}`}`;
  return `${before}${inner === "" ? `${start}/>` : `${start}>${inner}</c>`}`;
}

const rows = fc.array(row, { maxLength: 12 }).map(each => each.map(rowXml).join(""));

describe("the cells of a sheet", () => {
  test("are the same read in one go and tag by tag, in pieces of any size, whatever stands between them", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9_000 }), (xml, piece) => {
        const bytes = sheet(xml);
        expect(outcome(bytes, { plain: true, piece }, CONTEXT)).toEqual(
          outcome(bytes, { plain: false, piece: bytes.length }, CONTEXT),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test("are refused in the same words where the file is cut off, or holds a byte that is none", () => {
    fc.assert(
      fc.property(
        rows,
        fc.nat(),
        fc.constantFrom<"cut" | number>("cut", 0x00, 0x22, 0x3c, 0x3e, 0x80, 0xe7, 0xff),
        (xml, at, harm) => {
          const whole = sheet(xml),
            bytes = harm === "cut" ? whole.slice(0, at % whole.length) : whole.slice();
          if (typeof harm === "number") bytes[at % (bytes.length - BEHIND.length)] = harm;
          expect(outcome(bytes, { plain: true, piece: 4_096 }, CONTEXT)).toEqual(
            outcome(bytes, { plain: false, piece: bytes.length }, CONTEXT),
          );
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test("of a part of it are that part of all, in the wanted columns", () => {
    const part = fc.record({
      top: fc.nat(6),
      left: fc.nat(3),
      rows: fc.nat(6),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(rows, part, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), (xml, at, wanted) => {
        let cells: SheetKeeper["cells"];
        try {
          cells = keep(sheet(xml), { plain: true, piece: 1_000 }, CONTEXT).cells.inOrder();
        } catch {
          return;
        }
        const all = [...cells.rowsWithin(WHOLE, new Array<boolean>(WHOLE.columns).fill(true))],
          seen = [...cells.rowsWithin({ ...at, sheet: "S" }, wanted.slice(0, at.columns))];
        const shown = all.flatMap(({ row, cells: whole }): [number, Cell[]][] => {
          const within = Array.from({ length: at.columns }, (_, c) => (wanted[c] ? whole[at.left + c]! : null));
          const isSeen = row >= at.top && row < at.top + at.rows && within.some(value => value !== null);
          return isSeen ? [[row, within]] : [];
        });
        expect(seen.map(one => [one.row, one.cells])).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  test("are found one by one by where their row stands and their column, texts by their number too", () => {
    let numbered = 0;
    fc.assert(
      fc.property(rows, xml => {
        let cells: SheetKeeper["cells"];
        try {
          cells = keep(sheet(xml), { plain: true, piece: 1_000 }, CONTEXT).cells.inOrder();
        } catch {
          return;
        }
        for (const one of cells.rowsWithin(WHOLE, new Array<boolean>(WHOLE.columns).fill(true)))
          one.cells.forEach((value, column) => {
            expect(cells.cellAt(one.place!, column)).toBe(value);
            const number = cells.textAt(one.place!, column);
            if (number < 0) return;
            expect(TEXTS[number]).toBe(value);
            numbered++;
          });
      }),
      { numRuns: 1_000 },
    );
    expect(numbered).toBeGreaterThan(10);
  });

  test("that stand in no order, or twice, are brought together; of two that differ neither is believed", () => {
    const xml =
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row><row r="1"><c r="A1"><v>9</v></c></row>' +
      '<row r="3" hidden="1"><c r="B3"><v>5</v></c><c r="A3"><v>1</v></c><c r="C3"><f>B3</f><v>4</v></c></row>';
    const read = outcome(sheet(xml), { plain: true, piece: 100_000 }, { ...CONTEXT, looks: NO_LOOKS }) as {
      rows: readonly { row: number; cells: readonly Cell[]; hidden: boolean; formulas: unknown }[];
    };
    expect(read.rows.map(one => [one.row, one.cells.slice(0, 3), one.hidden, one.formulas])).toEqual([
      [0, [9, null, null], false, null],
      [2, [1, { error: "#CONFLICT!" }, 4], true, new Map([[2, "B3"]])],
    ]);
  });

  test("of thousands of small sheets take little each", () => {
    const before = process.memoryUsage().arrayBuffers,
      kept = Array.from({ length: 2_000 }, () =>
        keep(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'), { plain: true, piece: 100_000 }, CONTEXT),
      );
    expect((process.memoryUsage().arrayBuffers - before) / kept.length).toBeLessThan(20_000);
  });
});
