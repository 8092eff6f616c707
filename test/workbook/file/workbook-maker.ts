import type { Cell, Run, SheetInfo, Source } from "../../../src/workbook/ports";
import { makeZip } from "./zip-maker";
import type { MadePart } from "./zip-maker";
import { openFile } from "../../../src/workbook/file/open-file";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  readonly state?: string;
  /** Its relationship; "" for none. */
  readonly id?: string;
  readonly kind?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: string | null;
  readonly styles?: string;
  readonly date1904?: boolean;
  /** What stands in the workbook part behind its sheets. */
  readonly inWorkbook?: string;
  readonly extra?: readonly MadePart[];
  readonly without?: readonly string[];
  readonly sheetPart?: Partial<MadePart>;
}

/** The parts of a minimal workbook, as a program other than ours might write them. */
export function workbookParts(made: MadeWorkbook): MadePart[] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
  const relations = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const listed = made.sheets
    .map(
      (s, k) =>
        `<sheet name="${s.name}" sheetId="${k + 1}"${s.state ? ` state="${s.state}"` : ""} r:id="${s.id ?? `rId${k + 1}`}"/>`,
    )
    .join("");
  const related = made.sheets
    .map((s, k) => relation(`rId${k + 1}`, s.kind ?? "worksheet", `worksheets/sheet${k + 1}.xml`))
    .join("");
  const parts: MadePart[] = [
    { name: "[Content_Types].xml", data: "<Types/>" },
    { name: "_rels/.rels", data: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data:
        `<workbook ` +
        `xmlns:r="${R}"><workbookPr${made.date1904 ? ' date1904="1"' : ""}/><sheets>${listed}</sheets>${made.inWorkbook ?? ""}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relations(
        related + relation("s", "sharedStrings", "sharedStrings.xml") + relation("t", "styles", "styles.xml"),
      ),
    },
    ...made.sheets.map((s, k) => ({
      name: `xl/worksheets/sheet${k + 1}.xml`,
      data: `<worksheet>${s.before ?? ""}<sheetData>${s.rows}</sheetData>${s.after ?? ""}</worksheet>`,
      ...made.sheetPart,
    })),
  ];
  if (made.strings !== null && made.strings !== undefined)
    parts.push({ name: "xl/sharedStrings.xml", data: `<sst>${made.strings}</sst>` });
  if (made.styles !== undefined) parts.push({ name: "xl/styles.xml", data: made.styles });
  parts.push(...(made.extra ?? []));
  return parts.filter(part => !made.without?.includes(part.name));
}

export function makeWorkbook(made: MadeWorkbook): Uint8Array {
  return makeZip(workbookParts(made));
}

export const QUIET: Run = { signal: new AbortController().signal, progress: () => undefined };

export async function firstSheet(source: Source): Promise<SheetInfo> {
  return (await source.sheets())[0] as SheetInfo;
}

export interface ReadBack {
  readonly info: SheetInfo;
  readonly cells: Map<string, Cell>;
  readonly formulas: string[];
  readonly hiddenRows: number[];
}

/** Everything that stands in one sheet, by `row,column` counted from 0. */
export async function readAll(source: Source, sheet?: string): Promise<ReadBack> {
  const info = (await source.sheets()).find(({ name }) => sheet === undefined || name === sheet) as SheetInfo;
  const cells = new Map<string, Cell>();
  const formulas: string[] = [];
  const hiddenRows: number[] = [];
  if (!info.used) return { info, cells, formulas, hiddenRows };
  for await (const block of source.read(info.used, "all", QUIET)) {
    for (let r = 0; r < block.at.rows; r++) {
      const row = block.at.top + r;
      if (!block.visible(r)) hiddenRows.push(row);
      for (let c = 0; c < block.at.columns; c++) {
        const value = block.cells[r]?.[c] ?? null;
        if (value !== null) cells.set(`${row},${block.at.left + c}`, value);
        if (block.formula(r, c)) formulas.push(`${row},${block.at.left + c}`);
      }
    }
  }
  return { info, cells, formulas, hiddenRows };
}

/** The only cell of a workbook whose only row holds `cell`. */
export async function readCell(cell: string, more: Partial<MadeWorkbook> = {}): Promise<Cell> {
  const bytes = makeWorkbook({ sheets: [{ name: "S", rows: `<row r="1">${cell}</row>` }], ...more });
  return (await readAll(await openFile("a.xlsx", bytes))).cells.get("0,0") ?? null;
}
