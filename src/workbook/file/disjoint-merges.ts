import type { Area } from "../ports";
import { MAX_COLUMNS } from "./limits";

/**
 * The merged areas of a sheet without those that overlap one above or before them. Excel never writes such; a damaged
 * file's may cover a sheet by the hundred thousand, and whatever walks over merged cells would walk over each. n·log n.
 */
export function disjoint(merges: readonly Area[]): readonly Area[] {
  if (merges.length < 2) return merges;
  const inOrder = merges.map((_, k) => k).sort((a, b) => merges[a]!.top - merges[b]!.top || a - b),
    covered = new LastRows(),
    kept = new Uint8Array(merges.length);
  for (const k of inOrder) {
    const { top, left, rows, columns } = merges[k]!,
      right = left + columns - 1;
    if (covered.over(left, right) >= top) continue;
    covered.cover({ left, right, last: top + rows - 1 });
    kept[k] = 1;
  }
  return kept.includes(0) ? merges.filter((_, k) => kept[k] === 1) : merges;
}

interface CoveredColumns {
  readonly left: number;
  readonly right: number;
  /** The last row that covers them. */
  readonly last: number;
}

/** Through which row columns are covered: a tree of ranges of columns, each answer as many steps as it is high. */
class LastRows {
  /** Of each node: the last row that covers any, and all, of its columns; -1 for none. */
  private readonly any = new Int32Array(2 * MAX_COLUMNS).fill(-1);
  private readonly all = new Int32Array(2 * MAX_COLUMNS).fill(-1);

  /** The last row that covers any of these columns. */
  over(left: number, right: number, node = 1, from = 0, to = MAX_COLUMNS - 1): number {
    if (right < from || to < left) return -1;
    if (left <= from && to <= right) return this.any[node]!;
    const middle = (from + to) >> 1;
    return Math.max(
      this.all[node]!,
      this.over(left, right, 2 * node, from, middle),
      this.over(left, right, 2 * node + 1, middle + 1, to),
    );
  }

  cover(columns: CoveredColumns, node = 1, from = 0, to = MAX_COLUMNS - 1): void {
    const { left, right, last } = columns;
    if (right < from || to < left) return;
    this.any[node] = Math.max(this.any[node]!, last);
    if (left <= from && to <= right) {
      this.all[node] = Math.max(this.all[node]!, last);
      return;
    }
    const middle = (from + to) >> 1;
    this.cover(columns, 2 * node, from, middle);
    this.cover(columns, 2 * node + 1, middle + 1, to);
  }
}
