import type { ApplicationRow } from "../fields/row-numbers";
import type { Applications } from "../fields/columns";
import type { Policy } from "../policy/model";
import type { Decisions } from "./decisions";

/** A number for each row; rows of one number bear on one another. -1: the row stands alone by this key. */
export type GroupingKey = Int32Array;

/**
 * By what rows bear on one another when they are settled. Whoever adds a limit or a competition over another set of
 * rows adds its key here, and settling again follows it. Projects are within their applicant.
 */
export function groupingKeys(rows: Applications, { addedUp }: Decisions): GroupingKey[] {
  const unit = new Int32Array(rows.count).fill(-1);
  addedUp.forEach((members, k) => members.forEach(row => (unit[row] = k)));
  return [rows.applicant, rows.projectNumber, rows.reviewedTogether, unit];
}

/** The rows that can be another when these are: all that share a group with them, and with those, and so on; rising. */
export function closureOf(count: number, keys: readonly GroupingKey[], from: Iterable<number>): Int32Array {
  return closure(count, keys).of([from]);
}

/** The same for several beginnings: rows are put into their groups once, when first asked. */
export interface Closure {
  of(from: readonly Iterable<number>[]): Int32Array;
}

export function closure(count: number, keys: readonly GroupingKey[]): Closure {
  let groups: readonly Groups[] | null = null;
  return {
    of: from => {
      const seen = new Uint8Array(count),
        open: number[] = [];
      const reach = (row: ApplicationRow): void => {
        if (row < 0 || row >= count || seen[row] === 1) return;
        seen[row] = 1;
        open.push(row);
      };
      for (const rows of from) for (const row of rows) reach(row);
      if (open.length === 0) return new Int32Array(0);
      groups ??= keys.filter(key => key.some(group => group >= 0)).map(key => new Groups(key));
      for (const group of groups) group.begin();
      let found = 0;
      for (let row = open.pop(); row !== undefined; row = open.pop()) {
        found++;
        for (const group of groups) group.each(row, reach);
      }
      const rows = new Int32Array(found);
      let at = 0;
      for (let row = 0; row < count; row++) if (seen[row] === 1) rows[at++] = row;
      return rows;
    },
  };
}

/** Limits and cuts of the policy's own hold rows together that share no applicant: then all are settled again. */
export function sharesWidely({ limits, budget }: Policy): boolean {
  return limits.length > 0 || budget?.then === "pro-rata";
}

/** Rows by group as chains: three columns, whatever the groups. A group is walked once from each beginning. */
class Groups {
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly walkedIn: Int32Array;
  private walk = 0;

  constructor(private readonly key: GroupingKey) {
    let bound = 0;
    for (let row = 0; row < key.length; row++) if (key[row]! >= bound) bound = key[row]! + 1;
    this.first = new Int32Array(bound).fill(-1);
    this.walkedIn = new Int32Array(bound);
    this.next = new Int32Array(key.length).fill(-1);
    for (let row = key.length - 1; row >= 0; row--) {
      const group = key[row]!;
      if (group < 0) continue;
      this.next[row] = this.first[group]!;
      this.first[group] = row;
    }
  }

  begin(): void {
    this.walk++;
  }

  each(row: ApplicationRow, visit: (row: ApplicationRow) => void): void {
    const group = this.key[row]!;
    if (group < 0 || this.walkedIn[group] === this.walk) return;
    this.walkedIn[group] = this.walk;
    for (let member = this.first[group]!; member >= 0; member = this.next[member]!) visit(member);
  }
}

/** The rows that are in another company by one key than by another: ids may count anew, what they part may not. */
export function regrouped(before: GroupingKey, after: GroupingKey): number[] {
  const was = firstsOf(before),
    is = firstsOf(after),
    rows: number[] = [];
  for (let row = 0; row < after.length; row++) if (was[row] !== is[row]) rows.push(row);
  return rows;
}

/** The first row of each row's group; the row itself where it is in none. */
function firstsOf(key: GroupingKey): Int32Array {
  const first = new Map<number, number>();
  return key.map((group, row) => {
    if (group < 0) return row;
    const known = first.get(group) ?? row;
    first.set(group, known);
    return known;
  });
}
