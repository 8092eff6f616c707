import type { Field } from "../../fields/table";
import { cellText } from "../../roster/blank-cell";
import { accountDigitsLost } from "../../identity/lost-digits";
import type { Assessed } from "../assessed";

/** The bank data of one row; "" where its roster has none. Accounts are text as they stand in the cell. */
export interface BankData {
  readonly payee: string;
  readonly bank: string;
  readonly account: string;
  /** The account was kept as a number too long for a cell, so that its last digits are gone. */
  readonly digitsLost: boolean;
}

const FIELDS = { payee: "accountName", bank: "bank", account: "account" } as const satisfies Record<string, Field>;

/** The bank data of every row, in the order of the applications. */
export function bankData({ reading }: Assessed): BankData[] {
  const all: BankData[] = reading.origins.map(() => ({ payee: "", bank: "", account: "", digitsLost: false }));
  for (const table of reading.tables) {
    const at = (field: Field): number => table.fields.findIndex(meaning => meaning?.field === field);
    const payee = at(FIELDS.payee),
      bank = at(FIELDS.bank),
      account = at(FIELDS.account);
    table.rows.forEach((cells, k) => {
      const text = (column: number): string => (column < 0 ? "" : cellText(cells[column]));
      all[table.first + k] = {
        payee: text(payee),
        bank: text(bank),
        account: text(account),
        digitsLost: account >= 0 && accountDigitsLost(cells[account] ?? null),
      };
    });
  }
  return all;
}
