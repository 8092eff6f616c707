import { TRUTH } from "../../src/fields/columns";
import { all, one, type Row, type Scene } from "./scene";

const paysOf = (row: Row, scene?: Scene): string | null => one(row, scene).computed;
const marks = (row: Row, scene?: Scene): readonly string[] => one(row, scene).marks;
const increment: Scene = { readings: { "PAID-BASIS": "increment" } };

describe("a rate with a ceiling (3, 4.2, 4.3, 5, 7.2)", () => {
  const row: Row = { clause: "3", level: "国家级", basis: "10000000" };
  test("审定基数 counts before 核算基数 and is required by nothing", () => {
    expect(paysOf({ ...row, audited: "1000" })).toBe("300.00");
    expect(paysOf({ ...row, audited: "0" })).toBe("0.00");
  });
  test("exactly the ceiling is not capped, a 分 more is", () => {
    expect(one({ ...row, basis: "30000000" })).toMatchObject({ computed: "9000000.00", marks: [] });
    expect(one({ ...row, basis: "30000000.01" })).toMatchObject({ computed: "9000000.00", marks: ["CAP_APPLIED"] });
    expect(one({ ...row, basis: "30000000.000000000001" })).toMatchObject({
      computed: "9000000.00",
      marks: ["CAP_APPLIED"],
    });
  });
  test("cumulative: what was paid is taken off the amount; increment: only off the ceiling", () => {
    expect(one({ ...row, paid: "1000000" })).toMatchObject({ computed: "2000000.00", marks: ["PAID_DEDUCTED"] });
    expect(one({ ...row, paid: "1000000" }, increment)).toMatchObject({ computed: "3000000.00", marks: [] });
    expect(one({ ...row, paid: "6000000.01" }, increment)).toMatchObject({
      computed: "2999999.99",
      marks: ["PAID_DEDUCTED"],
    });
    for (const scene of [{}, increment])
      expect(one({ ...row, paid: "9000000.01" }, scene)).toMatchObject({
        outcome: "amount",
        computed: "0.00",
        marks: ["PAID_DEDUCTED"],
      });
  });
  test("paid of sub-分 digits or beyond safe integers is deducted exactly", () => {
    expect(paysOf({ ...row, paid: "0.004" })).toBe("3000000.00");
    expect(paysOf({ ...row, paid: "0.005" })).toBe("3000000.00");
    expect(paysOf({ ...row, paid: "0.0050000001" })).toBe("2999999.99");
    expect(paysOf({ ...row, paid: "1e200" })).toBe("0.00");
    expect(paysOf({ ...row, paid: "90000000000000" })).toBe("0.00");
  });
  test("what was paid is the larger of 已获支持金额 and the ledger's; where both are given and differ, PAID_DIFFERS", () => {
    expect(
      one({ ...row, paid: "1000000", ledger: { project: "2000000", applicant: "5000000", year: "5000000" } }),
    ).toMatchObject({ computed: "1000000.00", marks: ["PAID_DIFFERS", "PAID_DEDUCTED"] });
    expect(one({ ...row, paid: "2000000", ledger: { project: "1000000" } })).toMatchObject({
      computed: "1000000.00",
      marks: ["PAID_DIFFERS", "PAID_DEDUCTED"],
    });
    expect(one({ ...row, paid: "2000000", ledger: { project: "2000000" } })).toMatchObject({
      computed: "1000000.00",
      marks: ["PAID_DEDUCTED"],
    });
    expect(one({ ...row, ledger: { project: "2000000" } })).toMatchObject({
      computed: "1000000.00",
      marks: ["PAID_DEDUCTED"],
    });
    expect(one({ ...row, paid: "2000000", ledger: {} })).toMatchObject({
      computed: "1000000.00",
      marks: ["PAID_DEDUCTED"],
    });
    expect(one({ ...row, paid: "0.001", ledger: { project: "0.002" } }).marks).toContain("PAID_DIFFERS");
    expect(one({ ...row, ledger: { project: "0.004" } })).toMatchObject({ computed: "3000000.00" });
  });
  test("承担比例 scales the basis: SHARE_APPLIED; 100% and blank scale nothing", () => {
    expect(one({ ...row, share: "60" })).toMatchObject({ computed: "1800000.00", marks: ["SHARE_APPLIED"] });
    expect(one({ ...row, share: "33.333333" })).toMatchObject({ computed: "999999.99", marks: ["SHARE_APPLIED"] });
    expect(one({ ...row, share: "100" })).toMatchObject({ computed: "3000000.00", marks: [] });
    expect(one({ ...row, share: "0" })).toMatchObject({ computed: "0.00", marks: ["SHARE_APPLIED"] });
    expect(one({ ...row, basis: "40000000", share: "75" })).toMatchObject({
      computed: "9000000.00",
      marks: ["SHARE_APPLIED"],
    });
  });
  test("clause 5 without 审定基数 is UNAUDITED on the row, but not where the roster has no such column", () => {
    expect(marks({ clause: "5", basis: "1" })).toEqual(["UNAUDITED"]);
    expect(marks({ clause: "5", audited: "1" })).toEqual([]);
    expect(marks({ clause: "5", basis: "1", noAudited: true })).toEqual([]);
    expect(marks({ ...row })).toEqual([]);
    expect(marks({ clause: "5" })).toEqual(["MISSING_INPUT"]);
  });
  test("the rate and the ceiling are the clause's own", () => {
    const of = (clause: string, basis: string): string | null =>
      paysOf({
        clause,
        level: clause === "3" || clause === "4.2" ? "市级" : "",
        basis,
        sales: "5000000",
        inDistrict: TRUTH.yes,
      });
    expect(["3", "4.2", "4.3", "5", "7.2"].map(c => of(c, "1000"))).toEqual([
      "300.00",
      "300.00",
      "300.00",
      "300.00",
      "200.00",
    ]);
    expect(["3", "4.2", "4.3", "5", "7.2"].map(c => of(c, "1e9"))).toEqual([
      "9000000.00",
      "500000.00",
      "1000000.00",
      "3000000.00",
      "2000000.00",
    ]);
  });
  test("7.2: sales of 500万 and more; exclusive: more than 500万; to the last digit", () => {
    const at = (sales: string, readings = {}): string =>
      one({ clause: "7.2", basis: "1", inDistrict: TRUTH.yes, sales }, { readings }).outcome;
    expect([at("4999999.99"), at("4999999.999999999"), at("5000000"), at("5000000.0000001"), at("1e30")]).toEqual([
      "ineligible",
      "ineligible",
      "amount",
      "amount",
      "amount",
    ]);
    expect(["5000000", "5000000.0000001", "5000000.01"].map(s => at(s, { "A7-GTE": "exclusive" }))).toEqual([
      "ineligible",
      "amount",
      "amount",
    ]);
  });
  test("7.2: sales blank is missing; 区内实施 blank is UNVERIFIED and stands wherever the row ends", () => {
    expect(one({ clause: "7.2", basis: "1", inDistrict: TRUTH.yes })).toMatchObject({
      outcome: "missing",
      marks: ["MISSING_INPUT"],
    });
    expect(one({ clause: "7.2", basis: "1", sales: "5000000" })).toMatchObject({
      outcome: "amount",
      marks: ["UNVERIFIED"],
    });
    expect(marks({ clause: "7.2", basis: "1" })).toEqual(["MISSING_INPUT", "UNVERIFIED"]);
    expect(marks({ clause: "7.2", basis: "1", sales: "1" })).toEqual(["BELOW_THRESHOLD"]);
  });
});

