import type { ApplicationRow } from "../fields/row-numbers";
import type { Unit } from "../money/amount-as-written";
import type { Meaning } from "../fields/meaning";
import type { Confidence } from "../roster/vocabulary";
import type { LineKind } from "../roster/lines";
import type { OtherKind } from "../roster/other-sheets";
import type { Answer } from "../roster/findings";
import type { Missing } from "../roster/sheet-kind";
import type { RosterProblemCode } from "../roster/problem";

/** What a workbook holds, as far as a person should see it before a run. Nothing of it is guessed in silence. */
export interface Survey {
  /** In the workbook's order. */
  readonly sheets: readonly SheetSurvey[];
  /**
   * The latest year that rosters name (sheet name, title, 年度 or 批次 column), by which sheets were preselected; null
   * where none names one.
   */
  readonly year: number | null;
  /** Why nothing can be assessed; null where something can. `empty-workbook`: offer the template and the sample. */
  readonly problem: { readonly code: RosterProblemCode; readonly message: string } | null;
}

/** Why a roster sheet is chosen or not: a person said so; of this round (or of none); of an earlier year. */
export type ChosenWhy = "person" | "this-round" | "earlier-round" | "hidden" | "summary";

export interface SheetSurvey {
  readonly name: string;
  readonly hidden: boolean;
  /** `result`: written by our runs, never an input. `almost`: much of a roster, but `missing` is not there. */
  readonly kind: "roster" | "almost" | "result" | "unrelated" | OtherKind;
  /** What the kind is called, in the workplace's language. */
  readonly kindName: string;
  /** Assessed on the next run; only rosters can be. */
  readonly chosen: boolean;
  readonly why: ChosenWhy | null;
  /** The years that it names. */
  readonly years: readonly number[];
  readonly missing: { readonly what: Missing; readonly name: string } | null;
  /** Worksheet row number (from 1) of the header's last line; null where no header was found. */
  readonly headerRow: number | null;
  /** A person said which row the header is. */
  readonly headerByPerson: boolean;
  /** Rows that may be the header, for putting it right: worksheet row numbers and their first texts. */
  readonly headerChoices: readonly { readonly row: ApplicationRow; readonly text: string }[];
  readonly columns: readonly ColumnSurvey[];
  /** The clause that a person said all of the sheet is for; null where nobody did. */
  readonly clauseByPerson: string | null;
  /** The clause that the sheet's name gives ("" for none), and section lines that name one. */
  readonly clauseOfName: string;
  readonly sections: readonly string[];
  /** Application rows seen; of a long sheet only the first were read (`partly`). */
  readonly rows: number;
  readonly partly: boolean;
  /** Lines that are no application, by kind; `name` in words, `first` a worksheet row number. */
  readonly leftOut: readonly {
    readonly kind: LineKind;
    readonly name: string;
    readonly count: number;
    readonly first: number;
  }[];
}

export interface ColumnSurvey {
  /** How `correct` addresses the column: its header, numbered where another one is the same. */
  readonly key: string;
  /** The column's letters. */
  readonly letters: string;
  readonly header: string;
  /** What it is read as; null: it is not read. */
  readonly meaning: Meaning | null;
  /** The meaning in words; "" for none. */
  readonly meaningName: string;
  readonly confidence: Confidence;
  /** The meaning or the unit was said by a person. */
  readonly byPerson: boolean;
  /** Of columns of money: the unit of cells that name none, and where it comes from; null for every other column. */
  readonly unit: { readonly unit: Unit; readonly from: "person" | "header" | "line" | "given" | "yuan" } | null;
  /** Up to three cells as they stand. */
  readonly samples: readonly string[];
  /** One of the columns that our runs write. */
  readonly ours: boolean;
}

/** What a person puts right on a sheet. A key that is left out stays as it is; null takes a correction back. */
export interface Correction {
  readonly on?: boolean | null;
  /** Worksheet row number (from 1) of the header's last line. */
  readonly headerRow?: number | null;
  /** The clause that all of the sheet is for: an id. */
  readonly clause?: string | null;
  /** What was asked about the sheet as a whole. */
  readonly answer?: Answer | null;
  /** Whose answer it is. */
  readonly by?: string;
  /** By `ColumnSurvey.key`. `meaning: null` in it: the column is not read; `unit` only of columns of money. */
  readonly columns?: Readonly<Record<string, ColumnCorrection | null>>;
}
export interface ColumnCorrection {
  readonly meaning?: Meaning | null;
  readonly unit?: Unit;
  readonly answer?: Answer;
}
