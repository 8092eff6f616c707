import type { Policy } from "../policy/model";
import type { Meaning } from "../roster/vocabulary";
import { textsOf } from "../text/of";
import type { Language } from "../text/texts";

const OWN = "own:";

/** What a column was read as, in words; a basis of the policy's own by the law's. */
export function fieldName(policy: Policy, language: Language, meaning: Meaning): string {
  const { fields } = textsOf(language);
  return isOwn(meaning) ? (policy.bases[Number(meaning.slice(OWN.length))]?.label ?? fields.basis) : fields[meaning];
}

/** Everything that a column of a roster can be read as, the policy's own bases last. */
export function meaningsOf(policy: Policy): Meaning[] {
  return [...(Object.keys(textsOf("zh-CN").fields) as Meaning[]), ...policy.bases.map((_, k): Meaning => `own:${k}`)];
}

function isOwn(meaning: Meaning): meaning is `own:${number}` {
  return meaning.startsWith(OWN);
}
