/**
 * What few cells have beside their value. Items are added in about the order of their cells; of one cell the last
 * counts.
 */
export class Beside<T> {
  private cells: number[] = [];
  private items: T[] = [];
  private isSorted = true;

  get isEmpty(): boolean {
    return this.cells.length === 0;
  }

  add(cell: number, item: T): void {
    if (this.cells.length > 0 && cell <= this.cells[this.cells.length - 1]!) this.isSorted = false;
    this.cells.push(cell);
    this.items.push(item);
  }

  /** The items of cells from `from` to before `to`, in order. */
  *within(from: number, to: number): Generator<readonly [number, T]> {
    if (!this.isSorted) this.sort();
    for (let k = this.firstAt(from); k < this.cells.length && this.cells[k]! < to; k++)
      yield [this.cells[k]!, this.items[k]!];
  }

  private sort(): void {
    const { cells, items } = this,
      last = new Map<number, T>();
    cells.forEach((cell, k) => last.set(cell, items[k]!));
    const sorted = [...last].sort(([a], [b]) => a - b);
    this.cells = sorted.map(([cell]) => cell);
    this.items = sorted.map(([, item]) => item);
    this.isSorted = true;
  }

  private firstAt(cell: number): number {
    let from = 0,
      to = this.cells.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.cells[middle]! < cell) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
