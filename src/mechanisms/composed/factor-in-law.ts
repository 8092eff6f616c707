import type { LawKit } from "../mechanism";

/**
 * What an amount is multiplied from, as a law's file writes it: a fact by its name, or a fact (or a dated parameter)
 * with what caps it (`atMost` a phrase, `atMostOf` another fact) or divides it (`per`).
 */
export function factorShape({ z, words }: LawKit) {
  return z.union([
    words,
    z.strictObject({
      fact: words.optional(),
      parameter: words.optional(),
      atMost: words.optional(),
      atMostOf: words.optional(),
      per: words.optional(),
    }),
  ]);
}

/** One factor, or several. */
export function factorsShape(kit: LawKit) {
  const factor = factorShape(kit);
  return kit.z.union([factor, kit.z.array(factor).min(1)]);
}
