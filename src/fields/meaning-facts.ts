import { factsOf } from "./kinds";
import type { Meaning } from "./meaning";
import { fieldFacts } from "./table";

/*
 * What is known of a meaning out of the table; apart, so that who only names a column does not load the words of all
 * headers.
 */

/** Figures that would count twice if a merged cell or 同上 gave them to every row. */
export function countsOnce(meaning: Meaning): boolean {
  return meaning.field === undefined || factsOf(fieldFacts(meaning.field).kind).countsOnce === true;
}

/** Whether a column's figures are money, which a unit line or the default unit scales. */
export function isMoney(meaning: Meaning | null): boolean {
  return meaning !== null && (meaning.field === undefined || factsOf(fieldFacts(meaning.field).kind).money === true);
}
