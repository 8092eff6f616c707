import type { ApplicationRow } from "../../fields/row-numbers";
import { BLANK, MERGED, type Applications } from "../../fields/columns";
import { markBit } from "../../marks/mark-columns";
import type { MarkBit } from "../../marks/mark-columns";
import { compareRatios, minus, NOTHING, times, type Ratio } from "../../money/ratio";
import { compileConditions } from "../conditions";
import { fitsFen, writeWide } from "../conclude";
import { endings, type Context, type Decide } from "../context";
import type { Awards } from "../results";
import type { Step } from "../step";
import { isSuspect } from "../suspect";
import type { YearLimit } from "../quoted";
import type { ClauseTerms, Level, Switches } from "../terms";
import { yearsSupported } from "../years";
import { compileProduct } from "./calculation";
import { compileFormer, type Former } from "./former";
import type { Composed } from "./grant";
import { compileFactCondition, type JudgeCondition } from "./judge";
import { compileLevel } from "./levels";
import { compileLimitAmount, compilePast, type LimitAmount, type Past } from "./limit-amount";
import type { NumberedLimit } from "./parts";
import { positive } from "./values";
import { Working, yuanOf } from "./working";

const CONDITION_NOT_MET = markBit("CONDITION_NOT_MET"),
  UNVERIFIED = markBit("UNVERIFIED"),
  YEARS_EXHAUSTED = markBit("YEARS_EXHAUSTED"),
  YEARS_REVIEW = markBit("YEARS_REVIEW"),
  CAP_APPLIED = markBit("CAP_APPLIED"),
  FLOOR_APPLIED = markBit("FLOOR_APPLIED"),
  PAID_DEDUCTED = markBit("PAID_DEDUCTED"),
  PAID_DIFFERS = markBit("PAID_DIFFERS"),
  PAID_UNCLEAR = markBit("PAID_UNCLEAR"),
  MAGNITUDE = markBit("MAGNITUDE");
const HUNDRED: Ratio = { num: 100n, den: 1n };

/** What a composed grant needs of a run. */
export interface ComposedContext {
  readonly clause: ClauseTerms<Composed>;
  readonly rows: Applications;
  readonly out: Awards;
  readonly switches: Switches;
  readonly asOf: number;
}

/** Decides the rows of a clause whose grant is made of facts, and says how an amount came about. */
export function compileComposed(context: ComposedContext): {
  readonly decide: Decide;
  readonly steps: (row: ApplicationRow) => readonly Step[];
} {
  const plan = new Plan(context);
  return { decide: plan.decider(context), steps: row => plan.steps(row) };
}

/** A limit of the clause, ready for rows. */
interface LimitHere {
  readonly limit: NumberedLimit;
  readonly amount: LimitAmount;
  readonly past: (row: ApplicationRow) => Past;
  readonly words: string;
}

/** How a row's amount comes out of its working, with the marks of what was done to it. */
interface Result {
  readonly computed: bigint;
  readonly raw: Ratio;
  readonly deducted: Ratio;
  readonly marks: readonly MarkBit[];
}

class Plan {
  private readonly level: ReturnType<typeof compileLevel>;
  private readonly product: ReturnType<typeof compileProduct>;
  private readonly limits: readonly LimitHere[];
  private readonly former: Former;

  constructor(private readonly context: ComposedContext) {
    const { clause, rows, switches, asOf } = context;
    this.level = compileLevel(clause, rows, asOf);
    this.product = compileProduct(clause, rows, switches, asOf);
    this.former = compileFormer(clause, rows, switches);
    this.limits = (clause.parts?.limits ?? []).map(limit => ({
      limit,
      amount: compileLimitAmount(limit, clause, rows, asOf),
      past: compilePast(limit, rows),
      words: (limit.amount ?? limit.share ?? limit.each)?.words ?? "",
    }));
  }

  steps(row: ApplicationRow): readonly Step[] {
    const level = this.level(row),
      working = new Working(true);
    if (typeof level === "string") return [];
    return this.product(row, level, working) && this.conclude(row, level, working) !== null ? working.steps : [];
  }

