import { compare, exact, subtract, ZERO, type Exact } from "../money/exact";
import type { Rounding } from "../money/rounding";
import type { Clause, Grant, Level } from "../policy/model";
import type { Assessment } from "./assessment";
import { BLANK, RENT, type Field } from "./columns";
import { ledgerColumn, type LedgerScope } from "./paid";
import { earlierIn } from "./mechanisms/tiers-with-difference";
import { exactAt, largerAt } from "./quantity";
import { markBit } from "./mark-columns";
import { OUTCOME } from "./results";
import { switchesOf } from "./switches";
import { yearsSupported } from "./years";

/** What an operand is, for the words that name it. */
export type Operand =
  | "basis"
  | "audited"
  | "recognised"
  | "tier"
  | "fixed"
  | "rent"
  | "share"
  | "rate"
  | "approvedRate"
  | "area"
  | "months"
  | "days"
  | "yearDays"
  | "monthsInYear"
  | "contractArea"
  | "support"
  | "ceiling"
  | "left"
  | "paid"
  | "earlier"
  | "nothing";

/**
 * One step of an amount, on the value so far: in yuan, ㎡ and so on, exact. `words`: the law's phrase behind it, ""
 * where the operand is an input. Replaying the steps from the first to the last gives the computed amount:
 * take → the value; times, over, plus; minus → not below 0; at-most → the smaller one; round → to a multiple, at most
 * `limit`.
 */
export type Step =
  | {
      readonly op: "take" | "times" | "over" | "plus" | "minus";
      readonly what: Operand;
      readonly field: Field | null;
      readonly value: Exact;
      readonly words: string;
    }
  | {
      readonly op: "at-most";
      readonly what: "ceiling" | "left";
      readonly value: Exact;
      readonly words: string;
      readonly applied: boolean;
    }
  | { readonly op: "round"; readonly rounding: Rounding; readonly limit: Exact | null };

/**
 * How the computed amount of a row came about, read from the columns that `award` read and wrote. Empty where the row
 * has no amount or it is 0 by a refusal.
 */
export function stepsOf(assessment: Assessment, row: number): Step[] {
  const clause = assessment.policy.clauses[assessment.rows.clause[row]!];
  if (!clause || assessment.awards.outcome[row] !== OUTCOME.amount) return [];
  return new Steps(assessment, clause, row).all();
}

const CAP_APPLIED = markBit("CAP_APPLIED");
const yuan = (fen: number): Exact => exact(BigInt(fen), 2);

class Steps {
  private readonly switches;
  constructor(
    private readonly assessment: Assessment,
    private readonly clause: Clause,
    private readonly row: number,
  ) {
    this.switches = switchesOf(assessment.policy, assessment.readings, clause);
  }

  all(): Step[] {
    const { grant } = this.clause;
    switch (grant.mechanism) {
      case "rate-with-ceiling":
        return this.rate(grant);
      case "recognised-amount-with-ceiling":
        return this.recognised(grant);
      case "tiers-with-difference":
        return this.tiers();
      case "fixed-once":
        return this.fixed(grant);
      case "area-rent":
        return this.areaRent(grant);
      case "not-money":
        return [{ op: "take", what: "nothing", field: null, value: ZERO, words: grant.support }];
    }
  }

  private get rows() {
    return this.assessment.rows;
  }
  private get level(): Level | null {
    return this.clause.levels[this.rows.level[this.row]! - 1] ?? null;
  }

