import { NONE } from "../mechanisms/results";
import { yuanText } from "../report/yuan-cell";
import { nameOf, type KeptRow, type KeptRun } from "./kept-run";
import type { Changes, ChangeWhy, RowChange } from "./run-result";
import type { Reckoning } from "./reckoning";

/** What is another than in an earlier run, and why. `now`: this run as it will be kept. */
export function changesSince(earlier: KeptRun, now: KeptRun, reckoning: Reckoning): Changes {
  const before = BigInt(earlier.proposed),
    after = BigInt(now.proposed);
  const sums = {
    since: earlier.at,
    before: yuanText(before),
    after: yuanText(after),
    difference: signed(after - before),
  };
  if (earlier.rows === null || now.rows === null) return { ...sums, rows: [], sumsOnly: true };
  return {
    ...sums,
    rows: rowChanges(earlier, earlier.rows, now, now.rows, reckoning),
    sumsOnly: false,
  };
}

/** In yuan, with + or −; `0.00` for none. */
export function signed(fen: bigint): string {
  return `${fen > 0n ? "+" : fen < 0n ? "-" : ""}${yuanText(fen < 0n ? -fen : fen)}`;
}

function rowChanges(
  earlier: KeptRun,
  earlierRows: readonly KeptRow[],
  now: KeptRun,
  rows: readonly KeptRow[],
  reckoning: Reckoning,
): RowChange[] {
  const { origins } = reckoning.assessed.contents,
    known = new Map(earlierRows.map(row => [row.key, row])),
    why = whyOf(earlier, now, reckoning),
    changes: RowChange[] = [];
  rows.forEach((row, index) => {
    const was = known.get(row.key);
    known.delete(row.key);
    const named = nameOf(origins[index]!);
    if (!was) changes.push({ row: index, named, why: "added", before: null, after: amount(row.proposed) });
    else if (was.proposed !== row.proposed)
      changes.push({
        row: index,
        named,
        why: why(index, was, row),
        before: amount(was.proposed),
        after: amount(row.proposed),
      });
  });
  for (const gone of known.values())
    changes.push({ row: null, named: gone.named, why: "removed", before: amount(gone.proposed), after: null });
  return changes;
}

function amount(fen: number): string | null {
  return fen === NONE ? null : yuanText(fen);
}

/**
 * The nearest cause: the row's own inputs, then what was decided about it, then what holds for all rows, then its
 * rivals.
 */
function whyOf(
  earlier: KeptRun,
  now: KeptRun,
  reckoning: Reckoning,
): (index: number, was: KeptRow, is: KeptRow) => ChangeWhy {
  const { moved } = reckoning.assessed.assessment,
    changed = Object.keys(now.readings).filter(code => earlier.readings[code] !== now.readings[code]);
  const byReading = new Set(
    moved.filter(m => changed.includes(m.code) && m.other === earlier.readings[m.code]).flatMap(m => m.rows),
  );
  return (index, was, is) => {
    if (was.print !== is.print) return "input";
    if (was.decided !== is.decided) return "decision";
    if (byReading.has(index)) return "reading";
    if (earlier.rule !== now.rule) return "rule";
    if (earlier.lists !== now.lists) return "list";
    // Rounding moves every row, and is never among the moved.
    if (changed.includes("ROUNDING")) return "reading";
    if (earlier.decisions !== now.decisions) return "decision";
    return "rival";
  };
}
