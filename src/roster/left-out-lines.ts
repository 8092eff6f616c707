import type { LineKind } from "./lines";
import type { LeftOut } from "./sheet-rows";

/** Lines that are no applications, counted by what they are; rows of the worksheet from 0, told from 1. */
export class LeftOutLines {
  private readonly kinds = new Map<LineKind, { count: number; first: number }>();
  private blanks = 0;

  count(kind: LineKind, row: number): void {
    const known = this.kinds.get(kind);
    if (known) known.count++;
    else this.kinds.set(kind, { count: 1, first: row + 1 });
  }

  blank(): void {
    this.blanks++;
  }
  /** An application follows: blank lines count where they stand between applications (`anyBefore`). */
  endBlanks(row: number, anyBefore: boolean): void {
    if (this.blanks > 0 && anyBefore) {
      const known = this.kinds.get("blank");
      this.kinds.set("blank", {
        count: (known?.count ?? 0) + this.blanks,
        first: known?.first ?? row + 1 - this.blanks,
      });
    }
    this.blanks = 0;
  }

  all(): LeftOut[] {
    return [...this.kinds].map(([kind, { count, first }]) => ({ kind, count, first }));
  }
}
