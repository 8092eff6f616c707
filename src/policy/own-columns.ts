import { canonical } from "../identity/canonical";
import { affirmed } from "./affirmed-level";
import type { OwnBasis, OwnHeader, Policy } from "./model";

/** How many columns of its own the applications of a policy have: none where no grant is made of facts. */
export function ownColumns(policy: Policy): number {
  return policy.facts.length > 0 ? policy.bases.length : 0;
}

/** Whether the k-th of the policy's own columns holds a fact, and not a basis of the older form. */
export function isFactColumn(policy: Policy, own: number): boolean {
  return policy.facts.some(fact => fact.own === own);
}

/** The words of a cell as conditions compare them: without what they deny or wish for. */
export function comparedWords(policy: Policy, text: string): string {
  return canonical(affirmed(policy, text));
}

/** The words by which a roster's headers are the policy's own: its columns by number, and behind them the table's. */
export function ownHeaders(policy: Policy): readonly OwnBasis[] {
  const { bases, headers } = policy,
    named = Object.entries(headers) as [OwnHeader, readonly string[]][];
  return [
    ...bases.map((basis, own): OwnBasis => (isFactColumn(policy, own) ? { ...basis, isFact: true } : basis)),
    ...named.flatMap(([means, words]): OwnBasis[] =>
      words.length === 0 ? [] : [{ id: means, label: words[0]!, headers: words, unit: null, kind: "word", means }],
    ),
  ];
}
