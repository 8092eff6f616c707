import type * as Mechanisms from "../../src/mechanisms/mechanism-of";

const MADE_OF_FACTS = { mechanism: "rate", factors: [] } as unknown as Mechanisms.Grant,
  PLAIN = { mechanism: "fixed-once" } as unknown as Mechanisms.Grant;

/** In fresh modules, as a page that has just been opened has them. */
async function opened(then: (mechanisms: typeof Mechanisms) => Promise<void>): Promise<void> {
  await jest.isolateModulesAsync(async () => then(await import("../../src/mechanisms/mechanism-of")));
}

describe("the mechanism of a grant", () => {
  test("that is made of facts is refused, never taken for another, until the registry is loaded", () =>
    opened(async mechanisms => {
      expect(() => mechanisms.mechanismOf(MADE_OF_FACTS)).toThrow(RangeError);
      expect(() => mechanisms.readsOwn({ grant: MADE_OF_FACTS } as never, 0)).toThrow(RangeError);
      await import("../../src/mechanisms/registry");
      expect(mechanisms.mechanismOf(MADE_OF_FACTS).argument(MADE_OF_FACTS)).toEqual({ kind: "unused" });
    }));
  test("of a single application is there from the beginning", () =>
    opened(async mechanisms => {
      expect(mechanisms.mechanismOf(PLAIN).readsEarlierLevel).toBeDefined();
      await Promise.resolve();
    }));
});
