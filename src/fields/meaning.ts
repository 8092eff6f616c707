import type { Field } from "./table";

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
