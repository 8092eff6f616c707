import type { HelpTexts } from "./texts";

export const helpEnUS: HelpTexts = {
  name: "Subsidy awards: help",
  pages: {
    index: "Five minutes",
    functions: "Functions",
    marks: "Marks",
    readings: "Readings",
    rosters: "Preparing the roster",
    questions: "Questions",
  },
  menu: "Pages of the help",
  onThisPage: "On this page",
  policy: "This tool assesses by {title} ({version}).",
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
  colon: ": ",
  list: ", ",
};
