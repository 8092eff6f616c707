import type { PageSetup } from "../cells";
import { scaleOf } from "../page-scale";
import type { SheetData } from "../ports";
import type { Rect } from "../rect";

/** Characters across from which one A4 page is too small to be read. */
const WIDEST_A4 = 220;

/**
 * How a sheet of ours prints. No print area is set: it would cut off rows that are added later, or that taking back
 * puts there again. `before`: what the sheet was, where it was there.
 */
export function pageOf({ paper, columns, lines, rows }: SheetData, before: Rect | null): PageSetup {
  const widths = columns.map(({ width }) => width),
    across = paper?.across !== false,
    header = lines.length;
  return {
    before,
    size: !paper && widths.reduce((sum, width) => sum + width, 0) > WIDEST_A4 ? "A3" : "A4",
    across,
    paged: paper?.pages ? { scale: scaleOf(widths, across), rows: paper.pages.map(row => header + 1 + row) } : null,
    grid: paper && !paper.running ? { top: header, left: 0, rows: rows.length + 1, columns: columns.length } : null,
    titleRows: titleRows(paper, header),
    centred: paper !== undefined,
    numbered: true,
  };
}

function titleRows(paper: SheetData["paper"], header: number): PageSetup["titleRows"] {
  if (paper?.running) return null;
  return paper?.pages ? { first: 0, count: header + 1 } : { first: header, count: 1 };
}
