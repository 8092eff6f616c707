import { factorsShape } from "./factor-in-law";
import type { LawKit } from "../mechanism";
import { bracketShape, capShape } from "./parts-in-law";

/** Shapes of the grants that are made of facts, in a law's file. */

export function rateShape(kit: LawKit) {
  const { z, words } = kit;
  return z.strictObject({
    mechanism: z.literal("rate"),
    of: factorsShape(kit),
    ofWords: kit.words.optional(),
    rate: words.optional(),
    ...capShape(kit),
  });
}

export function perUnitShape(kit: LawKit) {
  const { z, words } = kit;
  return z.strictObject({
    mechanism: z.literal("per-unit"),
    of: factorsShape(kit),
    ofWords: kit.words.optional(),
    each: words.optional(),
    every: words.optional(),
    most: words.optional(),
    yearly: z.boolean().default(false),
    ...capShape(kit),
  });
}

export function fixedShape(kit: LawKit) {
  const { z, words } = kit;
  return z.strictObject({ mechanism: z.literal("fixed"), amount: words.optional(), ...capShape(kit) });
}

export function recognisedShape(kit: LawKit) {
  return kit.z.strictObject({
    mechanism: kit.z.literal("recognised"),
    ofWords: kit.words.optional(),
    ...capShape(kit),
  });
}

export function bracketsShape(kit: LawKit) {
  const { z } = kit;
  return z.strictObject({
    mechanism: z.literal("brackets"),
    of: factorsShape(kit),
    ofWords: kit.words.optional(),
    brackets: z.array(bracketShape(kit)).min(1).optional(),
    ...capShape(kit),
  });
}
