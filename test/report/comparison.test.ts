import { comparisonOf, readEarlier, type ComparedRow, type EarlierResult } from "../../src/report/comparison";

const row = (more: Partial<ComparedRow>): ComparedRow => ({
  sheet: "汇总",
  id: "1",
  applicant: "甲公司",
  project: "平台",
  clause: "3",
  computed: "300.00",
  proposed: "300.00",
  outcome: "amount",
  flags: [],
  ...more,
});
const result = (rows: readonly ComparedRow[], readings = {}): EarlierResult => ({
  receipt: { policyHash: "sha256:a", engineVersion: "1", readings },
  rows,
});
const whyOf = (was: EarlierResult, is: EarlierResult) => comparisonOf(was, is).rows.map(({ why }) => why);

test("sums, rows and reasons of two results", () => {
  const was = result([row({}), row({ id: "2", proposed: "0.00" }), row({ id: "3" })]),
    is = result([row({ computed: "450.00", proposed: "450.00" }), row({ id: "2" }), row({ id: "4", proposed: null })]);
  const { before, after, difference, rows } = comparisonOf(was, is);
  expect([before, after, difference]).toEqual(["600.00", "750.00", "+150.00"]);
  expect(rows.map(({ id, why }) => [id, why])).toEqual([
    ["1", "input"],
    ["2", "decided"],
    ["4", "added"],
    ["3", "removed"],
  ]);
});

test("a choice explains the rows that carry its mark; another version of the policy the rest", () => {
  const flags = [{ code: "READING", reading: "A6-DIFF" }];
  expect(
    whyOf(result([row({ flags })], { "A6-DIFF": "tier" }), result([row({ proposed: "1.00" })], { "A6-DIFF": "paid" })),
  ).toEqual(["reading"]);
  const other = {
    ...result([row({ proposed: "1.00" })]),
    receipt: { policyHash: "b", engineVersion: "1", readings: {} },
  };
  expect(whyOf(result([row({})]), other)).toEqual(["rule"]);
});

test("rows are known by 序号, and without one by what they are about, however they are sorted", () => {
  const one = row({ id: "" }),
    two = row({ id: "", project: "另一平台" });
  expect(comparisonOf(result([one, two, one]), result([two, one, one])).rows).toEqual([]);
});

test("what --json did not write is no result", () => {
  expect(readEarlier(JSON.stringify(result([row({})])))).not.toBeNull();
  for (const text of ["", "{", "[]", "{}", '{"receipt":{},"rows":[]}', JSON.stringify({ ...result([]), rows: [{}] })])
    expect(readEarlier(text)).toBeNull();
});
