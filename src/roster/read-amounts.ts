import { BLANK, INVALID, OUTLIER, quantities, type Applications, type Quantities } from "../engine/columns";
import { fieldMeaning, ownMeaning, type Meaning } from "../fields/meaning";
import { fieldFacts, fieldsOfKind, type Field, type FieldOfKind } from "../fields/table";
import {
  hundredthsOfDouble,
  readAmount,
  readMeasure,
  readShare,
  type Read,
  type Unit,
} from "../money/amount-as-written";
import { exact, shift, type Exact } from "../money/exact";
import type { Policy } from "../policy/model";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import type { LayoutColumn } from "./layout";
import { outliersIn } from "./outliers";
import { copyQuantity, putRead, type Fault } from "./put-quantity";
import type { Finding } from "./reading";
import type { ProblemSink } from "./row-problems";
import { segmentsOf, type Segment, type SheetRows } from "./sheet-rows";
import { columnUnit, countsInOther } from "./units";

/** What reading a sheet's figures writes to; application row = `base` + row of the sheet. */
export interface Target {
  readonly applications: Applications;
  readonly base: number;
  readonly problems: ProblemSink;
  readonly findings: Finding[];
}

const COMPARED: Readonly<Partial<Record<FieldOfKind<"money">, number>>> = {
  audited: OUTLIER.audited,
  reviewed: OUTLIER.reviewed,
  paid: OUTLIER.paid,
  sales: OUTLIER.sales,
};

/** Reads all figures of a sheet but its rents; clauses must be read before, because they say which basis counts. */
export function readAmounts(sheet: SheetRows, target: Target, policy: Policy, given: Unit | null): void {
  const { applications, base } = target;
  for (const field of fieldsOfKind("money")) {
    readMoney(sheet, target, fieldMeaning(field), field, applications[field], base, given);
    const bit = COMPARED[field];
    if (bit !== undefined) markOutliers(target, applications[field], base, sheet.rows.length, bit, null);
  }
  readBases(sheet, target, policy, given);
  for (const field of fieldsOfKind("share", "count", "area")) {
    const { most } = fieldFacts(field);
    readColumn(
      sheet,
      target,
      field,
      applications[field],
      readerOf(field),
      most === undefined ? null : exact(BigInt(most), 0),
    );
  }
}

type Reader = (cell: Cell, column: LayoutColumn) => Read;

function readerOf(field: Field): Reader {
  const { kind, units = [] } = fieldFacts(field);
  if (kind === "share") return cell => readShare(cell);
  return kind === "area" ? (cell, column) => readArea(cell, column, units) : cell => readMeasure(cell, units);
}

/** A header in 万平方米 scales plain numbers; a cell's own 万 is read as written. */
function readArea(cell: Cell, column: LayoutColumn, units: readonly string[]): Read {
  const read = readMeasure(cell, units);
  const scaled =
    read.kind === "value" &&
    column.written.some(w => /万\s*(?:㎡|平|m)/i.test(w)) &&
    !(typeof cell === "string" && cell.includes("万"));
  return scaled ? { ...read, value: shift(read.value, 4) } : read;
}

function readColumn(
  sheet: SheetRows,
  target: Target,
  field: Field,
  to: Quantities,
  read: Reader,
  most: Exact | null,
): void {
  for (const { segment, from, to: end } of segmentsOf(sheet)) {
    const column = segment.layout.by.get(field);
    for (let r = from; column && r < end; r++) {
      const cell = sheet.rows[r]?.[column.index] ?? null;
      if (withheld(sheet, target, r, column, field) || cell === null) continue;
      const fault = putRead(to, target.base + r, read(cell, column), most, writtenText(cell));
      if (fault) target.problems.add(target.base + r, field, column.header, fault);
    }
  }
}

/** A figure that is merged with the row above or 同上 counts once, above; here it is missing, and the row says why. */
function withheld(sheet: SheetRows, target: Target, row: number, column: LayoutColumn, field: Field): boolean {
  if (sheet.notCarried.size === 0 || !sheet.notCarried.get(row)?.includes(column.index)) return false;
  target.problems.add(target.base + row, field, column.header, {
    reason: "merged-amount",
    text: writtenText(sheet.rows[row]?.[column.index]),
  });
  return true;
}

