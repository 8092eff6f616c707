/** Codes of findings that have a sentence of their own; others are told by `unknownFinding`. */
export type FindingCode =
  | "ROSTER_RECOGNISED"
  | "SHEET_RECOGNISED"
  | "SHEET_NOT_CHOSEN"
  | "SHEET_SKIPPED"
  | "SHEET_IGNORED"
  | "SHEET_HIDDEN"
  | "RESULT_SHEET_IGNORED"
  | "COLUMN_RECOGNISED"
  | "COLUMN_ASSUMED"
  | "ASSUMED"
  | "COLUMNS_IGNORED"
  | "COLUMN_IGNORED"
  | "OWN_COLUMNS_IGNORED"
  | "TOTALS_SKIPPED"
  | "SIGNATURES_SKIPPED"
  | "NOTES_SKIPPED"
  | "HEADERS_SKIPPED"
  | "TITLES_SKIPPED"
  | "EMPTY_ROWS_SKIPPED"
  | "BLANK_ROWS_SKIPPED"
  | "LINES_SKIPPED"
  | "ROWS_LEFT_OUT"
  | "HIDDEN_ROWS_READ"
  | "NO_ROWS"
  | "UNIT_ASSUMED"
  | "BASIS_SUBSTITUTED"
  | "AMOUNT_NOT_CARRIED"
  | "DITTO_WITHOUT_SOURCE"
  | "CLAUSE_FROM_SECTION"
  | "CLAUSE_FROM_SHEET"
  | "UNAUDITED"
  | "BATCH_NOT_FOUND"
  | "BATCH_UNREADABLE"
  | "BAN_UNREADABLE"
  | "LEDGER_UNREADABLE"
  | "READING_UNUSABLE"
  | "DECISION_UNUSABLE";

/** As in `workbook/file`, which the texts cannot see; the command line holds the two together. */
export type FileProblemText =
  | "empty-file"
  | "not-a-workbook"
  | "pdf"
  | "old-format"
  | "encrypted"
  | "broken-zip"
  | "broken-part"
  | "missing-part"
  | "unsafe-xml"
  | "too-large"
  | "no-sheets"
  | "too-many-columns"
  | "too-many-rows"
  | "no-text-encoding"
  | "unclosed-quote";

/** As in `roster`. */
export type RosterProblemText = "no-roster" | "missing-column" | "unknown-sheet" | "empty-workbook";

export type CommandLineText =
  | "usage"
  | "noRoster"
  | "severalRosters"
  | "unknownOption"
  | "missingValue"
  | "badUnit"
  | "badReadingForm"
  | "unknownReading"
  | "unknownReadingValue"
  | "badDate"
  | "notFound"
  | "notReadable"
  | "isDirectory"
  | "overInput"
  | "sameOutput"
  | "notWritable"
  | "badExtension"
  | "badPolicy"
  | "faultyPolicy"
  | "unexpected";

export type SummaryText = "done" | "byOutcome" | "provisional" | "readings" | "findings" | "wrote" | "noRows";

/**
 * What the product says about a file, a roster and a run. `{name}` placeholders are the values of the finding or
 * problem.
 */
export interface Messages {
  readonly findings: Readonly<Record<FindingCode, string>>;
  /** The same in a word or two, for a narrow column. */
  readonly findingNames: Readonly<Record<FindingCode, string>>;
  /** `{code}`, `{place}`, `{values}`. */
  readonly unknownFinding: string;
  /** Where the unit of an amount came from, in UNIT_ASSUMED. */
  readonly unitFrom: Readonly<Record<"line" | "given" | "yuan", string>>;
  /** What a sheet was recognised as. */
  readonly sheetKinds: Readonly<Record<"decisions" | "readings" | "ban" | "batch" | "ledger", string>>;
  /** The column without which a sheet is no roster. */
  readonly missingColumns: Readonly<Record<"applicant" | "clause" | "amount", string>>;
  readonly decisionReasons: Readonly<Record<"decision" | "row", string>>;
  readonly blank: string;
  readonly file: Readonly<Record<FileProblemText, string>>;
  readonly roster: Readonly<Record<RosterProblemText, string>>;
  readonly cli: Readonly<Record<CommandLineText, string>>;
  readonly summary: Readonly<Record<SummaryText, string>>;
  readonly receipt: Readonly<
    Record<"policy" | "policyHash" | "engine" | "asOf" | "input" | "readings" | "title" | "atMost", string>
  >;
  readonly readingInForce: string;
  readonly readingMoves: string;
  readonly readingMovesNothing: string;
  readonly readingUnused: string;
  readonly confirmed: string;
  readonly unconfirmed: string;
  /** What a lost row's mark means where reviewers preferred another row. */
  readonly lostByDecision: string;
  readonly total: string;
  readonly yes: string;
  readonly no: string;
  readonly unnamedApplicant: string;
  readonly unknownClause: string;
  readonly ceilingNone: string;
  readonly marksCut: string;
  readonly rise: string;
  readonly fall: string;
  readonly unchanged: string;
}
