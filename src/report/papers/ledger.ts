import { fenAt, type FenSum, fenSum } from "../../money/fen";
import { readUscc } from "../../identity/uscc";
import { numeral } from "../../money/exact";
import { compareRatios, inFen } from "../../money/ratio";
import { roundNamed } from "../../roster/round";
import { yearWithin } from "../../roster/year";
import { EntryIndex, ledgerEntries, type Applied, type LedgerEntry } from "../../roster/ledger-entries";
import { isOfKey, latestOf, receiptOf, roundKey } from "../../roster/ledger-receipts";
import { fill } from "../../text/fill";
import { OFFICE_LANGUAGE, type Language } from "../../text/languages";
import { paperAnswersOf } from "../../text/paper-answers/of";
import type { PaperAnswers } from "../../text/paper-answers/texts";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { PaperColumn } from "../../fields/paper-sheets";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell, yuanText } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";

export const LEDGER_COLUMNS: readonly PaperColumn[] = [
  "line",
  "year",
  "batch",
  "applicant",
  "uscc",
  "policyName",
  "tier",
  "kind",
  "clause",
  "project",
  "projectNumber",
  "level",
  "granted",
  "paid",
  "business",
  "answers",
  "receipt",
];

/** Columns that only this product gives: a ledger that an office keeps gets them where it has the others. */
export const LEDGER_OWN: readonly PaperColumn[] = ["line", "business", "answers", "receipt"];

/** What is added to 历年台账 for a finished round, or why nothing is. */
export interface LedgerBlock {
  readonly rows: readonly (readonly Written[])[];
  readonly receipt: string;
  /** What there is to say of it: on the paper in Chinese, in the pane in its language. */
  readonly said: (language: Language) => LedgerSaid;
}

export interface LedgerSaid {
  /** Why nothing is added, in words; "" where there are lines to add, or nothing was ever granted. */
  readonly refused: string;
  /** What stands in the ledger already and is otherwise today, a sentence each: with the line that puts it right. */
  readonly told: readonly string[];
}

/**
 * The lines by which a finished round is added to 历年台账, under its headers: one a supported application, with the
 * receipt by which a second adding is known. What waits is not finished, and so is no line; once it is, it is added in
 * a block of its own. No application is added twice: what the ledger has of this round already stays as it is, and
 * where its amount is another today, the line that corrects it is told, for a person to write.
 */
export function ledgerBlock(round: Round): LedgerBlock {
  const { assessment, contents, receipt: run } = round.assessed,
    { ledgerHas, origins } = contents,
    year = String(latestOf(assessment.rows.year)),
    key = roundKey({ origins, clause: assessment.rows.clause, year: assessment.rows.year }, assessment.policy),
    { added, fresh, changed } = compared(round, key, year),
    said = fresh.map(row => lineOf(round, row, year)),
    receipt = receiptOf(key, [run.policyHash, ...said.map(line => JSON.stringify(line))].join("\n"));
  const rows = said.map((line, k) => [ledgerHas.lastLine + k + 1, ...line, receipt]),
    values = { receipt: added[0]?.receipt ?? "", n: added.length, m: rows.length };
  return {
    rows,
    receipt,
    said: language => {
      const { ledger: words } = paperAnswersOf(language),
        told = changed.map(one => toldOf(one, words));
      if (added.length === 0) return { refused: "", told: rows.length > 0 ? [] : told };
      if (rows.length > 0) return { refused: "", told: [fill(words.partly, values), ...told] };
      return { refused: fill(told.length > 0 ? words.other : words.again, values), told };
    },
  };
}

/** An application whose line in the ledger says another amount than today's, in 分. */
interface Changed {
  readonly row: PaperRow;
  readonly entry: LedgerEntry;
  readonly now: FenSum;
}