/** Reads a money column of all segments to `to` from index `at` on; says once where its unit was assumed. */
function readMoney(
  sheet: SheetRows,
  target: Target,
  meaning: Meaning,
  field: Field,
  to: Quantities,
  at: number,
  given: Unit | null,
): void {
  const told = new Set<string>();
  for (const { segment, from, to: end } of segmentsOf(sheet)) {
    const column = segment.layout.by.at(meaning);
    if (!column) continue;
    const unit = columnUnit(column.unit, segment.unitLine, given);
    const other =
      countsInOther(column.written) ||
      (unit.from !== "header" && unit.from !== "line" && segment.layout.otherUnitAbove);
    let assumed = 0;
    for (let r = from; r < end; r++) {
      const cell = sheet.rows[r]?.[column.index] ?? null;
      if (other && refuseOther(target, r, column, field, cell, to, at + r)) continue;
      if (
        !withheldMoney(sheet, target, r, column, field, cell) &&
        putMoney(target, r, column, field, cell, unit.unit, to, at + r)
      )
        assumed++;
    }
    if (assumed === 0 || unit.from === "header" || unit.from === "line" || told.has(column.header)) continue;
    told.add(column.header);
    target.findings.push({
      code: "UNIT_ASSUMED",
      sheet: sheet.sheet,
      row: null,
      column: column.header,
      values: { unit: unit.unit, from: unit.from, count: assumed },
    });
  }
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

function markOutliers(
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

/**
 * The basis of each row: the clause's own column where the row fills it, else 核算基数, which a finding says once for each
 * column. A figure of an own column that is merged counts as filled: 核算基数 does not stand in for it.
 */
function readBases(sheet: SheetRows, target: Target, policy: Policy, given: Unit | null): void {
  readBasis(sheet, target, fieldMeaning("basis"), given, row => ownBasisOf(sheet, target, policy, row) === -1, 0);
  policy.bases.forEach((_, k) => {
    if (sheet.segments.some(s => s.layout.by.own(k)))
      readBasis(sheet, target, ownMeaning(k), given, row => ownBasisOf(sheet, target, policy, row) === k, k + 1);
  });
  reportSubstitutes(sheet, target, policy);
}

function readBasis(
  sheet: SheetRows,
  target: Target,
  meaning: Meaning,
  given: Unit | null,
  counts: (row: number) => boolean,
  from: number,
): void {
  const { applications, base } = target;
  const column = quantities(sheet.rows.length);
  const problems = new Map<number, { header: string; fault: Fault }>();
  const noted: ProblemSink = { add: (row, _, header, fault) => void problems.set(row, { header, fault }) };
  readMoney(sheet, { ...target, problems: noted }, meaning, "basis", column, 0, given);
  for (let r = 0; r < sheet.rows.length; r++) {
    if (!counts(r)) continue;
    if (column.hundredths[r] !== BLANK) copyQuantity(column, r, applications.basis, base + r);
    applications.basisFrom[base + r] = from;
    const problem = problems.get(base + r);
    if (problem) target.problems.add(base + r, "basis", problem.header, problem.fault);
  }
  markOutliers(target, column, 0, sheet.rows.length, OUTLIER.basis, counts);
}

/** Which own basis counts in a row: its clause's, where the sheet has it and the row fills it; -1: 核算基数. */
function ownBasisOf(sheet: SheetRows, target: Target, policy: Policy, row: number): number {
  const own = ownBasis(policy, target.applications.clause[target.base + row] as number);
  if (own < 0) return -1;
  const column = segmentAt(sheet, row).layout.by.own(own);
  if (!column) return -1;
  const filled = !isBlankCell(sheet.rows[row]?.[column.index]) || sheet.notCarried.get(row)?.includes(column.index);
  return filled ? own : -1;
}

/** The index of the clause's own basis in the policy; -1 where it has none. */
export function ownBasis(policy: Policy, clause: number): number {
  const grant = policy.clauses[clause]?.grant;
  return grant?.mechanism === "rate-with-ceiling" && grant.of !== null
    ? policy.bases.findIndex(b => b.id === grant.of)
    : -1;
}

/** The segment of a row: the last that begins at or before it. */
export function segmentAt(sheet: SheetRows, row: number): Segment {
  let low = 0,
    high = sheet.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sheet.segments[middle]?.first ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return sheet.segments[low] as Segment;
}

/** Where an own column stands in the sheet but is blank in the row, and 核算基数 served: one finding a column. */
function reportSubstitutes(sheet: SheetRows, target: Target, policy: Policy): void {
  const { applications, base } = target;
  const served = new Map<string, { count: number; first: number }>();
  for (const { segment, from, to } of segmentsOf(sheet)) {
    for (let r = from; r < to; r++) {
      if (applications.basisFrom[base + r] !== 0 || applications.basis.hundredths[base + r] === BLANK) continue;
      const column = segment.layout.by.own(ownBasis(policy, applications.clause[base + r] as number));
      if (!column) continue;
      const known = served.get(column.header);
      if (known) known.count++;
      else served.set(column.header, { count: 1, first: sheet.numbers[r] as number });
    }
  }
  for (const [column, { count, first }] of served) {
    target.findings.push({ code: "BASIS_SUBSTITUTED", sheet: sheet.sheet, row: first, column, values: { count } });
  }
}
