/** What the cells of a column hold; how they are read, carried down, shown and typed follows from it. */
export type Kind = keyof typeof KINDS;

interface KindFacts {
  /**
   * Figures that would count twice if a merged cell or 同上 gave them to every row; everything else carries down.
   */
  readonly countsOnce?: true;
  /** An exact number per application (`Quantities`). */
  readonly quantity?: true;
  /** Money, which a unit line or the default unit scales. */
  readonly money?: true;
  /** Digits that are never reckoned with. */
  readonly code?: true;
  /** A word or a small number, however long its header is. */
  readonly few?: true;
  /** Counted or measured: digits are typed. */
  readonly counted?: true;
  /** How the template shows its cells; texts where nothing is said. */
  readonly format?: "wan" | "date";
}

export const KINDS = {
  serial: {},
  name: {},
  code: { code: true },
  clause: {},
  level: {},
  basis: { countsOnce: true, quantity: true, money: true, format: "wan" },
  money: { countsOnce: true, quantity: true, money: true, format: "wan" },
  rent: { countsOnce: true, quantity: true },
  "rent-unit": { few: true },
  area: { countsOnce: true, quantity: true, counted: true },
  share: { quantity: true, few: true },
  count: { quantity: true, few: true, counted: true },
  period: {},
  years: { few: true, counted: true },
  truth: { few: true },
  status: { few: true },
  award: {},
  /** Points of a review: no rule reads them. */
  score: { few: true },
  round: { few: true },
  date: { format: "date" },
} as const satisfies Readonly<Record<string, KindFacts>>;

/** The facts of a kind, each of them asked for by name. */
export function factsOf(kind: Kind): KindFacts {
  return KINDS[kind];
}
