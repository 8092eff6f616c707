import fc from "fast-check";
import { Bonds } from "../../../src/assess/stream/bonds";

/** By walking from line to line over their keys. */
function reached(lines: readonly (readonly string[])[], from: number): Set<number> {
  const seen = new Set([from]);
  for (const one of seen)
    lines.forEach((keys, other) => {
      if (keys.some(key => lines[one]!.includes(key))) seen.add(other);
    });
  return seen;
}

describe("lines that share a key, and those that share one with these", () => {
  test("are one group, and no others are", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(30).map(String), { maxLength: 3 }), { maxLength: 40 }), lines => {
        const bonds = new Bonds(),
          nodes = lines.map(keys => bonds.join(keys)),
          groups = nodes.map(node => bonds.rootOf(node));
        lines.forEach((_, one) => {
          const together = groups.flatMap((group, other) => (group === groups[one] ? [other] : []));
          expect(together).toEqual([...reached(lines, one)].sort((a, b) => a - b));
        });
      }),
    );
  });

  test("are told apart in any number", () => {
    const bonds = new Bonds(),
      nodes = Array.from({ length: 200_000 }, (_, k) => bonds.join([`n ${k}`, `c ${k % 100_000}`]));
    const groups = new Set(nodes.map(node => bonds.rootOf(node)));
    expect(groups.size).toBe(100_000);
    expect(bonds.rootOf(bonds.of("n 199999"))).toBe(bonds.rootOf(bonds.of("n 99999")));
  });
});
