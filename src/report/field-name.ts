import type { Policy } from "../policy/model";
import type { Meaning } from "../fields/meaning";
import type { Field } from "../fields/table";
import { textsOf } from "../text/of";
import { OFFICE_LANGUAGE, type Language } from "../text/languages";

/** What a column was read as, in words; a basis of the policy's own by the law's. */
export function fieldName(policy: Policy, language: Language, meaning: Meaning): string {
  const { fields } = textsOf(language);
  return meaning.field === undefined ? (policy.bases[meaning.own]?.label ?? fields.basis) : fields[meaning.field];
}

/** Everything that a column of a roster can be read as, the policy's own bases first, in the order of the texts. */
export function meaningsOf(policy: Policy): Meaning[] {
  const fields = Object.keys(textsOf(OFFICE_LANGUAGE).fields) as Field[];
  return [...policy.bases.map((_, own): Meaning => ({ own })), ...fields.map((field): Meaning => ({ field }))];
}
