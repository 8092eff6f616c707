import type { PaneTexts } from "../../pane/texts";

export const settings: PaneTexts["settings"] = {
  kept: "Settings are kept with the workbook and are the same for everyone who opens it.",
  saved: "Saved.",
  saving: "Saving…",
  unit: "Default unit",
  unitHint: "For amounts whose unit neither header, nor a line above, nor the cell names; results say so.",
  unitNone: "yuan (nothing chosen)",
  outputUnit: "Unit of results",
  outputUnitHint: "With 万元, a column in 万元 is added behind the proposed amount in yuan.",
  rounding: "Round amounts to",
  roundingHint: "This is a reading; changing it assesses again.",
  language: "Language",
  languageHint:
    "The pane changes at once, with the last run's summary. What it wrote into the sheets changes with the next run; " +
    "the ribbon and what formulas say follow Excel's own display language.",
  auto: "Update results when data changes",
  autoHint: "Off: the pane only says which rows were changed, and you update them.",
  columnsGo: "Where results go",
  columnsChoices: { beside: "Beside the roster", sheet: "On the sheet 核算结果 only" },
  as: "Write amounts as",
  asChoices: { values: "Values", formulas: "Formulas (follow the data)" },
  reviewer: "Name of the reviewer",
  reviewerHint:
    "Goes into the record; kept on this computer, not with the workbook: change it when somebody else sits down.",
  reports: "Self-check and diagnostics",
  selfCheck: "Self-check",
  selfCheckHint: "Run it once before the first use in this Excel: it works on sheets that it makes itself and removes.",
  diagnostics: "Make a diagnostic report",
  diagnosticsHint:
    "For whoever maintains the add-in when something is wrong: versions, settings, sizes and the " +
    "last errors; no content, sheet names or people's names.",
  keys: "Keyboard",
  keyLines: [
    ["←, →", "change tabs, on a tab"],
    ["↑, ↓, Enter", "choose and open rows in a list"],
    ["Alt+↑, Alt+↓", "change rows in Review"],
    ["Esc", "back to the list"],
  ],
  about: "About",
  policy: "Policy: {title} ({version})",
  undo: "Undo data",
  undoHint:
    "So that changes can be undone, the workbook keeps what stood in the columns and sheets before " +
    "each of them, also names of applicants from deleted sheets; it travels with the file. Clear it " +
    "before you send the file on; earlier changes cannot be undone then.",
  undoForget: "Clear undo data",
  undoForgetSure: "Clear it",
  undoForgetLeave: "Keep it",
  undoForgotten: "Undo data cleared; earlier changes cannot be undone any more.",
  tools: "Formulas",
  repair: "Repair formulas",
  repairHint: "For cells that show #NAME?; loads SJS formulas anew, amounts stay.",
  repaired: "{n} formulas were loaded anew.",
  toValues: "Formulas to values",
  toValuesHint: "Before sharing with people without the tool: SJS formulas become numbers, and the formulas are kept.",
  toValuesDone: "{n} formulas became values; they are kept on the sheet 原公式留存.",
};
