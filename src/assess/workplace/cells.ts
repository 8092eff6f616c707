import type { FactKey } from "../../engine/single-fact";
import type { Field } from "../../fields/columns";
import type { MarkCode, Severity } from "../../marks/marks";
import type { Area, Run } from "../../workbook/ports";
import type { RowDetail, TraceLine } from "../row-views";
import type { Yuan } from "../yuan";

/** The selected cell, formulas in cells, and the calculator that makes them. */
export interface Cells {
  /** Explains the selected cell; null where it is none of ours. */
  explain(): Promise<CellExplained | null>;
  /** Tells when the selection is another cell; returns how to stop. */
  onSelect(on: () => void): Promise<() => Promise<void>>;

  /** An amount worked out from what somebody types, with its trace. */
  calculate(question: Question): Promise<Calculated>;
  /** Writes a formula into the active cell; throws where something stands there. */
  insertFormula(formula: string, run: Run): Promise<void>;

  /** Writes `SJS.*` formulas again so that Excel looks them up anew. How many. */
  repairFormulas(run: Run): Promise<number>;
  /** Makes `SJS.*` formulas fixed values; the formulas are kept on the sheet 原公式留存. */
  formulasToValues(run: Run): Promise<FormulasFixed>;
}

/** What somebody types for a clause; `given`: texts by field, as in a cell. */
/** What a clause reads: a column of the table, or a fact of the policy's own by its id. */
export type Asked = Field | FactKey;

export interface Question {
  readonly clause: string;
  readonly given: Readonly<Partial<Record<Asked, string>>>;
}

/** How many formulas are values now, and how to undo it; `left` as they are, because they show an error. */
export interface FormulasFixed {
  readonly count: number;
  readonly left: number;
  readonly undo: string | null;
}

export type CellExplained =
  /** A cell of a row that was assessed (a result column or an input). */
  | { readonly kind: "row"; readonly detail: RowDetail; readonly at: Area }
  /** An `SJS.*` formula: what it is worked out from. `trace` is empty where the formula is no amount of a clause. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly at: Area;
      readonly value: string;
      readonly explanation: string;
      readonly trace: readonly TraceLine[];
      readonly law: string;
    };

export interface Calculated {
  /** The fields that the clause takes, in order, with the words for them; `needed` where nothing goes without. */
  readonly fields: readonly {
    readonly field: Asked;
    readonly name: string;
    readonly needed: boolean;
    readonly choices: readonly string[];
    /** Only the choices serve; digits are typed; or any text is. */
    readonly input: "closed" | "digits" | "text";
    /** By what the law's examples give it. */
    readonly keys: readonly string[];
  }[];
  readonly amount: Yuan;
  readonly explanation: string;
  readonly trace: readonly TraceLine[];
  readonly marks: readonly { readonly code: MarkCode; readonly severity: Severity; readonly short: string }[];
  /** `=SJS.SUBSIDY(…)` or `=SJS.SPACE(…)` that gives the same amount; null where no formula can say it. */
  readonly formula: string | null;
}
