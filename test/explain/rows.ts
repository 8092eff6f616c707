import fc from "fast-check";
import { assessApplications, type Assessment } from "../../src/engine/assessment";
import {
  applications,
  BLANK,
  EXACT,
  LEVEL_BLANK,
  type Applications,
  type InputProblem,
  type Quantities,
} from "../../src/fields/columns";
import { NO_DECISIONS, type Decisions } from "../../src/engine/decisions";
import { RowMarks, type SideMark } from "../../src/engine/row-marks";
import type { ReadingValues } from "../../src/engine/switches";
import { hundredthsOf } from "../../src/money/amount-as-written";
import { exactFromNumeral } from "../../src/money/exact";
import { explain } from "../../src/explain/explain";
import type { RowDecision, RowFacts } from "../../src/explain/subject";
import { loadLaw } from "../../src/law-file/load-law";
import { readLevel } from "../../src/policy/level";
import type { Language } from "../../src/text/texts";

export const policy = loadLaw();

type Amounts =
  | "basis"
  | "audited"
  | "requested"
  | "reviewed"
  | "paid"
  | "sales"
  | "share"
  | "approvedRate"
  | "area"
  | "contractArea"
  | "rent"
  | "months"
  | "days";
type Codes =
  | "hadLevel"
  | "rentUnit"
  | "years"
  | "inDistrict"
  | "status"
  | "applicant"
  | "project"
  | "appliedDay"
  | "barFrom"
  | "barThrough"
  | "basisFrom"
  | "batch";

/** An application as a test writes it: amounts in yuan (㎡, percent) as numerals, the rest as in Applications. */
export type Row = Partial<Record<Amounts, string>> &
  Partial<Record<Codes, number>> & {
    readonly clause?: string;
    readonly level?: string;
    readonly facts?: Partial<RowFacts>;
    readonly problems?: InputProblem[];
  };

const AMOUNTS: readonly Amounts[] = [
  "basis",
  "audited",
  "requested",
  "reviewed",
  "paid",
  "sales",
  "share",
  "approvedRate",
  "area",
  "contractArea",
  "rent",
  "months",
  "days",
];
const CODES: readonly Codes[] = [
  "hadLevel",
  "rentUnit",
  "years",
  "inDistrict",
  "status",
  "applicant",
  "project",
  "appliedDay",
  "barFrom",
  "barThrough",
  "basisFrom",
  "batch",
];

export function columns(rows: readonly Row[]): Applications {
  const out = applications(rows.length);
  rows.forEach((row, i) => {
    const clause = policy.clauses.find(c => c.id === row.clause);
    if (clause) out.clause[i] = clause.index;
    const read = clause && row.level !== undefined ? readLevel(policy, clause, row.level) : null;
    out.level[i] =
      read?.kind === "level"
        ? read.code
        : read?.kind === "unclear"
          ? 252
          : read?.kind === "ineligible"
            ? 253
            : LEVEL_BLANK;
    for (const name of AMOUNTS) put(out[name], i, row[name]);
    for (const name of CODES) if (row[name] !== undefined) out[name][i] = row[name];
    if (row.problems) out.problems.set(i, row.problems);
  });
  return out;
}

function put(column: Quantities, i: number, text: string | undefined): void {
  if (text === undefined) return;
  const value = exactFromNumeral(text)!,
    hundredths = hundredthsOf(value);
  column.hundredths[i] = hundredths ?? EXACT;
  if (hundredths === null) column.exact.set(i, value);
}

export function assess(
  rows: readonly Row[],
  readings: ReadingValues = {},
  decisions: Decisions = NO_DECISIONS,
  questions: Applications["questions"] = new Map(),
): Assessment {
  return assessApplications(policy, { ...columns(rows), questions }, readings, 20_780, decisions);
}

export const factsOf = (rows: readonly Row[]): RowFacts[] =>
  rows.map((row, i) => ({
    sheet: "申报汇总表",
    id: String(i + 1),
    applicant: "甲公司",
    project: `项目${i + 1}`,
    level: row.level ?? "",
    clauseText: row.clause ?? "",
    clauseFrom: "cell",
    ...row.facts,
  }));

export interface Told {
  readonly readings?: ReadingValues;
  readonly language?: Language;
  readonly sideMarks?: SideMark[];
  readonly decisions?: readonly RowDecision[];
  readonly settled?: Decisions;
  readonly confirmed?: string[];
}

/** The explanation of one row of several. */
export function told(
  rows: readonly Row[],
  at: number,
  { readings = {}, language = "zh-CN", sideMarks = [], decisions = [], settled, confirmed = [] }: Told = {},
): string {
  const assessment = assess(rows, readings, settled),
    marks = new RowMarks(assessment, sideMarks, new Set(confirmed));
  return explain(assessment, at, { marks: marks.of(at), facts: factsOf(rows), decisions }, language);
}

/** Numerals of yuan from 0 up to 10^13, with up to `decimals` digits behind the point. */
export const numerals = (most: number, decimals: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(fc.nat({ max: 1000 }), fc.integer({ min: 0, max: most })),
      fc.nat({ max: 10 ** decimals - 1 }),
      fc.boolean(),
    )
    .map(([whole, part, withPart]) => (withPart ? `${whole}.${String(part).padStart(decimals, "0")}` : String(whole)));

const maybe = (values: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
  fc.option(values, { nil: undefined, freq: 2 });

/** Rows of every mechanism. */
export const anyRow: fc.Arbitrary<Row> = fc
  .constantFrom(...policy.clauses)
  .chain(clause =>
    fc.record({
      clause: fc.constant(clause.id),
      level: fc.constantFrom(
        ...(clause.levels.length === 0
          ? [""]
          : clause.levels.flatMap(l => (clause.levelReading === "rank-number" ? [`${l.id}级`] : l.words))),
      ),
      basis: numerals(1_000_000_000, 4),
      audited: maybe(numerals(50_000_000, 2)),
      reviewed: maybe(numerals(60_000_000, 3)),
      paid: maybe(numerals(9_000_000, 3)),
      sales: numerals(90_000_000, 2),
      share: maybe(numerals(99, 4)),
      approvedRate: maybe(numerals(120, 2)),
      area: numerals(6000, 2),
      contractArea: maybe(numerals(5000, 2)),
      rent: numerals(500, 3),
      months: maybe(numerals(11, 2)),
      days: maybe(numerals(364, 0)),
      rentUnit: fc.integer({ min: 1, max: 5 }),
      hadLevel: fc.nat({ max: 2 }),
      years: fc.constantFrom(-1, 0, 1, 2),
      inDistrict: fc.constantFrom(0, 1),
    }),
  )
  .map(row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row);

export const anyReadings: fc.Arbitrary<ReadingValues> = fc.record(
  Object.fromEntries(policy.readings.map(r => [r.code, fc.constantFrom(...r.choices.map(c => c.value))])),
);

export { BLANK };
