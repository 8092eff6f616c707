import { accountDigitsLost } from "../../identity/lost-digits";
import { cellText } from "../../roster/blank-cell";
import type { Assessed } from "../assessed";
import { cellsOfField } from "./row-cells";

/** The bank data of one row; "" where its roster has none. Accounts are text as they stand in the cell. */
export interface BankData {
  readonly payee: string;
  readonly bank: string;
  readonly account: string;
  /** The account was kept as a number too long for a cell, so that its last digits are gone. */
  readonly digitsLost: boolean;
}

/** The bank data of every row, in the order of the applications. */
export function bankData(assessed: Assessed): BankData[] {
  const payees = cellsOfField(assessed, "accountName"),
    banks = cellsOfField(assessed, "bank"),
    accounts = cellsOfField(assessed, "account");
  return accounts.map((account, row) => ({
    payee: cellText(payees[row]),
    bank: cellText(banks[row]),
    account: cellText(account),
    digitsLost: accountDigitsLost(account),
  }));
}
