import fc from "fast-check";
import { award } from "../../src/engine/award";
import { awardMany } from "../../src/engine/award-many";
import { readingValues } from "../../src/engine/switches";
import {
  KIND,
  LISTED,
  LEVEL_INELIGIBLE,
  LEVEL_UNCLEAR,
  MERGED,
  NO_DAY,
  NO_MINUTE,
  NO_YEAR,
  type Applications,
} from "../../src/fields/columns";
import { marksOf } from "../../src/marks/mark-columns";
import type { Awards } from "../../src/mechanisms/results";
import { effort } from "../effort";
import { law } from "./law";
import { ALL_READINGS, application, readingsAmong } from "./random-rows";
import { AS_OF, columnsOf, type Row } from "./scene";

/** Of this clause alone the level's class may be unclear. */
const PLATFORM = law.clauses.find(clause => clause.id === "4.1")!.index;

/** What only cells and other sheets bring about, in some of the rows. */
function twisted(columns: Applications, seeds: readonly number[]): Applications {
  const of = (row: number, one: number): boolean => seeds[row % seeds.length]! % one === 0;
  const isListed = seeds[0]! % 2 === 0;
  return {
    ...columns,
    outlier: columns.outlier.map((_, row) => (of(row, 5) ? 1 << (row % 5) : 0)),
    statusDoubt: columns.statusDoubt.map((_, row) => Number(of(row, 7))),
    mergedAmount: columns.mergedAmount.map((_, row) => (of(row, 4) ? MERGED.reviewed : 0)),
    kind: columns.kind.map((_, row) => (of(row, 3) ? KIND.other : KIND.enterprise)),
    otherAward: columns.otherAward.map((_, row) => Number(of(row, 11))),
    level: columns.level.map((level, row) =>
      of(row, 17) ? LEVEL_INELIGIBLE : columns.clause[row] === PLATFORM && of(row, 3) ? LEVEL_UNCLEAR : level,
    ),
    appliedDay: columns.appliedDay.map((_, row) => AS_OF + (row % 3)),
    batch: columns.batch.map((_, row) => (row % 2) - 1),
    recognisedDay: columns.recognisedDay.map((_, row) => (of(row, 2) ? AS_OF - 100 : NO_DAY)),
    listed: columns.listed.map((_, row) => (isListed && of(row, 6) ? LISTED.creditRecord : 0)),
    batches: [
      {
        name: "",
        year: NO_YEAR,
        deadlineDay: AS_OF + 1,
        deadlineMinute: NO_MINUTE,
        periodFrom: seeds[1]! % 2 === 0 ? NO_DAY : AS_OF - 50,
        periodThrough: NO_DAY,
        budget: null,
      },
    ],
  };
}

function all(awards: Awards): unknown {
  const { outcome, computed, raw, deducted, wide, marks } = awards;
  return {
    rows: Array.from(outcome, (ended, row) => [ended, computed[row], raw[row], deducted[row], marksOf(row, marks)]),
    wide: [...wide].map(([row, exact]) => [row, String(exact.raw?.num), String(exact.deducted?.num)]).sort(),
  };
}

/** Rents as most rosters have them; among all applications they are few. */
const plainRent = fc
  .record(
    {
      clause: fc.constant("7.1"),
      level: fc.constantFrom("国家级", "市级"),
      area: fc.integer({ min: 0, max: 6000 }).map(String),
      rent: fc.integer({ min: 0, max: 3000 }).map(String),
      rentUnit: fc.constantFrom("areaMonth" as const, "areaDay" as const),
      months: fc.integer({ min: 1, max: 12 }).map(String),
      approvedRate: fc.integer({ min: 0, max: 100 }).map(String),
      contractArea: fc.integer({ min: 0, max: 6000 }).map(String),
      paid: fc.constantFrom("0", "1000"),
      years: fc.nat(4),
    },
    { requiredKeys: ["clause", "level", "area", "rent", "rentUnit"] },
  )
  .map((row): Row => row);

describe("the award of many rows", () => {
  const one = fc.oneof({ weight: 6, arbitrary: application }, { weight: 1, arbitrary: plainRent }),
    // With a ledger every row is decided in full.
    rows = fc
      .tuple(fc.array(one, { minLength: 1, maxLength: 30 }), fc.nat(5))
      .map(([list, ledger]) =>
        ledger === 0 ? list : list.map(row => ({ ...row, ledger: undefined }) as unknown as Row),
      );
  test("is the award of each by itself, whatever the rows hold", () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.nat(10_000), { minLength: 3, maxLength: 40 }),
        // Most other values send every row the full way.
        fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: readingsAmong(...ALL_READINGS) }),
        (list, seeds, chosen) => {
          const columns = twisted(columnsOf(list, {}), seeds),
            readings = readingValues(law, chosen);
          expect(all(awardMany(law, columns, readings, AS_OF))).toEqual(all(award(law, columns, readings, AS_OF)));
        },
      ),
      effort(500),
    );
  });
  test("of more rows than are decided together, too", () => {
    const list = fc.sample(one, { numRuns: 50, seed: 14 }),
      many = Array.from({ length: 4200 }, (_, row) => list[(row * 7) % list.length]!),
      columns = twisted(columnsOf(many, {}), [1, 2, 3, 4, 5, 6, 7, 11, 13]),
      readings = readingValues(law, {});
    expect(all(awardMany(law, columns, readings, AS_OF))).toEqual(all(award(law, columns, readings, AS_OF)));
  });
});
