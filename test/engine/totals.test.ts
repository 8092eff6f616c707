import { totals } from "../../src/engine/totals";
import { Heap } from "../../src/engine/heap";
import { largerAt, sameAt } from "../../src/fields/quantity";
import { BLANK, INVALID, quantities } from "../../src/fields/columns";
import { clauseOf } from "./law";
import { assess, value, type Row } from "./scene";

describe("totals", () => {
  const rows: Row[] = [
    { clause: "5", audited: "100", applicant: 0, project: 0 },
    { clause: "3", level: "市级", basis: "50", applicant: 0, project: 0 },
    { clause: "5", audited: "1000", applicant: 1, project: 1 },
    { clause: "4.1", level: "双跨", applicant: 1, project: 2 },
    { clause: null, applicant: 2 },
    { clause: "5", audited: "9999", applicant: 3, status: "withdrawn" },
    { clause: "5", audited: "100", applicant: 4, status: "hold" },
  ];
  const { awards, settled, rows: columns } = assess(rows),
    sums = totals(columns, awards, settled);
  test("per applicant: the largest proposed sum first, then by first row; withdrawn rows are in none", () => {
    expect(sums.applicants.map(a => [a.first, a.rows, a.computed, a.proposed, a.provisional])).toEqual([
      [2, 2, 30_000n, 30_000n, true],
      [0, 2, 4_500n, 3_000n, false],
      [6, 1, 3_000n, 3_000n, true],
      [4, 1, 0n, 0n, false],
    ]);
  });
  test("per clause in the policy's order; a row without a clause is in none", () => {
    expect(sums.clauses.map(c => [c.clause, c.rows, c.computed, c.proposed, c.provisional])).toEqual([
      [clauseOf("3").index, 1, 1_500n, 0n, false],
      [clauseOf("4.1").index, 1, 0n, 0n, true],
      [clauseOf("5").index, 3, 36_000n, 36_000n, true],
    ]);
  });
  test("over all", () => {
    expect(sums.total).toEqual({ rows: 6, computed: 37_500n, proposed: 36_000n, provisional: true });
  });
  test("sums beyond safe integers stay exact", () => {
    const huge: Row = {
      clause: "7.1",
      level: "国家级",
      area: "4000",
      rent: "1200000000",
      rentUnit: "areaMonth",
      reviewed: "0.01",
    };
    const many = assess([huge, huge, huge], { readings: { "A7-OBJECT": "separate" } });
    expect(totals(many.rows, many.awards, many.settled).total.computed).toBe(3n * (5_760_000_000_000_000n + 1n));
  });
});

test("a heap gives its items in order", () => {
  const heap = new Heap((a, b) => a < b),
    items = [5, 3, 9, 1, 7, 3, 0, 8, 2, 6, 4];
  for (const item of items) heap.push(item);
  expect(heap.size).toBe(items.length);
  const taken = items.map(() => heap.pop());
  expect(taken).toEqual([...items].sort((a, b) => a - b));
  expect([heap.pop(), heap.size]).toEqual([undefined, 0]);
});

describe("quantities", () => {
  const column = quantities(6);
  column.hundredths.set([100, -3, -3, BLANK, INVALID, 200]);
  column.exact.set(1, value("0.001"));
  column.exact.set(2, value("0.0010"));
  test("are the same by value, or both without one", () => {
    expect([
      sameAt(column, 0, 0),
      sameAt(column, 1, 2),
      sameAt(column, 0, 5),
      sameAt(column, 0, 1),
      sameAt(column, 3, 4),
      sameAt(column, 3, 3),
    ]).toEqual([true, true, false, false, false, true]);
  });
  test("the larger of two, the given one of one, none of none", () => {
    const other = quantities(6);
    other.hundredths.set([300, 0, BLANK, 5, BLANK, 100]);
    expect([0, 1, 2, 3, 4, 5].map(i => largerAt(column, other, i))).toEqual([
      value("3"),
      value("0.001"),
      value("0.001"),
      value("0.05"),
      null,
      value("2"),
    ]);
    expect(largerAt(column, null, 0)).toEqual(value("1"));
  });
});
