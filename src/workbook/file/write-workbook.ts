import type { LongSheet, SheetsInStep } from "../ports";
import { CellStyles } from "./cell-styles";
import type { InCommon } from "./cell-write";
import { standardCodec, type Codec } from "./codec";
import { PieceMemory } from "./piece-memory";
import { shelfInMemory, type PieceShelf } from "./piece-shelf";
import { PiecesToCome } from "./pieces-to-come";
import { FileProblem } from "./problem";
import { SharedTexts } from "./shared-texts";
import { SheetPart } from "./sheet-part";
import { legalSheetNames } from "./sheet-name";
import type { SheetLayout } from "./sheet-xml";
import { contentTypes, packageRelationships, sheetPath, workbookRelationships, workbookXml } from "./workbook-xml";
import { packPart, ZipWriter, type Keeping, type PackedPart } from "./zip-write";

/** Sheets for a file, one after the other or several side by side; each may be made when it is asked for. */
export type Sheets = Iterable<LongSheet | SheetsInStep>;

/**
 * A new .xlsx workbook of these sheets; none is kept once it is written. The same sheets and the same `codec` (in Node:
 * `nodeCodec`) give the same bytes.
 * Throws `no-sheets` for none, `too-many-rows`, `too-many-columns` and `too-large` for what Excel cannot hold.
 */
export async function writeWorkbook(sheets: Sheets, codec: Codec = standardCodec): Promise<Uint8Array> {
  return (await zipped(sheets, codec)).finish();
}

/**
 * The same bytes piece by piece: of a million rows a whole copy of them is half a gigabyte. Each holds until the next
 * one is asked for. `newShelf`: where the packed pieces of a part are kept until all are; left out: in memory.
 */
export async function workbookPieces(
  sheets: Sheets,
  codec: Codec,
  newShelf?: () => PieceShelf,
): Promise<Iterable<Uint8Array>> {
  return (await zipped(sheets, codec, newShelf)).pieces();
}

/** Stands where a sheet was that is written. */
const NONE: SheetsInStep = { records: 0, step: 1, inStep: [] };

interface MadeSheet {
  readonly name: string;
  readonly layout: SheetLayout | null;
  readonly part: PackedPart;
}

/** How parts are packed, and the memory that their pieces use again. */
interface Packing {
  readonly codec: Codec;
  readonly memory: PieceMemory;
  /** How a part of sheets or of texts is kept. */
  readonly keeping: () => Keeping;
}

async function zipped(sheets: Sheets, codec: Codec, newShelf = shelfInMemory): Promise<ZipWriter> {
  const common = { texts: new SharedTexts(), styles: new CellStyles() },
    memory = new PieceMemory(),
    packing: Packing = {
      codec,
      memory,
      keeping: () => ({ done: piece => memory.giveBack(piece), shelf: newShelf() }),
    },
    made: MadeSheet[] = [],
    inTurn = sheets[Symbol.iterator]();
  for (;;) {
    // Held by no name while the next one is made: the rows of a million applications are a gigabyte.
    const next = inTurn.next();
    if (next.done === true) break;
    for (const sheet of await writtenInStep(next.value, common, made.length === 0, packing)) made.push(sheet);
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
  for (const [k, { part }] of made.entries()) zip.put(sheetPath(k), part);
  // Only the cells tell which texts and styles there are.
  await zip.add("xl/sharedStrings.xml", common.texts.xml(memory), packing.keeping());
  await zip.add("xl/styles.xml", [common.styles.xml()]);
  return zip;
}

/**
 * Writes sheets side by side, so many records at a time, while what is written of them is packed; `first`: the workbook
 * begins with them.
 */
async function writtenInStep(
  sheets: LongSheet | SheetsInStep,
  common: InCommon,
  first: boolean,
  { codec, memory, keeping }: Packing,
): Promise<MadeSheet[]> {
  const { records, step, inStep, beside } = "inStep" in sheets ? sheets : { ...NONE, inStep: [sheets] },
    parts = inStep.map((sheet, k) => new SheetPart(sheet, common, first && k === 0, memory)),
    pieces = parts.map(() => new PiecesToCome<Uint8Array>()),
    packed = Promise.all(pieces.map(each => packPart(each, codec, keeping())));
  const write = async (): Promise<void> => {
    for (let upTo = 0; upTo === 0 || upTo < records;) {
      upTo = Math.min(records, upTo + step);
      beside?.(upTo);
      for (const [k, part] of parts.entries()) {
        const { rows } = inStep[k]!;
        for (const piece of part.rowsUpTo(upTo === records ? rows.length : (rows.madeOf?.(upTo) ?? rows.length))) {
          pieces[k]!.put(piece);
          if (pieces[k]!.isFull) await pieces[k]!.room();
        }
      }
      if (upTo === records) break;
    }
    for (const [k, part] of parts.entries()) {
      pieces[k]!.put(part.end());
      pieces[k]!.end();
    }
  };
  // Where packing fails nobody takes the pieces any more: the writing would wait for ever.
  await Promise.race([write(), packed]);
  const results = await packed;
  return inStep.map(({ name, columns }, k) => ({
    name,
    layout: columns.length === 0 ? null : parts[k]!.layout,
    part: results[k]!,
  }));
}
