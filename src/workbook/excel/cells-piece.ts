import { WorkbookProblem } from "../ports";
import { cellHash } from "./cell-hash";
import { inChunks, ByteCount, CellCount, weightOf } from "./chunk-size";
import { asBefore, asFound, type HostValue } from "./cell-values";
import type { Gateway } from "./gateway";
import { isTooLargeAnswer } from "./host-error";
import { askCellLooks, askLook, LOOK_KEYS, putLooks, type ColumnLook, type LookKey, type LookValue } from "./look";
import { sheetAt, type CellsPiece, type CellsState } from "./piece";
import { runsOf } from "./rect";
import { isTrimming, orderTrimming, type Trimming } from "./step";

/** Past its limits a host leaves values out, without an error: as if it had said that they are too many. */
export class LeftOut extends Error {
  readonly code = "ResponsePayloadSizeLimitExceeded";
}

/** What a range was asked for; throws LeftOut where it is not there. */
export function given<T>(values: unknown): T[][] {
  if (!Array.isArray(values)) throw new LeftOut();
  return values as T[][];
}

/** What fits one request, by experience of this workbook: halved where the host finds it too large. */
export interface Budget {
  readonly read: { cells: number };
  readonly write: { bytes: number };
}
export function newBudget({ cells, bytes }: Chunks = CHUNKS): Budget {
  return { read: { cells }, write: { bytes } };
}

/**
 * What is asked for at once to begin with: some 1 MB, of the 5 that Excel on the web takes: larger pieces hold the pane
 * longer than a fifth of a second.
 */
export interface Chunks {
  readonly cells: number;
  readonly bytes: number;
}
const CHUNKS: Chunks = { cells: 75_000, bytes: 1_000_000 };

/** Throws where the run was cancelled. */
export type Check = () => void;

/** Cells as they are; `hidden`: of each row, whether it is out of sight. */
export interface CellsNow {
  readonly state: CellsState;
  readonly hidden: readonly boolean[];
}

/** Reads what stands in a piece's cells, and nothing about how it looks: a request a chunk. */
export async function readContents(
  gateway: Gateway,
  piece: CellsPiece,
  budget: Budget,
  check: Check,
): Promise<HostValue[][]> {
  const contents: HostValue[][] = [];
  await inChunks(piece.rows, new CellCount(piece.rows, piece.columns.length, budget.read), async (first, count) => {
    check();
    const rows = await gateway.raw("reads", context => {
      const runs = rangesOf(context, piece, first, count).map(range => range.load("values,formulas"));
      return () => joined(runs.map(foundIn));
    });
    for (const one of rows) contents.push(one);
  });
  return contents;
}

/**
 * Reads a piece whole: contents and number formats, a request a chunk; looks with the first of them, cell by cell only
 * where a column is not of one look.
 */
