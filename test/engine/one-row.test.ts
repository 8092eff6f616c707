import {
  CLAUSE_PROBLEM,
  INVALID_DAY,
  KIND,
  LISTED,
  NO_DAY,
  NO_MINUTE,
  NO_YEAR,
  OUTLIER,
  TRUTH,
  type Batch,
} from "../../src/fields/columns";
import { award } from "../../src/engine/award";
import { readingValues } from "../../src/engine/switches";
import { marksOf } from "../../src/marks/mark-columns";
import { law } from "./law";
import { columnsOf, one, type Row, type Scene } from "./scene";

const project: Row = { clause: "3", level: "国家级", basis: "10000000" };
const batch = (more: Partial<Batch> = {}): Batch => ({
  name: "一",
  year: NO_YEAR,
  deadlineDay: 100,
  deadlineMinute: NO_MINUTE,
  periodFrom: NO_DAY,
  periodThrough: NO_DAY,
  budget: null,
  ...more,
});
const marks = (row: Row, scene?: Scene): readonly string[] => one(row, scene).marks;
const amount = (row: Row, scene?: Scene): string | null => one(row, scene).computed;

describe(
  "a row is decided in order: withdrawn, invalid, Article 14, the clause's conditions, missing or decision, the " +
    "amount",
  () => {
    test("a withdrawn row is 0.00, carries WITHDRAWN only and is out of everything", () => {
      expect(one({ ...project, status: "withdrawn", basis: "bad", otherAward: 1, noticed: "1" })).toEqual({
        outcome: "withdrawn",
        computed: "0.00",
        proposed: "0.00",
        marks: ["WITHDRAWN"],
        winner: null,
      });
    });
    test("a row without a known clause is invalid, whatever its status says, and has no amounts", () => {
      expect(one({ clause: null, status: "rejected" })).toEqual({
        outcome: "invalid",
        computed: null,
        proposed: null,
        marks: ["UNKNOWN_CLAUSE"],
        winner: null,
      });
    });
    test("a clause that became a date says so", () => {
      const rows = columnsOf([{ clause: null }]);
      rows.clauseProblem[0] = CLAUSE_PROBLEM.asDate;
      const out = award(law, rows, readingValues(law, {}), 0);
      expect(marksOf(0, out.marks)).toEqual(["CLAUSE_AS_DATE"]);
    });
    test("an unreadable input is invalid before Article 14 and carries no other mark", () => {
      expect(one({ ...project, basis: "bad", status: "rejected" })).toMatchObject({
        outcome: "invalid",
        computed: null,
        proposed: null,
        marks: ["INVALID_INPUT"],
      });
    });
    test("Article 14 refuses before the clause's own conditions and bears on clauses that are no money", () => {
      expect(one({ ...project, level: "区级", status: "rejected" })).toMatchObject({
        outcome: "ineligible",
        computed: "0.00",
        proposed: "0.00",
        marks: ["REJECTED"],
      });
      expect(one({ clause: "12", status: "rejected" }).outcome).toBe("ineligible");
    });
    test("a row that ends at a step carries every reason found at that step, and no amount marks", () => {
      const late: Row = {
        ...project,
        basis: "800000000",
        status: "rejected",
        appliedDay: 101,
        batch: 0,
        barFrom: 0,
        barThrough: 200,
      };
      expect(one(late, { batches: [batch()] }).marks).toEqual(["LATE", "BARRED", "REJECTED"]);
      expect(marks({ clause: "7.2", level: "双跨", sales: "1", inDistrict: TRUTH.no, basis: "900000000" })).toEqual([
        "INELIGIBLE_LEVEL",
        "BELOW_THRESHOLD",
        "NOT_IN_DISTRICT",
      ]);
    });
    test("the clause's conditions refuse before a blank input is missed", () => {
      expect(one({ clause: "3", level: "区级" })).toMatchObject({ outcome: "ineligible", marks: ["INELIGIBLE_LEVEL"] });
      expect(one({ clause: "7.2", inDistrict: TRUTH.no })).toMatchObject({
        outcome: "ineligible",
        marks: ["NOT_IN_DISTRICT"],
      });
    });
    test("a row that lacks an input is missing, without amounts", () => {
      expect(one({ clause: "3", level: "市级" })).toMatchObject({
        outcome: "missing",
        computed: null,
        proposed: null,
        marks: ["MISSING_INPUT"],
      });
    });
    test("support that is no money is 0.00 and says so", () => {
      for (const clause of ["10", "11", "12"])
        expect(one({ clause })).toMatchObject({
          outcome: "amount",
          computed: "0.00",
          proposed: "0.00",
          marks: ["NOT_MONEY"],
        });
    });
  },
);

