import { MARK, MARKS, SEVERITIES, type EngineMark } from "../../src/marks/marks";
import { RowMarks, type SideMark } from "../../src/engine/row-marks";
import { markBit, MarkColumns, marksOf, marksWith } from "../../src/marks/mark-columns";
import { readingValues, ReadingError, switchesOf } from "../../src/engine/switches";
import { missingFields } from "../../src/engine/missing-inputs";
import { clauseOf, law } from "./law";
import { assess, columnsOf, type Row, type Scene } from "./scene";

const marks = (
  rows: readonly Row[],
  row: number,
  sideMarks: readonly SideMark[] = [],
  confirmed: readonly string[] = [],
  scene: Scene = {},
) => new RowMarks(assess(rows, scene), sideMarks, new Set(confirmed)).of(row);
const codes = (...given: Parameters<typeof marks>): string[] => marks(...given).map(f => f.code);
const project: Row = { clause: "3", level: "国家级", basis: "10000000" };

describe("the marks of a row", () => {
  test("stand in the order of their severity: block, ineligible, review, info", () => {
    const found = marks([{ ...project, paid: "1", kind: 2, noticed: "1" }], 0, [
      { row: 0, code: "USCC_INVALID", with: [] },
    ]);
    expect(found.map(f => [f.code, f.severity])).toEqual([
      ["READING", "review"],
      ["USCC_INVALID", "review"],
      ["APPLICANT_KIND", "review"],
      ["CHANGED_AFTER_NOTICE", "review"],
      ["PAID_DEDUCTED", "info"],
    ]);
  });
  test(
    "every mark that the engine sets has a bit of its own, whatever its place, and is held by " + "any number of words",
    () => {
      expect(MARKS.map(m => SEVERITIES.indexOf(MARK[m].severity))).toEqual(
        MARKS.map(m => SEVERITIES.indexOf(MARK[m].severity)).sort(),
      );
      const held = MARKS.filter((code): code is EngineMark => MARK[code].bit !== undefined),
        bits = held.map(code => MARK[code].bit);
      expect(new Set(bits).size).toBe(bits.length);
      for (const code of held) {
        const marks = new MarkColumns(3);
        marks.add(1, markBit(code));
        expect([marksOf(0, marks), marksOf(1, marks), marksOf(2, marks)]).toEqual([[], [code], []]);
        expect([marks.has(1, markBit(code)), marks.has(0, markBit(code))]).toEqual([true, false]);
        marks.keep(
          1,
          marksWith(() => true),
        );
        expect(marksOf(1, marks)).toEqual([code]);
        marks.clear(1);
        expect(marksOf(1, marks)).toEqual([]);
      }
    },
  );
  test(
    "marks of several columns are listed once, in their order; a mask finds and keeps those that " + "a fact holds of",
    () => {
      const [award, settled] = [new MarkColumns(2), new MarkColumns(2)];
      award.add(1, markBit("WITHDRAWN"));
      award.add(1, markBit("ON_HOLD"));
      settled.add(1, markBit("ON_HOLD"));
      settled.add(1, markBit("UNKNOWN_CLAUSE"));
      expect(marksOf(1, award, settled)).toEqual(["UNKNOWN_CLAUSE", "ON_HOLD", "WITHDRAWN"]);
      const waits = marksWith(facts => facts.waits === "itself");
      expect([
        award.any(1, waits),
        award.any(0, waits),
        settled.any(
          1,
          marksWith(f => f.lost === true),
        ),
      ]).toEqual([true, false, false]);
      award.keep(1, waits);
      expect(marksOf(1, award)).toEqual(["ON_HOLD"]);
    },
  );
  test("a mark ends by input where it blocks, by its own decision where the row waits, and else by 已核对", () => {
    for (const code of MARKS) {
      const { severity, ends, waits } = MARK[code];
      expect([code, ends]).toEqual([
        code,
        severity === "block" ? "input" : severity === "info" ? "nothing" : waits ? "decision" : "checked",
      ]);
    }
  });
  test("a loser's mark names the row that it lost to; a tie does too", () => {
    const rows: Row[] = [
      { ...project, applicant: 0, project: 0 },
      { clause: "5", audited: "10000000", applicant: 0, project: 0 },
    ];
    expect(
      marks(rows, 1)
        .filter(f => ["SUPERSEDED", "TIE"].includes(f.code))
        .map(f => [f.code, f.with]),
    ).toEqual([
      ["SUPERSEDED", [0]],
      ["TIE", [0]],
    ]);
    expect(marks(rows, 0)).toEqual([]);
  });
  test("PENDING_BEST_OF names what it waits for: the rivals that wait, else its rivals", () => {
    const rows: Row[] = [
      { clause: "4.1", level: "双跨", applicant: 0, project: 0 },
      { ...project, applicant: 0, project: 0 },
      { clause: "5", audited: "1", applicant: 0, project: 0 },
      { ...project },
    ];
    const pending = (row: number): readonly number[] =>
      marks(rows, row).find(f => f.code === "PENDING_BEST_OF")?.with ?? [];
    expect([pending(0), pending(1), pending(2), pending(3)]).toEqual([[1, 2], [0], [0], []]);
  });
  test("of many rivals twenty are named", () => {
    const rows = Array.from({ length: 30 }, (): Row => ({
      clause: "5",
      audited: "1",
      status: "hold",
      applicant: 0,
      project: 0,
    }));
    expect(marks(rows, 29).find(f => f.code === "PENDING_BEST_OF")?.with).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
  });
  test("what was seen beside the amount is added with its rows and detail, once, and only to its own row", () => {
    const seen: SideMark[] = [
      { row: 0, code: "SIMILAR_PROJECT", with: [1], detail: "另一个" },
      { row: 0, code: "SIMILAR_PROJECT", with: [2] },
      { row: 1, code: "PAID_BEFORE", with: [] },
    ];
    expect(marks([project, project], 0, seen)).toEqual([
      { code: "SIMILAR_PROJECT", severity: "review", with: [1], reading: null, detail: "另一个" },
    ]);
    expect(marks([project, project], 1, seen)).toEqual([
      { code: "PAID_BEFORE", severity: "review", with: [], reading: null, detail: "" },
    ]);
  });
  test("a withdrawn row carries WITHDRAWN only, whatever was seen of it", () => {
    expect(
      codes([{ ...project, status: "withdrawn", otherAward: 1 }], 0, [{ row: 0, code: "JOINT_PROJECT", with: [] }]),
    ).toEqual(["WITHDRAWN"]);
  });
  test(
    "OTHER_DISTRICT_AWARD is for review, and refuses with severity ineligible where the reading says so; never " +
      "twice",
    () => {
      const seen: SideMark[] = [{ row: 0, code: "OTHER_DISTRICT_AWARD", with: [], detail: "区商务" }],
        of = (scene: Scene, sideMarks: SideMark[] = []) =>
          marks([{ ...project, otherAward: 1 }], 0, sideMarks, [], scene).filter(
            f => f.code === "OTHER_DISTRICT_AWARD",
          );
      expect(of({}).map(f => f.severity)).toEqual(["review"]);
      expect(of({}, seen)).toHaveLength(1);
      expect(of({ readings: { "A13-OTHER": "deny" } }, seen).map(f => f.severity)).toEqual(["ineligible"]);
    },
  );
});

