import type { Assessed } from "./assessed";
import { fleetingReports } from "./fleeting-report";
import { reporting } from "./report-maker";
import type { RowReport } from "./reported-row";

export type { RowReport } from "./reported-row";

/** Reports of so many rows are kept as they are: people list, filter and sort them. */
const MOST_KEPT = 100_000;

/** What is kept of reports. */
export interface Keeping {
  /** Of more rows nothing is kept as objects: what a row says is made when somebody looks. */
  readonly reports: number;
  /** Sentences are kept once they were made: several results are written of them. */
  readonly sentences: boolean;
}

/** One report a row, in the order of the applications. */
export function rowReports(
  assessed: Assessed,
  { reports = MOST_KEPT, sentences = true }: Partial<Keeping> = {},
): RowReport[] {
  const { count } = assessed.assessment.rows;
  if (count > reports) return fleetingReports(assessed, sentences);
  const { make } = reporting(assessed);
  return Array.from({ length: count }, (_, row) => make(row));
}
