import type { ChangeWhy } from "../text/messages";
import type { Yuan } from "./yuan";
import type { Unmarked } from "../workbook/ports";
import type { MarkCode, Severity } from "../marks/marks";
import type { Outcome } from "../mechanisms/results";
import type { Receipt } from "../report/assessed";
import type { QuestionView } from "./questions";
import type { FindingCode } from "../roster/findings";

export type { ChangeWhy, Yuan };

/**
 * What a run shall write. All rows are always assessed, so that competition, ceilings and totals are right; the scope
 * limits the rows written.
 */
export interface Order {
  readonly scope: "all" | "selection" | "visible";
  /** Without: as set. */
  readonly as?: "values" | "formulas";
  /** What becomes of results that lost our mark. Without: the run throws `unmarked` where there are such. */
  readonly unmarked?: Unmarked;
}

export interface Sum {
  readonly rows: number;
  readonly computed: Yuan;
  readonly reviewed: Yuan;
  readonly proposed: Yuan;
  readonly provisional: boolean;
}

/**
 * What an assessment came to. Row indexes count the applications in the order of sheets and rows and hold until the
 * next run.
 */
export interface RunResult {
  /** Grows by one with every run of this workplace. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly rows: number;
  /** Rows that were written; 0 where a run only looked. */
  readonly written: number;
  /** Rows by outcome. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** As `RowCounts` has them: 拟支持, 暂定 and 待定. */
  readonly supported: number;
  readonly pending: number;
  readonly open: number;
  readonly total: Sum;
  readonly clauses: readonly (Sum & { readonly clause: string; readonly title: string })[];
  /** Of the rows that a person has to look at, how many are done: 已核 37／84. */
  readonly looked: { readonly done: number; readonly of: number };
  /** Of the live rows, how many have 评审核定金额: what its sum is of. */
  readonly reviewed: { readonly rows: number; readonly of: number };
  readonly applicants: number;
  /**
   * Rows that need a person, by severity and mark, worst first. `rows`: whose worst mark is of this severity, so that
   * each row counts once.
   */
  readonly todos: readonly {
    readonly severity: Severity;
    readonly label: string;
    readonly rows: number;
    readonly marks: readonly MarkCount[];
  }[];
  /** That the rosters are not of the policy in force, and of which they are; null where they fit it. */
  readonly misfit: string | null;
  /** 已核算…, 还有…待定 …: what a person reads first; lines. */
  readonly lines: readonly string[];
  /** What only a person can tell, most money first: rows wait for the answers. */
  readonly questions: readonly QuestionView[];
  /**
   * What reading the workbook found, in words; what asks stands first, with values of the column and what it could be.
   */
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly asks: boolean;
    readonly column: string | null;
    readonly samples: readonly string[];
    readonly choices: readonly { readonly code: string; readonly words: string }[];
    readonly name: string;
    readonly sheet: string | null;
    readonly row: number | null;
    readonly message: string;
  }[];
  /** Against the last run that was written to this workbook; null where there was none. */
  readonly changes: Changes | null;
  readonly receipt: Receipt;
  /** The key with which this run is undone; null where it wrote nothing or no snapshot could be kept. */
  readonly undo: string | null;
}

export interface MarkCount {
  readonly code: MarkCode;
  readonly short: string;
  readonly rows: number;
  /** Of these, rows that carry it with another severity too: of several readings one may be confirmed. */
  readonly again: number;
}

export interface Changes {
  /** When the earlier run was. */
  readonly since: string;
  readonly before: Yuan;
  readonly after: Yuan;
  /** after − before, in yuan, with its sign. */
  readonly difference: string;
  readonly rows: readonly RowChange[];
  /** Too many rows to keep them all with the workbook: only sums can be compared. */
  readonly sumsOnly: boolean;
}
export interface RowChange {
  /** Index in this run; null for a row that is gone. */
  readonly row: number | null;
  /** 序号 and project, or what is known of a row that is gone. */
  readonly named: string;
  readonly why: ChangeWhy;
  readonly before: Yuan;
  readonly after: Yuan;
}
