import { fuzz, mutantOf } from "./fuzz";

// Part of `npm run fuzz -- --short`, which has two thousand packages and five hundred tables in text.
const SHARE = Number(process.env["PROPERTY_SHARE"] ?? "1");

describe("a damaged file is answered, or refused in one line", () => {
  test.each([
    ["packages", 300],
    ["csv", 100],
  ] as const)("%s", async (kind, count) => {
    const { broken, answered, files, refused } = await fuzz(kind, 1, Math.ceil(count * SHARE));
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
