import { canonical } from "../identity/canonical";
import { hashText } from "../identity/hash";
import type { EachRow } from "../fields/each-row";
import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { textIn, type OtherRecord, type OtherTable } from "./other-records";

/** What papers need of the ledgers: their tables, and how their amounts are read. */
export interface LedgerHas {
  readonly tables: readonly OtherTable[];
  /** The unit where neither cell nor sheet names one; null: 元. */
  readonly unit: Unit | null;
  /** The greatest 台账序号; where lines have none, how many there are. */
  readonly lastLine: number;
}

export function ledgerHas(tables: readonly OtherTable[], unit: Unit | null): LedgerHas {
  let lines = 0,
    last = 0;
  for (const table of tables)
    for (const record of table.records) {
      lines++;
      const number = textIn(record, "line").normalize("NFKC").trim();
      if (/^\d{1,9}$/u.test(number)) last = Math.max(last, Number(number));
    }
  return { tables, unit, lastLine: Math.max(last, lines) };
}

/**
 * The ledgers without lines that stand in them twice: the block of a round (台账新增行) that was copied into 历年台账 and
 kept, or a sheet that was copied. Only this product's own lines can be told so: by receipt, number and what they say.
 */
export function withoutCopies(tables: readonly OtherTable[]): readonly OtherTable[] {
  const seen = new Set<string>();
  return tables.map(table =>
    table.columns.has("receipt")
      ? {
          ...table,
          records: table.records.filter(record => {
            if (receiptIn(record) === "") return true;
            const said = (["receipt", "line", "answers", "applicant", "clause", "project", "granted"] as const).map(
              column => textIn(record, column),
            );
            const key = JSON.stringify(said);
            return !seen.has(key) && seen.add(key);
          }),
        }
      : table,
  );
}

/** The receipt (核算凭据) of a ledger's line, "" where another than this product wrote it. */
export function receiptIn(record: OtherRecord): string {
  return textIn(record, "receipt");
}

/** What a roster's round is known by: its rows and their years, as they count. */
export interface RoundRows {
  readonly origins: EachRow<{ readonly applicant: string; readonly project: string; readonly projectNumber: string }>;
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
