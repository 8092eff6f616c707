import type { PlainOutcome, PlainRow } from "./plain";
import { Exact, ZERO, readAmount, BAD, readText, type Amount } from "./cells";
import { CEILING } from "./clauses";
import type { Article14, Status } from "./article14";
import type { History } from "./history";
import type { Identity } from "./identity";
import { RATE_CLAUSES, type Inputs } from "./inputs";
import { rounded, toFen, type Readings } from "./readings";

export interface Assessed {
  outcome: PlainOutcome;
  computed: Amount | null;
  /** After the reviewers' cap: what goes into the comparison across rows. */
  entering: Amount | null;
  flags: Set<string>;
}

export interface Case {
  row: PlainRow;
  inputs: Inputs;
  identity: Identity;
  history: History;
  status: Status;
  article14: Article14;
  /** 审定基数 is a column of the roster. */
  hasAuditedColumn: boolean;
  /** Of the column that the row's basis stands in. */
  median: Amount | undefined;
  unit: "元" | "万元";
  readings: Readings;
}

/** What the clause grants before rounding. */
interface Grant {
  amount: Amount;
  raw: Amount | null;
  limit: Amount | null;
  flags: string[];
}

const end = (outcome: PlainOutcome, amount: Amount | null, flags: Iterable<string>): Assessed => ({
  outcome,
  computed: amount,
  entering: amount,
  flags: new Set(flags),
});

/** docs/rules.md, 4, in its order. Withdrawn rows and unknown clauses are decided before. */
export function assessRow(of: Case): Assessed {
  const { inputs, article14 } = of;
  if (inputs.bad.length > 0) return end("invalid", null, ["INVALID_INPUT"]);
  const seen = [...article14.doubts];
  if (article14.refusals.length > 0) return end("ineligible", ZERO, [...seen, ...article14.refusals]);
  const refusals = ownConditions(of);
  if (refusals.length > 0) return end("ineligible", ZERO, [...seen, ...refusals]);
  seen.push(...doubts(of));
  if (of.status === "held") seen.push("ON_HOLD");
  if (isMissing(inputs)) return end("missing", null, [...seen, "MISSING_INPUT"]);
  if (yearsReview(of)) seen.push("YEARS_REVIEW");
  if (["4.1", "9.1"].includes(inputs.clause) && inputs.reviewed === undefined)
    return end("decision", null, [...seen, "NEEDS_AMOUNT"]);
  return amountOf(of, seen);
}

function amountOf(of: Case, seen: string[]): Assessed {
  const grant = grantOf(of);
  const computed = rounded(grant.amount, of.readings, grant.limit);
  const reviewed = capsTheRow(of) ? toFen(of.inputs.reviewed!) : undefined;
  const flags = new Set([...seen, ...grant.flags, ...amountMarks(of, grant, computed)]);
  if (reviewed?.gt(computed) === true) flags.add("REVIEWED_OVER_RULE");
  return {
    outcome: "amount",
    computed,
    entering: reviewed === undefined ? computed : Exact.min(reviewed, computed),
    flags,
  };
}

function capsTheRow({ inputs, readings }: Case): boolean {
  const byAmount =
    inputs.clause === "4.1" ||
    inputs.clause === "9.1" ||
    (inputs.clause === "7.1" && readings.is("A7-OBJECT", "separate"));
  return inputs.reviewed !== undefined && !byAmount;
}

// ---- conditions

function ownConditions(of: Case): string[] {
  const { inputs, readings } = of;
  const found: string[] = [];
  if (inputs.level.kind === "ineligible") found.push("INELIGIBLE_LEVEL");
  if (readings.is("A13-OTHER", "deny") && hasOtherAward(of.row)) found.push("OTHER_DISTRICT_AWARD");
  if (inputs.clause === "7.2") {
    const threshold = new Exact("5000000");
    if (
      inputs.sales?.lt(threshold) === true ||
      (inputs.sales?.eq(threshold) === true && readings.is("A7-GTE", "exclusive"))
    )
      found.push("BELOW_THRESHOLD");
    if (inputs.inDistrict === false) found.push("NOT_IN_DISTRICT");
  }
  if (inputs.clause === "7.1" && yearsSupported(of).gte(3)) found.push("YEARS_EXHAUSTED");
  if (inputs.clause === "6" && inputs.level.kind === "serves" && !dcmm(of).amount.gt(0)) found.push("NO_UPGRADE");
  if (inputs.clause === "6" && inputs.level.kind === "ineligible" && hadTier(of) > 0) found.push("NO_UPGRADE");
  if (inputs.clause === "8" && (of.history.granted?.gt(0) === true || inputs.paid?.eq(100000) === true))
    found.push("ONE_OFF_USED");
  if (inputs.clause === "9.2" && inputs.level.kind === "serves" && park(of).now <= park(of).had)
    found.push("ONE_OFF_USED");
  return found;
}

