import { columnLetters, columnOf } from "../column-letters";
import { FormulaForms } from "../formula-forms";
import type { RawCell } from "./sheet-scan";
import { resolveReferences } from "./xml-text";

/** More formulas that are shared are not remembered. */
const MOST_SHARED = 10_000;

/** The formulas of one sheet, in the order of the file: each as the first of its form, also those that are shared. */
export class SheetFormulas {
  private readonly forms = new FormulaForms();
  private readonly shared = new Map<string, { readonly text: string; readonly column: number }>();

  /** "" where it cannot be told. */
  of({ formula, shared, column }: Pick<RawCell, "formula" | "shared" | "column">): string {
    if (formula !== "") {
      const text = this.forms.of(formula.includes("&") ? resolveReferences(formula) : formula);
      if (shared !== null && this.shared.size < MOST_SHARED) this.shared.set(shared, { text, column });
      return text;
    }
    const from = shared === null ? undefined : this.shared.get(shared);
    if (from === undefined) return "";
    return from.column === column ? from.text : this.forms.of(movedAcross(from.text, column - from.column));
  }
}

const REFERENCE = /(\$?)\b([A-Z]{1,3})(?=\$?\d)|"[^"]*"|'[^']*'/g;

/** A formula as it reads so many columns further right: cells without $ before their column move along. */
function movedAcross(formula: string, by: number): string {
  return formula.replace(REFERENCE, (all: string, fixed: string | undefined, letters: string | undefined) =>
    letters === undefined || fixed === "$" ? all : columnLetters(Math.max(0, columnOf(letters) + by)),
  );
}
