import type { MarkCode } from "../marks/marks";

/** What is known of a finding beside its text. */
interface FindingFacts {
  /** It is a question: rows whose outcome it could change wait until a person has answered it. */
  readonly asks?: true;
}

/**
 * Every finding that reading or reckoning a workbook can bring, each with what its sentence names (`values`; sheet and
 * column come of themselves). A code without a text in every language does not compile.
 */
const TABLE = {
  // Which sheets were read, and as what.
  ROSTER_RECOGNISED: {},
  /** `kind` */ SHEET_RECOGNISED: {},
  SHEET_NOT_CHOSEN: {},
  /** `missing` */ SHEET_SKIPPED: {},
  SHEET_IGNORED: {},
  SHEET_HIDDEN: {},
  HIDDEN_SHEET_LEFT_OUT: {},
  /** A sheet that only sums or restates other rosters. */ SUMMARY_LEFT_OUT: {},
  RESULT_SHEET_IGNORED: {},
  /** The workbook lists it, the file has nothing of it. */ SHEET_LOST: {},
  /** It is there, and Excel refused to say what is on it. */ SHEET_UNREAD: {},
  // Which columns were read, and as what.
  /** `header`, and `field` or `own` */ COLUMN_RECOGNISED: {},
  /** `header`, and `field` or `own` */ ASSUMED: {},
  /** `count`, `headers` */ COLUMNS_IGNORED: {},
  /** `count` */ OWN_COLUMNS_IGNORED: {},
  /** Another column of the same meaning is read. `instead` */ COLUMN_SET_ASIDE: {},
  /** Fills the blanks of another column of the same meaning. `count`, `first` */ COLUMN_FILLS: {},
  /** A column of several for one meaning: which counts could change an outcome. */ COLUMNS_ALIKE: { asks: true },
  /** A column that could decide money and that no meaning took. */ COLUMN_UNREAD: { asks: true },
  /** No column names a project, and rows of one applicant cannot be compared. `count` */
  PROJECT_COLUMN_MISSING: { asks: true },
  /** A column of figures has words in its header's brackets that nobody read. `words` */ BRACKETS_UNREAD: {},
  /** A hidden column that decides; it is used. */ COLUMN_HIDDEN: {},
  // Lines that are no applications.
  /** `count` */ TOTALS_SKIPPED: {},
  /** Parts of the line above (其中). `count` */ PARTS_SKIPPED: {},
  /** `count` */ SIGNATURES_SKIPPED: {},
  /** `count` */ NOTES_SKIPPED: {},
  /** A note speaks of a withdrawal, a refusal or a wait and names no row. `text` */ NOTE_TO_READ: {},
  /** `count` */ HEADERS_SKIPPED: {},
  /** `count` */ TITLES_SKIPPED: {},
  /** `count` */ EMPTY_ROWS_SKIPPED: {},
  /** `count` */ BLANK_ROWS_SKIPPED: {},
  /** `count` */ LINES_SKIPPED: {},
  /** `count` */ HIDDEN_ROWS_READ: {},
  NO_ROWS: {},
  /** Rows struck out as a whole are withdrawn. `count` */ ROWS_STRUCK: {},
  /** Cells that are struck out are blank; of others the part that is not struck counts. `count` */ CELLS_STRUCK: {},
  /** Of cells a part is struck out, and Excel does not tell which. `count` */ CELLS_STRUCK_IN_PART: {},
  /** A .csv line with more fields than the header. `count` */ ROW_TOO_LONG: {},
  /** A filled figure of a sum line agrees with no sum of its scope. `text` as written, `sum` of the lines */
  SUM_DIFFERS: {},
  // What cells held.
  /** `unit`, `from` */ UNIT_ASSUMED: {},
  /** `count` */ BASIS_SUBSTITUTED: {},
  /** Beside 月数, which serves. `count` */ PERIOD_UNREAD: {},
  /** `count` */ AMOUNT_NOT_CARRIED: {},
  DITTO_WITHOUT_SOURCE: {},
  /** Formulas without a stored value are unknown. `count` */ FORMULA_NOT_CALCULATED: {},
  /** Numbers shown with a unit, zeros or words are the text that is shown. `count`, `kept` and `text` of the first */
  SHOWN_OTHERWISE: {},
  /** The file itself asks for the sheet's formulas to be calculated anew. */ FORMULAS_OUTDATED: {},
  /** The file says two different things of a cell; neither counts. `count` */ CELLS_CONTRADICT: {},
  /** What stands beneath a merge and is not shown does not count. `count` */ VALUES_BENEATH_MERGE: {},
  /** `count`, `text` */ CLAUSE_FROM_SECTION: {},
  /** `count`, `text` */ CLAUSE_FROM_SHEET: {},
  /** `count` */ UNAUDITED: {},
  /** Every status of the sheet says that the review is not over yet. `count` */ NOT_REVIEWED: {},
  /** Rows without a status among rows that have a decision. `count` */ STATUS_BLANK: {},
  // The other sheets.
  /** `batch`, `rows` */ BATCH_NOT_FOUND: {},
  /** `text` */ BATCH_UNREADABLE: {},
  /** `text` */ BAN_UNREADABLE: {},
  /** `text` */ LEDGER_UNREADABLE: {},
  /** The ledger's latest round may be the roster's own. `round`, `count` */ ROUND_IN_LEDGER: { asks: true },
  /** `text` */ READING_UNUSABLE: {},
  /** A line of 读表设置 that says nothing that there is. `text` */ SETTING_UNUSABLE: {},
  /** A line of 文书设置 that cannot be used. `item`, `text` */ PAPER_SETTING_UNUSABLE: {},
  /** A line of 公示记录 that is no row, or several, of the rosters now. `text` */ PUBLISHED_ROW_GONE: {},
  /** `reason`, `text` */ DECISION_UNUSABLE: {},
  /** The proposed sum of a batch is above its budget, in yuan. `batch`, `proposed`, `budget`, `over` */ OVER_BUDGET:
    {},
  /** Amounts are cut to a budget whose sum neither the policy nor 批次 names: nothing was cut. */
  BUDGET_UNKNOWN: {},
} as const satisfies Readonly<Record<string, FindingFacts>>;

