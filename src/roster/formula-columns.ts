import type { Block } from "../workbook/ports";
import type { Layout } from "./layout";

/** Columns that no meaning took: whether all their cells are worked out by formulas. */
export class FormulaColumns {
  private readonly counts = new Map<number, { filled: number; formulas: number }>();

  /** `r`: the row's index in the block; `filled`: its columns that are not blank. */
  count(layout: Layout, filled: readonly number[], block: Block, r: number): void {
    for (const c of filled) {
      if (layout.columns[c]?.meaning !== null) continue;
      const known = this.counts.get(c) ?? { filled: 0, formulas: 0 };
      known.filled++;
      if (block.formula(r, c)) known.formulas++;
      this.counts.set(c, known);
    }
  }

  all(): ReadonlySet<number> {
    return new Set([...this.counts].flatMap(([c, { filled, formulas }]) => (filled === formulas ? [c] : [])));
  }
}
