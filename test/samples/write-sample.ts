import { writeXlsx, type Cell, type WriteSheet } from "hucre";
import { STYLES } from "./styles";
import type { Sample, SampleCell, SampleSheet } from "./sheet";

/** The day that every sample says it was made on, so that the same rows give the same bytes. */
const MADE = new Date(Date.UTC(2026, 9, 12));

/** The sample as an .xlsx file, as if Excel had saved it; the same sample gives the same bytes. */
export function writeSample(sample: Sample): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sample.sheets.map(writeSheet),
    properties: { title: sample.title, creator: "区科委", created: MADE, modified: MADE },
    defaultFont: { name: "宋体", size: 11, charset: 134 },
  });
}

function writeSheet(sheet: SampleSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.cells.map((row, r) =>
    row.map((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, writeCell(cell));
      return cell?.value ?? null;
    }),
  );
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.widths.map((width, c) => ({ width, hidden: sheet.hiddenColumns.includes(c) })),
    merges: sheet.merges.map(m => ({ startRow: m.top, startCol: m.left, endRow: m.bottom, endCol: m.right })),
    rowDefs: new Map(sheet.heights.flatMap((height, r) => (height === null ? [] : [[r, { height }]]))),
    freezePane: sheet.frozen,
    pageSetup: { paperSize: "a3", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function writeCell({ value, look, formula }: SampleCell): Partial<Cell> {
  const style = STYLES[look];
  return formula === undefined ? { value, style } : { value, style, type: "formula", formula, formulaResult: value };
}
