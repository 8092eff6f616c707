import type { Area, Change, SheetColumn, SheetData, Written } from "../../workbook/ports";
import type { RunResult } from "../run-result";
import type { Settings } from "../settings";
import type { TableChange } from "../writing";

/** How a workbook is read: the settings, and the day that counts where neither a row nor its batch has one. */
export interface ReadRequest {
  readonly settings: Settings;
  /** Days since 1970-01-01. */
  readonly asOf: number;
}
export interface AssessRequest extends ReadRequest {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The run that is kept with the workbook, as it stands there. */
  readonly earlier: string | null;
}
export type Reckoned = Omit<RunResult, "number" | "written" | "undo">;

/** Which rows a run writes; `areas`: the selection. */
export type WriteScope =
  { readonly kind: "all" } | { readonly kind: "visible" } | { readonly kind: "areas"; readonly areas: readonly Area[] };

export interface WriteRequest {
  readonly as: "values" | "formulas";
  readonly scope: WriteScope;
  readonly lines: readonly string[];
}

/** More that is decided about rows of the run in force. */
export interface DecideRequest extends ReadRequest {
  readonly lines: Lines;
  /** The worksheet row in which they come to stand, from 1; null where their list is new. */
  readonly from: number | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Lines above 口径与底稿. */
  readonly ran: readonly string[];
  /** Rows that the run in force wrote. */
  readonly written: number;
}
/**
 * What came of it: rows to write, and sheets to write whole, by their places in the outline. `id`: by which the rest is
 * asked for, until it is written.
 */
export interface DecidedRun {
  readonly id: number;
  readonly reckoned: Reckoned;
  readonly rows: readonly Extract<Change, { kind: "rows" }>[];
  readonly whole: readonly { readonly index: number; readonly sheet: Outline["sheets"][number] }[];
}

/** What is to be written, without its rows, which are fetched in pieces. */
export interface Outline {
  readonly tables: readonly (Omit<TableChange, "rows" | "shades"> & { readonly count: number })[];
  readonly sheets: readonly (Omit<SheetData, "rows" | "shades"> & { readonly count: number })[];
  readonly written: number;
}
export interface Piece {
  readonly rows: readonly (readonly Written[])[];
  readonly shades: SheetData["shades"];
}

/** Lines to append to a sheet that people edit. `later`: headers that a list of before may lack. */
export interface Lines {
  readonly later?: readonly string[];
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Written[])[];
}
