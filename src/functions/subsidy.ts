import { award } from "../engine/award";
import {
  applications,
  EXACT,
  LEVEL_BLANK,
  LEVEL_INELIGIBLE,
  LEVEL_UNCLEAR,
  NO_CLAUSE,
  type Applications,
} from "../fields/columns";
import { NONE, OUTCOME } from "../mechanisms/results";
import type { BasisArgument } from "../mechanisms/mechanism";
import { mechanismOf } from "../mechanisms/mechanism-of";
import { FEN_IN, type Unit } from "../money/unit";
import type { Clause, Policy } from "../policy/model";
import type { FunctionTexts } from "../text/functions/texts";
import { putAmount } from "./amount";
import { Argument } from "./argument";
import { firstFault, isBlankOrZero, isFault, type Cell, type Fault, type Result } from "./cell";
import { ClauseReader } from "./clause-argument";
import { unitIn } from "./units";
import { readingsOf } from "./choices";

/** The arguments of SJS.SUBSIDY, one entry a row in each. */
export interface SubsidyColumns {
  readonly article: readonly Cell[];
  readonly basis: readonly Cell[];
  readonly level: readonly Cell[];
  readonly paid: readonly Cell[];
  readonly unit: readonly Cell[];
}

/** One row's of them. */
export type SubsidyCells = Readonly<Record<keyof SubsidyColumns, Cell>>;

/**
 * The rows as the engine takes them. A row of `ends` has its result already: "" where it is wholly blank, else what is
 * wrong.
 */
export interface SubsidyRows {
  readonly rows: Applications;
  readonly ends: ReadonlyMap<number, Fault | "">;
  readonly units: readonly Unit[];
}

/** Columns under way. */
export type Filled = ReturnType<typeof applications>;

/** What a policy that the workbook holds reads beyond the arguments that every policy has. */
export interface Beyond {
  /** So many columns of the policy's own have the rows. */
  readonly columns: number;
  /** Puts the facts of a row's clause, and what stands for one in `basis`; what cannot be read. */
  put(rows: Filled, row: number, clause: Clause, cells: SubsidyCells, unit: Unit): Fault | null;
  /** What the clause needs and the row lacks. */
  missing(rows: Applications, row: number, clause: Clause): Fault | null;
}

/** Fills the engine's columns once for all rows; a row that cannot be read ends there, in its own place only. */
export function subsidyRows(
  policy: Policy,
  columns: SubsidyColumns,
  texts: FunctionTexts,
  beyond: Beyond | null = null,
): SubsidyRows {
  const count = columns.article.length,
    rows = applications(count, beyond?.columns),
    ends = new Map<number, Fault | "">(),
    units: Unit[] = [];
  const filler = new Filler(policy, rows, texts, beyond);
  rows.noAuditedColumn.fill(1);
  for (let row = 0; row < count; row++) {
    const end = filler.fill(row, {
      article: columns.article[row]!,
      basis: columns.basis[row]!,
      level: columns.level[row]!,
      paid: columns.paid[row]!,
      unit: columns.unit[row]!,
    });
    units.push(filler.unit);
    if (end === null) continue;
    ends.set(row, end);
    rows.clause[row] = NO_CLAUSE;
  }
  return { rows, ends, units };
}

/**
 * SJS.SUBSIDY: the amount of each row, in the row's unit. `policy`: without conditions that formulas are not told of.
 */
export function subsidies(
  policy: Policy,
  columns: SubsidyColumns,
  texts: FunctionTexts,
  beyond: Beyond | null = null,
): Result[] {
  const { rows, ends, units } = subsidyRows(policy, columns, texts, beyond),
    awards = award(policy, rows, readingsOf(policy), 0);
  return columns.article.map(
    (_, row) =>
      ends.get(row) ?? amountOf(awards.outcome[row]!, awards.computed[row]!, units[row]!, columns.basis[row]!, texts),
  );
}

/** 分 over a power of ten is the double nearest to the exact amount, as if its decimal were typed. */
function amountOf(outcome: number, fen: number, unit: Unit, basis: Cell, texts: FunctionTexts): Result {
  if (fen !== NONE && (outcome === OUTCOME.amount || outcome === OUTCOME.ineligible)) return fen / FEN_IN[unit];
  return outcome === OUTCOME.invalid ? tooLarge(basis, texts) : { error: "#N/A" };
}

