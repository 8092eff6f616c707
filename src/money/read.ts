import type { Exact } from "./exact";
import type { Unit } from "./unit";

/** An Excel error value (`#N/A`, `#DIV/0!` …) as it stood in the cell. */
export interface CellError {
  readonly error: string;
}

/** A cell's value as a workbook hands it over. null = blank, never 0. */
export type CellLike = string | number | boolean | null | CellError;

/**
 * What a cell says. `value` is in yuan (readAmount), in percent (readShare) or the plain number, never negative; `unit`
 * is the cell's own unit where it names one. `text` is the cell's content as it stood.
 */
export type Read =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: Exact; readonly unit: Unit | null }
  | {
      readonly kind: "invalid";
      readonly reason: "not-a-number" | "negative" | "error-value" | "other-unit";
      readonly text: string;
    };

/** What a text says as a number, sign included. */
export interface Figure {
  readonly value: Exact;
  readonly unit: Unit | null;
}

export const BLANK_CELL: Read = { kind: "blank" };

export function notANumber(text: string): Read {
  return { kind: "invalid", reason: "not-a-number", text };
}

/** A figure as a Read; negative ones are invalid, as no input of an application can be below 0. */
export function asRead(figure: Figure | null, text: string): Read {
  if (!figure) return notANumber(text);
  if (figure.value.digits < 0n) return { kind: "invalid", reason: "negative", text };
  return { kind: "value", value: figure.value, unit: figure.unit };
}
