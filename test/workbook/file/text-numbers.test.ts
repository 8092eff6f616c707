import fc from "fast-check";
import { hashText } from "../../../src/identity/hash";
import { TextNumbers } from "../../../src/workbook/file/text-numbers";

/** Texts that are looked for in one place of a table of 4096. */
function inOnePlace(count: number): string[] {
  const byPlace = new Map<number, string[]>();
  for (let k = 0; ; k++) {
    const text = String(k),
      place = hashText(text, 0) % 4096,
      alike = byPlace.get(place) ?? [];
    byPlace.set(place, alike);
    if (alike.push(text) === count) return alike;
  }
}

describe("texts by number", () => {
  test("are numbered as a Map would number them, in the order in which they are added", () => {
    const text = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3_000 }).map(String));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4_000, size: "max" }), all => {
        const numbers = new TextNumbers(),
          plain = new Map<string, number>();
        for (const text of all) {
          const known = plain.get(text);
          expect(numbers.find(text)).toBe(known ?? -1);
          if (known === undefined) {
            plain.set(text, plain.size);
            expect(numbers.add(text)).toBe(plain.size - 1);
          }
        }
        expect(numbers.texts).toEqual([...plain.keys()]);
      }),
      { numRuns: 20 },
    );
  });

  test("beyond what is looked at in one place have none, and those before keep theirs", () => {
    const crowd = inOnePlace(100),
      numbers = new TextNumbers(),
      given = crowd.map(text => (numbers.find(text) < 0 ? numbers.add(text) : NaN));
    const none = given.filter(number => number < 0).length;
    expect(none).toBeGreaterThan(0);
    crowd.forEach((text, k) => expect(numbers.find(text)).toBe(given[k]!));
    expect(numbers.texts).toHaveLength(crowd.length - none);
  });

  test("that nobody looks for take a number and no place", () => {
    const numbers = new TextNumbers();
    for (let k = 0; k < 3_000; k++) {
      expect(numbers.addUnsought("甲")).toBe(2 * k);
      expect(numbers.find(String(k))).toBe(-1);
      expect(numbers.add(String(k))).toBe(2 * k + 1);
    }
    expect(numbers.find("甲")).toBe(-1);
    for (let k = 0; k < 3_000; k++) expect(numbers.find(String(k))).toBe(2 * k + 1);
  });
});
