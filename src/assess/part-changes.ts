import type { Change, SheetData, Written } from "../workbook/ports";
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
}

/** Rows that are nearer to one another are written in one go, those between them as they stand. */
const NEAR = 40,
  MOST = 1_000;

/** Null where the columns stand beside other rows than before. */
export function partChanges(was: WholeWriting, is: WholeWriting): PartWriting | null {
  if (was.tables.length !== is.tables.length || was.sheets.length !== is.sheets.length) return null;
  const rows: Extract<Change, { kind: "rows" }>[] = [],
    whole: number[] = [];
  for (const [k, table] of is.tables.entries()) {
    const before = was.tables[k]!;
    if (!sameColumns(before, table) || before.rowsAt.join() !== table.rowsAt.join()) return null;
    const { sheet, headerRow, columns } = table,
      blocks = blocksOf(asLines(before), asLines(table));
    for (const block of blocks) rows.push({ kind: "rows", sheet, of: { headerRow }, columns, ...block });
  }
  for (const [k, sheet] of is.sheets.entries()) {
    const before = was.sheets[k]!,
      blocks = isAlike(before, sheet) ? blocksOf(ofSheet(before), ofSheet(sheet)) : null;
    if (blocks === null || blocks.reduce((n, block) => n + block.rows.length, 0) > MOST) {
      whole.push(k);
      continue;
    }
    for (const block of blocks)
      rows.push({ kind: "rows", sheet: sheet.name, of: "sheet", columns: sheet.columns, ...block });
    for (const block of blocksOf(titles(before), titles(sheet)))
      rows.push({ kind: "rows", sheet: sheet.name, of: "sheet", columns: [TITLE], ...block });
  }
  return { rows, whole };
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
    a.rows.length === b.rows.length &&
    sameColumns(a, b) &&
    JSON.stringify(a.charts) === JSON.stringify(b.charts)
  );
}

function sameColumns(a: Pick<SheetData, "columns">, b: Pick<SheetData, "columns">): boolean {
  return JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

function blocksOf(was: Lines, is: Lines) {
  const blocks: { first: number; last: number }[] = [];
  is.rows.forEach((row, r) => {
    if (sameCells(was.rows[r]!, row) && (was.shades[r] ?? "") === (is.shades[r] ?? "")) return;
    const open = blocks.at(-1);
    if (open && r - open.last <= NEAR) open.last = r;
    else blocks.push({ first: r, last: r });
  });
  return blocks.map(({ first, last }) => ({
    top: is.first + first,
    rows: is.rows.slice(first, last + 1),
    was: was.rows.slice(first, last + 1),
    shades: is.rows.slice(first, last + 1).map((_, k) => is.shades[first + k] ?? ""),
  }));
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
