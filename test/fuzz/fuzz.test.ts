import { fuzz, mutantOf } from "./fuzz";

// The files of `npm run fuzz -- --short`, in parts, so that each has its own time and its own line in the count.
const SHARE = Number(process.env["PROPERTY_SHARE"] ?? "1"),
  PARTS = [
    ...Array.from({ length: 10 }, (_, k) => ["packages", 1 + 200 * k, 200] as const),
    ...Array.from({ length: 5 }, (_, k) => ["csv", 1 + 100 * k, 100] as const),
  ];

describe("a damaged file is answered, or refused in one line", () => {
  test.each(PARTS)("%s from seed %d on", async (kind, first, count) => {
    const { broken, answered, files, refused } = await fuzz(kind, first, Math.ceil(count * SHARE));
    expect(broken).toEqual([]);
    expect(answered + [...refused.values()].reduce((a, b) => a + b, 0)).toBe(files);
    expect(answered).toBeGreaterThan(0);
    expect(refused.size).toBeGreaterThan(SHARE < 1 ? 0 : 2);
  });

  test("the same for the same seed", async () => {
    expect(await mutantOf("packages", 77)).toEqual(await mutantOf("packages", 77));
    expect(await mutantOf("csv", 77)).toEqual(await mutantOf("csv", 77));
  });
});
