import { PairMap } from "./pairs";
import { NAMED_ROWS, type Partners } from "./partners";
import type { IdentityMark, SideMark } from "./side-mark";

/** Rows of one group (an applicant, a project) under one name: what likeness compares. */
export interface Parties {
  readonly count: number;
  /** The party of each row, -1 where it takes no part. */
  readonly ofRow: Int32Array;
  readonly group: readonly number[];
  readonly name: readonly number[];
  /** The first NAMED_ROWS rows of each. */
  readonly rows: readonly (readonly number[])[];
}

/** Parties of the rows that take part (`takesPart`) and have a name (id ≥ 0). */
export function gatherParties(groups: Int32Array, names: Int32Array, takesPart: (row: number) => boolean): Parties {
  const ofRow = new Int32Array(groups.length).fill(-1);
  const ids = new PairMap(1024);
  const group: number[] = [],
    name: number[] = [],
    rows: number[][] = [];
  for (let row = 0; row < groups.length; row++) {
    const g = groups[row] as number,
      n = names[row] as number;
    if (n < 0 || !takesPart(row)) continue;
    let party = ids.get(g, n);
    if (party < 0) {
      ids.set(g, n, (party = rows.length));
      group.push(g);
      name.push(n);
      rows.push([]);
    }
    ofRow[row] = party;
    const sample = rows[party] as number[];
    if (sample.length < NAMED_ROWS) sample.push(row);
  }
  return { count: rows.length, ofRow, group, name, rows };
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
  const shared = new Map<number, Pick<SideMark, "with" | "detail">>();
  for (let row = 0; row < parties.ofRow.length; row++) {
    const party = parties.ofRow[row] as number;
    const others = party < 0 ? [] : partners.get(party);
    if (others.length === 0) continue;
    let rest = shared.get(party);
    if (rest === undefined) {
      const named = others
        .flatMap(other => parties.rows[other] as number[])
        .sort((a, b) => a - b)
        .slice(0, NAMED_ROWS);
      shared.set(party, (rest = { with: named, detail: detail(named[0] as number) }));
    }
    marks.push({ row, code, ...rest });
  }
  return marks;
}
