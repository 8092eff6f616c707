/** A longer formula is of no form that could be compared. */
const LONGEST = 1000;
/** More different formulas are not kept apart: of a sheet in which each cell has one of its own nobody reads them. */
const MOST = 500;

/**
 * Formulas that were filled down differ in their row numbers only: the first of each form stands for all of them, so
 * that a column of a hundred thousand costs one text.
 */
export class FormulaForms {
  private readonly first = new Map<string, string>();

  /** The formula (without its "=") that stands for this one; "" where it is too long or one of too many. */
  of(formula: string): string {
    if (formula.length === 0 || formula.length > LONGEST) return "";
    const form = formula.replace(/\d+/g, "0"),
      known = this.first.get(form);
    if (known !== undefined) return known;
    if (this.first.size >= MOST) return "";
    this.first.set(form, formula);
    return formula;
  }
}
