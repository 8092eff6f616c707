import type { Change, SheetData, Written } from "../workbook/ports";
import { inPlace, type LineLook } from "./standing-lines";
import type { TableChange } from "./writing";

/** What a run wrote, whole. */
export interface WholeWriting {
  readonly tables: readonly TableChange[];
  readonly sheets: readonly SheetData[];
}
/** What of another run of the same rows is written otherwise. */
export interface PartWriting {
  readonly rows: readonly Extract<Change, { kind: "rows" }>[];
  /** Sheets that have other lines or charts, or more changed rows than are worth telling apart: written whole. */
  readonly whole: readonly number[];
  /** What stands in the sheets once both are written. */
  readonly stands: WholeWriting;
}

/**
 * Rows that are nearer to one another are written in one go, those between them as they stand; so are the nearest where
 * there would be more goes. More rows of a sheet than `MOST` are not told apart.
 */
const NEAR = 40,
  MOST_GOES = 12,
  MOST = 1_000;

/**
 * `was`: as it stands; `is`: as a whole run would write it. Null where the columns stand beside other rows than before.
 */
export function partChanges(
  was: WholeWriting,
  is: WholeWriting,
  looks: ReadonlyMap<string, LineLook>,
): PartWriting | null {
  if (was.tables.length !== is.tables.length || was.sheets.length !== is.sheets.length) return null;
  const rows: Extract<Change, { kind: "rows" }>[] = [],
    whole: number[] = [],
    sheets: SheetData[] = [];
  for (const [k, table] of is.tables.entries()) {
    const before = was.tables[k]!;
    if (!sameColumns(before, table) || before.rowsAt.join() !== table.rowsAt.join()) return null;
    const { sheet, headerRow, columns } = table,
      blocks = blocksOf(asLines(before), asLines(table));
    for (const block of blocks) rows.push({ kind: "rows", sheet, of: { headerRow }, columns, ...block });
  }
  for (const [k, sheet] of is.sheets.entries()) {
    const before = was.sheets[k]!,
      part = isAlike(before, sheet) ? sheetPart(before, sheet, looks.get(sheet.name)) : null;
    if (part === null) whole.push(k);
    else for (const one of part.rows) rows.push(one);
    sheets.push(part?.stands ?? sheet);
  }
  return { rows, whole, stands: { tables: is.tables, sheets } };
}

/** Null where so much is another that the sheet is written whole. */
function sheetPart(
  before: SheetData,
  is: SheetData,
  look: LineLook | undefined,
): (Pick<PartWriting, "rows"> & { readonly stands: SheetData }) | null {
  const kept = look === undefined ? is : inPlace(before, is, look),
    length = before.rows.length;
  if (kept === null || kept.rows.length < length || (look === undefined && kept.rows.length > length)) return null;
  const stands: SheetData = { ...is, rows: kept.rows, shades: kept.shades },
    part = (columns: SheetData["columns"], block: Block): PartWriting["rows"][number] => ({
      kind: "rows",
      sheet: is.name,
      of: "sheet",
      columns,
      ...block,
    });
  const old = blocksOf(ofSheet(before), { ...ofSheet(stands), rows: kept.rows.slice(0, length) }),
    more: Block[] =
      kept.rows.length === length
        ? []
        : [
            {
              top: is.lines.length + 1 + length,
              rows: kept.rows.slice(length),
              was: [],
              shades: kept.rows.slice(length).map((_, k) => kept.shades[length + k] ?? ""),
            },
          ],
    blocks = [...old, ...more];
  if (blocks.reduce((n, block) => n + block.rows.length, 0) > MOST) return null;
  return {
    rows: [
      ...blocks.map(block => part(is.columns, block)),
      ...blocksOf(titles(before), titles(is)).map(block => part([TITLE], block)),
    ],
    stands,
  };
}

const TITLE = { header: "", format: "text", width: 10, wrap: true } as const;

/** Rows by worksheet row. */
interface Lines {
  readonly first: number;
  readonly rows: readonly (readonly Written[])[];
  readonly shades: SheetData["shades"];
}

function asLines({ rowsAt, rows, shades }: TableChange): Lines {
  const first = rowsAt[0] ?? 0,
    count = (rowsAt.at(-1) ?? first - 1) + 1 - first,
    // Lines between them that are no applications have nothing in our columns.
    all = Array.from({ length: count }, (): readonly Written[] => []),
    own = new Array<SheetData["shades"][number]>(count).fill("");
  rowsAt.forEach((row, r) => {
    all[row - first] = rows[r]!;
    own[row - first] = shades[r] ?? "";
  });
  return { first, rows: all, shades: own };
}

function ofSheet({ lines, rows, shades }: SheetData): Lines {
  return { first: lines.length + 1, rows, shades };
}

function titles({ lines }: SheetData): Lines {
  return { first: 0, rows: lines.map(line => [line]), shades: [] };
}

function isAlike(a: SheetData, b: SheetData): boolean {
  return (
    a.name === b.name &&
    a.lines.length === b.lines.length &&
    sameColumns(a, b) &&
    JSON.stringify(a.charts) === JSON.stringify(b.charts)
  );
}

function sameColumns(a: Pick<SheetData, "columns">, b: Pick<SheetData, "columns">): boolean {
  return JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

type Block = Pick<PartWriting["rows"][number], "top" | "rows" | "was" | "shades">;

function blocksOf(was: Lines, is: Lines): Block[] {
  const changed: number[] = [];
  is.rows.forEach((row, r) => {
    if (!sameCells(was.rows[r]!, row) || (was.shades[r] ?? "") !== (is.shades[r] ?? "")) changed.push(r);
  });
  return goesOf(changed).map(({ first, last }) => ({
    top: is.first + first,
    rows: is.rows.slice(first, last + 1),
    was: was.rows.slice(first, last + 1),
    shades: is.rows.slice(first, last + 1).map((_, k) => is.shades[first + k] ?? ""),
  }));
}

/** Runs of rows that are written in one go each: a request each, so that there are few. */
function goesOf(changed: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const gaps = changed.slice(1).map((row, k) => row - changed[k]!),
    near = Math.max(NEAR, [...gaps].sort((a, b) => b - a)[MOST_GOES - 1] ?? 0),
    goes: { first: number; last: number }[] = [];
  for (const row of changed) {
    const open = goes.at(-1);
    if (open && row - open.last <= near) open.last = row;
    else goes.push({ first: row, last: row });
  }
  return goes;
}

function sameCells(a: readonly Written[], b: readonly Written[]): boolean {
  if (a === b) return true;
  for (let c = 0; c < Math.max(a.length, b.length); c++) if (!sameCell(a[c] ?? null, b[c] ?? null)) return false;
  return true;
}

function sameCell(a: Written, b: Written): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return a.formula === b.formula && a.value === b.value;
}
