import type { Clause, Switches } from "../policy/model";
import type { Applications } from "../fields/columns";
import type { FactTerms } from "../mechanisms/composed/fact";
import { factsOf } from "../mechanisms/composed/facts-of";
import type { Input } from "../mechanisms/input";
import { earns } from "../mechanisms/terms";
import { sameInputAt } from "./inputs-of-row";
import { inputsOf } from "./needs";
import { sameAt } from "../fields/quantity";

/**
 * True where every input that the clause uses is equal in both rows: the same application twice, not two parts of one.
 */
export function sameInputs(clause: Clause, rows: Applications, a: number, b: number, switches: Switches): boolean {
  if (usesLevel(clause) && rows.level[a] !== rows.level[b]) return false;
  return (
    sameConditions(clause, rows, a, b) &&
    factsOf(clause).every(fact => sameFact(fact, rows, a, b)) &&
    inputsOf(clause, switches).every(
      input => input.aside === true || isReadNowhere(input, rows, a, b) || sameInputAt(rows, input, a, b),
    )
  );
}

/** 天数 beside a rent by the month tells nothing apart. */
function isReadNowhere({ isRead }: Input, rows: Applications, a: number, b: number): boolean {
  return isRead !== undefined && !isRead(rows, a) && !isRead(rows, b);
}

/**
 * A lenient clause's level only tells it from other clauses; one that says a figure, instead of the clause or beside
 * it, is an input all the same.
 */
function usesLevel({ levelReading, levelLenient, levels }: Clause): boolean {
  return levelReading !== "none" && (!levelLenient || levels.some(earns));
}

function sameFact({ own }: FactTerms, rows: Applications, a: number, b: number): boolean {
  const column = own === null ? undefined : rows.own[own];
  return column === undefined || (sameAt(column.numbers, a, b) && (column.words[a] ?? "") === (column.words[b] ?? ""));
}

function sameConditions(clause: Clause, rows: Applications, a: number, b: number): boolean {
  return clause.when.every(c =>
    c.fact === "sales" ? sameAt(rows.sales, a, b) : rows.inDistrict[a] === rows.inDistrict[b],
  );
}
