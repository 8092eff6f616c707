import { BLANK, KIND, NO_DAY, RENT, STATUS, TRUTH, type Applications } from "../../src/fields/columns";
import { markBit } from "../../src/marks/mark-columns";
import type { EngineMark } from "../../src/marks/marks";
import { SUSPECT_CEILINGS } from "../../src/mechanisms/suspect";
import { NONE, OUTCOME, PARTS, type Awards } from "../../src/mechanisms/results";

const WAN = 1_000_000; // 分
const RATE = [3000, 0, 3000, 3000, 3000, 0, 0, 2000],
  CEILING = [900, 100, 50, 100, 300, 0, 500, 200].map(x => x * WAN),
  TIER = [0, 0, 15, 20, 25, 30].map(x => x * WAN);
/** In 0.01 ㎡. */
const LARGEST = 400_000,
  RENT_CEILING = 500 * WAN;

/** A mark's bit in the first or in the second word. */
const first = (code: EngineMark): number => (markBit(code) < 32 ? 1 << markBit(code) : 0),
  second = (code: EngineMark): number => (markBit(code) >= 32 ? 1 << (markBit(code) - 32) : 0);
const REJECTED = first("REJECTED"),
  LATE = first("LATE"),
  BARRED = first("BARRED"),
  NOT_IN_DISTRICT = first("NOT_IN_DISTRICT"),
  BELOW_THRESHOLD = first("BELOW_THRESHOLD"),
  MISSING_INPUT = first("MISSING_INPUT"),
  UNAUDITED = first("UNAUDITED"),
  YEARS_REVIEW = first("YEARS_REVIEW"),
  NEEDS_AMOUNT = first("NEEDS_AMOUNT"),
  NO_UPGRADE = first("NO_UPGRADE"),
  PAID_UNCLEAR = first("PAID_UNCLEAR"),
  YEARS_EXHAUSTED = first("YEARS_EXHAUSTED"),
  ONE_OFF_USED = first("ONE_OFF_USED"),
  ON_HOLD = first("ON_HOLD"),
  STATUS_UNCLEAR = first("STATUS_UNCLEAR"),
  MERGED_AMOUNT = first("MERGED_AMOUNT"),
  REVIEWED_OVER_RULE = first("REVIEWED_OVER_RULE");
const CAP_APPLIED = second("CAP_APPLIED"),
  PAID_DEDUCTED = second("PAID_DEDUCTED"),
  UPGRADE_DIFFERENCE = second("UPGRADE_DIFFERENCE"),
  AREA_CAPPED = second("AREA_CAPPED"),
  NOT_MONEY = second("NOT_MONEY"),
  OVER_REQUEST = second("OVER_REQUEST"),
  APPLICANT_KIND = second("APPLICANT_KIND"),
  MAGNITUDE = second("MAGNITUDE");

/** What the loop writes: the columns of `Awards`, marks in two words a row. */
export type ContractAwards = Omit<Awards, "marks" | "wide"> & { readonly words: Uint32Array };

/**
 * The least that award can cost: one hand-written loop as the limit's, for one policy under the default choices, that
 * reads every column that the contract names for any row and writes every column that it hands on, in memory of its
 * own. Nothing in it can be exchanged: no policy, no choice, no ledger, no exact amount, no input that cannot be read.
 */