describe("only inputs that decide the row count", () => {
  test.each<[string, Row]>([
    ["核算基数 where 审定基数 is given", { ...project, basis: "bad", audited: "10000000" }],
    [
      "已支持年数 of a clause without a limit of years, 面积 of one without rent",
      { ...project, area: "bad", rent: "bad", months: "bad" },
    ],
    ["申请金额, 公示金额, 批复金额", { ...project, requested: "bad", noticed: "bad", approved: "bad" }],
    ["销售收入 of a clause without a threshold", { ...project, sales: "bad" }],
  ])("%s is not read", (_, row) => {
    expect(amount(row)).toBe("3000000.00");
  });

  test.each<[string, Row]>([
    ["审定基数, whatever 核算基数 says", { ...project, audited: "bad" }],
    ["核算基数", { ...project, basis: "bad" }],
    ["评审核定金额", { ...project, reviewed: "bad" }],
    ["承担比例", { ...project, share: "bad" }],
    ["已获支持金额", { ...project, paid: "bad" }],
    ["已获支持金额 under 4.1", { clause: "4.1", level: "双跨", reviewed: "1", paid: "bad" }],
    ["已获支持金额 under 6", { clause: "6", level: "3级", paid: "bad" }],
    ["已获支持金额 under 8", { clause: "8", level: "工信部", paid: "bad" }],
    ["销售收入 under 7.2", { clause: "7.2", basis: "1", inDistrict: 1, sales: "bad" }],
    ["租金 under 7.1", { clause: "7.1", level: "国家级", area: "1", rent: "bad", rentUnit: "month" }],
    ["月数 under 7.1", { clause: "7.1", level: "国家级", area: "1", rent: "1", rentUnit: "areaDay", months: "bad" }],
    [
      "天数 under 7.1, of a rent by the day",
      { clause: "7.1", level: "国家级", area: "1", rent: "1", rentUnit: "areaDay", days: "bad" },
    ],
    [
      "核定比例 under 7.1",
      { clause: "7.1", level: "国家级", area: "1", rent: "1", rentUnit: "areaMonth", approvedRate: "bad" },
    ],
  ])("an unreadable %s is invalid", (_, row) => {
    expect(one(row)).toMatchObject({ outcome: "invalid", marks: ["INVALID_INPUT"] });
  });

  test("月数 is not read where the rent is by the day and 天数 is given; 天数 not where it is by the month", () => {
    expect(
      amount({
        clause: "7.1",
        level: "国家级",
        area: "100",
        rent: "2",
        rentUnit: "areaDay",
        days: "10",
        months: "bad",
      }),
    ).toBe("2000.00");
    expect(amount({ clause: "7.1", level: "国家级", area: "100", rent: "2", rentUnit: "areaMonth", days: "bad" })).toBe(
      "2400.00",
    );
  });

  const problem = (
    field: "level" | "hadLevel" | "years" | "appliedOn" | "recognisedOn" | "inDistrict" | "rentUnit",
    row: Row,
    scene: Scene = {},
  ): string => {
    const rows = columnsOf([row], scene);
    (rows.problems as Map<number, unknown>).set(0, [{ field, header: field, text: "x", reason: "unknown-word" }]);
    return marksOf(0, award(law, rows, readingValues(law, scene.readings ?? {}), 0).marks).includes("INVALID_INPUT")
      ? "invalid"
      : "read past";
  };
  test.each<[string, Parameters<typeof problem>, string]>([
    ["级别 of a clause that has levels", ["level", project], "invalid"],
    ["级别 of a clause without levels", ["level", { clause: "5", audited: "1" }], "read past"],
    ["已获等级 under 6", ["hadLevel", { clause: "6", level: "3级" }], "invalid"],
    ["已获等级 under 9.2", ["hadLevel", { clause: "9.2", level: "市级" }], "invalid"],
    ["已获等级 under 8", ["hadLevel", { clause: "8", level: "工信部" }], "read past"],
    [
      "已支持年数 under 7.1",
      ["years", { clause: "7.1", level: "国家级", area: "1", rent: "1", rentUnit: "month" }],
      "invalid",
    ],
    ["已支持年数 under 9.1", ["years", { clause: "9.1", reviewed: "1" }], "invalid"],
    ["已支持年数 under 4.1", ["years", { clause: "4.1", level: "双跨", reviewed: "1" }], "read past"],
    ["区内实施 under 7.2", ["inDistrict", { clause: "7.2", basis: "1", sales: "5000000" }], "invalid"],
    ["租金单位 under 7.1", ["rentUnit", { clause: "7.1", level: "国家级", area: "1", rent: "1" }], "invalid"],
    ["申报日期 against a deadline", ["appliedOn", { ...project, batch: 0 }, { batches: [batch()] }], "invalid"],
    ["申报日期 against a bar", ["appliedOn", { ...project, barFrom: 1, barThrough: 2 }], "invalid"],
    ["申报日期 against nothing", ["appliedOn", project], "read past"],
    [
      "申报日期 of a batch without a deadline",
      ["appliedOn", { ...project, batch: 0 }, { batches: [batch({ deadlineDay: NO_DAY })] }],
      "read past",
    ],
    [
      "申报日期 under 12, against a deadline",
      ["appliedOn", { clause: "12", batch: 0 }, { batches: [batch()] }],
      "invalid",
    ],
    ["认定日期, which never refuses a row,", ["recognisedOn", project], "read past"],
  ])("an unreadable %s counts or not", (_, given, wanted) => {
    expect(problem(...given)).toBe(wanted);
  });
});

