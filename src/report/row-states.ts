import type { ApplicationRow } from "../fields/row-numbers";
import { markBit } from "../marks/mark-columns";
import { MARK, SEVERITIES, type Severity } from "../marks/marks";
import type { WaitCode } from "../roster/findings";
import type { ResultWord } from "../text/texts";
import type { Assessed } from "./assessed";
import { reporting, type Reporting } from "./report-maker";
import { resultOf } from "./result-word";

const RESULTS: readonly ResultWord[] = [
  "amount",
  "superseded",
  "pending",
  "ineligible",
  "missing",
  "decision",
  "invalid",
  "notMoney",
  "withdrawn",
];
const WAITS = 1,
  DONE = 2,
  LOST = 4,
  READING_CHECKED = 8;
const NOT_MONEY = markBit("NOT_MONEY");
const NO_WAITS: readonly WaitCode[] = [];

/** What an assessment and what was read of it says of rows, whatever the language. */
type Told = Pick<Assessed, "assessment" | "contents" | "marks">;

/**
 * What the report of each row says in a word, as columns of the run: a million reports are not made to be counted. Only
 * of rows about which reviewers said something a report is made and asked; it is the oracle of the others.
 */
export class RowStates {
  readonly count: number;
  private readonly severities: Uint8Array;
  private readonly results: Uint8Array;
  private readonly states: Uint8Array;
  /** Why rows wait of which a report was made. */
  private readonly said = new Map<number, readonly WaitCode[]>();

  constructor(
    private readonly of: Told,
    private readonly reports: Reporting,
  ) {
    const { assessment, marks } = of,
      { awards, settled, rows } = assessment,
      { worst, waits } = marks.columns();
    this.count = rows.count;
    this.severities = worst;
    this.results = new Uint8Array(rows.count);
    this.states = waits;
    const saying = { isNotMoney: false, waits: false };
    for (let row = 0; row < rows.count; row++) {
      saying.isNotMoney = awards.marks.has(row, NOT_MONEY) || settled.marks.has(row, NOT_MONEY);
      saying.waits = waits[row] === WAITS;
      this.results[row] = RESULTS.indexOf(resultOf(assessment, row, saying));
    }
    for (const row of reports.asked.keys()) this.states[row] = WAITS;
    for (const row of reports.saidOf) this.take(row);
  }

  severityOf(row: ApplicationRow): Severity | null {
    return SEVERITIES[this.severities[row]!] ?? null;
  }

  resultOf(row: ApplicationRow): ResultWord {
    return RESULTS[this.results[row]!]!;
  }

  isWaiting(row: ApplicationRow): boolean {
    return this.has(row, WAITS);
  }

  waitsOf(row: ApplicationRow): readonly WaitCode[] {
    if (!this.isWaiting(row)) return NO_WAITS;
    const said = this.said.get(row);
    if (said) return said;
    const waiting = this.of.marks.of(row).filter(mark => MARK[mark.code].waits);
    return [...waiting.map(mark => mark.code), ...(this.reports.asked.get(row) ?? [])];
  }

  isDone(row: ApplicationRow): boolean {
    return this.has(row, DONE);
  }

  isLostByDecision(row: ApplicationRow): boolean {
    return this.has(row, LOST);
  }

  /** Somebody has said of all choices on which the row depends that they are in order: the list has it no more. */
  isReadingChecked(row: ApplicationRow): boolean {
    return this.has(row, READING_CHECKED);
  }

  private has(row: ApplicationRow, state: number): boolean {
    return (this.states[row]! & state) !== 0;
  }

  private take(row: ApplicationRow): void {
    const { severity, result, waits, isDone, lostByDecision, marks } = this.reports.make(row),
      readings = marks.filter(({ code }) => code === "READING"),
      isChecked = readings.length > 0 && readings.every(({ state }) => state !== "open");
    this.severities[row] = severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
    this.results[row] = RESULTS.indexOf(result);
    this.said.set(row, waits);
    this.states[row] =
      (waits.length > 0 ? WAITS : 0) |
      (isDone ? DONE : 0) |
      (lostByDecision ? LOST : 0) |
      (isChecked ? READING_CHECKED : 0);
  }
}

/** A run does not change: of a million rows the columns are not made for each who counts. */
const KNOWN = new WeakMap<Told["marks"], { readonly of: Told; readonly states: RowStates }>();

/** `reports`: what the reports of the same rows are made with, where there is such already. */
export function rowStates(of: Told & Pick<Assessed, "language">, reports?: Reporting): RowStates {
  const known = KNOWN.get(of.marks);
  if (known?.of.contents === of.contents && known.of.assessment === of.assessment) return known.states;
  const { assessment, contents, marks } = of,
    states = new RowStates({ assessment, contents, marks }, reports ?? reporting(of));
  KNOWN.set(marks, { of: { assessment, contents, marks }, states });
  return states;
}
