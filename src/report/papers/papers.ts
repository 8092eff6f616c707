import type { PaperName } from "../../text/papers/papers";
import type { PaperPart } from "../../fields/paper-sheets";
import type { SheetData } from "../../workbook/ports";
import { budgetSheets } from "./budget";
import { ledgerSheet } from "./ledger";
import { lettersDocument, lettersSheet } from "./letters";
import { meetingSheets } from "./meeting";
import { noticeDocument, noticeSheets } from "./notice";
import type { PaperDocument } from "./document";
import type { Round } from "./paper";
import { paymentSheet } from "./payment";
import type { Place } from "./places";
import { settingsSheet } from "./settings-sheet";
import { statementDocument, statementSheets } from "./statement";
import { tiesSheet } from "./ties";

const MAKERS: Readonly<Record<PaperName, (round: Round, places: readonly Place[]) => readonly SheetData[]>> = {
  meeting: meetingSheets,
  notice: noticeSheets,
  payment: round => [paymentSheet(round)],
  letters: round => [lettersSheet(round)],
  statement: statementSheets,
  ledger: round => [ledgerSheet(round)],
  ties: (round, places) => [tiesSheet(round, places)],
  budget: budgetSheets,
  settings: round => [settingsSheet(round)],
};

/** The sheets of each, of which a round may have less: a budget that reaches needs no cuts on trial. */
export const PARTS: Readonly<Record<PaperName, readonly PaperPart[]>> = {
  meeting: ["meeting", "open", "refused", "summary"],
  notice: ["noticeText", "notice"],
  payment: ["payment"],
  letters: ["letters"],
  statement: ["statement"],
  ledger: ["ledger"],
  ties: ["ties"],
  budget: ["budget", "trial"],
  settings: ["settings"],
};

/** Papers that are sent or published as texts, and so are documents too. */
const DOCUMENTS: Readonly<Partial<Record<PaperName, (round: Round) => PaperDocument>>> = {
  notice: noticeDocument,
  letters: lettersDocument,
  statement: statementDocument,
};

/** Papers that go to people outside, or hold accounts: each a file of its own, never among the others' sheets. */
export const APART: ReadonlySet<PaperName> = new Set(["notice", "payment"]);

export function hasDocument(paper: PaperName): boolean {
  return DOCUMENTS[paper] !== undefined;
}

/** A paper as a document; null where it is a table only. */
export function documentOf(paper: PaperName, round: Round): PaperDocument | null {
  return DOCUMENTS[paper]?.(round) ?? null;
}

/**
 * The sheets of a paper. Pure; the same round gives the same papers. `places`: the sheets of the same workbook, which
 * sums may refer to.
 */
export function sheetsOf(paper: PaperName, round: Round, places: readonly Place[] = []): readonly SheetData[] {
  return MAKERS[paper](round, places);
}
