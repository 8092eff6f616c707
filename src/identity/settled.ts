import type { SamenessDecision } from "./decisions";
import { PairMap } from "./pairs";

/**
 * Whether reviewers have decided, either way, on a pair of rows: on these rows, or on rows that look the same (`lookOf`
 * gives the ids of two columns, code and name or number and name). What is decided is not asked again.
 */
export function settledPairs(
  decisions: readonly SamenessDecision[],
  of: SamenessDecision["of"],
  scope: Int32Array | null,
  columns: readonly [Int32Array, Int32Array],
): (a: number, b: number) => boolean {
  const decided = decisions.filter(d => d.of === of && columns[0][d.a] !== undefined && columns[0][d.b] !== undefined);
  if (decided.length === 0) return () => false;
  const ids = new Map<string, number>();
  const keyOf = (row: number): string => `${scope === null ? 0 : scope[row]} ${columns[0][row]} ${columns[1][row]}`;
  const pairs = new PairMap();
  for (const { a, b } of decided) {
    const [one, other] = [a, b].map(row => {
      const key = keyOf(row);
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    }) as [number, number];
    pairs.set(one, other, 1);
    pairs.set(other, one, 1);
  }
  return (a, b) => {
    const one = ids.get(keyOf(a)),
      other = ids.get(keyOf(b));
    return one !== undefined && other !== undefined && pairs.get(one, other) === 1;
  };
}
