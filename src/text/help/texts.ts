/** The pages of the help, in the order of its menu; `index` is the first. */
export const HELP_PAGES = ["index", "functions", "marks", "readings", "rosters", "policy", "questions"] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** What the build puts around and into the pages of docs/help, in one language. */
export interface HelpTexts {
  readonly name: string;
  /** The menu's words for each page, and its name for those who cannot see it. */
  readonly pages: Readonly<Record<HelpPage, string>>;
  readonly menu: string;
  readonly onThisPage: string;
  /** `{title}`, `{version}` of the policy that is installed. */
  readonly policy: string;
  /** The same where a page has examples of that policy. */
  readonly examples: string;
  readonly functions: Readonly<Record<"argument" | "what" | "optional", string>>;
  readonly marks: Readonly<Record<"meaning" | "todo", string>>;
  readonly readings: Readonly<
    Record<"code" | "words" | "silent" | "clauses" | "allClauses" | "choices" | "value" | "isDefault", string>
  >;
  readonly colon: string;
  readonly list: string;
}
