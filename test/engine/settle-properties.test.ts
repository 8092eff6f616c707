import fc from "fast-check";
import { ceilingsOf } from "../../src/engine/ceiling";
import { amountsToSettle } from "../../src/engine/candidates";
import { MARKS } from "../../src/marks/marks";
import { marksOf } from "../../src/marks/mark-columns";
import { NONE, OUTCOME } from "../../src/mechanisms/results";
import { totals } from "../../src/engine/totals";
import { effort } from "../effort";
import { law } from "./law";
import { ALL_READINGS, application, readingsAmong } from "./random-rows";
import { assess, type Row } from "./scene";

/** Few applicants and projects, so that rows compete; a project is of one applicant. */
const row: fc.Arbitrary<Row> = fc
  .tuple(
    application,
    fc.nat(3),
    fc.nat(3),
    fc.constantFrom(undefined, "hold" as const, "withdrawn" as const, undefined),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([one, applicant, project, status, otherAward]) => ({
    ...one,
    applicant,
    project: applicant * 4 + project,
    otherAward,
    ...(status ? { status } : {}),
  }));
const rows = fc.array(row, { minLength: 1, maxLength: 25 });
const readings = readingsAmong(...ALL_READINGS);
const LOSING = ["SUPERSEDED", "DUPLICATE_ROW", "SPLIT_ROWS"] as const;

