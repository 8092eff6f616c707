/**
 * What the use cases need of a workbook. Three small ports, because a file can neither filter nor select: `Source`
 * reads, `Sink` changes all or nothing, `Live` is Excel only. Chunks, batches and limits are the adapters' own.
 */

import type { CellError, CellLike } from "../money/read";
import type { Area } from "./area";
import type { Applied, Change, Undone } from "./changes";
import type { LostWhy } from "./kept";

export type * from "./area";
export type * from "./changes";

export type { CellError };

/** A cell's value. null = blank, never 0. Dates are serial numbers, as Excel keeps them (1900 system). */
export type Cell = CellLike;

/**
 * Stands in a cell whose formula has no value yet: never calculated in a file, still under way in Excel. Not blank and
 * never 0: nobody knows what it is.
 */
export const NOT_CALCULATED: CellError = { error: "#GETTING_DATA" };
/** Stands in a cell of which its file says two different things: neither is to be believed. */
export const CONTRADICTORY: CellError = { error: "#CONFLICT!" };

/**
 * What a cell has beside its value that may change what is meant by it. Nearly no cell has any, so that blocks give
 * them sparsely, and one object may stand for many cells.
 */
export interface CellAspect {
  /**
   * The code of a number's format (`0!.0,"万元"`, `0000`) where it may show something else than the number's own figures:
   * words, a unit, zeros in front. Not given for dates and for the usual formats of numbers.
   */
  readonly format?: string;
  /**
   * Struck out: all of the cell; a part, which the value is already without; or a part of which it cannot be told which
   * one it is (Excel does not say), so that the value has all.
   */
  readonly struck?: "all" | "part-left-out" | "part-unknown";
}

export interface SheetInfo {
  readonly name: string;
  readonly used: Area | null;
  readonly hidden: boolean;
  /** Merged areas; their value stands in the top left cell. */
  readonly merges: readonly Area[];
  /** Worksheet columns that are hidden; left out where none is, or where the adapter cannot tell. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly count: number }[];
  /** Rows are the records of a text file: a field too many means that those before it may stand in the wrong column. */
  readonly records?: boolean;
  /** Has formulas whose values the file itself asks to be calculated anew: they may be out of date. */
  readonly outdated?: boolean;
  /** The workbook names the sheet, but nothing of it is there. */
  readonly lost?: boolean;
  /** Why the sheet could not be looked at, though it is there: then `used` is null without its being empty. */
  readonly unread?: WorkbookProblemCode;
}

/** `r` and `c` count from the block's own top left. */
export interface Block {
  readonly at: Area;
  readonly cells: readonly (readonly Cell[])[];
  formula(r: number, c: number): boolean;
  /**
   * The formula of a cell (without its "="), or one that was filled down like it: row numbers may differ. "" where none
   * stands there or it is not known; left out where the adapter knows none.
   */
  formulaText?(r: number, c: number): string;
  visible(r: number): boolean;
  /** Left out where no cell of the block has any; null for nearly every cell. */
  aspect?(r: number, c: number): CellAspect | null;
  /** Left out where the cells go with the block: whoever needs them later keeps them. */
  readonly stays?: {
    readonly in: StandingCells;
    /** Of each row its place there; -1 for one that holds nothing. */
    readonly places: Int32Array;
    /** The rows as they stand there: `cells`, until somebody changes them. */
    readonly rows: Block["cells"];
  };
}

/**
 * Cells that outlive the blocks in which they come, as columns of numbers: a row that is read as it stands is known by
 * its place, and kept once. They are asked for by the row's place and the worksheet column.
 */
export interface StandingCells {
  cellAt(place: number, column: number): Cell;
  /** The number of the text in a cell among `texts`, so that each is read once; -1 where it is no text or has none. */
  textAt(place: number, column: number): number;
  /** "" where a text is blank. */
  readonly texts: readonly string[];
  /** Whether any cell holds an error value. */
  readonly holdErrors: boolean;
}

export interface Run {
  readonly signal: AbortSignal;
  progress(done: number, of: number): void;
}

