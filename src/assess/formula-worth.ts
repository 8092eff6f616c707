import { award } from "../engine/award";
import { NONE, OUTCOME } from "../mechanisms/results";
import { singleApplication, type Given } from "../engine/single";
import { readingValues, type ReadingValues } from "../engine/switches";
import { mechanismOf } from "../mechanisms/registry";
import { readAmount, type CellLike, type Unit } from "../money/amount-as-written";
import type { Clause, Policy } from "../policy/model";

/** The arguments of `SJS.SUBSIDY` after the article, as values. */
export interface SubsidyArguments {
  readonly basis: CellLike;
  readonly level: CellLike;
  readonly paid: CellLike;
  readonly unit: Unit;
}

/**
 * What basis is to a clause's formula (docs/rules.md, 7); null where it is not used, undefined where SUBSIDY says
 * another thing than the row.
 */
export function basisField(clause: Clause): "basis" | "reviewed" | "hadLevel" | null | undefined {
  const argument = mechanismOf(clause.grant).argument(clause.grant);
  switch (argument.kind) {
    // The year's rent of the counted area is in no column.
    case "amount":
      return argument.field === "rent" ? undefined : argument.field;
    case "count":
      return "basis";
    case "earlier":
      return "hadLevel";
    case "unused":
      return null;
    // What is no money needs no formula.
    case "no-money":
      return undefined;
  }
}

/**
 * What `SJS.SUBSIDY` comes to, in 分, under the workbook's readings: no roster, no lists. Null where it is no amount.
 */
export function worthOf(
  policy: Policy,
  clause: Clause,
  { basis, level, paid, unit }: SubsidyArguments,
  readings: ReadingValues,
): number | null {
  const field = basisField(clause);
  // To a formula a basis of 0 may be a blank cell: it gives #N/A there, where a row has 0.
  if (field === undefined || ((field === "basis" || field === "reviewed") && isZero(basis, unit))) return null;
  const given: Given = {
    ...(field === null || isBlank(basis) ? {} : { [field]: basis }),
    ...(isBlank(level) ? {} : { level }),
    ...(isBlank(paid) ? {} : { paid }),
    ...conditionsMet(clause),
  };
  const awards = award(policy, singleApplication(policy, clause, given, unit), readingValues(policy, readings), 0);
  return awards.outcome[0] === OUTCOME.amount && awards.computed[0] !== NONE ? awards.computed[0]! : null;
}

/** A formula cannot check sales or place; it says so, and takes them as met. */
function conditionsMet(clause: Clause): Given {
  const met: Partial<Record<"sales" | "inDistrict", string>> = {};
  for (const condition of clause.when) {
    if (condition.fact === "inDistrict") met.inDistrict = "是";
    else met.sales = "100000亿元";
  }
  return met;
}

function isZero(cell: CellLike, unit: Unit): boolean {
  const read = readAmount(cell, unit);
  return read.kind === "value" && read.value.digits === 0n;
}

function isBlank(cell: CellLike): boolean {
  return cell === null || cell === "";
}
