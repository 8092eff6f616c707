import type { Wording } from "../texts";

/** The marks as they stand in a cell. */
export const markNames: Wording["markNames"] = {
  UNKNOWN_CLAUSE: "Clause unclear", CLAUSE_AS_DATE: "Clause became a date", INVALID_INPUT: "Bad data", MISSING_INPUT: "Input missing",
  INELIGIBLE_LEVEL: "Level not served", BELOW_THRESHOLD: "Sales too low", NOT_IN_DISTRICT: "Not in the district", LATE: "Late",
  BARRED: "Barred for three years", REJECTED: "Not passed", YEARS_EXHAUSTED: "Three years used", ONE_OFF_USED: "One-off already had",
  NO_UPGRADE: "No upgrade", SUPERSEDED: "Best one only", DUPLICATE_ROW: "Duplicate", SPLIT_ROWS: "Split rows", TIE: "Equal amounts",
  NEEDS_AMOUNT: "Amount awaited", READING: "Depends on a reading", PENDING_BEST_OF: "Best one open", ON_HOLD: "On hold",
  JOINT_PROJECT: "Several applicants", JOINT_OVER_CAP: "Together over the ceiling", JOINT_APPLICANT: "Several units in a cell",
  SIMILAR_PROJECT: "Similar project", SIMILAR_APPLICANT: "Similar applicant", SAME_CODE_OTHER_NAME: "One code, two names",
  SAME_NAME_OTHER_CODE: "One name, two codes", SAME_NAME_OTHER_NUMBER: "One name, two numbers", OTHER_DISTRICT_AWARD: "Other district award",
  PAID_BEFORE: "Paid before", PAID_DIFFERS: "Paid figures differ", PAID_UNCLEAR: "Paid figure unclear", USCC_INVALID: "Credit code wrong",
  USCC_DIGITS_LOST: "Code lost digits", ACCOUNT_DIGITS_LOST: "Account lost digits", YEARS_REVIEW: "Over three years", UNIT_ASSUMED: "Unit assumed",
  UNAUDITED: "Not audited", UNVERIFIED: "Condition open", CATEGORY_UNCLEAR: "Category unclear", REVIEWED_OVER_RULE: "Review above the rule",
  OVER_REQUEST: "Above the request", MAGNITUDE: "Size unusual", CREDIT_RECORD: "Credit record", BARRED_BY_NAME: "Same name on the list",
  OUT_OF_PERIOD: "Outside the period", APPLICANT_KIND: "Kind of applicant", CHANGED_AFTER_NOTICE: "Changed after notice",
  CAP_APPLIED: "At the ceiling", AREA_CAPPED: "Area limited", RATE_CLAMPED: "Rate limited", UPGRADE_DIFFERENCE: "Difference paid",
  PAID_DEDUCTED: "Paid deducted", SHARE_APPLIED: "Share applied", NOT_MONEY: "Not money", WITHDRAWN: "Withdrawn",
  RELATED_APPLICANT: "Related applicant", OUTSIDE_DISTRICT_CODE: "Code of elsewhere",
};
