import type { PaperName } from "../../text/papers/papers";
import type { SheetData } from "../../workbook/ports";
import { ledgerSheet } from "./ledger";
import { lettersSheet } from "./letters";
import { meetingSheets } from "./meeting";
import { notice } from "./notice";
import type { Round } from "./paper";
import { paymentSheet } from "./payment";
import { statementSheet } from "./statement";
import { tiesSheet } from "./ties";

const MAKERS: Readonly<Record<PaperName, (round: Round) => readonly SheetData[]>> = {
  meeting: meetingSheets,
  notice: round => notice(round).sheets,
  payment: round => [paymentSheet(round)],
  letters: round => [lettersSheet(round)],
  statement: round => [statementSheet(round)],
  ledger: round => [ledgerSheet(round)],
  ties: round => [tiesSheet(round)],
};

/** Papers that go to people outside, or hold accounts: each a file of its own, never among the others' sheets. */
export const APART: ReadonlySet<PaperName> = new Set(["notice", "payment"]);

/** The sheets of a paper. Pure; the same round gives the same papers. */
export function sheetsOf(paper: PaperName, round: Round): readonly SheetData[] {
  return MAKERS[paper](round);
}
