export interface LimitColumns {
  n: number;
  clause: Uint8Array;
  level: Uint8Array;
  basis: Float64Array;
  audited: Float64Array;
  reviewed: Float64Array;
  paid: Float64Array;
  had: Uint8Array;
  years: Uint8Array;
  area: Float64Array;
  rent: Float64Array;
  months: Uint8Array;
  revenue: Float64Array;
  inDistrict: Uint8Array;
  applied: Int32Array;
  rejected: Uint8Array;
  barredUntil: Int32Array;
}
export interface LimitResults {
  amount: Float64Array;
  raw: Float64Array;
  outcome: Uint8Array;
  marks: Uint32Array;
}
export const CLAUSES: string[];
export function columns(n: number, seed?: number): LimitColumns;
export function results(c: LimitColumns): LimitResults;
export function limit(c: LimitColumns, r: LimitResults): void;
export const NONE: number;
export const OUTCOME: { readonly amount: 0; readonly ineligible: 1; readonly missing: 2; readonly decision: 3 };
export const MARK: Readonly<
  Record<
    | "CAP_APPLIED"
    | "PAID_DEDUCTED"
    | "UNAUDITED"
    | "AREA_CAPPED"
    | "YEARS_REVIEW"
    | "UPGRADE_DIFFERENCE"
    | "NEEDS_AMOUNT"
    | "MISSING_INPUT"
    | "INELIGIBLE_LEVEL"
    | "LATE"
    | "REJECTED"
    | "BARRED"
    | "BELOW_THRESHOLD"
    | "NOT_IN_DISTRICT"
    | "ONE_OFF_USED"
    | "NO_UPGRADE"
    | "NOT_MONEY"
    | "YEARS_EXHAUSTED",
    number
  >
>;
