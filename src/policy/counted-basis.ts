import { mechanismOf } from "../mechanisms/mechanism-of";
import type { Clause, OwnBasis, Policy } from "./model";

/** The clause's basis with a column of its own, or null where it has none. */
export function ownBasisOf(policy: Policy, { grant }: Clause): OwnBasis | null {
  const basis = mechanismOf(grant).basis(grant);
  return policy.bases.find(b => b.id === basis?.of) ?? null;
}