describe("settling, whatever the rows and readings", () => {
  test("every loser lost to a row that counts, competes with it and is no smaller", () => {
    fc.assert(
      fc.property(rows, readings, (list, chosen) => {
        const { awards, settled, readings: all, rows: columns } = assess(list, { readings: chosen });
        const entering = amountsToSettle(law, columns, awards, all),
          { project, once } = settled.competition;
        for (const [loser, winner] of settled.winner.entries()) {
          const marks = marksOf(loser, settled.marks).filter(m => (LOSING as readonly string[]).includes(m));
          expect(marks.length).toBe(winner < 0 ? 0 : 1);
          if (winner < 0) continue;
          expect(settled.winner[winner]).toBe(-1);
          expect(settled.proposed[loser]).toBe(0);
          expect(settled.proposed[winner]! >= entering[loser]! - settled.loweredBy[loser]!).toBe(true);
          expect(
            (project[loser]! >= 0 && project[loser] === project[winner]) ||
              (once[loser]! >= 0 && once[loser] === once[winner]),
          ).toBe(true);
          expect(columns.applicant[loser]).toBe(columns.applicant[winner]);
          expect(marks[0] === "SUPERSEDED").toBe(columns.clause[loser] !== columns.clause[winner]);
        }
      }),
      effort(300),
    );
  });
  test("no two rows that count compete, and a row that lost to none proposes its amount", () => {
    fc.assert(
      fc.property(rows, readings, (list, chosen) => {
        const { awards, settled, readings: all, rows: columns } = assess(list, { readings: chosen });
        const entering = amountsToSettle(law, columns, awards, all),
          { project, once, byArticle, article } = settled.competition;
        const counts = list
          .map((_, i) => i)
          .filter(i => awards.outcome[i] === OUTCOME.amount && settled.winner[i]! < 0);
        for (const i of counts) expect(settled.proposed[i]).toBe(entering[i]! - settled.loweredBy[i]!);
        for (const i of counts)
          for (const k of counts)
            if (i < k) {
              const apart =
                byArticle &&
                columns.clause[i] !== columns.clause[k] &&
                article[columns.clause[i]!] === article[columns.clause[k]!];
              expect(once[i]! >= 0 && once[i] === once[k]).toBe(false);
              expect(project[i]! >= 0 && project[i] === project[k] && !apart).toBe(false);
            }
      }),
      effort(300),
    );
  });
  test(
    "nothing proposed is above the computed amount or the reviewers', nor together above a ceiling that an " +
      "applicant shares",
    () => {
      fc.assert(
        fc.property(rows, readings, (list, chosen) => {
          const { awards, settled } = assess(list, { readings: chosen });
          const sums = new Map<string, number>();
          list.forEach((one, i) => {
            if (settled.proposed[i] === NONE) return expect(awards.computed[i]).toBe(NONE);
            expect(settled.proposed[i]! <= awards.computed[i]!).toBe(true);
            expect(settled.loweredBy[i]).toBe(chosen["CAP-UNIT"] === "project" ? 0 : settled.loweredBy[i]);
            const key = `${one.applicant} ${one.clause}`;
            sums.set(key, (sums.get(key) ?? 0) + settled.proposed[i]!);
          });
          if (chosen["CAP-UNIT"] !== "applicant") return;
          for (const [key, sum] of sums) {
            const clause = law.clauses.find(c => c.id === key.split(" ")[1])!;
            const most = ceilingsOf(clause).at(0);
            if (clause.id !== "7.1" && most !== null) expect(sum <= most).toBe(true);
          }
        }),
        effort(300),
      );
    },
  );
  test("parts sum to the whole, to the 分: by applicant, by clause, over all", () => {
    fc.assert(
      fc.property(rows, readings, (list, chosen) => {
        const { awards, settled, rows: columns } = assess(list, { readings: chosen }),
          sums = totals(columns, awards, settled);
        const counted = list.map((_, i) => i).filter(i => awards.outcome[i] !== OUTCOME.withdrawn);
        const sumOf = (of: Float64Array): bigint =>
          counted.reduce((sum, i) => sum + (of[i] === NONE ? 0n : BigInt(of[i]!)), 0n);
        expect(sums.total).toEqual({
          rows: counted.length,
          computed: sumOf(awards.computed),
          proposed: sumOf(settled.proposed),
          provisional: counted.some(i => settled.waits[i] === 1),
        });
        for (const parts of [sums.applicants, sums.clauses]) {
          expect(parts.reduce((n, p) => n + p.rows, 0)).toBe(counted.length);
          expect(parts.reduce((n, p) => n + p.computed, 0n)).toBe(sums.total.computed);
          expect(parts.reduce((n, p) => n + p.proposed, 0n)).toBe(sums.total.proposed);
          expect(parts.some(p => p.provisional)).toBe(sums.total.provisional);
        }
        expect(sums.applicants.every((a, i) => i === 0 || sums.applicants[i - 1]!.proposed >= a.proposed)).toBe(true);
      }),
      effort(200),
    );
  });
  test("does not depend on the order of the rows, ties aside", () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 299_999_999 }), { minLength: 2, maxLength: 14 });
    const scene = distinct.chain(fen =>
      fc.record({
        list: fc.tuple(
          ...fen.map(amount =>
            fc
              .tuple(fc.constantFrom("3", "4.1", "4.2", "5", "9.1"), fc.nat(2), fc.nat(2))
              .map(([clause, applicant, project]): Row => ({
                clause,
                applicant,
                project: applicant * 3 + project,
                ...LEVEL[clause],
                reviewed: `${Math.floor(amount / 100) % (clause === "4.2" ? 500000 : clause === "4.1" ? 1000000 : 3000000)}.${String(amount % 100).padStart(2, "0")}`,
              })),
          ),
        ),
        order: fc.shuffledSubarray([...fen.keys()], { minLength: fen.length }),
      }),
    );
    fc.assert(
      fc.property(scene, readingsAmong("A13-CLAUSE", "A9-PARK"), ({ list, order }, chosen) => {
        if (new Set(list.map(r => r.reviewed)).size < list.length) return;
        const plain = assess(list, { readings: chosen }),
          moved = assess(
            order.map(i => list[i]!),
            { readings: chosen },
          );
        order.forEach((from, to) => {
          expect(moved.settled.proposed[to]).toBe(plain.settled.proposed[from]);
          expect(moved.settled.winner[to] === -1 ? -1 : order[moved.settled.winner[to]!]).toBe(
            plain.settled.winner[from],
          );
          expect(marksOf(to, moved.settled.marks)).toEqual(marksOf(from, plain.settled.marks));
        });
        expect(totals(moved.rows, moved.awards, moved.settled).total).toEqual(
          totals(plain.rows, plain.awards, plain.settled).total,
        );
      }),
      effort(300),
    );
  });
  test("is the same when it is done again, and carries no mark that is none", () => {
    fc.assert(
      fc.property(rows, readings, (list, chosen) => {
        const a = assess(list, { readings: chosen }),
          b = assess(list, { readings: chosen });
        expect(b.settled.proposed).toEqual(a.settled.proposed);
        list.forEach((_, i) => expect(MARKS).toEqual(expect.arrayContaining(marksOf(i, a.settled.marks))));
      }),
      effort(50),
    );
  });
});

const LEVEL: Readonly<Record<string, Partial<Row>>> = {
  "3": { level: "国家级", audited: "30000000" },
  "4.1": { level: "双跨" },
  "4.2": { level: "行业特色", audited: "30000000" },
  "5": { audited: "30000000" },
  "9.1": {},
};
