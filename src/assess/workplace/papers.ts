import type { PaperName } from "../../text/papers/papers";
import type { Run } from "../../workbook/ports";

/** What became of papers that were asked for. */
export interface PapersWritten {
  /** Names of their sheets, in their order. */
  readonly sheets: readonly string[];
  /** Why the notice among them cannot go out yet; empty where it can, or where none was asked for. */
  readonly drafts: readonly string[];
}

/** What became of a finished round that was to be added to the ledger. */
export interface LedgerAdded {
  readonly added: number;
  /** Rows that wait, and so were not added. */
  readonly open: number;
  /** Why nothing was added, in words; "" where lines were. */
  readonly refused: string;
}

/** Papers of the run in force, as sheets of the workbook; each writing is a step that can be taken back. */
export interface Papers {
  write(papers: readonly PaperName[], run: Run): Promise<PapersWritten>;
  /** The sheet 文书设置, shown where it is there, else made to be filled in. */
  settings(run: Run): Promise<void>;
  /** Adds the round to 历年台账, once. */
  addToLedger(run: Run): Promise<LedgerAdded>;
}
