import { RENT_BLANK, RENT_INVALID } from "../engine/columns";
import { readAmount } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { putRead } from "./put-quantity";
import type { Target } from "./read-amounts";
import { readRentUnit, type RentUnit } from "../engine/rent-unit";
import { rentUnitInHeader, rentWithUnit } from "./rent-unit";
import { segmentsOf, type SheetRows } from "./sheet-rows";

/**
 * Reads rents to yuan and what they are counted in: the unit in the cell (120元/㎡/月) beats 租金单位, which beats the header.
 * The sheet's unit line and the default are about amounts, not about rents.
 */
export function readRents(sheet: SheetRows, target: Target): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const rent = segment.layout.by.get("rent"),
      unitColumn = segment.layout.by.get("rentUnit");
    const unitOf = remembering(readRentUnit);
    const ofHeader = rentUnitInHeader(rent?.written ?? []) ?? rentUnitInHeader(unitColumn?.written ?? []);
    for (let r = from; r < to; r++) {
      const own = putRent(sheet, target, r, { rent, unitColumn, ofHeader, unitOf });
      if (own === null) putUnit(sheet, target, r, { rent, unitColumn, ofHeader: rent ? ofHeader : null, unitOf });
      else target.applications.rentUnit[target.base + r] = own;
    }
  }
}

interface RentColumns {
  readonly rent: LayoutColumn | undefined;
  readonly unitColumn: LayoutColumn | undefined;
  readonly ofHeader: RentUnit | null;
  readonly unitOf: typeof readRentUnit;
}

/** A column of units says the same few words in every row. */
const REMEMBERED = 1000;

function remembering(read: typeof readRentUnit): typeof readRentUnit {
  const known = new Map<string, RentUnit | null>();
  return text => {
    let unit = known.get(text);
    if (unit === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, (unit = read(text)));
    }
    return unit;
  };
}

/** Reads the rent; the code of the unit that its cell names, null where it names none. */
function putRent(sheet: SheetRows, target: Target, r: number, columns: RentColumns): number | null {
  const column = columns.rent,
    at = target.base + r;
  if (!column) return null;
  const cell = sheet.rows[r]?.[column.index] ?? null;
  if (sheet.notCarried.get(r)?.includes(column.index)) {
    target.problems.add(at, "rent", column.header, { reason: "merged-amount", text: writtenText(cell) });
    return null;
  }
  const withUnit = typeof cell === "string" ? rentWithUnit(cell) : null;
  const money = withUnit?.unit.money ?? moneyOf(sheet.rows[r]?.[columns.unitColumn?.index ?? -1] ?? null, columns);
  const fault = putRead(
    target.applications.rent,
    at,
    readAmount(withUnit?.amount ?? cell, money),
    null,
    writtenText(cell),
  );
  if (fault) target.problems.add(at, "rent", column.header, fault);
  return withUnit?.unit.code ?? null;
}

/** 万元/年 in 租金单位 or the header also says what the figure is; a header that only says 万元 does too. */
function moneyOf(unitCell: Cell, { rent, ofHeader, unitOf }: RentColumns): RentUnit["money"] {
  const named = typeof unitCell === "string" ? unitOf(unitCell) : null;
  return (named?.money === "元" ? null : named?.money) ?? ofHeader?.money ?? rent?.unit ?? "元";
}

function putUnit(
  sheet: SheetRows,
  target: Target,
  r: number,
  { unitColumn: column, ofHeader, unitOf }: RentColumns,
): void {
  const at = target.base + r,
    cell = column ? (sheet.rows[r]?.[column.index] ?? null) : null;
  const { rentUnit } = target.applications;
  if (isBlankCell(cell)) {
    rentUnit[at] = ofHeader?.code ?? RENT_BLANK;
    return;
  }
  const unit = typeof cell === "string" ? unitOf(cell) : null;
  rentUnit[at] = unit?.code ?? RENT_INVALID;
  if (!unit && column)
    target.problems.add(at, "rentUnit", column.header, {
      reason: typeof cell === "object" ? "error-value" : "unknown-word",
      text: writtenText(cell),
    });
}