  decider({ clause, rows, out, switches, asOf }: ComposedContext): Decide {
    const judge = compileConditions(this.context as Context),
      isRecognised = clause.grant.mechanism === "recognised",
      end = endings(out),
      years = yearsSupported(rows),
      { marks } = out;
    const conditions = (clause.parts?.conditions ?? []).map(c => compileFactCondition(c, rows, switches, asOf));
    const ofLevel = new Map<Level, readonly JudgeCondition[]>(
      clause.levels.map(level => [
        level,
        (level.parts?.conditions ?? []).map(c => compileFactCondition(c, rows, switches, asOf)),
      ]),
    );
    return row => {
      const verdict = judge(row),
        level = this.level(row);
      let refused = verdict.refused,
        missing = verdict.missing || level === "missing";
      const refuse = (mark: MarkBit): void => {
        marks.add(row, mark);
        refused = true;
      };
      const own = typeof level === "string" || level === null ? [] : ofLevel.get(level)!;
      for (const list of [conditions, own])
        for (const condition of list) {
          const standing = condition(row);
          if (standing === "failed") refuse(CONDITION_NOT_MET);
          else if (standing === "missing") missing = true;
          else if (standing === "unverified") marks.add(row, UNVERIFIED);
        }
      if (level === "below") refuse(CONDITION_NOT_MET);
      const limit = yearsOf(clause, typeof level === "string" ? null : level),
        tooLong = limit !== null && years(row) >= limit.years;
      if (tooLong && limit.then === "YEARS_EXHAUSTED") refuse(YEARS_EXHAUSTED);
      const used = this.former.used(row, typeof level === "string" ? null : level);
      if (used !== null) refuse(used);
      if (refused || typeof level === "string") return refused ? end.ineligible(row) : end.missing(row);
      if (missing) return end.missing(row);
      if (tooLong) marks.add(row, YEARS_REVIEW);
      if (
        isRecognised &&
        (rows.reviewed.hundredths[row] === BLANK || (rows.mergedAmount[row]! & MERGED.reviewed) !== 0)
      )
        return end.decision(row);
      const working = new Working(false);
      const result = this.product(row, level, working) ? this.conclude(row, level, working) : null;
      if (result === null) return end.missing(row);
      for (const mark of result.marks) marks.add(row, mark);
      const written = writeWide(out, row, result.raw, result.deducted);
      end.amount(row, fitsFen(result.computed), written.raw, written.deducted);
    };
  }

  /** Floor, ceiling, what was paid, limits, rounding; null where a limit's own fact is missing. */
  private conclude(row: ApplicationRow, level: Level | null, working: Working): Result | null {
    const { clause, switches } = this.context,
      { parts, grant } = clause,
      marks: MarkBit[] = [],
      ceiling = level?.ceiling ?? grant.ceiling;
    if (parts?.floor && working.value.num > 0n && working.atLeast(yuanOf(parts.floor.value), parts.floor.words))
      marks.push(FLOOR_APPLIED);
    const raw = times(working.value, HUNDRED);
    let bound: Ratio | null = null;
    if (ceiling) {
      bound = yuanOf(ceiling.value);
      if (isSuspect(raw, ceiling.value)) marks.push(MAGNITUDE);
      if (working.atMost(bound, "ceiling", ceiling.words)) marks.push(CAP_APPLIED);
    }
    const before = working.value,
      paid = this.former.deduct(row, level, working, bound);
    for (const mark of paid.marks) marks.push(mark);
    bound = paid.bound;
    for (const { limit, amount, past, words } of this.limits) {
      const most = amount(row, level);
      if (most === undefined) continue;
      if (most === null) return null;
      const known = past(row),
        left = positive(minus(most, known.value)),
        said = limit.isCeiling ? (ceiling?.words ?? "") : words,
        used = known.value.num > 0n;
      if (known.unclear) marks.push(PAID_UNCLEAR);
      if (limit.isCeiling && !used) continue;
      if (compareRatios(working.value, most) > 0) marks.push(CAP_APPLIED);
      if (working.atMost(left, used ? "left" : "limit", said) && used) marks.push(PAID_DEDUCTED);
      if (bound === null || compareRatios(left, bound) < 0) bound = left;
    }
    const deducted = paid.isDeducted || marks.includes(PAID_DEDUCTED) ? minus(before, working.value) : NOTHING;
    return {
      computed: working.round(switches.rounding, bound),
      raw,
      deducted: times(positive(deducted), HUNDRED),
      marks: paid.differs ? [...marks, PAID_DIFFERS] : marks,
    };
  }
}

/** The years that a level allows, else the grant's or the clause's. */
function yearsOf({ grant, parts }: ClauseTerms<Composed>, level: Level | null): YearLimit | null {
  return level?.parts?.years ?? grant.years ?? parts?.years ?? null;
}
