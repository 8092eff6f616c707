import { fieldFacts, FIELDS, type Field } from "../fields/table";
import type { Kind } from "../fields/kinds";
import type { Cell } from "../workbook/ports";
import { isBlankCell } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import type { Target } from "./read-money";
import type { ColumnGroup } from "./same-meaning";
import { note, noteFills } from "./several-columns";
import { segmentsOf, type SheetRows } from "./sheet-rows";

/** Kinds whose cells say the same in whichever column they stand: no unit goes with them, and no header. */
const KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "name",
  "code",
  "clause",
  "truth",
  "date",
  "round",
  "years",
  "rent-unit",
]);
const TEXTS: ReadonlySet<Field | undefined> = new Set<Field | undefined>(
  FIELDS.map(row => row.name).filter(name => KINDS.has(fieldFacts(name).kind)),
);

/**
 * The rows with the blanks of names, numbers and clauses filled from another column of the same meaning, which a
 * finding says. Rows in which two of them differ are a doubt where nothing tells the columns apart; the first counts
 * then.
 */
export function filledTexts(sheet: SheetRows, target: Target): SheetRows {
  const copies = new Map<number, readonly Cell[]>();
  for (const { segment, from, to } of segmentsOf(sheet)) {
    for (const group of segment.layout.groups) {
      const [first, ...others] = group.columns;
      if (first === undefined || others.length === 0 || !TEXTS.has(group.meaning.field)) continue;
      const fills = new Map<LayoutColumn, { count: number; first: number }>(),
        disputed: number[] = [];
      for (let r = from; r < to; r++) {
        const cell = (column: LayoutColumn): Cell => sheet.rows.cell(r, column.index),
          own = cell(first);
        if (!isBlankCell(own)) {
          if (group.how === "alike" && others.some(other => differ(own, cell(other)))) disputed.push(target.base + r);
          continue;
        }
        const other = others.find(column => !isBlankCell(cell(column)));
        if (!other) continue;
        const known = copies.get(r) ?? sheet.rows.row(r);
        copies.set(
          r,
          known.map((value, c) => (c === first.index ? cell(other) : value)),
        );
        note(fills, other, sheet.numbers[r]!);
      }
      noteFills(sheet, target, group, fills);
      noteDispute(sheet, target, group, disputed);
    }
  }
  return { ...sheet, rows: sheet.rows.with(copies) };
}

function noteDispute(sheet: SheetRows, target: Target, group: ColumnGroup, rows: readonly number[]): void {
  if (rows.length > 0) target.doubts.push({ sheet: sheet.sheet, group, rows });
}

function differ(own: Cell, other: Cell): boolean {
  return !isBlankCell(other) && plain(own) !== plain(other);
}

function plain(cell: Cell): string {
  return String(typeof cell === "object" && cell !== null ? cell.error : (cell ?? ""))
    .normalize("NFKC")
    .replace(/\s+/g, "");
}
