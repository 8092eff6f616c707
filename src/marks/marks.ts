/** How bad a mark is; the order is the order in which marks are listed. */
export const SEVERITIES = ["block", "ineligible", "review", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What needs a person: all but what is only to be known (只看待办). */
export const TO_DO: readonly Severity[] = ["block", "ineligible", "review"];

/** All that the code knows of a mark; texts and the sentence that explains it stand by its code. */
export interface MarkFacts {
  /** By itself; readings that the office confirmed make READING 提示, and what refuses a row is always 不符合. */
  readonly severity: Severity;
  /**
   * Where the engine's result columns hold it: any number that no other mark has, whatever its place in the table.
   * Left out for marks that only stand beside the amount (likeness, codes, ledgers), which are listed by row.
   */
  readonly bit?: number;
  /**
   * What ends it: new input; a decision of its own with a reason; 已核对, that this mark of this row is in order;
   * nothing has to.
   */
  readonly ends: "input" | "decision" | "checked" | "nothing";
  /** It refuses the row, wherever the engine itself sets it. */
  readonly refuses?: true;
  /** Its row has no settled amount yet: for what stands on the row itself, or for a competitor's. */
  readonly waits?: "itself" | "forRival";
  /** The row lost to another one, which the mark names. */
  readonly lost?: true;
  /** It tells of the reckoning: a row that was refused was not reckoned and carries none. */
  readonly reckoned?: true;
}

/** Every mark that a row can carry. Within a severity marks are listed in the order of the table. */
const TABLE = {
  UNKNOWN_CLAUSE: { severity: "block", bit: 0, ends: "input" },
  CLAUSE_AS_DATE: { severity: "block", bit: 1, ends: "input" },
  INVALID_INPUT: { severity: "block", bit: 2, ends: "input" },
  MISSING_INPUT: { severity: "block", bit: 3, ends: "input", waits: "itself", reckoned: true },
  INELIGIBLE_LEVEL: { severity: "ineligible", bit: 4, ends: "checked", refuses: true },
  BELOW_THRESHOLD: { severity: "ineligible", bit: 5, ends: "checked", refuses: true },
  NOT_IN_DISTRICT: { severity: "ineligible", bit: 6, ends: "checked", refuses: true },
  CONDITION_NOT_MET: { severity: "ineligible", bit: 47, ends: "checked", refuses: true },
  LATE: { severity: "ineligible", bit: 7, ends: "checked", refuses: true },
  BARRED: { severity: "ineligible", bit: 8, ends: "checked", refuses: true },
  REJECTED: { severity: "ineligible", bit: 9, ends: "checked", refuses: true },
  YEARS_EXHAUSTED: { severity: "ineligible", bit: 10, ends: "checked", refuses: true },
  ONE_OFF_USED: { severity: "ineligible", bit: 11, ends: "checked", refuses: true },
  NO_UPGRADE: { severity: "ineligible", bit: 12, ends: "checked", refuses: true },
  SUPERSEDED: { severity: "review", bit: 13, ends: "checked", lost: true },
  DUPLICATE_ROW: { severity: "review", bit: 14, ends: "checked", lost: true },
  SPLIT_ROWS: { severity: "review", bit: 15, ends: "checked", lost: true },
  TIE: { severity: "review", bit: 16, ends: "checked", lost: true },
  NEEDS_AMOUNT: { severity: "review", bit: 17, ends: "decision", waits: "itself", reckoned: true },
  READING: { severity: "review", ends: "checked" },
  PENDING_BEST_OF: { severity: "review", bit: 18, ends: "decision", waits: "forRival" },
  ON_HOLD: { severity: "review", bit: 19, ends: "decision", waits: "itself", reckoned: true },
  JOINT_PROJECT: { severity: "review", ends: "checked" },
  JOINT_OVER_CAP: { severity: "review", bit: 20, ends: "checked" },
  JOINT_APPLICANT: { severity: "review", ends: "checked" },
  SIMILAR_PROJECT: { severity: "review", ends: "checked" },
  SIMILAR_APPLICANT: { severity: "review", ends: "checked" },
  SAME_CODE_OTHER_NAME: { severity: "review", ends: "checked" },
  SAME_NAME_OTHER_CODE: { severity: "review", ends: "checked" },
  SAME_NAME_OTHER_NUMBER: { severity: "review", ends: "checked" },
  OTHER_DISTRICT_AWARD: { severity: "review", bit: 21, ends: "checked", refuses: true },
  PAID_BEFORE: { severity: "review", ends: "checked" },
  PAID_DIFFERS: { severity: "review", bit: 22, ends: "checked", reckoned: true },
  PAID_UNCLEAR: { severity: "review", bit: 23, ends: "checked", reckoned: true },
  USCC_INVALID: { severity: "review", ends: "checked" },
  USCC_DIGITS_LOST: { severity: "review", ends: "checked" },
  ACCOUNT_DIGITS_LOST: { severity: "review", ends: "checked" },
  NUMBER_DIGITS_LOST: { severity: "review", ends: "checked" },
  MERGED_AMOUNT: { severity: "review", bit: 24, ends: "decision", waits: "itself", reckoned: true },
  STATUS_UNCLEAR: { severity: "review", bit: 25, ends: "decision", waits: "itself", reckoned: true },
  REMARK_TO_READ: { severity: "review", ends: "checked" },
  PROJECT_UNKNOWN: { severity: "review", bit: 26, ends: "decision", waits: "itself" },
  YEARS_REVIEW: { severity: "review", bit: 27, ends: "checked", reckoned: true },
  UNIT_ASSUMED: { severity: "review", ends: "checked" },
  UNAUDITED: { severity: "review", bit: 28, ends: "checked", reckoned: true },
  UNVERIFIED: { severity: "review", bit: 29, ends: "checked", reckoned: true },
  CATEGORY_UNCLEAR: { severity: "review", bit: 30, ends: "checked", reckoned: true },
  REVIEWED_OVER_RULE: { severity: "review", bit: 31, ends: "checked", reckoned: true },
  OVER_REQUEST: { severity: "review", bit: 32, ends: "checked", reckoned: true },
  MAGNITUDE: { severity: "review", bit: 33, ends: "checked", reckoned: true },
  BUDGET_CUT: { severity: "review", bit: 48, ends: "decision", waits: "itself" },
  CREDIT_RECORD: { severity: "review", bit: 34, ends: "checked" },
  BARRED_BY_NAME: { severity: "review", bit: 35, ends: "checked" },
  OUT_OF_PERIOD: { severity: "review", bit: 36, ends: "checked" },
  APPLICANT_KIND: { severity: "review", bit: 37, ends: "checked", reckoned: true },
  CHANGED_AFTER_NOTICE: { severity: "review", bit: 38, ends: "checked" },
  CAP_APPLIED: { severity: "info", bit: 39, ends: "nothing", reckoned: true },
  FLOOR_APPLIED: { severity: "info", bit: 49, ends: "nothing", reckoned: true },
  AREA_CAPPED: { severity: "info", bit: 40, ends: "nothing", reckoned: true },
  RATE_CLAMPED: { severity: "info", bit: 41, ends: "nothing", reckoned: true },
  UPGRADE_DIFFERENCE: { severity: "info", bit: 42, ends: "nothing", reckoned: true },
  PAID_DEDUCTED: { severity: "info", bit: 43, ends: "nothing", reckoned: true },
  SHARE_APPLIED: { severity: "info", bit: 44, ends: "nothing", reckoned: true },
  NOT_MONEY: { severity: "info", bit: 45, ends: "nothing", reckoned: true },
  WITHDRAWN: { severity: "info", bit: 46, ends: "nothing" },
  RELATED_APPLICANT: { severity: "info", ends: "nothing" },
  OUTSIDE_DISTRICT_CODE: { severity: "info", ends: "nothing" },
} as const satisfies Readonly<Record<string, MarkFacts>>;

export type MarkCode = keyof typeof TABLE;
/** A mark that the engine's result columns hold. */
export type EngineMark = { [M in MarkCode]: (typeof TABLE)[M] extends { readonly bit: number } ? M : never }[MarkCode];

/** What is known of each mark. */
export const MARK: Readonly<Record<MarkCode, MarkFacts>> = TABLE;

/** All marks in the order in which they are listed: by severity, then as the table has them. */
export const MARKS: readonly MarkCode[] = SEVERITIES.flatMap(severity =>
  (Object.keys(TABLE) as MarkCode[]).filter(code => TABLE[code].severity === severity),
);
