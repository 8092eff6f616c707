import type { SheetData } from "../ports";
import { CellStyles } from "./cell-styles";
import { standardCodec, type Codec } from "./codec";
import { FileProblem } from "./problem";
import { SharedTexts } from "./shared-texts";
import { legalSheetNames } from "./sheet-name";
import { layoutOf, sheetXml } from "./sheet-xml";
import { contentTypes, packageRelationships, sheetPath, workbookRelationships, workbookXml } from "./workbook-xml";
import { ZipWriter } from "./zip-write";

/**
 * A new .xlsx workbook of these sheets; the same sheets and the same `codec` (in Node: `nodeCodec`) give the same bytes.
 * Throws `no-sheets` for none, `too-many-rows`, `too-many-columns` and `too-large` for what Excel cannot hold.
 */
export async function writeWorkbook(sheets: readonly SheetData[], codec: Codec = standardCodec): Promise<Uint8Array> {
  if (sheets.length === 0) throw new FileProblem("no-sheets");
  const names = legalSheetNames(sheets.map(({ name }) => name));
  const entries = sheets.map((sheet, k) => ({ name: names[k] as string, layout: sheet.columns.length === 0 ? null : layoutOf(sheet) }));
  const styles = new CellStyles(), texts = new SharedTexts();
  const zip = new ZipWriter(codec);
  await zip.add("[Content_Types].xml", [contentTypes(sheets.length)]);
  await zip.add("_rels/.rels", [packageRelationships()]);
  await zip.add("xl/workbook.xml", [workbookXml(entries)]);
  await zip.add("xl/_rels/workbook.xml.rels", [workbookRelationships(sheets.length)]);
  for (const [k, sheet] of sheets.entries()) await zip.add(sheetPath(k), sheetXml(sheet, styles, texts, k === 0));
  // Last, because only the cells tell which styles and texts there are.
  await zip.add("xl/sharedStrings.xml", texts.xml());
  await zip.add("xl/styles.xml", [styles.xml()]);
  return zip.finish();
}