describe("rounding comes last and never lifts an amount above the ceiling", () => {
  const rounded = (basis: string, rounding: string, more: Partial<Row> = {}): string | null =>
    paysOf({ clause: "3", level: "国家级", basis, ...more }, { readings: { ROUNDING: rounding } });
  test.each([
    ["fen", "0.05", "0.02"],
    ["fen", "0.0499", "0.01"],
    ["yuan-floor", "6.66", "1.00"],
    ["yuan", "5", "2.00"],
    ["yuan", "4.99", "1.00"],
    ["thousand-floor", "6666.66", "1000.00"],
    ["wan-floor", "66666.66", "10000.00"],
    ["wan", "50000", "20000.00"],
    ["wan", "49999.99", "10000.00"],
    ["wan-2dp", "500", "200.00"],
    ["wan-2dp", "499.99", "100.00"],
  ])("%s of 30%% of %s yuan is %s", (rounding, basis, wanted) => {
    expect(rounded(basis, rounding)).toBe(wanted);
  });
  test("half up would pass what the ceiling leaves: it goes down a step", () => {
    expect(rounded("40000000", "wan", { paid: "1" })).toBe("8990000.00");
    expect(rounded("40000000", "wan", { paid: "0.001" })).toBe("8990000.00");
    expect(rounded("29999999.99", "wan")).toBe("9000000.00");
    expect(rounded("40000000", "wan", { paid: "4999" })).toBe("8990000.00");
    expect(rounded("40000000", "wan", { paid: "5001" })).toBe("8990000.00");
    expect(rounded("8985000", "wan", { paid: "100" })).toBe("2700000.00");
  });
  test("it bears on fixed amounts and tiers too, less what was had", () => {
    expect(paysOf({ clause: "6", level: "3级", paid: "1" }, { readings: { ROUNDING: "wan-floor" } })).toBe("190000.00");
    expect(paysOf({ clause: "6", level: "3级" }, { readings: { ROUNDING: "wan-floor" } })).toBe("200000.00");
    expect(paysOf({ clause: "8", level: "工信部" }, { readings: { ROUNDING: "wan" } })).toBe("100000.00");
    expect(one({ clause: "9.2", level: "国家级", paid: "500000" }, { readings: { ROUNDING: "wan" } })).toMatchObject({
      computed: "500000.00",
      marks: ["UPGRADE_DIFFERENCE"],
    });
  });
});

