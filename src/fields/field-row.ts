import type { Kind } from "./kinds";

/**
 * A column of a roster: all that is known of it besides what it is called in the texts (`fields` in src/text). Reading,
 * carrying down, the result's look, the template, the calculator and corrections derive from it.
 */
export interface FieldRow extends HeaderWords {
  readonly name: string;
  readonly kind: Kind;
  /** Those of its other headers that the help names: a few that people really write. */
  readonly also?: readonly string[];
  /** Words that may stand behind a number of its cells, longest first: 个月, ㎡. */
  readonly units?: readonly string[];
  /** Greater values are out of range; in the measure's own unit (percent, months, days). */
  readonly most?: number;
  /** One of these at least a roster needs: something to pay for, or the level that decides it. */
  readonly substance?: true;
  /** Shown of every row, whatever decides it. */
  readonly always?: true;
  /** Headers of it that no other sheet has: a sheet with one of them is a roster, whatever its name. */
  readonly rosterOnly?: readonly string[];
  /** Characters across in a result, where its kind's width is not enough. */
  readonly width?: number;
  /** Its place in the empty template (1 the first), how wide it is there, and what the example row shows. */
  readonly template?: { readonly place: number; readonly width?: number; readonly example?: string | number };
}

/** The words that name a column. `exact` in order of preference; the patterns are tried where no exact word fits. */
export interface HeaderWords {
  readonly exact: readonly string[];
  /** Such a word stands within a longer header. */
  readonly contains?: RegExp;
  /** Plausible only: what is read by it is also said to be assumed. */
  readonly weak?: RegExp;
  /** Headers with these are something else, whatever else they contain. */
  readonly not?: RegExp;
}

/** A list of words, written as one text. */
export function listed(words: string): readonly string[] {
  return words.split(" ");
}
