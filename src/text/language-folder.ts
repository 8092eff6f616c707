import type { FunctionHelps } from "./function-help";
import type { LanguageFunctionTexts } from "./formula-texts";
import type { LateFunctionTexts } from "./late-function-texts";
import type { HelpTexts } from "./help/texts";
import type { LanguageTexts, LanguageWording } from "./language-texts";
import type { PackageTexts } from "./package/texts";
import type { PaneTexts } from "./pane/texts";
import type { PaperAnswers } from "./paper-answers/texts";
import type { PolicyFileTexts } from "./policy-files/texts";
import type { PreviewTexts } from "./preview-texts";
import type { RibbonTexts } from "./ribbon/ribbon";
import type { StreamTexts } from "./stream-texts";
import type { SupportTexts } from "./support/support";
import type { TaskTexts } from "./tasks/texts";
import type { SelfCheckTexts } from "./self-check";

/**
 * All that is said in one language: what its folder's `index.ts` gives. A text that is missing there does not compile.
 * Each part stands in a file of its name, so that the browser loads one without the others
 * (src/text/language-part.mjs).
 */
export interface LanguageFolder {
  /** What the language calls itself. */
  readonly name: string;
  /** Results, marks, messages: all that is said of a roster. */
  readonly texts: LanguageTexts;
  /** The part of `texts` that explanations need, apart so that formulas carry no more. */
  readonly wording: LanguageWording;
  /** What formulas say by themselves. */
  readonly functions: LanguageFunctionTexts;
  /** The same, of formulas whose words come late. */
  readonly lateFunctions: LateFunctionTexts;
  /** What Excel shows of a function while it is typed. */
  readonly functionHelp: FunctionHelps;
  /** What the use cases say. */
  readonly tasks: TaskTexts;
  /** What the pane says of papers and the ledger, once they were asked for. */
  readonly paperAnswers: PaperAnswers;
  /** The pane's words for a policy's file. */
  readonly policyFiles: PolicyFileTexts;
  /** The check of this Excel. */
  readonly selfCheck: SelfCheckTexts;
  /** The pane's own words. */
  readonly pane: PaneTexts;
  /** The same, fetched when somebody reads them. */
  readonly latePane: () => Promise<PaneTexts>;
  /** The manifest and the shortcuts. */
  readonly ribbon: RibbonTexts;
  /** What stands around the help's pages. */
  readonly help: HelpTexts;
  /** The page of the support address. */
  readonly support: SupportTexts;
  /** Packaging, and the check of a site. */
  readonly packaging: PackageTexts;
  /** The trial page. */
  readonly preview: PreviewTexts;
  /** What the command says of applications that are assessed in parts. */
  readonly stream: StreamTexts;
  /** How the command is used. */
  readonly usage: string;
}