export function hasOtherAward(row: PlainRow): boolean {
  const words = readText(row["本区同类政策"]);
  return words !== undefined && !["否", "未享受"].includes(words);
}

function doubts({ inputs, identity }: Case): string[] {
  const found: string[] = [];
  if (inputs.level.kind === "serves" && inputs.level.unclear) found.push("CATEGORY_UNCLEAR");
  if (["3", "6"].includes(inputs.clause) && identity.code !== undefined && !identity.code.startsWith("9"))
    found.push("APPLICANT_KIND");
  if (inputs.clause === "7.2" && inputs.inDistrict === undefined) found.push("UNVERIFIED");
  return found;
}

function isMissing(inputs: Inputs): boolean {
  if (RATE_CLAUSES.includes(inputs.clause) && inputs.basis === undefined) return true;
  if (inputs.clause === "7.2" && inputs.sales === undefined) return true;
  if (["6", "7.1", "9.2"].includes(inputs.clause) && inputs.level.kind === "blank") return true;
  return (
    inputs.clause === "7.1" && (inputs.area === undefined || inputs.rent === undefined || inputs.rentPer === undefined)
  );
}

function yearsSupported({ inputs, history }: Case): Amount {
  return Exact.max(inputs.years ?? ZERO, history.years);
}

function yearsReview(of: Case): boolean {
  return of.inputs.clause === "9.1" && yearsSupported(of).gte(3);
}

// ---- amounts

const RATE: Record<string, string> = { "3": "0.3", "4.2": "0.3", "4.3": "0.3", "5": "0.3", "7.2": "0.2" };
const TIER_6: Record<number, number> = { 0: 0, 2: 150000, 3: 200000, 4: 250000, 5: 300000 };
const TIER_9: Record<number, number> = { 0: 0, 1: 500000, 2: 1000000 };

function grantOf(of: Case): Grant {
  switch (of.inputs.clause) {
    case "4.1":
    case "9.1":
      return recognised(of);
    case "6":
      return dcmm(of);
    case "7.1":
      return rent(of);
    case "8":
      return fixed(new Exact(100000), of.inputs.paid?.gt(0) === true ? ["PAID_UNCLEAR"] : []);
    case "9.2":
      return parkGrant(of);
    case "10":
    case "11":
    case "12":
      return fixed(ZERO, ["NOT_MONEY"]);
    default:
      return byRate(of);
  }
}

const fixed = (amount: Amount, flags: string[]): Grant => ({ amount, raw: null, limit: null, flags });
const notBelowZero = (amount: Amount): Amount => Exact.max(amount, ZERO);

/** The larger of what the row says and what the ledger shows. */
function paidOf(of: Case, shown = of.history.granted): { paid: Amount; differs: string[] } {
  const differs = of.inputs.paid !== undefined && shown !== undefined && !of.inputs.paid.eq(shown);
  return { paid: Exact.max(of.inputs.paid ?? ZERO, shown ?? ZERO), differs: differs ? ["PAID_DIFFERS"] : [] };
}

/** What was paid for the row before, as it has used the row's ceiling. */
export function paidBefore(of: Case): Amount {
  if (of.inputs.clause !== "7.1") return paidOf(of).paid;
  return yearsSupported(of).gt(0) ? (of.history.grantedInYear ?? ZERO) : paidOf(of, of.history.grantedInYear).paid;
}

function byRate(of: Case): Grant {
  const { inputs, readings } = of;
  const ceiling = new Exact(CEILING[inputs.clause]!);
  const raw = inputs.basis!.value.times(RATE[inputs.clause]!).times(inputs.share ?? 1);
  const { paid, differs } = paidOf(of);
  const unpaid = Exact.min(raw, ceiling);
  const left = notBelowZero(ceiling.minus(paid));
  const amount = readings.is("PAID-BASIS", "cumulative") ? notBelowZero(unpaid.minus(paid)) : Exact.min(raw, left);
  const flags = [...differs];
  if (amount.lt(unpaid)) flags.push("PAID_DEDUCTED");
  if (inputs.share?.lt(1) === true) flags.push("SHARE_APPLIED");
  if (inputs.clause === "5" && !inputs.audited && of.hasAuditedColumn) flags.push("UNAUDITED");
  return { amount, raw, limit: left, flags };
}

function recognised(of: Case): Grant {
  const ceiling = new Exact(CEILING[of.inputs.clause]!);
  const raw = of.inputs.reviewed!;
  const { paid, differs } = paidOf(of);
  const left = notBelowZero(ceiling.minus(paid));
  const amount = Exact.min(raw, left);
  return {
    amount,
    raw,
    limit: left,
    flags: amount.lt(Exact.min(raw, ceiling)) ? [...differs, "PAID_DEDUCTED"] : differs,
  };
}

function hadTier({ inputs, history }: Case): number {
  return Math.max(inputs.had.kind === "serves" ? Number(inputs.had.meaning) : 0, history.tier);
}

