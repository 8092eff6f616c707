import type { SheetFacts } from "./facts";
import { stretched, type FilterState } from "./filter-state";
import { a1, fromA1, type Rect } from "../rect";

/** What a sheet's filter becomes. Undefined: it stays as it is. */
export type FilterPlan = { readonly wanted: FilterState; readonly now: FilterState | null } | undefined;

/**
 * The filter that a roster's sheet gets: one over `roster` and our columns where it has none; a person's own (or ours)
 * is stretched over columns that join it, with all that it filters by, because sorting by a filter sorts nothing
 * outside of it.
 */
export function filterFor({ filter }: SheetFacts, roster: Rect, columns: readonly number[]): FilterPlan {
  const ours = [...columns].sort((a, b) => a - b),
    right = (ours.at(-1) ?? 0) + 1;
  if (!filter) return { wanted: { range: a1({ ...roster, columns: right - roster.left }), criteria: [] }, now: null };
  const now = fromA1(filter.range);
  if (!now) return undefined;
  const end = now.left + now.columns,
    joins =
      now.top === roster.top &&
      ours.every((column, k) => column < end || column === Math.max(end, (ours[k - 1] ?? -1) + 1));
  if (!joins) return undefined;
  const to: Rect = {
    top: roster.top,
    left: now.left,
    rows: Math.max(now.rows, roster.rows),
    columns: Math.max(end, right) - now.left,
  };
  return a1(to) === filter.range ? undefined : { wanted: stretched(filter, to, a1(to)), now: filter };
}
