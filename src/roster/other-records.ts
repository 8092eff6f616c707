import type { Field } from "../fields/table";
import type { FindingCode } from "./findings";
import { isPlaceholder } from "../money/blank";
import type { Area, Cell } from "../workbook/ports";
import { MergedCells } from "./carry";
import { isDitto, OTHER_SHEET_WORDS } from "./line-words";
import type { OtherColumn, OtherSheet } from "./other-sheets";
import { moneyBack, namesMoneyBack, type MoneyBack } from "./money-back";
import { AMOUNTS } from "./other-vocabulary";
import type { Finding } from "./findings";

/**
 * A line of one of the other sheets: its worksheet row number (from 1) and the cells of the recognised columns that are
 * not blank.
 */
export interface OtherRecord {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<OtherColumn, Cell>>>;
  /** Of a ledger's line: what it says of money that came back; left out where it says nothing. */
  readonly moneyBack?: MoneyBack;
}

export interface OtherTable extends OtherSheet {
  readonly records: readonly OtherRecord[];
  /** Columns that could decide money and that nobody has spoken of. */
  readonly asks?: readonly OtherQuestion[];
}

/** A column of a ledger or a ban that could decide money, and the sheet as it would be with it. */
export interface OtherQuestion {
  readonly header: string;
  readonly samples: readonly string[];
  /** What it could mean, as a person would answer. */
  readonly choice: Field;
  readonly otherwise: OtherTable;
}

/**
 * The lines below the header. Placeholders (无, /, — …) are blank; 同上 and merged cells carry the value above, except
 * amounts, which would count twice; 合计 lines, signatures, repeated headers and lines without any recognised value are
 * left out.
 * `rows` begin with the sheet's row `top` (worksheet row index from 0) and column `left`, as `head` did for
 * `recogniseOther`.
 */
export function records(
  found: OtherSheet,
  rows: readonly (readonly Cell[])[],
  top = 0,
  left = 0,
  merges: readonly Area[] = [],
): OtherTable {
  const merged = new MergedCells(merges, top + found.headerRow + 1);
  const lines: OtherRecord[] = [],
    ofSheet = namesMoneyBack(found.sheet) ? ({ kind: "back", isReversal: false } as const) : null,
    naming = new Set(NAMING.map(column => found.columns.get(column))),
    skipped = (index: number): boolean => naming.has(index);
  let above: OtherRecord["cells"] = {};
  for (let r = found.headerRow + 1; r < rows.length; r++) {
    const row = rows[r] as readonly Cell[],
      carried = merged.pending ? merged.at(top + r, row, left) : null;
    const first = firstText(row);
    if (OTHER_SHEET_WORDS.total.test(first) || OTHER_SHEET_WORDS.signature.test(first) || repeatsHeader(found, row))
      continue;
    const own = cellsOf(found, row, () => null, above);
    if (Object.keys(own).length === 0) continue;
    const cells = carried?.size ? cellsOf(found, row, at => carried.get(left + at) ?? null, above) : own;
    const back = found.kind === "ledger" ? (ofSheet ?? moneyBack(row, skipped)) : null;
    lines.push({ row: top + r + 1, cells, ...(back && { moneyBack: back }) });
    above = cells;
  }
  return { ...found, records: lines };
}

/** Whatever words stand in these, they name somebody or something. */
const NAMING: readonly OtherColumn[] = ["applicant", "project", "projectNumber", "policy", "uscc"];

/** A record's cell; null where the column is missing or the cell is blank. */
export function cellOf(record: OtherRecord, column: OtherColumn): Cell {
  return record.cells[column] ?? null;
}

/** A record's cell as text without spaces around it; "" where it is blank. */
export function textIn(record: OtherRecord, column: OtherColumn): string {
  const cell = cellOf(record, column);
  if (cell === null) return "";
  return (typeof cell === "object" ? cell.error : String(cell)).trim();
}

/** A finding about a record, at the column it is about (its header as written). */
export function findingAt(
  code: FindingCode,
  table: OtherSheet,
  record: OtherRecord,
  column: OtherColumn | null,
  values: Finding["values"],
): Finding {
  return {
    code,
    sheet: table.sheet,
    row: record.row,
    column: column === null ? null : (table.headers.get(column) ?? null),
    values,
  };
}

function cellsOf(
  found: OtherSheet,
  row: readonly Cell[],
  carried: (at: number) => Cell,
  above: OtherRecord["cells"],
): OtherRecord["cells"] {
  const cells: Partial<Record<OtherColumn, Cell>> = {};
  for (const [column, at] of found.columns) {
    let cell = row[at] ?? (AMOUNTS.has(column) ? null : carried(at));
    if (typeof cell === "string") {
      if (!AMOUNTS.has(column) && isDitto(cell, OTHER_SHEET_WORDS)) cell = above[column] ?? null;
      else if (isPlaceholder(cell)) cell = null;
    }
    if (cell !== null) cells[column] = cell;
  }
  return cells;
}

function firstText(row: readonly Cell[]): string {
  const first = row.find(cell => cell !== null && cell !== "");
  return typeof first === "string" ? first.normalize("NFKC").replace(/\s/g, "") : "";
}

/** Printed lists repeat the header on every page, word for word. */
function repeatsHeader(found: OtherSheet, row: readonly Cell[]): boolean {
  let same = 0;
  for (const [column, at] of found.columns) {
    const cell = row[at] ?? null;
    if (cell === null || cell === "") continue;
    if (typeof cell !== "string" || cell.trim() !== found.headers.get(column)) return false;
    same++;
  }
  return same > 0;
}

/** What vertically merged cells show in the rows below their first. */
