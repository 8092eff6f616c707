import { BLANK, NO_CLAUSE, type Applications } from "../fields/columns";
import { mechanismOf } from "../mechanisms/registry";
import type { Awards } from "../mechanisms/results";
import type { Clause, Policy } from "../policy/model";
import { ceilingsOf } from "./ceiling";
import { switchesOf, type ReadingValues } from "./switches";

/** Two sets of readings, and what each row by itself comes to under them. */
export interface Otherwise {
  readonly policy: Policy;
  readonly rows: Applications;
  readonly readings: ReadingValues;
  readonly changed: ReadingValues;
  readonly before: Awards;
  readonly after: Awards;
}

/**
 * The rows at which settling under other readings can begin to come to something else: their own award is another, or
 * their clause is settled otherwise and there is another row to settle them with. `concerned`: 1 for each clause on
 * which the readings that differ bear.
 */
export function rowsSettledOtherwise(of: Otherwise, concerned: Uint8Array): number[] {
  const { rows, before, after } = of,
    ways = differingWays(of, concerned),
    isBeside = compileBeside(rows, ways),
    from: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const clause = rows.clause[row]!;
    if (clause === NO_CLAUSE) continue;
    if (
      before.outcome[row] !== after.outcome[row] ||
      before.computed[row] !== after.computed[row] ||
      isBeside(row, ways[clause]!, after.computed[row]!)
    )
      from.push(row);
  }
  return from;
}

/** In what a clause's rows are settled otherwise. */
interface Ways {
  /** With which rows of the project, or of its article, a row competes. */
  readonly project: boolean;
  /** Whether the applicant's rows of the clause share a ceiling, or are once only. */
  readonly clause: boolean;
  /** The ceiling that is shared or not; a row alone can pass it too. */
  readonly ceiling: ((level: number) => number | null) | null;
  /** Whether the reviewers' amount caps the row. */
  readonly reviewed: boolean;
}

const NO_WAY: Ways = { project: false, clause: false, ceiling: null, reviewed: false };

function differingWays(of: Otherwise, concerned: Uint8Array): Ways[] {
  const { policy, readings, changed } = of,
    first = policy.clauses[0]!,
    // Whether articles or clauses compete is asked once for all, of the first clause.
    project = switchesOf(policy, readings, first).competes !== switchesOf(policy, changed, first).competes;
  return policy.clauses.map((clause, k) => {
    const own = concerned[k] === 1 ? waysOf(of, clause) : NO_WAY;
    return project ? { ...own, project } : own;
  });
}

function waysOf({ policy, readings, changed }: Otherwise, clause: Clause): Ways {
  const was = switchesOf(policy, readings, clause),
    is = switchesOf(policy, changed, clause),
    { reviewedIsInput } = mechanismOf(clause.grant),
    isShared = was["ceiling-per"] !== is["ceiling-per"];
  return {
    project: was["own-project"] !== is["own-project"],
    clause: was["once-per"] !== is["once-per"] || isShared,
    ceiling: isShared ? ceilingsOf(clause).at : null,
    reviewed: reviewedIsInput(was) !== reviewedIsInput(is),
  };
}

/** Whether a row has another beside it with which it is settled in one of these ways. */
function compileBeside(
  rows: Applications,
  ways: readonly Ways[],
): (row: number, ways: Ways, amount: number) => boolean {
  const byProject = ways.some(way => way.project) ? several(rows, row => rows.project[row]!) : null,
    byClause = ways.some(way => way.clause) ? severalOfClause(rows, ways) : null;
  return (row, way, amount) => {
    if (way.project && byProject![row] === 1) return true;
    if (way.clause && byClause![row] === 1) return true;
    if (way.reviewed && rows.reviewed.hundredths[row] !== BLANK) return true;
    const ceiling = way.ceiling === null ? null : way.ceiling(rows.level[row]!);
    return ceiling !== null && amount > ceiling;
  };
}

/** 1 for each row whose group has another row. */
function several({ count }: Applications, groupOf: (row: number) => number): Uint8Array {
  const size = new Uint8Array(count),
    result = new Uint8Array(count);
  for (let row = 0; row < count; row++) size[groupOf(row)] = Math.min(size[groupOf(row)]! + 1, 2);
  for (let row = 0; row < count; row++) if (size[groupOf(row)] === 2) result[row] = 1;
  return result;
}

/** 1 for each row whose applicant has another row of its clause, of the clauses that are settled so. */
function severalOfClause(rows: Applications, ways: readonly Ways[]): Uint8Array {
  const { count, clause, applicant } = rows,
    size = new Uint8Array(count),
    result = new Uint8Array(count);
  ways.forEach((way, k) => {
    if (!way.clause) return;
    size.fill(0);
    for (let row = 0; row < count; row++)
      if (clause[row] === k) size[applicant[row]!] = Math.min(size[applicant[row]!]! + 1, 2);
    for (let row = 0; row < count; row++) if (clause[row] === k && size[applicant[row]!] === 2) result[row] = 1;
  });
  return result;
}