  private rate(grant: Extract<Grant, { mechanism: "rate-with-ceiling" }>): Step[] {
    const { rows, row } = this,
      audited = rows.audited.hundredths[row] !== BLANK;
    const rate = (this.level?.rate ?? grant.rate)!,
      ceiling = this.level?.ceiling ?? grant.ceiling;
    const basis = exactAt(audited ? rows.audited : rows.basis, row)!,
      share = exactAt(rows.share, row),
      paid = this.paid(grant.yearly ? "year" : "project");
    return [
      {
        op: "take",
        what: audited ? "audited" : "basis",
        field: audited ? "audited" : "basis",
        value: basis,
        words: grant.ofWords,
      },
      ...(share && compare(share, exact(100n, 0)) !== 0
        ? [
            {
              op: "times",
              what: "share",
              field: "share",
              value: exact(share.digits, share.scale + 2),
              words: "",
            } as const,
          ]
        : []),
      { op: "times", what: "rate", field: null, value: exact(BigInt(rate.value), 4), words: rate.words },
      ...this.concluding(ceiling?.value ?? null, ceiling?.words ?? "", paid, this.switches["paid-basis"]),
    ];
  }

  private recognised(grant: Extract<Grant, { mechanism: "recognised-amount-with-ceiling" }>): Step[] {
    return [
      { op: "take", what: "recognised", field: "reviewed", value: exactAt(this.rows.reviewed, this.row)!, words: "" },
      ...this.concluding(grant.ceiling.value, grant.ceiling.words, this.paid("project"), "increment"),
    ];
  }

  private tiers(): Step[] {
    const amount = this.level!.amount!,
      paid = this.paid("applicant") ?? ZERO;
    const earlier = earlierIn(this.rows, "applicant")(this.row),
      tier = yuan(this.clause.levels[earlier - 1]?.amount?.value ?? 0);
    const byTier = this.switches["tier-difference"] === "tier" && compare(tier, paid) >= 0;
    return [
      { op: "take", what: "tier", field: "level", value: yuan(amount.value), words: amount.words },
      ...this.less(
        byTier ? "earlier" : "paid",
        byTier ? tier : paid,
        byTier ? (this.clause.levels[earlier - 1]?.amount?.words ?? "") : "",
      ),
      this.round(null),
    ];
  }

  private fixed(grant: Extract<Grant, { mechanism: "fixed-once" }>): Step[] {
    const amount = (this.level?.amount ?? grant.amount)!,
      { awards } = this.assessment;
    // What was had is what the award took off; PAID_UNCLEAR sums were not.
    const wide = awards.wide.get(this.row)?.deducted,
      parts = awards.deducted[this.row]!;
    const off = wide ? exact(wide.num, 2) : exact(BigInt(parts), 8);
    return [
      { op: "take", what: "fixed", field: "level", value: yuan(amount.value), words: amount.words },
      ...this.less("earlier", off, ""),
      this.round(null),
    ];
  }

  private areaRent(grant: Extract<Grant, { mechanism: "area-rent" }>): Step[] {
    const { rows, row } = this,
      approved = exactAt(rows.approvedRate, row),
      levelRate = this.level!.rate!;
    const rate = exact(BigInt(levelRate.value), 4),
      factor = approved ? exact(approved.digits, approved.scale + 2) : null;
    const reviewersRate = factor !== null && compare(factor, rate) <= 0;
    const combined = this.switches["operating-support"] === "combined",
      support = exactAt(rows.reviewed, row);
    return [
      ...this.rentSteps(grant.areaLimit.value, grant.areaLimit.words),
      {
        op: "times",
        what: reviewersRate ? "approvedRate" : "rate",
        field: reviewersRate ? "approvedRate" : null,
        value: reviewersRate ? factor : rate,
        words: levelRate.words,
      },
      ...(combined || !support
        ? []
        : [
            {
              op: "plus",
              what: "support",
              field: "reviewed",
              value: this.supportOf(support, grant.ceiling.value),
              words: grant.ceiling.words,
            } as const,
          ]),
      ...this.concluding(
        combined ? grant.ceiling.value : null,
        combined ? grant.ceiling.words : "",
        this.paidThisYear(),
        "cumulative",
      ),
    ];
  }

