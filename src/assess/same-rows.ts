import type { ApplicationRow } from "../fields/row-numbers";
import type { Reckoning } from "./reckoning";

/** The other rows of a row's applicant, project and clause: those that a reviewer may add up. */
export function sameProjectRows(
  {
    assessed: {
      assessment: { rows },
    },
  }: Reckoning,
  row: ApplicationRow,
): number[] {
  const same: number[] = [];
  for (let other = 0; other < rows.count; other++) {
    if (
      other !== row &&
      rows.project[other] === rows.project[row] &&
      rows.applicant[other] === rows.applicant[row] &&
      rows.clause[other] === rows.clause[row]
    )
      same.push(other);
  }
  return same;
}
