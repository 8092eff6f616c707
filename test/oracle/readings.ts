import { Exact, type Amount } from "./cells";

/** docs/rules.md, 3: each reading's default and its other value. ROUNDING has many, and is never compared. */
export const READINGS = {
  "CAP-UNIT": ["project", "applicant"],
  "PAID-BASIS": ["cumulative", "increment"],
  "A6-DIFF": ["tier", "paid"],
  "A7-OBJECT": ["combined", "separate"],
  "A7-GTE": ["inclusive", "exclusive"],
  "A8-ONCE": ["applicant", "project"],
  "A9-UPGRADE": ["difference", "full"],
  "A9-PARK": ["both", "best"],
  "A13-CLAUSE": ["clause", "article"],
  "A13-OTHER": ["flag", "deny"],
  "A14-BAR": ["civil", "day-before"],
} as const;

export type ReadingCode = keyof typeof READINGS;
export const READING_CODES = Object.keys(READINGS) as ReadingCode[];

export interface Readings {
  is(code: ReadingCode, value: string): boolean;
  rounding: string;
  with(code: ReadingCode, value: string): Readings;
}

export function readingsOf(chosen: Readonly<Record<string, string>>): Readings {
  return {
    is: (code, value) => (chosen[code] ?? READINGS[code][0]) === value,
    rounding: chosen["ROUNDING"] ?? "fen",
    with: (code, value) => readingsOf({ ...chosen, [code]: value }),
  };
}

/** The value that is not in force. */
export function otherValue(readings: Readings, code: ReadingCode): string {
  const [standard, other] = READINGS[code];
  return readings.is(code, standard) ? other : standard;
}

const STEPS: Record<string, { yuan: string; floor: boolean }> = {
  fen: { yuan: "0.01", floor: false },
  yuan: { yuan: "1", floor: false },
  "yuan-floor": { yuan: "1", floor: true },
  "thousand-floor": { yuan: "1000", floor: true },
  wan: { yuan: "10000", floor: false },
  "wan-floor": { yuan: "10000", floor: true },
  "wan-2dp": { yuan: "100", floor: false },
};

/** Half up or down to the reading's step; where half up would pass `limit` (what the ceiling leaves), down instead. */
export function rounded(amount: Amount, readings: Readings, limit: Amount | null): Amount {
  const step = STEPS[readings.rounding];
  if (step === undefined) throw new Error(`no such rounding: ${readings.rounding}`);
  const steps = amount.div(step.yuan);
  const down = steps.floor().times(step.yuan);
  if (step.floor) return down;
  const half = steps.plus("0.5").floor().times(step.yuan);
  return limit !== null && half.gt(limit) ? down : half;
}

/** 评审核定金额 to the 分. */
export function toFen(amount: Amount): Amount {
  return new Exact(amount).times(100).plus("0.5").floor().div(100);
}
