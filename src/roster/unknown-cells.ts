import type { Policy } from "../policy/model";
import { isFactColumn } from "../policy/own-columns";
import { CONTRADICTORY, NOT_CALCULATED, type Cell } from "../workbook/ports";
import type { FindingCode } from "./findings";
import { isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { ownBasis } from "./read-bases";
import type { Target } from "./read-money";
import { segmentAt, segmentsOf, type SheetRows } from "./sheet-rows";

/** Error values that say that a value is not there yet. */
const UNDER_WAY: ReadonlySet<string> = new Set([NOT_CALCULATED.error, "#BUSY!", "#CONNECT!"]);

/** A cell of an application row whose value is not there yet. */
export interface UnknownCell {
  readonly row: number;
  readonly column: LayoutColumn;
  readonly text: string;
}

/**
 * The rows with blanks for formulas that have no value, so that nobody takes their error for what the author wrote, and
 * where they stand. Cells of which the file says two things stay the errors that they are. Both are told, once for
 * each column.
 */
export function withoutUnknown(
  sheet: SheetRows,
  target: Target,
): { readonly rows: SheetRows; readonly unknown: readonly UnknownCell[] } {
  if (!sheet.rows.holdErrors) return { rows: sheet, unknown: [] };
  const tallies = new Tallies(),
    unknown: UnknownCell[] = [];
  const copies = new Map<number, readonly Cell[]>();
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const columns = segment.layout.columns.filter(c => c.meaning !== null);
    for (let r = from; r < to; r++) {
      for (const column of columns) {
        const cell = sheet.rows.cell(r, column.index);
        if (typeof cell !== "object" || cell === null) continue;
        if (cell.error === CONTRADICTORY.error) tallies.note("CELLS_CONTRADICT", column, sheet.numbers[r]!);
        if (!UNDER_WAY.has(cell.error)) continue;
        tallies.note("FORMULA_NOT_CALCULATED", column, sheet.numbers[r]!);
        unknown.push({ row: r, column, text: writtenText(cell) });
        copies.set(
          r,
          (copies.get(r) ?? sheet.rows.row(r)).map((value, c) => (c === column.index ? null : value)),
        );
      }
    }
  }
  tallies.tell(sheet.sheet, target);
  return { rows: { ...sheet, rows: sheet.rows.with(copies) }, unknown };
}

/**
 * Notes what is unknown with the rows that may read it; their clauses have to be read before, because they say which
 * basis counts.
 */
export function noteUnknown(sheet: SheetRows, unknown: readonly UnknownCell[], target: Target, policy: Policy): void {
  for (const { row, column, text } of unknown) {
    const { meaning, header } = column,
      own = ownBasis(policy, target.applications.clause[target.base + row] as number);
    if (meaning?.own !== undefined && isFactColumn(policy, meaning.own)) {
      const fault = { reason: "not-calculated", text } as const;
      target.problems.add(target.base + row, "basis", header, fault, { own: meaning.own });
      continue;
    }
    if (meaning === null || (meaning.field === undefined && meaning.own !== own)) continue;
    if (meaning.field === "basis" && own >= 0) {
      const first = segmentAt(sheet, row).layout.by.own(own);
      if (first && !isBlankCell(sheet.rows.cell(row, first.index))) continue;
    }
    target.problems.add(target.base + row, meaning.field ?? "basis", header, { reason: "not-calculated", text });
  }
}

/** Cells of one kind in one column: how many, and the first one's worksheet row. */
class Tallies {
  private readonly found = new Map<string, { code: FindingCode; column: string; count: number; first: number }>();

  note(code: FindingCode, { header, index }: LayoutColumn, row: number): void {
    const key = `${code} ${index} ${header}`,
      known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { code, column: header, count: 1, first: row });
  }

  tell(sheet: string, { findings }: Target): void {
    for (const { code, column, count, first } of this.found.values())
      findings.push({ code, sheet, row: first, column, values: { count } });
  }
}
