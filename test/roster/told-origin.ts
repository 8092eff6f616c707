import type { RowOrigin } from "../../src/roster/contents";

/** All that an origin tells, as an object to compare. */
export const toldOrigin = (origin: RowOrigin): RowOrigin => ({
  sheet: origin.sheet,
  row: origin.row,
  id: origin.id,
  applicant: origin.applicant,
  uscc: origin.uscc,
  project: origin.project,
  projectNumber: origin.projectNumber,
  level: origin.level,
  clauseText: origin.clauseText,
  clauseFrom: origin.clauseFrom,
});
