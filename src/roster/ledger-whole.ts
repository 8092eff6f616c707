import type { Exact } from "../money/exact";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import { countedLimits } from "../policy/limits";
import type { Clause, Policy } from "../policy/model";
import type { LedgerLine } from "./ledger-lines";
import { usedIn, type PaidIn, type Used } from "./ledger-quarters";
import { isSameRound, type Round } from "./round";

interface Paid extends PaidIn {
  readonly clause: number;
  readonly round: Round;
  /** Of an applicant or a project that the roster does not have. */
  readonly isOfOther: boolean;
}

/**
 * What the ledgers show of everybody, for limits and a budget of the whole policy: applicants of earlier batches that
 * the roster does not have used them up too. Of the rounds that the roster itself holds nothing counts as past, but
 * where the year alone tells them: then what others had, or for another project, came in another batch.
 */
export class WholeLedger {
  /** Only where the policy has such a limit are the lines of other applicants read at all. */
  readonly isNeeded: boolean;
  private readonly all: Paid[] = [];
  private readonly known = new Map<string, Used>();

  constructor(policy: Policy) {
    this.isNeeded = countedLimits(policy).some(limit => limit.per === "policy");
  }

  count({ round, quarter }: LedgerLine, clause: Clause, amount: Exact | null, isOfOther: boolean): void {
    if (this.isNeeded && amount !== null)
      this.all.push({ clause: clause.index, round, year: round.year, quarter, amount, isOfOther });
  }

  /** What counts against a limit of the year and quarter, whose rows stand in `rounds`. */
  used({ number, clauses, over }: NumberedLimit, year: number, quarter: number, rounds: readonly Round[]): Used {
    const key = `${number} ${year} ${quarter}`;
    let used = this.known.get(key);
    if (used === undefined) {
      const past = this.all.filter(
        paid =>
          clauses.includes(paid.clause) &&
          ((paid.isOfOther && paid.round.batch === "") || !rounds.some(round => isSameRound(paid.round, round))),
      );
      this.known.set(key, (used = usedIn(over, past, year, quarter)));
    }
    return used;
  }
}
