import { NO_BATCH } from "../../engine/columns";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { PaperColumn } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell } from "../yuan-cell";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";

const COLUMNS: readonly PaperColumn[] = [
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
  "receipt",
];

/**
 * The lines by which a finished round is added to 历年台账: under its headers, one line a supported application, with
 * the receipt by which a second appending is known. What was paid is filled in once it is.
 */
export function ledgerSheet(round: Round): SheetData {
  const rows = round.rows.filter(row => row.standing === "supported").map(row => lineOf(round, row));
  return paperSheet("ledger", [texts.parts.ledger], COLUMNS, rows);
}

function lineOf({ assessed, settings }: Round, row: PaperRow): Written[] {
  const { assessment, reading } = assessed,
    { rows, policy, settled } = assessment,
    index = rows.batch[row.row]!;
  const batch = index === NO_BATCH ? undefined : rows.batches[index],
    origin = reading.origins[row.row];
  return [
    batch && batch.year > 0 ? String(batch.year) : "",
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
    receiptKey(assessed.receipt),
  ];
}

/** Input, policy and choices of a run in a short text: the same run has the same, another one another. */
export function receiptKey(receipt: Round["assessed"]["receipt"]): string {
  const short = (hash: string): string => hash.slice(hash.indexOf(":") + 1).slice(0, 12);
  return `${short(receipt.inputHash)}-${short(receipt.policyHash)}-${receipt.asOf}`;
}
