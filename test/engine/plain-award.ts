import type { Row } from "./scene";
import { fraction, roundedTo, Wide, wide, type Fraction } from "./replay";

/**
 * The rule of each money clause in plain decimals: null where the row is refused or waits. An oracle: it shares no code
 * with the engine.
 */
export function plainAmount(row: Row, readings: Readonly<Record<string, string>>): string | null {
  const rounding = readings["ROUNDING"] ?? "fen";
  const paid = Wide.max(wide(row.paid ?? "0"), wide(row.ledger?.[SCOPE[row.clause!] ?? "project"] ?? "0"));
  switch (row.clause) {
    case "3":
    case "4.2":
    case "4.3":
    case "5":
    case "7.2":
      return byRate(row, paid, readings["PAID-BASIS"] === "increment", rounding);
    case "4.1":
    case "9.1":
      return recognised(row, paid, rounding);
    case "6":
      return byTier(row, paid, readings["A6-DIFF"] === "paid", rounding);
    case "8":
      return once(row, paid, rounding);
    case "9.2":
      return park(row, paid, readings["A9-UPGRADE"] === "full", rounding);
    case "7.1":
      return rent(row, readings["A7-OBJECT"] === "separate", rounding);
    default:
      return "0.00";
  }
}

const SCOPE: Readonly<Record<string, "project" | "applicant" | "year">> = {
  "6": "applicant",
  "8": "applicant",
  "7.1": "year",
};
export const RATE: Readonly<Record<string, string>> = {
  "3": "0.3",
  "4.2": "0.3",
  "4.3": "0.3",
  "5": "0.3",
  "7.2": "0.2",
};
export const CEILING: Readonly<Record<string, string>> = {
  "3": "9000000",
  "4.1": "1000000",
  "4.2": "500000",
  "4.3": "1000000",
  "5": "3000000",
  "7.1": "5000000",
  "7.2": "2000000",
  "9.1": "50000000",
};
const TIERS = ["0", "0", "150000", "200000", "250000", "300000"];

function byRate(row: Row, paid: Wide, increment: boolean, rounding: string): string | null {
  const basis = row.audited ?? row.basis;
  if (basis === undefined) return null;
  const ceiling = wide(CEILING[row.clause!]!),
    left = Wide.max(0, ceiling.minus(paid));
  const raw = wide(basis)
    .times(RATE[row.clause!]!)
    .times(wide(row.share ?? "100").div(100));
  const amount = increment ? Wide.min(raw, left) : Wide.max(0, Wide.min(raw, ceiling).minus(paid));
  return roundedTo(fraction(amount), rounding, left).toFixed(2);
}

function recognised(row: Row, paid: Wide, rounding: string): string | null {
  if (row.reviewed === undefined) return null;
  const left = Wide.max(0, wide(CEILING[row.clause!]!).minus(paid));
  return roundedTo(fraction(Wide.min(wide(row.reviewed), left)), rounding, left).toFixed(2);
}

const tierOf = (level: string | undefined): number => Number(level?.charAt(0) ?? 0);

function byTier(row: Row, paid: Wide, paidOnly: boolean, rounding: string): string | null {
  const now = tierOf(row.level),
    had = Math.max(tierOf(row.hadLevel), tierOf(row.ledger?.level));
  if (now === 0) return null;
  const off = paidOnly ? paid : Wide.max(paid, TIERS[had]!),
    left = wide(TIERS[now]!).minus(off);
  if (had >= now || left.lte(0)) return "0.00";
  return roundedTo(fraction(left), rounding, null).toFixed(2);
}

function once(row: Row, paid: Wide, rounding: string): string {
  const shown = wide(row.ledger?.applicant ?? "0").gt(0);
  return shown || paid.eq(100000) ? "0.00" : roundedTo(fraction(wide("100000")), rounding, null).toFixed(2);
}

const AWARDS: Readonly<Record<string, string>> = { 国家级: "1000000", 市级: "500000" };

function park(row: Row, paid: Wide, full: boolean, rounding: string): string | null {
  if (row.level === undefined) return null;
  const award = wide(AWARDS[row.level]!),
    possible = ["500000", "1000000", ...(full ? ["1500000"] : [])].some(p => paid.eq(p));
  const had = Wide.max(0, ...[row.hadLevel, row.ledger?.level].map(l => AWARDS[l ?? ""] ?? "0"), possible ? paid : 0);
  if (had.gte(award)) return "0.00";
  return roundedTo(fraction(award.minus(full ? 0 : had)), rounding, null).toFixed(2);
}

function rent(row: Row, separate: boolean, rounding: string): string | null {
  const years = Math.max(row.years ?? 0, row.ledger?.years ?? 0);
  if (years >= 3) return "0.00";
  if (row.level === undefined || row.area === undefined || row.rent === undefined || row.rentUnit === undefined)
    return null;
  const full = wide(row.level === "国家级" ? "1" : "0.8"),
    share = row.approvedRate === undefined ? full : Wide.min(full, wide(row.approvedRate).div(100));
  const support = separate
    ? Wide.min(roundedTo(fraction(wide(row.reviewed ?? "0")), "fen", null), CEILING["7.1"]!)
    : new Wide(0);
  const ceiling = separate ? null : wide(CEILING["7.1"]!),
    raw = rentOf(row, row.rent, row.area);
  const paid = Wide.max(wide(row.ledger?.year ?? "0"), years === 0 ? wide(row.paid ?? "0") : 0);
  const sum = raw.num.times(share).plus(support.times(raw.den));
  const capped = ceiling !== null && sum.gt(ceiling.times(raw.den)) ? fraction(ceiling) : fraction(sum, raw.den);
  const off = fraction(Wide.max(0, capped.num.minus(paid.times(capped.den))), capped.den);
  return roundedTo(off, rounding, ceiling && Wide.max(0, ceiling.minus(paid))).toFixed(2);
}

function rentOf(row: Row, price: string, used: string): Fraction {
  const counted = Wide.min(wide(used), wide(row.contractArea ?? used), 4000),
    months = wide(row.months ?? "12");
  const whole = wide(row.contractArea ?? used),
    part = counted.eq(0) ? fraction(new Wide(0)) : fraction(counted, whole);
  const byArea = wide(price).times(counted),
    byPart = wide(price).times(part.num),
    twelve = new Wide(12);
  switch (row.rentUnit!) {
    case "areaMonth":
      return fraction(byArea.times(months));
    case "areaDay":
      return row.days === undefined
        ? fraction(byArea.times(365).times(months), twelve)
        : fraction(byArea.times(wide(row.days)));
    case "areaYear":
      return fraction(byArea.times(months), twelve);
    case "month":
      return fraction(byPart.times(months), part.den);
    case "year":
      return fraction(byPart.times(months), part.den.times(twelve));
  }
}
