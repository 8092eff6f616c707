import type { TaskTexts } from "../tasks/texts";

export const tasks: TaskTexts = {
  sheetKinds: {
    roster: "roster",
    almost: "nearly a roster, a column is missing",
    result: "results of an earlier run",
    unrelated: "not read",
    settings: "how rosters are read",
    papers: "settings of papers",
    published: "what was published",
    decisions: "review record",
    readings: "readings",
    ban: "barred applicants",
    batch: "batches",
    ledger: "earlier years' ledger",
  },
  leftOut: {
    total: "subtotals and totals",
    part: "parts of the line above (其中)",
    signature: "signatures and seals",
    note: "notes",
    header: "repeated headers",
    title: "titles and section lines",
    numbered: "numbered empty rows",
    blank: "blank rows in between",
    other: "lines that look like no application",
  },
  decisions: {
    prefer: "Prefer this row",
    addUp: "Add up",
    sameProject: "Same project",
    sameApplicant: "Same applicant",
    otherProject: "Not the same project",
    checked: "Checked, in order",
    consent: "Take the review for consent",
    refuse: "Take the review for refusal",
    reviewed: "Enter the reviewed amount",
    asRequested: "Support as requested",
    paid: "Enter the amount paid before",
    split: "Split the amount (this row’s part)",
    otherApplicant: "Not the same applicant",
    cut: "Confirm the cut",
    open: "Leave open",
  },
  charts: {
    applicants: "Applicants with the largest proposed amounts (yuan)",
    clauses: "Proposed amounts by clause (yuan)",
  },
  list: ", ",
  space: " ",
  done: "{rows} rows assessed: {ok} proposed{more}, {total} 万元 in all; {work}. Nothing you entered was changed.",
  notAsBefore: {
    filter: "All amounts are written; Excel refused part of the filter that was there: please filter again.",
    "page-setup": "All amounts are written; the page set-up was refused: set landscape and title rows before printing.",
  },
  besideOthers:
    "Somebody has written on “{sheet}”, which was left alone; this run stands on “{placed}”. Keep one of the two.",
  scope: "All rows took part in competition and totals; only {n} of them were written, the others stay as they were.",
  looked: "A look only: nothing was written to the sheet yet.",
  ended: "settled; the next run takes it out",
  ranAt: "Assessed at {at} (Beijing time)",
  ranBy: "By {by}",
  stale: "{n} rows were changed after the run; their results are not up to date. Choose “Update these rows”.",
  staleAll: "“{sheets}” changed after the run and may move any row; the results are not up to date.",
  staleAdded: "{n} rows were added after the run.",
  staleRemoved: "{n} rows are gone since the run.",
  staleCoauthor: "Some of it by somebody else.",
  keptFormulas: {
    sheet: "原公式留存",
    place: "单元格",
    formula: "原公式",
    value: "固定的数值",
    cellSheet: "工作表",
    at: "时间",
  },
  formulaOf: {
    amount: "{formula} comes from what is shown below.",
    other: "{formula} gives “{value}”. This function is no amount of a single clause; see the functions' help.",
    firstOf: "{formula} is worked out cell by cell; below is the first.",
    refused: "{formula} gives no amount: {message}.",
    passed: "{formula} refers to a cell with the error value {message}, and gives it again. Mend that cell first.",
    unknown: "{formula} cannot be shown step by step: {arguments}. It gives “{value}”.",
    argument: "argument {n}, “{name}”, {what}",
    unread: {
      formula: "is another formula, “{text}”",
      name: "is the name “{text}”; refer to the cell or write the value",
      areas:
        "has several areas, “{text}”: Excel hands over the first alone and the others do not count; make them one area",
      array: "is an array of constants, “{text}”",
      table: "is a column of a table, “{text}”; refer to the cell",
      workbook: "refers to another workbook, “{text}”, which cannot be read here",
      unreadable: "cannot be read: “{text}”; check brackets and quotes",
    },
  },
  notices: {
    helpHere: "The help opens in the browser:",
    helpOfOther:
      "The help's examples are those of the policy that comes with the add-in; this workbook follows {title}: see " +
      "its clauses, amounts and formulas under Policy. ",
    openHelp: "Open the help",
    filteredNone: "No row is to do; nothing was filtered.",
    repaired: "{n} SJS formulas were loaded again.",
    repairedNone: "No SJS formula was found; nothing was changed.",
    toValues: "{n} SJS formulas became values; the formulas are kept on “{sheet}”.",
    toValuesNone: "No SJS formula was found; nothing was changed.",
    toValuesLeft: " {n} more show errors and stay formulas: mend the data or repair the formulas first.",
  },
  problems: {
    "no-sheet-chosen": "No sheet is chosen. Tick at least one roster on the tab “Assess”.",
    "nothing-selected": "No application row is selected; nothing was written. Select rows of the roster and try again.",
    "changed-since":
      "The workbook was changed since it was assessed; nothing was written. Update the result first (assess again).",
    "not-assessed": "There is no result yet. Assess the roster first.",
    "no-reviewer": "The reviewer's name is not set. Type it once in “Settings”, then decide.",
    "bad-amount": "“{text}” is no amount; nothing was written. Enter a number, such as 300000 or 30万.",
    "row-gone": "This row is no longer where it was; nothing was changed. Assess again first.",
    "cell-taken": "The active cell is not empty; nothing was written. Select an empty cell.",
    "not-empty": "The workbook has a sheet “{sheet}” already; it was not overwritten.",
    "no-such-decision": "This decision is no longer in the review record; nothing was changed.",
    "bad-decision":
      "Row “{row}” and the other one cannot be told apart, so the decision cannot be recorded. Fill in number, " +
      "applicant and project first.",
    "no-reason": "This decision changes an amount: give a reason first.",
    "cannot-be-checked":
      "This mark of this row cannot be marked as checked: it takes new input or a decision of its own. " +
      "Nothing was changed.",
    "engine-stopped":
      "The calculation broke down and was started anew; nothing that you filled in was changed. Please try again.",
    "policy-sheet-by-hand": "Somebody made the sheet “{sheet}”, and it was left alone. Rename it, then try again.",
    "no-answer":
      "“{text}” is no answer that can be kept; nothing was changed. Put it right in the sheet and assess again.",
    "kept-by-newer":
      "A newer version keeps this in the workbook, and this version leaves it alone; nothing was " +
      "changed. To use this version’s, first clear that record on the page Assess.",
  },
  workbook: {
    "cell-edit": "A cell is being edited; nothing was changed. Finish with Enter or Esc and try again.",
    "not-in-front":
      "Another workbook is in front, or a chart or several sheets are selected; nothing was " +
      "changed. Go back to this workbook, select a cell and try again.",
    unmarked:
      "“{sheet}” already has something like our results at {place}, without our mark (another " +
      "program saved it, or it was copied); nothing was changed. Choose under “Assess” whether it is " +
      "replaced or stays beside a new set.",
    "old-format":
      "This workbook is in the old .xls format (compatibility mode): it has 256 columns and cannot " +
      "keep what a run needs; nothing was changed. Save it as an Excel workbook (.xlsx), close it, open " +
      "the new file and assess that.",
    protected: "“{sheet}” is protected; nothing was changed. Unprotect the sheet and try again.",
    merged: "There are merged cells on “{sheet}” where results go; nothing was changed. Unmerge them first.",
    filtered: "“{sheet}” is filtered; nothing was changed. Clear the filter and try again.",
    "in-the-way":
      "Something on “{sheet}” ({place}) stands where results go; nothing was changed. Move it, or leave free " +
      "columns there.",
    "sheet-gone": "“{sheet}” is gone (renamed or deleted); nothing was changed. Assess again.",
    "changed-meanwhile": "“{sheet}” was changed by somebody else meanwhile; nothing was written. Try again.",
    "too-large": "This is too large to be written at once; nothing was changed. Assess sheet by sheet.",
    "read-only": "The workbook is read-only; nothing was changed. Save a copy and try again.",
    "no-answer": "Excel did not answer; nothing was changed. Wait a moment and try again.",
    cancelled: "Cancelled; the sheet is as it was before.",
    "not-restored":
      "Writing failed half way and could not be taken back at once. What was there before is kept with the " +
      "workbook, nothing is lost: remove the cause (a protected sheet, a lost connection), then open this pane " +
      "again and press Undo.",
    "undo-newer":
      "A newer version wrote this, and this older one cannot take it back; nothing was changed. " +
      "Open the workbook with the newer version to undo.",
    "undo-damaged":
      "What would undo this is damaged; nothing was changed. Use a copy saved before the run, or " +
      "Excel’s own undo (Ctrl+Z).",
    "not-supported": "This version of Excel cannot do that; nothing was changed. Update Excel, or use Microsoft 365.",
    unexpected:
      "Not done; the sheet was not changed. Try again, and if that does not help pass this on to whoever " +
      "maintains the tool: {text}",
  },
  thisWorkbook: "this workbook",
  onTheRight: "on the right",
  badReading: "The reading “{code}” in 口径 has no such value: possible are {choices}. Nothing was changed.",
  fitsBadly:
    "These rosters do not fit “{policy}”: of {rows} rows {unknown} name clauses that it does not have, " +
    "{missing} lack what it needs. ",
  fitsOther: "They fit “{title}”.",
  fitsNone: "Take their own into use under Policy, Policy file.",
  faultyPolicy: "The policy on the sheet “{sheet}” has {n} problem(s); nothing is worked out. The first one: {text}",
  unexpected:
    "Not done; the sheet was not changed. Try again, and if that does not help pass this on to whoever maintains " +
    "the tool: {text}",
  template: {
    title: "申报汇总表",
    note: "单位：元　　One row an application; delete or replace the example before assessing.",
    example: "示例",
  },
};
