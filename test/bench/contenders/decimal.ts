import { Decimal } from "decimal.js";
import { MARK, NONE, OUTCOME, type LimitColumns, type LimitResults } from "../limit.mjs";

const WAN = 1_000_000,
  DEADLINE = 20_726;
const rate = (basisPoints: number): Decimal => new Decimal(basisPoints).div(10_000);
const wan = (n: number): Decimal => new Decimal(n).mul(WAN);
const RATE = [3000, 0, 3000, 3000, 3000, 0, 0, 2000].map(rate),
  CEILING = [900, 100, 50, 100, 300, 0, 500, 200].map(wan),
  TIER = [0, 0, 15, 20, 25, 30].map(wan);
const THRESHOLD = wan(500),
  PARK = wan(5000),
  MOST_AREA = new Decimal(400_000),
  ZERO = new Decimal(0);

/** The limit's loop with a decimal number for every amount, as a rules engine does that takes no thought for speed. */
export function decimalPerRow(c: LimitColumns, r: LimitResults): void {
  for (let i = 0; i < c.n; i++) {
    const refused =
      (c.rejected[i] ? MARK.REJECTED : 0) |
      (c.applied[i]! > DEADLINE ? MARK.LATE : 0) |
      (c.barredUntil[i]! >= c.applied[i]! ? MARK.BARRED : 0);
    const award = refused ? none(OUTCOME.ineligible, refused) : awardOf(c, i);
    r.amount[i] = award.amount.toNumber();
    r.raw[i] = award.raw.toNumber();
    r.outcome[i] = award.outcome;
    r.marks[i] = award.marks;
  }
}

interface Award {
  readonly outcome: number;
  readonly marks: number;
  readonly amount: Decimal;
  readonly raw: Decimal;
}

function none(outcome: number, marks: number): Award {
  return { outcome, marks, amount: ZERO, raw: ZERO };
}

function awardOf(c: LimitColumns, i: number): Award {
  const k = c.clause[i]!;
  switch (k) {
    case 7:
      return transfer(c, i);
    case 0:
    case 2:
    case 3:
    case 4:
      return rated(c, i);
    case 1:
    case 9:
      return recognised(c, i);
    case 5:
      return tier(c, i);
    case 6:
      return rent(c, i);
    case 8:
      return c.paid[i] === 10 * WAN
        ? none(OUTCOME.ineligible, MARK.ONE_OFF_USED)
        : { outcome: 0, marks: 0, amount: wan(10), raw: wan(10) };
    case 10:
      return park(c, i);
    default:
      return none(OUTCOME.amount, MARK.NOT_MONEY);
  }
}

function transfer(c: LimitColumns, i: number): Award {
  const known = c.revenue[i]! >= 0,
    below = known && new Decimal(c.revenue[i]!).lt(THRESHOLD);
  const marks = (c.inDistrict[i] ? 0 : MARK.NOT_IN_DISTRICT) | (below ? MARK.BELOW_THRESHOLD : 0);
  if (marks) return none(OUTCOME.ineligible, marks);
  return known ? rated(c, i) : none(OUTCOME.missing, MARK.MISSING_INPUT);
}

function rated(c: LimitColumns, i: number): Award {
  const k = c.clause[i]!,
    audited = c.audited[i]!,
    basis = audited >= 0 ? audited : c.basis[i]!;
  if (basis < 0) return none(OUTCOME.missing, MARK.MISSING_INPUT);
  const raw = new Decimal(basis).mul(RATE[k]!).toDecimalPlaces(0, Decimal.ROUND_HALF_UP),
    capped = raw.gt(CEILING[k]!),
    most = capped ? CEILING[k]! : raw,
    paid = c.paid[i]!;
  const deducted = paid > 0 && most.gt(ZERO),
    amount = deducted ? Decimal.max(ZERO, most.sub(paid)) : most;
  const marks =
    (k === 4 && audited < 0 ? MARK.UNAUDITED : 0) |
    (capped ? MARK.CAP_APPLIED : 0) |
    (deducted ? MARK.PAID_DEDUCTED : 0);
  return { outcome: 0, marks, amount, raw };
}

function recognised(c: LimitColumns, i: number): Award {
  const ceiling = c.clause[i] === 1 ? CEILING[1]! : PARK,
    years = c.clause[i] === 9 && c.years[i]! >= 3 ? MARK.YEARS_REVIEW : 0;
  if (c.reviewed[i] === NONE) return none(OUTCOME.decision, MARK.NEEDS_AMOUNT | years);
  const raw = new Decimal(c.reviewed[i]!),
    left = Decimal.max(ZERO, ceiling.sub(c.paid[i]!)),
    lowered = raw.gt(left);
  const marks = years | (raw.gt(ceiling) ? MARK.CAP_APPLIED : 0) | (lowered && c.paid[i]! > 0 ? MARK.PAID_DEDUCTED : 0);
  return { outcome: 0, marks, amount: lowered ? left : raw, raw };
}

function tier(c: LimitColumns, i: number): Award {
  const level = c.level[i]!,
    had = c.had[i]!;
  if (level < 2) return none(OUTCOME.ineligible, MARK.INELIGIBLE_LEVEL);
  const raw = TIER[level]!,
    off = Decimal.max(TIER[had]!, c.paid[i]!);
  if ((had && level <= had) || off.gte(raw)) return { ...none(OUTCOME.ineligible, MARK.NO_UPGRADE), raw };
  return { outcome: 0, marks: off.isZero() ? 0 : MARK.UPGRADE_DIFFERENCE, amount: raw.sub(off), raw };
}

function rent(c: LimitColumns, i: number): Award {
  if (c.years[i]! >= 3) return none(OUTCOME.ineligible, MARK.YEARS_EXHAUSTED);
  if (c.area[i] === NONE) return none(OUTCOME.missing, MARK.MISSING_INPUT);
  const area = new Decimal(c.area[i]!),
    wide = area.gt(MOST_AREA);
  const raw = (wide ? MOST_AREA : area)
    .mul(c.rent[i]!)
    .mul(c.months[i]!)
    .mul(c.level[i] === 1 ? 100 : 80)
    .div(10_000)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  const capped = raw.gt(CEILING[6]!);
  return {
    outcome: 0,
    marks: (wide ? MARK.AREA_CAPPED : 0) | (capped ? MARK.CAP_APPLIED : 0),
    amount: capped ? CEILING[6]! : raw,
    raw,
  };
}

function park(c: LimitColumns, i: number): Award {
  const raw = wan(c.level[i] === 1 ? 100 : 50),
    had = c.paid[i] === 50 * WAN,
    amount = had ? raw.sub(c.paid[i]!) : raw;
  if (amount.lte(ZERO)) return { ...none(OUTCOME.ineligible, MARK.ONE_OFF_USED), raw };
  return { outcome: 0, marks: had ? MARK.UPGRADE_DIFFERENCE : 0, amount, raw };
}
