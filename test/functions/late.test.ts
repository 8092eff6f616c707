import { ExcelError, inExcel } from "./excel";

type Late = typeof import("../../src/functions/late");

/** In a fresh module, as a page that has just been opened has it; `loads`: whether its words can be fetched. */
async function opened(loads: boolean, then: (late: Late) => Promise<void>): Promise<void> {
  await jest.isolateModulesAsync(async () => {
    jest.doMock("../../src/functions/words", () => {
      if (!loads) throw new Error("network");
      return {};
    });
    await then(await import("../../src/functions/late"));
  });
}

describe("what needs the words", () => {
  beforeEach(() => inExcel());
  afterEach(() => {
    jest.dontMock("../../src/functions/words");
  });

  test("is a promise before they are there, and synchronous from then on", () =>
    opened(true, async late => {
      const early = late.withWords(() => [["said"]]) as unknown;
      expect(early).toBeInstanceOf(Promise);
      await expect(early).resolves.toEqual([["said"]]);
      expect(late.withWords(() => [["said"]])).toEqual([["said"]]);
    }));
  test("is #N/A with what to do where they cannot be loaded, and asked for again the next time", () =>
    opened(false, async late => {
      for (let time = 0; time < 2; time++) {
        const early = late.withWords(() => [["said"]]) as unknown as Promise<unknown>;
        await expect(early).rejects.toBeInstanceOf(ExcelError);
        await expect(early).rejects.toMatchObject({
          code: "#N/A",
          message: "说明用的文字没有加载成功，请检查网络后重新计算",
        });
      }
    }));
});
