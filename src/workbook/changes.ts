import type { Area } from "./area";
import type { Shade } from "./fills";

export type { Shade };

/** How a written column looks. */
export type Format = "text" | "yuan" | "wan" | "integer" | "date" | "formula";

export interface SheetColumn {
  readonly header: string;
  readonly format: Format;
  readonly width: number;
  readonly wrap?: boolean;
  readonly centred?: boolean;
  /** What cells of the column are offered as a list to choose from (data validation that warns, never refuses). */
  readonly choices?: readonly string[];
}

/** A native formula (with its leading "="); every other text is written as text, whatever it begins with. */
export interface Formula {
  readonly formula: string;
  readonly value: number | string;
}
export type Written = string | number | null | Formula;

/** Takes the cells of a row, from left to right. */
export interface CellTaker {
  put(cell: Written): void;
  /**
   * The text with a number in a list that stays as it is: of whatever is in many cells, who takes it looks at each text
   * once.
   */
  putText(texts: readonly string[], number: number): void;
}

/** The rows of a sheet as a list has them, whether they are kept or made as they are asked for. */
export interface RowList extends Iterable<readonly Written[]> {
  readonly length: number;
  at(k: number): readonly Written[] | undefined;
  slice(from?: number, to?: number): RowList;
  /** What a column of numbers or formulas shows in a row, where that takes less than the whole row. */
  readonly figure?: ((k: number, column: number) => Written) | undefined;
  /** Gives a row's cells away one by one, in place of a list of them. */
  readonly give?: ((k: number, to: CellTaker) => void) | undefined;
  /** How many of them are made of the first so many records (`SheetsInStep`). */
  readonly madeOf?: ((records: number) => number) | undefined;
}

/** A whole sheet as data. `severity` colours a row; `lines` stand above the header. */
export interface SheetData {
  readonly name: string;
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** So many columns from the left stay in sight, as the header always does. */
  readonly frozenColumns?: number;
  readonly rows: readonly (readonly Written[])[];
  /**
   * The worst severity of each row, or "" where it has none; the total row is "total". Shorter than rows: none for the
   * rest.
   */
  readonly shades: readonly Shade[];
  /**
   * Native charts below or beside the table; row and column numbers count within the table's data (total row left out
   * by `rows`).
   */
  readonly charts?: readonly SheetChart[];
  /**
   * What of a wide sheet is printed: the columns from `from` on, behind the first `repeated` ones; the rest is for the
   * screen. Left out: all of it.
   */
  readonly printed?: { readonly from: number; readonly repeated: number };
  /** A paper that leaves the office: printed as it stands, without filter; left out for sheets to work with. */
  readonly paper?: PaperLook;
}

/** A sheet for a file, of any number of rows; a `SheetData` is one. */
export type LongSheet = Omit<SheetData, "rows" | "shades"> & { readonly rows: RowList; readonly shades: ShadeList };

/** The shades of a sheet's rows as a list has them. */
export interface ShadeList {
  readonly length: number;
  at(k: number): Shade | undefined;
  slice(from?: number, to?: number): ShadeList;
}

/**
 * Sheets whose rows are made of the same records, in their order. They are written side by side, `step` records at a
 * time: what several sheets show of a record need be made once. A sheet whose rows do not say of what they are made is
 * written with the first records.
 */
export interface SheetsInStep {
  readonly records: number;
  readonly step: number;
  readonly inStep: readonly LongSheet[];
  /** Called before the rows are written that are made of the records before `upTo`. */
  readonly beside?: (upTo: number) => void;
}

/** How a paper is printed: A4, its title centred, `foot` below the table, one line each over its whole width. */
export interface PaperLook {
  readonly across: boolean;
  readonly foot: readonly string[];
  /** The one column is running text: no grid, no header, and what stands below it is a signature, on the right. */
  readonly running?: true;
  /**
   * Rows of the table, from 0, with which a page begins (the first one's own not among them): it is printed as large as
   * fits across, with title, lines and header on every page. Left out: pages are broken where they are full.
   */
  readonly pages?: readonly number[];
}

export interface SheetChart {
  readonly title: string;
  readonly kind: "bar" | "column";
  readonly names: number;
  readonly values: readonly number[];
  readonly rows: number;
}

