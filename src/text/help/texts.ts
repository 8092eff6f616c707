import type { Field } from "../../fields/columns";
import type { OTHER_HEADERS, OtherKind } from "../../roster/other-vocabulary";
import type { PaperSetting } from "../../roster/paper-settings";

/** The pages of the help, in the order of its menu; `index` is the first. */
export const HELP_PAGES = ["index", "functions", "marks", "readings", "rosters", "policy", "questions"] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** A sheet beside the rosters whose columns are listed; 文书设置 has lines instead. */
export type HelpSheet = Exclude<OtherKind, "papers">;
export type SheetHints = { readonly [K in HelpSheet]: Readonly<Record<keyof (typeof OTHER_HEADERS)[K], string>> };

/** What the build puts around and into the pages of `help` in one language's folder. */
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
  /** The headings of the tables of columns, and what is said of the policy's own. */
  readonly columns: Readonly<Record<"column" | "also" | "use" | "own" | "header" | "fill" | "setting", string>>;
  /** What a column of a roster holds and where it is used, in the order in which the help lists them. */
  readonly fields: Readonly<Record<Field, string>>;
  /** What a column of another sheet holds. */
  readonly sheets: SheetHints;
  /** What a line of 文书设置 holds. */
  readonly papers: Readonly<Record<PaperSetting, string>>;
  readonly colon: string;
  readonly list: string;
}
