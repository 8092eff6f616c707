/**
 * What the use cases need of a workbook. Three small ports, because a file can neither filter nor select: `Source` reads,
 * `Sink` writes all or nothing, `Live` is Excel only. Chunks, batches and limits are the adapters' own.
 */

/** An Excel error value (`#N/A`, `#DIV/0!` …) as it stood in the cell. */
export interface CellError { readonly error: string }

/** A cell's value. null = blank, never 0. Dates are serial numbers, as Excel keeps them (1900 system). */
export type Cell = string | number | boolean | null | CellError;

/** Rows and columns count from 0; `sheet` is the sheet's name. */
export interface Area { readonly sheet: string; readonly top: number; readonly left: number; readonly rows: number; readonly columns: number }

export interface SheetInfo {
  readonly name: string;
  readonly used: Area | null;
  readonly hidden: boolean;
  /** Merged areas; their value stands in the top left cell. */
  readonly merges: readonly Area[];
}

/** `r` and `c` count from the block's own top left. */
export interface Block {
  readonly at: Area;
  readonly cells: readonly (readonly Cell[])[];
  formula(r: number, c: number): boolean;
  visible(r: number): boolean;
}

export interface Run { readonly signal: AbortSignal; progress(done: number, of: number): void }

export interface Source {
  sheets(): Promise<readonly SheetInfo[]>;
  /** The area in blocks of rows, top to bottom; with `columns`, only these (indexes within the area), others null. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block>;
}

/** How a written column looks. */
export type Format = "text" | "yuan" | "wan" | "integer" | "date" | "formula";

export interface SheetColumn { readonly header: string; readonly format: Format; readonly width: number; readonly wrap?: boolean; readonly centred?: boolean }

/** A native formula (with its leading "="); every other text is written as text, whatever it begins with. */
export interface Formula { readonly formula: string; readonly value: number | string }
export type Written = string | number | null | Formula;

/** A whole sheet as data. `severity` colours a row; `lines` stand above the header. */
export interface SheetData {
  readonly name: string;
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** So many columns from the left stay in sight, as the header always does. */
  readonly frozenColumns?: number;
  readonly rows: readonly (readonly Written[])[];
  /** The worst severity of each row, or "" where it has none; the total row is "total". Shorter than rows: none for the rest. */
  readonly shades: readonly ("block" | "ineligible" | "review" | "info" | "total" | "")[];
}

export type Change =
  | { readonly kind: "columns"; readonly beside: Area; readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly Written[])[] }
  | { readonly kind: "sheet"; readonly sheet: SheetData }
  | { readonly kind: "remember"; readonly key: string; readonly value: string };

export interface Applied { readonly undo: string | null; readonly requests: { readonly reads: number; readonly writes: number } }

export interface Sink { apply(changes: readonly Change[], run: Run): Promise<Applied> }

export interface Live {
  recall(key: string): Promise<string | null>;
  selection(): Promise<Area>;
  select(at: Area): Promise<void>;
  showOnly(at: Area, column: number, values: readonly string[] | null): Promise<void>;
  watch(on: (event: { at: Area; by: "us" | "user" | "coauthor" }) => void): Promise<() => Promise<void>>;
}
