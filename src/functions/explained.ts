import { underChoices, withWords } from "./late";

/* The functions that speak in sentences and marks. */

/**
 * The sentence behind the amount that SUBSIDY gives for the same arguments, with the law's words and what a formula
 * cannot check.
 * @customfunction EXPLAIN
 * @param article Clause of the policy in force by its number, such as 3, 4.2 or 第四条（二）, or by its name
 * @param basis As in SUBSIDY
 * @param [level] As in SUBSIDY
 * @param [paid] As in SUBSIDY
 * @param [unit] As in SUBSIDY
 * @param [names] As in SUBSIDY
 * @param [facts] As in SUBSIDY
 * @returns The explanation
 */
export function explain(
  article: unknown[][],
  basis: unknown[][],
  level?: unknown[][],
  paid?: unknown[][],
  unit?: unknown[][],
  names?: unknown[][],
  facts?: unknown[][],
): unknown[][] {
  return underChoices(() =>
    withWords(words => words.explainedUnder([article, basis, level, paid, unit], names, facts)),
  );
}

/**
 * The marks of each row across rows: competing applications, joint projects, alike names and codes; blank where there
 * are none.
 * @customfunction DUPLICATES
 * @param applicants Applicants, one column, or two (name, credit code)
 * @param projects Projects, one column, or two (name, number)
 * @param articles Article or clause of each row
 * @param [amounts] Computed amount of each row; without them, rows that compete are marked as open
 * @returns A column of marks
 */
export function duplicates(
  applicants: unknown[][],
  projects: unknown[][],
  articles: unknown[][],
  amounts?: unknown[][],
): unknown[][] {
  return underChoices(() => withWords(words => words.duplicatesOf(applicants, projects, articles, amounts)));
}
