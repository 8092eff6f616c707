import type { LawKit, Phrases } from "./mechanism";
import type { YearLimit } from "./terms";

/** A number of years in a law's file: the words that say it, and what follows where they are over. */
export function yearsShape({ z, words }: LawKit) {
  return z
    .strictObject({ words, then: z.enum(["YEARS_REVIEW", "YEARS_EXHAUSTED"]).default("YEARS_EXHAUSTED") })
    .optional();
}

export function readYears(file: Omit<YearLimit, "years"> | undefined, phrases: Phrases): YearLimit | null {
  return file === undefined ? null : { ...file, years: phrases.count(file.words, "years", "words").value };
}
