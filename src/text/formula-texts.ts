/** The parameters of all functions, by what they are; the same name means the same everywhere. */
export type Parameter =
  | "article"
  | "basis"
  | "level"
  | "paid"
  | "unit"
  | "names"
  | "facts"
  | "field"
  | "area"
  | "rent"
  | "rentUnit"
  | "months"
  | "applicants"
  | "projects"
  | "articles"
  | "amounts"
  | "applicant"
  | "code"
  | "name"
  | "value"
  | "amount"
  | "digits";

/** What a parameter accepts, as the second half of a message. `{choices}` are the values that would serve. */
export type Accepted =
  | "article"
  | "choices"
  | "oneArticle"
  | "articleByLevel"
  | "articleAsDate"
  | "level"
  | "rank"
  | "number"
  | "notNegative"
  | "tooLarge"
  | "unit"
  | "basis"
  | "recognised"
  | "rentOfYear";

/** The same of functions whose words come late. */
export type LateAccepted =
  | "rentUnit"
  | "months"
  | "digits"
  | "cents"
  | "field"
  | "areaGiven"
  | "rentGiven"
  | "applicantColumns"
  | "projectColumns"
  | "oneColumn"
  | "applicantKnown"
  | "applicantByCode"
  | "noWords"
  | "merged"
  | "noCeiling";

/** What SJS.CLAUSE can give. */
export type ClauseField = "text" | "rate" | "ceiling" | "name";

/**
 * Everything that formulas say by themselves, in one language; what an amount came from is told by the explanations'
 * own texts.
 */
export interface LanguageFunctionTexts {
  readonly parameters: Readonly<Record<Parameter, string>>;
  /** `{n}`, `{name}`, `{text}` (what the parameter held), `{accepted}`. */
  readonly held: string;
  readonly blank: string;
  readonly blankOrZero: string;
  readonly accepted: Readonly<Record<Accepted, string>>;
  /** A range ends before the others do. */
  readonly sizes: string;
  /** A defect of ours; `{text}`. */
  readonly failed: string;
  /** The words of explanations could not be loaded. */
  readonly offline: string;
  readonly list: string;
  readonly semicolon: string;
  /** Between two sentences. */
  readonly space: string;
  /**
   * Words of a field, the first of them the one that is shown; those of all languages serve in each, as a workbook
   * travels.
   */
  readonly fields: Readonly<Record<ClauseField, readonly string[]>>;
}
