import type { ReadingValues } from "../engine/switches";
import { isSaid } from "../workbook/kept";
import { printRow, readRows, type KeptRow } from "./kept-rows";

/** A run as it is compared with another. */
export interface ComparedRun {
  readonly at: string;
  /** Policy and engine. */
  readonly rule: string;
  readonly readings: ReadingValues;
  /** Hashes of the lists (批次, 台账 …) and of the decisions. */
  readonly lists: string;
  readonly decisions: string;
  /** In 分. */
  readonly proposed: string;
  /** Whose amounts came to what; null where there are too many to keep. */
  readonly rows: readonly KeptRow[] | null;
}

/** A run that was made with the workbook: who, when, how many rows, and what all proposed amounts came to, in 分. */
export interface PastRun {
  readonly at: string;
  readonly by: string;
  readonly written: number;
  readonly proposed: string;
  /** What its rows were, told from the run that came next; not there in older workbooks, or where too much changed. */
  readonly then?: RunThen;
}

/**
 * What of a run is told from the one that came next, so that twenty runs take little more of the workbook than one: its
 * rules, and the rows that were otherwise then.
 */
export interface RunThen {
  readonly rule: string;
  readonly readings: ReadingValues;
  readonly lists: string;
  readonly decisions: string;
  /** Lines of rows that were otherwise, or are gone since. */
  readonly rows: string;
  /** Keys of rows that came since. */
  readonly came: string;
}

/** More rows that changed at once are not kept: only sums can be compared then. */
const MOST_CHANGED = 2_000;

/** Null where that cannot be told in so few rows. `now`: the rows of the run that comes next. */
export function thenOf(then: ComparedRun, now: readonly KeptRow[] | null): RunThen | null {
  if (then.rows === null || now === null) return null;
  const known = new Map(now.map(row => [row.key, printRow(row)])),
    had = new Set(then.rows.map(({ key }) => key)),
    rows = then.rows.map(printRow).filter((line, k) => known.get(then.rows![k]!.key) !== line),
    came = now.flatMap(({ key }) => (had.has(key) ? [] : [key]));
  if (rows.length + came.length > MOST_CHANGED) return null;
  const { rule, readings, lists, decisions } = then;
  return { rule, readings, lists, decisions, rows: rows.join("\n"), came: came.join("\n") };
}

function isThen(said: unknown): boolean {
  return (
    isSaid(said) &&
    [said.rule, said.lists, said.decisions, said.rows, said.came].every(part => typeof part === "string") &&
    isSaid(said.readings) &&
    Object.values(said.readings).every(value => typeof value === "string") &&
    readRows(said.rows as string) !== undefined
  );
}

/**
 * The run that is kept, or one before it, so many runs ago; null where there is none. Where its rows are not kept, it
 * has its sums.
 */
export function runBack(kept: ComparedRun & { readonly past?: readonly PastRun[] }, back: number): ComparedRun | null {
  let run: ComparedRun = kept;
  for (const past of (kept.past ?? []).slice(0, back)) run = before(run, past);
  return back <= (kept.past?.length ?? 0) ? run : null;
}

function before(next: ComparedRun, { at, proposed, then }: PastRun): ComparedRun {
  if (then === undefined)
    return { ...next, at, proposed, rule: "", readings: {}, lists: "", decisions: "", rows: null };
  const { rows: lines, came, ...rules } = then;
  if (next.rows === null) return { at, proposed, ...rules, rows: null };
  const since = new Set(came === "" ? [] : came.split("\n")),
    rows = new Map(next.rows.flatMap(row => (since.has(row.key) ? [] : [[row.key, row] as const])));
  for (const row of readRows(lines) ?? []) rows.set(row.key, row);
  return { at, proposed, ...rules, rows: [...rows.values()] };
}

/** Whether something read back is a run of before. */
export function isPast(said: unknown): boolean {
  return (
    isSaid(said) &&
    [said.at, said.by].every(part => typeof part === "string") &&
    Number.isFinite(Date.parse(said.at as string)) &&
    typeof said.written === "number" &&
    typeof said.proposed === "string" &&
    /^\d{1,40}$/.test(said.proposed) &&
    (said.then === undefined || isThen(said.then))
  );
}
