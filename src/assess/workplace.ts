import type { Language } from "../text/texts";
import type { Policy } from "../policy/model";
import type { MarkCode, Severity } from "../engine/marks";
import type { Field } from "../engine/columns";
import type { LostWhy } from "../workbook/kept";
import type { Area, Run, Sink, Undone, WhoChanged } from "../workbook/ports";
import type { DecisionVerb, DecisionView, RowBrief, RowDetail, RowFilter, TraceLine } from "./row-views";
import type { PastRun } from "./kept-run";
import type { QuestionView } from "./questions";
import type { Order, RunResult, Sum, Yuan } from "./run-result";
import type { Settings } from "./settings";
import type { Correction, Survey } from "./survey";

/** What the workbook keeps: settings, the last run, what can be taken back. */
export type LostThing = "settings" | "run" | "undo";
export interface Lost {
  readonly what: LostThing;
  readonly why: LostWhy;
}

/** A run of before; `at`: ISO 8601, UTC. */
export interface EarlierRun {
  readonly at: string;
  /** That run and those before it, latest first; sums in 分. */
  readonly runs: readonly PastRun[];
}

/**
 * What pane and commands do with the open workbook; everything they need to know of a run is data. One workplace for
 * one workbook. All methods may throw a WorkbookProblem (nothing was changed then), a RosterProblem or a ReadingError;
 * `problemMessage` (problem-message.ts) says each in words: what happened, what is unharmed, what to do. A run that is
 * cancelled throws a WorkbookProblem with code `cancelled`. Methods that change the workbook run one after another.
 */
export interface Workplace {
  readonly policy: Policy;
  readonly language: Language;

  /** As kept with the workbook, defaults where nothing is kept. */
  settings(): Promise<Settings>;
  set(change: Partial<Settings>, run: Run): Promise<Settings>;

  /** What the workbook holds. Reads heads of all sheets and the first rows of rosters; changes nothing. */
  survey(run: Run): Promise<Survey>;
  /** Puts something right about a sheet, or answers what was asked; keeps that on 读表设置, and surveys again. */
  correct(sheet: string, correction: Correction, run: Run): Promise<Survey>;

  /** What has to be asked before a run, most money first. Reads and reckons everything; changes nothing. */
  questions(run: Run): Promise<readonly QuestionView[]>;
  /**
   * Keeps an answer on 读表设置; where there is a run, re-assesses, and rewrites what was written. Null: there was none.
   * `choice`: one of the question's that has a correction.
   */
  answer(question: QuestionView, choice: string, run: Run): Promise<RunResult | null>;

  /** Reads, assesses all rows, writes what is in the scope, and keeps the run with the workbook. */
  assess(order: Order, run: Run): Promise<RunResult>;
  /** The same without writing: for a pane opened on a workbook that was assessed before, or a first look. */
  look(run: Run): Promise<RunResult>;
  /** The run that is kept with the workbook, whoever made it; null where none is (never assessed, or undone). */
  earlier(): Promise<EarlierRun | null>;
  /**
   * The result of the last `assess` or `look` of this workplace, or of a change that re-assessed; null before, and once
   * the run was taken back.
   */
  result(): RunResult | null;

  /** The last change of ours that can be taken back, and what somebody changed in it since. */
  last(): ReturnType<Sink["last"]>;
  /** What the workbook keeps for us and cannot be used, by what it was. Runs go on without it. */
  lost(): Promise<readonly Lost[]>;
  /** Takes such a thing out of the workbook; `undo` also where it is whole: no change can be taken back any more. */
  forget(what: LostThing, run: Run): Promise<void>;
  /** Takes it back, exactly. `over`: also where somebody changed what we had written. */
  undo(key: string, options: { readonly over: boolean }, run: Run): Promise<Undone>;
  /** Whether something was taken back that can be done again: in this session, until something else is written. */
  redoable(): boolean;
  /** Does again what was taken back last. */
  redo(run: Run): Promise<void>;

  /**
   * Filters the assessed sheets to rows of these severities (all but 提示 by default), or with marks of these kinds;
   * null: all rows again. Returns the rows that are shown.
   */
  onlyTodos(
    what: { readonly severities?: readonly Severity[]; readonly marks?: readonly MarkCode[] } | null,
    run: Run,
  ): Promise<number>;
  /** Whether `onlyTodos` is on. */
  filtered(): boolean;
  /** Writes `SJS.*` formulas again so that Excel looks them up anew. How many. */
  repairFormulas(run: Run): Promise<number>;
  /** Makes `SJS.*` formulas fixed values; the formulas are kept on the sheet 原公式留存. How many, and how to undo it. */
  formulasToValues(run: Run): Promise<{
    readonly count: number;
    /** Formulas left as they are, because they show an error. */ readonly left: number;
    readonly undo: string | null;
  }>;

  /** Indexes of the rows that a filter takes, in the order of the sheets, worst first where `worstFirst`. */
  rows(filter: RowFilter, worstFirst?: boolean): Promise<Int32Array>;
  /** What a list shows of some rows (ask for those in sight). */
  briefs(rows: readonly number[]): Promise<readonly RowBrief[]>;
  /** Everything about one row. */
  detail(row: number): Promise<RowDetail>;
  /** Selects a row, or the cell of one of its inputs, in the sheet. */
  show(row: number, field?: Field): Promise<void>;

