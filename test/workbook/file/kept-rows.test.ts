import fc from "fast-check";
import { Room } from "../../../src/workbook/file/kept-rows";
import { PackageParts } from "../../../src/workbook/file/package-parts";
import { readWorkbookPart } from "../../../src/workbook/file/workbook-part";
import { XlsxSource } from "../../../src/workbook/file/xlsx-source";
import type { Area, Cell, SheetInfo } from "../../../src/workbook/ports";
import { makeWorkbook, QUIET } from "./workbook-maker";

/** What is read of an area: each row that is in a block, with its formulas and whether it shows. */
type Read = readonly {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly formulas: readonly boolean[];
  readonly visible: boolean;
}[];

async function open(bytes: Uint8Array, room: Room): Promise<XlsxSource> {
  const parts = new PackageParts(bytes);
  return XlsxSource.open(parts, await readWorkbookPart(parts), room);
}

async function readFrom(source: XlsxSource, at: Area, columns: readonly number[] | "all"): Promise<Read> {
  const rows: { row: number; cells: readonly Cell[]; formulas: readonly boolean[]; visible: boolean }[] = [];
  for await (const block of source.read(at, columns, QUIET)) {
    block.cells.forEach((cells, r) =>
      rows.push({
        row: block.at.top + r,
        cells,
        formulas: cells.map((_, c) => block.formula(r, c)),
        visible: block.visible(r),
      }),
    );
  }
  return rows;
}

const cell = fc.record({
  column: fc.nat(6),
  content: fc.constantFrom(
    "<v>1.5</v>",
    "t=s<v>0</v>",
    "t=s<v>7</v>",
    "<f>A1</f><v>2</v>",
    '<f t="array" ref="A1:C3">X</f><v>3</v>',
    "t=inlineStr<is><t>甲</t></is>",
    "t=str<v>a&amp;b</v>",
    "t=b<v>1</v>",
    "",
  ),
});
/** A row told twice is hidden both times or neither. */
const row = fc
  .record({ number: fc.integer({ min: 1, max: 9 }), cells: fc.array(cell, { maxLength: 6 }) })
  .map(each => ({ ...each, hidden: each.number % 3 === 0 }));

function rowsXml(
  rows: readonly { number: number; hidden: boolean; cells: readonly { column: number; content: string }[] }[],
): string {
  return rows
    .map(
      ({ number, hidden, cells }) =>
        `<row r="${number}"${hidden ? ' hidden="1"' : ""}>${cells
          .map(({ column, content }) => {
            const [, type = "", inner = ""] = /^(?:t=(\w+?)(?=<))?(.*)$/.exec(content) ?? [];
            return `<c r="${String.fromCharCode(65 + column)}${number}"${type === "" ? "" : ` t="${type}"`}>${inner}</c>`;
          })
          .join("")}</row>`,
    )
    .join("");
}

describe("rows kept from measuring", () => {
  test(
    "read as those that are scanned again, in order or not, any part of a sheet and any of its " + "columns",
    async () => {
      const part = fc.record({
        top: fc.nat(4),
        left: fc.nat(3),
        rows: fc.integer({ min: 1, max: 8 }),
        columns: fc.integer({ min: 1, max: 6 }),
        some: fc.option(fc.array(fc.nat(6), { maxLength: 4 })),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 9 }), part, async (rows, { some, ...at }) => {
          const bytes = makeWorkbook({
            sheets: [{ name: "S", rows: rowsXml(rows) }],
            strings: "<si><t>甲公司</t></si>",
          });
          const kept = await open(bytes, new Room()),
            scanned = await open(bytes, new Room(0));
          expect(await kept.sheets()).toEqual(await scanned.sheets());
          expect(await readFrom(kept, { ...at, sheet: "S" }, some ?? "all")).toEqual(
            await readFrom(scanned, { ...at, sheet: "S" }, some ?? "all"),
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  test("are let go where they have no room, and the next sheet has what they leave", async () => {
    const long = "长".repeat(2_000),
      inline = (r: number): string => `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${long}</t></is></c></row>`;
    const bytes = makeWorkbook({
      sheets: [
        { name: "大", rows: inline(1) + inline(2) },
        { name: "小", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ],
    });
    const room = new Room(6_000),
      source = await open(bytes, room);
    expect(room.take(6_000 - 30)).toBe(true);
    expect(room.take(30)).toBe(false);
    for (const { used } of (await source.sheets()) as (SheetInfo & { used: Area })[]) {
      expect((await readFrom(source, used, "all")).map(({ cells }) => cells[0])).toEqual(
        used.sheet === "大" ? [long, long] : [1],
      );
    }
  });
});
