/** Every mark that a row can carry, with its severity. The order is the order in which marks are listed. */
export const SEVERITIES = ["block", "ineligible", "review", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What needs a person: all but what is only to be known (只看待办). */
export const TO_DO: readonly Severity[] = ["block", "ineligible", "review"];

const BY_SEVERITY = {
  block: ["UNKNOWN_CLAUSE", "CLAUSE_AS_DATE", "INVALID_INPUT", "MISSING_INPUT"],
  ineligible: [
    "INELIGIBLE_LEVEL",
    "BELOW_THRESHOLD",
    "NOT_IN_DISTRICT",
    "LATE",
    "BARRED",
    "REJECTED",
    "YEARS_EXHAUSTED",
    "ONE_OFF_USED",
    "NO_UPGRADE",
  ],
  review: [
    "SUPERSEDED",
    "DUPLICATE_ROW",
    "SPLIT_ROWS",
    "TIE",
    "NEEDS_AMOUNT",
    "READING",
    "PENDING_BEST_OF",
    "ON_HOLD",
    "JOINT_PROJECT",
    "JOINT_OVER_CAP",
    "JOINT_APPLICANT",
    "SIMILAR_PROJECT",
    "SIMILAR_APPLICANT",
    "SAME_CODE_OTHER_NAME",
    "SAME_NAME_OTHER_CODE",
    "SAME_NAME_OTHER_NUMBER",
    "OTHER_DISTRICT_AWARD",
    "PAID_BEFORE",
    "PAID_DIFFERS",
    "PAID_UNCLEAR",
    "USCC_INVALID",
    "USCC_DIGITS_LOST",
    "ACCOUNT_DIGITS_LOST",
    "YEARS_REVIEW",
    "UNIT_ASSUMED",
    "UNAUDITED",
    "UNVERIFIED",
    "CATEGORY_UNCLEAR",
    "REVIEWED_OVER_RULE",
    "OVER_REQUEST",
    "MAGNITUDE",
    "CREDIT_RECORD",
    "BARRED_BY_NAME",
    "OUT_OF_PERIOD",
    "APPLICANT_KIND",
    "CHANGED_AFTER_NOTICE",
  ],
  info: [
    "CAP_APPLIED",
    "AREA_CAPPED",
    "RATE_CLAMPED",
    "UPGRADE_DIFFERENCE",
    "PAID_DEDUCTED",
    "SHARE_APPLIED",
    "NOT_MONEY",
    "WITHDRAWN",
    "RELATED_APPLICANT",
    "OUTSIDE_DISTRICT_CODE",
  ],
} as const;

export type MarkCode = (typeof BY_SEVERITY)[Severity][number];

export const MARKS: readonly MarkCode[] = SEVERITIES.flatMap(s => [...BY_SEVERITY[s]] as MarkCode[]);

/** The severity that a mark has by itself; a reading can change that of READING and OTHER_DISTRICT_AWARD. */
export const SEVERITY: Readonly<Record<MarkCode, Severity>> = Object.fromEntries(
  SEVERITIES.flatMap(s => BY_SEVERITY[s].map(code => [code, s])),
) as Record<MarkCode, Severity>;
