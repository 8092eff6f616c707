import { columnLetters } from "../../src/workbook/column-letters";
import { ZipWriter } from "../../src/workbook/file/zip-write";
import type { MadeSheet } from "./memory-source";
import type { CellRow } from "./roster-rows";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PIECE = 1 << 17;

/** The sheets as an .xlsx file the way Excel saves one: texts in a table of shared strings, every text in it once. */
export async function rosterFile(sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  const zip = new ZipWriter(),
    strings = new Map<string, number>();
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (all: string): string[] => [
    `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`,
  ];
  const type = (part: string, kind: string): string =>
    `<Override ` +
    `PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  await zip.add("[Content_Types].xml", [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    type("workbook", "sheet.main"),
    type("sharedStrings", "sharedStrings"),
    ...sheets.map((_, k) => type(`worksheets/sheet${k + 1}`, "worksheet")),
    "</Types>",
  ]);
  await zip.add("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
  const listed = sheets.map(({ name }, k) => `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`).join("");
  await zip.add("xl/workbook.xml", [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`,
  ]);
  await zip.add(
    "xl/_rels/workbook.xml.rels",
    relations(
      sheets.map((_, k) => relation(`rId${k + 1}`, "worksheet", `worksheets/sheet${k + 1}.xml`)).join("") +
        relation("s", "sharedStrings", "sharedStrings.xml"),
    ),
  );
  for (const [k, sheet] of sheets.entries())
    await zip.add(`xl/worksheets/sheet${k + 1}.xml`, inPieces(sheetXml(sheet, strings)));
  await zip.add("xl/sharedStrings.xml", inPieces(stringsXml(strings)));
  return zip.finish();
}

function* sheetXml(sheet: MadeSheet, strings: Map<string, number>): Generator<string> {
  const letters = sheet.headers.map((_, k) => columnLetters(k));
  yield `<worksheet xmlns="${MAIN}"><dimension ref="A1:${letters.at(-1) ?? "A"}${sheet.count + 1}"/><sheetData>`;
  yield rowXml(sheet.headers, 1, letters, strings);
  let number = 2;
  for (const row of sheet.rows()) yield rowXml(row, number++, letters, strings);
  yield "</sheetData></worksheet>";
}

function rowXml(row: CellRow, number: number, letters: readonly string[], strings: Map<string, number>): string {
  let cells = "";
  row.forEach((value, k) => {
    if (typeof value === "number") cells += `<c r="${letters[k]}${number}"><v>${value}</v></c>`;
    else if (typeof value === "string" && value !== "")
      cells += `<c r="${letters[k]}${number}" t="s"><v>${indexOf(strings, value)}</v></c>`;
  });
  return `<row r="${number}">${cells}</row>`;
}

function indexOf(strings: Map<string, number>, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `<sst xmlns="${MAIN}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
  yield "</sst>";
}

function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const part of parts) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
