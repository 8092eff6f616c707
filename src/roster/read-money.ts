import { INVALID, MERGED, type Quantities } from "../fields/columns";
import type { AlikeDoubt, Target } from "./target";
import type { Field } from "../fields/table";
import { hundredthsOfDouble, readAmount, type Unit } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import { writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { outliersIn } from "./outliers";
import { putRead, type Fault } from "./put-quantity";
import { readFigures, type Figures, type WantedFigures } from "./several-columns";
import type { SheetRows } from "./sheet-rows";
import { columnUnit, countsInOther } from "./units";
import { otherCurrencies, unitsOfRows } from "./units-of-rows";

export type { AlikeDoubt, Target };
import { figuresBesideWords } from "./words-and-figures";

/** A figure that is merged with the row above or 同上 counts once, above; here it is missing, and the row says why. */
export function withheld(sheet: SheetRows, target: Target, row: number, column: LayoutColumn, field: Field): boolean {
  if (sheet.notCarried.size === 0 || !sheet.notCarried.get(row)?.includes(column.index)) return false;
  target.problems.add(target.base + row, field, column.header, {
    reason: "merged-amount",
    text: writtenText(sheet.rows.cell(row, column.index)),
  });
  return true;
}

/** Reads the money of a meaning; says once of each column where its unit was assumed. */
export function readMoney(
  sheet: SheetRows,
  target: Target,
  wanted: WantedFigures,
  into: Figures,
  given: Unit | null,
): void {
  const told = new Set<string>(),
    { field } = wanted;
  readFigures(sheet, target, wanted, into, (segment, column, { from, to }, sink) => {
    const money = new MoneyColumn(sheet, { ...target, problems: sink.problems }, column, field, sink);
    const unit = columnUnit(column.unit, segment.unitLine, given);
    const ofRow = column.unit === null ? unitsOfRows(sheet, segment, from, to) : null,
      isForeign = otherCurrencies(sheet, segment);
    const other =
      countsInOther(column.written) ||
      (unit.from !== "header" && unit.from !== "line" && segment.layout.otherUnitAbove);
    let assumed = 0;
    for (let r = from; r < to; r++) {
      const cell = money.cellOf(r),
        named = isForeign?.(r) ? "other" : (ofRow?.(r) ?? null),
        own = named === "other" ? null : named;
      if ((named === "other" || (other && own === null)) && money.refuseOther(r, cell)) continue;
      if (!money.withheld(r, cell) && money.put(r, cell, own ?? unit.unit) && own === null) assumed++;
    }
    if (assumed === 0 || unit.from === "header" || unit.from === "line" || told.has(column.header)) return;
    told.add(column.header);
    // A column that serves as a fact and as a basis is read for each, and told of once.
    const { header } = column;
    if (target.findings.some(f => f.code === "UNIT_ASSUMED" && f.sheet === sheet.sheet && f.column === header)) return;
    target.findings.push({
      code: "UNIT_ASSUMED",
      sheet: sheet.sheet,
      row: null,
      column: column.header,
      values: { unit: unit.unit, from: unit.from, count: assumed },
    });
  });
}

/** One column of amounts of a table: its cells, and where their amounts and problems go. `r`: rows of the sheet. */
class MoneyColumn {
  constructor(
    private readonly sheet: SheetRows,
    private readonly target: Target,
    private readonly column: LayoutColumn,
    private readonly field: Field,
    private readonly to: { readonly values: Quantities; readonly at: number },
  ) {}

  /** The cell of a row; of merged ones the amount that is theirs together, which is noted. */
  cellOf(r: number): Cell {
    const { sheet, column } = this,
      shared = sheet.mergedAmounts.size === 0 ? undefined : sheet.mergedAmounts.get(r)?.get(column.index);
    if (!shared) return sheet.rows.cell(r, column.index);
    noteShared(this.target, r, this.field, shared.first);
    return shared.value;
  }

  withheld(r: number, cell: Cell): boolean {
    return (cell === null || typeof cell === "string") && withheld(this.sheet, this.target, r, this.column, this.field);
  }

  /** An amount of a column in a unit that is not read: unless its cell names its own, it is no amount. */
  refuseOther(r: number, cell: Cell): boolean {
    const read = readAmount(cell, "元");
    if (read.kind !== "value" || read.unit !== null || read.value.digits === 0n) return false;
    this.to.values.hundredths[this.to.at + r] = INVALID;
    this.problem(r, { reason: "unknown-word", text: writtenText(cell) });
    return true;
  }

  /** Reads one amount; true where it is one other than 0 whose unit its cell does not name. */
  put(r: number, cell: Cell, unit: Unit): boolean {
    if (cell === null) return false;
    const { values, at } = this.to;
    if (typeof cell === "number") {
      const quick = hundredthsOfDouble(cell, unit);
      if (quick !== null) {
        values.hundredths[at + r] = quick;
        return quick > 0;
      }
    }
    const written = readAmount(cell, unit),
      read = written.kind === "invalid" ? (figuresBesideWords(cell) ?? written) : written;
    const fault = putRead(values, at + r, read, null, writtenText(cell));
    if (fault) this.problem(r, fault);
    return read.kind === "value" && read.unit === null && read.value.digits !== 0n;
  }

  private problem(r: number, fault: Fault): void {
    this.target.problems.add(this.target.base + r, this.field, this.column.header, fault);
  }
}

function noteShared({ applications, base }: Target, row: number, field: Field, first: number): void {
  const at = base + row;
  (applications.mergedAmount[at] as number) |= field === "reviewed" ? MERGED.reviewed : MERGED.paid;
  if (field === "reviewed") applications.reviewedTogether[at] = base + first;
}

/** Notes the figures that are out of all proportion to their column. */
export function markOutliers(
  target: Target,
  column: Quantities,
  { at, count }: { readonly at: number; readonly count: number },
  bit: number,
  only: ((row: number) => boolean) | null,
): void {
  for (const found of outliersIn(column, at, at + count)) {
    const row = found - at;
    if (!only || only(row)) (target.applications.outlier[target.base + row] as number) |= bit;
  }
}
