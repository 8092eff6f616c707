import type { Applications } from "./columns";
import { isLive, type Competition } from "./competition";
import { lowBit, OUTCOME, type Awards } from "./results";
import type { Settled } from "./settled";

const PENDING_BEST_OF = lowBit("PENDING_BEST_OF"),
  ON_HOLD = lowBit("ON_HOLD"),
  NEEDS_AMOUNT = lowBit("NEEDS_AMOUNT");

/**
 * Marks rows that wait and compete, and their direct competitors (SPEC section 5, PENDING_BEST_OF). Linear in the rows.
 */
export function markPending(rows: Applications, awards: Awards, settled: Settled): void {
  const {
    competition: { project, once },
    waits,
  } = settled;
  let any = false;
  for (let row = 0; row < rows.count; row++)
    if (waiting(awards, row)) {
      waits[row] = 1;
      any = true;
    }
  if (!any) return;
  const live = new Rivals(rows, settled.competition),
    waiters = new Rivals(rows, settled.competition);
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    live.count(row);
    if (waits[row] === 1) waiters.count(row);
  }
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    const self = waits[row]!;
    for (const arena of [project[row]!, once[row]!]) {
      if (arena >= 0 && ((self === 1 && live.of(row, arena) > 1) || waiters.of(row, arena) > self))
        settled.low[row]! |= PENDING_BEST_OF;
    }
  }
}

function waiting(awards: Awards, row: number): boolean {
  const outcome = awards.outcome[row];
  if (outcome === OUTCOME.decision || outcome === OUTCOME.missing) return true;
  return outcome === OUTCOME.amount && (awards.low[row]! & (ON_HOLD | NEEDS_AMOUNT)) !== 0;
}

/** How many of the rows counted compete with a row in an arena, the row itself among them if it was counted. */
class Rivals {
  private readonly inArena: Uint32Array;
  /** By clause and by article within an arena; only where rows of one article and different clauses do not compete. */
  private readonly parts = new Map<number, number>();

  constructor(
    private readonly rows: Applications,
    private readonly competition: Competition,
  ) {
    this.inArena = new Uint32Array(competition.arenas);
  }

  count(row: number): void {
    const { project, once, byArticle } = this.competition;
    for (const arena of [project[row]!, once[row]!]) {
      if (arena < 0) continue;
      this.inArena[arena]!++;
      if (byArticle)
        for (const part of [this.clausePart(row, arena), this.articlePart(row, arena)])
          this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
    }
  }

  of(row: number, arena: number): number {
    const all = this.inArena[arena]!;
    if (!this.competition.byArticle || arena === this.competition.once[row]) return all;
    return (
      all - (this.parts.get(this.articlePart(row, arena)) ?? 0) + (this.parts.get(this.clausePart(row, arena)) ?? 0)
    );
  }

  private clausePart(row: number, arena: number): number {
    return arena * 512 + this.rows.clause[row]!;
  }
  private articlePart(row: number, arena: number): number {
    return arena * 512 + 256 + this.competition.article[this.rows.clause[row]!]!;
  }
}
