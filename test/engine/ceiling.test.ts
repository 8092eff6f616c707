import fc from "fast-check";
import { loadPolicy } from "../../src/policy/load";
import type { Policy } from "../../src/policy/model";
import { law, lawText } from "./law";
import { all, type Row, type Scene } from "./scene";

const sister = loadPolicy(lawText("sister-intelligent-manufacturing"), "1".repeat(64));
/** The sister law where rows of one applicant share the ceiling of clauses 1 and 2. */
const sharing = loadPolicy(
  lawText("sister-intelligent-manufacturing").replace(
    "readings:\n",
    `readings:
  - { code: CAP-UNIT, switch: ceiling-per, words: 最高, clauses: ["1", "2"], title: 上限, choices: [{ value: applicant, label: 按单位 }, { value: project, label: 按项目 }] }
`,
  ),
  "2".repeat(64),
);
const RANKS = { 国家级: 1_000_000, 省级: 700_000, 市级: 500_000 } as const;
type Level = keyof typeof RANKS;

/** A row of the sister's clause 1 whose rate gives `yuan`. */
function rent(level: Level, yuan: number, project: number): Row {
  const rate = level === "国家级" ? 100 : level === "省级" ? 70 : 50;
  return { clause: "1", level, basis: String((yuan * 100) / rate), applicant: 0, project };
}
const proposed = (rows: readonly Row[], policy: Policy, more: Scene = {}): (string | null)[] =>
  all(rows, { policy, ...more }).map(row => row.proposed);
const addUp = (...rows: number[]): Scene => ({ decisions: { preferred: new Set(), addedUp: [rows] } });

describe("a ceiling that stands with a level is the ceiling, also of rows that share it", () => {
  test("two 国家级 rents of one applicant share 每年最高100万元", () => {
    expect(proposed([rent("国家级", 800_000, 0), rent("国家级", 900_000, 1)], sharing)).toEqual([
      "100000.00",
      "900000.00",
    ]);
  });
  test("two 市级 rows that a reviewer adds up get 50万 together, not 85万", () => {
    const rows = [rent("市级", 400_000, 0), rent("市级", 450_000, 0)];
    expect(proposed(rows, sister, addUp(0, 1))).toEqual(["400000.00", "100000.00"]);
    expect(all(rows, { policy: sister, ...addUp(0, 1) })[1]!.marks).toContain("CAP_APPLIED");
  });
  test("two 工业智能类 rows that a reviewer adds up get 300万 together, not the 200万 of the others", () => {
    const row = (basis: string): Row => ({ clause: "2", level: "工业智能类", basis, applicant: 0, project: 0 });
    expect(proposed([row("8000000"), row("7000000")], sister, addUp(0, 1))).toEqual(["2400000.00", "600000.00"]);
  });
  test("added up they stand in the order by what the ceilings let them have together", () => {
    const rows = [rent("市级", 400_000, 0), rent("市级", 450_000, 0)],
      factory: Row = { clause: "3", level: "未来工厂", applicant: 0, project: 0, reviewed: "600000" };
    expect(proposed([...rows, factory], sister, addUp(0, 1))).toEqual(["0.00", "0.00", "600000.00"]);
  });
  test.each<[string, Level, number, string[]]>([
    ["国家级 90万 and 市级 45万: 100万 in all", "国家级", 900_000, ["900000.00", "100000.00"]],
    ["国家级 30万 and 市级 45万: nothing is cut", "国家级", 300_000, ["300000.00", "450000.00"]],
    ["省级 60万 and 市级 45万: 70万 in all", "省级", 600_000, ["600000.00", "100000.00"]],
  ])(
    "mixed levels share the higher ceiling, the lower level's rows have at most theirs: %s",
    (_, level, yuan, wanted) => {
      expect(proposed([rent(level, yuan, 0), rent("市级", 450_000, 1)], sharing)).toEqual(wanted);
    },
  );
  test("of mixed levels, the lower level's rows take of the higher ceiling no more than theirs", () => {
    expect(proposed([rent("国家级", 200_000, 0), rent("市级", 450_000, 1), rent("市级", 400_000, 2)], sharing)).toEqual(
      ["200000.00", "450000.00", "50000.00"],
    );
  });
  test("a clause's own ceiling serves rows without a level beside a level that has another", () => {
    const row = (level: string | undefined, basis: string, project: number): Row => ({
      clause: "2",
      ...(level === undefined ? {} : { level }),
      basis,
      applicant: 0,
      project,
    });
    expect(proposed([row(undefined, "9000000", 0), row(undefined, "4000000", 1)], sharing)).toEqual([
      "1800000.00",
      "200000.00",
    ]);
    expect(proposed([row("工业智能类", "9000000", 0), row(undefined, "9000000", 1)], sharing)).toEqual([
      "2700000.00",
      "300000.00",
    ]);
  });
  test("whatever rows share, the rows up to each level have at most that level's ceiling together", () => {
    const level = fc.constantFrom<Level>("国家级", "省级", "市级"),
      amount = fc.integer({ min: 0, max: 700_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, amount), { minLength: 1, maxLength: 8 }), list => {
        const amounts = proposed(
          list.map(([l, yuan], k) => rent(l, yuan, k)),
          sharing,
        ).map(Number);
        for (const step of Object.values(RANKS)) {
          const sum = list.reduce((total, [l], k) => total + (RANKS[l] <= step ? amounts[k]! : 0), 0);
          expect(sum).toBeLessThanOrEqual(step + 1e-6);
        }
      }),
    );
  });
});

describe("JOINT_OVER_CAP looks at the ceiling of the rows' own levels", () => {
  const joint = (level: string | undefined, basis: string, applicant: number): Row => ({
    clause: "2",
    ...(level === undefined ? {} : { level }),
    basis,
    applicant,
    project: applicant,
    projectNumber: 7,
  });
  const marked = (rows: readonly Row[]): boolean[] =>
    all(rows, { policy: sister }).map(row => row.marks.includes("JOINT_OVER_CAP"));

  test("150万 and 135万 of a 工业智能类 project are within 300万", () => {
    expect(marked([joint("工业智能类", "5000000", 0), joint("工业智能类", "4500000", 1)])).toEqual([false, false]);
  });
  test("165万 and 150万 of one are not, each of them being below it", () => {
    expect(marked([joint("工业智能类", "5500000", 0), joint("工业智能类", "5000000", 1)])).toEqual([true, true]);
  });
  test("two 市级 rows together above 50万 are not", () => {
    const row = (applicant: number): Row => ({ ...rent("市级", 300_000, applicant), applicant, projectNumber: 7 });
    expect(marked([row(0), row(1)])).toEqual([true, true]);
  });
  test("beside a higher level, the lower level's rows together above theirs are seen too", () => {
    const rows = [joint(undefined, "6000000", 0), joint(undefined, "6000000", 1), joint("工业智能类", "100000", 2)];
    expect(marked(rows)).toEqual([true, true, true]);
  });
});

test("one ceiling for all levels is shared as one", () => {
  const row = (level: string, reviewed: string, project: number): Row => ({
    clause: "3",
    level,
    basis: "30000000",
    reviewed,
    applicant: 0,
    project,
  });
  expect(
    proposed([row("国家级", "6000000", 0), row("市级", "5000000", 1)], law, { readings: { "CAP-UNIT": "applicant" } }),
  ).toEqual(["6000000.00", "3000000.00"]);
});
