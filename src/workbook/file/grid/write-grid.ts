import { columnLetters } from "../../column-letters";
import { standardCodec, type Codec } from "../codec";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { FileProblem } from "../problem";
import { isRisky } from "../shared-texts";
import { legalSheetNames } from "../sheet-name";
import { contentTypes, packageRelationships, sheetPath, workbookRelationships, workbookXml } from "../workbook-xml";
import { escapeXml, fitCell, textElement } from "../xml-write";
import { ZipWriter } from "../zip-write";
import type { Grid, GridArea, GridCell, GridSheet } from "./grid";
import { stylesXml } from "./write-styles";

const PIECE = 128 * 1024;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * A new .xlsx workbook of the grid. Only a cell's formula becomes one; every text is written as text. Throws
 * FileProblem where Excel has no place for it.
 */
export async function writeGrid(grid: Grid, codec: Codec = standardCodec): Promise<Uint8Array> {
  if (grid.sheets.length === 0) throw new FileProblem("no-sheets");
  const names = legalSheetNames(grid.sheets.map(({ name }) => name));
  const zip = new ZipWriter(codec);
  await zip.add("[Content_Types].xml", [contentTypes(grid.sheets.length)]);
  await zip.add("_rels/.rels", [packageRelationships()]);
  await zip.add("xl/workbook.xml", [
    workbookXml(names.map((name, k) => ({ name, layout: null, hidden: grid.sheets[k]!.hidden }))),
  ]);
  await zip.add("xl/_rels/workbook.xml.rels", [workbookRelationships(grid.sheets.length)]);
  for (const [k, sheet] of grid.sheets.entries()) await zip.add(sheetPath(k), sheetXml(sheet, grid.styles.length));
  await zip.add("xl/sharedStrings.xml", [`${DECLARATION}<sst xmlns="${SPREADSHEET}" uniqueCount="0"/>`]);
  await zip.add("xl/styles.xml", [stylesXml(grid.styles)]);
  return zip.finish();
}

function* sheetXml(sheet: GridSheet, styles: number): Generator<string> {
  yield head(sheet);
  let piece = "";
  const known = new Set([...sheet.rows.keys(), ...sheet.heights.keys(), ...sheet.hiddenRows]);
  for (const row of [...known].sort((a, b) => a - b)) {
    if (row >= MAX_ROWS) throw new FileProblem("too-many-rows", { sheet: sheet.name, limit: MAX_ROWS });
    piece += rowXml(sheet, row, styles);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece + tail(sheet.merges);
}

function head({ frozen, widths }: GridSheet): string {
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(
      ([c, width]) =>
        `<col min="${c + 1}" max="${c + 1}" width="${width === 0 ? 8 : width}" customWidth="1"${width === 0 ? ' hidden="1"' : ""}/>`,
    )
    .join("");
  return (
    `${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView ` +
    `workbookViewId="0">${pane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>` +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`
  );
}

function pane({ rows, columns }: GridSheet["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const corner = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""} topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${corner}" state="frozen"/>`;
}

function tail(merges: readonly GridArea[]): string {
  const list = merges.map(
    m =>
      `<mergeCell ` +
      `ref="${columnLetters(m.left)}${m.top + 1}:${columnLetters(m.left + m.columns - 1)}${m.top + m.rows}"/>`,
  );
  return `</sheetData>${
    list.length === 0 ? "" : `<mergeCells ` + `count="${list.length}">${list.join("")}</mergeCells>`
  }</worksheet>`;
}

function rowXml({ name, rows, heights, hiddenRows }: GridSheet, row: number, styles: number): string {
  const height = heights.get(row);
  let cells = "";
  for (const [column, cell] of [...(rows.get(row) ?? [])].sort(([a], [b]) => a - b)) {
    if (column >= MAX_COLUMNS) throw new FileProblem("too-many-columns", { sheet: name, limit: MAX_COLUMNS });
    cells += cellXml(`${columnLetters(column)}${row + 1}`, cell, styles);
  }
  return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells}</row>`;
}

function cellXml(reference: string, { value, formula, style }: GridCell, styles: number): string {
  const start = `<c r="${reference}" s="${typeof value === "string" && formula === null && isRisky(value) ? styles + style : style}"`;
  const f = formula === null ? "" : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return f === "" ? `${start}/>` : `${start}>${f}</c>`;
  if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `${start} t="e">${f}<v>${escapeXml(value.error)}</v></c>`;
  if (f !== "") return `${start} t="str">${f}<v>${escapeXml(fitCell(value))}</v></c>`;
  return `${start} t="inlineStr"><is>${textElement(fitCell(value))}</is></c>`;
}
