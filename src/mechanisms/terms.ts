import type { Fen } from "../money/fen";
import type { LevelParts, Parts } from "./composed/parts";
import type { Quoted } from "./quoted";

/**
 * The points that a policy's text can leave open, as switches of the mechanisms. A policy names each that its words
 * leave open (`Reading`); where a policy has none for a switch, the first value holds.
 */
export const SWITCHES = {
  "ceiling-per": ["project", "applicant"],
  "paid-basis": ["cumulative", "increment"],
  "tier-difference": ["tier", "paid"],
  "operating-support": ["combined", "separate"],
  threshold: ["inclusive", "exclusive"],
  "once-per": ["applicant", "project"],
  upgrade: ["difference", "full"],
  "own-project": ["both", "best"],
  competes: ["clause", "article"],
  "other-award": ["flag", "deny"],
  "bar-end": ["civil", "day-before"],
  rounding: ["fen", "yuan-floor", "yuan", "thousand-floor", "wan-floor", "wan", "wan-2dp"],
} as const;
export type Switch = keyof typeof SWITCHES;
export type SwitchValue<S extends Switch> = (typeof SWITCHES)[S][number];
/** The values in force, one per switch. */
export type Switches = { readonly [S in Switch]: SwitchValue<S> };

/** A level that a clause serves. Figures that depend on the level stand with it. */
export interface Level {
  readonly id: string;
  readonly label: string;
  /** Canonical words, any of which in the cell names this level. */
  readonly words: readonly string[];
  /** The rank whose words these are (they yield to a word that is specific to a clause), or null. */
  readonly rank: string | null;
  /** Cells with such a word and none of `clearWith` leave the category open (CATEGORY_UNCLEAR). */
  readonly unclear: boolean;
  /** The words name this level only where no rank stands beside them. */
  readonly alone: boolean;
  readonly rate: Quoted<number> | null; // basis points
  readonly ceiling: Quoted<Fen> | null;
  readonly amount: Quoted<Fen> | null;
  /** For each unit of what is counted, in 万分之一元. */
  readonly each: Quoted<number> | null;
  /** What it says beside: a threshold, conditions, years, brackets, a multiplier; null: nothing. */
  readonly parts: LevelParts | null;
}

/**
 * How a cell's text becomes a level. `words`: by the levels' words. `rank-number`: 2级, 二级, L2, or a name of the rank.
 * `none`: the cell is not read.
 */
export type LevelReadingKind = "words" | "rank-number" | "none";

export interface Condition {
  readonly kind: "yes" | "at-least";
  readonly fact: "inDistrict" | "sales";
  readonly words: string;
  readonly atLeast: Quoted<Fen> | null;
  readonly else: "NOT_IN_DISTRICT" | "BELOW_THRESHOLD";
}

/** The level earns something of its own: DCMM level 1 is named in the text and does not. */
export function earns(level: Level): boolean {
  return [level.rate, level.ceiling, level.amount, level.each].some(figure => figure !== null);
}

/** The figures that can stand with a clause or, instead or beside, with each of its levels. */
export type FigureName = "rate" | "ceiling" | "amount" | "each";

/**
 * What a mechanism sees of a clause: its figures are in `grant` and `levels`, each with the words of `text` that say
 * it.
 */
export interface ClauseTerms<G> {
  readonly index: number;
  readonly id: string;
  readonly text: string;
  readonly levelReading: LevelReadingKind;
  readonly levels: readonly Level[];
  /** True where the amount depends on the level (it is then required). */
  readonly levelDecides: boolean;
  readonly when: readonly Condition[];
  readonly grant: G;
  /** Rows of one applicant under this clause compete whatever their project: the words that say so, or null. */
  readonly oncePerApplicant: string | null;
  /** The clause is for enterprises (USCC beginning with 9): the words that say so, or null. */
  readonly enterprisesOnly: string | null;
  /** What the clause is made of beside its levels and its grant; null: of nothing else. */
  readonly parts: Parts | null;
}
