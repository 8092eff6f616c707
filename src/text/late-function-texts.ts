import type { LateAccepted } from "./formula-texts";
import type { Clause, OwnBasis } from "../policy/model";

/** What formulas say whose words come late, beside the sentences about a row. */
export interface LateFunctionTexts {
  /** What parameters of the functions that come late accept. */
  readonly accepted: Readonly<Record<LateAccepted, string>>;
  /** A formula cannot be given what its clause reads: `{facts}`. */
  readonly needsFacts: string;
  /** The same of values that the day of an assessment chooses. */
  readonly beyondFormulas: string;
  /** A fact's header is among the arguments and its cell is blank or 0: `{facts}`. */
  readonly factsBlank: string;
  /** `{name}` is given twice. */
  readonly factTwice: string;
  /** `{name}` holds `{text}` and takes `{accepted}`. */
  readonly factUnread: string;
  readonly factKinds: Readonly<Record<OwnBasis["kind"], string>>;
  /**
   * The table of SJS.CLAUSES: its header (clause, for, level, amount, ceiling, per, words), what a ceiling is per, and
   * what stands for a rate where the law has none.
   */
  readonly clauseTable: {
    readonly header: readonly string[];
    readonly per: Readonly<Record<Clause["per"], string>>;
    readonly recognised: string;
  };
  /** Stands in SJS.TOTALS for an applicant without name and code. */
  readonly unnamedApplicant: string;
  /** What a formula cannot check, at the end of its explanation: `{conditions}`. */
  readonly formulaUnchecked: string;
  readonly formulaNotChecked: Readonly<Record<"audit" | "rest" | "unseen", string>>;
  /** What a formula says while the workbook's choices could not be read. */
  readonly choicesUnread: string;
  /** Several policies in one workbook, and nothing says which a formula means: `{policies}`, `{example}`. */
  readonly whichPolicy: string;
  /** SJS.EXPLAIN where the workbook holds a policy: `{policy}`. */
  readonly byPolicy: string;
  /** SJS.SPACE under a policy that pays no rent. */
  readonly noRentClause: string;
}
