import { BLANK, NO_DAY, type Applications } from "../fields/columns";
import { mechanismOf } from "../mechanisms/registry";
import type { Awards } from "../mechanisms/results";
import type { Clause, Policy, Reading } from "../policy/model";
import { ceilingsOf } from "./ceiling";
import { switchesOf, type ReadingValues } from "./switches";

/** Two sets of readings, and what each row by itself comes to under the second. */
export interface Otherwise {
  readonly policy: Policy;
  readonly rows: Applications;
  readonly readings: ReadingValues;
  readonly changed: ReadingValues;
  readonly after: Awards;
}

/**
 * The rows at which settling under other readings can begin to come to something else though their own award is what it
 * was: their clause is settled otherwise, and there is another row to settle them with. `concerned`: 1 for each clause
 * on which the readings that differ bear.
 */
export function rowsSettledOtherwise(of: Otherwise, concerned: Uint8Array): number[] {
  const { rows, after } = of,
    { clause } = rows,
    ways = differingWays(of, concerned),
    from: number[] = [];
  if (ways.every(way => way === NO_WAY)) return from;
  const isBeside = compileBeside(rows, ways),
    isOtherwise = Uint8Array.from(ways, way => Number(way !== NO_WAY));
  for (let row = 0; row < rows.count; row++)
    // Of NO_CLAUSE there is no way.
    if (isOtherwise[clause[row]!] === 1 && isBeside(row, ways[clause[row]!]!, after.computed[row]!)) from.push(row);
  return from;
}

/**
 * Which rows' own award another value of this switch can change, of the clauses on which it bears; null: of no row, for
 * it bears on settling alone.
 */
export function awardedOtherwise(
  { otherAward, barFrom }: Applications,
  reading: Reading,
): ((row: number) => boolean) | null {
  switch (reading.switch) {
    case "ceiling-per":
    case "competes":
    case "own-project":
      return null;
    case "other-award":
      return row => otherAward[row] === 1;
    case "bar-end":
      return row => barFrom[row] !== NO_DAY;
    default:
      return () => true;
  }
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
  const ways = {
    project: was["own-project"] !== is["own-project"],
    clause: was["once-per"] !== is["once-per"] || isShared,
    ceiling: isShared ? ceilingsOf(clause).at : null,
    reviewed: reviewedIsInput(was) !== reviewedIsInput(is),
  };
  return ways.project || ways.clause || ways.reviewed ? ways : NO_WAY;
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
    result = new Uint8Array(count),
    // By applicant: the clause, and one more, under which a row of it was met last, and that row.
    under = new Uint16Array(count),
    before = new Int32Array(count);
  for (const row of rowsByClause(rows, k => ways[k]?.clause === true)) {
    const of = applicant[row]!;
    if (under[of] === clause[row]! + 1) result[row] = result[before[of]!] = 1;
    under[of] = clause[row]! + 1;
    before[of] = row;
  }
  return result;
}

/** The rows of these clauses, those of one clause beside one another. */
function rowsByClause({ count, clause }: Applications, isWanted: (clause: number) => boolean): Int32Array {
  const at = new Int32Array(257),
    wanted = Uint8Array.from({ length: 256 }, (_, k) => Number(isWanted(k)));
  for (let row = 0; row < count; row++) at[clause[row]! + 1]! += wanted[clause[row]!]!;
  for (let k = 1; k <= 256; k++) at[k]! += at[k - 1]!;
  const list = new Int32Array(at[256]!);
  for (let row = 0; row < count; row++) if (wanted[clause[row]!] === 1) list[at[clause[row]!]!++] = row;
  return list;
}
