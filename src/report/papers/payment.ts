import { canonical } from "../../identity/canonical";
import { rmb } from "../../money/rmb";
import { fill } from "../../text/fill";
import { papersZh as texts } from "../../text/papers/zh-CN";
import type { PaperColumn } from "../../text/papers/papers";
import type { SheetData, Written } from "../../workbook/ports";
import { yuanCell } from "../yuan-cell";
import { bankData, type BankData } from "./bank-data";
import { paperSheet, type Round } from "./paper";
import type { PaperRow } from "./paper-rows";
import { sumCell, sumOf } from "./sums";

const COLUMNS: readonly PaperColumn[] = [
  "id",
  "applicant",
  "uscc",
  "payee",
  "bank",
  "account",
  "amount",
  "capitals",
  "payable",
];
const AMOUNT = COLUMNS.indexOf("amount");

/** What one applicant is paid: its supported rows, in the roster's order, and its bank data. */
interface Payment {
  readonly rows: readonly PaperRow[];
  readonly fen: bigint;
  readonly bank: BankData;
  /** Rows of the applicant name different accounts. */
  readonly several: boolean;
}

/**
 * 兑现表: one line an applicant, in yuan, with its account as text. A line without usable bank data is there and says
 * that it cannot be paid. For inside only: it is a file of its own, never a sheet among papers that leave the office.
 */
export function paymentSheet(round: Round): SheetData {
  const payments = paymentsOf(round),
    open = round.rows.filter(row => row.standing === "open").length;
  const lines = [
      `${round.assessed.assessment.policy.title}　${texts.parts.payment}`,
      ...(open === 0 ? [] : [fill(texts.payment.waits, { n: open })]),
      texts.unitYuan,
    ],
    head = lines.length + 1;
  const rows = payments.map(({ rows: own, fen, bank, several }, k): Written[] => {
    const first = own[0]!;
    return [
      String(k + 1),
      first.applicant,
      first.uscc,
      bank.payee,
      bank.bank,
      bank.account,
      yuanCell(fen),
      rmb(fen),
      payable(first, bank, several),
    ];
  });
  const sum = payments.reduce((total, { fen }) => total + fen, 0n),
    total: Written[] = COLUMNS.map(() => null);
  total[1] = fill(texts.total, { n: payments.length });
  total[AMOUNT] = sumCell(AMOUNT, rows.length === 0 ? [] : [{ from: 0, to: rows.length - 1 }], head, sum, "yuan");
  return paperSheet("payment", lines, COLUMNS, [...rows, total], {
    shades: [...rows.map(() => "" as const), "total"],
    foot: [fill(texts.capitals, { text: rmb(sum) }), texts.payment.signatures],
  });
}

function paymentsOf(round: Round): Payment[] {
  const { rows: applications, settled } = round.assessed.assessment,
    accounts = bankData(round.assessed);
  const byApplicant = new Map<number, PaperRow[]>();
  for (const row of round.rows) {
    if (row.standing !== "supported") continue;
    const applicant = applications.applicant[row.row]!,
      own = byApplicant.get(applicant);
    if (own) own.push(row);
    else byApplicant.set(applicant, [row]);
  }
  return [...byApplicant.values()].map(rows => {
    const given = rows.map(row => accounts[row.row]!).filter(bank => bank.account !== "");
    return {
      rows,
      fen: sumOf(rows.map(row => settled.proposed[row.row]!)).fen,
      bank: given[0] ?? accounts[rows[0]!.row]!,
      several: new Set(given.map(bank => bank.account.replace(/[\s-]/g, ""))).size > 1,
    };
  });
}

function payable(row: PaperRow, bank: BankData, several: boolean): string {
  const { payment } = texts;
  if (bank.account === "") return bank.bank === "" ? payment.noAccount : payment.noNumber;
  if (bank.digitsLost) return payment.digitsLost;
  if (several) return payment.severalAccounts;
  if (bank.bank === "") return payment.noBank;
  if (bank.payee !== "" && canonical(bank.payee) !== canonical(row.applicant)) return payment.otherName;
  return payment.ready;
}
