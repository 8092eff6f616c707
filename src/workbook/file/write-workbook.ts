import type { LongSheet } from "../ports";
import { standardCodec, type Codec } from "./codec";
import { FileProblem } from "./problem";
import { packedRows } from "./packed-rows";
import { LocalPartMaker, type PartMaker } from "./part-maker";
import { SharedTexts } from "./shared-texts";
import { columnWidths } from "./sheet-measures";
import { legalSheetNames } from "./sheet-name";
import { frameOf, layoutOf, type SheetLayout } from "./sheet-xml";
import { contentTypes, packageRelationships, sheetPath, workbookRelationships, workbookXml } from "./workbook-xml";
import { packPart, ZipWriter, type PackedPart } from "./zip-write";

/**
 * A new .xlsx workbook of these sheets, which may be made one after the other: none is kept once it is written. The
 * same sheets and the same `codec` (in Node: `nodeCodec`) give the same bytes, whatever `maker` makes the parts of
 * the sheets.
 * Throws `no-sheets` for none, `too-many-rows`, `too-many-columns` and `too-large` for what Excel cannot hold.
 */
export async function writeWorkbook(
  sheets: Iterable<LongSheet>,
  codec: Codec = standardCodec,
  maker: PartMaker = new LocalPartMaker(codec),
): Promise<Uint8Array> {
  return (await zipped(sheets, codec, maker)).finish();
}

/** The same bytes piece by piece: of a million rows a whole copy of them is half a gigabyte. */
export async function workbookPieces(
  sheets: Iterable<LongSheet>,
  codec: Codec,
  maker: PartMaker = new LocalPartMaker(codec),
): Promise<Iterable<Uint8Array>> {
  return (await zipped(sheets, codec, maker)).pieces();
}

/** Stands where a sheet was that is written. */
const NONE: LongSheet = { name: "", lines: [], columns: [], rows: [], shades: [] };

async function zipped(sheets: Iterable<LongSheet>, codec: Codec, maker: PartMaker): Promise<ZipWriter> {
  const texts = new SharedTexts(),
    made: { readonly name: string; readonly layout: SheetLayout | null }[] = [],
    parts: Promise<PackedPart>[] = [];
  const pack = async (sheet: LongSheet): Promise<void> => {
    const widths = columnWidths(sheet),
      layout = layoutOf(sheet),
      rows = packedRows(sheet, layout.headerRow + 1, widths, texts);
    parts.push((await maker.sheet(frameOf(sheet, widths, made.length === 0), rows)).part);
    made.push({ name: sheet.name, layout: sheet.columns.length === 0 ? null : layout });
  };
  const inTurn = sheets[Symbol.iterator]();
  for (;;) {
    // Held by no name while the next one is made: the rows of a million applications are a gigabyte.
    const next = inTurn.next();
    if (next.done === true) break;
    await pack(next.value);
    next.value = NONE;
  }
  if (made.length === 0) throw new FileProblem("no-sheets");
  const names = legalSheetNames(made.map(({ name }) => name)),
    entries = made.map(({ layout }, k) => ({ name: names[k] as string, layout }));
  const zip = new ZipWriter(codec);
  await zip.add("[Content_Types].xml", [contentTypes(made.length)]);
  await zip.add("_rels/.rels", [packageRelationships()]);
  await zip.add("xl/workbook.xml", [workbookXml(entries)]);
  await zip.add("xl/_rels/workbook.xml.rels", [workbookRelationships(made.length)]);
  // Only the cells tell which texts and styles there are.
  const shared = await packPart(texts.xml(), codec);
  for (const [k, part] of parts.entries()) zip.put(sheetPath(k), await part);
  zip.put("xl/sharedStrings.xml", shared);
  await zip.add("xl/styles.xml", [await maker.styles()]);
  return zip;
}
