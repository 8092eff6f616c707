import type { ApplicationRow } from "../fields/row-numbers";
import { NO_BATCH, NO_CLAUSE, PUBLISHED, type Field, type Quantities } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import { meaningKey } from "../fields/meaning";
import type { Assessment } from "../engine/assessment";
import type { RowMark } from "../engine/row-marks";
import { hashText } from "../identity/hash";
import { numeral } from "../money/exact";
import { writtenText } from "../roster/blank-cell";
import type { Decision, RosterContents, RosterTable } from "../roster/contents";

/** Why a decision holds no more: what it rested on is another now. */
export type LapseWhy = "input" | "others" | "rules" | "lists";
/** The parts of a basis, in the order in which it lists them. */
const PARTS: readonly LapseWhy[] = ["input", "others", "rules", "lists"];

/**
 * Prints of what decisions rest on (docs/rules.md, 5): a decision is written down with them, and holds while they are
 * what they were. A print is a short hash, not the cells: 复核记录 leaves the office, the row's cells need not.
 */
export class Bases {
  private readonly rules = new Map<number, string>();

  constructor(
    private readonly contents: Pick<RosterContents, "tables" | "applications">,
    private readonly assessment: Assessment,
  ) {}

  /** What 已核对 of a mark rests on: the row, the rows that the mark names, the rules that concern it, the lists. */
  ofMark(row: ApplicationRow, mark: RowMark): string {
    const { rows, settled } = this.assessment;
    const others = this.named(row, mark);
    const amounts = mark.code === "CHANGED_AFTER_NOTICE" || mark.code === "JOINT_OVER_CAP";
    return [
      rowPrint(this.contents.tables, row),
      print(others.map(other => rowPrint(this.contents.tables, other)).sort()),
      this.rulesOf(rows.clause[row]!, mark.reading),
      print([
        mark.detail,
        ...this.listsOf(row),
        ...(amounts ? [row, ...others].map(r => settled.proposed[r]!) : []),
        // Published again at another amount.
        ...(mark.code === "CHANGED_AFTER_NOTICE" && rows.published?.[row] === PUBLISHED.onRecord
          ? [amountText(rows.noticed, row)]
          : []),
      ]),
    ].join(".");
  }

  /** Which parts of what a mark rested on are others now; all of them where the print is none of ours. */
  changed(row: ApplicationRow, mark: RowMark, basis: string): LapseWhy[] {
    const was = basis.split("."),
      now = this.ofMark(row, mark).split(".");
    return was.length === PARTS.length ? PARTS.filter((_, k) => was[k] !== now[k]) : ["input"];
  }

  private rulesOf(clause: number, reading: string | null): string {
    const { policy, readings } = this.assessment;
    if (reading !== null) return print([reading, readings[reading]!, this.clausePrint(clause)]);
    const id = policy.clauses[clause]?.id ?? "";
    return print([
      this.clausePrint(clause),
      ...policy.readings
        .filter(r => r.switch !== "rounding" && (r.clauses.length === 0 || r.clauses.includes(id)))
        .map(r => `${r.code}=${readings[r.code]}`),
    ]);
  }

  private clausePrint(clause: number): string {
    if (clause === NO_CLAUSE) return "";
    let known = this.rules.get(clause);
    if (known === undefined)
      this.rules.set(clause, (known = print([JSON.stringify(this.assessment.policy.clauses[clause] ?? null)])));
    return known;
  }

  /** What the other sheets say of the row. */
  private listsOf(row: ApplicationRow): readonly (string | number)[] {
    const { rows, awards } = this.assessment,
      { ledger } = rows,
      batch = rows.batch[row]! === NO_BATCH ? undefined : rows.batches[rows.batch[row]!];
    const sums = ledger ? [ledger.paidByProject, ledger.paidByApplicant, ledger.paidThisYear, ledger.thisRound] : [];
    return [
      awards.outcome[row]!,
      rows.barFrom[row]!,
      rows.barThrough[row]!,
      rows.listed[row]!,
      ...(batch ? [batch.deadlineDay, batch.deadlineMinute, batch.periodFrom, batch.periodThrough] : []),
      ...sums.map(column => amountText(column, row)),
      ...(ledger ? [ledger.levelByApplicant[row]!, ledger.levelByProject[row]!, ledger.years[row]!] : []),
    ];
  }

  /** The other rows that a mark is about, also where it does not name them. */
  named(row: ApplicationRow, mark: Pick<RowMark, "code" | "with">): readonly number[] {
    return mark.code === "JOINT_OVER_CAP" ? this.partners(row) : mark.with;
  }

  /** The other rows of the project number and clause. */
  private partners(row: ApplicationRow): number[] {
    const { rows } = this.assessment,
      found: number[] = [];
    for (let other = 0; other < rows.count; other++)
      if (
        other !== row &&
        rows.projectNumber[other] === rows.projectNumber[row] &&
        rows.clause[other] === rows.clause[row]
      )
        found.push(other);
    return found;
  }
}

const OF_STATUS: readonly Field[] = ["status"];
const OF_AMOUNT: Readonly<Record<Extract<Decision, { kind: "amount" }>["of"], readonly Field[]>> = {
  reviewed: ["reviewed"],
  requested: ["requested", "reviewed"],
  paid: ["paid"],
  merged: ["reviewed", "paid"],
  // It rests on the amount that it names, whatever the cells say.
  cut: [],
};

/** What a decision on a row's status or amount rests on: the cells that it takes the place of, as they were read. */
export function inputBasis(
  { tables, applications }: Pick<RosterContents, "tables" | "applications">,
  decision:
    | Pick<Extract<Decision, { kind: "status" }>, "kind" | "row">
    | Pick<Extract<Decision, { kind: "amount" }>, "kind" | "row" | "of">,
): string {
  const { row } = decision;
  if (decision.kind === "amount") return rowPrint(tables, row, OF_AMOUNT[decision.of]);
  return print([rowPrint(tables, row, OF_STATUS), applications.status[row]!, applications.statusDoubt[row]!]);
}

/**
 * A row's inputs as one print: the cells of its recognised columns by meaning, so that moving a column or sorting the
 * rows changes nothing. `fields`: of these only.
 */
export function rowPrint(tables: readonly RosterTable[], row: ApplicationRow, fields?: readonly Field[]): string {
  const table = tables.find(one => row >= one.first && row < one.first + one.rows.length);
  if (!table) return "";
  return print(
    table.fields
      .flatMap((meaning, k) => {
        const cell = table.rows.cell(row - table.first, k);
        if (meaning === null || cell === null || meaning.field === "serial") return [];
        if (fields !== undefined && !(meaning.field !== undefined && fields.includes(meaning.field))) return [];
        return [`${meaningKey(meaning)}=${typeof cell}${writtenText(cell)}${table.units[k] ?? ""}`];
      })
      .sort(),
  );
}

function amountText(column: Quantities, row: ApplicationRow): string {
  const value = exactAt(column, row);
  return value === null ? "" : numeral(value);
}

/** 62 bits of two hashes, in base 36. */
function print(parts: readonly (string | number)[]): string {
  const text = parts.join("\n");
  return hashText(text, 0x2c1b3c6d).toString(36) + hashText(text, 0x297a2d39).toString(36).padStart(6, "0");
}
