import type { PaperAnswers } from "../paper-answers/texts";

export const paperAnswers: PaperAnswers = {
  ledger: {
    again: "历年台账 already has {n} line(s) of this round (receipt {receipt}); added once, so not again",
    other:
      "历年台账 already has {n} line(s) of this round (receipt {receipt}); nothing was added. Where an amount or a " +
      "result is otherwise now, add the lines below to the ledger",
    partly: "历年台账 already has {n} line(s) of this round; only the {m} that it lacked were added",
    changed:
      "No. {id} ({applicant}): line {line} of the ledger says {had} yuan, this run {now} yuan; add a line “更正” with " +
      "{off} yuan as the amount and {line} under “对应序号”",
    unread:
      "No. {id} ({applicant}): the amount of line {line} of the ledger cannot be read, this run {now} yuan; check it",
    ofRow: "(row {n} of the sheet, without a number)",
    more: "{n} more; check the ledger line by line",
  },
  ties: {
    sides: {
      detail: "all rows",
      clauseDetail: "all rows of a known clause",
      settledDetail: "all rows but those that wait",
      applicants: "sum by applicants",
      clauses: "sum by clauses",
      meeting: "the meeting’s paper",
      notice: "the public notice",
      payment: "all instalments of the payments",
    },
    differing: "{left} and {right} differ by {yuan} yuan",
  },
};
