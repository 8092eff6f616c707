import fc from "fast-check";
import { NO_CLAUSE } from "../../src/fields/columns";
import { reckon } from "../../src/engine/assessment";
import { movedBy, movedInFull, type Reckoned } from "../../src/engine/moved";
import { readingValues } from "../../src/engine/switches";
import { effort } from "../effort";
import { law } from "./law";
import { decisions, doubted, readings, rows } from "./random-scene";
import { AS_OF, columnsOf, type Row } from "./scene";

describe("what the other value of a choice would move", () => {
  const scene = rows.chain(list =>
    fc.tuple(
      fc.constant(list),
      fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 }),
      readings,
      decisions(list.length),
    ),
  );
  /** Some more that turns on choices: awards of other policies, bars whose last day it is, no clause. */
  const reckoned = (list: readonly Row[], seeds: readonly number[], summed: ReadonlySet<number>): Reckoned["rows"] => {
    const columns = doubted(columnsOf([...list], {}), seeds),
      of = (row: number, one: number): boolean => seeds[row % seeds.length]! % one === 0;
    return {
      ...columns,
      clause: columns.clause.map((clause, row) => (of(row, 9) && !summed.has(row) ? NO_CLAUSE : clause)),
      otherAward: columns.otherAward.map((_, row) => Number(of(row, 4))),
      appliedDay: columns.appliedDay.map(() => AS_OF),
      barFrom: columns.barFrom.map((day, row) => (of(row, 6) ? AS_OF - 10 : day)),
      barThrough: columns.barThrough.map((day, row) => (of(row, 6) ? AS_OF : day)),
    };
  };
  test("is the same by its difference as with everything awarded and settled anew", () => {
    let touched = 0;
    fc.assert(
      fc.property(scene, ([list, seeds, chosen, decided]) => {
        const values = readingValues(law, chosen),
          of = {
            policy: law,
            readings: values,
            asOf: AS_OF,
            decisions: decided,
            ...reckon(law, reckoned(list, seeds, new Set(decided.addedUp.flat())), values, AS_OF, decided),
          };
        const moved = movedBy(of);
        expect(moved).toEqual(movedInFull(of));
        touched += moved.reduce((sum, one) => sum + one.rows.length, 0);
      }),
      effort(250),
    );
    expect(touched).toBeGreaterThan(0);
  });
});
