import { BLANK, RENT_BLANK, RENT_INVALID } from "../fields/columns";
import { hundredthsOfDouble, readAmount } from "../money/amount-as-written";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { putRead } from "./put-quantity";
import type { Target } from "./read-amounts";
import { readRentUnit, type RentUnit } from "../engine/rent-unit";
import type { Unit } from "../money/amount-as-written";
import { unitNamed } from "../money/unit";
import { rentUnitInHeader, rentWithUnit, type RentUnitNamed } from "./rent-unit";
import { segmentsOf, type SheetRows } from "./sheet-rows";

/**
 * Reads rents to yuan and what they are counted in: the unit in the cell (120元/㎡/月) beats 租金单位, which beats the header.
 * A yearly rent is in the money of the unit line; the default is about amounts, not about rents.
 */
export function readRents(sheet: SheetRows, target: Target): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const rent = segment.layout.by.get("rent"),
      unitColumn = segment.layout.by.get("rentUnit");
    const named = rentUnitInHeader(rent?.written ?? []) ?? rentUnitInHeader(unitColumn?.written ?? []);
    const ofHeader = withMoney(named, segment.unitLine) ?? segment.rentLine;
    const unitOf = remembering(text => unitInText(text, named)),
      columns = { rent, unitColumn, ofHeader, unitOf };
    for (let r = from; r < to; r++) {
      const own = putRent(sheet, target, r, columns);
      if (own === null) putUnit(sheet, target, r, columns);
      else target.applications.rentUnit[target.base + r] = own;
    }
  }
}

/** A yearly rent whose header names no money is counted in the unit line's; without one nobody can tell. */
function withMoney(named: RentUnitNamed | null, unitLine: Unit | null): RentUnit | null {
  const money = named?.money ?? unitLine;
  return named && money ? { code: named.code, money } : null;
}

interface RentColumns {
  readonly rent: LayoutColumn | undefined;
  readonly unitColumn: LayoutColumn | undefined;
  readonly ofHeader: RentUnit | null;
  /** The unit of a text of the column of units. */
  readonly unitOf: UnitOf;
}

type UnitOf = (text: string) => RentUnit | null;

/** A column of units says the same few words in every row. */
const REMEMBERED = 1000;

function remembering(read: UnitOf): UnitOf {
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
  const cell = sheet.rows.cell(r, column.index);
  if (sheet.notCarried.get(r)?.includes(column.index)) {
    target.problems.add(at, "rent", column.header, { reason: "merged-amount", text: writtenText(cell) });
    return null;
  }
  const { rent } = target.applications;
  if (cell === null) {
    rent.hundredths[at] = BLANK;
    return null;
  }
  const withUnit = typeof cell === "string" ? rentWithUnit(cell) : null;
  const money = withUnit?.unit.money ?? moneyOf(sheet.rows.cell(r, columns.unitColumn?.index ?? -1), columns);
  const quick = typeof cell === "number" ? hundredthsOfDouble(cell, money) : null;
  if (quick !== null) {
    rent.hundredths[at] = quick;
    return null;
  }
  const fault = putRead(rent, at, readAmount(withUnit?.amount ?? cell, money), null, writtenText(cell));
  if (fault) target.problems.add(at, "rent", column.header, fault);
  return withUnit?.unit.code ?? null;
}

/** The unit of a 租金单位 cell; 万元 alone says in what a yearly rent is counted, of which the header says the time. */
function unitInText(text: string, named: RentUnitNamed | null): RentUnit | null {
  const bare = text.length > 10 ? null : unitNamed(text.normalize("NFKC").replace(/\s/g, ""));
  return readRentUnit(text) ?? (bare !== null && named ? { code: named.code, money: bare } : null);
}

function unitInCell(cell: Cell, { unitOf }: RentColumns): RentUnit | null {
  return typeof cell === "string" ? unitOf(cell) : null;
}

/** 万元/年 in 租金单位 or the header also says what the figure is; a header that only says 万元 does too. */
function moneyOf(unitCell: Cell, columns: RentColumns): RentUnit["money"] {
  const { rent, ofHeader } = columns,
    named = unitInCell(unitCell, columns);
  return (named?.money === "元" ? null : named?.money) ?? ofHeader?.money ?? rent?.unit ?? "元";
}

function putUnit(sheet: SheetRows, target: Target, r: number, columns: RentColumns): void {
  const { rent, unitColumn: column, ofHeader } = columns;
  const at = target.base + r,
    cell = column ? sheet.rows.cell(r, column.index) : null;
  const { rentUnit } = target.applications;
  if (isBlankCell(cell)) {
    rentUnit[at] = (rent ? ofHeader?.code : null) ?? RENT_BLANK;
    return;
  }
  const unit = unitInCell(cell, columns);
  rentUnit[at] = unit?.code ?? RENT_INVALID;
  if (!unit && column)
    target.problems.add(at, "rentUnit", column.header, {
      reason: typeof cell === "object" ? "error-value" : "unknown-word",
      text: writtenText(cell),
    });
}
