import { canonicalName } from "../identity/name-remark";
import { normaliseNumber } from "../identity/sameness";
import { add, type Exact } from "../money/exact";
import type { Unit } from "../money/amount-as-written";
import { readClause } from "../policy/citation";
import type { Policy } from "../policy/model";
import { LedgerAmounts, answeredFirst, ledgerLines, numberIn, type LedgerLine } from "./ledger-lines";
import { receiptIn } from "./ledger-receipts";
import type { OtherRecord, OtherTable } from "./other-records";

/** What the ledger has of one application under this policy: its line, with what was corrected since. */
export interface LedgerEntry {
  readonly line: LedgerLine;
  /** Its 台账序号 as written, "" where it has none. */
  readonly number: string;
  readonly receipt: string;
  /** Index into the policy's clauses; -1 where the line names none. */
  readonly clause: number;
  /** What was granted, in yuan, with the lines that correct it; null where its own is blank or cannot be read. */
  readonly net: Exact | null;
}

/**
 * The ledgers' lines of grants under the policy. A line that answers another one (对应序号) is no grant of its own: what
 * it corrects is added to that one's amount. What was paid back of a grant, or paid once more, leaves what was granted
 * as it was.
 */
export function ledgerEntries(tables: readonly OtherTable[], policy: Policy, given: Unit | null): LedgerEntry[] {
  return tables.flatMap(table => {
    const amounts = new LedgerAmounts(table, given),
      first = answeredFirst(table.records),
      own = ledgerLines(table, policy).filter(line => line.ours),
      corrections = new Map<number, Exact>();
    for (const { record } of own) {
      const answered = first.get(record.row)?.row,
        amount = answered === undefined || isPayment(record) ? null : amounts.read(record).value;
      if (amount !== null) corrections.set(answered!, plus(corrections.get(answered!), amount));
    }
    return own
      .filter(({ record }) => numberIn(record, "answers") === "")
      .map((line): LedgerEntry => {
        const amount = amounts.read(line.record).value,
          read = readClause(policy, line.clause, line.levelText);
        return {
          line,
          number: numberIn(line.record, "line"),
          receipt: receiptIn(line.record),
          clause: read.kind === "clause" ? read.index : -1,
          net: amount === null ? null : plus(corrections.get(line.record.row), amount),
        };
      });
  });
}

/** Whether a line is of money that came back or went out once more: it changes nothing of what was granted. */
function isPayment({ moneyBack }: OtherRecord): boolean {
  return moneyBack?.kind === "again" || (moneyBack?.kind === "back" && !moneyBack.isReversal);
}

function plus(sum: Exact | undefined, amount: Exact): Exact {
  return sum === undefined ? amount : add(sum, amount);
}

/** Who applied for what, as a roster's row says it; `code` is "" where it has no valid one. */
export interface Applied {
  readonly applicant: string;
  readonly code: string;
  readonly clause: number;
  readonly project: string;
  readonly projectNumber: string;
}

/** Finds the entries of an application: of its clause, by code or name, and by the project's number or name. */
export class EntryIndex {
  private readonly byWho = new Map<string, LedgerEntry[]>();

  constructor(entries: readonly LedgerEntry[]) {
    for (const entry of entries) {
      const { code, name } = entry.line;
      for (const who of [code, name]) if (who !== "") this.put(`${entry.clause} ${who}`, entry);
    }
  }

  private put(key: string, entry: LedgerEntry): void {
    const own = this.byWho.get(key);
    if (own) own.push(entry);
    else this.byWho.set(key, [entry]);
  }

  of({ applicant, code, clause, project, projectNumber }: Applied): readonly LedgerEntry[] {
    const found = [code, canonicalName(applicant)].flatMap(who => this.byWho.get(`${clause} ${who}`) ?? []),
      number = normaliseNumber(projectNumber),
      name = canonicalName(project);
    return [...new Set(found)].filter(({ line }) => {
      // Two codes are two units, whatever their names.
      if (code !== "" && line.code !== "" && code !== line.code) return false;
      if (number !== "" && line.projectNumber !== "") return number === line.projectNumber;
      return name === line.project;
    });
  }
}
