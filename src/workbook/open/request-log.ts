export type Doing = "reads" | "writes";

/** A request that failed: the owner's own code, the member that it names, which request it was, and when. */
export interface FailedRequest {
  readonly doing: Doing;
  readonly code: string;
  readonly where: string;
  readonly number: number;
  /** Milliseconds since 1970-01-01 UTC. */ readonly at: number;
}
const MOST = 20;

/** Counts requests, and remembers the last that failed, for a report. */
export class RequestLog {
  readonly requests = { reads: 0, writes: 0 };
  /** Newest last: nothing in them comes from the workbook. */
  readonly failed: FailedRequest[] = [];

  count(doing: Doing): void {
    this.requests[doing]++;
  }

  fail(doing: Doing, code: string, where: string): void {
    const { reads, writes } = this.requests;
    this.failed.push({ doing, code, where, number: reads + writes, at: Date.now() });
    if (this.failed.length > MOST) this.failed.shift();
  }
}
