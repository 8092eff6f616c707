import type { Decision } from "./reading";

/**
 * A decision with the rows that it is about and its subject: the project for a preferred row, the set of rows for the
 * rest.
 */
export interface Made {
  readonly decision: Decision;
  readonly rows: readonly number[];
  readonly subject: string;
}

/** A line of 复核记录: a decision, or the rows about which everything is taken back. */
export type Entry = Made | { readonly withdrawn: readonly number[] };

/** The decisions that hold after these lines. */
export function inForce(entries: readonly Entry[]): readonly Decision[] {
  const holding = new DecisionsInForce();
  for (const entry of entries) {
    if ("withdrawn" in entry) holding.withdraw(entry.withdrawn);
    else holding.take(entry);
  }
  return holding.all();
}

/**
 * The decisions that would hold if one in force had not been taken, however often in a row it was: what it replaced
 * holds again.
 */
export function inForceWithout(entries: readonly Entry[], isIt: (decision: Decision) => boolean): readonly Decision[] {
  const holding = inForce(entries),
    found = holding.find(isIt);
  return found
    ? inForceWithout(
        entries.filter(entry => "withdrawn" in entry || entry.decision !== found),
        isIt,
      )
    : holding;
}

/**
 * The decisions that hold, in the order in which they were taken: a later one about the same rows replaces an earlier
 * one.
 */
class DecisionsInForce {
  private readonly made = new Set<Made>();
  private readonly byRow = new Map<number, Set<Made>>();
  private readonly preferred = new Map<string, Made>();

  take(later: Made): void {
    for (const earlier of this.touching(later.rows)) if (replaces(later, earlier)) this.drop(earlier);
    const same = later.decision.kind === "prefer" ? this.preferred.get(later.subject) : undefined;
    if (same) this.drop(same);
    this.made.add(later);
    if (later.decision.kind === "prefer") this.preferred.set(later.subject, later);
    for (const row of later.rows) this.byRow.set(row, (this.byRow.get(row) ?? new Set()).add(later));
  }

  /** Takes back what was decided about these rows. */
  withdraw(rows: readonly number[]): void {
    for (const earlier of this.touching(rows)) if (overlaps(rows, earlier.rows)) this.drop(earlier);
  }

  all(): readonly Decision[] {
    return [...this.made].map(made => made.decision);
  }

  private touching(rows: readonly number[]): readonly Made[] {
    return [...new Set(rows.flatMap(row => [...(this.byRow.get(row) ?? [])]))];
  }

  private drop(made: Made): void {
    this.made.delete(made);
    if (this.preferred.get(made.subject) === made) this.preferred.delete(made.subject);
    for (const row of made.rows) this.byRow.get(row)?.delete(made);
  }
}

/** Both share a row here; whether the later decision leaves no room for the earlier one. */
function replaces(later: Made, earlier: Made): boolean {
  const a = later.decision,
    b = earlier.decision;
  if (a.kind === "open" || b.kind === "open") return overlaps(later.rows, earlier.rows);
  if (a.kind === "prefer" || a.kind === "add-up") {
    return (
      a.kind === b.kind ||
      (a.kind === "add-up" && b.kind === "different" && b.of === "project" && covers(later.rows, earlier.rows))
    );
  }
  if (b.kind === "add-up") return a.kind === "different" && a.of === "project" && covers(earlier.rows, later.rows);
  return b.kind !== "prefer" && a.of === b.of && later.subject === earlier.subject;
}

/** One set of rows includes the other. */
function overlaps(a: readonly number[], b: readonly number[]): boolean {
  return covers(a, b) || covers(b, a);
}

function covers(rows: readonly number[], others: readonly number[]): boolean {
  if (others.length > rows.length) return false;
  const all = new Set(rows);
  return others.every(row => all.has(row));
}
