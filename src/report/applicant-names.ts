import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessed } from "./assessed";
import type { RowReport } from "./row-report";

export interface ApplicantName {
  readonly name: string;
  readonly uscc: string;
}

/**
 * How each applicant is called: the first name among its rows, and the first code that is right, else the first one
 * written.
 */
export function applicantNames(
  { assessment: { rows }, contents }: Assessed,
  reports: readonly RowReport[],
): ReadonlyMap<number, ApplicantName> {
  const names = new Map<number, { name: string; uscc: string; from: number }>();
  const isDoubted = (row: ApplicationRow): boolean =>
    reports[row]!.marks.some(f => f.code === "USCC_INVALID" || f.code === "USCC_DIGITS_LOST");
  for (let row = 0; row < rows.count; row++) {
    const id = rows.applicant[row]!,
      { applicant = "", uscc = "" } = contents.origins.at(row) ?? {};
    const known = names.get(id);
    if (!known) names.set(id, { name: applicant, uscc, from: row });
    else {
      if (known.name === "") known.name = applicant;
      // Most rows of an applicant repeat its code: only another one has to be weighed.
      if (uscc === "" || uscc === known.uscc) continue;
      if (known.uscc === "" || (isDoubted(known.from) && !isDoubted(row))) Object.assign(known, { uscc, from: row });
    }
  }
  return names;
}