export interface Source {
  sheets(): Promise<readonly SheetInfo[]>;
  /** The area in blocks of rows, top to bottom; with `columns`, only these (indexes within the area), others null. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block>;
  /**
   * Lets go of the cells that it keeps: nobody reads them again, and a read throws. Left out where none are kept for
   * reading.
   */
  letGo?(): void;
}

export interface Sink {
  /**
   * All or nothing: after a failure or a cancel the workbook is as it was. Throws a WorkbookProblem. `joins`: the key
   * of the last change, where both are one step for a person (a decision, and the run that follows it): they are taken
   * back and done again together.
   */
  apply(changes: readonly Change[], run: Run, joins?: string | null): Promise<Applied>;
  /**
   * The last applied change that can be taken back; survives closing the pane. `touched`: cells of it that were changed
   * since.
   * `unfinished`: it was broken off half-way (`not-restored`, or the pane was closed meanwhile) and should be taken
   * back first.
   */
  last(): Promise<{
    readonly undo: string;
    readonly at: string;
    readonly touched: readonly Area[];
    readonly unfinished: boolean;
  } | null>;
  /**
   * Takes the last change back, exactly, and all or nothing. `over`: also where somebody changed what we had written.
   */
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone>;
  /** Whether something was taken back that can be done again: until something else is written, in this session. */
  redoable(): boolean;
  /** Does again what was taken back last. Throws `changed-meanwhile` where there is nothing. */
  redo(run: Run): Promise<Applied>;
  /** Why changes that were kept to be taken back cannot be; null where they can, or where there are none. */
  lost(): Promise<LostWhy | null>;
  /** Forgets all changes that could be taken back, so that nothing of them stays in the workbook. */
  forget(run: Run): Promise<void>;
}

export type WhoChanged = "us" | "user" | "coauthor";
export interface ActiveCell {
  readonly at: Area;
  readonly formula: string | null;
  readonly value: Cell;
}

/** What only a workbook that is open in front of somebody can do. */
export interface Live {
  /** A thing that is kept, null for none; "", which is never kept, where its place cannot be read. */
  recall(key: string): Promise<string | null>;
  selection(): Promise<readonly Area[]>;
  /** `glance`: asked in passing, without waiting for somebody who is typing or looks at another workbook. */
  active(glance?: "glance"): Promise<ActiveCell>;
  select(at: Area): Promise<void>;
  /**
   * Shows the rows of the area (its first row is the header) whose cell in `column` (from the area's left) has one of
   * the values; null: all again.
   */
  showOnly(at: Area, column: number, values: readonly string[] | null): Promise<void>;
  watch(on: (event: { readonly at: Area; readonly by: WhoChanged }) => void): Promise<() => Promise<void>>;
  follow(on: (at: readonly Area[]) => void): Promise<() => Promise<void>>;
  /**
   * All cells whose formula calls a function of the namespace (`SJS`), and what they show. `at` of a formula that
   * spills covers all that it spills into, `value` is that of its own cell.
   */
  formulas(namespace: string, run: Run): Promise<readonly ActiveCell[]>;
  /** Writes those formulas again, so that Excel looks the functions up anew. Counts them. */
  renewFormulas(namespace: string, run: Run): Promise<number>;
}

/**
 * Why a workbook could not be read or changed; `code` has a text with the step that helps. Nothing was changed where it
 * is thrown.
 */
export type WorkbookProblemCode =
  | "cell-edit"
  | "not-in-front"
  | "unmarked"
  | "old-format"
  | "protected"
  | "merged"
  | "filtered"
  | "in-the-way"
  | "sheet-gone"
  | "changed-meanwhile"
  | "too-large"
  | "read-only"
  | "no-answer"
  | "cancelled"
  | "not-restored"
  | "not-supported"
  | "undo-newer"
  | "undo-damaged"
  | "unexpected";
export class WorkbookProblem extends Error {
  constructor(
    readonly code: WorkbookProblemCode,
    readonly sheet: string | null,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}${sheet === null ? "" : ` in ${sheet}`}`);
    this.name = "WorkbookProblem";
  }
}
