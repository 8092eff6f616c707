import { readingValues } from "../../src/engine/switches";
import type { FormulaShare } from "../../src/functions/choices";
import { loadLaw } from "../../src/law-file/load-law";
import { ExcelError, inExcel } from "./excel";

const OURS = loadLaw(undefined),
  SISTER = loadLaw("src/policy/laws/sister-intelligent-manufacturing.yaml");
const SHARES: readonly FormulaShare[] = [
  {
    policy: null,
    readings: { ...readingValues(OURS, {}), "PAID-BASIS": "increment" },
    names: ["石景山工业互联网", OURS.title, ...OURS.names],
    sheets: ["工业互联网申报"],
  },
  {
    policy: SISTER,
    readings: readingValues(SISTER, {}),
    names: ["门头沟智造", SISTER.title],
    sheets: ["智造 '26申报"],
  },
];
const cell = (value: unknown): unknown[][] => [[value]];
const call = (address?: string, ...parameterAddresses: string[]): unknown[][] =>
  ({ functionName: "F", address, parameterAddresses }) as never;

type Calls = (typeof import("../../src/functions/register"))["CALLED"];

/** In fresh modules, the workbook's rosters following both policies. */
async function inBoth(then: (run: Calls) => void | Promise<void>): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    const { CALLED } = await import("../../src/functions/register"),
      { loadWords } = await import("../../src/functions/late"),
      { followChoices } = await import("../../src/functions/choices"),
      { loadLikeness } = await import("../../src/functions/late-likeness");
    await Promise.all([loadWords(), loadLikeness()]);
    followChoices({}, null, SHARES);
    await then(CALLED);
  });
}
function shown(run: () => unknown): string {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return error instanceof ExcelError ? `${error.code} ${error.message}` : String(error);
  }
}
const OURS_SHEET = "工业互联网申报!$H$2",
  SISTERS_SHEET = "'智造 ''26申报'!$H$2";

