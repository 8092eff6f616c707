import type { Ask, Cells, CellsPart, Content, EvenLook, LookKey, Order } from "../cells";
import { LOOK_KEYS } from "../cells";
import { WorkbookProblem } from "../ports";
import { runsOf, type Rect } from "../rect";
import { cellHash } from "./cell-hash";
import { inChunks, ByteCount, ReadSize, weightOf, type ReadBudget } from "./chunk-size";
import { asBefore, asFound } from "./contents";
import { putLooks, type ColumnLook } from "./look";
import type { CellsPiece, CellsState } from "./piece";
import { readCells, type ColumnAsk, type FoundCells } from "./read-cells";
import { isDone, isTooLarge } from "./refusal";
import { orderOf, type Trimming } from "./step";

/** What fits one request, by experience of this workbook: halved where the host finds it too large. */
export interface Budget {
  readonly read: ReadBudget;
  readonly write: { bytes: number };
}
export function newBudget({ cells, bytes }: Chunks = CHUNKS): Budget {
  return { read: { cells, bytes }, write: { bytes } };
}

/**
 * What is asked for at once to begin with: some 1 MB, of the 5 that Excel on the web takes: larger pieces hold the pane
 * longer than a fifth of a second.
 */
export interface Chunks {
  readonly cells: number;
  readonly bytes: number;
}
const CHUNKS: Chunks = { cells: 150_000, bytes: 1_200_000 };

/** Throws where the run was cancelled. */
export type Check = () => void;

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

interface Band {
  readonly first: number;
  readonly rows: number;
}

