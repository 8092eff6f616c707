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
  return { words, then, years: wholeYears(words, phrases, field) };
}

/** How many years the words say; 24个月 are two, and what is no whole number of years cannot be held against years. */
export function wholeYears(words: string, phrases: Pick<Phrases, "count" | "fail">, field: readonly string[]): number {
  const { value } = phrases.count(words, ...field);
  if (!/月|季|[天日次]/.test(words) || /年(?!度)/.test(words)) return value;
  if (/个?月/.test(words) && value % 12 === 0) return value / 12;
  phrases.fail(
    `“${words}”不是整年数，years 按年管（24个月、2年）：按月、按次的写成 facts 的一项（月数），在 of 里用 atMost 封顶`,
    ...field,
  );
  return value;
}
