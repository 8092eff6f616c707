import fc from "fast-check";
import {
  joinedParts,
  keysAmong,
  namespaceOf,
  partsOf,
  inReads,
  textOf,
  tooMuch,
} from "../../../src/workbook/open/kept-parts";

const MEGABYTE = 1_000_000;
const text = (length: number, letter = "A"): string => `z:${letter.repeat(length - 2)}`;

test.each([0, 1, 899_999, 900_000, 900_001, 1_800_000, 1_800_001])(
  "a text of %i letters comes back whole from parts under 1 MB, in whatever order they are read",
  length => {
    const whole = "+".repeat(length),
      parts = partsOf("undo:甲", whole);
    for (const part of parts) expect(part.length).toBeLessThan(MEGABYTE);
    expect(joinedParts(parts)).toBe(whole);
    expect(joinedParts([...parts].reverse())).toBe(whole);
  },
);

test("no parts are nothing kept; parts of which one is missing are kept and cannot be read", () => {
  const parts = partsOf("run", text(2_000_000));
  expect(textOf([])).toBeNull();
  expect(parts.map((_, missing) => textOf(parts.filter((__, k) => k !== missing)))).toEqual(["", "", ""]);
});

test("of two sets of parts the last that is all there is what is kept", () => {
  const [one, two] = [partsOf("run", text(1_000_000, "A")), partsOf("run", text(1_000_000, "B"))];
  expect(textOf([...one, ...two])).toBe(text(1_000_000, "B"));
  expect(textOf([...one, two[0]!])).toBe(text(1_000_000, "A"));
  expect(textOf([one[0]!, two[1]!])).toBe("");
});

test("a part that says nothing of its set is one by itself; one that promises a million parts costs none", () => {
  expect(textOf(['<kept xmlns="urn:x">z:1</kept>'])).toBe("z:1");
  expect(textOf(['<kept xmlns="urn:x" set="a" n="0" of="1000000">z:1</kept>'])).toBe("");
  expect(textOf(['<kept xmlns="urn:x" set="a" n="7" of="2">z:1</kept>'])).toBe("");
});

test("keys are found again by their namespaces, each once, and nobody else's", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", minLength: 1 })),
      fc.string({ unit: "binary" }),
      (keys, begins) => {
        const ours = [...keys, ...keys].map(namespaceOf);
        expect(keysAmong([...ours, "http://schemas.microsoft.com/"], "")).toEqual([...new Set(keys)]);
        expect(keysAmong(ours, begins)).toEqual([...new Set(keys)].filter(key => key.startsWith(begins)));
      },
    ),
  );
});

test("only what does not fit a request goes before it, the longest first", () => {
  const texts = (...lengths: (number | null)[]): Map<string, string | null> =>
    new Map(lengths.map((length, k) => [`${k}`, length === null ? null : "A".repeat(length)]));
  expect(tooMuch(texts(900_000, 900_000))).toEqual([]);
  expect(tooMuch(texts(10, 900_000, 900_000))).toEqual(["1"]);
  expect(tooMuch(texts(10, 5_000_000, null, 1_900_000))).toEqual(["1", "3"]);
  expect(tooMuch(new Map())).toEqual([]);
});

test("short texts are read together, a long one by itself and no more than two parts at once", () => {
  expect(inReads([["a"], ["b", "c", "d"], [], ["e"]])).toEqual([["a", "e"], ["b", "c"], ["d"]]);
  expect(inReads([[], []])).toEqual([]);
});
