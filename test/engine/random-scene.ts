import fc from "fast-check";
import type { AmountSaid, Decisions, StatusSaid } from "../../src/engine/decisions";
import { MERGED, STATUS, type Applications } from "../../src/fields/columns";
import { ALL_READINGS, application, readingsAmong } from "./random-rows";
import type { Row } from "./scene";

/** Some applicants with some projects, so that most rows stand apart from most others. */
export const row: fc.Arbitrary<Row> = fc
  .tuple(
    application,
    fc.nat(11),
    fc.nat(1),
    fc.constantFrom(undefined, undefined, "hold" as const, "withdrawn" as const),
    fc.oneof({ weight: 6, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(12) }),
  )
  .map(([one, applicant, project, status, projectNumber]) => ({
    ...one,
    applicant,
    project: applicant * 2 + project,
    projectNumber,
    ...(status ? { status } : {}),
  }));
export const rows = fc.array(row, { minLength: 12, maxLength: 40 });
export const readings = readingsAmong(...ALL_READINGS);

/** Statuses in doubt, merged amounts and blank projects, which only cells bring about. */
export function doubted(columns: Applications, seeds: readonly number[]): Applications {
  const { count } = columns,
    at = (row: number): number => seeds[row % seeds.length]!;
  return {
    ...columns,
    projectBlank: columns.projectBlank.map((_, row) => (at(row) % 7 === 0 ? 1 : 0)),
    statusDoubt: columns.statusDoubt.map((_, row) =>
      columns.status[row] === STATUS.none && at(row) % 5 === 0 ? 1 : 0,
    ),
    mergedAmount: columns.mergedAmount.map((_, row) => (at(row) % 11 === 0 ? MERGED.reviewed : 0)),
    reviewedTogether: Int32Array.from({ length: count }, (_, row) => (at(row) % 11 === 0 ? Math.floor(row / 2) : -1)),
    questions: new Map(at(0) % 3 === 0 ? [[0, ["COLUMN_UNREAD"]]] : []),
  };
}

export const decisions = (count: number): fc.Arbitrary<Decisions> => {
  const one = fc.nat(count - 1),
    few = fc.uniqueArray(one, { maxLength: 2 });
  return fc.record({
    preferred: few.map(list => new Set(list)),
    addedUp: fc.array(fc.uniqueArray(one, { minLength: 2, maxLength: 2 }), { maxLength: 1 }),
    apart: fc.array(fc.tuple(one, one), { maxLength: 2 }),
    statuses: fc
      .array(fc.tuple(one, fc.constantFrom<StatusSaid>("consent", "refuse")), { maxLength: 2 })
      .map(all => new Map(all)),
    reviewed: fc
      .array(
        fc.tuple(
          one,
          fc.oneof<[fc.Arbitrary<AmountSaid>, fc.Arbitrary<AmountSaid>]>(fc.nat(90_000_000), fc.constant("requested")),
        ),
        { maxLength: 2 },
      )
      .map(all => new Map(all)),
    paid: fc.array(fc.tuple(one, fc.nat(90_000_000)), { maxLength: 2 }).map(all => new Map(all)),
  });
};
