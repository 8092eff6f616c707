import type { Policy, Variant } from "./model";

const known = new WeakMap<Variant, Policy>();

/**
 * The policy as it stands under the values of its readings: of those that set a part of the file, the file with that
 * part so. A policy without such readings is what it is.
 */
export function policyUnder(policy: Policy, readings: Readonly<Record<string, string>>): Policy {
  const variant = policy.variants?.find(({ values }) =>
    Object.entries(values).every(([code, value]) => (readings[code] ?? value) === value),
  );
  if (variant === undefined || variant.policy.clauses === policy.clauses) return policy;
  let under = known.get(variant);
  if (under === undefined) known.set(variant, (under = { ...policy, ...variant.policy }));
  return under;
}
