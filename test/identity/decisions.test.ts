import { applyDecisions, type SamenessDecision } from "../../src/identity/decisions";
import { markPartners, gatherParties, rowsOf } from "../../src/identity/parties";
import { Partners } from "../../src/identity/partners";
import { settledPairs } from "../../src/identity/settled";

const NONE = -1;
const same = (a: number, b: number): SamenessDecision => ({ kind: "same", of: "applicant", a, b });
const different = (a: number, b: number): SamenessDecision => ({ kind: "different", of: "applicant", a, b });

/** Who belongs together after decisions, as numbers by first appearance. */
function decided(
  groups: readonly number[],
  decisions: readonly SamenessDecision[],
  evidence: { strong?: readonly number[]; weak?: readonly number[] } = {},
  unite = (): boolean => true,
): number[] {
  const ids = Int32Array.from(groups),
    every = (column: readonly number[] | undefined): Int32Array => Int32Array.from(column ?? groups.map(() => NONE));
  applyDecisions(ids, decisions, { strong: every(evidence.strong), weak: every(evidence.weak) }, unite);
  const order = [...new Set(ids)];
  return [...ids].map(id => order.indexOf(id));
}

describe("the same", () => {
  test("unites two groups with all their rows, whichever is larger", () => {
    expect(decided([0, 1, 1, 2, 0], [same(0, 1)])).toEqual([0, 0, 0, 1, 0]);
    expect(decided([0, 1, 1, 2, 1], [same(0, 1)])).toEqual([0, 0, 0, 1, 0]);
  });
  test("holds for what was united before, in the order of the decisions", () => {
    expect(decided([0, 1, 2, 3], [same(0, 1), same(1, 2)])).toEqual([0, 0, 0, 1]);
    expect(decided([0, 1, 2, 3], [same(2, 1), same(2, 0), same(3, 3)])).toEqual([0, 0, 0, 1]);
  });
  test("changes nothing where they are one already, or may not be united", () => {
    expect(decided([0, 0, 1], [same(0, 1)])).toEqual([0, 0, 1]);
    expect(decided([0, 1, 1], [same(0, 1)], {}, () => false)).toEqual([0, 1, 1]);
  });
});

describe("not the same", () => {
  test("parts rows that look the same: the second leaves, alone", () => {
    expect(decided([0, 0, 0], [different(0, 1)])).toEqual([0, 1, 0]);
    expect(decided([0, 0, 0], [different(2, 0)])).toEqual([0, 1, 1]);
  });
  test("takes along the rows that look like the one that leaves", () => {
    expect(decided([0, 0, 0, 0], [different(0, 1)], { strong: [5, 6, 6, 5] })).toEqual([0, 1, 1, 0]);
    expect(decided([0, 0, 0, 0], [different(0, 1)], { weak: [5, 6, 6, 5] })).toEqual([0, 1, 1, 0]);
  });
  test("lets that row leave which was only guessed to belong: the one without a code", () => {
    expect(decided([0, 0, 0], [different(0, 1)], { strong: [NONE, 6, 6], weak: [1, 1, 1] })).toEqual([0, 1, 1]);
    expect(decided([0, 0, 0], [different(1, 0)], { strong: [NONE, 6, 6], weak: [1, 1, 1] })).toEqual([0, 1, 1]);
    expect(decided([0, 0, 0], [different(0, 1)], { strong: [5, 6, 5], weak: [1, 1, 1] })).toEqual([0, 1, 0]);
  });
  test("changes nothing where they are two already", () => {
    expect(decided([0, 1, 1], [different(0, 1)])).toEqual([0, 1, 1]);
  });
  test("several parted from one are each their own, and may be united again", () => {
    expect(decided([0, 0, 0], [different(0, 1), different(0, 2)])).toEqual([0, 1, 2]);
    expect(decided([0, 0, 0], [different(0, 1), different(0, 2), same(1, 2)])).toEqual([0, 1, 1]);
    expect(decided([0, 0, 0, 1], [different(0, 1), same(1, 3), different(1, 3)])).toEqual([0, 1, 0, 2]);
  });
  test("a group that everybody of one look has left is found no more by that look", () => {
    expect(decided([0, 0, 1], [different(0, 1), same(0, 2), different(0, 2)], { strong: [5, 6, 6] })).toEqual([
      0, 1, 2,
    ]);
  });
});

test("decisions about rows that are not there, or about one row alone, are passed over; the others hold", () => {
  expect(decided([0, 1, 2], [same(0, 9), same(9, 0), different(1, 1), same(2, 2), same(1, 2)])).toEqual([0, 1, 1]);
  expect(decided([0, 0], [different(0, 9), different(7, 8)])).toEqual([0, 0]);
});

