import type { PreviewTexts } from "../preview-texts";

export const preview: PreviewTexts = {
  title: "Subsidy awards",
  badge: "Trial page, not Excel",
  open: "Open a file",
  openHint: "Choose an .xlsx or .csv, or drop one on the page",
  sample: "Sample roster",
  template: "Blank workbook",
  save: "Save as .xlsx",
  hidePane: "Hide pane",
  showPane: "Show pane",
  paneTitle: "Subsidy awards pane",
  sheetTitle: "Spreadsheet",
  local:
    "Files are opened in this computer's browser only and go nowhere. Closing the page loses them: use “Save as” " +
    "for what you want to keep.",
  differs: "How this differs from Excel",
  differences: [
    "The grid on the left is Univer, not Excel. The pane, the functions and the buttons are the very ones that " +
      "go into Excel, unchanged.",
    "Opening a file brings its values, formulas and plain formats. Charts, validations, pivot tables and " +
      "comments are not shown, and your file is never written to.",
    "“Save as” makes a new file. SJS formulas are saved as values in it, because a computer without the add-in " +
      "does not know them.",
    "Charts are written as data and not drawn here; in Excel they are native charts.",
    "Speed, undo, co-authoring and protected sheets are as real Excel has them.",
    "F6 goes from ribbon to grid to pane, as in Excel.",
  ],
  close: "Close",
  dropHere: "Drop to open this file",
  opening: "Opening “{name}” …",
  opened: "“{name}” is open.",
  saved: "Saved as “{name}” in the browser's download folder.",
  savedName: "{name} (trial page).xlsx",
  untitled: "New workbook",
  starting: "Preparing the spreadsheet and the pane …",
  running: "“{name}” is running …",
  commandDone: "“{name}” is done.",
  commandFailed: "“{name}” did not finish: {reason}",
  paneNotReady:
    "the pane on the right was not ready after a minute. The sheet is unchanged; reload the page and try again.",
  notOpened: "“{name}” cannot be opened: {reason} The spreadsheet on the page is unchanged.",
  unexpected: "Something unexpected happened ({reason}). The cells are untouched; reload the page and try again.",
  building: "Building the add-in and the trial page, about half a minute …",
  serving:
    "Open {address} in a browser. The first time, it warns that the certificate is not trusted (it was made on " +
    "this computer just now): choose “Advanced → Proceed”. Ctrl+C ends it.",
  notOurFolder:
    "The folder “{folder}” holds files that no trial has made; it was left alone. Choose an empty " +
    "one (TRIAL_FOLDER), or empty it yourself.",
  portTaken: "Port {port} is taken. Close the program that uses it, or choose another: PORT=8444 npm start",
};
