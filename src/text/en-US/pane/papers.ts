import type { PaneTexts } from "../../pane/texts";

export const papers: PaneTexts["papers"] = {
  title: "Papers and ledger",
  hint:
    "Written as sheets from the result as it is now; each writing can be undone. What the office has not given stays " +
    "a place to fill in: give it once in 文书设置. Papers are in Chinese.",
  which: "Which papers to write",
  names: {
    meeting: "上会表 (for the meeting)",
    notice: "公示稿 (public notice)",
    payment: "兑现表 (payments)",
    letters: "补正和告知 (letters)",
    statement: "单位核算单 (statements)",
    ties: "勾稽 (sums that must agree)",
    budget: "预算与试算 (budget and trial cuts)",
  },
  means: {
    meeting: "What is settled by clause; what waits and what is refused apart; a paragraph to paste",
    notice: "List and text; no accounts, contacts or reasons",
    payment: "A line an applicant with account and amount in words",
    letters: "What is missing or why not, by applicant, to be checked before it is sent",
    statement: "A part an applicant: how each amount came about, and the total in words",
    ties: "Whether rows, applicants, clauses, the meeting’s paper, notice and payments agree",
    budget: "Whether the budget reaches; where not, two ways of cutting on trial, amounts unchanged",
  },
  open: "Write papers",
  write: "Write to the workbook",
  settings: "文书设置",
  stale: "The roster was changed: update the result first.",
  none: "Tick the papers to write.",
  written: "Written: {sheets}.",
  tied: "These all come to the same: {sums}.",
  tiedSums: { rows: "rows", applicants: "applicants", clauses: "clauses" },
  tiedWhere: " The sums stand as formulas at the end of “{basis}”.",
  tiedNone: "Not written yet, and so not tied: {papers}.",
  tiedBefore: "Written before the result was changed; write anew: {papers}.",
  tiedUnknown: "There before; whether it is of this result is told at the end of “{basis}”: {papers}.",
  leftOver:
    "Sheets from before, not used this time: {sheets}. What was typed on them is untouched; look, and delete what is " +
    "not needed, so that it is not taken for this round’s.",
  untied: "Sums do not agree; send nothing yet:",
  drafts: "The notice is no final text yet:",
  apart:
    "Before a notice or a payment list is sent, move or copy its sheet to a workbook of its own; " +
    "do not send the roster along.",
  publishedTitle: "Notice published",
  publishedHint:
    "Once the notice is out, put that on record: from then on a row whose proposed amount changes is marked. " +
    "The record is a sheet that can be edited.",
  publishedOn: "Published on",
  publishedBatch: "Batch (optional)",
  publish: "Mark as published",
  publishedDone: "{n} rows put on record.",
  publishedNone: "Nothing new to put on record: every row of the list is there at its amount, or the list is empty.",
  publishedDrafts: "Note what stood against the notice at that time:",
  publishedDate: "Give the date first.",
  ledgerTitle: "Add to the ledger",
  ledgerHint:
    "To 历年台账, once, when the round is finished: the next one looks there for what was paid before. What waits is " +
    "not added. A ledger of other columns stays as it is; ours is another sheet then, and both are read.",
  ledger: "Add this round to the ledger",
  ledgerSure: "Add it",
  ledgerLeave: "Not yet",
  added: "{n} lines added.",
  addedNone: "There is nothing to add: no row is supported, or all of them wait.",
  addedOpen: "{n} rows wait and were not added.",
};
