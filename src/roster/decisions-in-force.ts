import type { Decision } from "./contents";

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
    else holding.follow(entry);
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
  /** All decisions about a row. */
  private readonly byRow = new Map<number, Set<Made>>();
  /** Each decision once, under the one of its rows that has fewest of them: one row may have thousands. */
  private readonly watched = new Map<number, Set<Made>>();
  private readonly watchedAt = new Map<Made, number>();
  /** Of those that only one can hold of for a row. */
  private readonly sole = new Map<string, Made>();
  private readonly preferred = new Map<string, Made>();

  follow(later: Made): void {
    const { kind } = later.decision;
    for (const earlier of this.touching(later.rows, kind)) if (replaces(later, earlier)) this.drop(earlier);
    const same = kind === "prefer" ? this.preferred.get(later.subject) : undefined;
    if (same) this.drop(same);
    this.made.add(later);
    if (kind === "prefer") this.preferred.set(later.subject, later);
    const watch = this.rarest(later.rows);
    if (watch !== undefined) {
      added(this.watched, watch, later);
      this.watchedAt.set(later, watch);
    }
    for (const row of later.rows) {
      added(this.byRow, row, later);
      if (isSole(kind)) this.sole.set(`${kind} ${row}`, later);
    }
  }

  /** Takes back what was decided about these rows. */
  withdraw(rows: readonly number[]): void {
    for (const earlier of this.touching(rows, null)) if (overlaps(rows, earlier.rows)) this.drop(earlier);
  }

  all(): readonly Decision[] {
    return [...this.made].map(made => made.decision);
  }

  /**
   * The decisions that one about these rows may replace: those of which one includes the other's rows, and of its own
   * kind the one that holds of any of its rows. What is included is watched under one of these rows; what includes them
   * stands under every one of them, so that the rarest is enough.
   */
  private touching(rows: readonly number[], kind: Decision["kind"] | null): ReadonlySet<Made> {
    const found = new Set<Made>(),
      rarest = this.rarest(rows);
    for (const row of rows) {
      for (const made of this.watched.get(row) ?? []) found.add(made);
      const sole = kind === null ? undefined : this.sole.get(`${kind} ${row}`);
      if (sole) found.add(sole);
    }
    for (const made of (rarest === undefined ? undefined : this.byRow.get(rarest)) ?? []) found.add(made);
    return found;
  }

  /** The row with the fewest decisions. */
  private rarest(rows: readonly number[]): number | undefined {
    let rarest: number | undefined,
      fewest = Infinity;
    for (const row of rows) {
      const count = this.byRow.get(row)?.size ?? 0;
      if (count < fewest) [rarest, fewest] = [row, count];
    }
    return rarest;
  }

  private drop(made: Made): void {
    this.made.delete(made);
    if (this.preferred.get(made.subject) === made) this.preferred.delete(made.subject);
    this.watched.get(this.watchedAt.get(made) ?? -1)?.delete(made);
    this.watchedAt.delete(made);
    for (const row of made.rows) {
      this.byRow.get(row)?.delete(made);
      const key = `${made.decision.kind} ${row}`;
      if (this.sole.get(key) === made) this.sole.delete(key);
    }
  }
}

/** Of two about one row the later always replaces the earlier. */
function isSole(kind: Decision["kind"]): boolean {
  return kind === "prefer" || kind === "add-up";
}

function added(to: Map<number, Set<Made>>, row: number, made: Made): void {
  const known = to.get(row);
  if (known) known.add(made);
  else to.set(row, new Set([made]));
}

/** Both share a row here; whether the later decision leaves no room for the earlier one. */
function replaces(later: Made, earlier: Made): boolean {
  const a = later.decision,
    b = earlier.decision;
  if (a.kind === "open" || b.kind === "open") return overlaps(later.rows, earlier.rows);
  if (isOfOneRow(a.kind) || isOfOneRow(b.kind)) return a.kind === b.kind && later.subject === earlier.subject;
  if (a.kind === "prefer" || a.kind === "add-up") {
    return (
      a.kind === b.kind ||
      (a.kind === "add-up" && b.kind === "different" && b.of === "project" && covers(later.rows, earlier.rows))
    );
  }
  if (b.kind === "add-up") return a.kind === "different" && a.of === "project" && covers(earlier.rows, later.rows);
  return isPair(a) && isPair(b) && a.of === b.of && later.subject === earlier.subject;
}

function isPair(decision: Decision): decision is Extract<Decision, { kind: "same" | "different" }> {
  return decision.kind === "same" || decision.kind === "different";
}

/** About a row and nothing beside it: only another word on the same thing replaces it. */
function isOfOneRow(kind: Decision["kind"]): boolean {
  return kind === "checked" || kind === "status" || kind === "amount";
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
