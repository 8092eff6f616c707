import type { CellsNow } from "./read-piece";
import { cellHash, hashesOf, sameRows } from "./cell-hash";
import { nameAt, type SheetFacts } from "./facts";
import { LOOK_KEYS, type Content } from "../cells";
import type { Entry } from "./snapshot";
import type { ColumnLook } from "./column-looks";
import type { CellsPiece, CellsState } from "./piece";
import { fromBase64 } from "./packed";
import { runsOf, type Rect } from "../rect";

export type CellsEntry = Extract<Entry, { after: string; before: CellsState | null }> & { readonly piece: CellsPiece };

/**
 * Cells of an entry as they are found now: where they stand, which row of the snapshot each row is, and which cells
 * were changed since.
 */
export interface FoundEntry {
  readonly entry: CellsEntry;
  readonly piece: CellsPiece;
  readonly now: CellsNow;
  /** Row of the snapshot for each row, -1 for one that is new. */
  readonly rows: Int32Array;
  changed(r: number, c: number): boolean;
}

/** Where an entry's cells stand now: their names tell it, if all of them still stand side by side in the same rows. */
export function placeOf(piece: CellsPiece, facts: SheetFacts): CellsPiece {
  const at = piece.anchors.map(name => (name === null ? null : nameAt(facts, name))),
    first = at[0];
  if (!first || !at.every(rect => rect?.top === first.top && rect.rows === first.rows))
    return { ...piece, sheet: facts.sheet };
  return { ...piece, sheet: facts.sheet, top: first.top, rows: first.rows, columns: at.map(rect => rect!.left) };
}

/** What has become of an entry's cells, which stand at `piece` now. */
export function findEntry(entry: CellsEntry, piece: CellsPiece, now: CellsNow): FoundEntry {
  const width = piece.columns.length,
    after = hashesFrom(entry.after),
    hashes = hashesOf(now.state.contents);
  const rows =
    hashes.length === after.length && hashes.every((hash, k) => hash === after[k])
      ? Int32Array.from({ length: piece.rows }, (_, r) => r)
      : sameRows(after, hashes, width);
  const before = entry.before?.contents;
  return {
    entry,
    piece,
    now,
    rows,
    changed: (r, c) => {
      const from = rows[r]!,
        hash = hashes[r * width + c]!;
      return from < 0
        ? hash !== 0
        : hash !== after[from * width + c] && hash !== (before ? cellHash(before[from]![c]!) : 0);
    },
  };
}

function hashesFrom(after: string): Uint32Array {
  const bytes = fromBase64(after);
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}

/** What an entry's cells were before, row for row as they stand now; a row that is new has what it has. */
export function beforeOf({ entry, rows, now, piece }: FoundEntry): CellsState {
  const before = entry.before!;
  if (rows.length === before.contents.length && rows.every((from, r) => from === r)) return before;
  const some = Math.max(0, rows.find(from => from >= 0) ?? 0),
    head = piece.head;
  const pick = <T>(values: T | readonly T[], first: number, count: number): T | readonly T[] =>
    Array.isArray(values)
      ? Array.from(
          { length: count },
          (_, r) =>
            (values as readonly T[])[
              Math.min(Math.max(0, (rows[first + r]! < 0 ? some : rows[first + r]!) - first), values.length - 1)
            ]!,
        )
      : values;
  const bands =
    before.looks.length === 2
      ? ([
          [0, head],
          [head, piece.rows - head],
        ] as const)
      : ([[0, piece.rows]] as const);
  return {
    contents: now.state.contents.map((row, r): readonly Content[] => (rows[r]! < 0 ? row : before.contents[rows[r]!]!)),
    numberFormats: before.numberFormats.map(format => pick(format, 0, piece.rows)) as CellsState["numberFormats"],
    looks: before.looks.map((columns, band) =>
      columns.map(
        look =>
          Object.fromEntries(
            LOOK_KEYS.map(key => [key, pick(look[key], bands[band]![0], bands[band]![1])]),
          ) as unknown as ColumnLook,
      ),
    ),
    widths: before.widths,
  };
}

/** The cells that were changed since, as areas. */
export function changedAreas({ piece, changed }: FoundEntry): Rect[] {
  return piece.columns.flatMap((column, c) => {
    const rows = Array.from({ length: piece.rows }, (_, r) => r).filter(r => changed(r, c));
    return runsOf(rows).map(({ first, count }) => ({ top: piece.top + first, left: column, rows: count, columns: 1 }));
  });
}
