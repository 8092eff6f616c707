import type { ApplicationRow } from "../fields/row-numbers";
import type { Applications } from "../fields/columns";
import type { QuantityField } from "../fields/table";

/** The columns of an application that a mechanism can read. */
export type InputField = QuantityField | "hadLevel" | "rentUnit" | "years";

/**
 * What a mechanism reads of a row, in the order in which one would ask for it. From it follow the columns that decide a
 * row, what a row lacks, what the calculator asks, and what two rows of one application have in common.
 */
export interface Input {
  readonly field: InputField;
  /** Counts instead of `field` where the row gives it; the two are one input. */
  readonly instead?: QuantityField;
  /** Without it the row has no amount: it is missing, or what a decision is awaited on. */
  readonly needed?: "missing" | "decision";
  /** Whether the row's cell is read at all; left out: always. */
  readonly isRead?: (rows: Applications, row: ApplicationRow) => boolean;
  /** The calculator does not ask for it. */
  readonly unasked?: true;
  /** Two rows that differ in it are the same application all the same. */
  readonly aside?: true;
}
