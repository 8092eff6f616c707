import type { Rect } from "./rect";
import type { Area, SheetChart, WhoChanged } from "./ports";
import { WorkbookProblem, type WorkbookProblemCode } from "./ports";

/**
 * The port under `Source`, `Sink` and `Live`: what an owner of cells (Excel, memory, another program later) has to be
 * able to do, and nothing about what we want of it. What goes where, what is ours and how it is taken back is decided
 * in `open`, once for all owners. One call is one request: it costs a round trip, and is the unit of what can fail.
 */
export interface Cells {
  /** Answers in the shape in which it was asked. `about`: the sheet that is named when it fails. */
  ask<const A extends Asks>(about: string | null, asks: A): Promise<AnswerTo<A>>;
  /**
   * Does the orders in turn, then answers the asks, then does what is to come `last`. Not atomic: where it fails, what
   * stood before the failing order has been done; the `Refusal` tells which part that was.
   */
  change<const A extends Asks = null>(about: string | null, request: Request<A>): Promise<AnswerTo<A>>;
  /** The texts that are kept by these keys: null for none, "" for what is there and cannot be read. */
  recall(keys: readonly string[]): Promise<readonly (string | null)[]>;
  /** The keys by which something is kept that begin so. */
  keys(beginning: string): Promise<readonly string[]>;
  /** Tells of whatever changes in cells, whoever does it, until stopped. Fails where the owner cannot tell. */
  watch(on: (change: CellsChanged) => void): Promise<Stop>;
  /** Tells what is selected whenever that changes, until stopped. */
  follow(on: (selected: AtSheet) => void): Promise<Stop>;
  select(at: Area): Promise<void>;
  /** Does something that must not be left half-way, with all the patience that the owner has. */
  insist<T>(doing: () => Promise<T>): Promise<T>;
  /** Asks in passing: without waiting for somebody who is typing, or elsewhere. */
  glance<T>(doing: () => Promise<T>): Promise<T>;
  /** Requests so far. */
  readonly requests: { readonly reads: number; readonly writes: number };
}
export type Stop = () => Promise<void>;

/**
 * A cell's content as somebody would type it: "" is blank, a text that begins with "=" a formula, an apostrophe in
 * front keeps a text a text. Values are plain: an error is its text, a date its serial number.
 */
export type Content = string | number | boolean;

/** A sheet by its id, or by its name where it has been made just now (id ""). */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** What can be asked. Rows and columns count from 0. */
export type Ask =
  /** The list of sheets, and what can be done with the workbook. */
  | { readonly ask: "workbook" }
  /** What a sheet has beside its cells. */
  | { readonly ask: "sheet"; readonly sheet: SheetRef }
  /** The text by which we know a sheet as ours. */
  | { readonly ask: "mark"; readonly sheet: SheetRef }
  | { readonly ask: "table"; readonly sheet: SheetRef; readonly table: string }
  | { readonly ask: "filter"; readonly sheet: SheetRef }
  /** The smallest rectangle around what is filled, in whole rows or everywhere. */
  | { readonly ask: "used"; readonly sheet: SheetRef; readonly in?: Rect | Rows }
  /** What is filled of a row. */
  | { readonly ask: "row"; readonly sheet: SheetRef; readonly row: number }
  | { readonly ask: "cells"; readonly sheet: SheetRef; readonly at: Rect; readonly what: readonly CellsPart[] }
  /** Of each row whether it is out of sight. */
  | { readonly ask: "hidden"; readonly sheet: SheetRef; readonly rows: Rows }
  /** Whether all rows are in sight. */
  | { readonly ask: "shown"; readonly sheet: SheetRef; readonly rows: Rows }
  /** Of each column whether it is out of sight. */
  | { readonly ask: "columns-hidden"; readonly sheet: SheetRef; readonly columns: Columns }
  /** Whether any row of an area is out of sight or any of its cells merged. */
  | { readonly ask: "uneven"; readonly sheet: SheetRef; readonly at: Rect }
  /** Whether texts of an area are struck out: none, all, or (null) some or parts of some. */
  | { readonly ask: "struck"; readonly sheet: SheetRef; readonly at: Rect }
  /** The same of each cell by itself. */
  | { readonly ask: "struck-cells"; readonly sheet: SheetRef; readonly at: Rect }
  /** One look of all cells of a column, what is not alike left undefined; and its width. */
  | { readonly ask: "column"; readonly sheet: SheetRef; readonly at: Rect }
  /** Looks cell by cell, or one for each row: what is not alike in it is left undefined. */
  | {
      readonly ask: "looks";
      readonly sheet: SheetRef;
      readonly at: Rect;
      readonly by: "cell" | "row";
      readonly keys: readonly LookKey[];
    }
  /** Merges that begin in each band of whole rows; null where none is told, which may be because there are too many. */
  | { readonly ask: "merges"; readonly sheet: SheetRef; readonly bands: readonly Rows[] }
  /** The area that the formula of a cell fills; null where it fills only its own. */
  | { readonly ask: "spill"; readonly sheet: SheetRef; readonly row: number; readonly column: number }
  /** What is kept by a key that the same request has put there, as the workbook gives it back. */
  | { readonly ask: "kept"; readonly key: string }
  | { readonly ask: "selection" }
  | { readonly ask: "active" };

