import { fenOf, fenSum } from "../money/fen";
import { NONE } from "../mechanisms/results";
import { yuanText } from "../report/yuan-cell";
import type { KeptRow } from "./kept-rows";
import { nameOf, rowKeys } from "./kept-run";
import type { ComparedRun } from "./past-runs";
import type { Changes, ChangeWhy, RowChange } from "./run-result";
import type { Reckoning } from "./reckoning";

/** What is another than in an earlier run, and why. `now`: this run as it will be kept. */
export function changesSince(earlier: ComparedRun, now: ComparedRun, reckoning: Reckoning): Changes {
  const { moved } = reckoning.assessed.assessment,
    changed = readingsChanged(earlier, now),
    byReading = new Set(
      moved.filter(m => changed.includes(m.code) && m.other === earlier.readings[m.code]).flatMap(m => m.rows),
    );
  // Rounding moves every row, and is never among the moved.
  return changesBetween(earlier, now, {
    row: (_, index) => index,
    named: index => nameOf(reckoning.assessed.contents.origins.at(index)!),
    byReading: index => byReading.has(index),
    byAnyReading: changed.includes("ROUNDING"),
  });
}

/** The same between any two runs that were kept; `reckoning`: the run in force, in which a row may still be. */
export function changesOfKept(earlier: ComparedRun, later: ComparedRun, reckoning: Reckoning): Changes {
  const { origins } = reckoning.assessed.contents,
    rows = new Map(rowKeys(origins).map((key, row) => [key, row])),
    isAny = readingsChanged(earlier, later).length > 0;
  return changesBetween(earlier, later, {
    row: key => rows.get(key) ?? null,
    named: (_, { key, named }) => (named === "" && rows.has(key) ? nameOf(origins.at(rows.get(key)!)!) : named),
    // Of a run that is over nobody knows any more which rows a choice moved.
    byReading: () => isAny,
    byAnyReading: false,
  });
}

/** What is known of the later run's rows. */
interface Later {
  /** The row in the run in force, null where it is gone. */
  row(key: string, index: number): number | null;
  named(index: number, row: KeptRow): string;
  byReading(index: number): boolean;
  readonly byAnyReading: boolean;
}

function changesBetween(earlier: ComparedRun, later: ComparedRun, about: Later): Changes {
  const before = BigInt(earlier.proposed),
    after = BigInt(later.proposed);
  const sums = {
    since: earlier.at,
    before: yuanText(fenSum(before)),
    after: yuanText(fenSum(after)),
    difference: signed(after - before),
  };
  if (earlier.rows === null || later.rows === null) return { ...sums, rows: [], sumsOnly: true };
  return { ...sums, rows: rowChanges(earlier, earlier.rows, later, later.rows, about), sumsOnly: false };
}

/** In yuan, with + or −; `0.00` for none. */
export function signed(fen: bigint): string {
  return `${fen > 0n ? "+" : fen < 0n ? "-" : ""}${yuanText(fenSum(fen < 0n ? -fen : fen))}`;
}

function rowChanges(
  earlier: ComparedRun,
  earlierRows: readonly KeptRow[],
  later: ComparedRun,
  rows: readonly KeptRow[],
  about: Later,
): RowChange[] {
  const known = new Map(earlierRows.map(row => [row.key, row])),
    why = whyOf(earlier, later, about),
    changes: RowChange[] = [];
  rows.forEach((is, index) => {
    const was = known.get(is.key);
    known.delete(is.key);
    if (was && was.proposed === is.proposed) return;
    changes.push({
      row: about.row(is.key, index),
      named: about.named(index, is),
      why: was ? why(index, was, is) : "added",
      before: was ? amount(was.proposed) : null,
      after: amount(is.proposed),
    });
  });
  for (const gone of known.values())
    changes.push({ row: null, named: gone.named, why: "removed", before: amount(gone.proposed), after: null });
  return changes;
}

function amount(fen: number): string | null {
  return fen === NONE ? null : yuanText(fenOf(fen));
}

/**
 * The nearest cause: the row's own inputs, then what was decided about it, then what holds for all rows, then its
 * rivals.
 */
function whyOf(
  earlier: ComparedRun,
  later: ComparedRun,
  { byReading, byAnyReading }: Later,
): (index: number, was: KeptRow, is: KeptRow) => ChangeWhy {
  return (index, was, is) => {
    if (was.print !== is.print) return "input";
    if (was.decided !== is.decided) return "decision";
    if (byReading(index)) return "reading";
    if (earlier.rule !== later.rule) return "rule";
    if (earlier.lists !== later.lists) return "list";
    if (byAnyReading) return "reading";
    if (earlier.decisions !== later.decisions) return "decision";
    return "rival";
  };
}

function readingsChanged(earlier: ComparedRun, later: ComparedRun): string[] {
  return Object.keys(later.readings).filter(code => earlier.readings[code] !== later.readings[code]);
}
