import type { LateFunctionTexts } from "../late-function-texts";

export const lateFunctions: LateFunctionTexts = {
  accepted: {
    rentUnit: "it can be 元/㎡/月, 元/㎡/天, 元/㎡/年, 元/月 or 元/年",
    months: "a year has 12 months at most",
    digits: "a whole number from 0 to 10",
    cents: "two decimals at most",
    field: "it can be {choices}",
    areaGiven: "the area used (㎡) is needed",
    rentGiven: "the rent is needed",
    applicantColumns: "two columns at most (name, credit code)",
    projectColumns: "two columns at most (name, number)",
    oneColumn: "one column only",
    applicantKnown: "no such applicant",
    applicantByCode: "this name has several credit codes; give one",
    noWords: "the text says no {choices}",
    merged: "beside filled cells; of merged cells only the first has it: unmerge and fill each row",
    noCeiling: "this clause has no ceiling",
  },
  needsFacts:
    "This clause needs {facts}: give the line of headers as the 6th argument (such as $A$4:$Z$4) and the row's own " +
    "cells as the 7th (A5:Z5)",
  beyondFormulas:
    "This clause needs {facts} as of the day of assessment, which a formula cannot be given; assess it in the roster",
  factsBlank: "In the 7th argument {facts} is blank or 0",
  factTwice: "“{name}” is given twice; leave one",
  factUnread: "In the 7th argument “{name}” holds “{text}”: {accepted}",
  factKinds: {
    money: "an amount is needed, maybe with its unit, such as “1000万元”",
    count: "a number is needed, in the policy's unit",
    area: "an area is needed, such as “1200㎡”",
    share: "a share is needed, such as “60%”",
    date: "a date is needed, such as “2026-09-01”",
    word: "write it as the certificate does",
    "yes-no": "only 是 and 否 serve",
  },
  clauseTable: {
    header: ["Clause", "Support for", "Levels", "Amount", "Ceiling", "Ceiling per", "Text"],
    per: { project: "project", platform: "platform", park: "park", institution: "institution", applicant: "applicant" },
    recognised: "the recognised amount (the text has no rate)",
  },
  unnamedApplicant: "(no applicant given)",
  formulaUnchecked: "The formula did not check: {conditions}.",
  formulaNotChecked: {
    audit: "whether the basis is audited",
    rest: "deadlines, bars, earlier years' ledger, other applications for the same project",
    unseen: "units in number formats and headers, text that is struck out (it sees values only)",
  },
  choicesUnread:
    "The policy or the choices (口径) of this workbook could not be read or have faults; " +
    "nothing was worked out. Look at the pane's tab Policy, then recalculate",
  whichPolicy:
    "This workbook has several policies ({policies}), and nothing says which is meant: put its name before the " +
    "clause, such as “{example}”, or put the formula on the roster",
  byPolicy: "By {policy}: ",
  noRentClause: "The policy in force has no clause that pays by area and rent",
};