  private supportOf(reviewed: Exact, ceiling: number): Exact {
    const unit = 10n ** BigInt(Math.max(reviewed.scale - 2, 0)),
      fen = reviewed.scale <= 2 ? reviewed : exact((2n * reviewed.digits + unit) / (2n * unit), 2);
    return compare(fen, yuan(ceiling)) > 0 ? yuan(ceiling) : fen;
  }

  private rentSteps(limit: number, words: string): Step[] {
    const { rows, row } = this,
      used = exactAt(rows.area, row)!,
      contract = exactAt(rows.contractArea, row),
      most = exact(BigInt(limit), 0);
    const within = contract && compare(contract, used) < 0 ? contract : used,
      counted = compare(within, most) > 0 ? most : within;
    const months = exactAt(rows.months, row) ?? exact(12n, 0),
      days = exactAt(rows.days, row),
      unit = rows.rentUnit[row];
    const step = (op: "times" | "over", what: Operand, field: Field | null, value: Exact): Step => ({
      op,
      what,
      field,
      value,
      words: what === "area" ? words : "",
    });
    const period: Step[] = [step("times", "months", "months", months)],
      year: Step[] = [...period, step("over", "monthsInYear", null, exact(12n, 0))];
    const ofWhole: Step[] =
      counted.digits === 0n
        ? [step("times", "area", "area", counted)]
        : [
            step("times", "area", "area", counted),
            step("over", "contractArea", contract ? "contractArea" : "area", contract ?? used),
          ];
    const byArea = [step("times", "area", "area", counted)];
    const rest =
      unit === RENT.areaMonth
        ? [...byArea, ...period]
        : unit === RENT.areaDay
          ? [
              ...byArea,
              ...(days
                ? [step("times", "days", "days", days)]
                : [step("times", "yearDays", null, exact(365n, 0)), ...year]),
            ]
          : unit === RENT.areaYear
            ? [...byArea, ...year]
            : unit === RENT.month
              ? [...period, ...ofWhole]
              : [...year, ...ofWhole];
    return [{ op: "take", what: "rent", field: "rent", value: exactAt(rows.rent, row)!, words: "" }, ...rest];
  }

  private paid(scope: LedgerScope): Exact | null {
    return largerAt(this.rows.paid, ledgerColumn(this.rows, scope), this.row);
  }

  /** 已获支持金额 counts only in a first year; the ledger's sum of the year always. */
  private paidThisYear(): Exact | null {
    if (yearsSupported(this.rows)(this.row) === 0) return this.paid("year");
    const ledger = ledgerColumn(this.rows, "year");
    return ledger && exactAt(ledger, this.row);
  }

  private concluding(
    ceilingFen: number | null,
    words: string,
    paid: Exact | null,
    basis: "cumulative" | "increment",
  ): Step[] {
    const { marks } = this.assessment.awards,
      ceiling = ceilingFen === null ? null : yuan(ceilingFen);
    const steps: Step[] = ceiling
      ? [{ op: "at-most", what: "ceiling", value: ceiling, words, applied: marks.has(this.row, CAP_APPLIED) }]
      : [];
    const off = paid ?? ZERO,
      left = ceiling ? positive(subtract(ceiling, off)) : null;
    if (off.digits > 0n && basis === "cumulative") steps.push(...this.less("paid", off, ""));
    if (off.digits > 0n && basis === "increment" && left)
      steps.push({
        op: "at-most",
        what: "left",
        value: left,
        words,
        applied: this.assessment.awards.deducted[this.row] !== 0,
      });
    return [...steps, this.round(left)];
  }

  private less(what: "paid" | "earlier", value: Exact, words: string): Step[] {
    return value.digits === 0n
      ? []
      : [{ op: "minus", what, field: what === "paid" ? "paid" : "hadLevel", value, words }];
  }

  private round(limit: Exact | null): Step {
    return { op: "round", rounding: this.switches.rounding, limit };
  }
}

function positive(value: Exact): Exact {
  return value.digits < 0n ? ZERO : value;
}
