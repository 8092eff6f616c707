import fc from "fast-check";
import { LONGEST_NAME, oneEdit, tellsApart } from "../../src/identity/edit";
import { soundAlike } from "../../src/identity/homophones";
import { editKeys, homophoneKeys } from "../../src/identity/near-keys";
import { visitNearPairs } from "../../src/identity/near-pairs";
import { effort } from "../effort";

const share = (a: readonly number[], b: readonly number[]): boolean => a.some(key => b.includes(key));
const text = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(..."云数智能工业互联网平台ABC"), { minLength: from, maxLength: to })
    .map(all => all.join(""));

describe("one edit", () => {
  test.each([
    ["云数平台", "云树平台", { at: 1, from: "数", to: "树" }],
    ["云数平台", "数平台", { at: 0, from: "云", to: "" }],
    ["平台", "平台云", { at: 2, from: "", to: "云" }],
    ["云", "", { at: 0, from: "云", to: "" }],
    ["云", "数", { at: 0, from: "云", to: "数" }],
    ["AAB", "AB", { at: 1, from: "A", to: "" }],
    ["AB", "AAB", { at: 1, from: "", to: "A" }],
    ["AA", "A", { at: 1, from: "A", to: "" }],
    ["A".repeat(LONGEST_NAME), `${"A".repeat(LONGEST_NAME - 1)}B`, { at: LONGEST_NAME - 1, from: "A", to: "B" }],
    ["云数", "云数", null],
    ["云数", "数云", null],
    ["云数平台", "云", null],
    ["云数", "平台", null],
    ["云数平台", "云树平抬", null],
    ["", "", null],
    [`${"A".repeat(LONGEST_NAME)}A`, `${"A".repeat(LONGEST_NAME)}B`, null],
  ] as const)("makes of %s %s: %j", (a, b, edit) => {
    expect(oneEdit(a, b)).toEqual(edit);
  });

  test.each([
    ["软", "硬", true],
    ["东", "西", true],
    ["1", "2", true],
    ["一", "", true],
    ["", "A", true],
    ["谷", "各", false],
    ["软", "件", false],
    ["件", "软", false],
    ["云", "", false],
  ])("of %s into %s tells siblings apart: %s", (from, to, expected) => {
    expect(tellsApart({ at: 0, from, to })).toBe(expected);
  });
});

describe("keys bring together what may be alike", () => {
  test("two texts that one edit parts share a key, whatever their length", () => {
    fc.assert(
      fc.property(
        text(1, 80),
        fc.nat(),
        fc.constantFrom("", "数", "B"),
        fc.boolean(),
        fc.integer(),
        (a, at, put, replaces, seed) => {
          const i = at % a.length,
            b = a.slice(0, i) + put + a.slice(i + (replaces ? 1 : 0));
          if (oneEdit(a, b) !== null) expect(share(editKeys(a, seed), editKeys(b, seed))).toBe(true);
        },
      ),
      effort(2000),
    );
  });

  test("so do texts of 31 to 34 characters, where the kind of key changes, if they are as long", () => {
    for (const length of [31, 32, 33, 34, 399, 400]) {
      const a = "甲".repeat(length);
      const missed = [...a].flatMap((_, i) =>
        share(editKeys(a, 7), editKeys(`${a.slice(0, i)}乙${a.slice(i + 1)}`, 7)) ? [] : [i],
      );
      expect([length, missed]).toEqual([length, []]);
    }
  });

  test("two texts that differ in one character which sounds alike share a key", () => {
    fc.assert(
      fc.property(
        text(0, 60),
        text(0, 60),
        fc.constantFrom(["数", "树"], ["智", "制"], ["谷", "古"], ["重", "虫"]),
        fc.integer(),
        (before, after, [one = "", other = ""], seed) => {
          expect(soundAlike(one, other)).toBe(true);
          expect(share(homophoneKeys(before + one + after, seed), homophoneKeys(before + other + after, seed))).toBe(
            true,
          );
        },
      ),
      effort(1000),
    );
  });

  test("texts that two edits part do not, nor those of another group", () => {
    const far = ["云数智能工业互联网平台", "云数智慧工业互联网平台建设", "完全不同的另一个项目名称"],
      all = far.map(each => [...editKeys(each, 1), ...homophoneKeys(each, 1)]);
    expect([share(all[0]!, all[1]!), share(all[0]!, all[2]!), share(all[1]!, all[2]!)]).toEqual([false, false, false]);
    expect(share(editKeys("云数平台", 1), editKeys("云数平台", 2))).toBe(false);
    expect(share(homophoneKeys("云数平台", 1), homophoneKeys("云数平台", 2))).toBe(false);
    const long = "云数智能工业互联网平台".repeat(5);
    expect(share(editKeys(long, 1), editKeys([...long].reverse().join(""), 1))).toBe(false);
  });

  test("what is longer than a name has none", () => {
    const longest = "云".repeat(LONGEST_NAME);
    expect([editKeys(longest, 0).length > 0, homophoneKeys(longest, 0).length > 0]).toEqual([true, true]);
    expect([editKeys(`${longest}数`, 0), homophoneKeys(`${longest}数`, 0)]).toEqual([[], []]);
  });

  test("one character has keys too, and a character without a reading none", () => {
    expect(share(homophoneKeys("数", 0), homophoneKeys("树", 0))).toBe(true);
    expect(homophoneKeys("A", 0)).toEqual([]);
    expect(share(editKeys("A", 0), editKeys("B", 0))).toBe(true);
  });
});

describe("pairs that may be alike", () => {
  const visited = (sizes: readonly number[], keysOf: (member: number) => readonly number[]): string[] => {
    const pairs: string[] = [];
    let next = 0;
    const groups = sizes.map((size, seed) => ({ seed, members: Array.from({ length: size }, () => next++) }));
    visitNearPairs(
      groups,
      (member, _seed, keyed) => keyed.addAll(keysOf(member), member),
      (a, b) => pairs.push(`${a} ${b}`),
    );
    return pairs;
  };

  test("in a small group every pair is visited once, the lower first, and never two of different groups", () => {
    expect(visited([3, 2], () => [])).toEqual(["0 1", "0 2", "1 2", "3 4"]);
    expect(visited([1, 0], () => [5])).toEqual([]);
    expect(visited([8], () => [])).toHaveLength(28);
  });

  test("in a large one those that share a key, and no member with itself", () => {
    expect(
      visited([9], member => (member % 4 === 0 ? [77, 77] : [1000 + member]))
        .filter((pair, i, all) => all.indexOf(pair) === i)
        .sort(),
    ).toEqual(["0 4", "0 8", "4 8"]);
    expect(visited([9, 2], member => [member])).toEqual(["9 10"]);
    expect(visited([9], () => [2 ** 31 - 1])).toHaveLength(36);
  });

  test("of many that share a key each is visited with the first ones and with those just before it", () => {
    const pairs = new Set(visited([200], () => [3]));
    expect([
      pairs.has("0 199"),
      pairs.has("15 199"),
      pairs.has("198 199"),
      pairs.has("183 199"),
      pairs.has("100 199"),
    ]).toEqual([true, true, true, true, false]);
    expect(pairs.size).toBeLessThan(200 * 33);
  });

  test("a member with many crowded keys asks for a bounded number of comparisons, over all its keys", () => {
    const pairs = visited([300], () => Array.from({ length: 50 }, (_, key) => key)),
      asked = pairs.filter(pair => pair.endsWith(" 299")).length;
    expect(asked).toBe(96);
  });
});
