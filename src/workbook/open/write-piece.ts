import type { Ask, Cells, CellsPart, Content, Order } from "../cells";
import { WorkbookProblem } from "../ports";
import { runsOf } from "../rect";
import type { Budget, Check } from "./budget";
import { cellHash } from "./cell-hash";
import { inChunks, ByteCount, weightOf } from "./chunk-size";
import { asBefore } from "./contents";
import { putLooks } from "./column-looks";
import type { CellsPiece, CellsState } from "./piece";
import { bandsOf, joined, rectsOf } from "./piece-rects";
import { isDone, isTooLarge } from "./refusal";
import { orderOf, type Trimming } from "./step";

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
  return written.some((row, r) =>
    row.some((cell, c) => {
      const found = back[r]![c]!;
      // Nearly all come back as they were written: nothing is hashed for those.
      return cell !== null && cell !== found && cellHash(cell) !== cellHash(found);
    }),
  );
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
  { budget, check }: { readonly budget: Budget; readonly check: Check },
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

function asksOf(piece: CellsPiece, first: number, count: number, what: readonly CellsPart[]) {
  return rectsOf(piece, first, count).map((at): Extract<Ask, { readonly ask: "cells" }> => ({
    ask: "cells",
    sheet: piece.sheet,
    at,
    what,
  }));
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
