import fc from "fast-check";
import { assessApplications, type Assessment } from "../../src/engine/assessment";
import { closureOf, groupingKeys, regrouped } from "../../src/engine/closure";
import type { Applications } from "../../src/fields/columns";
import { NO_DECISIONS } from "../../src/engine/decisions";
import { resettle } from "../../src/engine/resettle";
import { marksOf } from "../../src/marks/mark-columns";
import { dense } from "../../src/identity/numbering";
import { effort } from "../effort";
import { law } from "./law";
import { decisions, doubted, readings, row, rows } from "./random-scene";
import { AS_OF, columnsOf, type Row } from "./scene";

/** Two applicants made one, or a row taken from its applicant, as reviewers may decide. */
function regroupedRows(columns: Applications, [a, b, part]: readonly [number, number, boolean]): Applications {
  const applicant = columns.applicant.slice(),
    project = columns.project.slice();
  if (part) {
    applicant[a] = columns.count - 1;
    project[a] = Math.max(...project) + 1;
  } else {
    const from = applicant[a];
    applicant.forEach((id, row) => (applicant[row] = id === from ? applicant[b]! : id));
  }
  return { ...columns, applicant: dense(applicant), project: dense(project) };
}

/** All that an assessment says, to be compared. */
function all({ awards, settled, moved, readingsOf }: Assessment): unknown {
  return {
    outcome: [...awards.outcome],
    computed: [...awards.computed],
    raw: [...awards.raw],
    deducted: [...awards.deducted],
    wide: [...awards.wide].map(([row, { raw, deducted }]) => [row, String(raw?.num), String(deducted?.num)]).sort(),
    proposed: [...settled.proposed],
    winner: [...settled.winner],
    lowered: [...settled.loweredBy],
    waits: [...settled.waits],
    marks: Array.from(awards.outcome, (_, row) => marksOf(row, awards.marks, settled.marks)),
    project: [...settled.competition.project],
    moved: moved.map(m => ({ ...m, sum: String(m.sum) })),
    readingsOf: [...readingsOf].sort(([a], [b]) => a - b),
  };
}

describe("settling again", () => {
  const scene = rows.chain(list =>
    fc.tuple(
      fc.constant(list),
      fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 }),
      readings,
      decisions(list.length),
      decisions(list.length),
      fc.tuple(fc.nat(list.length - 1), fc.nat(list.length - 1), fc.boolean()),
      fc.boolean(),
    ),
  );
  test("comes to what assessing everything anew comes to, whatever was decided before and is now", () => {
    fc.assert(
      fc.property(scene, ([list, seeds, chosen, before, after, groups, alsoGroups]) => {
        const columns = doubted(columnsOf(list, {}), seeds),
          asRead = alsoGroups ? regroupedRows(columns, groups) : columns,
          was = assessApplications(law, columns, chosen, AS_OF, before);
        const again = resettle(was, { asRead, decisions: after });
        expect(all(again.assessment)).toEqual(all(assessApplications(law, asRead, chosen, AS_OF, after)));
      }),
      effort(150),
    );
  });
  test("a change of a row's inputs too", () => {
    fc.assert(
      fc.property(rows, row, fc.nat(), readings, (list, other, which, chosen) => {
        const at = which % list.length,
          edited = list.map((one, k) => (k === at ? other : one)),
          was = assessApplications(law, columnsOf(list, {}), chosen, AS_OF),
          asRead = columnsOf(edited, {});
        const again = resettle(was, { asRead, changed: [at] }),
          whole = assessApplications(law, asRead, chosen, AS_OF);
        // A clause that nobody had applied for brings its choices with it: these are looked at by a whole run only.
        const amounts = (one: Assessment): unknown => all({ ...one, moved: [], readingsOf: new Map() });
        expect(amounts(again.assessment)).toEqual(amounts(whole));
      }),
      effort(80),
    );
  });
  test("touches only who shares an applicant, a project number, a merged amount or a decision", () => {
    const list: Row[] = Array.from({ length: 50 }, (_, k) => ({
      clause: "3",
      level: "市级",
      basis: "1000000",
      applicant: k >> 1,
      project: k >> 1,
    }));
    const was = assessApplications(law, columnsOf(list, {}), {}, AS_OF);
    expect([...resettle(was, { decisions: { ...NO_DECISIONS, preferred: new Set([7]) } }).touched]).toEqual([6, 7]);
    expect([...resettle(was, { decisions: { ...NO_DECISIONS, addedUp: [[7, 20]] } }).touched]).toEqual([6, 7, 20, 21]);
    expect(resettle(was, {}).touched.length).toBe(0);
    const merged = Int32Array.from({ length: 50 }, (_, k) => (k === 7 || k === 30 ? 7 : -1)),
      numbers = Int32Array.from({ length: 50 }, (_, k) => (k === 31 || k === 40 ? 0 : -1)),
      joined = { ...columnsOf(list, {}), reviewedTogether: merged, projectNumber: numbers };
    expect([
      ...resettle(assessApplications(law, joined, {}, AS_OF), {
        decisions: { ...NO_DECISIONS, preferred: new Set([6]) },
      }).touched,
    ]).toEqual([6, 7, 30, 31, 40, 41]);
  });
});

describe("the rows that bear on one another", () => {
  test("a closure is closed under every key, holds its beginning, and nothing that no chain of groups reaches", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: -1, max: 6 })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.nat(),
        (pairs, begin) => {
          const keys = [0, 1].map(k => Int32Array.from(pairs, pair => pair[k]!)),
            start = begin % pairs.length,
            closed = new Set(closureOf(pairs.length, keys, [start]));
          // The plain way: add whoever shares a group until nobody comes.
          const plain = new Set([start]);
          for (let grew = true; grew;) {
            grew = false;
            for (let other = 0; other < pairs.length; other++)
              if (
                !plain.has(other) &&
                [...plain].some(one => keys.some(key => key[one]! >= 0 && key[one] === key[other]))
              ) {
                plain.add(other);
                grew = true;
              }
          }
          expect([...closed].sort((a, b) => a - b)).toEqual([...plain].sort((a, b) => a - b));
        },
      ),
      effort(300),
    );
  });
  test("groups that only count anew are the same groups", () => {
    expect(regrouped(Int32Array.of(0, 1, 0, 2), Int32Array.of(5, 3, 5, 0))).toEqual([]);
    expect(regrouped(Int32Array.of(0, 1, 0, 2), Int32Array.of(0, 1, 2, 3))).toEqual([2]);
  });
  test("every key that rows share is one number for each row", () => {
    const columns = columnsOf([{ clause: "3" }, { clause: "3" }], {});
    for (const key of groupingKeys(columns, NO_DECISIONS)) expect(key.length).toBe(2);
  });
});
