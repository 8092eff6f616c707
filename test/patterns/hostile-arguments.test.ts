import { FUNCTIONS, type FunctionId } from "../../src/functions/register";
import { call, inExcel } from "../functions/excel";
import { steepFor } from "./growth";

beforeAll(() => inExcel());

/** A call of each function that gives a value; each of its arguments becomes the long text in turn. */
const CALLS: Readonly<Record<Exclude<FunctionId, "CLAUSES">, readonly unknown[]>> = {
  SUBSIDY: ["3", 1000000, "国家级", 0, "元"],
  EXPLAIN: ["3", 1000000, "国家级", 0, "元"],
  CLAUSE: ["3", "国家级", "比例"],
  SPACE: [1000, 100, "国家级", "元/㎡/月", 12],
  AWARDS: ["北京甲公司", "云平台", "3", 1000000],
  DUPLICATES: ["北京甲公司", "云平台", "3", 1000000],
  TOTAL: ["北京甲公司", "北京甲公司", 1000000],
  TOTALS: ["北京甲公司", 1000000],
  REMAIN: ["3", 0, "国家级"],
  CHECKUSCC: ["91110107746192053T"],
  CANONICAL: ["北京甲公司"],
  YUAN: ["100万元", "元"],
  WAN: [1000000, 2],
  RMB: [1000000],
};

describe("an argument twice as long, up to what a cell can hold, costs at most two and a half times the work", () => {
  const all = Object.entries(CALLS).flatMap(([id, given]) =>
    given.map((_, at) => [`${id}, argument ${at + 1}`, id as FunctionId, given, at] as const),
  );

  test("every function is called, but for the one without arguments", () => {
    expect([...Object.keys(CALLS), "CLAUSES"].sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test.each(all)("%s", (_, id, given, at) => {
    // Beside the long cell stands a usual one: ranges, and what compares rows with one another.
    const argument = (text: string): unknown[][] => [[text], [given[at]], [`${text}甲`]],
      beside = given.map(value => [[value], [value], [value]]);
    expect(steepFor(text => call(id, ...beside.map((one, i) => (i === at ? argument(text) : one))))).toEqual([]);
  });
});