describe("a recognised amount with a ceiling (4.1, 9.1)", () => {
  test("without 评审核定金额 a decision is awaited, and nothing is filled in", () => {
    expect(one({ clause: "4.1", level: "双跨", basis: "1000000", requested: "1000000" })).toMatchObject({
      outcome: "decision",
      computed: null,
      proposed: null,
      marks: ["NEEDS_AMOUNT"],
    });
    expect(one({ clause: "9.1" })).toMatchObject({ outcome: "decision", computed: null });
  });
  test("min(评审核定金额, ceiling − paid); it is not held against itself", () => {
    const at = (reviewed: string, paid?: string): [string | null, readonly string[]] => {
      const s = one({ clause: "4.1", level: "双跨", reviewed, ...(paid ? { paid } : {}) });
      return [s.computed, s.marks];
    };
    expect(at("800000")).toEqual(["800000.00", []]);
    expect(at("1000000")).toEqual(["1000000.00", []]);
    expect(at("1000000.01")).toEqual(["1000000.00", ["CAP_APPLIED"]]);
    expect(at("800000", "200000")).toEqual(["800000.00", []]);
    expect(at("800000", "200000.01")).toEqual(["799999.99", ["PAID_DEDUCTED"]]);
    expect(at("800000", "0.0001")).toEqual(["800000.00", []]);
    expect(at("1e280", "1e281")).toEqual(["0.00", ["MAGNITUDE", "CAP_APPLIED", "PAID_DEDUCTED"]]);
    expect(at("0.005")).toEqual(["0.01", []]);
  });
  test("PAID-BASIS does not bear on it", () => {
    for (const basis of ["cumulative", "increment"])
      expect(
        paysOf({ clause: "9.1", reviewed: "20000000", paid: "40000000" }, { readings: { "PAID-BASIS": basis } }),
      ).toBe("10000000.00");
  });
  test(
    "9.1 of three years or more is YEARS_REVIEW, not a refusal; it stands on decision rows too; 4.1 has no such " +
      "limit",
    () => {
      expect(one({ clause: "9.1", reviewed: "1", years: 3 })).toMatchObject({
        outcome: "amount",
        computed: "1.00",
        marks: ["YEARS_REVIEW"],
      });
      expect(marks({ clause: "9.1", reviewed: "1", years: 2 })).toEqual([]);
      expect(one({ clause: "9.1", years: 9 })).toMatchObject({
        outcome: "decision",
        marks: ["NEEDS_AMOUNT", "YEARS_REVIEW"],
      });
      expect(marks({ clause: "9.1", reviewed: "1", years: 1, ledger: { years: 3 } })).toEqual(["YEARS_REVIEW"]);
      expect(marks({ clause: "9.1", reviewed: "1", years: 3, ledger: { years: 1 } })).toEqual(["YEARS_REVIEW"]);
      expect(marks({ clause: "4.1", level: "双跨", reviewed: "1", years: 9 })).toEqual([]);
    },
  );
  test("an unclear category is computed and marked", () => {
    expect(one({ clause: "4.1", level: "国家级", reviewed: "1" })).toMatchObject({
      outcome: "amount",
      marks: ["CATEGORY_UNCLEAR"],
    });
    expect(marks({ clause: "4.1", level: "国家级" })).toEqual(["NEEDS_AMOUNT", "CATEGORY_UNCLEAR"]);
  });
});

