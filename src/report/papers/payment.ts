import { fenSum, type FenSum } from "../../money/fen";
import { canonical } from "../../identity/canonical";
import { instalmentsOf } from "../../money/instalments";
import { rmb } from "../../money/rmb";
import type { Split } from "../../policy/model";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import { PAPER_TABLES, type PaperColumn } from "../../fields/paper-sheets";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell } from "../yuan-cell";
import { bankData, type BankData } from "./bank-data";
import { paperSheet, titleOf, type Round } from "./paper";
import { byApplicant, type PaperRow } from "./paper-rows";
import { governmentLines, partsOfRow, saidOf, splitOf } from "./splits";
import { sumCell, sumOf } from "./sums";

const AT_ONCE: readonly PaperColumn[] = PAPER_TABLES.payment,
  IN_PARTS: readonly PaperColumn[] = PAPER_TABLES.paymentInParts;
/** The columns of money that are summed. */
const SUMMED: ReadonlySet<PaperColumn> = new Set(["whole", "paidBefore", "amount", "remainder"]);

/** What one applicant is paid: its supported rows, in the roster's order, and its bank data. Money in 分. */
interface Payment {
  readonly rows: readonly PaperRow[];
  readonly whole: FenSum;
  /** By the instalments before this one. */
  readonly paidBefore: FenSum;
  readonly amount: FenSum;
  readonly remainder: FenSum;
  readonly bank: BankData;
  /** Rows of the applicant name different accounts. */
  readonly several: boolean;
  /** Another applicant that names the same account; null for none. */
  readonly sharedWith: string | null;
}

/**
 * 兑现表: one line an applicant, in yuan, with its account as text; in instalments, where the office pays so, with what
 * was due before and what is left. A line without usable bank data is there and says that it cannot be paid. For inside
 * only: it is a file of its own, never a sheet among papers that leave the office.
 */
export function paymentSheet(round: Round): SheetData {
  const payments = paymentsOf(round),
    open = round.rows.filter(row => row.standing === "open").length,
    { instalments, signatures } = round.settings,
    own = ownInstalments(round),
    inParts = instalments !== null || own.length > 0 || numberOf(round) > 1,
    columns = inParts ? IN_PARTS : AT_ONCE;
  const lines = [
      titleOf(round, "payment"),
      ...(open === 0 ? [] : [fill(texts.payment.waits, { n: open })]),
      ...(inParts ? saidShares(round).map(shares => saidInstalments(shares, round)) : []),
      ...governmentLines(
        round,
        round.rows.filter(row => row.standing === "supported"),
      ),
      ...(round.settings.office === null ? [] : [fill(texts.payment.office, { office: round.settings.office })]),
      texts.unitYuan,
    ],
    head = lines.length + 1;
  const rows = payments.map((payment, k) => columns.map(column => cellOf(column, payment, k + 1)));
  const sums = columns.map((column, c): Written => {
    if (column === "applicant") return fill(texts.payment.total, { n: payments.length });
    if (!SUMMED.has(column)) return null;
    const fen = fenSum(payments.reduce((total, payment) => total + moneyOf(column, payment), 0n));
    return sumCell(c, rows.length === 0 ? [] : [{ from: 0, to: rows.length - 1 }], head, fen, "yuan");
  });
  const now = fenSum(payments.reduce((total, { amount }) => total + amount, 0n));
  return paperSheet("payment", lines, columns, [...rows, sums], {
    shades: [...rows.map(() => "" as const), "total"],
    foot: [fill(texts.capitals, { text: rmb(now) }), signatures ?? texts.payment.signatures],
  });
}

/** What all payments come to, of every instalment together, in 分. */
export function paidInAll(round: Round): FenSum {
  return fenSum(
    paymentsOf(round).reduce((sum, { paidBefore, amount, remainder }) => sum + paidBefore + amount + remainder, 0n),
  );
}

/** How it is paid out, a text for each rule; "一次付清" where an instalment is asked for that no rule gives. */
function saidShares(round: Round): readonly string[] {
  const { instalments } = round.settings,
    own = ownInstalments(round);
  if (instalments !== null) return [instalments.map(share => `${share / 100}%`).join(texts.list)];
  return own.length > 0 ? own.map(split => saidOf(split, round)) : [texts.payment.atOnce];
}

function saidInstalments(shares: string, round: Round): string {
  return fill(texts.payment.instalment, { shares, n: numberOf(round) });
}

/** An instalment that the rule has not pays nothing: what is due was paid with those before. */
function numberOf({ settings: { instalment } }: Round): number {
  return instalment ?? 1;
}