  /**
   * Appends to 复核记录, re-assesses and rewrites. Throws where the reviewer's name is not set. `others`: the other rows it
   * is about.
   */
  decide(
    decision: {
      readonly verb: DecisionVerb;
      readonly row: number;
      readonly others: readonly number[];
      readonly note: string;
    },
    run: Run,
  ): Promise<RunResult>;
  decisions(): Promise<readonly DecisionView[]>;
  /** Takes a decision back by a line of its own (撤销), so that the record stays complete; re-assesses and rewrites. */
  takeBack(key: string, note: string, run: Run): Promise<RunResult>;
  /** Writes 评审核定金额 (as typed: 1200.5, 30万) into the roster, re-assesses and rewrites. */
  enterReviewed(row: number, amount: string, run: Run): Promise<RunResult>;

  readings(): Promise<readonly ReadingView[]>;
  /** What choosing a value would move, worked out on the last run. */
  wouldMove(code: string, value: string): Promise<Move>;
  /** Writes the choice into the sheet 口径, re-assesses and rewrites where a run was written. */
  chooseReading(
    choice: { readonly code: string; readonly value: string; readonly confirmed: boolean; readonly basis: string },
    run: Run,
  ): Promise<RunResult | null>;

  /** What was changed since the run that is in the sheet; null where nothing was. */
  stale(): Stale | null;
  /** Tells when that changes. Begins to listen to the workbook; returns how to stop. */
  onStale(on: (stale: Stale | null) => void): Promise<() => Promise<void>>;
  /** Re-assesses and writes again what the last run wrote. */
  refresh(run: Run): Promise<RunResult>;

  totals(
    of: "applicants" | "clauses",
    search?: string,
    sort?: { readonly by: keyof Sum | "name"; readonly down: boolean },
  ): Promise<readonly TotalsLine[]>;

  /** Explains the selected cell; null where it is none of ours. */
  explain(): Promise<CellExplained | null>;
  /** Tells when the selection is another cell; returns how to stop. */
  onSelect(on: () => void): Promise<() => Promise<void>>;
  /** An amount worked out from what somebody types, with its trace. `given`: texts by field, as in a cell. */
  calculate(question: {
    readonly clause: string;
    readonly given: Readonly<Partial<Record<Field, string>>>;
  }): Promise<Calculated>;
  /** Writes a formula into the active cell; throws where something stands there. */
  insertFormula(formula: string, run: Run): Promise<void>;

  /** A sheet 申报汇总表 with headers, hints and an example row. */
  insertTemplate(run: Run): Promise<void>;
  /** The sample roster. */
  insertSample(run: Run): Promise<void>;
}

export interface ReadingView {
  readonly code: string;
  readonly title: string;
  /** The law's words that it turns on; "" where the law is silent. */
  readonly words: string;
  readonly clauses: readonly string[];
  readonly value: string;
  readonly confirmed: boolean;
  readonly basis: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly isDefault: boolean;
    /** Null before a run. */ readonly move: Move | null;
  }[];
}

/** `change` in yuan with its sign. */
export interface Move {
  readonly rows: readonly number[];
  readonly change: string;
}

export interface Stale {
  /** Application rows (of the last run) whose inputs changed, by whom last. */
  readonly rows: readonly { readonly row: number; readonly by: WhoChanged }[];
  readonly added: number;
  readonly removed: number;
  /** Other sheets (批次, 历年台账 …) that changed: they may move any row. */
  readonly sheets: readonly string[];
  /** A co-author did some of it. */
  readonly byCoauthor: boolean;
  /** 有3行数据在核算后改过 … */
  readonly message: string;
}

export interface TotalsLine extends Sum {
  readonly name: string;
  /** Of applicants: the id for `RowFilter.applicant`, and the code. */
  readonly applicant: number | null;
  readonly uscc: string;
  readonly clause: string | null;
}

export type CellExplained =
  /** A cell of a row that was assessed (a result column or an input). */
  | { readonly kind: "row"; readonly detail: RowDetail; readonly at: Area }
  /** An `SJS.*` formula: what it is worked out from. `trace` is empty where the formula is no amount of a clause. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly at: Area;
      readonly value: string;
      readonly explanation: string;
      readonly trace: readonly TraceLine[];
      readonly law: string;
    };

export interface Calculated {
  /** The fields that the clause takes, in order, with the words for them; `needed` where nothing goes without. */
  readonly fields: readonly {
    readonly field: Field;
    readonly name: string;
    readonly needed: boolean;
    readonly choices: readonly string[];
  }[];
  readonly amount: Yuan;
  readonly explanation: string;
  readonly trace: readonly TraceLine[];
  readonly marks: readonly { readonly code: MarkCode; readonly severity: Severity; readonly short: string }[];
  /** `=SJS.SUBSIDY(…)` or `=SJS.SPACE(…)` that gives the same amount; null where no formula can say it. */
  readonly formula: string | null;
}