/**
 * A change to a workbook. Whatever we make carries our mark, so that a second run replaces only what is ours; nothing
 * that somebody typed is overwritten, and no formula unless the change says that it replaces one.
 * - `columns`: beside a table of a roster. Columns of ours from an earlier run are replaced where they stand (found by
 * mark and
 * header); the others go right of everything filled in the table's rows. `headerRow` and `rowsAt` (one for each of
 * `rows`) are
 *   worksheet rows from 0; cells of our columns in other rows of the table are cleared.
 * - `sheet`: a whole sheet of ours, made or replaced. A sheet of that name that is not ours stays; ours then gets
 * another name.
 * - `append`: lines at the end of a sheet that is ours and people edit; made with its header where it does not exist.
 * Columns are found by header.
 * - `rows`: rows of columns or of a sheet of ours that another run wrote, as it left them (`was`); all else of it stays
 *   as it is. Throws `changed-meanwhile` where they do not stand so. `top` is a worksheet row from 0. Of a sheet there
 *   may be more rows than `was` has: they come below its last one and are part of it from then on.
 * - `fold`: columns of a sheet put out of sight behind one sign that shows them again; no cell changes. A sheet has one
 *   fold of ours: an earlier one goes.
 * - `cells`: single cells, because a person asked for it in so many words.
 * - `remember`: a thing kept with the workbook; null forgets it.
 */
export type Change =
  | {
      readonly kind: "columns";
      readonly sheet: string;
      readonly headerRow: number;
      readonly rowsAt: readonly number[];
      /**
       * The worksheet columns that the table has of its own, where that is known: tells it from another one beside it.
       */
      readonly across?: {
        readonly left: number;
        readonly columns: number;
        /** So many of them from the left tell whose row it is. */
        readonly naming?: number;
      };
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly Written[])[];
      readonly shades: SheetData["shades"];
      readonly unmarked?: Unmarked;
    }
  | { readonly kind: "sheet"; readonly sheet: SheetData; readonly unmarked?: Unmarked }
  | {
      readonly kind: "append";
      readonly sheet: string;
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly Written[])[];
      /** Headers that a list of before may lack: then they come right of all that stands there. */
      readonly later?: readonly string[];
    }
  | {
      readonly kind: "rows";
      readonly sheet: string;
      /** Beside the roster whose header stands in a row, or a sheet of ours whose first column is the first. */
      readonly of: { readonly headerRow: number } | "sheet";
      readonly columns: readonly SheetColumn[];
      readonly top: number;
      readonly rows: readonly (readonly Written[])[];
      readonly was: readonly (readonly Written[])[];
      readonly shades: SheetData["shades"];
    }
  | { readonly kind: "fold"; readonly sheet: string; readonly left: number; readonly columns: number }
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly CellChange[] }
  | { readonly kind: "remember"; readonly key: string; readonly value: string | null };

/**
 * What becomes of columns and sheets that are headed like ours and have no mark of ours: another program saved the
 * workbook without it, or somebody copied them. `replace`: they are taken for ours; `beside`: they stay as they are,
 * and ours are written apart. Left out, such a change throws `unmarked`: a second set beside the first would not tell
 * which of them counts.
 */
export type Unmarked = "replace" | "beside";

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: Written;
  /** A formula may stand there and goes. */ readonly replacesFormula?: boolean;
  /**
   * A formula elsewhere fills the cell, in which itself nothing stands: taking back leaves it blank for the formula.
   */
  readonly filled?: boolean;
}

/**
 * `undo`: the key of the snapshot that takes it back, null where none could be kept (then `why` says so, as a code).
 */
export interface Applied {
  readonly undo: string | null;
  readonly why?: "too-large";
  /** What does not look or filter as it was to, since Excel refused it; the cells are written all the same. */
  readonly left?: readonly ("filter" | "page-setup")[];
  /** Where the columns of each `columns` change came to stand, and the names that sheets got. */
  readonly placed: readonly { readonly sheet: string; readonly columns: readonly number[] }[];
  readonly requests: { readonly reads: number; readonly writes: number };
}

/**
 * What an undo did: cells and sheets put back, and cells that somebody changed since and that were therefore left as
 * they are.
 */
export interface Undone {
  readonly restored: number;
  readonly kept: readonly Area[];
}
