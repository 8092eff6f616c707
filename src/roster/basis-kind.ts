/** What a basis counts: what research cost, what was invested, what was given from above. */
export type BasisKind = "research" | "investment" | "funds";

/** The kind that a header or the law's own name of a basis says; null where it says none (核算基数). */
export function basisKind(words: string): BasisKind | null {
  if (/研发/.test(words)) return "research";
  if (/投资/.test(words)) return "investment";
  return /资金|经费|拨款/.test(words) ? "funds" : null;
}

/**
 * Whether a basis of one kind serves a clause that is computed from another (docs/rules.md, section 6): an investment
 * serves research too, funds from above nothing else, and a basis without a kind everything.
 */
export function serves(column: BasisKind | null, clause: BasisKind | null): boolean {
  return column === null || clause === null || column === clause || (column === "investment" && clause === "research");
}
