import type { ApplicationRow } from "../fields/row-numbers";
import { LEVEL_BLANK, type Applications, type Field } from "../fields/columns";
import type { FactTerms } from "../mechanisms/composed/fact";
import { factsOf } from "../mechanisms/composed/facts-of";
import { compileFact } from "../mechanisms/composed/values";
import type { Input } from "../mechanisms/input";
import type { Clause, Switches } from "../policy/model";
import { isBlankAt } from "./inputs-of-row";
import { inputsOf } from "./needs";

/** The facts that a row with outcome `missing` lacks: those that its amount, its level, conditions or limits need. */
export function missingFacts(clause: Clause, rows: Applications, row: ApplicationRow): FactTerms[] {
  const isBlank = (fact: FactTerms): boolean => {
    if (fact.kind === "word" || fact.kind === "yes-no") return false;
    // Columns only: no day chooses what they hold.
    return compileFact(fact, rows, 0)(row) === null;
  };
  return factsOf(clause).filter(isBlank);
}

/** The inputs that a row with outcome `missing` lacks. */
export function missingFields(clause: Clause, rows: Applications, row: ApplicationRow, switches: Switches): Field[] {
  const lacks = (field: Input["field"]): boolean => isBlankAt(rows, field, row);
  return [
    ...(clause.levelDecides && rows.level[row] === LEVEL_BLANK ? ["level" as const] : []),
    ...(clause.when.some(c => c.fact === "sales") && lacks("sales") ? ["sales" as const] : []),
    ...inputsOf(clause, switches)
      .filter(({ field, instead, needed }) => needed === "missing" && lacks(field) && (!instead || lacks(instead)))
      .map(input => input.field),
  ];
}
