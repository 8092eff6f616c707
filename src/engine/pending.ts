import type { Applications } from "./columns";
import { isLive, type Competition } from "./competition";
import { lowBit, OUTCOME, type Awards } from "./results";
import type { Settled } from "./settled";

const PENDING_BEST_OF = lowBit("PENDING_BEST_OF"), ON_HOLD = lowBit("ON_HOLD"), NEEDS_AMOUNT = lowBit("NEEDS_AMOUNT");

/** How many live rows, and how many waiting ones, an arena has: in all, by clause and by article. */
class Counts {
  readonly rows = new Map<number, number>();
  readonly waiting = new Map<number, number>();
  add(key: number, waits: boolean): void {
    this.rows.set(key, (this.rows.get(key) ?? 0) + 1);
    if (waits) this.waiting.set(key, (this.waiting.get(key) ?? 0) + 1);
  }
}

/** Marks rows that wait and compete, and their direct competitors (SPEC section 5, PENDING_BEST_OF). Linear in the rows. */
export function markPending(rows: Applications, awards: Awards, settled: Settled): void {
  const { competition, waits } = settled;
  let any = false;
  for (let row = 0; row < rows.count; row++) if (waiting(awards, row)) { waits[row] = 1; any = true; }
  if (!any) return;
  const total = new Counts(), byClause = new Counts(), byArticle = new Counts();
  forEachArena(rows, awards, competition, (row, arena, clause, article) => {
    const waits = settled.waits[row] === 1;
    total.add(arena, waits);
    byClause.add(arena * 256 + clause, waits);
    byArticle.add(arena * 256 + article, waits);
  });
  forEachArena(rows, awards, competition, (row, arena, clause, article) => {
    const rivals = (counts: "rows" | "waiting"): number => {
      const all = total[counts].get(arena) ?? 0;
      if (!competition.byArticle || arena === competition.once[row]) return all;
      return all - (byArticle[counts].get(arena * 256 + article) ?? 0) + (byClause[counts].get(arena * 256 + clause) ?? 0);
    };
    const self = settled.waits[row] === 1 ? 1 : 0;
    if ((self === 1 && rivals("rows") > 1) || rivals("waiting") > self) settled.low[row]! |= PENDING_BEST_OF;
  });
}

function waiting(awards: Awards, row: number): boolean {
  const outcome = awards.outcome[row];
  if (outcome === OUTCOME.decision || outcome === OUTCOME.missing) return true;
  return outcome === OUTCOME.amount && (awards.low[row]! & (ON_HOLD | NEEDS_AMOUNT)) !== 0;
}

function forEachArena(rows: Applications, awards: Awards, competition: Competition, visit: (row: number, arena: number, clause: number, article: number) => void): void {
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    const clause = rows.clause[row]!, article = competition.article[clause]!;
    for (const arena of [competition.project[row]!, competition.once[row]!]) if (arena >= 0) visit(row, arena, clause, article);
  }
}