/** The only way a row that could be read ends without an amount. */
export function tooLarge(basis: Cell, texts: FunctionTexts): Fault {
  return new Argument(2, "basis", texts).held("#NUM!", basis, "tooLarge");
}

/** Puts one row after the other into the columns. */
class Filler {
  unit: Unit = "元";
  private readonly reader: ClauseReader;
  private readonly earlier: ClauseReader;
  private readonly basis: Argument;
  private readonly paid: Argument;
  private readonly unitArgument: Argument;
  private readonly unitsRead = new Map<Cell, Unit | Fault>();

  constructor(
    policy: Policy,
    private readonly rows: Filled,
    texts: FunctionTexts,
    private readonly beyond: Beyond | null,
  ) {
    const article = new Argument(1, "article", texts);
    this.basis = new Argument(2, "basis", texts);
    this.reader = new ClauseReader(policy, article, new Argument(3, "level", texts));
    this.earlier = new ClauseReader(policy, article, this.basis);
    this.paid = new Argument(4, "paid", texts);
    this.unitArgument = new Argument(5, "unit", texts);
  }

  /** What ends the row, or null where the engine decides it. */
  fill(row: number, cells: SubsidyCells): Fault | "" | null {
    const { article, basis, level, paid, unit } = cells;
    this.unit = "元";
    const passed = firstFault([article, basis, level, paid, unit]);
    if (passed !== null) return passed;
    if (isBlankOrZero(article) && isBlankOrZero(basis) && isBlankOrZero(level) && isBlankOrZero(paid)) return "";
    const read = this.unitOf(unit);
    if (isFault(read)) return read;
    this.unit = read;
    const found = this.reader.clauseOf(article, level);
    if (isFault(found)) return found;
    const { clause, unclear } = found,
      { rows } = this;
    rows.clause[row] = clause.index;
    const code = this.reader.levelOf(clause, level);
    if (isFault(code)) return code;
    rows.level[row] = unclear && code === LEVEL_BLANK ? LEVEL_UNCLEAR : code;
    if (argumentOf(clause).kind === "no-money") return null;
    // As in a roster: what cannot be read comes first, then a level that earns 0 whatever the amounts are, then what is
    // missing.
    const unread =
      putAmount(rows.paid, row, paid, read, this.paid) ??
      this.putBasis(row, clause, basis) ??
      this.beyond?.put(rows, row, clause, cells, read) ??
      null;
    if (unread !== null || code === LEVEL_INELIGIBLE) return unread;
    return clause.levelDecides && code === LEVEL_BLANK
      ? this.reader.missingLevel(clause)
      : (this.missingBasis(row, clause) ?? this.beyond?.missing(rows, row, clause) ?? null);
  }

  private unitOf(unit: Cell): Unit | Fault {
    let known = this.unitsRead.get(unit);
    if (known === undefined) this.unitsRead.set(unit, (known = unitIn(unit, this.unitArgument)));
    return known;
  }

  private putBasis(row: number, clause: Clause, basis: Cell): Fault | null {
    const { rows } = this,
      argument = argumentOf(clause);
    if (argument.kind === "amount") {
      argument.beside?.(rows, row);
      return putAmount(rows[argument.field], row, basis, this.unit, this.basis);
    }
    if (argument.kind !== "earlier") return null;
    const code = this.earlier.levelOf(clause, basis);
    if (isFault(code)) return code;
    rows.hadLevel[row] = code === LEVEL_INELIGIBLE ? LEVEL_BLANK : code;
    return null;
  }

  /** A basis of 0 is missing too: it cannot be told from a blank one. */
  private missingBasis(row: number, clause: Clause): Fault | null {
    const argument = argumentOf(clause);
    if (argument.kind !== "amount") return null;
    const { field, accepted } = argument,
      value = this.rows[field].hundredths[row]!;
    return value > 0 || value === EXACT ? null : this.basis.missing(accepted, [argument.words], true);
  }
}

/** Where the engine takes a formula's basis of a clause from, and what to ask for. */
function argumentOf({ grant }: Clause): BasisArgument {
  return mechanismOf(grant).argument(grant);
}
