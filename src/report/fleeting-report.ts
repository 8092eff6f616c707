import type { ApplicationRow } from "../fields/row-numbers";
import { SEVERITIES, type Severity } from "../marks/marks";
import type { WaitCode } from "../roster/findings";
import type { ResultWord } from "../text/texts";
import type { ReportedMark } from "./checked";
import type { RowReport } from "./reported-row";

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
const KNOWN = 1,
  DONE = 2,
  LOST = 4;
const NO_WAITS: readonly WaitCode[] = [];

/** Makes a row's report, always the same one. */
type MakeReport = (row: ApplicationRow) => RowReport;

/** What reports are made with. */
export interface Reporting {
  readonly make: MakeReport;
  /** A sentence that was made before and is kept. */
  told(this: void, row: ApplicationRow): string | undefined;
  clauseOf(this: void, row: ApplicationRow): string | null;
}

/**
 * Reports of which nothing but words and states is kept, in columns: marks and sentences are made anew when somebody
 * looks, those of the row that was looked at last are still there. A million reports kept are gigabytes.
 */
class Fleeting {
  private readonly states: Uint8Array;
  private readonly severities: Uint8Array;
  private readonly results: Uint8Array;
  /** Of the few rows that wait for something. */
  private readonly waits = new Map<number, readonly WaitCode[]>();
  private last: RowReport | null = null;
  private lastRow = -1;

  constructor(
    private readonly make: MakeReport,
    /** A sentence that is kept. */
    private readonly told: (row: ApplicationRow) => string | undefined,
    count: number,
  ) {
    this.states = new Uint8Array(count);
    this.severities = new Uint8Array(count);
    this.results = new Uint8Array(count);
  }

  whole(row: ApplicationRow): RowReport {
    if (this.lastRow === row && this.last !== null) return this.last;
    const report = this.make(row);
    this.last = report;
    this.lastRow = row;
    if (this.states[row] === 0) this.note(row, report);
    return report;
  }

  severityOf(row: ApplicationRow): Severity | null {
    this.learn(row);
    return SEVERITIES[this.severities[row]!] ?? null;
  }

  resultOf(row: ApplicationRow): ResultWord {
    this.learn(row);
    return RESULTS[this.results[row]!]!;
  }

  waitsOf(row: ApplicationRow): readonly WaitCode[] {
    this.learn(row);
    return this.waits.get(row) ?? NO_WAITS;
  }

  explanationOf(row: ApplicationRow): string {
    return this.told(row) ?? this.whole(row).explanation;
  }

  is(row: ApplicationRow, state: number): boolean {
    this.learn(row);
    return (this.states[row]! & state) !== 0;
  }

  private learn(row: ApplicationRow): void {
    if (this.states[row] === 0) this.whole(row);
  }

  private note(row: ApplicationRow, { severity, result, waits, isDone, lostByDecision }: RowReport): void {
    this.severities[row] = severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
    this.results[row] = RESULTS.indexOf(result);
    if (waits.length > 0) this.waits.set(row, waits);
    this.states[row] = KNOWN | (isDone ? DONE : 0) | (lostByDecision ? LOST : 0);
  }
}

class FleetingReport implements RowReport {
  constructor(
    private readonly all: Fleeting,
    private readonly row: ApplicationRow,
    readonly clause: string | null,
  ) {}

  get marks(): readonly ReportedMark[] {
    return this.all.whole(this.row).marks;
  }
  get result(): ResultWord {
    return this.all.resultOf(this.row);
  }
  get waits(): readonly WaitCode[] {
    return this.all.waitsOf(this.row);
  }
  get severity(): Severity | null {
    return this.all.severityOf(this.row);
  }
  get isDone(): boolean {
    return this.all.is(this.row, DONE);
  }
  get explanation(): string {
    return this.all.explanationOf(this.row);
  }
  get lostByDecision(): boolean {
    return this.all.is(this.row, LOST);
  }
}

/** The reports of so many rows that `make` would make, without keeping them. */
export function fleetingReports(count: number, { make, told, clauseOf }: Reporting): RowReport[] {
  const all = new Fleeting(make, told, count);
  return Array.from({ length: count }, (_, row) => new FleetingReport(all, row, clauseOf(row)));
}
