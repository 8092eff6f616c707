import { award } from "../../src/engine/award";
import { BLANK, EXACT, INVALID, LEVEL_BLANK, RENT, TRUTH } from "../../src/fields/columns";
import { failingExamples } from "../../src/engine/examples";
import { OUTCOMES } from "../../src/mechanisms/results";
import { singleApplication, type Given } from "../../src/engine/single";
import { readingValues } from "../../src/engine/switches";
import { clauseOf, law } from "./law";

const rowsOf = (clause: string, given: Given) => singleApplication(law, clauseOf(clause), given, "元");
const pays = (clause: string, given: Given): string => {
  const out = award(law, rowsOf(clause, given), readingValues(law, {}), 0);
  return `${OUTCOMES[out.outcome[0]!]} ${out.computed[0]! / 100}`;
};

describe("one application by itself, as formulas and examples give it", () => {
  test("amounts carry their own unit or take the one given", () => {
    const rows = singleApplication(
      law,
      clauseOf("3"),
      { basis: "1000", audited: "12元", paid: "0.0000001", sales: null, requested: "x" },
      "万元",
    );
    expect([rows.basis, rows.audited, rows.paid, rows.sales, rows.requested].map(q => q.hundredths[0])).toEqual([
      1_000_000_000,
      1200,
      EXACT,
      BLANK,
      INVALID,
    ]);
    expect(rows.paid.exact.get(0)).toEqual({ digits: 1n, scale: 3 });
    expect(rows.problems.get(0)).toEqual([{ field: "requested", header: "", text: "x", reason: "not-a-number" }]);
  });
  test("rent is in yuan whatever the unit; areas, months and days carry their own words", () => {
    const rows = singleApplication(
      law,
      clauseOf("7.1"),
      {
        rent: "100",
        area: "1,000平方米",
        contractArea: "5㎡",
        months: "7个月",
        days: "3天",
        approvedRate: "60%",
        share: 0.5,
        rentUnit: "元/㎡/天",
        years: 2,
      },
      "万元",
    );
    expect(
      [rows.rent, rows.area, rows.contractArea, rows.months, rows.days, rows.approvedRate, rows.share].map(
        q => q.hundredths[0],
      ),
    ).toEqual([10_000, 100_000, 500, 700, 300, 6000, 5000]);
    expect([rows.rentUnit[0], rows.years[0]]).toEqual([RENT.areaDay, 2]);
  });
  test.each([
    ["元/㎡/月", RENT.areaMonth],
    ["元/㎡/天", RENT.areaDay],
    ["元/㎡/年", RENT.areaYear],
    ["元/月", RENT.month],
    ["元/年", RENT.year],
    ["元", 0],
  ])("租金单位 %s", (rentUnit, code) => {
    expect(rowsOf("7.1", { rentUnit }).rentUnit[0]).toBe(code);
  });
  test("区内实施 is 是, 否 or not known", () => {
    expect(["是", "否", "也许"].map(inDistrict => rowsOf("7.2", { inDistrict }).inDistrict[0])).toEqual([
      TRUTH.yes,
      TRUTH.no,
      TRUTH.blank,
    ]);
  });
  test("an earlier level of 0, a blank one and one that earned nothing are none", () => {
    for (const hadLevel of [0, "0", null, "", "无", "1级", 1])
      expect(rowsOf("6", { level: "4级", hadLevel }).hadLevel[0]).toBe(LEVEL_BLANK);
    expect(pays("6", { level: "4级", hadLevel: "1级" })).toBe("amount 250000");
    expect(pays("6", { level: "4级", hadLevel: 2 })).toBe("amount 100000");
  });
  test("a level that is none of the clause's ranks makes the application invalid, now or earlier", () => {
    expect(pays("6", { level: "6级" })).toBe("invalid -0.01");
    expect(pays("6", { level: "2级、3级" })).toBe("invalid -0.01");
    expect(pays("6", { level: "4级", hadLevel: "看不清" })).toBe("invalid -0.01");
    expect(rowsOf("6", { level: "7级", hadLevel: "x" }).problems.get(0)).toEqual([
      { field: "level", header: "", text: "7级", reason: "out-of-range" },
      { field: "hadLevel", header: "", text: "x", reason: "no-rank" },
    ]);
  });
  test("a fact that no single application has is a defect of the caller", () => {
    expect(() => rowsOf("3", { applicant: "甲" })).toThrow("no such fact: applicant");
  });
});

describe("the examples of a law's file come out, or are named", () => {
  test("all of the law in force do", () => {
    expect(failingExamples(law)).toEqual([]);
  });
  const withExample = (
    given: Record<string, string>,
    pays: number | null,
    outcome: "missing" | null,
  ): ReturnType<typeof failingExamples> => {
    const clauses = law.clauses.map(c =>
      c.id === "3"
        ? { ...c, examples: [{ given, pays: pays === null ? null : { value: pays as never, words: "" }, outcome }] }
        : { ...c, examples: [] },
    );
    return failingExamples({ ...law, clauses });
  };
  test("another amount, another outcome, no amount at all, an unknown fact", () => {
    expect(withExample({ level: "国家级", basis: "100" }, 3001, null)).toEqual([
      { path: "clauses.3.examples[1]", line: null, message: "应得30.01元，算出的是30.00元" },
    ]);
    expect(withExample({ level: "国家级" }, 100, null)[0]?.message).toBe(
      "应为有金额（写 pays），算出的是缺数据（outcome: missing）",
    );
    expect(withExample({ level: "国家级" }, 100, "missing")[0]?.message).toBe("应得1.00元，算出的是没有金额");
    expect(withExample({ colour: "red" }, 100, null)[0]?.message).toMatch(/^given 里没有“colour”这一项，可用：level、/);
    expect(withExample({ level: "国家级" }, null, "missing")).toEqual([]);
  });
});