export async function captureCells(
  gateway: Gateway,
  piece: CellsPiece,
  budget: Budget,
  check: Check,
): Promise<CellsNow> {
  const contents: HostValue[][] = [],
    formats: string[][] = [],
    hidden: boolean[] = [];
  const bands = bandsOf(piece);
  let looks: Readonly<Record<LookKey, LookValue | undefined>>[][] = [],
    widths: number[] = [];
  await inChunks(piece.rows, new CellCount(piece.rows, 2 * piece.columns.length, budget.read), async (first, count) => {
    check();
    const rows = await gateway.raw("reads", context => {
      const runs = rangesOf(context, piece, first, count).map(range => range.load("values,formulas,numberFormat"));
      const asked = first === 0 && piece.looks ? askBands(context, piece, bands) : null;
      const properties = sheetAt(context, piece.sheet)
        .getRangeByIndexes(piece.top + first, piece.columns[0]!, count, 1)
        .getRowProperties({ rowHidden: true });
      return () => {
        for (const one of properties.value.map(row => row.rowHidden === true)) hidden.push(one);
        if (asked) ({ looks, widths } = asked());
        return {
          contents: joined(runs.map(foundIn)),
          formats: joined(runs.map(({ numberFormat }) => given<string>(numberFormat))),
        };
      };
    });
    for (const one of rows.contents) contents.push(one);
    for (const one of rows.formats) formats.push(one);
  });
  for (const row of piece.filled ?? []) contents[row] = [""];
  const full: ColumnLook[][] = [];
  for (const [k, band] of bands.entries())
    full.push(piece.looks ? await filledIn(gateway, piece, band, looks[k]!, budget, check) : []);
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

function askBands(context: Excel.RequestContext, piece: CellsPiece, bands: readonly Band[]) {
  const sheet = sheetAt(context, piece.sheet);
  const asked = bands.map(({ first, rows }) =>
    piece.columns.map(column => askLook(sheet.getRangeByIndexes(piece.top + first, column, rows, 1))),
  );
  const widths = piece.columns.map(column =>
    sheet.getRangeByIndexes(piece.top, column, 1, 1).format.load("columnWidth"),
  );
  return () => ({
    looks: asked.map(columns => columns.map(look => look())),
    widths: widths.map(({ columnWidth }) => columnWidth),
  });
}

async function filledIn(
  gateway: Gateway,
  piece: CellsPiece,
  band: Band,
  looks: readonly Readonly<Record<LookKey, LookValue | undefined>>[],
  budget: Budget,
  check: Check,
): Promise<ColumnLook[]> {
  if (looks.every(look => LOOK_KEYS.every(key => look[key] !== undefined))) return looks as ColumnLook[];
  const cells: Readonly<Record<LookKey, LookValue>>[][] = [];
  await inChunks(band.rows, new CellCount(band.rows, 2 * piece.columns.length, budget.read), async (first, count) => {
    check();
    const rows = await gateway.raw("reads", context => {
      const runs = rangesOf(context, piece, band.first + first, count).map(askCellLooks);
      return () => joined(runs.map(run => run()));
    });
    for (const row of rows) cells.push(row);
  });
  return looks.map(
    (look, c) =>
      Object.fromEntries(
        LOOK_KEYS.map(key => [key, look[key] ?? (look[key] === null ? null : alike(cells.map(row => row[c]![key])))]),
      ) as ColumnLook,
  );
}

/** What a range of its own costs in a request. */
const BLOCK_BYTES = 700;

/**
 * Rows of cells to write: null leaves a cell as it is. `visible` splits them where a filter hides rows; `decorate` does
 * the rest for the rows of a chunk.
 */
export interface Writing {
  readonly piece: CellsPiece;
  readonly rows: readonly (readonly (HostValue | null)[])[];
  readonly hidden: readonly boolean[];
  /** Queued before anything of the first chunk, and after everything of the last. */
  readonly before?: (context: Excel.RequestContext) => void;
  readonly after?: (context: Excel.RequestContext) => void;
  readonly decorate?: (sheet: Excel.Worksheet, first: number, count: number) => void;
  /** Queued last of all: may fail. */
  readonly trimmings?: readonly Trimming[];
}

/** What stands in the cells now; `trimmed`: what was to come last has gone through. */
export interface WrittenCells {
  readonly back: HostValue[][];
  readonly trimmed: boolean;
}

/**
 * Writes cells, a request a chunk, and answers what stands there then. Under a filter a block that spans shown and
 * hidden rows lands in wrong rows (office-js #224), so blocks have shown rows only, and hidden ones go one by one; what
 * was read back tells whether it came right.
 */
export async function writeCells(
  gateway: Gateway,
  writing: Writing,
  budget: Budget,
  check: Check,
  done: (rows: number) => void,
): Promise<WrittenCells> {
  const { piece, rows, hidden, trimmings = [] } = writing,
    back: HostValue[][] = [];
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
    const order =
      (trims: boolean) =>
      (context: Excel.RequestContext): (() => HostValue[][]) => {
        if (opens && !opened) writing.before?.(context);
        const sheet = sheetAt(context, piece.sheet);
        for (const { first: from, count: many } of blocks(hidden, first, count)) {
          for (const run of runsOf(piece.columns)) {
            const block = rows.slice(from, from + many).map(row => row.slice(run.at, run.at + run.count));
            if (block.some(row => row.some(cell => cell !== null)))
              sheet.getRangeByIndexes(piece.top + from, run.first, many, run.count).formulas = block;
          }
        }
        writing.decorate?.(sheet, first, count);
        if (closes && !closed) writing.after?.(context);
        const ranges = rangesOf(context, piece, first, count).map(range => range.load("formulas"));
        if (closes && trims) for (const trimming of trimmings) orderTrimming(context, trimming);
        return () => joined(ranges.map(({ formulas }) => given<HostValue>(formulas)));
      };
    const written = await gateway.raw("writes", order(true)).catch((error: unknown) => {
      // Where only the answer was too large, or what comes last failed, all of it has been done.
      const atTrimming = isTrimming(error);
      if (isTooLargeAnswer(error) || atTrimming) {
        opened ||= opens;
        closed ||= closes;
      }
      if (!atTrimming) throw error;
      trimmed = false;
      return gateway.raw("writes", order(false));
    });
    for (const row of written) back.push(row);
    done(count);
  });
  return { back, trimmed };
}