function bandsOf({ head, rows }: CellsPiece): Band[] {
  return head > 0 && head < rows
    ? [
        { first: 0, rows: head },
        { first: head, rows: rows - head },
      ]
    : [{ first: 0, rows }];
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

/** What a range of its own costs in a request. */
const BLOCK_BYTES = 700;

/**
 * Rows of cells to write: null leaves a cell as it is. `visible` splits them where a filter hides rows; `decorate` does
 * the rest for the rows of a chunk.
 */
export interface Writing {
  readonly piece: CellsPiece;
  readonly rows: readonly (readonly (Content | null)[])[];
  readonly hidden: readonly boolean[];
  /** Ordered before anything of the first chunk, and after everything of the last. */
  readonly before?: readonly Order[];
  readonly after?: readonly Order[];
  readonly decorate?: (first: number, count: number) => readonly Order[];
  /** Ordered last of all: may fail. */
  readonly trimmings?: readonly Trimming[];
}

/** What stands in the cells now; `trimmed`: what was to come last has gone through. */
export interface WrittenCells {
  readonly back: Content[][];
  readonly trimmed: boolean;
}

/**
 * Writes cells, a request a chunk, and answers what stands there then. Under a filter a block that spans shown and
 * hidden rows lands in wrong rows (office-js #224), so blocks have shown rows only, and hidden ones go one by one.
 * Where rows are hidden or cells merged all is read back, which tells whether it came right; elsewhere only formulas
 * are, since all else stands as it was written.
 */
export async function writeCells(
  owner: Cells,
  writing: Writing,
  budget: Budget,
  check: Check,
  done: (rows: number) => void,
): Promise<WrittenCells> {
  const { piece, rows, hidden, trimmings = [] } = writing,
    back: Content[][] = [];
  let opened = false,
    closed = false,
    trimmed = true;
  const weights = rows.map(
    (row, r) => (hidden[r] ? BLOCK_BYTES : 0) + row.reduce<number>((sum, cell) => sum + weightOf(cell), 2),
  );
  await inChunks(rows.length, new ByteCount(weights, budget.write), async (first, count) => {
    check();
    const opens = first === 0 && !opened,
      closes = first + count === rows.length && !closed;
    // What has been done is not ordered again.
    const orders = (): Order[] => [
      ...(opens && !opened ? (writing.before ?? []) : []),
      ...writeOrders(writing, first, count),
      ...(writing.decorate?.(first, count) ?? []),
      ...(closes && !closed ? (writing.after ?? []) : []),
    ];
    const spelt = formulaColumns(rows.slice(first, first + count), piece);
    const send = (last: readonly Order[]) =>
      owner.change(piece.sheet.name, {
        orders: orders(),
        asks: {
          uneven: rectsOf(piece, first, count).map(at => ({ ask: "uneven" as const, sheet: piece.sheet, at })),
          spelt: asksOf({ ...piece, columns: spelt }, first, count, ["formulas"]),
        },
        last,
      });
    const told = await send(closes ? trimmings.map(orderOf) : []).catch((error: unknown) => {
      if (isDone(error)) {
        opened ||= opens;
        closed ||= closes;
      }
      if (!isDone(error) || isTooLarge(error)) throw error;
      trimmed = false;
      return send([]);
    });
    const written = told.uneven.includes(true)
      ? joined((await owner.ask(piece.sheet.name, asksOf(piece, first, count, ["formulas"]))).map(run => run.formulas))
      : asSpelt(rows.slice(first, first + count), piece, spelt, joined(told.spelt.map(run => run.formulas)));
    for (const row of written) back.push(row);
    done(count);
  });
  return { back, trimmed };
}

/** The columns of a piece in which formulas are written: only the owner knows how it spells them. */
function formulaColumns(rows: readonly (readonly (Content | null)[])[], { columns }: CellsPiece): number[] {
  return columns.filter((_, c) =>
    rows.some(row => {
      const content = row[c];
      return typeof content === "string" && content.startsWith("=");
    }),
  );
}

/** What was written, with formulas as the owner spells them; a cell that was left as it is counts as blank. */
function asSpelt(
  rows: readonly (readonly (Content | null)[])[],
  { columns }: CellsPiece,
  spelt: readonly number[],
  formulas: readonly (readonly Content[])[],
): Content[][] {
  const places = spelt.map(column => columns.indexOf(column));
  return rows.map((row, r) => {
    const back = row.map(content => content ?? "");
    places.forEach((c, k) => (back[c] = formulas[r]![k]!));
    return back;
  });
}

/** The rows of a chunk as blocks that can be written at once. */
function writeOrders({ piece, rows, hidden }: Writing, first: number, count: number): Order[] {
  return blocks(hidden, first, count).flatMap(({ first: from, count: many }) =>
    runsOf(piece.columns).flatMap((run): Order[] => {
      const contents = rows.slice(from, from + many).map(row => row.slice(run.at, run.at + run.count)),
        at = { top: piece.top + from, left: run.first, rows: many, columns: run.count };
      return contents.some(row => row.some(cell => cell !== null))
        ? [{ do: "write", sheet: piece.sheet, at, contents }]
        : [];
    }),
  );
}

/** Which rows of a piece are out of sight now: asked one by one only where some are. */
export async function hiddenNow(owner: Cells, piece: CellsPiece): Promise<readonly boolean[]> {
  const { sheet } = piece,
    rows = { first: piece.top, count: piece.rows };
  return (await owner.ask(sheet.name, { ask: "shown", sheet, rows }))
    ? new Array<boolean>(piece.rows).fill(false)
    : owner.ask(sheet.name, { ask: "hidden", sheet, rows });
}

/** Whether what was read back is something else than what was written. */
export function missed(
  written: readonly (readonly (Content | null)[])[],
  back: readonly (readonly Content[])[],
): boolean {
  return written.some((row, r) => row.some((cell, c) => cell !== null && cellHash(cell) !== cellHash(back[r]![c]!)));
}

/**
 * Puts contents, number formats, looks and widths back; `keep` says which cells stay as they are. Throws `filtered`
 * where a filter keeps cells from it.
 */
export async function putCells(
  owner: Cells,
  piece: CellsPiece,
  state: CellsState,
  keep: (r: number, c: number) => boolean,
  budget: Budget,
  check: Check,
): Promise<void> {
  const hidden = await hiddenNow(owner, piece);
  const formatOf = (r: number, c: number): string => {
    const f = state.numberFormats[c]!;
    return typeof f === "string" ? f : f[r]!;
  };
  const rows = state.contents.map((row, r) =>
    row.map((found, c) => (keep(r, c) ? null : asBefore(found, formatOf(r, c)))),
  );
  // A formula that is put into a cell of text would be text: such cells get their format after their content.
  const late = new Set(
    state.contents.flatMap((row, r) =>
      row.flatMap((found, c) =>
        typeof found === "string" && found.startsWith("=") && formatOf(r, c) === "@" ? [c] : [],
      ),
    ),
  );
  const format = (c: number, general: boolean): Order => ({
    do: "format",
    sheet: piece.sheet,
    at: { top: piece.top, left: piece.columns[c]!, rows: piece.rows, columns: 1 },
    format: general ? "General" : state.numberFormats[c]!,
  });
  const { back } = await writeCells(
    owner,
    {
      piece,
      rows,
      hidden,
      before: piece.columns.map((_, c) => format(c, late.has(c))),
      after: [...[...late].map(c => format(c, false)), ...(piece.looks ? looksBack(piece, state) : [])],
    },
    budget,
    check,
    () => undefined,
  );
  if (missed(rows, back) && (await hiddenNow(owner, piece)).some(Boolean))
    throw new WorkbookProblem("filtered", piece.sheet.name);
}

function looksBack(piece: CellsPiece, state: CellsState): Order[] {
  const { sheet, top, columns } = piece;
  return [
    ...bandsOf(piece).flatMap((band, k) => putLooks(sheet, top + band.first, band.rows, columns, state.looks[k]!)),
    ...columns.map((column, c): Order => ({ do: "width", sheet, column, points: state.widths[c]! })),
  ];
}

/** The rows of a piece, a rectangle for each run of its columns. */
function rectsOf({ top, columns }: CellsPiece, first: number, count: number): Rect[] {
  return runsOf(columns).map(run => ({ top: top + first, left: run.first, rows: count, columns: run.count }));
}

function asksOf(piece: CellsPiece, first: number, count: number, what: readonly CellsPart[]) {
  return rectsOf(piece, first, count).map((at): Extract<Ask, { readonly ask: "cells" }> => ({
    ask: "cells",
    sheet: piece.sheet,
    at,
    what,
  }));
}

function contentsOf({ values, formulas }: FoundCells): Content[][] {
  return values.map((row, r) => row.map((value, c) => asFound(value, formulas[r]![c]!)));
}

/** Blocks of rows side by side, as one. */
function joined<T>(parts: readonly (readonly (readonly T[])[])[]): T[][] {
  return (parts[0] ?? []).map((_, r) => parts.flatMap(part => part[r]!));
}

/** Blocks of rows that are shown; a hidden row is a block of its own, as nobody tells which of them a filter hides. */
function blocks(hidden: readonly boolean[], first: number, count: number): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let row = first; row < first + count; row++) {
    const last = found.at(-1);
    if (last && !hidden[row] && !hidden[row - 1]) last.count++;
    else found.push({ first: row, count: 1 });
  }
  return found;
}

function alike<T>(values: readonly T[]): T | readonly T[] {
  return values.every(value => value === values[0]) ? values[0]! : values;
}
