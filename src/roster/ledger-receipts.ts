import { textIn, type OtherTable } from "./other-records";
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
      const receipt = textIn(record, "receipt");
      if (receipt !== "" && !rounds.has(receipt))
        rounds.set(receipt, { receipt, year: textIn(record, "year"), batch: batchOf(textIn(record, "batch")) });
    }
  return { rounds: [...rounds.values()], lastLine: Math.max(last, lines) };
}

/** A batch as it is compared: 2026年第一批 and 第1批 of 2026 are one. */
export function batchOf(text: string): string {
  return text === "" ? "" : roundNamed(text).batch;
}
