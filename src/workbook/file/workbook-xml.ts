import { quotedSheetName } from "./sheet-name";
import type { SheetLayout } from "./sheet-xml";
import { escapeXml } from "./xml-write";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet as the workbook part needs it; `layout` is null where the sheet has no table. */
export interface SheetEntry {
  readonly name: string;
  readonly layout: SheetLayout | null;
  readonly hidden?: boolean;
}

/**
 * The workbook part: the sheets, their filters and the rows that repeat in print. Formulas are calculated when it is
 * opened.
 */
export function workbookXml(sheets: readonly SheetEntry[]): string {
  const listed = sheets
    .map(
      ({ name, hidden }, k) =>
        `<sheet name="${escapeXml(name)}" sheetId="${k + 1}"${hidden === true ? ' state="hidden"' : ""} r:id="rId${k + 1}"/>`,
    )
    .join("");
  const defined = [...sheets.map(filterName), ...sheets.map(printArea), ...sheets.map(printTitles)].join("");
  return (
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    `xmlns:r="${RELATIONS}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed}</sheets>` +
    `${defined === "" ? "" : `<definedNames>${defined}</definedNames>`}<calcPr calcId="191029" ` +
    `fullCalcOnLoad="1"/></workbook>`
  );
}

function filterName({ name, layout }: SheetEntry, k: number): string {
  if (!layout?.filtered) return "";
  const area = `${quotedSheetName(name)}!$A$${layout.headerRow}:$${layout.lastColumn}$${layout.lastData}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${k}" hidden="1">${escapeXml(area)}</definedName>`;
}

function printArea({ name, layout }: SheetEntry, k: number): string {
  if (!layout?.printed) return "";
  const { from } = layout.printed,
    area = `${quotedSheetName(name)}!$${from}$${layout.headerRow}:$${layout.lastColumn}$${layout.lastRow}`;
  return `<definedName name="_xlnm.Print_Area" localSheetId="${k}">${escapeXml(area)}</definedName>`;
}

function printTitles({ name, layout }: SheetEntry, k: number): string {
  if (!layout?.repeated) return "";
  const sheet = quotedSheetName(name),
    { first, last } = layout.repeated,
    columns = layout.printed ? `${sheet}!$A:$${layout.printed.lastRepeated},` : "",
    titles = `${columns}${sheet}!$${first}:$${last}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${k}">${escapeXml(titles)}</definedName>`;
}

export function sheetPath(k: number): string {
  return `xl/worksheets/sheet${k + 1}.xml`;
}

export function workbookRelationships(sheets: number): string {
  const list: string[] = [];
  for (let k = 0; k < sheets; k++) list.push(relationship(k + 1, "worksheet", `worksheets/sheet${k + 1}.xml`));
  list.push(
    relationship(sheets + 1, "styles", "styles.xml"),
    relationship(sheets + 2, "sharedStrings", "sharedStrings.xml"),
  );
  return relationships(list);
}

export function packageRelationships(): string {
  return relationships([relationship(1, "officeDocument", "xl/workbook.xml")]);
}

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, k) => part(sheetPath(k), "worksheet"));
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ` +
    `ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}${part("xl/styles.xml", "styles")}${part("xl/sharedStrings.xml", "sharedStrings")}${list.join("")}</Types>`
  );
}

function relationship(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function relationships(list: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}