describe("a reading that another value would change", () => {
  const moved = (row: Row, scene: Scene = {}): string[] =>
    marks([row], 0, [], [], scene).flatMap(f => (f.code === "READING" ? [f.reading!] : []));
  test.each<[string, string, Row]>([
    ["PAID-BASIS", "a project paid before", { ...project, paid: "1" }],
    ["A6-DIFF", "a tier had and not paid", { clause: "6", level: "4级", hadLevel: "2级" }],
    ["A7-GTE", "sales of exactly 500万", { clause: "7.2", basis: "1", sales: "5000000", inDistrict: 1 }],
    ["A9-UPGRADE", "a park that rises", { clause: "9.2", level: "国家级", hadLevel: "市级" }],
    ["A13-OTHER", "another district award", { ...project, otherAward: 1 }],
    ["A14-BAR", "an application on the anniversary", { ...project, barFrom: 1, barThrough: 9, appliedDay: 9 }],
    [
      "A7-OBJECT",
      "a rent above the ceiling",
      { clause: "7.1", level: "国家级", area: "4000", rent: "1000", rentUnit: "areaMonth" },
    ],
  ])("%s moves %s", (code, _, row) => {
    expect(moved(row)).toEqual([code]);
    expect(moved({ ...project, basis: "1" })).toEqual([]);
  });
  test.each<[string, readonly Row[]]>([
    [
      "CAP-UNIT",
      [
        { ...project, basis: "30000000", applicant: 0, project: 0 },
        { ...project, basis: "20000000", applicant: 0, project: 1 },
      ],
    ],
    [
      "A8-ONCE",
      [
        { clause: "8", level: "工信部", applicant: 0, project: 0 },
        { clause: "8", level: "工信部", applicant: 0, project: 1 },
      ],
    ],
    [
      "A9-PARK",
      [
        { clause: "9.1", reviewed: "2000000", applicant: 0, project: 0 },
        { clause: "9.2", level: "国家级", applicant: 0, project: 0 },
      ],
    ],
    [
      "A13-CLAUSE",
      [
        { clause: "4.1", level: "双跨", reviewed: "2", applicant: 0, project: 0 },
        { clause: "4.2", level: "行业特色", basis: "1", applicant: 0, project: 0 },
      ],
    ],
  ])("%s moves the row that it would settle otherwise, and only that", (code, rows) => {
    const readings = (row: number): (string | null)[] =>
      marks(rows, row)
        .filter(f => f.code === "READING")
        .map(f => f.reading);
    expect([readings(0), readings(1)]).toEqual([[], [code]]);
  });
  test("never for ROUNDING", () => {
    expect(moved({ ...project, basis: "1234567.89" })).toEqual([]);
  });
  test("is info once the office has confirmed it", () => {
    const row: Row = { ...project, paid: "1" },
      severity = (confirmed: string[]) => marks([row], 0, [], confirmed).find(f => f.code === "READING")?.severity;
    expect([severity([]), severity(["A6-DIFF"]), severity(["PAID-BASIS"])]).toEqual(["review", "review", "info"]);
  });
  test("each other value says which rows it would move, and by how much the proposed sum would rise or fall", () => {
    const of = (code: string, rows: readonly Row[], scene: Scene = {}) =>
      assess(rows, scene).moved.find(m => m.code === code);
    expect(of("PAID-BASIS", [project, { ...project, paid: "1" }])).toEqual({
      code: "PAID-BASIS",
      inForce: "cumulative",
      other: "increment",
      rows: [1],
      sum: 100n,
    });
    expect(of("PAID-BASIS", [{ ...project, paid: "1" }], { readings: { "PAID-BASIS": "increment" } })).toEqual({
      code: "PAID-BASIS",
      inForce: "increment",
      other: "cumulative",
      rows: [0],
      sum: -100n,
    });
    expect(of("A13-OTHER", [{ clause: "4.1", level: "双跨", otherAward: 1 }])).toMatchObject({ rows: [0], sum: 0n });
    expect(of("A6-DIFF", [project])).toBeUndefined();
  });
  test("the readings in force are all of the policy's, the chosen ones and the defaults", () => {
    expect(assess([project], { readings: { ROUNDING: "wan" } }).readings).toEqual({
      "CAP-UNIT": "project",
      "PAID-BASIS": "cumulative",
      "A6-DIFF": "tier",
      "A7-OBJECT": "combined",
      "A7-GTE": "inclusive",
      "A8-ONCE": "applicant",
      "A9-UPGRADE": "difference",
      "A9-PARK": "both",
      "A13-CLAUSE": "clause",
      "A13-OTHER": "flag",
      "A14-BAR": "civil",
      ROUNDING: "wan",
    });
  });
  test("an unknown reading or value is refused, and names what there is", () => {
    const refusal = (chosen: Record<string, string>): ReadingError => {
      try {
        readingValues(law, chosen);
      } catch (error) {
        return error as ReadingError;
      }
      throw new Error("not refused");
    };
    expect(refusal({ "A6-DIF": "tier" })).toMatchObject({
      name: "ReadingError",
      message: "unknown reading A6-DIF",
      code: "A6-DIF",
      value: null,
      choices: law.readings.map(r => r.code),
    });
    expect(refusal({ "A6-DIFF": "money" })).toMatchObject({
      message: "reading A6-DIFF has no value money",
      value: "money",
      choices: ["tier", "paid"],
    });
    expect(() => readingValues(law, { toString: "x" })).toThrow(ReadingError);
  });
});

test("a row that is missing something lacks named inputs", () => {
  const lacks = (row: Row): string[] => {
    const clause = clauseOf(row.clause!);
    return missingFields(clause, columnsOf([row]), 0, switchesOf(law, readingValues(law, {}), clause));
  };
  expect(lacks({ clause: "3" })).toEqual(["basis"]);
  expect(lacks({ clause: "5", audited: "1" })).toEqual([]);
  expect(lacks({ clause: "5", basis: "1" })).toEqual([]);
  expect(lacks({ clause: "6" })).toEqual(["level"]);
  expect(lacks({ clause: "7.1" })).toEqual(["level", "area", "rent", "rentUnit"]);
  expect(lacks({ clause: "7.1", level: "市级", area: "0", rent: "0", rentUnit: "month" })).toEqual([]);
  expect(lacks({ clause: "7.2" })).toEqual(["sales", "basis"]);
  expect(lacks({ clause: "7.2", sales: "0", basis: "0" })).toEqual([]);
  expect(lacks({ clause: "9.2", level: "市级" })).toEqual([]);
});
