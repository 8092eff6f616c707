import { resettle } from "../engine/resettle";
import { NONE } from "../mechanisms/results";
import { decisionsHeld, engineDecisions } from "../report/decisions-held";
import { yuanText } from "../report/yuan-cell";
import { readDecisions } from "../roster/decisions";
import type { OtherTable } from "../roster/other-records";
import type { RosterReading } from "../roster/reading";
import { signed } from "./changes";
import type { Effect, RowEffect } from "./row-views";
import type { Reckoning } from "./reckoning";

/** More rows are counted, not named. */
const MOST_NAMED = 20;

/**
 * What lines of 复核记录 would change if they were written: only the rows that they can touch are settled again, and
 * nothing of it is kept. `tables`: the workbook's other sheets; `lines`: one that stands behind them.
 */
export function effectOf(reckoning: Reckoning, tables: readonly OtherTable[], lines: OtherTable): Effect {
  const { reading, assessment } = reckoning.assessed,
    { applications, regrouped, ...decided } = readWith(reckoning, [...tables, lines]),
    { held } = decisionsHeld({ ...reading, ...decided }),
    { assessment: after, touched } = resettle(assessment, {
      asRead: { ...applications, questions: assessment.asRead.questions },
      decisions: engineDecisions(held, applications),
      // Lists and the ledger go by who is the same: then any row may have another past.
      changed:
        regrouped && (applications.ledger !== null || tables.some(({ kind }) => kind === "ban")) ? all(reckoning) : [],
    });
  const rows: RowEffect[] = [];
  let change = 0n;
  for (const row of touched) {
    const before = assessment.settled.proposed[row]!,
      now = after.settled.proposed[row]!,
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

/** What the sheets would say of who is the same and of what is decided. */
function readWith(
  { assessed: { reading, assessment } }: Reckoning,
  tables: readonly OtherTable[],
): Pick<RosterReading, "applications" | "decisions"> & { readonly regrouped: boolean } {
  const sheets = tables.filter(({ kind }) => kind === "decisions"),
    { decisions } = readDecisions(sheets, reading.origins, assessment.rows.clause, assessment.policy);
  const pairs = (all: RosterReading["decisions"]): string =>
    JSON.stringify(all.flatMap(d => (d.kind === "same" || d.kind === "different" ? [[d.kind, d.of, d.a, d.b]] : [])));
  if (reading.rejoined === undefined || pairs(decisions) === pairs(reading.decisions))
    return { applications: reading.applications, decisions, regrouped: false };
  return { applications: reading.rejoined(tables).applications, decisions, regrouped: true };
}

function all({ reports }: Reckoning): number[] {
  return reports.map((_, row) => row);
}

function amountText(fen: number): string | null {
  return fen === NONE ? null : yuanText(fen);
}