export function contractLoop(rows: Applications, index: Uint8Array): ContractAwards {
  const { count, clause, level, hadLevel, years, inDistrict, status, statusDoubt, mergedAmount, kind } = rows,
    { appliedDay, batch, batches, barFrom, barThrough } = rows,
    basis = rows.basis.hundredths,
    audited = rows.audited.hundredths,
    requested = rows.requested.hundredths,
    reviewed = rows.reviewed.hundredths,
    paid = rows.paid.hundredths,
    sales = rows.sales.hundredths,
    area = rows.area.hundredths,
    rent = rows.rent.hundredths,
    months = rows.months.hundredths,
    days = rows.days.hundredths,
    share = rows.share.hundredths,
    approvedRate = rows.approvedRate.hundredths,
    contractArea = rows.contractArea.hundredths,
    { outlier, noAuditedColumn, rentUnit } = rows;
  const deadlines = Int32Array.from(batches, b => b.deadlineDay),
    computed = new Float64Array(count),
    rawOut = new Float64Array(count),
    deducted = new Float64Array(count),
    outcome = new Uint8Array(count),
    words = new Uint32Array(2 * count);
  /** Rows that the engine decides in exact fractions, or in another way. */
  let wide = 0;
  for (let i = 0; i < count; i++) {
    const k = index[clause[i]!]!,
      day = appliedDay[i]!;
    let o: number = OUTCOME.amount,
      m = 0,
      n = 0,
      v = 0,
      x = 0,
      off = 0;
    if (status[i] === STATUS.rejected) m |= REJECTED;
    if (batch[i]! >= 0 && day > deadlines[batch[i]!]!) m |= LATE;
    if (barFrom[i] !== NO_DAY && day >= barFrom[i]! && day <= barThrough[i]!) m |= BARRED;
    if (m !== 0) o = OUTCOME.ineligible;
    else {
      switch (k) {
        case 0:
        case 2:
        case 3:
        case 4:
        case 7: {
          if (k === 7) {
            if (inDistrict[i] === TRUTH.no) m |= NOT_IN_DISTRICT;
            if (sales[i]! >= 0 && sales[i]! < 500 * WAN) m |= BELOW_THRESHOLD;
            if (m !== 0) {
              o = OUTCOME.ineligible;
              break;
            }
            if (sales[i]! < 0) {
              o = OUTCOME.missing;
              m = MISSING_INPUT;
              break;
            }
          }
          let b = audited[i]!;
          if (b < 0) {
            b = basis[i]!;
            if (b < 0) {
              o = OUTCOME.missing;
              m = MISSING_INPUT;
              break;
            }
            if (k === 4 && noAuditedColumn[i] === 0) m |= UNAUDITED;
          }
          const ceiling = CEILING[k]! * PARTS;
          x = b * RATE[k]! * 100;
          if (share[i]! >= 0) x = (x * share[i]!) / 10_000;
          if (x > Number.MAX_SAFE_INTEGER) wide++;
          if (outlier[i] !== 0 || x >= SUSPECT_CEILINGS * ceiling) n |= MAGNITUDE;
          let y = x;
          if (y > ceiling) {
            y = ceiling;
            n |= CAP_APPLIED;
          }
          if (paid[i]! > 0 && y > 0) {
            off = Math.min(paid[i]! * PARTS, y);
            y -= off;
            n |= PAID_DEDUCTED;
          }
          const floor = Math.floor(y / PARTS);
          v = y - floor * PARTS >= PARTS / 2 ? floor + 1 : floor;
          break;
        }
        case 1:
        case 9: {
          const ceiling = (k === 1 ? 100 : 5000) * WAN;
          if (k === 9 && years[i]! >= 3) m |= YEARS_REVIEW;
          if (reviewed[i]! < 0) {
            o = OUTCOME.decision;
            m |= NEEDS_AMOUNT;
            break;
          }
          v = reviewed[i]!;
          if (outlier[i] !== 0) n |= MAGNITUDE;
          x = v * PARTS;
          const had = paid[i]! > 0 ? paid[i]! : 0,
            left = ceiling > had ? ceiling - had : 0;
          if (v > ceiling) {
            v = ceiling;
            n |= CAP_APPLIED;
          }
          if (v > left) {
            off = (v - left) * PARTS;
            v = left;
            if (had > 0) n |= PAID_DEDUCTED;
          }
          break;
        }
        case 5: {
          const l = level[i]!,
            before = hadLevel[i]!;
          const tier = TIER[l]!,
            d = Math.max(TIER[before]!, paid[i]!);
          if (l < 2 || l <= before || d >= tier) {
            o = OUTCOME.ineligible;
            m = NO_UPGRADE;
            break;
          }
          v = tier - d;
          x = tier * PARTS;
          off = d * PARTS;
          if (d > 0) n |= UPGRADE_DIFFERENCE;
          break;
        }
        case 6: {
          if (years[i]! >= 3) {
            o = OUTCOME.ineligible;
            m = YEARS_EXHAUSTED;
            break;
          }
          let a = area[i]!;
          if (a < 0) {
            o = OUTCOME.missing;
            m = MISSING_INPUT;
            break;
          }
          if (a > LARGEST) {
            a = LARGEST;
            n |= AREA_CAPPED;
          }
          // By the month and the ㎡, of all that is let: the other ways are asked for and not taken.
          if (rentUnit[i] !== RENT.areaMonth || days[i] !== BLANK || contractArea[i] !== BLANK) wide++;
          if (approvedRate[i] !== BLANK || (paid[i] !== BLANK && paid[i] !== 0)) wide++;
          if (outlier[i] !== 0) n |= MAGNITUDE;
          x = a * rent[i]! * months[i]! * (level[i] === 1 ? 100 : 80);
          if (x > Number.MAX_SAFE_INTEGER) wide++;
          const floor = Math.floor(x / PARTS);
          v = x - floor * PARTS >= PARTS / 2 ? floor + 1 : floor;
          if (v > RENT_CEILING) {
            v = RENT_CEILING;
            n |= CAP_APPLIED;
          }
          break;
        }
        case 8:
          if (paid[i] === 10 * WAN) {
            o = OUTCOME.ineligible;
            m = ONE_OFF_USED;
            break;
          }
          if (paid[i]! > 0) m |= PAID_UNCLEAR;
          v = 10 * WAN;
          x = v * PARTS;
          break;
        case 10:
          v = (level[i] === 2 ? 100 : 50) * WAN;
          x = v * PARTS;
          if (paid[i] === 50 * WAN) {
            v -= paid[i]!;
            off = paid[i]! * PARTS;
            if (v > 0) n |= UPGRADE_DIFFERENCE;
            else {
              o = OUTCOME.ineligible;
              m = ONE_OFF_USED;
              x = v = off = 0;
            }
          } else if (paid[i]! > 0) m |= PAID_UNCLEAR;
          break;
        default:
          n = NOT_MONEY;
      }
      if (o !== OUTCOME.ineligible) {
        if (status[i] === STATUS.hold) m |= ON_HOLD;
        if (statusDoubt[i] === 1) m |= STATUS_UNCLEAR;
        if (mergedAmount[i] !== 0) m |= MERGED_AMOUNT;
        if (kind[i] === KIND.other) n |= APPLICANT_KIND;
        if (o === OUTCOME.amount) {
          if (requested[i] !== BLANK && requested[i]! < v) n |= OVER_REQUEST;
          if (reviewed[i] !== BLANK && k !== 1 && k !== 9 && reviewed[i]! > v) m |= REVIEWED_OVER_RULE;
        } else v = NONE;
      }
    }
    computed[i] = v;
    rawOut[i] = x;
    deducted[i] = off;
    outcome[i] = o;
    words[2 * i] = m;
    words[2 * i + 1] = n;
  }
  if (wide > 0) throw new RangeError(`${wide} rows are not for this loop`);
  return { count, computed, raw: rawOut, deducted, outcome, words };
}
