import { QUANTITY_FIELDS } from "./quantity-fields";
import type { Field, FieldOfKind, QuantityField } from "./table";
import type { Exact } from "../money/exact";

export type { Field } from "./table";

/** Codes that stand in a quantity column in place of a value. */
export const BLANK = -1,
  INVALID = -2,
  EXACT = -3;
/** Codes in day columns (days since 1970-01-01). */
export const NO_DAY = -0x80000000,
  INVALID_DAY = -0x7fffffff;
/** Codes in small columns. */
export const NO_CLAUSE = 255,
  NO_BATCH = -1,
  NO_YEAR = -1,
  INVALID_YEARS = -2,
  NO_MINUTE = -1;
/** Codes in level columns; 1…k is the k-th level of the row's clause. */
export const LEVEL_BLANK = 0,
  LEVEL_UNCLEAR = 252,
  LEVEL_INELIGIBLE = 253,
  LEVEL_INVALID = 254;
export const RENT_BLANK = 0,
  RENT_INVALID = 255;
/**
 * What a rent is counted in: 1 per ㎡ and month, 2 per ㎡ and day, 3 per ㎡ and year, 4 a month in all, 5 a year in all.
 */
export const RENT = { areaMonth: 1, areaDay: 2, areaYear: 3, month: 4, year: 5 } as const;
/** Which amount of a row is a merged cell's. */
export const MERGED = { paid: 1, reviewed: 2 } as const;
export const STATUS = { none: 0, rejected: 1, hold: 2, withdrawn: 3 } as const;
export const PUBLISHED = { unknown: 0, onRecord: 1, notAmong: 2 } as const;
export const TRUTH = { blank: 0, yes: 1, no: 2, invalid: 255 } as const;
/**
 * On a list for another reason than fraud; barred, but only by name: then `barFrom` and `barThrough` are that bar's; by
 * code and by name.
 */
export const LISTED = {
  creditRecord: 1,
  barredByName: 2,
  alsoByName: 4,
  /** Barred by name too, and the row's day is that bar's last one: whether it still counts is a choice (bar-end). */
  alsoByNameOnLastDay: 8,
} as const;
export const KIND = { unknown: 0, enterprise: 1, other: 2 } as const;
export const CLAUSE_PROBLEM = { none: 0, unknown: 1, asDate: 2 } as const;

/**
 * Money in 分, area in 0.01 ㎡, shares and rates in basis points: whole hundredths in a double (always a safe integer),
 * or BLANK, INVALID (unreadable or negative; the reason stands in `problems`), or EXACT: more digits than hundredths
 * hold, or too large; then `exact` has it, in yuan, ㎡ or percent. Never NaN, never negative otherwise.
 */
export interface Quantities {
  readonly hundredths: Float64Array;
  readonly exact: Map<number, Exact>;
}

/** The amount inputs whose size is compared with their column's median; bits of `outlier`. */
export const OUTLIER = { basis: 1, audited: 2, reviewed: 4, paid: 8, sales: 16 } as const;

export type ProblemReason =
  | "not-a-number"
  | "negative"
  | "out-of-range"
  | "other-unit"
  | "not-a-date"
  | "error-value"
  | "two-ranks"
  | "no-rank"
  | "unknown-word"
  | "contradicts"
  | "merged-amount"
  | "not-calculated"
  | "too-many-fields"
  | "struck-in-part"
  | "two-clauses"
  | "unknown-clause"
  | "level-undecided"
  | "no-clause"
  | "date";

/** Why an input could not be used: what the cell held, and what is wrong with it. */
export interface InputProblem {
  readonly field: Field;
  readonly header: string;
  readonly text: string;
  readonly reason: ProblemReason;
  readonly choices?: readonly string[];
  /** The k-th of the policy's own columns, where it is none of the table's. */
  readonly own?: number;
}

export interface Batch {
  readonly name: string;
  readonly year: number; // NO_YEAR where none
  readonly deadlineDay: number; // NO_DAY where none
  readonly deadlineMinute: number; // minutes of the day, NO_MINUTE where only the day counts
  readonly periodFrom: number; // NO_DAY where open
  readonly periodThrough: number;
  /** In yuan; null where none is given. */
  readonly budget: Exact | null;
}

/**
 * What the ledger's other rounds show for a row, under this policy. "Project" sums are for the same applicant, clause
 * and project, "applicant" sums for the same applicant and clause. BLANK where the ledger has nothing.
 */
export interface LedgerColumns {
  readonly paidByProject: Quantities;
  readonly paidByApplicant: Quantities;
  /** For the row's own year; same applicant, clause and project. */
  readonly paidThisYear: Quantities;
  /** What the row's own round brought already (same applicant, clause and project): no past of it. */
  readonly thisRound: Quantities;
  /** The best earlier level: by applicant for once-per-applicant clauses, else by project. LEVEL_BLANK where none. */
  readonly levelByApplicant: Uint8Array;
  readonly levelByProject: Uint8Array;
  /** Distinct years before the row's own that supported the project. */
  readonly years: Int16Array;
  /** What counts against each of the policy's limits (`limitsOf` in policy/limits), in their order. */
  readonly limits: readonly Quantities[];
  /** By limit: 1 where something was paid that may be of the limit's time, and was not counted. */
  readonly limitsUnclear: readonly Uint8Array[];
}

/** A column of the policy's own: numbers (a share in percent, a day as Excel counts, 1 for 是, 0 for 否), or words. */
export interface OwnColumn {
  readonly numbers: Quantities;
  /** Canonical; "" where blank. */
  readonly words: string[];
}

/** The day columns, by the roster's column that is read into each. */
export const DAY_COLUMNS = {
  appliedOn: "appliedDay",
  recognisedOn: "recognisedDay",
} as const satisfies Readonly<Record<FieldOfKind<"date">, string>>;
type DayColumn = (typeof DAY_COLUMNS)[keyof typeof DAY_COLUMNS];

