import type { SheetData } from "../ports";
import { CellStyles } from "./cell-styles";
import { FileProblem } from "./problem";
import { legalSheetNames } from "./sheet-name";
import { layoutOf, sheetXml } from "./sheet-xml";
import { contentTypes, packageRelationships, sheetPath, workbookRelationships, workbookXml } from "./workbook-xml";
import { ZipWriter } from "./zip-write";

/**
 * A new .xlsx workbook of these sheets; the same sheets give the same bytes. Throws `no-sheets` for none, `too-many-rows`,
 * `too-many-columns` and `too-large` for what Excel cannot hold.
 */
export async function writeWorkbook(sheets: readonly SheetData[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new FileProblem("no-sheets");
  const names = legalSheetNames(sheets.map(({ name }) => name));
  const entries = sheets.map((sheet, k) => ({ name: names[k] as string, layout: sheet.columns.length === 0 ? null : layoutOf(sheet) }));
  const styles = new CellStyles();
  const zip = new ZipWriter();
  await zip.add("[Content_Types].xml", [contentTypes(sheets.length)]);
  await zip.add("_rels/.rels", [packageRelationships()]);
  await zip.add("xl/workbook.xml", [workbookXml(entries)]);
  await zip.add("xl/_rels/workbook.xml.rels", [workbookRelationships(sheets.length)]);
  for (const [k, sheet] of sheets.entries()) await zip.add(sheetPath(k), sheetXml(sheet, styles, k === 0));
  // Last, because only the cells tell which styles there are.
  await zip.add("xl/styles.xml", [styles.xml()]);
  return zip.finish();
}
