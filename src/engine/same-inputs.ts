import type { Clause } from "../policy/model";
import { BLANK, type Applications, type Quantities } from "./columns";
import { compare, type Exact } from "../money/exact";
import type { Switches } from "../policy/model";
import { exactAt, sameAt } from "./quantity";

/**
 * True where every input that the clause uses is equal in both rows: the same application twice, not two parts of one.
 */
export function sameInputs(clause: Clause, rows: Applications, a: number, b: number, switches: Switches): boolean {
  const same = (...columns: Quantities[]): boolean => columns.every(c => sameAt(c, a, b));
  if (clause.levelReading !== "none" && rows.level[a] !== rows.level[b]) return false;
  if (!sameConditions(clause, rows, a, b)) return false;
  switch (clause.grant.mechanism) {
    case "rate-with-ceiling":
      return sameBasis(rows, a, b) && same(rows.share, rows.paid);
    case "recognised-amount-with-ceiling":
      return same(rows.reviewed, rows.paid) && (!clause.grant.years || rows.years[a] === rows.years[b]);
    case "tiers-with-difference":
      return same(rows.paid) && rows.hadLevel[a] === rows.hadLevel[b];
    case "fixed-once":
      return !clause.grant.upgrade || (same(rows.paid) && rows.hadLevel[a] === rows.hadLevel[b]);
    case "area-rent":
      return (
        same(rows.area, rows.contractArea, rows.rent, rows.months, rows.days, rows.approvedRate, rows.paid) &&
        rows.rentUnit[a] === rows.rentUnit[b] &&
        rows.years[a] === rows.years[b] &&
        (switches["operating-support"] === "combined" || same(rows.reviewed))
      );
    case "not-money":
      return true;
  }
}

/** The basis that counts: 审定基数 where given (核算基数 is then not read), else the basis. */
function sameBasis(rows: Applications, a: number, b: number): boolean {
  const left = basisAt(rows, a),
    right = basisAt(rows, b);
  return left === null || right === null ? left === right : compare(left, right) === 0;
}

function basisAt(rows: Applications, row: number): Exact | null {
  return exactAt(rows.audited.hundredths[row] === BLANK ? rows.basis : rows.audited, row);
}

function sameConditions(clause: Clause, rows: Applications, a: number, b: number): boolean {
  return clause.when.every(c =>
    c.fact === "sales" ? sameAt(rows.sales, a, b) : rows.inDistrict[a] === rows.inDistrict[b],
  );
}