export type FindingCode = keyof typeof TABLE;
/** A finding that asks. */
export type QuestionCode = {
  [C in FindingCode]: (typeof TABLE)[C] extends { readonly asks: true } ? C : never;
}[FindingCode];

export const FINDINGS = Object.keys(TABLE) as readonly FindingCode[];

export function asks(code: FindingCode): code is QuestionCode {
  return (TABLE[code] as FindingFacts).asks === true;
}

/** What a finding that asks offers, and whom it concerns. */
export interface Question {
  /** At most three of the column's values, 40 characters each; never accounts or codes. */
  readonly samples: readonly string[];
  /** What it could mean: names of fields, or words of `Answer`. */
  readonly choices: readonly string[];
  /** The rows whose outcome it could change, as indexes into the applications. */
  readonly rows: readonly number[];
}

/**
 * Answers that are no fields: not used; parts that add up; of this round or of an earlier one; fill a column in; none
 * names projects, and each row is a project of its own.
 */
export type Answer = "unused" | "parts" | "thisRound" | "earlierRound" | "fillIn" | "noProjects";

/**
 * Something recognised, assumed, ignored or asked that a person should know; place as far as it has one. `code` and
 * `values` become the message.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly sheet: string | null;
  readonly row: number | null; // worksheet row number
  readonly column: string | null; // header text, or the column's letter where it has none
  /** What the message names: texts, numbers. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Only where its code asks. */
  readonly question?: Question;
}

/** What asks stands before all else; within both the order stays. */
export function questionsFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(f => asks(f.code)), ...findings.filter(f => !asks(f.code))];
}

/** Why a row's amount is provisional: a mark of its own, or a question that is open. */
export type WaitCode = MarkCode | QuestionCode;

/** The open questions of each row that one concerns. */
export function questionsByRow(findings: readonly Finding[]): ReadonlyMap<number, readonly QuestionCode[]> {
  const byRow = new Map<number, QuestionCode[]>();
  for (const { code, question } of findings) {
    if (question === undefined || !asks(code)) continue;
    for (const row of question.rows) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  }
  return byRow;
}
