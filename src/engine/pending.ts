import type { ApplicationRow } from "../fields/row-numbers";
import type { Applications } from "../fields/columns";
import { isLive, type Competition } from "./competition";
import type { Decisions } from "./decisions";
import { markBit, marksWith } from "../marks/mark-columns";
import { OUTCOME, type Awards } from "../mechanisms/results";
import type { Settled } from "./settled";

const PENDING_BEST_OF = markBit("PENDING_BEST_OF"),
  WAITING = marksWith(facts => facts.waits === "itself");

/**
 * Marks rows that wait and compete, and their direct competitors (docs/rules.md, 5, PENDING_BEST_OF). Rows
 * that reviewers add up do not compete with one another: one that waits leaves the others' amounts as they are. Linear
 * in the rows.
 */
export function markPending(rows: Applications, awards: Awards, settled: Settled, decisions: Decisions): void {
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
  const unitOf = new Map(decisions.addedUp.flatMap((members, unit) => members.map(row => [row, unit] as const)));
  const live = new Rivals(rows, settled.competition, unitOf),
    waiters = new Rivals(rows, settled.competition, unitOf);
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    live.count(row);
    if (waits[row] === 1) waiters.count(row);
  }
  const chosen = chosenIn(awards, settled, decisions);
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!)) continue;
    const self = waits[row]!;
    for (const arena of [project[row]!, once[row]!]) {
      if (arena < 0 || isDecided(rows, settled, row, arena, chosen)) continue;
      if ((self === 1 && live.of(row, arena, 1) > 1) || waiters.of(row, arena, self) > self)
        settled.marks.add(row, PENDING_BEST_OF);
    }
  }
}

/**
 * By arena, the row that reviewers prefer and whose own amount waits for nothing: whatever the others come to, it is
 * taken, so that there nothing is left to compare. An arena in which a preferred row waits has none.
 */
function chosenIn(
  awards: Awards,
  { competition: { project, once }, waits }: Settled,
  { preferred }: Decisions,
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  for (const row of preferred)
    for (const arena of [project[row], once[row]]) {
      if (arena === undefined || arena < 0) continue;
      const isSettled = awards.outcome[row] === OUTCOME.amount && waits[row] === 0;
      chosen.set(arena, isSettled && chosen.get(arena) !== NOBODY ? row : NOBODY);
    }
  return chosen;
}

const NOBODY = -1;

/** The arena's best is decided for a row: it is the preferred one, or competes with it. */
function isDecided(
  { clause }: Applications,
  { competition: { byArticle, article, once } }: Settled,
  row: ApplicationRow,
  arena: number,
  chosen: ReadonlyMap<number, number>,
): boolean {
  const best = chosen.get(arena) ?? NOBODY;
  if (best === NOBODY || best === row) return best === row;
  if (!byArticle || arena === once[row] || clause[row] === clause[best]) return true;
  return article[clause[row]!] !== article[clause[best]!];
}

function waiting(awards: Awards, row: ApplicationRow): boolean {
  const outcome = awards.outcome[row];
  if (outcome === OUTCOME.decision || outcome === OUTCOME.missing) return true;
  // Statements about a refused or withdrawn row that contradict each other leave it open too.
  return outcome !== OUTCOME.invalid && awards.marks.any(row, WAITING);
}

/** Rows that an open question concerns wait for its answer, refused ones too; their competitors do not. */
export function waitForAnswers(rows: Applications, awards: Awards, settled: Settled): void {
  for (const row of rows.questions.keys()) {
    const outcome = awards.outcome[row]!;
    if (isLive(outcome) || outcome === OUTCOME.ineligible) settled.waits[row] = 1;
  }
}

/** How many of the rows counted compete with a row in an arena, the row itself among them if it was counted. */
class Rivals {
  private readonly inArena: Uint32Array;
  /** By clause and by article within an arena; only where rows of one article and different clauses do not compete. */
  private readonly parts = new Map<number, number>();
  /** By arena, of the rows that a reviewer added up: how many of each unit. */
  private readonly units = new Map<string, number>();

  constructor(
    private readonly rows: Applications,
    private readonly competition: Competition,
    private readonly unitOf: ReadonlyMap<number, number>,
  ) {
    this.inArena = new Uint32Array(competition.arenas);
  }

  count(row: ApplicationRow): void {
    const { project, once, byArticle } = this.competition;
    for (const arena of [project[row]!, once[row]!]) {
      if (arena < 0) continue;
      this.inArena[arena]!++;
      const unit = this.unitOf.get(row);
      if (unit !== undefined) {
        const key = `${unit},${arena}`;
        this.units.set(key, (this.units.get(key) ?? 0) + 1);
      }
      if (byArticle)
        for (const part of [this.clausePart(row, arena), this.articlePart(row, arena)])
          this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
    }
  }

  /** Without those that are added up with the row: of these, the row alone counts, where it was counted (`self`). */
  of(row: ApplicationRow, arena: number, self: number): number {
    const unit = this.unitOf.get(row);
    const all = this.inAll(row, arena);
    return unit === undefined ? all : all - (this.units.get(`${unit},${arena}`) ?? 0) + self;
  }

  private inAll(row: ApplicationRow, arena: number): number {
    const all = this.inArena[arena]!;
    if (!this.competition.byArticle || arena === this.competition.once[row]) return all;
    return (
      all - (this.parts.get(this.articlePart(row, arena)) ?? 0) + (this.parts.get(this.clausePart(row, arena)) ?? 0)
    );
  }

  private clausePart(row: ApplicationRow, arena: number): number {
    return arena * 512 + this.rows.clause[row]!;
  }
  private articlePart(row: ApplicationRow, arena: number): number {
    return arena * 512 + 256 + this.competition.article[this.rows.clause[row]!]!;
  }
}