describe("Article 14", () => {
  test("the deadline's day counts; a blank date is never late", () => {
    const batches = [batch()];
    expect(amount({ ...project, batch: 0, appliedDay: 100 }, { batches })).toBe("3000000.00");
    expect(one({ ...project, batch: 0, appliedDay: 101 }, { batches })).toMatchObject({
      outcome: "ineligible",
      marks: ["LATE"],
    });
    expect(amount({ ...project, batch: 0 }, { batches })).toBe("3000000.00");
    expect(
      amount({ ...project, batch: 0, appliedDay: INVALID_DAY }, { batches: [batch({ deadlineDay: NO_DAY })] }),
    ).toBe("3000000.00");
    expect(amount({ ...project, appliedDay: 101 }, { batches })).toBe("3000000.00");
  });
  test("by time where the batch gives one and the row has one", () => {
    const timed = [batch({ deadlineMinute: 1020 })],
      at = (appliedMinute: number, appliedDay = 100, batches = timed): string =>
        one({ ...project, batch: 0, appliedDay, appliedMinute }, { batches }).outcome;
    expect([at(1020), at(1021), at(NO_MINUTE), at(1439, 99), at(1439, 100, [batch()]), at(0, 101)]).toEqual([
      "amount",
      "ineligible",
      "amount",
      "amount",
      "amount",
      "ineligible",
    ]);
  });
  test("barred from the decision through the third anniversary; the other reading is free on the anniversary", () => {
    const at = (appliedDay: number, readings = {}): string =>
      one({ ...project, barFrom: 10, barThrough: 20, appliedDay }, { readings }).outcome;
    expect([at(9), at(10), at(20), at(21)]).toEqual(["amount", "ineligible", "ineligible", "amount"]);
    expect([at(19, { "A14-BAR": "day-before" }), at(20, { "A14-BAR": "day-before" })]).toEqual([
      "ineligible",
      "amount",
    ]);
  });
  test("a bar counts on the application's day, without one on the deadline, without that as of today", () => {
    const barred: Row = { ...project, barFrom: 10, barThrough: 20 };
    expect(one(barred, { asOf: 20 }).marks).toContain("BARRED");
    expect(one(barred, { asOf: 21 }).marks).toEqual([]);
    expect(one({ ...barred, batch: 0 }, { asOf: 21, batches: [batch({ deadlineDay: 15 })] }).marks).toContain("BARRED");
    expect(one({ ...barred, batch: 0 }, { asOf: 15, batches: [batch({ deadlineDay: 21 })] }).outcome).toBe("amount");
    expect(
      one({ ...barred, batch: 0, appliedDay: INVALID_DAY }, { asOf: 15, batches: [batch({ deadlineDay: NO_DAY })] })
        .marks,
    ).toContain("BARRED");
  });
  test("a bar by name only is marked for a person and refuses nothing", () => {
    expect(one({ ...project, barFrom: 10, barThrough: 20, listed: LISTED.barredByName, appliedDay: 15 })).toMatchObject(
      { outcome: "amount", marks: ["BARRED_BY_NAME"] },
    );
    expect(one({ ...project, barFrom: 10, barThrough: 20, listed: LISTED.barredByName, appliedDay: 21 }).marks).toEqual(
      [],
    );
    expect(one({ ...project, barFrom: 10, barThrough: 20, listed: LISTED.alsoByName, appliedDay: 15 }).marks).toEqual([
      "BARRED",
      "BARRED_BY_NAME",
    ]);
  });
  test(
    "barred by code, and by name for the last time that day: whether the name counts follows the " + "choice of 三年内",
    () => {
      const row: Row = { ...project, barFrom: 10, barThrough: 20, listed: LISTED.alsoByNameOnLastDay, appliedDay: 15 };
      expect(one(row).marks).toEqual(["BARRED", "BARRED_BY_NAME"]);
      expect(one(row, { readings: { "A14-BAR": "day-before" } }).marks).toEqual(["BARRED"]);
    },
  );
  test("on a list for another reason is a credit record, for a person to judge", () => {
    expect(one({ ...project, listed: LISTED.creditRecord })).toMatchObject({
      outcome: "amount",
      marks: ["CREDIT_RECORD"],
    });
  });
  test(
    "认定日期 outside the batch's period is OUT_OF_PERIOD; both its days belong to it; an open end " + "bounds nothing",
    () => {
      const at = (recognisedDay: number, more: Partial<Batch>): readonly string[] =>
        marks({ ...project, batch: 0, recognisedDay }, { batches: [batch(more)] });
      const period = { periodFrom: 10, periodThrough: 20, budget: null };
      expect([9, 10, 20, 21].map(day => at(day, period).length)).toEqual([1, 0, 0, 1]);
      expect(at(9, period)).toEqual(["OUT_OF_PERIOD"]);
      expect(
        [
          at(9, { periodFrom: 10 }),
          at(99, { periodFrom: 10 }),
          at(21, { periodThrough: 20, budget: null }),
          at(-99, { periodThrough: 20, budget: null }),
        ].map(m => m.length),
      ).toEqual([1, 0, 1, 0]);
      expect([
        at(INVALID_DAY, period),
        at(NO_DAY, period),
        marks({ ...project, recognisedDay: 9 }, { batches: [batch(period)] }),
      ]).toEqual([[], [], []]);
    },
  );
  test("ON_HOLD stands on rows that reach missing, decision or amount, and on no other", () => {
    expect(marks({ ...project, status: "hold" })).toContain("ON_HOLD");
    expect(marks({ clause: "3", level: "市级", status: "hold" })).toEqual(["MISSING_INPUT", "ON_HOLD"]);
    expect(marks({ clause: "4.1", level: "双跨", status: "hold" })).toEqual(["NEEDS_AMOUNT", "ON_HOLD"]);
    expect(marks({ clause: "3", level: "区级", status: "hold" })).toEqual(["INELIGIBLE_LEVEL"]);
  });
  test("A13-OTHER=deny: support by another district policy refuses; by default it is seen only", () => {
    expect(one({ ...project, otherAward: 1 }, { readings: { "A13-OTHER": "deny" } })).toMatchObject({
      outcome: "ineligible",
      proposed: "0.00",
      marks: ["OTHER_DISTRICT_AWARD"],
    });
    expect(one({ ...project, otherAward: 1 })).toMatchObject({ outcome: "amount", marks: [] });
    expect(one({ clause: "12", otherAward: 1 }, { readings: { "A13-OTHER": "deny" } }).outcome).toBe("ineligible");
  });
});

