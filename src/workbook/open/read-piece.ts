import { LOOK_KEYS, type Cells, type Content, type EvenLook, type LookKey } from "../cells";
import { runsOf } from "../rect";
import type { Budget, Check } from "./budget";
import { inChunks, ReadSize } from "./chunk-size";
import { asFound } from "./contents";
import type { ColumnLook } from "./column-looks";
import type { CellsPiece, CellsState } from "./piece";
import { bandsOf, joined, rectsOf, type Band } from "./piece-rects";
import { readCells, type ColumnAsk, type FoundCells } from "./read-cells";

/** Cells as they are; `hidden`: of each row, whether it is out of sight. */
export interface CellsNow {
  readonly state: CellsState;
  readonly hidden: readonly boolean[];
}

/** Reads what stands in a piece's cells, and nothing about how it looks: a request a chunk. */
export async function readContents(
  owner: Cells,
  piece: CellsPiece,
  budget: Budget,
  check: Check,
): Promise<Content[][]> {
  const contents: Content[][] = [];
  await inChunks(piece.rows, new ReadSize(piece.rows, piece.columns.length, budget.read), async (first, count) => {
    check();
    const { found, bytes } = await readCells(owner, { sheet: piece.sheet, rects: rectsOf(piece, first, count) });
    for (const one of joined(found.map(contentsOf))) contents.push(one);
    return bytes;
  });
  return contents;
}

/**
 * Reads a piece whole: contents and number formats, a request a chunk; looks with the first of them, cell by cell only
 * where a column is not of one look.
 */
export async function captureCells(owner: Cells, piece: CellsPiece, budget: Budget, check: Check): Promise<CellsNow> {
  const contents: Content[][] = [],
    formats: string[][] = [],
    hidden: boolean[] = [],
    { sheet } = piece,
    bands = bandsOf(piece);
  let looks: EvenLook[][] = [],
    widths: number[] = [];
  await inChunks(piece.rows, new ReadSize(piece.rows, 2 * piece.columns.length, budget.read), async (first, count) => {
    check();
    const asksLooks = piece.looks && first === 0;
    const told = await readCells(owner, {
      sheet,
      rects: rectsOf(piece, first, count),
      formats: true,
      rows: { first: piece.top + first, count },
      ...(asksLooks ? { columns: bands.map(band => columnAsks(piece, band)) } : {}),
    });
    for (const one of told.hidden) hidden.push(one);
    if (asksLooks) {
      looks = told.columns.map(columns => columns.map(({ look }) => look));
      widths = told.columns[0]!.map(({ width }) => width);
    }
    for (const one of joined(told.found.map(contentsOf))) contents.push(one);
    for (const one of joined(told.found.map(run => run.formats))) formats.push(one);
    return told.bytes;
  });
  for (const row of piece.filled ?? []) contents[row] = [""];
  const full: ColumnLook[][] = [];
  for (const [k, band] of bands.entries())
    full.push(piece.looks ? await filledIn(owner, piece, band, looks[k]!, budget, check) : []);
  return {
    state: {
      contents,
      numberFormats: piece.columns.map((_, c) => alike(formats.map(row => row[c]!))),
      looks: piece.looks ? full : [],
      widths,
    },
    hidden,
  };
}

function columnAsks({ sheet, top, columns }: CellsPiece, { first, rows }: Band): ColumnAsk[] {
  return columns.map(column => ({
    ask: "column",
    sheet,
    at: { top: top + first, left: column, rows, columns: 1 },
  }));
}

async function filledIn(
  owner: Cells,
  piece: CellsPiece,
  band: Band,
  looks: readonly EvenLook[],
  budget: Budget,
  check: Check,
): Promise<ColumnLook[]> {
  const uneven = (look: EvenLook): LookKey[] => LOOK_KEYS.filter(key => look[key] === undefined),
    keys = LOOK_KEYS.filter(key => looks.some(look => look[key] === undefined));
  if (keys.length === 0) return looks as ColumnLook[];
  const mixed = piece.columns.filter((_, c) => uneven(looks[c]!).length > 0),
    part = { ...piece, columns: mixed },
    rows: Partial<EvenLook>[][] = [];
  await inChunks(band.rows, new ReadSize(band.rows, keys.length, budget.read), async (first, count) => {
    check();
    const found = await looksOf(owner, part, band.first + first, count, keys, budget);
    for (const row of found) rows.push(row);
  });
  return looks.map((look, c) => {
    const at = mixed.indexOf(piece.columns[c]!),
      own = Object.fromEntries(uneven(look).map(key => [key, alike(rows.map(row => row[at]![key]!))]));
    return { ...look, ...own } as ColumnLook;
  });
}

/** The looks of each cell: asked row by row, and cell by cell only where neighbours differ. */
async function looksOf(
  owner: Cells,
  piece: CellsPiece,
  first: number,
  count: number,
  keys: readonly LookKey[],
  budget: Budget,
): Promise<Partial<EvenLook>[][]> {
  const ask = (by: "cell" | "row", from: number, many: number) =>
    owner.ask(
      piece.sheet.name,
      rectsOf(piece, from, many).map(at => ({ ask: "looks" as const, sheet: piece.sheet, at, by, keys })),
    );
  const byRow = await ask("row", first, count),
    widths = runsOf(piece.columns).map(run => run.count);
  if (byRow.every(run => run.every(([look]) => keys.every(key => look![key] !== undefined))))
    return joined(byRow.map((run, k) => run.map(([look]) => Array.from({ length: widths[k]! }, () => look!))));
  const cells: Partial<EvenLook>[][] = [];
  const size = new ReadSize(count, CELL_LOOK * keys.length * piece.columns.length, budget.read);
  await inChunks(count, size, async (from, many) => {
    for (const row of joined(await ask("cell", first + from, many))) cells.push(row);
  });
  return cells;
}

/** A cell's looks weigh as much as the contents of so many. */
const CELL_LOOK = 2;

function contentsOf({ values, formulas }: FoundCells): Content[][] {
  return values.map((row, r) => row.map((value, c) => asFound(value, formulas[r]![c]!)));
}

function alike<T>(values: readonly T[]): T | readonly T[] {
  return values.every(value => value === values[0]) ? values[0]! : values;
}
