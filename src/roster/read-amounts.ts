import { OUTLIER } from "../fields/columns";
import { fieldMeaning } from "../fields/meaning";
import { fieldFacts, fieldsOfKind, type Field, type FieldOfKind } from "../fields/table";
import { hundredthsOfDouble, readMeasure, readShare, type Read, type Unit } from "../money/amount-as-written";
import { exact, type Exact } from "../money/exact";
import { measureInHeader, underHeader, type HeaderMeasure } from "../money/measure-in-header";
import type { Cell } from "../workbook/ports";
import { writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { putRead } from "./put-quantity";
import { markOutliers, readMoney, withheld, type Target } from "./read-money";
import { readFigures, type ReadOne } from "./several-columns";
import type { SheetRows } from "./sheet-rows";

export type { Target } from "./read-money";
export { segmentAt } from "./sheet-rows";

const COMPARED: Readonly<Partial<Record<FieldOfKind<"money">, number>>> = {
  audited: OUTLIER.audited,
  reviewed: OUTLIER.reviewed,
  paid: OUTLIER.paid,
  sales: OUTLIER.sales,
};

/** Reads all figures of a sheet but its rents and its bases, which hang on the clause. */
export function readAmounts(sheet: SheetRows, target: Target, given: Unit | null): void {
  const { applications, base, problems } = target;
  for (const field of fieldsOfKind("money")) {
    if (field === "audited") continue;
    const wanted = { meaning: fieldMeaning(field), serves: null, field };
    readMoney(sheet, target, wanted, { values: applications[field], at: base, problems }, given);
    const bit = COMPARED[field];
    if (bit !== undefined) markOutliers(target, applications[field], { at: base, count: sheet.rows.length }, bit, null);
  }
  for (const field of fieldsOfKind("share", "count", "area")) {
    const { most } = fieldFacts(field);
    readFigures(
      sheet,
      target,
      { meaning: fieldMeaning(field), serves: null, field },
      { values: applications[field], at: base, problems },
      columnReader(sheet, target, field, readerOf(field), most === undefined ? null : exact(BigInt(most), 0)),
    );
  }
}

type Reader = (cell: Cell, column: LayoutColumn) => Read;

function readerOf(field: Field): Reader {
  const { kind, units = [] } = fieldFacts(field);
  if (kind === "share") return cell => readShare(cell);
  return (cell, column) => underHeader(readMeasure(cell, units), cell, measureOf(column, units));
}

/** A number there is what it says: no fraction of 1, and nothing that the header counts by. */
function countsPlainly(column: LayoutColumn, field: Field): boolean {
  const { kind, units = [] } = fieldFacts(field);
  return kind !== "share" && measureOf(column, units).kind === "same";
}

const known = new WeakMap<LayoutColumn, HeaderMeasure>();

/** A header in 万平方米 or 亩 scales plain numbers; a cell's own unit is read as written. */
function measureOf(column: LayoutColumn, units: readonly string[]): HeaderMeasure {
  let measure = known.get(column);
  if (measure === undefined) {
    const said = column.written.map(header => measureInHeader(header, units));
    known.set(column, (measure = said.find(({ kind }) => kind !== "same") ?? said[0] ?? { kind: "same" }));
  }
  return measure;
}

function columnReader(sheet: SheetRows, target: Target, field: Field, read: Reader, most: Exact | null): ReadOne {
  return (_, column, { from, to }, { values, at, problems }) => {
    const noting = { ...target, problems },
      isPlain = most === null && countsPlainly(column, field);
    for (let r = from; r < to; r++) {
      const cell = sheet.rows.cell(r, column.index);
      if (withheld(sheet, noting, r, column, field) || cell === null) continue;
      const quick = isPlain && typeof cell === "number" ? hundredthsOfDouble(cell, "元") : null;
      if (quick !== null) {
        values.hundredths[at + r] = quick;
        continue;
      }
      const fault = putRead(values, at + r, read(cell, column), most, writtenText(cell));
      if (fault) problems.add(target.base + r, field, column.header, fault);
    }
  };
}
