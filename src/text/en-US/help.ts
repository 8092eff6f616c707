import type { HelpTexts } from "../help/texts";
import { fieldUses } from "./fields";
import { paperHints, sheetHints } from "./help-sheets";

export const help: HelpTexts = {
  name: "Subsidy awards: help",
  pages: {
    index: "Five minutes",
    functions: "Functions",
    marks: "Marks",
    readings: "Readings",
    rosters: "Preparing the roster",
    policy: "Your own policy",
    questions: "Questions",
  },
  menu: "Pages of the help",
  onThisPage: "On this page",
  policy: "Workbooks that hold no other policy are assessed by {title} ({version}), as are the examples here.",
  examples:
    "Clauses, levels and amounts in the examples are those of {title}, which comes with the add-in. Where the " +
    "workbook holds another policy, go by that: =SJS.CLAUSES() lists its numbers and levels, and below each clause " +
    "the pane's tab Policy works out amounts and writes the formula.",
  functions: { argument: "Argument", what: "What it takes", optional: "optional" },
  marks: { meaning: "What it says", todo: "What to do" },
  readings: {
    code: "Code",
    words: "Words of the text",
    silent: "the text is silent",
    clauses: "Bears on",
    allClauses: "all clauses",
    choices: "Values",
    value: "Value",
    isDefault: "default",
  },
  columns: {
    column: "Column",
    also: "Also recognised",
    use: "What it is",
    own: "A clause's own basis under the policy that comes with the add-in; beats 核算基数",
    header: "Header",
    fill: "What it holds",
    setting: "项目",
  },
  fields: fieldUses,
  sheets: sheetHints,
  papers: paperHints,
  colon: ": ",
  list: ", ",
};
