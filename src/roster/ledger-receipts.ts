import { canonical } from "../identity/canonical";
import { hashText } from "../identity/hash";
import type { Policy } from "../policy/model";
import { textIn, type OtherRecord, type OtherTable } from "./other-records";
import { roundNamed } from "./round";

/** A round that was added to the ledger: its receipt, batch and year, as its lines say ("" for none). */
export interface LedgerRound {
  readonly receipt: string;
  readonly year: string;
  readonly batch: string;
}

export interface LedgerHas {
  readonly rounds: readonly LedgerRound[];
  /** The greatest 台账序号; where lines have none, how many there are. */
  readonly lastLine: number;
}

/** What the ledgers tell of rounds that were added by this product. */
export function ledgerHas(tables: readonly OtherTable[]): LedgerHas {
  const rounds = new Map<string, LedgerRound>();
  let lines = 0,
    last = 0;
  for (const table of tables)
    for (const record of table.records) {
      lines++;
      const number = textIn(record, "line");
      if (/^\d{1,9}$/u.test(number)) last = Math.max(last, Number(number));
      const receipt = receiptIn(record);
      if (receipt !== "" && !rounds.has(receipt))
        rounds.set(receipt, { receipt, year: textIn(record, "year"), batch: batchOf(textIn(record, "batch")) });
    }
  return { rounds: [...rounds.values()], lastLine: Math.max(last, lines) };
}

/** The receipt (核算凭据) of a ledger's line, "" where another than this product wrote it. */
export function receiptIn(record: OtherRecord): string {
  return textIn(record, "receipt");
}

/** A batch as it is compared: 2026年第一批 and 第1批 of 2026 are one. */
export function batchOf(text: string): string {
  return text === "" ? "" : roundNamed(text).batch;
}

/** What a roster's round is known by: its rows and their years, as they count. */
export interface RoundRows {
  readonly origins: readonly { readonly applicant: string; readonly project: string; readonly projectNumber: string }[];
  readonly clause: Uint8Array;
  readonly year: Int16Array;
}

/**
 * A round's own name, for rounds that nothing else names: who applied for which project under which clause, whatever
 * the order of the rows and the amounts, and in which year. The same list in another year is another round.
 */
export function roundKey({ origins, clause, year }: RoundRows, policy: Policy): string {
  let low = 0,
    high = 0;
  origins.forEach(({ applicant, project, projectNumber }, row) => {
    const id = policy.clauses[clause[row]!]?.id ?? "",
      text = [canonical(applicant), canonical(project), canonical(projectNumber), id].join("\n");
    low = (low + hashText(text, 17)) >>> 0;
    high = (high + hashText(text, 0x5bd1e995)) >>> 0;
  });
  return `${latestOf(year)}${short(low)}${short(high)}`.toUpperCase();
}

/** The year that the lines of rows carry whose batch names none. */
export function latestOf(years: Int16Array): number {
  return years.reduce((latest, year) => Math.max(latest, year), 0);
}

/** A receipt: the round, and what was granted in it. */
export function receiptOf(key: string, granted: string): string {
  return `${key}-${`${short(hashText(granted, 17))}${short(hashText(granted, 0x5bd1e995))}`.toUpperCase()}`;
}

/** Whether a receipt is of the round of this key. */
export function isOfKey(receipt: string, key: string): boolean {
  return receipt.startsWith(`${key}-`);
}

function short(hash: number): string {
  return hash.toString(36).padStart(7, "0").slice(-6);
}
