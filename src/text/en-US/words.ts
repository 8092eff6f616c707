import type { Texts } from "../texts";
import { words as zhCN } from "../zh-CN/words";

type Words = Pick<Texts, "severities" | "results" | "written" | "sheets" | "report" | "kinds" | "fields" | "operands" | "problems" | "roundings">;

export const words: Words = {
  // The product finds its own columns and sheets again by these names, whatever language it was run in.
  written: zhCN.written,
  sheets: zhCN.sheets,
  severities: {
    block: { label: "To complete", means: "data missing or unreadable, not computed" },
    ineligible: { label: "Not eligible", means: "0 by the rules; a person decides on refusal" },
    review: { label: "To review", means: "there is an amount, to be looked at before use" },
    info: { label: "For information", means: "nothing to do" },
  },
  results: {
    amount: "Proposed", superseded: "Best one only", pending: "Provisional", ineligible: "Not eligible", missing: "Data missing", decision: "Amount awaited",
    invalid: "Bad data", notMoney: "Not money", withdrawn: "Withdrawn",
  },
  report: {
    sheet: "Sheet", id: "No.", idOrCode: "No. / code", applicant: "Applicant", uscc: "Credit code", project: "Project", clause: "Clause", title: "Support", ceiling: "Ceiling",
    rows: "Rows", computed: "Computed (yuan)", reviewed: "Reviewed (yuan)", proposed: "Proposed (yuan)", provisional: "Provisional", capitals: "Proposed in words",
    severity: "Severity", mark: "Mark", meaning: "Meaning", todo: "What to do", others: "Other rows", kind: "Content", words: "Words of the law",
    formulaText: "Formula as text", formula: "Native formula", explanation: "Explanation",
  },
  kinds: { receipt: "Receipt", reading: "Reading", finding: "Finding", amount: "Amount", total: "Total" },
  fields: {
    serial: "No.", applicant: "applicant", uscc: "credit code", formerName: "former name", clause: "clause", project: "project", projectNumber: "project number",
    level: "level", basis: "basis", audited: "audited basis", requested: "requested amount", reviewed: "reviewed amount", paid: "paid before", hadLevel: "earlier level",
    years: "years supported", share: "share borne", approvedRate: "approved rate", area: "area used", contractArea: "contract area", rent: "rent", rentUnit: "unit of the rent",
    months: "months", days: "days", sales: "sales", inDistrict: "carried out in the district", appliedOn: "application date", recognisedOn: "recognition date", batch: "batch",
    year: "year", status: "review status", otherDistrict: "other district policy", noticed: "published amount", approved: "approved amount", accountName: "account name",
    bank: "bank", account: "account",
  },
  operands: {
    basis: "basis", audited: "audited basis", recognised: "reviewed amount", tier: "level's amount", fixed: "one-off amount", rent: "rent", share: "share borne", rate: "rate",
    approvedRate: "approved rate", area: "counted area", months: "months", days: "days", yearDays: "days a year", monthsInYear: "months a year",
    contractArea: "area rented", support: "operating support", ceiling: "ceiling", left: "left of the ceiling", paid: "paid before", earlier: "earlier level's amount",
    nothing: "money",
  },
  problems: {
    "not-a-number": "{field} holds “{text}”, which is no number",
    negative: "{field} holds “{text}”, which is negative",
    "out-of-range": "{field} holds “{text}”, which is out of range",
    "not-a-date": "{field} holds “{text}”, which is no date",
    "error-value": "{field} holds the error value {text}",
    "two-ranks": "{field} holds “{text}”, two different levels in one cell",
    "no-rank": "{field} holds “{text}”, which names no level",
    "unknown-word": "{field} holds “{text}”, which is not understood",
    "merged-amount": "{field} is merged with the row above or says 同上; amounts are not carried down, as they would count twice",
    "two-clauses": "{field} holds “{text}”, several clauses in one cell ({choices}); split it into one row each",
    "unknown-clause": "{field} holds “{text}”, which is no clause of the policy; possible: {choices}",
    "level-undecided": "{field} holds “{text}” and the level does not decide between {choices}",
    "no-clause": "{field} is blank",
    date: "{field} was turned into a date by Excel (now “{text}”); set it to text and write e.g. {choices}",
  },
  roundings: {
    fen: "分, half up", "yuan-floor": "yuan, down", yuan: "yuan, half up", "thousand-floor": "thousands, down", "wan-floor": "万元, down",
    wan: "万元, half up", "wan-2dp": "万元 with two decimals, half up",
  },
};
