import type { PaneTexts } from "../texts";

export const troubles: PaneTexts["troubles"] = {
  unharmed: "What you entered was not changed.",
  workbook: {
    "cell-edit": { what: "A cell is being edited, and Excel lets nothing else read or write.", todo: "Press Enter or Esc to finish editing, then try again." },
    protected: { what: "The sheet “{sheet}” is protected and cannot be written to.", todo: "Unprotect it under Review, or copy the roster to a new sheet, then try again." },
    merged: { what: "Merged cells on “{sheet}” leave no room for the result columns.", todo: "Unmerge the cells where the results go, then try again." },
    filtered: { what: "“{sheet}” is filtered, and results could land in the wrong rows.", todo: "Clear the filter and try again; you can filter again afterwards." },
    "in-the-way": { what: "Something you entered stands where the results go on “{sheet}”.", todo: "Move it, or choose another place for the result columns in Settings, then try again." },
    "sheet-gone": { what: "The sheet “{sheet}” is gone; it may have been deleted or renamed.", todo: "Look for rosters again under Assess, then try again." },
    "changed-meanwhile": { what: "The sheet was changed after it was read, so the results no longer fit.", todo: "Wait until others have finished, then assess again." },
    "too-large": { what: "The sheet is too large for Excel to handle at once.", todo: "Delete surplus blank rows and columns, or assess one sheet at a time." },
    "read-only": { what: "The workbook is read-only.", todo: "Choose Enable Editing, or save a copy, then try again." },
    "no-answer": { what: "Excel does not answer.", todo: "Wait a moment and try again; if that does not help, save the file and reopen the pane." },
    cancelled: { what: "Cancelled. The sheet is as it was before the run.", unharmed: "", todo: "" },
    "not-restored": {
      what: "Writing stopped and could not be taken back completely.", unharmed: "What you entered was not changed; the result columns may be incomplete.",
      todo: "Press Ctrl+Z, or choose Undo this run under Assess; assessing again also completes the columns.",
    },
    "not-supported": { what: "This version of Excel does not support that.", todo: "Please update to Excel 2021 or Microsoft 365." },
    unexpected: { what: "Excel answered with an unexpected error.", todo: "Try again; if it happens again, copy the text below to whoever maintains the tool." },
  },
  unknownSheet: { what: "There is no sheet named “{name}”.", todo: "Look for rosters again under Assess." },
  reading: { what: "The value of the reading “{code}” cannot be used.", todo: "Choose it again under Readings on the Policy tab." },
  view: { what: "This view could not be shown because of a defect.", todo: "Choose Try again; if it happens again, copy the text below to whoever maintains the tool." },
  load: { what: "This view could not be loaded; the network may be down.", todo: "Check the network, then choose Try again." },
  details: "Error text",
};
