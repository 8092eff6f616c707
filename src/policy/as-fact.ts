import type { FactTerms, ParameterTerms } from "../mechanisms/composed/fact";

/** What stands where a name names no fact; the problem is told elsewhere. */
export const UNKNOWN_FACT: FactTerms = {
  id: "",
  kind: "money",
  label: "",
  unit: null,
  own: null,
  column: null,
  fallback: null,
  is: null,
};

/** A dated parameter where a fact may stand: it is read by its day, and is no column. */
export function asFact(parameter: ParameterTerms | undefined): FactTerms | undefined {
  return parameter && { ...UNKNOWN_FACT, id: parameter.id, kind: parameter.kind, label: parameter.label, parameter };
}
