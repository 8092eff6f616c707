import type { LedgerSaid } from "../../report/papers/ledger";
import type { InEachLanguage } from "../../text/paper-answers/of";
import type { PaperName } from "../../text/papers/papers";
import type { Run } from "../../workbook/ports";

/** The papers whose sums have to be those of the rows, in the order of 口径与底稿. */
export const TIED_PAPERS = ["meeting", "notice", "payment"] as const;
export type TiedPaper = (typeof TIED_PAPERS)[number];

/** What became of papers that were asked for. */
export interface PapersWritten {
  /** Names of their sheets, in their order. */
  readonly sheets: readonly string[];
  /** Why the notice among them cannot go out yet; empty where it can, or where none was asked for. */
  readonly drafts: InEachLanguage<readonly string[]>;
  /** Sums of the round that do not agree (勾稽), a line each; empty where all do. */
  readonly differing: InEachLanguage<readonly string[]>;
  /** Which papers the sums are tied to: written of the run in force, written before it, or not there. */
  readonly tied: Readonly<Record<TiedPaper, "now" | "before" | "unknown" | "none">>;
  /** The sheet on which the sums stand with their formulas; null where the workbook has none. */
  readonly basis: string | null;
  /** Sheets of the same papers that this writing did not touch: of another round, or not ours. */
  readonly leftOver: readonly string[];
}

/** What became of a finished round that was to be added to the ledger. */
export interface LedgerAdded {
  readonly added: number;
  /** Rows that wait, and so were not added. */
  readonly open: number;
  /** Why nothing was added; and what stands there otherwise today, with the line that corrects it. */
  readonly said: InEachLanguage<LedgerSaid>;
}

/** Rows that were put on record; `drafts`: why the notice was none that could go out. */
export interface Published {
  readonly added: number;
  readonly drafts: InEachLanguage<readonly string[]>;
}

/** Papers of the run in force, as sheets of the workbook; each writing is a step that can be taken back. */
export interface Papers {
  write(papers: readonly PaperName[], run: Run): Promise<PapersWritten>;
  /** The sheet 文书设置, shown where it is there, else made to be filled in. */
  settings(run: Run): Promise<void>;
  /**
   * Puts on record (公示记录) that the notice was published: from then on a row whose amount is another is marked
   * CHANGED_AFTER_NOTICE. `noticedOn`: `2026-11-30`. Throws where the reviewer's name is not set.
   */
  markPublished(notice: { readonly noticedOn: string; readonly batch: string }, run: Run): Promise<Published>;
  /**
   * Writes 与上次相比 of two kept runs, each by how many runs ago it was, and shows it. Answers the sheet's name; null where
   * one of them is not kept.
   */
  writeComparison(earlier: number, later: number, run: Run): Promise<string | null>;
  /** Adds the round to 历年台账, once. */
  addToLedger(run: Run): Promise<LedgerAdded>;
}