describe("in a workbook of several policies a formula", () => {
  beforeEach(() => inExcel());
  const amounts = (run: Calls, article: unknown, ...more: unknown[][][]): string =>
    shown(() => run["SUBSIDY"]!(cell(article), cell(10_000_000), cell("国家级"), ...more));

  test("follows the policy of the roster on which it stands", () =>
    inBoth(run => {
      expect(amounts(run, 3, call(OURS_SHEET))).toBe("[[3000000]]");
      const theirs = SISTER.clauses[0]!;
      expect(shown(() => run["CLAUSE"]!(cell(theirs.id), call(SISTERS_SHEET)))).toBe(JSON.stringify([[theirs.text]]));
      expect(shown(() => run["CLAUSE"]!(cell(3), call(OURS_SHEET)))).toBe(JSON.stringify([[OURS.clauses[0]!.text]]));
    }));
  test("goes by the choices of that policy", () =>
    inBoth(run => {
      const paid = [cell("国家级"), cell(1_000_000), call(OURS_SHEET)];
      // increment: min(30% × 1000万, 900万 − 100万).
      expect(shown(() => run["SUBSIDY"]!(cell(3), cell(10_000_000), ...paid))).toBe("[[3000000]]");
    }));
  test("elsewhere follows the roster of its arguments, where it is one", () =>
    inBoth(run => {
      expect(amounts(run, 3, call("总表!$A$1", "工业互联网申报!$C$2", "工业互联网申报!$F$2", ""))).toBe("[[3000000]]");
      expect(amounts(run, 3, call("总表!$A$1", "工业互联网申报!$C$2", SISTERS_SHEET))).toMatch(/^#N\/A .*几份政策/u);
      expect(amounts(run, 3, call("总表!$A$1", "[别的.xlsx]工业互联网申报!$C$2"))).toMatch(/^#N\/A /u);
    }));
  test("that nothing tells of has no amount, and says how to say it", () =>
    inBoth(run => {
      for (const where of [[], [call()], [call("总表!$A$1")]])
        expect(amounts(run, 3, ...where)).toMatch(/^#N\/A .*石景山工业互联网、门头沟智造.*“石景山工业互联网:3”/u);
      expect(shown(() => run["SPACE"]!(cell(100), cell(2), cell("国家级"), call("总表!$A$1")))).toMatch(/^#N\/A /u);
      expect(shown(() => run["SPACE"]!(cell(100), cell(2), cell("国家级"), call(OURS_SHEET)))).toMatch(/^\[\[\d/u);
    }));
  test("names the policy before the clause, wherever it stands; its name may be cut", () =>
    inBoth(run => {
      for (const name of ["石景山工业互联网", "石景山", "石景山：", OURS.title])
        expect(
          amounts(run, `${name.replace(/：$/u, "")}${name.endsWith("：") ? "：" : ":"}3`, call(SISTERS_SHEET)),
        ).toBe("[[3000000]]");
      expect(amounts(run, "石景山：第三条")).toBe("[[3000000]]");
    }));
  test("that names a policy which the workbook does not follow has no amount", () =>
    inBoth(run => {
      expect(amounts(run, "丰台:3", call(OURS_SHEET))).toMatch(/^#N\/A /u);
      expect(amounts(run, "丰台：第三条", call(OURS_SHEET))).toMatch(/^#N\/A /u);
      expect(amounts(run, "第三条：关键技术攻关", call(OURS_SHEET))).toBe("[[3000000]]");
    }));
  test("over a range takes each row by its own, and leaves blank rows blank", () =>
    inBoth(run => {
      const theirs = SISTER.clauses[0]!.id,
        articles = [["石景山:3"], [`门头沟智造:${theirs}`], [null], [3]],
        result = run["CLAUSE"]!(articles as never) as unknown as unknown[][];
      expect(result.slice(0, 3)).toEqual([[OURS.clauses[0]!.text], [SISTER.clauses[0]!.text], [""]]);
      expect(String((result[3]![0] as ExcelError).message)).toContain("几份政策");
    }));
  test("lists the clauses of the sheet's policy, elsewhere those of all with the names to write", () =>
    inBoth(run => {
      expect(run["CLAUSES"]!(call(OURS_SHEET))).toHaveLength(OURS.clauses.length + 1);
      const all = run["CLAUSES"]!(call("总表!$A$1")) as unknown as string[][];
      expect(all).toHaveLength(OURS.clauses.length + SISTER.clauses.length + 1);
      expect(all.map(([id]) => id)).toContain(`石景山工业互联网:${OURS.clauses[0]!.id}`);
      expect(all.map(([id]) => id)).toContain(`门头沟智造:${SISTER.clauses[0]!.id}`);
    }));
  test("settles rows of each policy among themselves", () =>
    inBoth(run => {
      const rows = [
        ["甲公司", "项目一", "石景山:3", 100],
        ["甲公司", "项目一", "石景山:5", 200],
        ["甲公司", "项目一", `门头沟:${SISTER.clauses[0]!.id}`, 50],
      ];
      const columns = [0, 1, 2, 3].map(c => rows.map(row => [row[c]]));
      expect(run["AWARDS"]!(...(columns as [never, never, never, never]))).toEqual([[0], [200], [50]]);
      const marks = run["DUPLICATES"]!(...(columns as [never, never, never, never])) as unknown as string[][];
      expect(marks[0]![0]).toContain("从优");
      expect(marks[2]![0]).not.toContain("从优");
    }));
  test("explains by which policy", () =>
    inBoth(run => {
      const said = (where: string): string =>
        shown(() => run["EXPLAIN"]!(cell(3), cell(1e7), cell("国家级"), call(where)));
      expect(said(OURS_SHEET)).toContain("项目支持资金");
      expect(said(SISTERS_SHEET)).not.toContain("项目支持资金");
    }));
  test("waits for the words with its own place", async () => {
    await jest.isolateModulesAsync(async () => {
      const { CALLED } = await import("../../src/functions/register"),
        { followChoices } = await import("../../src/functions/choices");
      followChoices({}, null, SHARES);
      const ours = CALLED["CLAUSE"]!(cell(3), call(OURS_SHEET)) as unknown as Promise<unknown[][]>,
        theirs = CALLED["CLAUSE"]!(cell(SISTER.clauses[0]!.id), call(SISTERS_SHEET)) as unknown as Promise<unknown[][]>;
      expect(await ours).toEqual([[OURS.clauses[0]!.text]]);
      expect(await theirs).toEqual([[SISTER.clauses[0]!.text]]);
    });
  });
});
