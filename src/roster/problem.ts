export const ROSTER_PROBLEMS = [
  "no-roster",
  "all-left-out",
  "missing-column",
  "unknown-sheet",
  "empty-workbook",
  "unknown-column",
  "ambiguous-column",
  "unknown-meaning",
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEMS)[number];

/**
 * A workbook that cannot be assessed. `values` for the message: `name` of a sheet that is not there and the `sheets`
 * that are;
 * the `text` of a column or a meaning that there is not, or that two columns have;
 * `missing` (applicant, clause or amount) and the headers `found` in a sheet that looks like a roster but is none.
 */
export class RosterProblem extends Error {
  constructor(
    readonly code: RosterProblemCode,
    readonly sheet: string | null,
    readonly values: Readonly<Record<string, string | readonly string[]>>,
  ) {
    super(`${code}${sheet === null ? "" : ` (${sheet})`}`);
    this.name = "RosterProblem";
  }
}