/** The policy's instalments; where the office gives its own, those count. */
function ownInstalments({ assessed, settings }: Round): readonly Split[] {
  return settings.instalments === null ? assessed.assessment.policy.split.filter(s => s.of === "instalments") : [];
}

function cellOf(column: PaperColumn, payment: Payment, number: number): Written {
  const first = payment.rows[0]!,
    { bank } = payment;
  switch (column) {
    case "id":
      return String(number);
    case "applicant":
      return first.applicant;
    case "uscc":
      return first.uscc;
    case "payee":
      return bank.payee;
    case "bank":
      return bank.bank;
    case "account":
      return bank.account;
    case "capitals":
      return rmb(payment.amount);
    case "payable":
      return payable(payment);
    default:
      return yuanCell(moneyOf(column, payment));
  }
}

function moneyOf(column: PaperColumn, { whole, paidBefore, amount, remainder }: Payment): FenSum {
  if (column === "whole") return whole;
  if (column === "paidBefore") return paidBefore;
  return column === "remainder" ? remainder : amount;
}

function paymentsOf(round: Round): Payment[] {
  const { settled } = round.assessed.assessment,
    accounts = bankData(round.assessed);
  const sharing = sharedAccounts(round, accounts),
    supported = { ...round, rows: round.rows.filter(row => row.standing === "supported") };
  return byApplicant(supported).map(rows => {
    const given = rows.map(row => accounts[row.row]!).filter(bank => bank.account !== "");
    return {
      rows,
      ...partsOf(round, rows, sumOf(rows.map(row => settled.proposed[row.row]!)).fen),
      bank: given[0] ?? accounts[rows[0]!.row]!,
      several: new Set(given.map(plainAccount)).size > 1,
      sharedWith: given.map(bank => sharing(bank, rows[0]!)).find(other => other !== null) ?? null,
    };
  });
}

/** An account as it is compared: full-width figures, blanks and hyphens make no other one. */
function plainAccount({ account }: BankData): string {
  return account.normalize("NFKC").replace(/[\s-]/g, "");
}

/** Who else in the round names the account of a row, whatever became of the application. */
function sharedAccounts(
  { rows, assessed }: Round,
  accounts: readonly BankData[],
): (bank: BankData, of: PaperRow) => string | null {
  const { applicant } = assessed.assessment.rows,
    holders = new Map<string, Map<number, string>>();
  for (const row of rows) {
    const account = plainAccount(accounts[row.row]!);
    if (account === "") continue;
    const own = holders.get(account) ?? new Map<number, string>();
    holders.set(account, own.set(applicant[row.row]!, row.applicant));
  }
  return (bank, of) => {
    const others = [...(holders.get(plainAccount(bank)) ?? [])];
    return others.find(([who]) => who !== applicant[of.row]!)?.[1] ?? null;
  };
}

function partsOf(
  round: Round,
  rows: readonly PaperRow[],
  whole: FenSum,
): Pick<Payment, "whole" | "paidBefore" | "amount" | "remainder"> {
  const { instalments } = round.settings,
    now = numberOf(round) - 1;
  let paidBefore = 0n,
    amount = 0n;
  // By the policy each row is paid as its clause says, all at once where it says nothing.
  const each = instalments === null ? rows.map(row => ownParts(round, row)) : [instalmentsOf(whole, instalments)];
  for (const parts of each) {
    for (const part of parts.slice(0, now)) paidBefore += part;
    amount += parts[now] ?? 0n;
  }
  return {
    whole,
    paidBefore: fenSum(paidBefore),
    amount: fenSum(amount),
    remainder: fenSum(whole - paidBefore - amount),
  };
}

function ownParts(round: Round, row: PaperRow): readonly bigint[] {
  const split = splitOf(round, "instalments", row);
  return split === null
    ? [BigInt(round.assessed.assessment.settled.proposed[row.row]!)]
    : partsOfRow(round, split, row);
}

function payable({ rows, whole, amount, bank, several, sharedWith }: Payment): string {
  const { payment } = texts,
    row = rows[0]!;
  if (amount === 0n && whole > 0n) return payment.notDue;
  if (bank.account === "") return bank.bank === "" ? payment.noAccount : payment.noNumber;
  if (bank.digitsLost) return payment.digitsLost;
  if (several) return payment.severalAccounts;
  if (sharedWith !== null) return fill(payment.sharedAccount, { other: sharedWith });
  if (bank.bank === "") return payment.noBank;
  if (bank.payee !== "" && canonical(bank.payee) !== canonical(row.applicant)) return payment.otherName;
  return payment.ready;
}