/** The quarter of a row that names none. */
export const NO_QUARTER = 0;

/**
 * The applications: one entry a row, in the order of the sheets and rows. Read-only for the engine. Of the quantities
 * `basis` is the clause's own basis column where the row fills it, else 核算基数; `rent` is in yuan, whatever the unit of
 * time and area (`rentUnit`); `months` and `days` are in hundredths too: 12 months are 1200.
 */
export interface Applications extends Readonly<Record<QuantityField, Quantities> & Record<DayColumn, Int32Array>> {
  readonly count: number;
  /** Index into policy.clauses, or NO_CLAUSE with the why in `clauseProblem`. */
  readonly clause: Uint8Array;
  readonly clauseProblem: Uint8Array;
  readonly level: Uint8Array;
  readonly hadLevel: Uint8Array;
  /** 0 for 核算基数, k+1 for policy.bases[k]. */
  readonly basisFrom: Uint8Array;
  readonly rentUnit: Uint8Array;
  /** -1 blank, INVALID_YEARS unreadable. */
  readonly years: Int16Array;
  readonly inDistrict: Uint8Array;
  readonly status: Uint8Array;
  /** 1 where the review's words are no consent that the rules know, or contradict each other (STATUS_UNCLEAR). */
  readonly statusDoubt: Uint8Array;
  /** Bits of MERGED: the amount is a merged cell's, which counts in each of its rows until it is split. */
  readonly mergedAmount: Uint8Array;
  /** Rows that share one merged 评审核定金额 have one number; -1 where it is a row's own. */
  readonly reviewedTogether: Int32Array;
  readonly otherAward: Uint8Array;
  /**
   * What 公示记录 tells of the row, a code of PUBLISHED: what was published of it (`noticed`), or that its round was
   * without it; 0 for nothing. Left out where there is no such list.
   */
  readonly published?: Uint8Array;
  readonly appliedMinute: Int16Array;
  readonly batch: Int16Array;
  readonly batches: readonly Batch[];
  /** First and last day (third anniversary) of the bar that matters for the row's date; NO_DAY where none. */
  readonly barFrom: Int32Array;
  readonly barThrough: Int32Array;
  readonly listed: Uint8Array;
  readonly kind: Uint8Array;
  readonly outlier: Uint8Array;
  /** Same number: same applicant, same project (of one applicant). Numbers below `count`. */
  readonly applicant: Int32Array;
  readonly project: Int32Array;
  /** 1 where the row names no project, neither by name nor by number. */
  readonly projectBlank: Uint8Array;
  /** Rows of one project number, whoever applies; -1 where a row has no number. */
  readonly projectNumber: Int32Array;
  readonly ledger: LedgerColumns | null;
  /** The policy's own columns, as `policy.bases` has them; empty where no grant is made of facts. */
  readonly own: readonly OwnColumn[];
  /** The row's own year, else that of its 申报日期, else that of the day of assessment; NO_YEAR in formulas. */
  readonly year: Int16Array;
  /** The quarter that the row names, 1…4, or NO_QUARTER. */
  readonly quarter: Uint8Array;
  /**
   * True where no roster of the workbook has an 审定基数 column (then one finding, not a mark a row). Per row, as sheets
   * differ.
   */
  readonly noAuditedColumn: Uint8Array;
  readonly problems: ReadonlyMap<number, readonly InputProblem[]>;
  /** Codes of what was asked and not answered yet, for rows whose outcome an answer could change: these wait. */
  readonly questions: ReadonlyMap<number, readonly string[]>;
}

export function quantities(count: number): Quantities {
  return { hundredths: new Float64Array(count).fill(BLANK), exact: new Map() };
}

/** Empty columns (everything blank) for `count` rows; whoever builds applications fills them. */
export function applications(count: number, own = 0): Applications & { problems: Map<number, InputProblem[]> } {
  const days = (): Int32Array => new Int32Array(count).fill(NO_DAY);
  const bytes = (): Uint8Array => new Uint8Array(count);
  const dated = Object.fromEntries(Object.values(DAY_COLUMNS).map(column => [column, days()]));
  const measured = Object.fromEntries(QUANTITY_FIELDS.map(field => [field, quantities(count)]));
  return {
    ...(measured as Record<QuantityField, Quantities>),
    ...(dated as Record<DayColumn, Int32Array>),
    count,
    clause: bytes().fill(NO_CLAUSE),
    clauseProblem: bytes(),
    level: bytes(),
    hadLevel: bytes(),
    basisFrom: bytes(),
    rentUnit: bytes(),
    years: new Int16Array(count).fill(-1),
    inDistrict: bytes(),
    status: bytes(),
    statusDoubt: bytes(),
    mergedAmount: bytes(),
    reviewedTogether: new Int32Array(count).fill(-1),
    otherAward: bytes(),
    appliedMinute: new Int16Array(count).fill(NO_MINUTE),
    batch: new Int16Array(count).fill(NO_BATCH),
    batches: [],
    barFrom: days(),
    barThrough: days(),
    listed: bytes(),
    kind: bytes(),
    outlier: bytes(),
    applicant: Int32Array.from({ length: count }, (_, i) => i),
    project: Int32Array.from({ length: count }, (_, i) => i),
    projectBlank: bytes(),
    projectNumber: new Int32Array(count).fill(-1),
    ledger: null,
    own: Array.from({ length: own }, () => ({ numbers: quantities(count), words: [] })),
    year: new Int16Array(count).fill(NO_YEAR),
    quarter: bytes(),
    noAuditedColumn: bytes(),
    problems: new Map(),
    questions: new Map(),
  };
}