describe("tiers with the difference on an upgrade (6)", () => {
  const at = (level: string, more: Partial<Row> = {}, scene?: Scene): [string | null, readonly string[]] => {
    const s = one({ clause: "6", level, ...more }, scene);
    return [s.computed, s.marks];
  };
  test("15, 20, 25, 30万 once; level 1 is ineligible; no level is missing", () => {
    expect(["2级", "3级", "4级", "5级"].map(l => at(l)[0])).toEqual([
      "150000.00",
      "200000.00",
      "250000.00",
      "300000.00",
    ]);
    expect(at("1级")).toEqual(["0.00", ["INELIGIBLE_LEVEL"]]);
    expect(one({ clause: "6" })).toMatchObject({ outcome: "missing", marks: ["MISSING_INPUT"] });
  });
  test("tier: the larger of the earlier tier and what was paid is deducted", () => {
    expect(at("4级", { hadLevel: "2级" })).toEqual(["100000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { hadLevel: "2级", paid: "120000" })).toEqual(["100000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { hadLevel: "2级", paid: "200000.01" })).toEqual(["49999.99", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { paid: "0.001" })).toEqual(["250000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { hadLevel: "2级", paid: "0.001" })).toEqual(["100000.00", ["UPGRADE_DIFFERENCE"]]);
  });
  test("paid: only what was paid is deducted", () => {
    const paid: Scene = { readings: { "A6-DIFF": "paid" } };
    expect(at("4级", { hadLevel: "2级" }, paid)).toEqual(["250000.00", []]);
    expect(at("4级", { hadLevel: "2级", paid: "120000" }, paid)).toEqual(["130000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("2级", { hadLevel: "2级" }, paid)).toEqual(["0.00", ["NO_UPGRADE"]]);
  });
  test("same level or lower than before, or nothing left: NO_UPGRADE", () => {
    expect(at("3级", { hadLevel: "3级" })).toEqual(["0.00", ["NO_UPGRADE"]]);
    expect(at("2级", { hadLevel: "3级" })).toEqual(["0.00", ["NO_UPGRADE"]]);
    expect(at("3级", { paid: "200000" })).toEqual(["0.00", ["NO_UPGRADE"]]);
    expect(at("3级", { paid: "199999.99" })).toEqual(["0.01", ["UPGRADE_DIFFERENCE"]]);
    expect(at("3级", { paid: "200000.0001" })).toEqual(["0.00", ["NO_UPGRADE"]]);
    expect(at("3级", { paid: "199999.9999" })).toEqual(["0.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("3级", { paid: "1e99" })).toEqual(["0.00", ["NO_UPGRADE"]]);
    // A level below all tiers, after one of them, is refused for both reasons.
    expect(at("1级", { hadLevel: "2级" })).toEqual(["0.00", ["INELIGIBLE_LEVEL", "NO_UPGRADE"]]);
    expect(at("1级", {})).toEqual(["0.00", ["INELIGIBLE_LEVEL"]]);
  });
  test("the earlier level comes from the ledger too, where the roster is blank or lower", () => {
    expect(at("4级", { ledger: { level: "3级", applicant: "200000" } })).toEqual(["50000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { hadLevel: "2级", ledger: { level: "3级" } })).toEqual(["50000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { hadLevel: "3级", ledger: { level: "2级" } })).toEqual(["50000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at("4级", { paid: "150000", ledger: { applicant: "200000", project: "1" } })).toEqual([
      "50000.00",
      ["PAID_DIFFERS", "UPGRADE_DIFFERENCE"],
    ]);
  });
});

describe("a fixed amount once (8, 9.2)", () => {
  const at = (row: Row, scene?: Scene): [string | null, readonly string[]] => {
    const s = one(row, scene);
    return [s.computed, s.marks];
  };
  test("8: had before, by the ledger or 已获支持金额 of 10万: ONE_OFF_USED", () => {
    const row: Row = { clause: "8", level: "工信部" };
    expect(at(row)).toEqual(["100000.00", []]);
    expect(at({ ...row, paid: "100000" })).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ ...row, ledger: { applicant: "100000" } })).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ ...row, ledger: { applicant: "60000" } })).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ ...row, ledger: { applicant: "0" } })).toEqual(["100000.00", []]);
  });
  test("8: by project where the reading says so: the ledger's grant to another project does not count", () => {
    const scene: Scene = { readings: { "A8-ONCE": "project" } };
    expect(at({ clause: "8", level: "工信部", ledger: { applicant: "100000" } }, scene)).toEqual(["100000.00", []]);
    expect(at({ clause: "8", level: "工信部", ledger: { project: "100000" } }, scene)).toEqual([
      "0.00",
      ["ONE_OFF_USED"],
    ]);
  });
  test("a paid figure that is no possible award is PAID_UNCLEAR and not deducted", () => {
    expect(at({ clause: "8", level: "工信部", paid: "60000" })).toEqual(["100000.00", ["PAID_UNCLEAR"]]);
    expect(at({ clause: "8", level: "工信部", paid: "100000.001" })).toEqual(["100000.00", ["PAID_UNCLEAR"]]);
    expect(at({ clause: "8", level: "工信部", paid: "0" })).toEqual(["100000.00", []]);
    expect(at({ clause: "9.2", level: "国家级", paid: "300000" })).toEqual(["1000000.00", ["PAID_UNCLEAR"]]);
    expect(at({ clause: "9.2", level: "国家级", paid: "1500000" })).toEqual(["1000000.00", ["PAID_UNCLEAR"]]);
  });
  test("9.2: 100万 and 50万 once; no level is missing, 区级 ineligible", () => {
    expect([
      at({ clause: "9.2", level: "国家级" }),
      at({ clause: "9.2", level: "市级" }),
      at({ clause: "9.2", level: "区级" }),
    ]).toEqual([
      ["1000000.00", []],
      ["500000.00", []],
      ["0.00", ["INELIGIBLE_LEVEL"]],
    ]);
    expect(one({ clause: "9.2" })).toMatchObject({ outcome: "missing" });
  });
  test("9.2: an earlier recognition is deducted; nothing left is ONE_OFF_USED", () => {
    expect(at({ clause: "9.2", level: "国家级", hadLevel: "市级" })).toEqual(["500000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at({ clause: "9.2", level: "国家级", paid: "500000" })).toEqual(["500000.00", ["UPGRADE_DIFFERENCE"]]);
    expect(at({ clause: "9.2", level: "国家级", ledger: { level: "市级" } })).toEqual([
      "500000.00",
      ["UPGRADE_DIFFERENCE"],
    ]);
    expect(at({ clause: "9.2", level: "国家级", ledger: { project: "500000", applicant: "1000000" } })).toEqual([
      "500000.00",
      ["UPGRADE_DIFFERENCE"],
    ]);
    expect(at({ clause: "9.2", level: "国家级", hadLevel: "国家级" })).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ clause: "9.2", level: "市级", paid: "1000000" })).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ clause: "9.2", level: "市级", hadLevel: "市级" })).toEqual(["0.00", ["ONE_OFF_USED"]]);
  });
  test("of two figures the larger counts, though the other has digits finer than 分", () => {
    expect(at({ clause: "9.2", level: "国家级", paid: "0.001", ledger: { project: "500000" } })).toEqual([
      "500000.00",
      ["PAID_DIFFERS", "UPGRADE_DIFFERENCE"],
    ]);
    expect(at({ clause: "9.2", level: "国家级", paid: "500000", ledger: { project: "0.001" } })).toEqual([
      "500000.00",
      ["PAID_DIFFERS", "UPGRADE_DIFFERENCE"],
    ]);
    expect(at({ clause: "9.2", level: "国家级", paid: "500000.001", ledger: { project: "500000" } })).toEqual([
      "1000000.00",
      ["PAID_DIFFERS", "PAID_UNCLEAR"],
    ]);
  });
  test("9.2 by A9-UPGRADE=full: a municipal park that becomes national earns 100万 in full, and once", () => {
    const full: Scene = { readings: { "A9-UPGRADE": "full" } };
    expect(at({ clause: "9.2", level: "国家级", hadLevel: "市级" }, full)).toEqual(["1000000.00", []]);
    expect(at({ clause: "9.2", level: "国家级", paid: "500000" }, full)).toEqual(["1000000.00", []]);
    expect(at({ clause: "9.2", level: "国家级", paid: "1000000" }, full)).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ clause: "9.2", level: "国家级", paid: "1500000" }, full)).toEqual(["0.00", ["ONE_OFF_USED"]]);
    expect(at({ clause: "9.2", level: "市级", hadLevel: "国家级" }, full)).toEqual(["0.00", ["ONE_OFF_USED"]]);
  });
});

