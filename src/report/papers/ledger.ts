import { NO_BATCH } from "../../fields/columns";
import { batchOf, isOfKey, latestOf, receiptOf, roundKey, type LedgerRound } from "../../roster/ledger-receipts";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { PaperColumn } from "../../fields/paper-sheets";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell } from "../yuan-cell";
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
  /** In words; "" where the lines can be added. */
  readonly refused: string;
}

/**
 * The lines by which a finished round is added to 历年台账, under its headers: one a supported application, with the
 * receipt by which a second adding is known. What waits is not finished, and so is no line. A round that the ledger has
 * already is refused: what changed since is a line of its own, with a plus or minus and the number of the line that it
 * answers.
 */
export function ledgerBlock(round: Round): LedgerBlock {
  const { assessment, contents, receipt: run } = round.assessed,
    { ledgerHas, origins } = contents,
    year = String(latestOf(assessment.rows.year)),
    said = round.rows.filter(row => row.standing === "supported").map(row => lineOf(round, row, year)),
    key = roundKey({ origins, clause: assessment.rows.clause, year: assessment.rows.year }, assessment.policy),
    receipt = receiptOf(key, [run.policyHash, ...said.map(line => JSON.stringify(line))].join("\n"));
  const again = ledgerHas.rounds.find(one => one.receipt === receipt),
    other = ledgerHas.rounds.find(one => isOfKey(one.receipt, key) || said.some(line => isOfBatch(one, line)));
  const refused =
    again !== undefined
      ? fill(texts.ledger.again, { receipt })
      : other !== undefined
        ? fill(texts.ledger.other, { receipt: other.receipt })
        : "";
  const rows = said.map((line, k) => [ledgerHas.lastLine + k + 1, ...line, receipt]);
  return { rows: refused === "" ? rows : [], receipt, refused };
}

export function ledgerSheet(round: Round): SheetData {
  const { rows, refused } = ledgerBlock(round);
  return paperSheet("ledger", [texts.parts.ledger, ...(refused === "" ? [] : [refused])], LEDGER_COLUMNS, rows);
}

const YEAR = LEDGER_COLUMNS.indexOf("year") - 1,
  BATCH = LEDGER_COLUMNS.indexOf("batch") - 1;

function isOfBatch(one: LedgerRound, line: readonly Written[]): boolean {
  const batch = batchOf(String(line[BATCH] ?? ""));
  return batch !== "" && batch === one.batch && String(line[YEAR] ?? "") === one.year;
}

/** All but its number and its receipt. `latest`: the year of a line whose batch names none, for a past has a year. */
function lineOf({ assessed, settings }: Round, row: PaperRow, latest: string): Written[] {
  const { assessment, contents } = assessed,
    { rows, policy, settled } = assessment,
    index = rows.batch[row.row]!;
  const batch = index === NO_BATCH ? undefined : rows.batches[index],
    origin = contents.origins[row.row];
  return [
    batch && batch.year > 0 ? String(batch.year) : latest,
    batch?.name ?? settings.batch ?? "",
    row.applicant,
    row.uscc,
    policy.title,
    texts.ledger.policyTier,
    policy.clauses[row.clause]?.title ?? "",
    policy.clauses[row.clause]?.id ?? "",
    row.project,
    origin?.projectNumber ?? "",
    origin?.level ?? "",
    yuanCell(settled.proposed[row.row]!),
    null,
    texts.ledger.grant,
    null,
  ];
}