describe("marks that stand beside any amount", () => {
  test(
    "评审核定金额 above the computed amount is REVIEWED_OVER_RULE, equal or below is not; it caps what " +
      "is proposed",
    () => {
      expect(one({ ...project, reviewed: "3000000.01" })).toMatchObject({
        computed: "3000000.00",
        proposed: "3000000.00",
        marks: ["REVIEWED_OVER_RULE"],
      });
      expect(one({ ...project, reviewed: "3000000" })).toMatchObject({ proposed: "3000000.00", marks: [] });
      expect(one({ ...project, reviewed: "2999999.99" })).toMatchObject({
        computed: "3000000.00",
        proposed: "2999999.99",
        marks: [],
      });
      expect(one({ ...project, reviewed: "0" })).toMatchObject({ proposed: "0.00" });
    },
  );
  test("评审核定金额 counts to the 分, half up", () => {
    expect(one({ ...project, reviewed: "1.005" }).proposed).toBe("1.01");
    expect(one({ ...project, reviewed: "1.00499999999999999999" }).proposed).toBe("1.00");
    expect(one({ ...project, reviewed: "3000000.004" }).marks).toEqual([]);
    expect(one({ ...project, reviewed: "1e300" })).toMatchObject({
      proposed: "3000000.00",
      marks: ["REVIEWED_OVER_RULE"],
    });
  });
  test("申请金额 below the computed amount is OVER_REQUEST, equal or above is not", () => {
    expect(
      [["2999999.99"], ["2999999.999999"], ["3000000"], ["3000000.000001"]].map(([requested]) =>
        marks({ ...project, requested: requested! }),
      ),
    ).toEqual([["OVER_REQUEST"], ["OVER_REQUEST"], [], []]);
  });
  test("APPLICANT_KIND: 3 and 6 are for 企业; no other clause says so", () => {
    expect(marks({ ...project, kind: KIND.other })).toEqual(["APPLICANT_KIND"]);
    expect(marks({ clause: "6", level: "3级", kind: KIND.other })).toEqual(["APPLICANT_KIND"]);
    expect(marks({ ...project, kind: KIND.enterprise })).toEqual([]);
    expect(marks({ clause: "8", level: "工信部", kind: KIND.other })).toEqual([]);
    expect(marks({ clause: "3", level: "国家级", kind: KIND.other })).toEqual(["MISSING_INPUT", "APPLICANT_KIND"]);
  });
  test("MAGNITUDE: rate × basis of 100 ceilings or more", () => {
    expect(marks({ ...project, basis: "3000000000" })).toEqual(["MAGNITUDE", "CAP_APPLIED"]);
    expect(marks({ ...project, basis: "2999999999.99" })).toEqual(["CAP_APPLIED"]);
    expect(marks({ ...project, basis: "3e290" })).toContain("MAGNITUDE");
    expect(marks({ clause: "4.1", level: "双跨", reviewed: "100000000" })).toContain("MAGNITUDE");
    expect(marks({ clause: "4.1", level: "双跨", reviewed: "99999999.99" })).not.toContain("MAGNITUDE");
    expect(
      marks({ clause: "7.1", level: "国家级", area: "100", rent: "5000000", rentUnit: "areaMonth", months: "1" }),
    ).toContain("MAGNITUDE");
    expect(
      marks({ clause: "7.1", level: "国家级", area: "100", rent: "4999999.99", rentUnit: "areaMonth", months: "1" }),
    ).not.toContain("MAGNITUDE");
  });
  test.each<[string, Row, number, boolean]>([
    ["核算基数, where it decides", project, OUTLIER.basis, true],
    ["核算基数, where 审定基数 decides,", { ...project, audited: "1" }, OUTLIER.basis, false],
    ["审定基数", { ...project, audited: "1" }, OUTLIER.audited, true],
    ["已获支持金额", project, OUTLIER.paid, true],
    ["评审核定金额 of a clause with a rate", project, OUTLIER.reviewed, false],
    ["评审核定金额 under 4.1", { clause: "4.1", level: "双跨", reviewed: "1" }, OUTLIER.reviewed, true],
    ["已获支持金额 under 4.1", { clause: "4.1", level: "双跨", reviewed: "1" }, OUTLIER.paid, true],
    ["销售收入 under 7.2", { clause: "7.2", basis: "1", sales: "5000000", inDistrict: 1 }, OUTLIER.sales, true],
    ["销售收入 under 3", { ...project, sales: "1" }, OUTLIER.sales, false],
    ["已获支持金额 under 6", { clause: "6", level: "3级" }, OUTLIER.paid, true],
    ["已获支持金额 under 8", { clause: "8", level: "工信部" }, OUTLIER.paid, true],
    [
      "已获支持金额 under 7.1",
      { clause: "7.1", level: "国家级", area: "1", rent: "1", rentUnit: "areaMonth" },
      OUTLIER.paid,
      true,
    ],
    ["核算基数 under 6", { clause: "6", level: "3级" }, OUTLIER.basis, false],
  ])("MAGNITUDE: %s of 10 000 times its column's median is marked or not read", (_, row, outlier, marked) => {
    expect(marks({ ...row, outlier }).includes("MAGNITUDE")).toBe(marked);
  });
  test("CHANGED_AFTER_NOTICE: the proposed amount differs from 公示金额 or 批复金额", () => {
    expect(marks({ ...project, noticed: "3000000", approved: "3000000" })).toEqual([]);
    expect(marks({ ...project, noticed: "2999999.99" })).toEqual(["CHANGED_AFTER_NOTICE"]);
    expect(marks({ ...project, approved: "3000000.001" })).toEqual(["CHANGED_AFTER_NOTICE"]);
    expect(marks({ ...project, level: "区级", approved: "0" })).toEqual(["INELIGIBLE_LEVEL"]);
    expect(marks({ ...project, level: "区级", approved: "1" })).toEqual(["INELIGIBLE_LEVEL", "CHANGED_AFTER_NOTICE"]);
    expect(marks({ clause: "4.1", level: "双跨", approved: "1" })).toEqual(["NEEDS_AMOUNT"]);
    expect(marks({ ...project, noticed: "bad" })).toEqual([]);
  });
});
