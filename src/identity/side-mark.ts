/** The marks that identity decides; each is one of the engine's. */
export const IDENTITY_MARKS = [
  "JOINT_PROJECT",
  "JOINT_APPLICANT",
  "SIMILAR_PROJECT",
  "SIMILAR_APPLICANT",
  "RELATED_APPLICANT",
  "SAME_CODE_OTHER_NAME",
  "SAME_NAME_OTHER_CODE",
  "SAME_NAME_OTHER_NUMBER",
  "USCC_INVALID",
  "USCC_DIGITS_LOST",
  "ACCOUNT_DIGITS_LOST",
  "NUMBER_DIGITS_LOST",
  "OUTSIDE_DISTRICT_CODE",
] as const;
export type IdentityMark = (typeof IDENTITY_MARKS)[number];

/**
 * A mark on a row that changes no amount, with up to 20 rows that it is about. It fits the roster's sideMarks, without
 * knowing them.
 */
export interface SideMark {
  readonly row: number;
  readonly code: IdentityMark;
  readonly with: readonly number[];
  /** What the sentence names: the other's name, code or number; the row's own code or region. */
  readonly detail?: string;
}
