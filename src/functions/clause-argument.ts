import { clauseOfDate } from "../explain/clause-as-date";
import { earns } from "../mechanisms/terms";
import { readClause, type ClauseRead } from "../policy/citation";
import { readLevel } from "../policy/level";
import type { Clause, Policy } from "../policy/model";
import { levelCode } from "../engine/level-code";
import type { Argument } from "./argument";
import { isBlankOrZero, isFault, textOf, type Cell, type Fault } from "./cell";

/**
 * What a clause and a level in two cells come to: the clause, and whether it was found by a level that leaves its
 * category open.
 */
export interface ClauseFound {
  readonly clause: Clause;
  readonly unclear: boolean;
}

/** Columns repeat the same few clauses and levels; what hostile ones hold is read again. */
const REMEMBERED = 5000;

/** Reads articles and levels as rosters do, and says what is wrong with them. One per call of a formula. */
export class ClauseReader {
  private readonly clauses = new Map<Cell, Map<string, ClauseFound | Fault>>();
  private readonly levels = new Map<Clause, Map<Cell, number | Fault>>();

  constructor(
    readonly policy: Policy,
    private readonly article: Argument,
    private readonly level: Argument | null,
  ) {}

  /** The clause that the article's cell names, with the level's help. */
  clauseOf(article: Cell, level: Cell): ClauseFound | Fault {
    const text = textOf(level),
      known = this.clauses.get(article)?.get(text);
    if (known !== undefined) return known;
    const found = this.readClause(article, text);
    if (this.clauses.size < REMEMBERED)
      this.clauses.set(article, (this.clauses.get(article) ?? new Map<string, ClauseFound | Fault>()).set(text, found));
    return found;
  }

  private readClause(article: Cell, levelText: string): ClauseFound | Fault {
    if (isBlankOrZero(article))
      return this.article.missing(
        "choices",
        this.policy.clauses.map(c => c.id),
      );
    const read = readClause(this.policy, article, levelText);
    return read.kind === "clause"
      ? { clause: this.policy.clauses[read.index] as Clause, unclear: read.unclear }
      : this.unread(article, read);
  }

  private unread(article: Cell, read: Exclude<ClauseRead, { kind: "clause" }>): Fault {
    if (read.kind === "date")
      return this.article.held("#VALUE!", article, "articleAsDate", [
        clauseOfDate(textOf(article), this.policy).clause,
      ]);
    switch (read.reason) {
      case "two-clauses":
        return this.article.held("#VALUE!", article, "oneArticle");
      case "level-undecided":
        return this.article.held("#VALUE!", article, "articleByLevel", read.choices);
      default:
        return this.article.held(
          "#VALUE!",
          article,
          "article",
          this.policy.clauses.map(c => c.id),
        );
    }
  }

  /** The code of a level under a clause. A level that the clause does not serve is a code, too: it earns 0. */
  levelOf(clause: Clause, level: Cell): number | Fault {
    const of = this.levels.get(clause) ?? new Map<Cell, number | Fault>(),
      known = of.get(level);
    if (known !== undefined) return known;
    const found = this.readLevel(clause, level);
    if (of.size < REMEMBERED) this.levels.set(clause, of.set(level, found));
    return found;
  }

  private readLevel(clause: Clause, level: Cell): number | Fault {
    if (typeof level === "boolean" && clause.levelReading !== "none") return this.unserved("#VALUE!", clause, level);
    const read = readLevel(this.policy, clause, isBlankOrZero(level) || isFault(level) ? null : level);
    if (read.kind !== "invalid") return levelCode(read);
    return this.unserved(
      read.reason === "out-of-range" || (typeof level === "number" && level < 0) ? "#NUM!" : "#VALUE!",
      clause,
      level,
    );
  }

  /** The level does not say which one is meant. */
  unserved(error: "#VALUE!" | "#NUM!", clause: Clause, level: Cell): Fault {
    return (
      this.level?.held(error, level, clause.levelReading === "rank-number" ? "rank" : "level", servedBy(clause)) ?? {
        error,
      }
    );
  }

  /** The level decides the amount and is blank. */
  missingLevel(clause: Clause): Fault {
    return this.level?.missing("level", servedBy(clause)) ?? { error: "#N/A" };
  }
}

/**
 * What a clause serves, as people write it: levels without an amount of their own (DCMM level 1) are not among them.
 */
export function servedBy(clause: Clause): string[] {
  return clause.levels.filter(l => !clause.levelDecides || earns(l)).map(l => l.label);
}
