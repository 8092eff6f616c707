/**
 * How often a property is tried: `runs` times with new cases each time; a mutation run asks for a share of it
 * (PROPERTY_SHARE) and always for the same cases, so that a mutant's fate is no matter of luck.
 */
export function effort(runs: number): { numRuns: number; seed?: number } {
  const share = Number(process.env["PROPERTY_SHARE"] ?? "1");
  return share === 1 ? { numRuns: runs } : { numRuns: Math.ceil(runs * share), seed: 14 };
}
