import type { Area, Block, Cell, CellAspect, StandingCells } from "../ports";

/** Rows of one block, and its cells: a sheet as wide as Excel allows gets lower blocks. */
const BLOCK_ROWS = 2_000;
const BLOCK_CELLS = 500_000;

/** A row of an area that holds something; `row` counts from 0 on the sheet, columns within the area. */
export interface SpreadRow {
  readonly row: number;
  /** Where it stands in cells that outlive the block, if in any. */
  readonly place?: number;
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
  /** The texts of the row's formulas, "" where one is not known; null where there is none. */
  readonly formulas: ReadonlyMap<number, string> | null;
  readonly aspects: ReadonlyMap<number, CellAspect> | null;
}

/**
 * Gathers rows, given top to bottom, into blocks. A block begins and ends with a row that holds something; empty rows
 * within it are all one array, and those between blocks are in none, so that a sheet costs what stands in it.
 */
export class BlockBuilder {
  private readonly area: Area;
  private readonly blank: readonly Cell[];
  private readonly height: number;
  private top = 0;
  private rows: SpreadRow[] = [];

  /** `standing`: where all rows have their `place`, and all columns of the area are among the cells. */
  constructor(
    area: Area,
    private readonly standing: StandingCells | null,
  ) {
    this.area = area;
    this.blank = new Array<Cell>(area.columns).fill(null);
    this.height = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(BLOCK_CELLS / area.columns)));
  }

  /** Takes a row; answers the block before it where that is complete. */
  add(found: SpreadRow): Block | null {
    const full = this.rows.length > 0 && found.row - this.top >= this.height ? this.complete() : null;
    if (this.rows.length === 0) this.top = found.row;
    this.rows.push(found);
    return full;
  }

  /** The rows that no block has had yet. */
  complete(): Block | null {
    const last = this.rows.at(-1);
    if (!last) return null;
    const block = makeBlock(this.area, this.top, last.row - this.top + 1, this.rows, this.blank),
      { rows, top, standing } = this;
    this.rows = [];
    if (standing === null) return block;
    const places = new Int32Array(block.at.rows).fill(-1);
    for (const { row, place } of rows) places[row - top] = place ?? -1;
    return { ...block, stays: { in: standing, places, rows: block.cells } };
  }
}

function makeBlock(area: Area, top: number, rows: number, found: readonly SpreadRow[], blank: readonly Cell[]): Block {
  const cells = new Array<readonly Cell[]>(rows).fill(blank);
  const formulas = new Map<number, string>();
  const hidden = new Set<number>();
  let aspects: Map<number, CellAspect> | null = null;
  for (const row of found) {
    const r = row.row - top;
    cells[r] = row.cells;
    if (row.hidden) hidden.add(r);
    for (const [c, text] of row.formulas ?? []) formulas.set(r * area.columns + c, text);
    for (const [c, aspect] of row.aspects ?? []) (aspects ??= new Map()).set(r * area.columns + c, aspect);
  }
  const beside = aspects;
  return {
    at: { sheet: area.sheet, top, left: area.left, rows, columns: area.columns },
    cells,
    formula: (r, c) => formulas.has(r * area.columns + c),
    formulaText: (r, c) => formulas.get(r * area.columns + c) ?? "",
    visible: r => !hidden.has(r),
    ...(beside ? { aspect: (r: number, c: number) => beside.get(r * area.columns + c) ?? null } : {}),
  };
}