describe("what reviewers decided is not asked again", () => {
  const codes = Int32Array.from([1, 2, 1, 2, NONE, 3]),
    names = Int32Array.from([7, 8, 7, 8, 8, 7]);
  const on = (...decisions: readonly SamenessDecision[]) => settledPairs(decisions, "applicant", null, [codes, names]);

  test("on the rows decided on, and on rows that look like them, either way round", () => {
    const settled = on(same(0, 1));
    expect([settled(0, 1), settled(1, 0), settled(2, 3), settled(3, 0), settled(2, 1)]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
  test("on no others: another code, another name, a row with itself", () => {
    const settled = on(different(0, 1));
    expect([settled(0, 4), settled(5, 1), settled(0, 5), settled(0, 2), settled(4, 5), settled(1, 3)]).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
  test("nor where nothing was decided, on projects or on rows that are not there", () => {
    expect(on()(0, 1)).toBe(false);
    expect(on({ kind: "same", of: "project", a: 0, b: 1 })(0, 1)).toBe(false);
    expect(on(same(0, 9), same(9, 1), same(9, 8))(0, 1)).toBe(false);
  });
  test("several decisions hold each for its own pair", () => {
    const settled = on(same(0, 1), different(4, 5));
    expect([settled(0, 1), settled(4, 5), settled(0, 4), settled(1, 5)]).toEqual([true, true, false, false]);
  });
  test("within one applicant only, where projects are meant", () => {
    const scope = Int32Array.from([0, 0, 1, 1, 1, 0]),
      settled = settledPairs([{ kind: "different", of: "project", a: 0, b: 1 }], "project", scope, [codes, names]);
    expect([settled(0, 1), settled(2, 3), settled(0, 3)]).toEqual([true, false, false]);
  });
});

describe("parties: rows of one group under one name", () => {
  const parties = gatherParties(
    Int32Array.from([0, 0, 1, 0, 2, 1]),
    Int32Array.from([5, 6, 5, 5, NONE, 5]),
    row => row !== 3,
  );

  test("are gathered from the rows that take part and have a name", () => {
    const rows = [0, 1, 2].map(party => rowsOf(parties, party));
    expect([parties.count, [...parties.ofRow], [...parties.group], [...parties.name], rows]).toEqual([
      3,
      [0, 1, 2, NONE, NONE, 2],
      [0, 0, 1],
      [5, 6, 5],
      [[0], [1], [2, 5]],
    ]);
  });
  test("keep twenty rows at most, the first", () => {
    const many = gatherParties(new Int32Array(25), new Int32Array(25), () => true);
    expect([many.count, rowsOf(many, 0)]).toEqual([1, Array.from({ length: 20 }, (_, row) => row)]);
  });
  test("name their partners' rows in order, with the first one's wording", () => {
    const partners = new Partners(8);
    partners.pair(0, 2);
    partners.pair(0, 1);
    partners.pair(2, 0);
    const of = new Map(partners.all());
    expect([partners.size, of.get(0), of.get(2), of.get(7)]).toEqual([3, [2, 1], [0], undefined]);
    expect(markPartners("SIMILAR_APPLICANT", parties, partners, row => `row ${row}`)).toEqual([
      { row: 0, code: "SIMILAR_APPLICANT", with: [1, 2, 5], detail: "row 1" },
      { row: 1, code: "SIMILAR_APPLICANT", with: [0], detail: "row 0" },
      { row: 2, code: "SIMILAR_APPLICANT", with: [0], detail: "row 0" },
      { row: 5, code: "SIMILAR_APPLICANT", with: [0], detail: "row 0" },
    ]);
    expect(markPartners("SIMILAR_APPLICANT", parties, new Partners(8), () => "")).toEqual([]);
  });
  test("keep twenty partners at most, each once, and name twenty rows", () => {
    const partners = new Partners(60),
      crowd = gatherParties(
        Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 2)),
        Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 2)),
        () => true,
      );
    for (const other of [3, 3, ...Array.from({ length: 25 }, (_, k) => k + 1)]) partners.pair(0, other);
    expect(new Map(partners.all()).get(0)).toEqual([3, 1, 2, ...Array.from({ length: 17 }, (_, k) => k + 4)]);
    expect(markPartners("RELATED_APPLICANT", crowd, partners, row => `${row}`)[0]).toMatchObject({
      with: Array.from({ length: 20 }, (_, k) => k + 2),
      detail: "2",
    });
  });
});
