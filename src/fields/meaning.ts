import { fieldFacts, isField, type Field } from "./table";
import { factsOf } from "./kinds";

/** What a column means: one of the table's columns, or the k-th of the policy's own bases. */
export type Meaning =
  { readonly field: Field; readonly own?: undefined } | { readonly own: number; readonly field?: undefined };

export function fieldMeaning(field: Field): Meaning {
  return { field };
}

export function ownMeaning(basis: number): Meaning {
  return { own: basis };
}

export function sameMeaning(a: Meaning | null, b: Meaning | null): boolean {
  return a?.field === b?.field && a?.own === b?.own;
}

/** A meaning as a short text, for keys and prints: a column's name, a basis's number. */
export function meaningKey(meaning: Meaning): string {
  return meaning.field ?? String(meaning.own);
}

/** Figures that would count twice if a merged cell or 同上 gave them to every row. */
export function countsOnce(meaning: Meaning): boolean {
  return meaning.field === undefined || factsOf(fieldFacts(meaning.field).kind).countsOnce === true;
}

/** Whether a column's figures are money, which a unit line or the default unit scales. */
export function isMoney(meaning: Meaning | null): boolean {
  return meaning !== null && (meaning.field === undefined || factsOf(fieldFacts(meaning.field).kind).money === true);
}

/** A meaning as it was kept; null where it is none that there is. `bases`: how many own bases the policy has. */
export function meaningIn(kept: unknown, bases: number): Meaning | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { field, own } = kept as Readonly<Record<string, unknown>>;
  if (isField(field)) return { field };
  return typeof own === "number" && Number.isSafeInteger(own) && own >= 0 && own < bases ? { own } : null;
}
