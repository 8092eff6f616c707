import type { Area, Block, Cell } from "../workbook/ports";

/** A block as plain data, which can be sent to a worker. */
export interface BlockData {
  readonly at: Area;
  readonly cells: readonly (readonly Cell[])[];
  /** Cells with formulas, as row × columns + column. */
  readonly formulas: readonly number[];
  /** Rows that are hidden. */
  readonly hidden: readonly number[];
}

export function blockData(block: Block): BlockData {
  const { at, cells } = block, formulas: number[] = [], hidden: number[] = [];
  for (let r = 0; r < cells.length; r++) {
    if (!block.visible(r)) hidden.push(r);
    for (let c = 0; c < at.columns; c++) if (block.formula(r, c)) formulas.push(r * at.columns + c);
  }
  return { at, cells, formulas, hidden };
}

export function blockOf({ at, cells, formulas, hidden }: BlockData): Block {
  const computed = new Set(formulas), unseen = new Set(hidden);
  return { at, cells, formula: (r, c) => computed.has(r * at.columns + c), visible: r => !unseen.has(r) };
}
