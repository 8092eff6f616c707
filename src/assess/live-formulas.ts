import { fenAt } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { columnLetters } from "../workbook/column-letters";
import { fieldMeaning, ownMeaning, type Meaning } from "../fields/meaning";
import { BLANK } from "../fields/columns";
import { ledgerColumn } from "../mechanisms/paid";
import { NONE, OUTCOME } from "../mechanisms/results";
import type { Unit } from "../money/amount-as-written";
import { readClause } from "../policy/citation";
import type { Clause, Policy } from "../policy/model";
import { yuanCell } from "../report/yuan-cell";
import { isBlankCell, writtenText } from "../roster/blank-cell";
import type { LayoutColumn } from "../roster/layout";
import { segmentAt } from "../roster/read-amounts";
import { columnUnit } from "../roster/units";
import { FEN_IN } from "../money/unit";
import type { Cell, Formula } from "../workbook/ports";
import { basisField, worthOf } from "./formula-worth";
import { clauseOf, rosterOf, type Reckoning } from "./reckoning";

interface Argument {
  readonly reference: string;
  readonly cell: Cell;
  readonly unit: Unit;
}

/**
 * A row's computed amount as an `SJS.SUBSIDY` formula over the row's own cells. Null wherever the formula would not
 * come to exactly that amount: shares, ledger sums, rents, texts that
 * formulas read otherwise; then the value is written.
 */
export function liveFormula(reckoning: Reckoning, row: ApplicationRow): Formula | null {
  const {
      assessed: { assessment },
    } = reckoning,
    computed = fenAt(assessment.awards.computed, row),
    clause = clauseOf(reckoning, row),
    value = yuanCell(computed);
  if (!clause || assessment.awards.outcome[row] !== OUTCOME.amount || computed === NONE || typeof value !== "number")
    return null;
  const call = callOf(reckoning, row, clause);
  return call !== null && worthOf(assessment.policy, clause, call, assessment.readings) === computed
    ? { formula: call.formula, value }
    : null;
}

/**
 * The proposed amount: the same formula where nothing across rows touches it; what was settled with other rows is a
 * value.
 */
export function liveProposed(
  reckoning: Reckoning,
  row: ApplicationRow,
  computed: Formula | null,
  rivals: readonly number[],
): Formula | null {
  const { awards, settled } = reckoning.assessed.assessment;
  return computed !== null &&
    rivals.length === 0 &&
    settled.proposed[row] === awards.computed[row] &&
    settled.loweredBy[row] === 0
    ? computed
    : null;
}

function callOf(
  reckoning: Reckoning,
  row: ApplicationRow,
  clause: Clause,
): ({ formula: string } & Parameters<typeof worthOf>[2]) | null {
  const {
      assessment: { rows, policy },
    } = reckoning.assessed,
    cells = argumentsIn(reckoning, row),
    field = basisField(clause);
  if (field === undefined || rows.share.hundredths[row] !== BLANK || paidByLedger(reckoning, row, clause)) return null;
  const basis =
    field === null
      ? null
      : field === "basis"
        ? cells(rows.audited.hundredths[row] === BLANK ? basisColumn(reckoning, row) : fieldMeaning("audited"))
        : cells(fieldMeaning(field));
  const level = cells(fieldMeaning("level")),
    paid = cells(fieldMeaning("paid"));
  if (field !== null && field !== "hadLevel" && basis === null) return null;
  const money = [field === "hadLevel" ? null : basis, paid].filter(argument => argument !== null),
    unit = money[0]?.unit ?? "元";
  if (money.some(argument => argument.unit !== unit)) return null;
  const article = articleOf(reckoning, row, policy, clause, level?.cell ?? null);
  const parts = [
    article,
    basis?.reference ?? "",
    level?.reference ?? "",
    paid?.reference ?? "",
    unit === "元" ? "" : `"${unit}"`,
  ];
  while (parts.at(-1) === "") parts.pop();
  const call = `SJS.SUBSIDY(${parts.join(",")})`;
  return {
    formula: unit === "元" ? `=${call}` : `=ROUND(${call}*${FEN_IN[unit] / FEN_IN.元},2)`,
    basis: basis?.cell ?? null,
    level: level?.cell ?? null,
    paid: paid?.cell ?? null,
    unit,
  };
}

function basisColumn(
  {
    assessed: {
      assessment: { rows },
    },
  }: Reckoning,
  row: ApplicationRow,
): Meaning {
  const from = rows.basisFrom[row]!;
  return from > 0 ? ownMeaning(from - 1) : fieldMeaning("basis");
}

/** The ledger shows more than the row's own cell: a formula cannot see it. */
function paidByLedger(
  {
    assessed: {
      assessment: { rows },
    },
  }: Reckoning,
  row: ApplicationRow,
  clause: Clause,
): boolean {
  if (!rows.ledger) return false;
  const { levelByApplicant, levelByProject } = rows.ledger;
  return (
    ledgerColumn(rows, clause.oncePerApplicant !== null || clause.per === "applicant" ? "applicant" : "project")!
      .hundredths[row] !== BLANK ||
    levelByApplicant[row] !== 0 ||
    levelByProject[row] !== 0
  );
}

/** The clause's cell where it says the clause by itself or with the level; else the clause's id. */
function articleOf(reckoning: Reckoning, row: ApplicationRow, policy: Policy, clause: Clause, level: Cell): string {
  const argument = argumentsIn(reckoning, row)(fieldMeaning("clause"));
  if (argument !== null) {
    const read = readClause(policy, argument.cell, writtenText(level));
    if (read.kind === "clause" && read.index === clause.index) return argument.reference;
  }
  return `"${clause.id}"`;
}

/** The row's cell of a meaning as an argument; null where there is no such column or nothing stands in it. */
function argumentsIn(reckoning: Reckoning, row: ApplicationRow): (meaning: Meaning) => Argument | null {
  const {
      roster: { sheet, rows },
      r,
    } = rosterOf(reckoning, row),
    { layout, unitLine } = segmentAt(rows, r);
  return meaning => {
    const column: LayoutColumn | undefined = layout.by.at(meaning),
      cell = column ? rows.rows.cell(r, column.index) : null;
    // A value out of a merged cell or 同上 stands in another row's cell.
    if (!column || isBlankCell(cell) || rows.filledIn.has(r)) return null;
    return {
      reference: `${columnLetters(sheet.used.left + column.index)}${rows.numbers[r]!}`,
      cell,
      unit: columnUnit(column.unit, unitLine, reckoning.settings.unit).unit,
    };
  };
}
