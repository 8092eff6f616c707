import { readingValues } from "../../src/engine/switches";
import { policy } from "../roster/workbook";
import { ExcelError, inExcel } from "./excel";

type Registered = typeof import("../../src/functions/register");
type Choices = typeof import("../../src/functions/choices");

/** In fresh modules, as a page that has just been opened has them. */
async function opened(inPage: boolean, then: (run: Registered["FUNCTIONS"], choices: Choices) => Promise<void>) {
  await jest.isolateModulesAsync(async () => {
    if (inPage) (globalThis as { sjsArrived?: unknown }).sjsArrived = () => undefined;
    try {
      const { FUNCTIONS } = await import("../../src/functions/register"),
        { loadWords } = await import("../../src/functions/late");
      await loadWords();
      await then(FUNCTIONS, await import("../../src/functions/choices"));
    } finally {
      delete (globalThis as { sjsArrived?: unknown }).sjsArrived;
    }
  });
}

const row = (...values: unknown[]): unknown[][][] => values.map(value => [[value]]);

describe("formulas go by the workbook's 口径", () => {
  beforeEach(() => inExcel());

  test("each amount, its sentence and the settling follow at once what is chosen", () =>
    opened(false, async ({ SUBSIDY, EXPLAIN, AWARDS, SPACE }, { followChoices }) => {
      const paid = row(3, 40_000_000, "国家级", 6_000_000) as Parameters<typeof SUBSIDY>,
        parks = [
          [["甲园"], ["甲园"]],
          [["园区"], ["园区"]],
          [["9.1"], ["9.2"]],
          [[100], [50]],
        ] as const;
      const all = () => [
        SUBSIDY(...paid),
        SUBSIDY(...(row(3, 1_000_000.37) as [unknown[][], unknown[][]])),
        SPACE(...(row(4000, 200, "国家级") as [unknown[][], unknown[][], unknown[][]])),
        AWARDS(...(parks.map(column => column.map(line => [...line])) as unknown as Parameters<typeof AWARDS>)),
      ];
      expect(all()).toEqual([[[3_000_000]], [[300_000.11]], [[5_000_000]], [[100], [50]]]);
      followChoices({ "PAID-BASIS": "increment", ROUNDING: "wan-floor", "A7-OBJECT": "separate", "A9-PARK": "best" });
      expect(all()).toEqual([[[3_000_000]], [[300_000]], [[9_600_000]], [[100], [0]]]);
      expect(SUBSIDY(...(row(3, 20_000_000, "国家级", 6_000_000) as typeof paid))).toEqual([[3_000_000]]);
      expect(EXPLAIN(...(row(3, 20_000_000, "国家级", 6_000_000) as typeof paid))[0]![0]).toContain("现按“");
      followChoices({});
      expect(SUBSIDY(...(row(3, 20_000_000, "国家级", 6_000_000) as typeof paid))).toEqual([[0]]);
    }));
  test("each function takes the readings that its law knows; those of settling are no fault of SUBSIDY's", () =>
    opened(false, async ({ SUBSIDY }, { followChoices }) => {
      followChoices({ ...readingValues(policy(), {}), "PAID-BASIS": "increment" });
      expect(SUBSIDY(...(row(3, 20_000_000, "国家级", 6_000_000) as Parameters<typeof SUBSIDY>))).toEqual([
        [3_000_000],
      ]);
    }));
  test("in the add-in's page they wait until somebody has read it, and are synchronous from then on", () =>
    opened(true, async ({ SUBSIDY }, { followChoices }) => {
      const args = row(3, 1_000_000.37) as [unknown[][], unknown[][]],
        early = SUBSIDY(...args) as unknown;
      expect(early).toBeInstanceOf(Promise);
      followChoices({ ROUNDING: "yuan-floor" });
      await expect(early).resolves.toEqual([[300_000]]);
      expect(SUBSIDY(...args)).toEqual([[300_000]]);
    }));
  test("where it cannot be read they give #N/A with what to do, never another choice's amount", () =>
    opened(true, async ({ SUBSIDY, CANONICAL }, { followChoices }) => {
      const args = row(3, 1_000_000) as [unknown[][], unknown[][]],
        early = SUBSIDY(...args) as unknown as Promise<unknown>;
      followChoices(null);
      await expect(early).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("口径没有读出来") });
      expect(() => SUBSIDY(...args)).toThrow(ExcelError);
      // What goes by no choice is not concerned.
      expect(CANONICAL([["ａ 公司"]])).toEqual([["A公司"]]);
      followChoices({});
      expect(SUBSIDY(...args)).toEqual([[300_000]]);
    }));
});
