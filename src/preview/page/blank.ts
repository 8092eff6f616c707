import { PLAIN, type Grid } from "../../workbook/file/grid/grid";

/** A workbook in which nothing stands yet. */
export function blankWorkbook(sheet: string): Grid {
  return {
    styles: [PLAIN],
    sheets: [
      {
        name: sheet,
        hidden: false,
        rows: new Map(),
        merges: [],
        widths: new Map(),
        heights: new Map(),
        hiddenRows: new Set(),
        frozen: { rows: 0, columns: 0 },
      },
    ],
  };
}
