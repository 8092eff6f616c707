import type { Look, Merge, SampleCell } from "./sheet";

/** A sheet as it is filled, row by row; every row is `width` cells wide. */
export class SheetBuilder {
  readonly cells: (readonly (SampleCell | null)[])[] = [];
  readonly heights: (number | null)[] = [];
  readonly merges: Merge[] = [];

  constructor(private readonly width: number) {}

  add(row: readonly (SampleCell | null)[], height: number | null): number {
    this.heights.push(height);
    return this.cells.push(row) - 1;
  }

  /** One text over the whole width. */
  wide(text: string, look: Look, height: number): void {
    const at = this.add(
      Array.from({ length: this.width }, (_, c): SampleCell | null =>
        c === 0 ? { value: text, look } : look === "section" ? { value: null, look } : null,
      ),
      height,
    );
    this.merge({ top: at, left: 0, bottom: at, right: this.width - 1 });
  }

  remark(text: string, unit: string | null): void {
    const row: (SampleCell | null)[] = Array.from({ length: this.width }, () => null);
    row[0] = { value: text, look: "remark" };
    if (unit !== null) row[Math.min(this.width - 1, 9)] = { value: unit, look: "remark" };
    this.add(row, 20);
  }

  merge(merge: Merge): void {
    if (merge.bottom > merge.top || merge.right > merge.left) this.merges.push(merge);
  }

  /** Lets the merge that begins at the same cell reach down to here. */
  extend(merge: Merge): void {
    const known = this.merges.findIndex(m => m.top === merge.top && m.left === merge.left);
    if (known >= 0) this.merges.splice(known, 1);
    this.merges.push(merge);
  }

  /** What SUBTOTAL(9, …) shows: the numbers of the column, without other sums. */
  sum(column: number, from: number, to: number): number {
    let fen = 0;
    for (let r = from; r < to; r++) {
      const cell = this.cells[r]?.[column];
      if (cell && cell.look !== "sum" && typeof cell.value === "number")
        fen += Math.trunc(cell.value * 1e6 + (cell.value < 0 ? -0.5 : 0.5));
    }
    return fen / 1e6;
  }
}
