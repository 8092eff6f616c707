import type { Area, Block, Cell, Source } from "../../src/workbook/ports";
import { HEADERS, rosterRows, USUAL, type CellRow, type RosterShape } from "./roster-rows";

/** A sheet made while it is read: nothing of it is held, so that what is measured is the reader's alone. */
export interface MadeSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly count: number;
  rows(): Iterable<CellRow>;
}

/** A block as adapters hand them on. */
const BLOCK_ROWS = 2_000;

export function rosterSheet(count: number, shape: RosterShape = USUAL): MadeSheet {
  return { name: "申报汇总表", headers: HEADERS, count, rows: () => rosterRows(count, shape) };
}

export function memorySource(sheets: readonly MadeSheet[]): Source {
  const areaOf = (sheet: MadeSheet): Area => ({
    sheet: sheet.name,
    top: 0,
    left: 0,
    rows: sheet.count + 1,
    columns: sheet.headers.length,
  });
  return {
    sheets: async () => sheets.map(sheet => ({ name: sheet.name, used: areaOf(sheet), hidden: false, merges: [] })),
    async *read(at) {
      const sheet = sheets.find(one => one.name === at.sheet);
      if (sheet) yield* blocksOf(sheet, at);
    },
  };
}

function* blocksOf(sheet: MadeSheet, at: Area): Generator<Block> {
  let cells: (readonly Cell[])[] = [],
    top = at.top,
    row = 0;
  const block = (): Block => ({
    at: { ...at, top, rows: cells.length },
    cells,
    formula: () => false,
    visible: () => true,
  });
  for (const values of allRows(sheet)) {
    if (row++ < at.top) continue;
    if (row > at.top + at.rows) break;
    cells.push(values);
    if (cells.length < BLOCK_ROWS) continue;
    yield block();
    top += cells.length;
    cells = [];
  }
  if (cells.length > 0) yield block();
}

function* allRows(sheet: MadeSheet): Generator<CellRow> {
  yield sheet.headers;
  yield* sheet.rows();
}