function dcmm(of: Case): Grant {
  const { inputs, readings } = of;
  const rank = inputs.level.kind === "serves" ? Number(inputs.level.meaning) : 0;
  const had = hadTier(of);
  const { paid, differs } = paidOf(of);
  const deducted = readings.is("A6-DIFF", "tier") ? Exact.max(TIER_6[had]!, paid) : paid;
  const amount = rank <= had ? ZERO : notBelowZero(new Exact(TIER_6[rank]!).minus(deducted));
  return fixed(amount, deducted.gt(0) ? [...differs, "UPGRADE_DIFFERENCE"] : differs);
}

/** Ranks: 1 municipal, 2 national. `unclear`: a paid figure that is no possible award. */
function park(of: Case): { now: number; had: number; unclear: boolean; differs: string[] } {
  const { inputs, history } = of;
  const rank = (level: Inputs["level"]): number => (level.kind !== "serves" ? 0 : level.meaning === "国家" ? 2 : 1);
  const { paid, differs } = paidOf(of);
  const byPaid = [0, 1, 2].find(tier => paid.eq(TIER_9[tier]!));
  return {
    now: rank(inputs.level),
    had: Math.max(rank(inputs.had), history.tier, byPaid ?? 0),
    unclear: byPaid === undefined,
    differs,
  };
}

function parkGrant(of: Case): Grant {
  const { now, had, unclear, differs } = park(of);
  const deducted = of.readings.is("A9-UPGRADE", "difference") ? TIER_9[had]! : 0;
  const flags = [...differs, ...(unclear ? ["PAID_UNCLEAR"] : []), ...(deducted > 0 ? ["UPGRADE_DIFFERENCE"] : [])];
  return fixed(new Exact(TIER_9[now]! - deducted), flags);
}

function rent(of: Case): Grant {
  const { inputs, history, readings } = of;
  const area = inputs.area!;
  const counted = Exact.min(area, inputs.contractArea ?? area, 4000);
  const most = inputs.level.kind === "serves" && inputs.level.meaning === "国家" ? new Exact(1) : new Exact("0.8");
  const raw = yearsRent(inputs, counted, Exact.min(inputs.approvedRate ?? most, most));
  const ceiling = new Exact(CEILING["7.1"]!);
  const flags: string[] = [];
  if (counted.lt(area)) flags.push("AREA_CAPPED");
  if (inputs.approvedRate?.gt(most) === true) flags.push("RATE_CLAMPED");
  const earlierYears = yearsSupported(of).gt(0);
  if (earlierYears && inputs.paid?.gt(0) === true) flags.push("PAID_UNCLEAR");
  const { paid, differs } = earlierYears
    ? { paid: history.grantedInYear ?? ZERO, differs: [] }
    : paidOf(of, history.grantedInYear);
  const combined = readings.is("A7-OBJECT", "combined");
  if (!combined && inputs.reviewed === undefined) flags.push("NEEDS_AMOUNT");
  const unpaid = combined ? Exact.min(raw, ceiling) : raw.plus(Exact.min(inputs.reviewed ?? ZERO, ceiling));
  const amount = notBelowZero(unpaid.minus(paid));
  if (amount.lt(unpaid)) flags.push("PAID_DEDUCTED");
  return {
    amount,
    raw: combined ? raw : (inputs.reviewed ?? ZERO),
    limit: combined ? notBelowZero(ceiling.minus(paid)) : null,
    flags: [...flags, ...differs],
  };
}

/** One division, at the end. */
function yearsRent(inputs: Inputs, counted: Amount, rate: Amount): Amount {
  const product = inputs.rent!.times(counted).times(rate);
  const months = inputs.months ?? new Exact(12);
  switch (inputs.rentPer!) {
    case "month":
      return product.times(months);
    case "day":
      return inputs.days !== undefined ? product.times(inputs.days) : product.times(365).times(months).div(12);
    case "year": {
      const whole = inputs.contractArea ?? inputs.area!;
      return whole.isZero() ? ZERO : product.times(months).div(whole.times(12));
    }
  }
}

function amountMarks(of: Case, grant: Grant, computed: Amount): string[] {
  const { row, inputs, median, unit } = of;
  const found: string[] = [];
  const ceiling = CEILING[inputs.clause];
  if (ceiling !== undefined && grant.raw !== null && grant.raw.gt(ceiling)) found.push("CAP_APPLIED");
  const huge = ceiling !== undefined && grant.raw !== null && grant.raw.gte(new Exact(ceiling).times(100));
  const outlier =
    median !== undefined && median.gt(0) && inputs.basis !== undefined && inputs.basis.value.gte(median.times(10000));
  if (huge || outlier) found.push("MAGNITUDE");
  const requested = readAmount(row["申请金额"], unit);
  if (requested !== undefined && requested !== BAD && requested.lt(computed)) found.push("OVER_REQUEST");
  return found;
}
