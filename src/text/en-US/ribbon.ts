import type { RibbonTexts } from "../ribbon/ribbon";

export const ribbon: RibbonTexts = {
  name: "Subsidy awards",
  description:
    "Works out each row of a roster of applications under the support measures: exact to the cent, with the " +
    "words it rests on; finds duplicates, keeps the best, totals, and marks what a person must decide.",
  tab: "Subsidy awards",
  groups: { assess: "Assess", review: "Review", formulas: "Formulas", help: "Help" },
  pane: {
    label: "Open pane",
    supertip: "Opens the pane on the right: progress, what is left to do, totals, the policy's text and settings.",
  },
  commands: {
    assess: {
      label: "Assess roster",
      supertip:
        "Reads this roster and applies the measures row by row: amounts, duplicates, best of several, totals. " +
        "Only adds result columns on the right; what you filled in stays, and one click takes it back.",
    },
    onlyMarked: {
      label: "To-dos only",
      supertip: "Shows only rows to complete, not eligible or to review; click again for all rows.",
    },
    repair: {
      label: "Repair formulas",
      supertip: "Where cells show #NAME?: loads the SJS formulas again. Amounts do not change.",
    },
    toValues: {
      label: "Formulas to values",
      supertip:
        "Before you send the file to colleagues without this add-in, to finance or to auditors: turns SJS " +
        "formulas into numbers and keeps the formulas in the working papers.",
    },
    policy: {
      label: "Policy text",
      supertip: "The text, rate and ceiling of each clause; try an amount and insert its formula.",
    },
    help: { label: "Help", supertip: "Start in five minutes, the functions, and what to do about each mark." },
    assessSelection: {
      label: "Assess selected rows",
      supertip:
        "Works out only the selected rows again; duplicates, best of several and totals still count the whole roster.",
    },
    explain: {
      label: "Where does this number come from",
      supertip:
        "Says which clause and words the selected amount rests on, from which figures, and how it was worked out.",
    },
  },
  firstRun: {
    title: "Subsidy awards is ready",
    description:
      "Open a roster of applications and click “Assess roster” on the “Subsidy awards” tab. It only adds result " +
      "columns on the right; what you filled in stays, and one click takes it back.",
  },
};
