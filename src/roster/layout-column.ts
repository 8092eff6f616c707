import type { Meaning } from "../fields/meaning";
import type { Unit } from "../money/amount-as-written";
import type { Confidence } from "./vocabulary";

/** A column of a roster as its header is understood. */
export interface LayoutColumn {
  /** Index within the sheet's used area. */
  readonly index: number;
  /** The header as shown, with its group, or the column's letters where it has none. */
  readonly header: string;
  readonly meaning: Meaning | null;
  readonly confidence: Confidence;
  /** The unit that the header names; null where it names none. */
  readonly unit: Unit | null;
  /** All header texts of the column, lowest line first. */
  readonly written: readonly string[];
  /** One of the columns that our own runs write; never an input. */
  readonly ours: boolean;
  /** What is compared of the header: without units, brackets and numbering, with its group. */
  readonly core: string;
  /** The header is the column's own name, not one of its synonyms. */
  readonly ownName: boolean;
  /** A person said what it means. */
  readonly byPerson: boolean;
  /** A person said that it is one of several parts that add up. */
  readonly addsUp: boolean;
  /** The column that is read instead, where both mean the same; null for every other column. */
  readonly aside: { readonly meaning: Meaning; readonly instead: string } | null;
}
