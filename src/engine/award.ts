import type { ApplicationRow } from "../fields/row-numbers";
import { mechanismOf } from "../mechanisms/mechanism-of";
import type { Clause, Policy } from "../policy/model";
import { compileBars } from "./bars";
import { CLAUSE_PROBLEM, NO_CLAUSE, STATUS, type Applications } from "../fields/columns";
import type { Context } from "../mechanisms/context";
import { invalidating, unknownInputs } from "./needs";
import { markBit, type MarkBit } from "../marks/mark-columns";
import { compileReached, type Reached } from "./reached";
import { awards, NONE, OUTCOME, type Awards } from "../mechanisms/results";
import { switchesOf, type ReadingValues } from "./switches";

const UNKNOWN_CLAUSE = markBit("UNKNOWN_CLAUSE"),
  CLAUSE_AS_DATE = markBit("CLAUSE_AS_DATE"),
  INVALID_INPUT = markBit("INVALID_INPUT"),
  MISSING_INPUT = markBit("MISSING_INPUT"),
  ON_HOLD = markBit("ON_HOLD");
const WITHDRAWN = markBit("WITHDRAWN"),
  STATUS_UNCLEAR = markBit("STATUS_UNCLEAR");

/** The award of rows in its parts, for who decides them one after the other and who decides many at once. */
export interface Award {
  readonly out: Awards;
  /** By clause: its own switches and what its mechanism reads and writes. */
  readonly contexts: readonly (Context & { readonly clause: Clause })[];
  readonly reached: Reached;
  /** No row is on a list, and no batch has a period. */
  readonly isPlain: boolean;
  /** 1 for a row that has an unreadable input; null where none has. */
  readonly doubtful: Uint8Array | null;
  /** Whether the row's end comes before its clause is asked; it is written then. */
  endsBefore(row: ApplicationRow): boolean;
  /** What is known only after all rows are decided. */
  finish(): void;
}

/**
 * The award of every row by itself: outcome, amounts in 分 and marks (docs/rules.md, 4), in the order withdrawn,
 * invalid, what bars any application, the clause's own conditions, missing or decision, the amount. `asOf`: day number
 * since 1970-01-01. Pure; the same columns and readings give the same result. Rosters take `awardMany`, which comes to
 * the same.
 */
export function award(policy: Policy, rows: Applications, readings: ReadingValues, asOf: number): Awards {
  const { out, contexts, reached, endsBefore, finish } = compileAward(policy, rows, readings, asOf),
    decide = contexts.map(context => mechanismOf(context.clause.grant).compile(context, context.clause.grant));
  for (let row = 0; row < rows.count; row++) {
    if (endsBefore(row)) continue;
    decide[rows.clause[row]!]!(row);
    reached.mark(row);
  }
  finish();
  return out;
}

export function compileAward(
  policy: Policy,
  rows: Applications,
  readings: ReadingValues,
  asOf: number,
  out: Awards = awards(rows.count),
): Award {
  const { status, clause: clauses } = rows,
    bars = compileBars(rows, switchesOf(policy, readings, null), out, asOf),
    doubtful = rowsWithProblems(rows);
  const isInvalid = (row: ApplicationRow): boolean => {
    const clause = policy.clauses[clauses[row] as number] as Clause;
    return invalidating(clause, rows, row, switchesOf(policy, readings, clause)).length > 0;
  };
  const endsBefore = (row: ApplicationRow): boolean => {
    if (status[row] === STATUS.withdrawn) {
      endAtOnce(out, row, OUTCOME.withdrawn, 0, WITHDRAWN);
      if (rows.statusDoubt[row] === 1) out.marks.add(row, STATUS_UNCLEAR);
    } else if (clauses[row] === NO_CLAUSE) {
      const isDate = rows.clauseProblem[row] === CLAUSE_PROBLEM.asDate;
      endAtOnce(out, row, OUTCOME.invalid, NONE, isDate ? CLAUSE_AS_DATE : UNKNOWN_CLAUSE);
    } else if (doubtful !== null && doubtful[row] === 1 && isInvalid(row))
      endAtOnce(out, row, OUTCOME.invalid, NONE, INVALID_INPUT);
    else if (bars.refuses(row)) {
      out.outcome[row] = OUTCOME.ineligible;
      out.computed[row] = 0;
    } else return false;
    return true;
  };
  return {
    out,
    contexts: policy.clauses.map(clause => ({
      clause,
      rows,
      out,
      switches: switchesOf(policy, readings, clause),
      asOf,
    })),
    reached: compileReached(policy, rows, readings, out),
    isPlain: bars.isPlain,
    doubtful,
    endsBefore,
    finish: () => {
      if (doubtful !== null) awaitCalculation(policy, rows, readings, out);
    },
  };
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
