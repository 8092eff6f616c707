import { INVALID, MERGED, type Quantities } from "../fields/columns";
import type { AlikeDoubt, Target } from "./target";
import type { Field } from "../fields/table";
import { hundredthsOfDouble, readAmount, type Unit } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import { writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { outliersIn } from "./outliers";
import { putRead } from "./put-quantity";
import { readFigures, type Wanted } from "./several-columns";
import type { SheetRows } from "./sheet-rows";
import { columnUnit, countsInOther } from "./units";
import { unitsOfRows } from "./units-of-rows";

export type { AlikeDoubt, Target };

/** A figure that is merged with the row above or 同上 counts once, above; here it is missing, and the row says why. */
export function withheld(sheet: SheetRows, target: Target, row: number, column: LayoutColumn, field: Field): boolean {
  if (sheet.notCarried.size === 0 || !sheet.notCarried.get(row)?.includes(column.index)) return false;
  target.problems.add(target.base + row, field, column.header, {
    reason: "merged-amount",
    text: writtenText(sheet.rows[row]?.[column.index]),
  });
  return true;
}

/** Reads the money of a meaning; says once of each column where its unit was assumed. */
export function readMoney(
  sheet: SheetRows,
  target: Target,
  wanted: Wanted,
  field: Field,
  into: Parameters<typeof readFigures>[4],
  given: Unit | null,
): void {
  const told = new Set<string>();
  readFigures(sheet, target, wanted, field, into, (segment, column, { from, to }, { values, at, problems }) => {
    const noting = { ...target, problems };
    const unit = columnUnit(column.unit, segment.unitLine, given);
    const ofRow = column.unit === null ? unitsOfRows(sheet, segment, from, to) : null;
    const other =
      countsInOther(column.written) ||
      (unit.from !== "header" && unit.from !== "line" && segment.layout.otherUnitAbove);
    let assumed = 0;
    for (let r = from; r < to; r++) {
      const shared = sheet.mergedAmounts.size === 0 ? undefined : sheet.mergedAmounts.get(r)?.get(column.index);
      if (shared) noteShared(noting, r, field, shared.first);
      const cell = shared ? shared.value : (sheet.rows[r]?.[column.index] ?? null);
      const own = ofRow?.(r) ?? null;
      if (other && own === null && refuseOther(noting, r, column, field, cell, values, at + r)) continue;
      if (
        !withheldMoney(sheet, noting, r, column, field, cell) &&
        putMoney(noting, r, column, field, cell, own ?? unit.unit, values, at + r) &&
        own === null
      )
        assumed++;
    }
    if (assumed === 0 || unit.from === "header" || unit.from === "line" || told.has(column.header)) return;
    told.add(column.header);
    target.findings.push({
      code: "UNIT_ASSUMED",
      sheet: sheet.sheet,
      row: null,
      column: column.header,
      values: { unit: unit.unit, from: unit.from, count: assumed },
    });
  });
}

function noteShared({ applications, base }: Target, row: number, field: Field, first: number): void {
  const at = base + row;
  (applications.mergedAmount[at] as number) |= field === "reviewed" ? MERGED.reviewed : MERGED.paid;
  if (field === "reviewed") applications.reviewedTogether[at] = base + first;
}

function withheldMoney(
  sheet: SheetRows,
  target: Target,
  r: number,
  column: LayoutColumn,
  field: Field,
  cell: Cell,
): boolean {
  return (cell === null || typeof cell === "string") && withheld(sheet, target, r, column, field);
}

/** An amount of a column in a unit that is not read: unless its cell names its own, it is no amount. */
function refuseOther(
  target: Target,
  r: number,
  column: LayoutColumn,
  field: Field,
  cell: Cell,
  to: Quantities,
  at: number,
): boolean {
  const read = readAmount(cell, "元");
  if (read.kind !== "value" || read.unit !== null || read.value.digits === 0n) return false;
  to.hundredths[at] = INVALID;
  target.problems.add(target.base + r, field, column.header, { reason: "unknown-word", text: writtenText(cell) });
  return true;
}

/** Reads one amount; true where it is one other than 0 whose unit its cell does not name. */
function putMoney(
  target: Target,
  r: number,
  column: LayoutColumn,
  field: Field,
  cell: Cell,
  unit: Unit,
  to: Quantities,
  at: number,
): boolean {
  if (cell === null) return false;
  if (typeof cell === "number") {
    const quick = hundredthsOfDouble(cell, unit);
    if (quick !== null) {
      to.hundredths[at] = quick;
      return quick > 0;
    }
  }
  const read = readAmount(cell, unit);
  const fault = putRead(to, at, read, null, writtenText(cell));
  if (fault) target.problems.add(target.base + r, field, column.header, fault);
  return read.kind === "value" && read.unit === null && read.value.digits !== 0n;
}

/** Notes the figures that are out of all proportion to their column. */
export function markOutliers(
  target: Target,
  column: Quantities,
  at: number,
  count: number,
  bit: number,
  only: ((row: number) => boolean) | null,
): void {
  for (const found of outliersIn(column, at, at + count)) {
    const row = found - at;
    if (!only || only(row)) (target.applications.outlier[target.base + row] as number) |= bit;
  }
}
