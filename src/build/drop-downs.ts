import { RENT_UNITS } from "../fields/rent-units";
import { UNITS } from "../money/unit";
import type { Policy } from "../policy/model";
import { fill } from "../text/fill";
import { wordingOf } from "../text/wording";
import type { FunctionTexts, Parameter } from "../text/functions/texts";

/** A list that Excel offers while an argument is typed. Values are texts; nothing else is thereby forbidden. */
export interface DropDown {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/**
 * The list of each parameter. Microsoft's own examples have lists on parameters of type string only; ours stay of type
 * any, so that error values and numbers come in as they are. Should an Excel refuse that, this is the place to take
 * them out.
 */
export const ENUM_OF: Readonly<Partial<Record<Parameter, string>>> = {
  article: "SJS_ARTICLES",
  level: "SJS_LEVELS",
  field: "SJS_FIELDS",
  unit: "SJS_UNITS",
  rentUnit: "SJS_RENT_UNITS",
};

/**
 * The lists, out of the law: its clauses, its levels (each once, with the clauses that serve it), the fields of
 * SJS.CLAUSE, units.
 */
export function dropDowns(policy: Policy, texts: FunctionTexts): DropDown[] {
  const levels = new Map<string, string[]>();
  for (const clause of policy.clauses) {
    for (const level of clause.levels)
      if (!clause.levelDecides || level.amount || level.rate || level.ceiling)
        levels.set(level.label, [...(levels.get(level.label) ?? []), clause.id]);
  }
  const list = (id: string, values: readonly (readonly [string, string])[]): DropDown => ({
    id,
    type: "string",
    values: values.map(([value, tooltip]) => ({ name: value, stringValue: value, tooltip })),
  });
  const [short = policy.title] = [...policy.names].sort((a, b) => a.length - b.length),
    // Excel reads the lists once, with the add-in: a workbook may follow another policy, so they say whose they are.
    named = (text: string): string => fill(wordingOf(texts.language).sentences.noted, { text, note: short });
  return [
    list(
      "SJS_ARTICLES",
      policy.clauses.map(clause => [clause.id, named(clause.title)]),
    ),
    list(
      "SJS_LEVELS",
      [...levels].map(([label, clauses]) => [label, named(clauses.join(texts.list))]),
    ),
    list(
      "SJS_FIELDS",
      Object.values(texts.fields).map(words => [words[0]!, ""]),
    ),
    list(
      "SJS_UNITS",
      UNITS.map(unit => [unit, ""]),
    ),
    list(
      "SJS_RENT_UNITS",
      RENT_UNITS.map(unit => [unit, ""]),
    ),
  ];
}
