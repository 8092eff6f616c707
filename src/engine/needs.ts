import type { Clause } from "../policy/model";
import {
  BLANK,
  NO_DAY,
  NO_BATCH,
  RENT,
  RENT_BLANK,
  type Applications,
  type Field,
  type InputProblem,
  LEVEL_BLANK,
} from "./columns";
import type { Switches } from "../policy/model";

/**
 * The inputs that decide a row under a clause; an unreadable one of these makes the row invalid. 核算基数 is not read where
 * 审定基数 is given.
 */
export function decidingFields(clause: Clause, rows: Applications, row: number, switches: Switches): Field[] {
  const fields: Field[] = ["reviewed"];
  if (clause.levelReading !== "none") fields.push("level");
  for (const condition of clause.when) fields.push(condition.fact === "sales" ? "sales" : "inDistrict");
  switch (clause.grant.mechanism) {
    case "rate-with-ceiling":
      fields.push(rows.audited.hundredths[row] === BLANK ? "basis" : "audited", "share", "paid");
      break;
    case "recognised-amount-with-ceiling":
      fields.push("paid");
      if (clause.grant.years) fields.push("years");
      break;
    case "tiers-with-difference":
      fields.push("paid", "hadLevel");
      break;
    case "fixed-once":
      fields.push("paid");
      if (clause.grant.upgrade) fields.push("hadLevel");
      break;
    case "area-rent":
      fields.push("paid", "years", "area", "contractArea", "rent", "rentUnit", "approvedRate", periodField(rows, row));
      break;
    case "not-money":
      return dateFields(rows, row);
  }
  if (switches["operating-support"] === "separate") fields.push("reviewed");
  return [...fields, ...dateFields(rows, row)];
}

/** 天数 stands for the months where the rent is by the day; else it is not read. */
function periodField(rows: Applications, row: number): Field {
  return rows.rentUnit[row] === RENT.areaDay && rows.days.hundredths[row] !== BLANK ? "days" : "months";
}

/** 申报日期 decides only against a deadline or a bar; 认定日期 never refuses a row. */
function dateFields(rows: Applications, row: number): Field[] {
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
export function invalidating(clause: Clause, rows: Applications, row: number, switches: Switches): InputProblem[] {
  const problems = rows.problems.get(row) ?? [];
  if (problems.length === 0) return [];
  const fields = decidingFields(clause, rows, row, switches);
  return problems.filter(
    ({ reason, field }) =>
      reason === "too-many-fields" ||
      (reason !== "merged-amount" && reason !== "not-calculated" && fields.includes(field)),
  );
}

/** What the row would read, were it calculated: not blank, and not harmless where a blank would be. */
export function unknownInputs(clause: Clause, rows: Applications, row: number, switches: Switches): InputProblem[] {
  const unknown = (rows.problems.get(row) ?? []).filter(({ reason }) => reason === "not-calculated");
  if (unknown.length === 0) return [];
  const fields = [...READ_ALWAYS, ...decidingFields(clause, rows, row, switches)];
  if (clause.grant.mechanism === "rate-with-ceiling") fields.push("audited");
  return unknown.filter(({ field }) => fields.includes(field));
}

/** The inputs that a row with outcome `missing` lacks. */
export function missingFields(clause: Clause, rows: Applications, row: number): Field[] {
  const missing: Field[] = [];
  if (clause.levelDecides && rows.level[row] === LEVEL_BLANK) missing.push("level");
  if (clause.when.some(c => c.fact === "sales") && rows.sales.hundredths[row] === BLANK) missing.push("sales");
  switch (clause.grant.mechanism) {
    case "rate-with-ceiling":
      if (rows.audited.hundredths[row] === BLANK && rows.basis.hundredths[row] === BLANK) missing.push("basis");
      break;
    case "area-rent":
      if (rows.area.hundredths[row] === BLANK) missing.push("area");
      if (rows.rent.hundredths[row] === BLANK) missing.push("rent");
      if (rows.rentUnit[row] === RENT_BLANK) missing.push("rentUnit");
      break;
    default:
  }
  return missing;
}
