import type { Area } from "../ports";
import type { FoundRow } from "./block-builder";
import type { CellContext } from "./cell-value";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { RowGatherer } from "./row-gatherer";
import type { RawCell, SheetListener } from "./sheet-scan";

/** What a kept cell takes, beside a text of its own: about so many bytes. */
const CELL_BYTES = 24;

/**
 * How much of a workbook may be kept between measuring and reading it, in bytes; what has no room is scanned again when
 * it is read.
 */
export class Room {
  private left: number;

  constructor(bytes = 128 * 1024 * 1024) {
    this.left = bytes;
  }

  /** False where there is no room for it. */
  take(bytes: number): boolean {
    this.left -= bytes;
    return this.left >= 0;
  }

  giveBack(bytes: number): void {
    this.left += bytes;
  }
}

/**
 * Keeps all rows of a sheet while they pass on their way to another listener, and lets go of them where there is no
 * room.
 */
export class RowKeeper implements SheetListener {
  private readonly to: SheetListener;
  private readonly room: Room;
  private gatherer: RowGatherer | null;
  private taken = 0;

  constructor(to: SheetListener, context: CellContext, room: Room) {
    this.to = to;
    this.room = room;
    const columns = new Array<boolean>(MAX_COLUMNS).fill(true);
    this.gatherer = new RowGatherer(
      { sheet: "", top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
      columns,
      context,
    );
  }

  row(row: number, hidden: boolean): void {
    this.to.row(row, hidden);
    this.gatherer?.row(row, hidden);
  }

  cell(cell: RawCell): void {
    this.to.cell(cell);
    if (!this.gatherer) return;
    const bytes = CELL_BYTES + (cell.type === "s" ? 0 : 2 * (cell.value.length + (cell.inline?.length ?? 0)));
    this.taken += bytes;
    if (this.room.take(bytes)) this.gatherer.cell(cell);
    else {
      this.room.giveBack(this.taken);
      this.gatherer = null;
    }
  }

  merge(reference: string): void {
    this.to.merge(reference);
  }

  hiddenColumns(first: number, count: number): void {
    this.to.hiddenColumns?.(first, count);
  }

  /** The rows, in the order of the file, their columns counted from the sheet's first; null where they had no room. */
  take(): FoundRow[] | null {
    this.gatherer?.finish();
    return this.gatherer?.completed() ?? null;
  }
}

/**
 * Of kept rows, top to bottom, those that hold something in the wanted columns of an area, with columns counted from
 * its left.
 */
export function* rowsWithin(kept: readonly FoundRow[], at: Area, wanted: readonly boolean[]): Generator<FoundRow> {
  const isWanted = (column: number): boolean => wanted[column - at.left] === true;
  for (const row of kept) {
    if (row.row < at.top) continue;
    if (row.row >= at.top + at.rows) return;
    if (at.left === 0 && row.columns.every(isWanted) && row.formulas.every(isWanted)) yield row;
    else {
      const places = [...row.columns.keys()].filter(k => isWanted(row.columns[k] as number));
      const formulas = [...row.formulas.keys()].filter(k => isWanted(row.formulas[k] as number));
      if (places.length === 0 && formulas.length === 0) continue;
      const { aspects, ...rest } = row,
        within = aspects && [...aspects].flatMap(([c, a]) => (isWanted(c) ? [[c - at.left, a] as const] : []));
      yield {
        ...rest,
        columns: places.map(k => (row.columns[k] as number) - at.left),
        values: places.map(k => row.values[k] ?? null),
        formulas: formulas.map(k => (row.formulas[k] as number) - at.left),
        formulaTexts: formulas.map(k => row.formulaTexts[k] ?? ""),
        ...(within && within.length > 0 ? { aspects: new Map(within) } : {}),
      };
    }
  }
}
