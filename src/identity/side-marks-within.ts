import type { SamenessDecision } from "./decisions";
import { NO_TEXT, type PerRow } from "./numbering";
import type { Sameness } from "./sameness";
import type { SideMark } from "./side-mark";
import { sideMarks, type District, type SideMarkColumns } from "./side-marks";

/**
 * `sideMarks` of rows of which only those of one number in `within` are held against each other; null: all are. Rows
 * of one number stand together. Where several assessments that bear not on one another are made at once, each is
 * marked as if it were made alone.
 */
export function sideMarksWithin(
  within: Int32Array | null,
  columns: SideMarkColumns,
  same: Sameness,
  district: District,
  decisions: readonly SamenessDecision[] = [],
): SideMark[] {
  if (within === null) return sideMarks(columns, same, district, decisions);
  const marks: SideMark[] = [];
  for (let from = 0, to = 0; from < within.length; from = to) {
    for (to = from + 1; within[to] === within[from]; to++);
    for (const { row, with: others, ...mark } of sideMarks(part(columns, from, to), partOf(same, from, to), district))
      marks.push({ ...mark, row: row + from, with: others.map(other => other + from) });
  }
  return marks;
}

/** The rows `from` to `to` (excluded) alone; texts are numbered anew where that is needed. */
function part({ numbers, ...columns }: SideMarkColumns, from: number, to: number): SideMarkColumns {
  void numbers;
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      column instanceof Uint8Array
        ? column.slice(from, to)
        : Array.from({ length: to - from }, (_, k) => (column as PerRow<unknown>).at(from + k)),
    ]),
  ) as unknown as SideMarkColumns;
}

function partOf({ applicant, project, projectNumber }: Sameness, from: number, to: number): Sameness {
  return {
    applicant: renumbered(applicant.slice(from, to)),
    project: renumbered(project.slice(from, to)),
    projectNumber: renumbered(projectNumber.slice(from, to)),
  };
}

/** Ids from 0 in order of first appearance; NO_TEXT stays. */
function renumbered(ids: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return ids.map(id => {
    if (id === NO_TEXT) return NO_TEXT;
    const own = known.get(id) ?? known.size;
    known.set(id, own);
    return own;
  });
}
