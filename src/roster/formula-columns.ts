import type { Block } from "../workbook/ports";
import type { Layout } from "./layout";

/** More different formulas of a column tell no more of it. */
const MOST = 40;

/**
 * Columns in which everything is worked out by formulas, and these formulas. `left`: the worksheet column of the first.
 */
export interface ReckonedColumns {
  readonly left: number;
  /** By column index: what of its formulas is not the same filled down; "" for one that is not known. */
  readonly formulas: ReadonlyMap<number, readonly string[]>;
}

/** Columns that no meaning took: whether all their cells are worked out by formulas. */
export class FormulaColumns {
  private readonly counts = new Map<number, { filled: number; formulas: number; texts: Set<string> }>();

  /** `r`: the row's index in the block; `filled`: its columns that are not blank. */
  count(layout: Layout, filled: readonly number[], block: Block, r: number): void {
    for (const c of filled) {
      if (layout.columns[c]?.meaning !== null) continue;
      let known = this.counts.get(c);
      if (!known) this.counts.set(c, (known = { filled: 0, formulas: 0, texts: new Set() }));
      known.filled++;
      if (!block.formula(r, c)) continue;
      known.formulas++;
      if (known.texts.size < MOST) known.texts.add(block.formulaText?.(r, c) ?? "");
    }
  }

  all(left: number): ReckonedColumns {
    const formulas = new Map<number, readonly string[]>();
    for (const [c, { filled, formulas: count, texts }] of this.counts)
      if (filled === count) formulas.set(c, [...texts]);
    return { left, formulas };
  }
}
