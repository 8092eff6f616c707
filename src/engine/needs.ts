import type { ApplicationRow } from "../fields/row-numbers";
import { mechanismOf, readsOwn } from "../mechanisms/mechanism-of";
import type { Input } from "../mechanisms/input";
import type { Clause, Switches } from "../policy/model";
import { BLANK, NO_BATCH, NO_DAY, type Applications, type Field, type InputProblem } from "../fields/columns";

/** What the clause's mechanism reads of a row. */
export function inputsOf(clause: Clause, switches: Switches): readonly Input[] {
  return mechanismOf(clause.grant).inputs(clause, switches);
}

/**
 * The inputs that decide a row under a clause; an unreadable one of these makes the row invalid. 核算基数 is not read where
 * 审定基数 is given.
 */
export function decidingFields(clause: Clause, rows: Applications, row: ApplicationRow, switches: Switches): Field[] {
  const conditions = clause.when.map(condition => condition.fact);
  if (mechanismOf(clause.grant).support(clause.grant) !== null) return [...conditions, ...dateFields(rows, row)];
  const inputs = inputsOf(clause, switches).filter(input => input.isRead?.(rows, row) ?? true);
  return [
    "reviewed",
    ...(clause.levelReading === "none" ? [] : ["level" as const]),
    ...conditions,
    ...inputs.map(({ field, instead }) =>
      instead !== undefined && rows[instead].hundredths[row] !== BLANK ? instead : field,
    ),
    ...dateFields(rows, row),
  ];
}

/** 申报日期 decides only against a deadline or a bar; 认定日期 never refuses a row. */
function dateFields(rows: Applications, row: ApplicationRow): Field[] {
  const fields: Field[] = [],
    batch = rows.batch[row] === NO_BATCH ? null : rows.batches[rows.batch[row] as number];
  if ((batch && batch.deadlineDay !== NO_DAY) || rows.barFrom[row] !== NO_DAY) fields.push("appliedOn");
  return fields;
}

/** Read of a row under any clause: who it is, what it is, and what was decided of it. */
const READ_ALWAYS: readonly Field[] = ["applicant", "uscc", "project", "projectNumber", "status", "batch", "year"];

/**
 * The problems of a row that make it invalid: of inputs that decide it, or of the row as a whole. A merged amount is
 * missing, not wrong: it would count twice if it carried down; and what is not calculated is only unknown.
 */
export function invalidating(
  clause: Clause,
  rows: Applications,
  row: ApplicationRow,
  switches: Switches,
): InputProblem[] {
  const problems = rows.problems.get(row) ?? [];
  if (problems.length === 0) return [];
  const fields = decidingFields(clause, rows, row, switches);
  return problems.filter(
    problem =>
      problem.reason === "too-many-fields" ||
      (problem.reason !== "merged-amount" && problem.reason !== "not-calculated" && concerns(clause, problem, fields)),
  );
}

/** What the row would read, were it calculated: not blank, and not harmless where a blank would be. */
export function unknownInputs(
  clause: Clause,
  rows: Applications,
  row: ApplicationRow,
  switches: Switches,
): InputProblem[] {
  const unknown = (rows.problems.get(row) ?? []).filter(({ reason }) => reason === "not-calculated");
  if (unknown.length === 0) return [];
  const fields = [
    ...READ_ALWAYS,
    ...decidingFields(clause, rows, row, switches),
    ...inputsOf(clause, switches).flatMap(input => input.instead ?? []),
  ];
  return unknown.filter(problem => concerns(clause, problem, fields));
}

/** The problem is of one of these columns, or of a column of the policy's own that the clause reads. */
function concerns(clause: Clause, { field, own }: InputProblem, fields: readonly Field[]): boolean {
  return own === undefined ? fields.includes(field) : readsOwn(clause, own);
}