export interface AnswerOf {
  readonly workbook: WorkbookSeen;
  readonly sheet: SheetSeen;
  readonly mark: string | null;
  readonly table: { readonly at: Rect; readonly headers: readonly string[] };
  readonly filter: FilterState | null;
  readonly used: Rect | null;
  readonly row: { readonly left: number; readonly values: readonly Content[] } | null;
  readonly cells: Readonly<Record<"values" | "formulas", readonly (readonly Content[])[]>> & {
    readonly formats: readonly (readonly string[])[];
  };
  readonly hidden: readonly boolean[];
  readonly "columns-hidden": readonly boolean[];
  readonly shown: boolean;
  readonly uneven: boolean;
  readonly struck: boolean | null;
  readonly "struck-cells": readonly (readonly (boolean | null)[])[];
  readonly column: { readonly look: EvenLook; readonly width: number };
  readonly looks: readonly (readonly Readonly<Partial<EvenLook>>[])[];
  readonly merges: readonly (readonly Rect[] | null)[];
  readonly spill: Rect | null;
  readonly kept: string | null;
  readonly selection: readonly Area[];
  readonly active: { readonly at: Area; readonly value: Content; readonly formula: Content };
}
/** Asks as a tree of any shape. */
export type Asks = Ask | null | readonly Asks[] | { readonly [name: string]: Asks };
export type AnswerTo<A> = A extends { readonly ask: infer K extends keyof AnswerOf }
  ? AnswerOf[K]
  : A extends null
    ? null
    : { -readonly [P in keyof A]: AnswerTo<A[P]> };

export interface Rows {
  readonly first: number;
  readonly count: number;
}
export interface Columns {
  readonly first: number;
  readonly count: number;
}
export type CellsPart = "values" | "formulas" | "formats";

export interface WorkbookSeen {
  readonly sheets: readonly (SheetRef & { readonly hidden: boolean })[];
  /** Sheets can be neither made nor removed. */ readonly structure: boolean;
  readonly readOnly: boolean;
  /** Columns of its grid: fewer than 16 384 in an old format. */ readonly columns: number;
}
export interface SheetSeen {
  readonly protected: boolean;
  /** What names of this sheet refer to (`=Sheet!$A$1:$A$9`), hidden ones too. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly { readonly id: string; readonly totals: boolean }[];
  readonly filter: FilterState | null;
  /** Whole rows, whole columns or a corner; null for nothing. */ readonly frozen: string | null;
  /** By name. */ readonly charts: readonly string[];
  readonly used: Rect | null;
}

/**
 * A worksheet's filter: where, and what each of its columns is filtered by (null: nothing), in the owner's own words.
 */
export interface FilterState {
  readonly range: string;
  readonly criteria: readonly (FilterCriteria | null)[];
}
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly [more: string]: unknown;
}

/** What we change about how cells look, and therefore keep. A fill of null is none, which is not white. */
export const LOOK_KEYS = ["fill", "bold", "size", "wrap", "horizontal", "vertical"] as const;
export type LookKey = (typeof LOOK_KEYS)[number];
export type LookValue = string | number | boolean | null;
export type Look = Readonly<Record<LookKey, LookValue>>;
export type EvenLook = Readonly<Record<LookKey, LookValue | undefined>>;
/** How a cell looks that nobody has dressed. */
export const PLAIN_LOOK: Look = {
  fill: null,
  bold: false,
  size: 11,
  wrap: false,
  horizontal: "General",
  vertical: "Bottom",
};

