import {
  readAmount,
  readMeasure,
  readShare,
  hundredthsOf,
  type CellLike,
  type Read,
  type Unit,
} from "../money/amount-as-written";
import { ownBasisOf } from "../policy/counted-basis";
import { ownColumns } from "../policy/own-columns";
import { factNamed, putOwn, type FactKey } from "./single-fact";
import { readLevel } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import {
  applications,
  EXACT,
  INVALID,
  LEVEL_BLANK,
  LEVEL_INELIGIBLE,
  TRUTH,
  type Applications,
  type Field,
} from "../fields/columns";
import { isQuantity, quantityKind, quantityUnits } from "../fields/quantity-fields";
import { rentUnitCode } from "../fields/rent-units";
import type { QuantityField } from "../fields/table";
import { levelCode } from "./level-code";

/** One application as plain values, for examples and formulas: amounts with or without a unit, level as written. */
export type Given = Readonly<Partial<Record<Field | FactKey, CellLike>>>;

/**
 * The columns of one application under `clause`. `unit`: of amounts that name none. An input that cannot be read is
 * INVALID, and stands in `problems`.
 */
export function singleApplication(policy: Policy, clause: Clause, given: Given, unit: Unit): Applications {
  const rows = applications(1, ownColumns(policy));
  rows.clause[0] = clause.index;
  for (const [field, cell] of Object.entries(given) as [Field, CellLike][]) {
    const fact = factNamed(policy, field);
    if (fact === null) setFact(policy, clause, rows, { field, cell, unit });
    else if (fact.column !== null) setFact(policy, clause, rows, { field: fact.column, cell, unit });
    else putOwn(policy, rows, { fact, cell, unit });
  }
  return rows;
}

function setFact(
  policy: Policy,
  clause: Clause,
  rows: ReturnType<typeof applications>,
  { field, cell, unit }: { readonly field: Field; readonly cell: CellLike; readonly unit: Unit },
): void {
  if (isQuantity(field)) {
    const counted = field === "basis" ? (ownBasisOf(policy, clause)?.unit ?? null) : null;
    return put(rows, field, readFact(field, cell, counted === null ? quantityUnits(field) : [counted], unit));
  }
  switch (field) {
    case "rentUnit":
      rows.rentUnit[0] = rentUnitCode(String(cell));
      return;
    case "years":
      rows.years[0] = Number(cell);
      return;
    case "inDistrict":
      rows.inDistrict[0] = cell === "是" ? TRUTH.yes : cell === "否" ? TRUTH.no : TRUTH.blank;
      return;
    case "level":
      rows.level[0] = levelAt(policy, clause, cell, field, rows);
      return;
    case "hadLevel":
      rows.hadLevel[0] = isNoLevel(cell) ? LEVEL_BLANK : earlierOf(levelAt(policy, clause, cell, field, rows));
      return;
    default:
      throw new RangeError(`no such fact: ${field}`);
  }
}

/** A figure by the kind of its column; a rent is in 元, whatever unit is given for amounts. */
function readFact(field: QuantityField, cell: CellLike, units: readonly string[] | undefined, unit: Unit): Read {
  if (units !== undefined) return readMeasure(cell, units);
  const kind = quantityKind(field);
  return kind === "share" ? readShare(cell) : readAmount(cell, kind === "rent" ? "元" : unit);
}

function put(rows: ReturnType<typeof applications>, field: QuantityField, read: Read): void {
  if (read.kind === "blank") return;
  const column = rows[field];
  if (read.kind === "invalid") {
    column.hundredths[0] = INVALID;
    rows.problems.set(0, [
      ...(rows.problems.get(0) ?? []),
      { field, header: "", text: read.text, reason: read.reason },
    ]);
    return;
  }
  const whole = hundredthsOf(read.value);
  column.hundredths[0] = whole ?? EXACT;
  if (whole === null) column.exact.set(0, read.value);
}

function levelAt(
  policy: Policy,
  clause: Clause,
  cell: CellLike,
  field: Field,
  rows: ReturnType<typeof applications>,
): number {
  const read = readLevel(policy, clause, cell);
  if (read.kind === "invalid")
    rows.problems.set(0, [
      ...(rows.problems.get(0) ?? []),
      {
        field,
        header: "",
        text: typeof cell === "object" && cell !== null ? cell.error : String(cell),
        reason: read.reason,
      },
    ]);
  return levelCode(read);
}

/** Excel hands a blank over as 0 on some builds. */
function isNoLevel(cell: CellLike): boolean {
  return cell === 0 || cell === "0";
}

/** A level that earns nothing is no earlier level. */
function earlierOf(code: number): number {
  return code === LEVEL_INELIGIBLE ? LEVEL_BLANK : code;
}
