import type { Applications, Batch } from "../fields/columns";
import type { EachRow } from "../fields/each-row";
import type { StatusSaid } from "../engine/decisions";
import type { SideMark } from "../engine/row-marks";
import type { Unit } from "../money/amount-as-written";
import type { Meaning } from "../fields/meaning";
import type { Finding } from "./findings";
import type { LedgerHas } from "./ledger-receipts";
import type { CellRows } from "./row-cells";
import type { PaperSettings } from "./paper-settings";
import type { OtherTable } from "./other-records";
import type { RoundInLedger } from "./round";
import type { SheetRow } from "../fields/row-numbers";

/** Where a row stands and how people cite it. */
export interface RowOrigin {
  readonly sheet: string;
  /** Worksheet row number, counted from 1. */
  readonly row: SheetRow;
  /** 序号 as written, "" where there is none. */
  readonly id: string;
  readonly applicant: string;
  /** As normalised (NFKC, upper case, no spaces and hyphens); "" where blank. */
  readonly uscc: string;
  readonly project: string;
  readonly projectNumber: string;
  /** The level's text as written. */
  readonly level: string;
  /** The clause's text as written, and where it came from. */
  readonly clauseText: string;
  readonly clauseFrom: "cell" | "section" | "sheet";
}

/** Where all rows stand. */
export type RowOrigins = EachRow<RowOrigin>;

export type { Finding, SideMark };

/** Who decided, when and why, as 复核记录 has it. */
export interface Said {
  readonly by: string;
  readonly on: string;
  readonly note: string;
}

/** What a decision rested on when it was made, as short prints (`decision-basis.ts`); "" where nobody wrote it down. */
export interface Rests {
  readonly basis: string;
}

/** A decision out of 复核记录, rows as indexes into the applications. */
export type Decision =
  | (Said & { readonly kind: "prefer"; readonly row: number })
  | (Said & { readonly kind: "add-up" | "open"; readonly rows: readonly number[] })
  | (Said & {
      readonly kind: "same" | "different";
      readonly of: "project" | "applicant";
      readonly a: number;
      readonly b: number;
    })
  /** This mark of this row is in order. */
  | (Said &
      Rests & {
        readonly kind: "checked";
        readonly row: number;
        /** As written; `report/checked.ts` says which mark it names. */
        readonly mark: string;
      })
  /** The review's words, or their want, are taken for consent or refusal. */
  | (Said & Rests & { readonly kind: "status"; readonly row: number; readonly as: StatusSaid })
  /**
   * The row's amount, in 分: as reviewers award it (`requested`: as much as the applicant asked for), or as it was paid
   * before. `merged`: whichever of the two a merged cell said; `cut`: as the budget cuts it, confirmed.
   */
  | (Said &
      Rests & {
        readonly kind: "amount";
        readonly row: number;
        readonly of: "reviewed" | "paid" | "merged" | "requested" | "cut";
        readonly fen: number | null;
      });

/** A reading chosen in the sheet 口径. */
export interface ChosenReading {
  readonly code: string;
  readonly value: string;
  readonly confirmed: boolean;
  readonly basis: string;
}

/**
 * A roster sheet's own columns, in sheet order, for the result: header text and the cells of the application rows (as
 * values).
 */
export interface RosterTable {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** What each column was read as; null where it was not read. */
  readonly fields: readonly (Meaning | null)[];
  /**
   * What each column of money was read in, as far as its cells name no unit themselves; null for every other column.
   */
  readonly units: readonly (Unit | null)[];
  readonly headerRow: number;
  /** Per application row of this sheet: index of the first of its rows in the applications, and their cells. */
  readonly first: number;
  readonly rows: CellRows;
}

export interface RosterContents {
  readonly applications: Applications;
  readonly origins: RowOrigins;
  readonly tables: readonly RosterTable[];
  readonly sideMarks: readonly SideMark[];
  readonly findings: readonly Finding[];
  readonly batches: readonly Batch[];
  readonly readings: readonly ChosenReading[];
  readonly decisions: readonly Decision[];
  /** A round of the ledger that may be the roster's own. */
  readonly roundInLedger: RoundInLedger | null;
  /** Receipts of rounds that the ledger has already, and the greatest number of its lines (台账序号), 0 for none. */
  readonly ledgerHas: LedgerHas;
  /** The same rows joined with other sheets as they would be: what a decision on who is the same would bring about. */
  readonly rejoined?: (others: readonly OtherTable[]) => RosterContents;
  /** What the workbook's sheet 文书设置 says. */
  readonly papers: PaperSettings;
}
