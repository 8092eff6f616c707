import { PairMap } from "./pairs";
import { NAMED_ROWS, type Partners } from "./partners";
import type { IdentityMark, SideMark } from "./side-mark";

/** Rows of one group (an applicant, a project) under one name: what likeness compares. */
export interface Parties {
  readonly count: number;
  /** The party of each row, -1 where it takes no part. */
  readonly ofRow: Int32Array;
  readonly group: Int32Array;
  readonly name: Int32Array;
  /** The first row of each. */
  readonly first: Int32Array;
  /** By row: the next row of its party, -1 behind the last. */
  readonly next: Int32Array;
}

/** The first NAMED_ROWS rows of a party. */
export function rowsOf({ first, next }: Parties, party: number): number[] {
  const rows: number[] = [];
  for (let row = first[party] ?? -1; row >= 0 && rows.length < NAMED_ROWS; row = next[row] as number) rows.push(row);
  return rows;
}

/** Parties of the rows that take part (`takesPart`) and have a name (id ≥ 0). */
export function gatherParties(groups: Int32Array, names: Int32Array, takesPart: (row: number) => boolean): Parties {
  const ofRow = new Int32Array(groups.length).fill(-1),
    ids = new PairMap();
  let count = 0;
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row]!,
      name = names[row]!;
    if (name < 0 || !takesPart(row)) continue;
    const known = ids.get(group, name);
    if (known < 0) ids.set(group, name, count);
    ofRow[row] = known < 0 ? count++ : known;
  }
  const first = new Int32Array(count).fill(-1),
    next = new Int32Array(groups.length).fill(-1);
  for (let row = groups.length - 1; row >= 0; row--) {
    const party = ofRow[row]!;
    if (party < 0) continue;
    next[row] = first[party]!;
    first[party] = row;
  }
  return { count, ofRow, group: first.map(row => groups[row]!), name: first.map(row => names[row]!), first, next };
}

/** The first NAMED_ROWS rows of some parties. */
function firstRowsOf(parties: Parties, some: readonly number[]): number[] {
  if (some.length === 1) return rowsOf(parties, some[0]!);
  const rows: number[] = [];
  for (const party of some) for (const row of rowsOf(parties, party)) rows.push(row);
  return [...Int32Array.from(rows).sort().subarray(0, NAMED_ROWS)];
}

/** One mark on each row of a party that has partners, naming the partners' rows. `detail` words the first of them. */
export function markPartners(
  code: IdentityMark,
  parties: Parties,
  partners: Partners,
  detail: (row: number) => string,
): SideMark[] {
  const marks: SideMark[] = [];
  if (partners.size === 0) return marks;
  const shared = new Array<Required<Pick<SideMark, "with" | "detail">> | undefined>(parties.count).fill(undefined);
  for (const [party, others] of partners.all()) {
    const named = firstRowsOf(parties, others);
    shared[party] = { with: named, detail: detail(named[0] as number) };
  }
  for (let row = 0; row < parties.ofRow.length; row++) {
    const party = parties.ofRow[row] as number,
      rest = party < 0 ? undefined : shared[party];
    if (rest !== undefined) marks.push({ row, code, with: rest.with, detail: rest.detail });
  }
  return marks;
}
