/** What reviewers decided about rows (indexes); who and when is kept beside it by whoever read the decision. */
export interface Decisions {
  /** Rows to be taken before all that they compete with. */
  readonly preferred: ReadonlySet<number>;
  /** Rows of one clause and project that are added up, under one ceiling. */
  readonly addedUp: readonly (readonly number[])[];
  /** Pairs of rows that are decided to be different projects. */
  readonly apart?: readonly (readonly [number, number])[];
}

export const NO_DECISIONS: Decisions = { preferred: new Set(), addedUp: [] };
