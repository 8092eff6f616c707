import { LOOK_KEYS, type Cells, type Content, type EvenLook } from "../cells";
import type { Budget, Check } from "./budget";
import { ReadSize } from "./chunk-size";
import { asFound } from "./contents";
import type { ColumnLook } from "./column-looks";
import type { CellsPiece, CellsState } from "./piece";
import { bandsOf, joined, rectsOf, type Band } from "./piece-rects";
import { readAll, type ColumnAsk, type FoundCells, type CellsWanted } from "./read-cells";
import { filledIn } from "./read-looks";
import { inRequests } from "./together";

/** Cells as they are; `hidden`: of each row, whether it is out of sight. */
export interface CellsNow {
  readonly state: CellsState;
  readonly hidden: readonly boolean[];
}

/** Of which piece what is wanted: contents, or `whole`, so that what is there can be put back. */
export interface Wanted {
  readonly piece: CellsPiece;
  readonly whole: boolean;
}

/** What has been read of a piece so far. */
interface Gathered {
  readonly contents: Content[][];
  readonly formats: string[][];
  readonly hidden: boolean[];
  /** Of the head's cells, where it is a band of its own; of the columns of what is below it. */
  head: readonly (readonly Partial<EvenLook>[])[];
  looks: readonly EvenLook[];
  widths: readonly number[];
}

/**
 * Reads pieces, small ones together in one request. Contents; of those that are wanted whole number formats, looks and
 * which rows are out of sight as well: looks with the first rows, cell by cell only where neighbours differ.
 */
export async function readPieces(
  owner: Cells,
  wanted: readonly Wanted[],
  budget: Budget,
  check: Check,
): Promise<readonly CellsNow[]> {
  const all = wanted.map((): Gathered => ({
    contents: [],
    formats: [],
    hidden: [],
    head: [],
    looks: [],
    widths: [],
  }));
  const sizes = wanted.map(
    ({ piece, whole }) => new ReadSize(piece.rows, (whole ? 2 : 1) * piece.columns.length, budget.read),
  );
  await inRequests(sizes, async slices => {
    check();
    const told = await readAll(
      owner,
      slices.map(({ part, first, count }) => readingOf(wanted[part]!, first, count)),
    );
    told.forEach(({ found, hidden, columns, looks }, k) => {
      const gathered = all[slices[k]!.part]!;
      for (const one of hidden) gathered.hidden.push(one);
      for (const one of joined(found.map(contentsOf))) gathered.contents.push(one);
      for (const one of joined(found.map(run => run.formats))) gathered.formats.push(one);
      const [body] = columns;
      if (!body) return;
      gathered.head = joined(looks);
      gathered.looks = body.map(({ look }) => look);
      gathered.widths = body.map(({ width }) => width);
    });
    return told.map(({ bytes }) => bytes);
  });
  const bodies = await filledIn(
    owner,
    wanted.flatMap(({ piece, whole }, k) =>
      whole && piece.looks ? [{ piece, band: bandsOf(piece).at(-1)!, looks: all[k]!.looks }] : [],
    ),
    budget,
    check,
  );
  return wanted.map((one, k) => nowOf(one, all[k]!, all[k]!.looks.length > 0 ? bodies.shift()! : null));
}

function readingOf({ piece, whole }: Wanted, first: number, count: number): CellsWanted {
  const { sheet, top } = piece,
    rects = rectsOf(piece, first, count);
  if (!whole) return { sheet, rects };
  return {
    sheet,
    rects,
    formats: true,
    rows: { first: top + first, count },
    ...(piece.looks && first === 0 ? looksOf(piece) : {}),
  };
}

/** A head is asked cell by cell at once: titles and headers never look like each other. */
function looksOf(piece: CellsPiece): Pick<CellsWanted, "columns" | "looks"> {
  const bands = bandsOf(piece),
    { sheet } = piece;
  return {
    columns: [columnAsks(piece, bands.at(-1)!)],
    looks:
      bands.length === 1
        ? []
        : rectsOf(piece, 0, bands[0]!.rows).map(at => ({ ask: "looks", sheet, at, by: "cell", keys: LOOK_KEYS })),
  };
}

function columnAsks({ sheet, top, columns }: CellsPiece, { first, rows }: Band): ColumnAsk[] {
  return columns.map(column => ({
    ask: "column",
    sheet,
    at: { top: top + first, left: column, rows, columns: 1 },
  }));
}

function nowOf({ piece, whole }: Wanted, gathered: Gathered, body: readonly ColumnLook[] | null): CellsNow {
  const { contents, formats, hidden, widths, head } = gathered,
    heads = head.length === 0 ? [] : [piece.columns.map((_, c) => lookOf(head.map(row => row[c]!)))];
  if (whole) for (const row of piece.filled ?? []) contents[row] = [""];
  return {
    state: {
      contents,
      numberFormats: whole ? piece.columns.map((_, c) => alike(formats.map(row => row[c]!))) : [],
      looks: body === null ? [] : [...heads, body],
      widths,
    },
    hidden,
  };
}

/** The look of a column's cells. */
function lookOf(cells: readonly Partial<EvenLook>[]): ColumnLook {
  return Object.fromEntries(LOOK_KEYS.map(key => [key, alike(cells.map(cell => cell[key]))])) as unknown as ColumnLook;
}

function contentsOf({ values, formulas }: FoundCells): Content[][] {
  return values.map((row, r) => row.map((value, c) => asFound(value, formulas[r]![c]!)));
}

/** One value where all are the same. */
export function alike<T>(values: readonly T[]): T | readonly T[] {
  return values.every(value => value === values[0]) ? values[0]! : values;
}
