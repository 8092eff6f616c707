import { NAMED_ROWS } from "./partners";
import { groupsWithSeveral } from "./several";
import type { IdentityMark, SideMark } from "./side-mark";

/** Rows that share a `group` and differ in `key`: one project number under two applicants, one code under two names. */
export interface Contrast {
  readonly code: IdentityMark;
  /** One id a row, -1 where the row takes no part. */
  readonly group: Int32Array;
  /**
   * One id a row; rows of a group with the same key do not contrast. A row without one (-1) contrasts with all, but
   * makes no contrast by itself.
   */
  readonly key: Int32Array;
  /**
   * Whether the second row is not to be named of the first (a reviewer has decided); asked once for all rows of the
   * first one's group and key.
   */
  excused(a: number, b: number): boolean;
  /** What the sentence names of the other row. */
  detail(other: number): string;
}

/** A group with several keys: some rows of each of its first keys, enough to name NAMED_ROWS others of any row. */
interface Sample {
  readonly rowsOfKey: Map<number, number[]>;
  /** The others already worked out, by key. */
  readonly others: Map<number, readonly number[]>;
}

/** One key more than rows are named, so that a row's own key can be left out. */
const SAMPLED_KEYS = NAMED_ROWS + 1;
/** Stands for every key that was not sampled: their others are the same. */
const UNSAMPLED = -2;

function takeSamples(group: Int32Array, key: Int32Array): Map<number, Sample> {
  const several = groupsWithSeveral(group, key);
  const samples = new Map<number, Sample>();
  for (let row = 0; row < group.length; row++) {
    const g = group[row] as number,
      k = key[row] as number;
    if (several[g] !== 1) continue;
    let sample = samples.get(g);
    if (sample === undefined) samples.set(g, (sample = { rowsOfKey: new Map(), others: new Map() }));
    const rows = sample.rowsOfKey.get(k);
    if (rows !== undefined) {
      if (rows.length < NAMED_ROWS) rows.push(row);
    } else if (sample.rowsOfKey.size < SAMPLED_KEYS) sample.rowsOfKey.set(k, [row]);
  }
  return samples;
}

function othersOf(row: number, key: number, sample: Sample, excused: Contrast["excused"]): readonly number[] {
  const own = sample.rowsOfKey.has(key) ? key : UNSAMPLED;
  const known = sample.others.get(own);
  if (known !== undefined) return known;
  const others: number[] = [];
  for (const [k, rows] of sample.rowsOfKey)
    if (k !== own) for (const other of rows) if (!excused(row, other)) others.push(other);
  const named = others.sort((a, b) => a - b).slice(0, NAMED_ROWS);
  sample.others.set(own, named);
  return named;
}

/** A mark on every row that contrasts with another of its group, naming up to NAMED_ROWS of the others. */
export function contrasts(of: Contrast): SideMark[] {
  const samples = takeSamples(of.group, of.key);
  const marks: SideMark[] = [];
  if (samples.size === 0) return marks;
  for (let row = 0; row < of.group.length; row++) {
    const sample = samples.get(of.group[row] as number);
    if (sample === undefined) continue;
    const others = othersOf(row, of.key[row] as number, sample, of.excused);
    if (others.length > 0) marks.push({ row, code: of.code, with: others, detail: of.detail(others[0] as number) });
  }
  return marks;
}
