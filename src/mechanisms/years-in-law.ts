import type { LawKit, Phrases } from "./mechanism";
import type { YearLimit } from "./quoted";

/** A number of years in a law's file: the words that say it, or the words and what follows where they are over. */
export function yearsShape({ z, words }: LawKit) {
  const then = z.enum(["YEARS_REVIEW", "YEARS_EXHAUSTED"]).default("YEARS_EXHAUSTED");
  return z.union([words, z.strictObject({ words, then })]).optional();
}

export type YearsInFile = string | Omit<YearLimit, "years"> | undefined;

export function readYears(file: YearsInFile, phrases: Phrases): YearLimit | null {
  if (file === undefined) return null;
  const { words, then } = typeof file === "string" ? { words: file, then: "YEARS_EXHAUSTED" as const } : file;
  const field = typeof file === "string" ? ["years"] : ["years", "words"];
  return { words, then, years: phrases.count(words, ...field).value };
}
