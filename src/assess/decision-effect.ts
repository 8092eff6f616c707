import { fenAt, fenOf, type Fen } from "../money/fen";
import { NONE } from "../mechanisms/results";
import { decisionsHeld, engineDecisions } from "../report/decisions-held";
import { yuanText } from "../report/yuan-cell";
import type { OtherTable } from "../roster/other-records";
import { resettle } from "../engine/resettle";
import { signed } from "./changes";
import { pastMayDiffer, readWithTables } from "./read-again";
import type { Effect, RowEffect } from "./row-views";
import type { Reckoning } from "./reckoning";

/** More rows are counted, not named. */
const MOST_NAMED = 20;

/**
 * What lines of 复核记录 would change if they were written: only the rows that they can touch are settled again, and
 * nothing of it is kept. `tables`: the workbook's other sheets; `lines`: one that stands behind them.
 */
export function effectOf(reckoning: Reckoning, tables: readonly OtherTable[], lines: OtherTable): Effect {
  const { contents, assessment } = reckoning.assessed,
    { contents: read, regrouped } = readWithTables(contents, assessment, [...tables, lines]),
    { applications } = read,
    { held } = decisionsHeld(read),
    { assessment: after, touched } = resettle(assessment, {
      asRead: { ...applications, questions: assessment.asRead.questions },
      decisions: engineDecisions(held, applications),
      changed: pastMayDiffer(regrouped, read, tables) ? all(reckoning) : [],
    });
  const rows: RowEffect[] = [];
  let change = 0n;
  for (const row of touched) {
    const before = fenAt(assessment.settled.proposed, row),
      now = fenAt(after.settled.proposed, row),
      wasWaiting = assessment.settled.waits[row] === 1,
      waits = after.settled.waits[row] === 1;
    const isSame =
      before === now && wasWaiting === waits && assessment.awards.outcome[row] === after.awards.outcome[row];
    if (isSame) continue;
    change += BigInt(Math.max(0, now)) - BigInt(Math.max(0, before));
    rows.push({ row, before: amountText(before), after: amountText(now), waits });
  }
  return { count: rows.length, change: signed(change), rows: rows.slice(0, MOST_NAMED) };
}

function all({ reports }: Reckoning): number[] {
  return reports.map((_, row) => row);
}

function amountText(fen: Fen): string | null {
  return fen === NONE ? null : yuanText(fenOf(fen));
}
