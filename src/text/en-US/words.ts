import { RESULT_SHEETS, WRITTEN_HEADERS } from "../../fields/our-sheets";
import type { LanguageTexts } from "../language-texts";

type Words = Pick<
  LanguageTexts,
  | "severities"
  | "done"
  | "markStates"
  | "lapses"
  | "results"
  | "written"
  | "sheets"
  | "report"
  | "kinds"
  | "operands"
  | "problems"
  | "roundings"
>;

export const words: Words = {
  // The product finds its own columns and sheets again by these names, whatever language it was run in.
  written: WRITTEN_HEADERS,
  sheets: RESULT_SHEETS,
  done: "Checked",
  markStates: { open: "Open", checked: "Checked", decided: "Decided" },
  lapses: {
    input: "the row’s data changed",
    others: "a row that it names changed",
    rules: "a choice or the policy changed",
    lists: "a list, the ledger or the batch changed",
  },
  severities: {
    block: { label: "To complete", means: "data missing or unreadable, not computed" },
    ineligible: { label: "Not eligible", means: "0 by the rules; a person decides on refusal" },
    review: { label: "To review", means: "there is an amount, to be looked at before use" },
    info: { label: "For information", means: "nothing to do" },
  },
  results: {
    amount: "Proposed",
    superseded: "Best one only",
    pending: "Provisional",
    ineligible: "Not eligible",
    missing: "Data missing",
    decision: "Amount awaited",
    invalid: "Bad data",
    notMoney: "Not money",
    withdrawn: "Withdrawn",
  },
  report: {
    sheet: "Sheet",
    id: "No.",
    idOrCode: "No. / code",
    applicant: "Applicant",
    uscc: "Credit code",
    project: "Project",
    clause: "Clause",
    title: "Support",
    ceiling: "Ceiling",
    rows: "Rows",
    computed: "Computed (yuan)",
    reviewed: "Reviewed (yuan)",
    proposed: "Proposed (yuan)",
    provisional: "Provisional",
    capitals: "Proposed in words",
    severity: "Severity",
    mark: "Mark",
    meaning: "Meaning",
    todo: "What to do",
    others: "Other rows",
    state: "Review",
    kind: "Content",
    words: "Words of the law",
    formulaText: "Formula as text",
    formula: "Native formula",
    explanation: "Explanation",
  },
  kinds: { receipt: "Receipt", reading: "Reading", finding: "Finding", amount: "Amount", tie: "Tie", total: "Total" },
  operands: {
    each: "amount per unit",
    basis: "basis",
    audited: "audited basis",
    recognised: "reviewed amount",
    tier: "level's amount",
    fixed: "one-off amount",
    rent: "rent",
    share: "share borne",
    rate: "rate",
    approvedRate: "approved rate",
    area: "counted area",
    months: "months",
    days: "days",
    yearDays: "days a year",
    monthsInYear: "months a year",
    contractArea: "area rented",
    support: "operating support",
    ceiling: "ceiling",
    left: "left of the ceiling",
    paid: "paid before",
    earlier: "earlier level's amount",
    fact: "Amount",
    counted: "Number",
    bracket: "in this bracket",
    multiplier: "Multiplier",
    parts: "Parts",
    limit: "Limit",
    units: "Units",
    floor: "Least amount",
    nothing: "money",
  },
  problems: {
    "not-a-number": "{field} holds “{text}”, which is no number",
    negative: "{field} holds “{text}”, which is negative",
    "out-of-range": "{field} holds “{text}”, which is out of range",
    "not-a-date": "{field} holds “{text}”, which is no date",
    "error-value": "{field} holds the error value {text}",
    "two-ranks": "{field} holds “{text}”, two different levels in one cell",
    "other-unit":
      "{field} is {text}, another unit than the policy's, and cannot be converted exactly; convert it and say the " +
      "unit in the header",
    "no-rank": "{field} holds “{text}”, which names no level",
    "unknown-word": "{field} holds “{text}”, which is not understood",
    contradicts: "“{field}” holds “{text}”, which do not agree",
    "merged-amount":
      "{field} is merged with the row above or says 同上; amounts are not carried down, as they would count twice",
    "not-calculated":
      "{field} is a formula whose result the file does not hold; open it in Excel, save it, and assess it again",
    "struck-in-part": "{field} holds “{text}”, a part of which is struck out, nobody tells which; please rewrite it",
    "too-many-fields":
      "the line has {text} fields and the header {choices}: one too many may have moved those " +
      "behind it (often a comma in an amount without quotation marks)",
    "two-clauses": "{field} holds “{text}”, several clauses in one cell ({choices}); split it into one row each",
    "unknown-clause": "{field} holds “{text}”, which is no clause of the policy; possible: {choices}",
    "level-undecided": "{field} holds “{text}” and the level does not decide between {choices}",
    "no-clause": "{field} is blank",
    date: "{field} was turned into a date by Excel (now “{text}”); set it to text and write e.g. {choices}",
  },
  roundings: {
    fen: "分, half up",
    "yuan-floor": "yuan, down",
    yuan: "yuan, half up",
    "thousand-floor": "thousands, down",
    "wan-floor": "万元, down",
    wan: "万元, half up",
    "wan-2dp": "万元 with two decimals, half up",
  },
};
