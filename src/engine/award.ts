import type { ApplicationRow } from "../fields/row-numbers";
import { mechanismOf } from "../mechanisms/mechanism-of";
import type { Clause, Policy } from "../policy/model";
import { compileBars } from "./bars";
import { CLAUSE_PROBLEM, NO_CLAUSE, STATUS, type Applications } from "../fields/columns";
import type { Context, Decide } from "../mechanisms/context";
import { invalidating, unknownInputs } from "./needs";
import { markBit, type MarkBit } from "../marks/mark-columns";
import { awards, NONE, OUTCOME, type Awards } from "../mechanisms/results";
import { switchesOf, type ReadingValues } from "./switches";

const UNKNOWN_CLAUSE = markBit("UNKNOWN_CLAUSE"),
  CLAUSE_AS_DATE = markBit("CLAUSE_AS_DATE"),
  INVALID_INPUT = markBit("INVALID_INPUT"),
  MISSING_INPUT = markBit("MISSING_INPUT"),
  ON_HOLD = markBit("ON_HOLD");
const WITHDRAWN = markBit("WITHDRAWN"),
  STATUS_UNCLEAR = markBit("STATUS_UNCLEAR");

/**
 * The award of every row by itself: outcome, amounts in 分 and marks (docs/rules.md, 4), in the order withdrawn,
 * invalid, what bars any application, the clause's own conditions, missing or decision, the amount. `asOf`: day number
 * since
 * 1970-01-01. Pure; the same columns and readings give the same result.
 */
export function award(policy: Policy, rows: Applications, readings: ReadingValues, asOf: number): Awards {
  const out = awards(rows.count);
  const general = switchesOf(policy, readings, null),
    barred = compileBars(rows, general, out, asOf);
  const decide = policy.clauses.map(clause =>
    compileClause({ clause, rows, out, switches: switchesOf(policy, readings, clause), asOf }),
  );
  const doubtful = rowsWithProblems(rows),
    { status, clause: clauses } = rows;
  const isInvalid = (row: ApplicationRow): boolean => {
    const clause = policy.clauses[clauses[row] as number] as Clause;
    return invalidating(clause, rows, row, switchesOf(policy, readings, clause)).length > 0;
  };

  const block = new Block(policy.clauses.length, Math.min(BLOCK, rows.count));
  for (let from = 0; from < rows.count; from += BLOCK) {
    block.clear();
    const to = Math.min(from + BLOCK, rows.count);
    for (let row = from; row < to; row++) {
      const clause = clauses[row] as number;
      if (status[row] === STATUS.withdrawn) {
        endAtOnce(out, row, OUTCOME.withdrawn, 0, WITHDRAWN);
        if (rows.statusDoubt[row] === 1) out.marks.add(row, STATUS_UNCLEAR);
      } else if (clause === NO_CLAUSE)
        endAtOnce(
          out,
          row,
          OUTCOME.invalid,
          NONE,
          rows.clauseProblem[row] === CLAUSE_PROBLEM.asDate ? CLAUSE_AS_DATE : UNKNOWN_CLAUSE,
        );
      else if (doubtful !== null && doubtful[row] === 1 && isInvalid(row))
        endAtOnce(out, row, OUTCOME.invalid, NONE, INVALID_INPUT);
      else if (barred(row)) {
        out.outcome[row] = OUTCOME.ineligible;
        out.computed[row] = 0;
      } else block.queue(clause, row);
    }
    for (let clause = 0; clause < decide.length; clause++) block.each(clause, decide[clause]!);
  }
  if (doubtful !== null) awaitCalculation(policy, rows, readings, out);
  return out;
}

/** A row that got as far as its amount, and reads what is not calculated yet, has none: its input is missing. */
function awaitCalculation(policy: Policy, rows: Applications, readings: ReadingValues, out: Awards): void {
  for (const row of rows.problems.keys()) {
    const clause = policy.clauses[rows.clause[row] as number],
      outcome = out.outcome[row] as number;
    if (!clause || (outcome !== OUTCOME.amount && outcome !== OUTCOME.decision)) continue;
    if (unknownInputs(clause, rows, row, switchesOf(policy, readings, clause)).length === 0) continue;
    const held = out.marks.has(row, ON_HOLD);
    out.marks.clear(row);
    if (held) out.marks.add(row, ON_HOLD);
    endAtOnce(out, row, OUTCOME.missing, NONE, MISSING_INPUT);
  }
}

/** Rows that are decided together: few enough for their columns to stay near the processor. */
const BLOCK = 2048;

/** The rows of a block by clause: deciding one clause after the other is faster than clauses in turns. */
class Block {
  private readonly sizes: Int32Array;
  private readonly rows: Int32Array;
  /** `most`: rows that a block can have; a formula over one cell should not pay for two thousand. */
  constructor(
    clauses: number,
    private readonly most: number,
  ) {
    this.sizes = new Int32Array(clauses);
    this.rows = new Int32Array(clauses * most);
  }
  clear(): void {
    this.sizes.fill(0);
  }
  queue(clause: number, row: ApplicationRow): void {
    this.rows[clause * this.most + this.sizes[clause]!++] = row;
  }
  each(clause: number, decide: Decide): void {
    const { rows } = this,
      from = clause * this.most,
      to = from + this.sizes[clause]!;
    for (let k = from; k < to; k++) decide(rows[k]!);
  }
}

function endAtOnce(out: Awards, row: ApplicationRow, outcome: number, computed: number, mark: MarkBit): void {
  out.outcome[row] = outcome;
  out.computed[row] = computed;
  out.raw[row] = 0;
  out.deducted[row] = 0;
  out.marks.add(row, mark);
}

/** The rows that have an unreadable input, or null where none has; every such input stands in `problems`. */
function rowsWithProblems(rows: Applications): Uint8Array | null {
  if (rows.problems.size === 0) return null;
  const invalid = new Uint8Array(rows.count);
  for (const row of rows.problems.keys()) invalid[row] = 1;
  return invalid;
}

/** Decides the rows of one clause, by its mechanism. */
export function compileClause({ clause, ...rest }: Context & { readonly clause: Clause }): Decide {
  return mechanismOf(clause.grant).compile({ clause, ...rest }, clause.grant);
}
