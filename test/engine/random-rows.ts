import fc from "fast-check";
import type { RENT } from "../../src/fields/columns";
import type { Earlier, Row } from "./scene";

/** Amounts in yuan: whole, in 分, finer than 分, around every ceiling's break-even, and huge; never negative. */
export const amount: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 60_000_000 }).map(String) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 60_000_000 }), fc.nat(99))
      .map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, "0")}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(40_000_000), fc.bigInt({ min: 0n, max: 10n ** 20n }))
      .map(([yuan, fine]) => `${yuan}.${fine}`),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "30000000",
          "1000000",
          "1666666",
          "3333333",
          "10000000",
          "500000",
          "150000",
          "200000",
          "100000",
          "50000000",
          "4999",
          "5000000",
        ),
        fc.constantFrom("", ".66", ".67", ".005", ".0049999999", ".00000001", ".33333333333333333333"),
      )
      .map(p => p.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: 0, max: 270 }))
      .map(([digits, power]) => `${digits}e${power}`),
  },
);
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(String),
  fc.constantFrom("33.333333", "66.67", "0.000001", "99.9999"),
);
const measure = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 0, max: most }).map(String),
    fc.tuple(fc.integer({ min: 0, max: most - 1 }), fc.nat(9999)).map(([a, b]) => `${a}.${b}`),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const years = fc.integer({ min: 0, max: 4 });

/** Drops what is undefined, as exact optional properties ask. */
function given<T extends object>(row: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)) as T;
}

const earlier = (level: fc.Arbitrary<string | undefined>): fc.Arbitrary<Earlier | undefined> =>
  maybe(
    fc
      .record({ project: maybe(amount), applicant: maybe(amount), year: maybe(amount), level, years: maybe(years) })
      .map(given<Earlier>),
  );
const noLevel = fc.constant(undefined);

const rated = fc
  .record({
    clause: fc.constantFrom("3", "4.2", "4.3", "5", "7.2"),
    basis: maybe(amount),
    audited: maybe(amount),
    share: maybe(percent),
    paid: maybe(amount),
    ledger: earlier(noLevel),
    reviewed: maybe(amount),
  })
  .map(row =>
    given<Row>({
      ...row,
      level: row.clause === "3" || row.clause === "4.2" ? "市级" : undefined,
      ...(row.clause === "7.2" ? { sales: "5000000", inDistrict: 1 } : {}),
    } as Row),
  );
const recognised = fc
  .record({
    clause: fc.constantFrom("4.1", "9.1"),
    reviewed: maybe(amount),
    paid: maybe(amount),
    ledger: earlier(noLevel),
    years: maybe(years),
  })
  .map(row => given<Row>({ ...row, level: row.clause === "4.1" ? "双跨" : undefined } as Row));
const tier = maybe(fc.constantFrom("2级", "3级", "4级", "5级"));
const award = maybe(
  fc.oneof(
    fc.constantFrom("50000", "100000", "150000", "199999.999", "200000", "250000", "500000", "1000000", "1500000"),
    amount,
  ),
);
const tiered = fc
  .record({ clause: fc.constant("6"), level: tier, hadLevel: tier, paid: award, ledger: earlier(tier) })
  .map(row => given<Row>(row as Row));
const fixed = fc
  .record({ clause: fc.constant("8"), level: fc.constant("工信部"), paid: award, ledger: earlier(noLevel) })
  .map(row => given<Row>(row as Row));
const rank = maybe(fc.constantFrom("国家级", "市级"));
const park = fc
  .record({ clause: fc.constant("9.2"), level: rank, hadLevel: rank, paid: award, ledger: earlier(rank) })
  .map(row => given<Row>(row as Row));
const unit = fc.constantFrom<keyof typeof RENT>("areaMonth", "areaDay", "areaYear", "month", "year");
export const rented: fc.Arbitrary<Row> = fc
  .record({
    clause: fc.constant("7.1"),
    level: rank,
    area: maybe(measure(6000)),
    contractArea: maybe(measure(6000)),
    rent: maybe(fc.oneof(measure(300), amount)),
    rentUnit: maybe(unit),
    months: maybe(measure(12)),
    days: maybe(measure(366)),
    approvedRate: maybe(percent),
    reviewed: maybe(amount),
    paid: maybe(amount),
    years: maybe(years),
    ledger: earlier(noLevel),
  })
  .map(row => given<Row>(row as Row));

/** A readable application of any clause that grants money. */
export const application: fc.Arbitrary<Row> = fc.oneof(
  { weight: 4, arbitrary: rated },
  { weight: 2, arbitrary: recognised },
  { weight: 2, arbitrary: tiered },
  fixed,
  park,
  { weight: 4, arbitrary: rented },
);

const CHOICES: Readonly<Record<string, readonly string[]>> = {
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
  ROUNDING: ["fen", "yuan-floor", "yuan", "thousand-floor", "wan-floor", "wan", "wan-2dp"],
};

/** Any value of each reading named. */
export function readingsAmong(...codes: readonly string[]): fc.Arbitrary<Record<string, string>> {
  return fc.record(Object.fromEntries(codes.map(code => [code, fc.constantFrom(...CHOICES[code]!)])));
}
export const OF_AMOUNTS = ["PAID-BASIS", "A6-DIFF", "A7-OBJECT", "A9-UPGRADE", "ROUNDING"] as const;
export const ALL_READINGS = Object.keys(CHOICES);
