import type { Fen } from "../money/fen";

/** A figure of the law and the words that say it. */
export interface Quoted<T> {
  readonly value: T;
  readonly words: string;
}

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

export interface Reading {
  readonly code: string;
  readonly switch: Switch;
  readonly words: string;
  readonly title: string;
  /** In the order of the law's file: the default first. Labels are for people, in the policy's language. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Ids of the clauses it bears on; empty: all. */
  readonly clauses: readonly string[];
}

/** A rank that words such as 国家级 or 市级 name; two of them in one cell contradict each other. */
export interface Rank {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

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

export interface YearLimit {
  readonly years: number;
  readonly words: string;
  readonly then: "YEARS_EXHAUSTED" | "YEARS_REVIEW";
}

export type Grant =
  /**
   * rate × basis, at most the ceiling. `of` names an own basis of the policy, or null for 核算基数 only. Rates and ceilings
   * may depend on the level.
   */
  | {
      readonly mechanism: "rate-with-ceiling";
      readonly of: string | null;
      readonly ofWords: string;
      readonly rate: Quoted<number> | null;
      readonly ceiling: Quoted<Fen> | null;
      readonly auditExpected: string | null;
      readonly yearly: boolean;
    }
  /** The reviewers' amount, at most the ceiling. */
  | {
      readonly mechanism: "recognised-amount-with-ceiling";
      readonly ceiling: Quoted<Fen>;
      readonly years: YearLimit | null;
    }
  /** An amount per tier (Level.amount), once; a higher tier earns the difference. */
  | { readonly mechanism: "tiers-with-difference" }
  /** A fixed amount once (its own, or by level); a better level may earn the difference. */
  | { readonly mechanism: "fixed-once"; readonly amount: Quoted<Fen> | null; readonly upgrade: boolean }
  /** Rent of an area at a rate by level, with a limit of the area, a ceiling a year and a number of years. */
  | {
      readonly mechanism: "area-rent";
      readonly areaLimit: Quoted<number>;
      readonly ceiling: Quoted<Fen>;
      readonly years: YearLimit;
    }
  | { readonly mechanism: "not-money"; readonly support: string };

/** How a clause competes for a project: with all clauses, with itself only, or never. */
export type Competes = "all" | "own" | "never";

/** `given` by field, as one would write it into a cell; what it pays, or how it ends. */
export interface Example {
  readonly given: Readonly<Record<string, string>>;
  readonly pays: Quoted<Fen> | null;
  readonly outcome: "ineligible" | "missing" | "decision" | "invalid" | null;
}

export interface Clause {
  readonly index: number;
  readonly id: string;
  /** The article's number, as `3` or `4`. */
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly per: "project" | "platform" | "park" | "institution" | "applicant";
  /** Directions that name the clause in a 申报条款 cell; canonical. */
  readonly names: readonly string[];
  /** Words of a ledger's 类型 that mean the same kind of support; canonical. */
  readonly types: readonly string[];
  readonly levelReading: LevelReadingKind;
  readonly levels: readonly Level[];
  /** True: only a level that names another clause is ineligible; everything else is ignored. */
  readonly levelLenient: boolean;
  /** True where the amount depends on the level (it is then required). */
  readonly levelDecides: boolean;
  /** Words, any of which makes an unclear level clear; canonical. */
  readonly clearWith: readonly string[];
  /** Words that take an unclear level out of this clause (工厂类 …); canonical. */
  readonly excludes: readonly string[];
  /** Words, beside its levels' own, that point to this clause when another one does not serve a level; canonical. */
  readonly hints: readonly string[];
  readonly when: readonly Condition[];
  readonly grant: Grant;
  readonly competes: Competes;
  /** Rows of one applicant under this clause compete whatever their project: the words that say so, or null. */
  readonly oncePerApplicant: string | null;
  /** The clause is for enterprises (USCC beginning with 9): the words that say so, or null. */
  readonly enterprisesOnly: string | null;
  readonly toCheck: readonly string[];
  readonly examples: readonly Example[];
}

/** A basis with a column of its own; `headers` are the words that name it. */
export interface OwnBasis {
  readonly id: string;
  readonly label: string;
  readonly headers: readonly string[];
}

/** A figure of the text that binds nothing, and why. */
export interface Unused {
  readonly words: string;
  readonly because: string;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Directions that name the article, canonical. */
  readonly names: readonly string[];
  readonly unused: readonly Unused[];
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly version: string;
  /** sha256 of the file's text, hex. */
  readonly hash: string;
  readonly articles: readonly Article[];
  readonly clauses: readonly Clause[];
  readonly bases: readonly OwnBasis[];
  readonly ranks: readonly Rank[];
  readonly readings: readonly Reading[];
  /** Words of the rule that competing applications are settled by. */
  readonly bestOf: { readonly words: string; readonly article: string };
  /** Articles that bar an application, by mark. */
  readonly bars: Readonly<
    Partial<
      Record<
        "LATE" | "BARRED" | "REJECTED" | "OTHER_DISTRICT_AWARD",
        { readonly words: string; readonly article: string }
      >
    >
  >;
  /** Words of a list's 事由 that mean fraud with funds; canonical. */
  readonly fraud: readonly string[];
  readonly barYears: Quoted<number> | null;
  /** USCC digits 3–8 that are of the district (or above it). */
  readonly regions: readonly string[];
}