/** What can be ordered. */
export type Order =
  /** Contents as they are typed; null leaves a cell as it is. Never spans rows of which a filter hides some. */
  | {
      readonly do: "write";
      readonly sheet: SheetRef;
      readonly at: Rect;
      readonly contents: readonly (readonly (Content | null)[])[];
    }
  /** Number formats: one for all cells, or one for each row. */
  | { readonly do: "format"; readonly sheet: SheetRef; readonly at: Rect; readonly format: string | readonly string[] }
  | {
      readonly do: "look";
      readonly sheet: SheetRef;
      readonly areas: readonly Rect[];
      readonly look: Readonly<Partial<Look>>;
    }
  /** A column's width in points. */
  | { readonly do: "width"; readonly sheet: SheetRef; readonly column: number; readonly points: number }
  /**
   * Puts columns out of sight behind one sign of the sheet's outline, by which a person shows them again; or takes the
   * sign away, so that all are in sight but `hidden`, counted from the first.
   */
  | {
      readonly do: "fold";
      readonly sheet: SheetRef;
      readonly columns: Columns;
      readonly folded: boolean;
      readonly hidden?: readonly number[];
    }
  /** Rows as high as what stands in them. */
  | { readonly do: "fit-rows"; readonly sheet: SheetRef; readonly at: Rect }
  /** Makes a sheet at the end, or removes one. */
  | { readonly do: "sheet"; readonly sheet: SheetRef; readonly there: boolean }
  | { readonly do: "mark"; readonly sheet: SheetRef; readonly text: string | null }
  /** What a hidden name of the sheet refers to; null takes it away. `exists`: it is there already. */
  | {
      readonly do: "name";
      readonly sheet: SheetRef;
      readonly name: string;
      readonly formula: string | null;
      readonly exists: boolean;
    }
  /** So many rows and columns stay in sight; 0 and 0: none. */
  | { readonly do: "freeze"; readonly sheet: SheetRef; readonly rows: number; readonly columns: number }
  /** `replaces`: a filter is there, and goes. */
  | { readonly do: "filter"; readonly sheet: SheetRef; readonly filter: FilterState | null; readonly replaces: boolean }
  /** One column of a sheet's filter, or of a table's; null: all rows again. */
  | {
      readonly do: "filter-column";
      readonly sheet: SheetRef;
      readonly of: { readonly range: string } | { readonly table: string };
      readonly column: number;
      readonly criteria: FilterCriteria | null;
    }
  | { readonly do: "table"; readonly sheet: SheetRef; readonly table: string; readonly range: string }
  /** Draws a chart of that name with its corner in a cell; null takes it away. */
  | { readonly do: "chart"; readonly sheet: SheetRef; readonly name: string; readonly chart: Chart | null }
  | { readonly do: "page"; readonly sheet: SheetRef; readonly page: PageSetup }
  /**
   * A text that stays with the workbook; null forgets it. Plain ASCII of any length. `fresh`: the key is new, so that
   * nobody needs to look what it holds.
   */
  | { readonly do: "keep"; readonly key: string; readonly text: string | null; readonly fresh?: boolean };

export interface Chart {
  readonly recipe: SheetChart & { /** First row of the table's data. */ readonly top: number };
  readonly row: number;
  readonly column: number;
  /** Points. */ readonly width: number;
  readonly height: number;
}

/** How a sheet prints. */
export interface PageSetup {
  /**
   * All that the sheet was, where it was there before: lines within go, and how it is laid out stays as somebody may
   * have set it.
   */
  readonly before: Rect | null;
  readonly size: "A4" | "A3";
  /** So large in hundredths, with a break above each of these rows; null for as wide as one page. */
  readonly paged: { readonly scale: number; readonly rows: readonly number[] } | null;
  /** What has black lines around its cells. */ readonly grid: Rect | null;
  readonly across: boolean;
  /** Rows that every page repeats; null for none. */ readonly titleRows: Rows | null;
  /** A paper stands in the middle between the margins, its page's number below. */ readonly centred: boolean;
  /** The page's number stands below each page, of a sheet to work with its name too. */ readonly numbered: boolean;
}

export interface Request<A> {
  readonly orders: readonly Order[];
  readonly asks?: A;
  /** Belongs to it, and may fail without taking anything else back. */ readonly last?: readonly Order[];
}

/** Cells as an event names them. */
export interface AtSheet {
  readonly sheetId: string;
  /** One area or several, with commas. */ readonly address: string;
}
export interface CellsChanged extends AtSheet {
  /** "us" only where the owner itself knows that it was us. */ readonly by: WhoChanged;
  /** Cells moved: rows or columns were put in, taken out or sorted. */ readonly moved: boolean;
}

/**
 * Why a request was refused, and how far it got: at the `orders` (some of them may have been done), at the `answer`
 * (all of them have been, and only it is too large), at what was to come `last` (all before that has been).
 */
export class Refusal extends WorkbookProblem {
  constructor(
    code: WorkbookProblemCode,
    sheet: string | null,
    values: Readonly<Record<string, string | number>>,
    readonly at: "orders" | "answer" | "last",
  ) {
    super(code, sheet, values);
  }
}
