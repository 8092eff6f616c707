import type { FunctionTexts } from "../text/functions/texts";
import type { AcrossColumns } from "./awards";
import type { Cell, Fault } from "./cell";
import { gridOf, spread, type Grid } from "./grid";
import { namedColumns, tooWide, type Named } from "./identity-columns";

/** A range that stands for one entry a row. */
function entries(grid: Grid, rows: number, texts: FunctionTexts): Cell[] {
  return spread(grid, { rows, columns: 1 }, texts);
}

/** The ranges of SJS.AWARDS and SJS.DUPLICATES by rows; a single cell is repeated. Null amounts: none are given. */
export function acrossColumns(
  applicants: unknown,
  projects: unknown,
  articles: unknown,
  amounts: unknown,
  texts: FunctionTexts,
): AcrossColumns | Fault {
  const [units, titles, clauses] = [applicants, projects, articles].map(gridOf) as [Grid, Grid, Grid],
    sums = isOmitted(amounts) ? null : gridOf(amounts);
  const wide =
    tooWide(units, 1, "applicants", texts) ??
    tooWide(titles, 2, "projects", texts) ??
    tooWide(clauses, 3, "articles", texts) ??
    (sums === null ? null : tooWide(sums, 4, "amounts", texts));
  if (wide !== null) return wide;
  const rows = Math.max(units.rows, titles.rows, clauses.rows, sums?.rows ?? 1);
  return {
    applicants: namedColumns(units, rows, texts),
    projects: namedColumns(titles, rows, texts),
    articles: entries(clauses, rows, texts),
    amounts: sums === null ? null : entries(sums, rows, texts),
  };
}

/** An optional range that was left out. */
export function isOmitted(argument: unknown): boolean {
  return argument === undefined || argument === null;
}

/** The ranges of SJS.TOTAL and SJS.TOTALS; `position` is that of the applicants. */
export function totalColumns(
  applicants: unknown,
  amounts: unknown,
  position: number,
  texts: FunctionTexts,
): { readonly applicants: Named; readonly amounts: readonly Cell[] } | Fault {
  const units = gridOf(applicants),
    sums = gridOf(amounts),
    rows = Math.max(units.rows, sums.rows);
  return (
    tooWide(units, position, "applicants", texts) ??
    tooWide(sums, position + 1, "amounts", texts) ?? {
      applicants: namedColumns(units, rows, texts),
      amounts: entries(sums, rows, texts),
    }
  );
}

/** The applicants whose totals are wanted. */
export function wantedApplicants(argument: unknown, texts: FunctionTexts): Named | Fault {
  const grid = gridOf(argument);
  return tooWide(grid, 1, "applicant", texts) ?? namedColumns(grid, grid.rows, texts);
}
