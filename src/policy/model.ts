import type { Grant } from "../mechanisms/mechanism-of";
import type { FactKind, FactTerms, ParameterTerms } from "../mechanisms/composed/fact";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import type { Quoted } from "../mechanisms/quoted";
import type { ClauseTerms, Switch } from "../mechanisms/terms";
import type { Fen } from "../money/fen";
import type { NotWritten } from "./problem";

export { SWITCHES } from "../mechanisms/terms";
export type { Grant } from "../mechanisms/mechanism-of";
export type { Condition, Level, LevelReadingKind, Switch, Switches, SwitchValue } from "../mechanisms/terms";
export type { Quoted, YearLimit } from "../mechanisms/quoted";

export interface Reading {
  readonly code: string;
  /** The switch that it sets; null: it sets a field of the file (`part`). */
  readonly switch: Switch | null;
  readonly part: string | null;
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

/** How a clause competes for a project: with all clauses, with itself only, or never. */
export type Competes = "all" | "own" | "never";

/** `given` by field, as one would write it into a cell; what it pays, or how it ends. */
export interface Example {
  readonly given: Readonly<Record<string, string>>;
  readonly pays: Quoted<Fen> | null;
  readonly outcome: "ineligible" | "missing" | "decision" | "invalid" | null;
}

export interface Clause extends ClauseTerms<Grant> {
  /** The article's number, as `3` or `4`. */
  readonly article: string;
  readonly title: string;
  readonly per: "project" | "platform" | "park" | "institution" | "applicant";
  /** Directions that name the clause in a 申报条款 cell; canonical. */
  readonly names: readonly string[];
  /** Words of a ledger's 类型 that mean the same kind of support; canonical. */
  readonly types: readonly string[];
  /** True: only a level that names another clause is ineligible; everything else is ignored. */
  readonly levelLenient: boolean;
  /** Words, any of which makes an unclear level clear; canonical. */
  readonly clearWith: readonly string[];
  /** Words that take an unclear level out of this clause (工厂类 …); canonical. */
  readonly excludes: readonly string[];
  /** Words, beside its levels' own, that point to this clause when another one does not serve a level; canonical. */
  readonly hints: readonly string[];
  readonly competes: Competes;
  readonly toCheck: readonly string[];
  /** Figures of the clause's text that another clause binds, and why. */
  readonly unused: readonly Unused[];
  readonly examples: readonly Example[];
}

/** Columns of the table that a policy may call by words of its own. */
export type OwnHeader = "level" | "project" | "applicant" | "clause" | "hadLevel" | "paid" | "years" | "reviewed";

/** A basis with a column of its own; `headers` are the words that name it. */
export interface OwnBasis {
  readonly id: string;
  readonly label: string;
  readonly headers: readonly string[];
  /** What it counts (亩, 千瓦时), or null where it is money. */
  readonly unit: string | null;
  /** What its cells hold. */
  readonly kind: FactKind;
  /** It is no basis or fact: the policy's own words for a column of the table. */
  readonly means?: OwnHeader;
  /** It is a fact, so that what a review left of it stands above it; a basis has 审定基数. */
  readonly isFact?: true;
}

/** Supports that one project or applicant does not have several of. */
export interface Exclusive {
  readonly within: "project" | "applicant";
  /** Indexes of the clauses. */
  readonly clauses: readonly number[];
  readonly keep: "best" | "one" | "difference";
  readonly article: string;
  readonly words: string;
}

/** What a batch or a year has to give. */
export interface Budget {
  /** null where the text names no sum: then each batch has what 批次 says of it. */
  readonly amount: Quoted<Fen> | null;
  readonly article: string;
  readonly over: "batch" | "year";
  readonly then: "report" | "pro-rata";
  /** The words that say that amounts are cut; null where they are only held against it. */
  readonly words: string | null;
}

/** How an amount is paid out in parts, or by several governments. */
export interface Split {
  readonly of: "instalments" | "governments";
  /** Where it stands: the article named, else that of its first clause. */
  readonly article: string;
  readonly words: string | null;
  readonly clauses: readonly number[];
  /** Shares in basis points; together 10 000. */
  readonly parts: readonly { readonly label: string; readonly share: Quoted<number> }[];
}

/** An example of several rows, with what settling makes of them. */
export interface RosterExample {
  readonly title: string;
  readonly rows: readonly {
    readonly clause: string;
    readonly applicant: string | null;
    readonly project: string | null;
    readonly given: Readonly<Record<string, string>>;
    readonly computes: Quoted<Fen> | null;
    readonly proposes: Quoted<Fen> | null;
    readonly outcome: Example["outcome"];
  }[];
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

/** What a policy is made of under some values of its readings. */
export interface Variant {
  readonly values: Readonly<Record<string, string>>;
  readonly policy: Pick<
    Policy,
    "clauses" | "limits" | "facts" | "parameters" | "exclusive" | "bestOf" | "budget" | "split"
  >;
}

/** The city that a policy's district is of, by name and without 市, and its towns; "" where the file tells no city. */
export interface OwnCity {
  readonly name: string;
  /** Names of its districts and counties, parted by |. */
  readonly towns: string;
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
  /** The policy's own words for columns of the table (level: 人才类别, project: 展会名称). */
  readonly headers: Readonly<Partial<Record<OwnHeader, readonly string[]>>>;
  /** The policy's own columns of the roster: its bases, and its facts that have a column. */
  readonly bases: readonly OwnBasis[];
  readonly facts: readonly FactTerms[];
  readonly parameters: readonly ParameterTerms[];
  /** Every limit, by number. */
  readonly limits: readonly NumberedLimit[];
  /** Groups of which one project or applicant has one; null: the older form, `bestOf`. */
  readonly exclusive: readonly Exclusive[] | null;
  readonly budget: Budget | null;
  readonly split: readonly Split[];
  readonly examples: readonly RosterExample[];
  /** Lines that a draft left open. */
  readonly open: readonly NotWritten[];
  readonly ranks: readonly Rank[];
  readonly readings: readonly Reading[];
  /** The policy under each combination of the readings that set a part of its file, the defaults first. */
  readonly variants?: readonly Variant[];
  /** The sums of the ledger that are kept beside those of `limits`: of variants, of groups that pay the difference. */
  readonly counted?: readonly NumberedLimit[];
  /** Words of the rule that competing applications are settled by; null: only the same clause twice competes. */
  readonly bestOf: { readonly words: string; readonly article: string } | null;
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
  readonly city: OwnCity;
}
