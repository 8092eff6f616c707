import type { ApplicationRow } from "../../fields/row-numbers";
import type { Field } from "../../fields/columns";
import type { MarkCode } from "../../marks/marks";
import type { Run } from "../../workbook/ports";
import type { TodoFilter } from "../our-columns";
import type { DecisionVerb, DecisionView, Effect, RowBrief, RowDetail, RowFilter } from "../row-views";
import type { RunResult, Sum } from "../run-result";
import type { Writing } from "./writing";

/** Rows of the run in force: listed, shown, summed, decided. Row indexes hold until the next run. */
export interface Review {
  /** Indexes of the rows that a filter takes, in the order of the sheets; `worstFirst`: most money first. */
  rows(filter: RowFilter, worstFirst?: boolean): Promise<Int32Array>;
  /** The marks of the filter's kinds that 已核对 would end, on the rows that it takes. */
  toCheck(filter: RowFilter): Promise<readonly MarkOfRow[]>;
  /** What a list shows of some rows (ask for those in sight). */
  briefs(rows: readonly number[]): Promise<readonly RowBrief[]>;
  /** Everything about one row. */
  detail(row: ApplicationRow): Promise<RowDetail>;
  /** Selects a row's results in the sheet (where none stand beside it, the row), or the cell of one of its inputs. */
  show(row: ApplicationRow, field?: Field): Promise<void>;
  totals(of: "applicants" | "clauses", search?: string, sort?: TotalsOrder): Promise<readonly TotalsLine[]>;

  /**
   * Filters the assessed sheets to rows of these severities (all but 提示 by default), or with marks of these kinds;
   * null: all rows again. Returns the rows that are shown.
   */
  onlyTodos(what: TodoFilter | null, run: Run): Promise<number>;
  /** Whether `onlyTodos` is on. */
  filtered(): boolean;

  /**
   * Appends to 复核记录, and settles again what it touches. The run that it answers is in force at once; the workbook is
   * written behind it, in order (`onWriting` tells how far that is), and what is asked meanwhile does not wait for it.
   * Throws where the reviewer's name is not set, or no reason is given for what changes an amount.
   */
  decide(decision: NewDecision, run: Run): Promise<RunResult>;
  /** What a decision would change: settles again what it can touch, writes nothing. */
  wouldDecide(decision: Omit<NewDecision, "note">): Promise<Effect>;
  /** 已核对: these marks of these rows are in order, all with one note, which may be empty. */
  check(marks: readonly MarkOfRow[], note: string, run: Run): Promise<RunResult>;
  decisions(): Promise<readonly DecisionView[]>;
  /** Takes a decision back by a line of its own (撤销), so that the record stays complete; written like a decision. */
  takeBack(key: string, note: string, run: Run): Promise<RunResult>;
  /** How far what was decided is written into the workbook. */
  writing(): Writing;
  onWriting(on: (writing: Writing) => void): () => void;
  /** Writes again what could not be written of decisions, and all results; the run in force then. */
  writeLeft(run: Run): Promise<RunResult | null>;
  /** Writes 评审核定金额 (as typed: 1200.5, 30万) into the roster, re-assesses and rewrites. */
  enterReviewed(row: ApplicationRow, amount: string, run: Run): Promise<RunResult>;
}

/** What a reviewer decides about a row; `others`: the other rows it is about. */
export interface NewDecision {
  readonly verb: DecisionVerb;
  readonly row: ApplicationRow;
  readonly others: readonly number[];
  readonly note: string;
  /** Of `checked`: the mark that is in order. */
  readonly mark?: Omit<MarkOfRow, "row">;
  /** As typed (1200.5, 30万), of what gives an amount; without a unit it is in 元. */
  readonly amount?: string;
}

/** A mark of a row; `reading`: which, of READING. */
export interface MarkOfRow {
  readonly row: ApplicationRow;
  readonly code: MarkCode;
  readonly reading: string | null;
}

export interface TotalsOrder {
  readonly by: keyof Sum | "name";
  readonly down: boolean;
}

export interface TotalsLine extends Sum {
  readonly name: string;
  /** Of applicants: the id for `RowFilter.applicant`, and the code. */
  readonly applicant: number | null;
  readonly uscc: string;
  readonly clause: string | null;
}
