import type { ApplicationRow } from "../fields/row-numbers";
import { exactAt, largerAt } from "../fields/quantity";
import { yearsSupported } from "./years";
import { ledgerColumn, type LedgerScope } from "./paid";
import { markBit } from "../marks/mark-columns";
import type { Awards } from "./results";
import type { Applications, Field } from "../fields/columns";
import type { Operand, Step } from "./step";
import { exact, subtract, ZERO, type Exact } from "../money/exact";
import type { Quoted } from "./quoted";
import type { ClauseTerms, Level, Switches } from "./terms";

const CAP_APPLIED = markBit("CAP_APPLIED");

/** A row that was decided under a clause. */
export interface RowOfClause {
  readonly rows: Applications;
  readonly row: ApplicationRow;
  readonly awards: Awards;
  readonly switches: Switches;
  readonly clause: ClauseTerms<unknown>;
  /** What the clause's basis counts; "" where it is money. */
  readonly counted: string;
  /** Days since 1970-01-01 of the assessment. */
  readonly asOf: number;
}

/** Makes the steps of one row out of its columns. */
export class StepMaker implements RowOfClause {
  readonly rows: Applications;
  readonly row: ApplicationRow;
  readonly awards: Awards;
  readonly switches: Switches;
  readonly clause: ClauseTerms<unknown>;
  readonly counted: string;
  readonly asOf: number;

  constructor({ rows, row, awards, switches, clause, counted, asOf }: RowOfClause) {
    this.rows = rows;
    this.row = row;
    this.awards = awards;
    this.switches = switches;
    this.clause = clause;
    this.counted = counted;
    this.asOf = asOf;
  }

  /** The row's level, where it names one. */
  get level(): Level | null {
    return this.clause.levels[this.rows.level[this.row]! - 1] ?? null;
  }

  step(op: "take" | "times" | "over" | "plus", what: Operand, field: Field | null, value: Exact, words = ""): Step {
    return { op, what, field, value, words };
  }

  /** So much for each unit (in 万分之一元) × how many there are. */
  perUnit(each: Quoted<number>, count: Exact, words: string): Step[] {
    const unit = this.counted;
    return [
      { op: "take", what: "each", field: null, value: exact(BigInt(each.value), 4), words: each.words, unit },
      { op: "times", what: "basis", field: "basis", value: count, words, unit },
    ];
  }

  /** × a rate of the law, in basis points. */
  timesRate(rate: Quoted<number>): Step {
    return this.step("times", "rate", null, exact(BigInt(rate.value), 4), rate.words);
  }

  less(what: "paid" | "earlier", value: Exact, words = ""): Step[] {
    return value.digits === 0n
      ? []
      : [{ op: "minus", what, field: what === "paid" ? "paid" : "hadLevel", value, words }];
  }

  /** The larger of 已获支持金额 and the ledger's sum; of a year's, the former only in a first year. */
  paid(scope: LedgerScope): Exact | null {
    const ledger = ledgerColumn(this.rows, scope);
    return scope === "year" && yearsSupported(this.rows)(this.row) > 0
      ? ledger && exactAt(ledger, this.row)
      : largerAt(this.rows.paid, ledger, this.row);
  }

  /** Ceiling, then what was paid, then rounding. */
  concluding(ceiling: Quoted<number> | null, paid: Exact | null, basis: "cumulative" | "increment"): Step[] {
    const { marks, deducted } = this.awards,
      most = ceiling && yuan(ceiling.value),
      words = ceiling?.words ?? "";
    const steps: Step[] = most
      ? [{ op: "at-most", what: "ceiling", value: most, words, applied: marks.has(this.row, CAP_APPLIED) }]
      : [];
    const off = paid ?? ZERO,
      left = most ? positive(subtract(most, off)) : null;
    if (off.digits > 0n && basis === "cumulative") for (const one of this.less("paid", off)) steps.push(one);
    if (off.digits > 0n && basis === "increment" && left)
      steps.push({ op: "at-most", what: "left", value: left, words, applied: deducted[this.row] !== 0 });
    return [...steps, this.round(left)];
  }

  /** An amount of the law as a value of the steps. */
  yuan(fen: number): Exact {
    return yuan(fen);
  }

  round(limit: Exact | null): Step {
    return { op: "round", rounding: this.switches.rounding, limit };
  }
}

/** 分 as yuan. */
function yuan(fen: number): Exact {
  return exact(BigInt(fen), 2);
}

function positive(value: Exact): Exact {
  return value.digits < 0n ? ZERO : value;
}
