import { NO_CLAUSE, type Applications } from "../fields/columns";
import { awards, NONE, OUTCOME, type Awards } from "../mechanisms/results";
import { settle } from "../engine/settle";
import type { Settled } from "../engine/settled";
import { sameness } from "../identity/sameness";
import { hundredthsOfDouble } from "../money/hundredths";
import { readAmount } from "../money/read-amount";
import { exactFromDouble, numeral } from "../money/exact";
import type { Policy } from "../policy/model";
import type { FunctionTexts } from "../text/functions/texts";
import { LateArgument } from "./late-argument";
import { firstFault, isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { ClauseReader } from "./clause-argument";
import { identityOf, type Identity, type Named } from "./identity-columns";
import { readingsOf } from "./choices";
import { nothingKnown } from "./nothing-known";

/** The arguments of SJS.AWARDS and SJS.DUPLICATES, one entry a row in each; `amounts` null: none are given. */
export interface AcrossColumns {
  readonly applicants: Named;
  readonly projects: Named;
  readonly articles: readonly Cell[];
  readonly amounts: readonly Cell[] | null;
}

/**
 * Rows that compete, settled. A row of `ends` has its result already: "" where it is wholly blank, else what is wrong
 * with it.
 */
export interface Settlement {
  readonly identity: Identity;
  readonly rows: Applications;
  readonly awards: Awards;
  readonly settled: Settled;
  readonly ends: readonly (Fault | "" | null)[];
}

/**
 * Settles rows by the very code of rosters. Amounts stand as the doubles of their cells: settling only compares them,
 * and at most
 * 15 digits each, equal amounts are equal doubles; so it does not matter what unit they are in. Of the inputs only
 * amounts are known: rows of one clause with equal amounts are the same application twice.
 */
export function settlement(policy: Policy, columns: AcrossColumns, texts: FunctionTexts): Settlement {
  const identity = identityOf(columns.applicants, columns.projects),
    count = columns.articles.length;
  const rows = { ...nothingKnown(count), ...sameness(identity), clause: new Uint8Array(count) },
    out = awards(count),
    readings = readingsOf(policy);
  const filler = new Filler(policy, rows, out, texts),
    ends = columns.articles.map((_, row) => filler.fill(row, columns));
  const settled = settle({
    policy,
    rows,
    awards: out,
    readings,
    same: (_clause, a, b) => out.computed[a] === out.computed[b],
  });
  return { identity, rows, awards: out, settled, ends };
}

/** SJS.AWARDS: what each row is proposed after settling; "" where its amount is still awaited. */
export function proposals(policy: Policy, columns: AcrossColumns, texts: FunctionTexts): Result[] {
  const { ends, settled } = settlement(policy, columns, texts);
  return ends.map((end, row): Result => end ?? (settled.proposed[row] === NONE ? "" : settled.proposed[row]!));
}

class Filler {
  private readonly clauses: ClauseReader;
  private readonly amount: LateArgument;
  private readonly applicant: LateArgument;
  private readonly project: LateArgument;
  private readonly article: LateArgument;

  constructor(
    policy: Policy,
    private readonly rows: Applications,
    private readonly out: Awards,
    texts: FunctionTexts,
  ) {
    this.clauses = new ClauseReader(policy, new LateArgument(3, "articles", texts), null);
    this.amount = new LateArgument(4, "amounts", texts);
    this.applicant = new LateArgument(1, "applicants", texts);
    this.project = new LateArgument(2, "projects", texts);
    this.article = new LateArgument(3, "articles", texts);
  }

  /**
   * What ends the row, or null. An amount that is an error value is one that is awaited: others that compete are still
   * open.
   */
  fill(row: number, { applicants, projects, articles, amounts }: AcrossColumns): Fault | "" | null {
    const article = articles[row]!,
      amount = amounts === null ? null : amounts[row]!,
      [name, code, title, number] = [
        applicants.names[row]!,
        applicants.marks[row]!,
        projects.names[row]!,
        projects.marks[row]!,
      ];
    this.end(row, OUTCOME.invalid, NONE);
    const passed = firstFault([name, code, title, number, article]);
    if (passed !== null) return passed;
    const hasApplicant = !isBlankOrZero(name) || !isBlankOrZero(code),
      hasProject = !isBlankOrZero(title) || !isBlankOrZero(number);
    if (!hasApplicant && !hasProject && isBlankOrZero(article) && isBlankOrZero(amount)) return "";
    // Without amounts it is what else the row holds.
    const beside = amounts === null || !isBlankOrZero(amount);
    // A merged cell hands over blanks below its first row: whose amount this is, is not known.
    if (beside && !hasApplicant) return this.applicant.missing("merged");
    if (beside && isBlankOrZero(article)) return this.article.missing("merged");
    const found = this.clauses.clauseOf(article, null);
    if (isFault(found)) return found;
    if (beside && !hasProject && found.clause.per !== "applicant" && !isFault(amount))
      return this.project.missing("merged");
    this.rows.clause[row] = found.clause.index;
    if (amounts === null) return this.end(row, OUTCOME.decision, NONE);
    if (isFault(amount)) return this.end(row, OUTCOME.missing, NONE) ?? amount;
    return this.putAmount(row, amount);
  }

  /** Blank is 0, as it cannot be told from it; text that is no amount means that one is still awaited. */
  private putAmount(row: number, cell: Cell): Fault | null {
    if (isBlankOrZero(cell)) return this.end(row, OUTCOME.amount, 0);
    if (typeof cell === "boolean") return this.amount.held("#VALUE!", cell, "number");
    // Whole hundredths below 15 digits are the double that the cell is.
    if (typeof cell === "number" && hundredthsOfDouble(cell, "元") !== null) return this.end(row, OUTCOME.amount, cell);
    const read = typeof cell === "number" && cell >= 0 ? exactFromDouble(cell) : null;
    if (read !== null) return this.end(row, OUTCOME.amount, Number(numeral(read)));
    const amount = readAmount(cell, "元");
    if (amount.kind === "value") return this.end(row, OUTCOME.amount, Number(numeral(amount.value)));
    return amount.kind === "invalid" && amount.reason === "negative"
      ? this.amount.held("#NUM!", cell, "notNegative")
      : this.end(row, OUTCOME.decision, NONE);
  }

  private end(row: number, outcome: number, computed: number): null {
    this.out.outcome[row] = outcome;
    this.out.computed[row] = computed;
    if (outcome === OUTCOME.invalid) this.rows.clause[row] = NO_CLAUSE;
    return null;
  }
}