/** What of the round the ledger has already, what it lacks, and what it has otherwise. */
function compared(
  round: Round,
  key: string,
  year: string,
): { readonly added: readonly LedgerEntry[]; readonly fresh: readonly PaperRow[]; readonly changed: Changed[] } {
  const { assessment, contents } = round.assessed,
    { tables, unit } = contents.ledgerHas;
  const all = tables.length === 0 ? [] : ledgerEntries(tables, assessment.policy, unit),
    index = new EntryIndex(all),
    taken = new Set<LedgerEntry>(),
    fresh: PaperRow[] = [],
    changed: Changed[] = [];
  const amount = ({ row }: PaperRow): FenSum => fenSum(BigInt(assessment.settled.proposed[row]!)),
    own = (row: PaperRow): readonly LedgerEntry[] =>
      index.of(appliedOf(round, row)).filter(entry => !taken.has(entry) && isOfRound(round, row, entry, key, year));
  const claim = (row: PaperRow, is: (entry: LedgerEntry) => boolean): LedgerEntry | undefined => {
    const entry = own(row).find(is);
    if (entry) taken.add(entry);
    return entry;
  };
  // Applications of one project and clause share its lines: equal amounts first.
  const left = round.rows.filter(
    row => row.standing === "supported" && claim(row, entry => isAmount(entry, amount(row))) === undefined,
  );
  for (const row of left) {
    const entry = claim(row, () => true);
    if (entry) changed.push({ row, entry, now: amount(row) });
    else fresh.push(row);
  }
  for (const row of round.rows) {
    if (["supported", "open", "later"].includes(row.standing)) continue;
    const entry = claim(row, one => !isAmount(one, NOTHING));
    if (entry) changed.push({ row, entry, now: NOTHING });
  }
  return { added: [...taken], fresh, changed };
}

function appliedOf({ assessed: { contents } }: Round, row: PaperRow): Applied {
  const uscc = readUscc(row.uscc);
  return {
    applicant: row.applicant,
    code: uscc.state === "valid" ? uscc.text : "",
    clause: row.clause,
    project: row.project,
    projectNumber: contents.origins.at(row.row)?.projectNumber ?? "",
  };
}

/**
 * Whether an entry is of the row's own round: by its receipt, or by year and batch. Where only one of them names a
 * batch, a line that this product wrote is taken for the round's own: no application is added twice.
 */
function isOfRound(round: Round, row: PaperRow, { line, receipt }: LedgerEntry, key: string, latest: string): boolean {
  if (isOfKey(receipt, key)) return true;
  const [year, batch] = roundOfRow(round, row, latest),
    named = roundNamed(batch).batch;
  if (String(line.round.year) !== year) return false;
  return line.round.batch === named || (receipt !== "" && (line.round.batch === "" || named === ""));
}

const NOTHING = fenSum(0n);

function isAmount({ net }: LedgerEntry, fen: FenSum): boolean {
  return net !== null && compareRatios(inFen(net), { num: fen, den: 1n }) === 0;
}

/** What a person writes to put a line right, in words. */
function toldOf({ row, entry: { net, number, line }, now }: Changed, words: PaperAnswers["ledger"]): string {
  const where = number === "" ? fill(words.ofRow, { n: line.record.row }) : number,
    values = { id: row.id, applicant: row.applicant, line: where, now: yuanText(now) };
  if (net === null) return fill(words.unread, values);
  const { num, den } = inFen(net),
    had = num % den === 0n ? yuanText(fenSum(num / den)) : numeral(net);
  return fill(words.changed, { ...values, had, off: yuanText(fenSum(now - num / den)) });
}

/** Sentences that stand above the block; the rest is counted. */
const MOST_TOLD = 30;

export function ledgerSheet(round: Round): SheetData {
  const { rows, said } = ledgerBlock(round),
    { refused, told } = said(OFFICE_LANGUAGE),
    { more } = paperAnswersOf(OFFICE_LANGUAGE).ledger,
    rest = told.length - MOST_TOLD;
  return paperSheet(
    "ledger",
    [
      texts.parts.ledger,
      ...(refused === "" ? [] : [refused]),
      ...told.slice(0, MOST_TOLD),
      ...(rest > 0 ? [fill(more, { n: rest })] : []),
    ],
    LEDGER_COLUMNS,
    rows,
  );
}

/** The year and batch of a row's line. `latest`: the year of one whose batch names none, for a past has a year. */
function roundOfRow({ assessed: { assessment }, settings }: Round, row: PaperRow, latest: string): [string, string] {
  const known = assessment.rows.batches[assessment.rows.batch[row.row]!],
    year = known && known.year > 0 ? known.year : yearWithin(row.batch);
  return [year > 0 ? String(year) : latest, row.batch === "" ? (settings.batch ?? "") : row.batch];
}

/** All but its number and its receipt. */
function lineOf(round: Round, row: PaperRow, latest: string): Written[] {
  const { assessment, contents } = round.assessed,
    { policy, settled } = assessment,
    origin = contents.origins.at(row.row);
  return [
    ...roundOfRow(round, row, latest),
    row.applicant,
    row.uscc,
    policy.title,
    texts.ledger.policyTier,
    policy.clauses[row.clause]?.title ?? "",
    policy.clauses[row.clause]?.id ?? "",
    row.project,
    origin?.projectNumber ?? "",
    origin?.level ?? "",
    yuanCell(fenAt(settled.proposed, row.row)),
    null,
    texts.ledger.grant,
    null,
  ];
}