describe("rent of an area (7.1)", () => {
  const row: Row = { clause: "7.1", level: "国家级", area: "1000", rent: "100", rentUnit: "areaMonth" };
  const at = (more: Partial<Row>, scene?: Scene): [string | null, readonly string[]] => {
    const s = one({ ...row, ...more }, scene);
    return [s.computed, s.marks];
  };
  test("国家 100%, 市级 80% of the rent; no level, area, rent or unit is missing", () => {
    expect([at({}), at({ level: "市级" })]).toEqual([
      ["1200000.00", []],
      ["960000.00", []],
    ]);
    for (const lacking of ["level", "area", "rent", "rentUnit"] as const) {
      const rest = Object.fromEntries(Object.entries(row).filter(([field]) => field !== lacking)) as Row;
      expect(one(rest)).toMatchObject({ outcome: "missing", computed: null, marks: ["MISSING_INPUT"] });
    }
  });
  test("the counted area is the least of 实际使用面积, 合同面积 and 4 000㎡; AREA_CAPPED where below the one used", () => {
    expect(at({ area: "4000", rent: "10" })).toEqual(["480000.00", []]);
    expect(at({ area: "4000.01", rent: "10" })).toEqual(["480000.00", ["AREA_CAPPED"]]);
    expect(at({ area: "4000.001", rent: "10" })).toEqual(["480000.00", ["AREA_CAPPED"]]);
    expect(at({ area: "1200", contractArea: "1000" })).toEqual(["1200000.00", ["AREA_CAPPED"]]);
    expect(at({ area: "1000", contractArea: "1200" })).toEqual(["1200000.00", []]);
    expect(at({ area: "1000.0001", contractArea: "1000" })).toEqual(["1200000.00", ["AREA_CAPPED"]]);
    expect(at({ area: "1000", contractArea: "1000.5555" })).toEqual(["1200000.00", []]);
    expect(at({ area: "0" })).toEqual(["0.00", []]);
  });
  test("元/㎡/月 × 月数; blank is 12", () => {
    expect([at({ months: "7" })[0], at({ months: "12" })[0], at({ months: "0.5" })[0], at({ months: "0" })[0]]).toEqual(
      ["700000.00", "1200000.00", "50000.00", "0.00"],
    );
  });
  test("元/㎡/天 × 天数, else 365 × 月数 ÷ 12", () => {
    const day = { rentUnit: "areaDay", rent: "1.2" } as const;
    expect([
      at(day)[0],
      at({ ...day, days: "100" })[0],
      at({ ...day, months: "6" })[0],
      at({ ...day, days: "100", months: "6" })[0],
      at({ ...day, days: "0.5" })[0],
    ]).toEqual(["438000.00", "120000.00", "219000.00", "120000.00", "600.00"]);
  });
  test("元/㎡/年 × 月数 ÷ 12 × counted area", () => {
    expect([at({ rentUnit: "areaYear" })[0], at({ rentUnit: "areaYear", months: "7" })[0]]).toEqual([
      "100000.00",
      "58333.33",
    ]);
  });
  test("元/年 × 月数 ÷ 12 × counted area ÷ (合同面积, else 实际使用面积); 元/月 likewise by the month", () => {
    const year = { rentUnit: "year", rent: "120000" } as const;
    expect([
      at(year)[0],
      at({ ...year, months: "6" })[0],
      at({ ...year, contractArea: "3000" })[0],
      at({ ...year, area: "8000" })[0],
    ]).toEqual(["120000.00", "60000.00", "40000.00", "60000.00"]);
    expect(at({ ...year, area: "1000", contractArea: "500" })).toEqual(["120000.00", ["AREA_CAPPED"]]);
    expect(at({ rentUnit: "month", rent: "1000", contractArea: "3000" })[0]).toBe("4000.00");
    expect(at({ rentUnit: "month", rent: "1000", area: "0" })).toEqual(["0.00", []]);
    expect(at({ rentUnit: "year", rent: "1000", contractArea: "0" })).toEqual(["0.00", ["AREA_CAPPED"]]);
  });
  test("核定比例 replaces the rate but never exceeds it: RATE_CLAMPED", () => {
    expect(at({ level: "市级", approvedRate: "60" })).toEqual(["720000.00", []]);
    expect(at({ level: "市级", approvedRate: "80" })).toEqual(["960000.00", []]);
    expect(at({ level: "市级", approvedRate: "80.01" })).toEqual(["960000.00", ["RATE_CLAMPED"]]);
    expect(at({ level: "市级", approvedRate: "80.000000001" })).toEqual(["960000.00", ["RATE_CLAMPED"]]);
    expect(at({ level: "市级", approvedRate: "33.333333" })).toEqual(["400000.00", []]);
    expect(at({ approvedRate: "0" })).toEqual(["0.00", []]);
  });
  test("at most 500万 a year", () => {
    expect(at({ area: "4000", rent: "104.16" })).toEqual(["4999680.00", []]);
    expect(at({ area: "4000", rent: "104.17" })).toEqual(["5000000.00", ["CAP_APPLIED"]]);
  });
  test("less what the ledger shows for that year; 已获支持金额 only in a first year, else PAID_UNCLEAR", () => {
    expect(at({ paid: "200000" })).toEqual(["1000000.00", ["PAID_DEDUCTED"]]);
    expect(at({ paid: "200000", years: 0 })).toEqual(["1000000.00", ["PAID_DEDUCTED"]]);
    expect(at({ paid: "200000", years: 1 })).toEqual(["1200000.00", ["PAID_UNCLEAR"]]);
    expect(at({ paid: "0", years: 1 })).toEqual(["1200000.00", []]);
    expect(at({ years: 1, ledger: { year: "300000", project: "900000" } })).toEqual(["900000.00", ["PAID_DEDUCTED"]]);
    expect(at({ years: 1, paid: "1", ledger: { year: "300000" } })).toEqual([
      "900000.00",
      ["PAID_UNCLEAR", "PAID_DEDUCTED"],
    ]);
    expect(at({ paid: "200000", ledger: { year: "300000" } })).toEqual([
      "900000.00",
      ["PAID_DIFFERS", "PAID_DEDUCTED"],
    ]);
    expect(at({ paid: "200000", ledger: { years: 1 } })).toEqual(["1200000.00", ["PAID_UNCLEAR"]]);
    expect(at({ years: 1, ledger: { year: "0.001" } })).toEqual(["1200000.00", ["PAID_DEDUCTED"]]);
  });
  test("three years or more: YEARS_EXHAUSTED, beside a level that does not serve; by the ledger too", () => {
    expect(at({ years: 3 })).toEqual(["0.00", ["YEARS_EXHAUSTED"]]);
    expect(at({ years: 2 })[0]).toBe("1200000.00");
    expect(at({ years: 1, ledger: { years: 3 } })).toEqual(["0.00", ["YEARS_EXHAUSTED"]]);
    expect(at({ years: 4, level: "区级" })).toEqual(["0.00", ["INELIGIBLE_LEVEL", "YEARS_EXHAUSTED"]]);
  });
  // 333.33 ㎡ at 77.77 yuan a month; a day costs a hundredth of that.
  test.each<[Partial<Row>, string]>([
    [{ months: "7.33" }, "190016.13"],
    [{ months: "0.29" }, "7517.69"],
    [{ months: "12" }, "311076.89"],
    [{ months: "0" }, "0.00"],
    [{ rentUnit: "areaDay", rent: "0.77", days: "10.5" }, "2694.97"],
    [{ rentUnit: "areaDay", rent: "0.77", days: "360" }, "92399.08"],
    [{ rentUnit: "areaDay", rent: "0.77", days: "0" }, "0.00"],
    [{ rentUnit: "areaDay", rent: "0.77", months: "7.33" }, "57224.33"],
    [{ rentUnit: "areaYear", months: "7.33" }, "15834.68"],
  ])("parts of months and days count to the last digit: %j", (more, computed) => {
    const part: Row = { ...row, area: "333.33", rent: "77.77", ...more };
    expect(one(part).computed).toBe(computed);
    expect(one(part, { wide: true }).computed).toBe(computed);
  });
  test(
    "A7-OBJECT=separate: the rent without a ceiling, plus 评审核定金额 of at most 500万, which then " +
      "does not cap the row",
    () => {
      const separate: Scene = { readings: { "A7-OBJECT": "separate" } };
      expect(one({ ...row, reviewed: "1000" }, separate)).toMatchObject({
        computed: "1201000.00",
        proposed: "1201000.00",
        marks: [],
      });
      expect(one({ ...row, reviewed: "5000000" }, separate)).toMatchObject({ computed: "6200000.00", marks: [] });
      expect(one({ ...row, reviewed: "5000000.01" }, separate)).toMatchObject({
        computed: "6200000.00",
        marks: ["CAP_APPLIED"],
      });
      expect(one({ ...row, reviewed: "0.005" }, separate)).toMatchObject({ computed: "1200000.01" });
      expect(one({ ...row, area: "4000", rent: "1000", reviewed: "0" }, separate)).toMatchObject({
        computed: "48000000.00",
        marks: [],
      });
      expect(one({ ...row, reviewed: "1000", paid: "500" }, separate)).toMatchObject({
        computed: "1200500.00",
        marks: ["PAID_DEDUCTED"],
      });
      expect(one({ ...row, reviewed: "bad" }, separate).outcome).toBe("invalid");
    },
  );
  test("separate with 评审核定金额 blank: an amount of the rent part only, provisional", () => {
    expect(one(row, { readings: { "A7-OBJECT": "separate" } })).toMatchObject({
      outcome: "amount",
      computed: "1200000.00",
      proposed: "1200000.00",
      marks: ["NEEDS_AMOUNT"],
    });
  });
  test("an amount that no safe integer of 分 holds is no amount of a grant", () => {
    expect(one({ ...row, rent: "1e290", reviewed: "1" }, { readings: { "A7-OBJECT": "separate" } })).toMatchObject({
      outcome: "invalid",
      computed: null,
      marks: ["INVALID_INPUT"],
    });
    expect(at({ rent: "1e290" })).toEqual(["5000000.00", ["MAGNITUDE", "CAP_APPLIED"]]);
  });
});

test("each row is decided by itself: a row before it leaves no trace on the next", () => {
  const capped: Row = { clause: "3", level: "国家级", basis: "1e9", paid: "1" },
    plain: Row = { clause: "3", level: "国家级", basis: "1000" };
  const refused: Row = { clause: "7.2", level: "双跨", sales: "1", inDistrict: TRUTH.no },
    fine: Row = { clause: "7.2", sales: "5000000", inDistrict: TRUTH.yes, basis: "1" };
  const result = all([
    capped,
    plain,
    refused,
    fine,
    { clause: "3" },
    plain,
    { clause: "6" },
    { clause: "6", level: "3级" },
  ]);
  expect(result.map(r => r.computed)).toEqual([
    "8999999.00",
    "300.00",
    "0.00",
    "0.20",
    null,
    "300.00",
    null,
    "200000.00",
  ]);
  expect([1, 3, 5, 7].map(i => result[i]!.marks)).toEqual([[], [], [], []]);
});