/** Which rows of a piece are out of sight now. */
export function hiddenNow(gateway: Gateway, piece: CellsPiece): Promise<boolean[]> {
  return gateway.ask("reads", piece.sheet.name, context => {
    const rows = sheetAt(context, piece.sheet)
      .getRangeByIndexes(piece.top, piece.columns[0]!, piece.rows, 1)
      .getRowProperties({ rowHidden: true });
    return () => rows.value.map(row => row.rowHidden === true);
  });
}

/** Whether what was read back is something else than what was written. */
export function missed(
  written: readonly (readonly (HostValue | null)[])[],
  back: readonly (readonly HostValue[])[],
): boolean {
  return written.some((row, r) => row.some((cell, c) => cell !== null && cellHash(cell) !== cellHash(back[r]![c]!)));
}

/**
 * Puts contents, number formats, looks and widths back; `keep` says which cells stay as they are. Throws `filtered`
 * where a filter keeps cells from it.
 */
export async function putCells(
  gateway: Gateway,
  piece: CellsPiece,
  state: CellsState,
  keep: (r: number, c: number) => boolean,
  budget: Budget,
  check: Check,
): Promise<void> {
  const hidden = await hiddenNow(gateway, piece);
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
  const format = (context: Excel.RequestContext, c: number, general: boolean): void => {
    const range = sheetAt(context, piece.sheet).getRangeByIndexes(piece.top, piece.columns[c]!, piece.rows, 1),
      f = state.numberFormats[c]!;
    range.numberFormat = general ? oneFormat("General") : typeof f === "string" ? oneFormat(f) : f.map(each => [each]);
  };
  const { back } = await writeCells(
    gateway,
    {
      piece,
      rows,
      hidden,
      before: context => piece.columns.forEach((_, c) => format(context, c, late.has(c))),
      after: context => {
        for (const c of late) format(context, c, false);
        if (!piece.looks) return;
        const sheet = sheetAt(context, piece.sheet);
        bandsOf(piece).forEach((band, k) =>
          putLooks(sheet, piece.top + band.first, band.rows, piece.columns, state.looks[k]!),
        );
        piece.columns.forEach(
          (column, c) => (sheet.getRangeByIndexes(piece.top, column, 1, 1).format.columnWidth = state.widths[c]!),
        );
      },
    },
    budget,
    check,
    () => undefined,
  );
  if (missed(rows, back) && (await hiddenNow(gateway, piece)).some(Boolean))
    throw new WorkbookProblem("filtered", piece.sheet.name);
}

/** One number format for a whole range: the host takes a single one, which the types do not know. */
export function oneFormat(numberFormat: string): string[][] {
  return numberFormat as unknown as string[][];
}

function rangesOf(context: Excel.RequestContext, piece: CellsPiece, first: number, count: number): Excel.Range[] {
  const sheet = sheetAt(context, piece.sheet);
  return runsOf(piece.columns).map(run => sheet.getRangeByIndexes(piece.top + first, run.first, count, run.count));
}

function foundIn({ values, formulas }: Excel.Range): HostValue[][] {
  const all = given<HostValue>(formulas);
  return given<HostValue>(values).map((row, r) => row.map((value, c) => asFound(value, all[r]![c]!)));
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
