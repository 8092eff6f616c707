import type { ApplicationRow } from "../fields/row-numbers";
import type { Severity } from "../marks/marks";
import type { WaitCode } from "../roster/findings";
import type { ResultWord } from "../text/texts";
import type { Assessed } from "./assessed";
import type { ReportedMark } from "./checked";
import { reporting, type Reporting } from "./report-maker";
import type { RowReport } from "./reported-row";
import { rowStates, type RowStates } from "./row-states";

/**
 * So many reports of rows that stand together are at hand: what is written of these, in several results, is made once.
 * Few enough to be gone before the collector takes them for what stays.
 */
export const NEAR = 128;

/** What is at hand of a row. */
interface Near {
  readonly marks: readonly ReportedMark[];
  said: string | null;
}

/**
 * Reports of which nothing is kept but words and states, in columns: marks and sentences are made anew when somebody
 * looks, those of the rows that were looked at last are still there. A million reports kept are gigabytes.
 */
class Fleeting {
  private readonly near: Near[] = [];
  private readonly nearRows = new Int32Array(NEAR).fill(-1);
  private readonly told: string[] = [];

  /** `keepsSentences`: they are kept once they were made. */
  constructor(
    readonly states: RowStates,
    readonly reporting: Reporting,
    private readonly keepsSentences: boolean,
  ) {}

  marksOf(row: ApplicationRow): readonly ReportedMark[] {
    return this.nearOf(row).marks;
  }

  explanationOf(row: ApplicationRow): string {
    const kept = this.told[row];
    if (kept !== undefined) return kept;
    const near = this.nearOf(row),
      said = (near.said ??= this.reporting.explained(row, near.marks));
    if (this.keepsSentences) this.told[row] = said;
    return said;
  }

  private nearOf(row: ApplicationRow): Near {
    const at = row % NEAR;
    if (this.nearRows[at] === row) return this.near[at]!;
    this.nearRows[at] = row;
    return (this.near[at] = { marks: this.reporting.marksOf(row), said: null });
  }
}

class FleetingReport implements RowReport {
  constructor(
    private readonly all: Fleeting,
    private readonly row: ApplicationRow,
  ) {}

  get marks(): readonly ReportedMark[] {
    return this.all.marksOf(this.row);
  }
  get clause(): string | null {
    return this.all.reporting.clauseOf(this.row);
  }
  get result(): ResultWord {
    return this.all.states.resultOf(this.row);
  }
  get waits(): readonly WaitCode[] {
    return this.all.states.waitsOf(this.row);
  }
  get severity(): Severity | null {
    return this.all.states.severityOf(this.row);
  }
  get isDone(): boolean {
    return this.all.states.isDone(this.row);
  }
  get explanation(): string {
    return this.all.explanationOf(this.row);
  }
  get lostByDecision(): boolean {
    return this.all.states.isLostByDecision(this.row);
  }
}

/** The reports of an assessment's rows, without keeping them. `keepsSentences`: these alone. */
export function fleetingReports(assessed: Assessed, keepsSentences: boolean): RowReport[] {
  const making = reporting(assessed),
    all = new Fleeting(rowStates(assessed, making), making, keepsSentences);
  return Array.from({ length: all.states.count }, (_, row) => new FleetingReport(all, row));
}
