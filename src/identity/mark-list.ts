import { contrasts, type Contrast } from "./contrast";
import type { MarkTaker, Pairs } from "./mark-taker";
import { markPartners, type Parties } from "./parties";
import { Partners } from "./partners";
import type { IdentityMark, SideMark } from "./side-mark";

/** Keeps marks with all that they name. */
export class MarkList implements MarkTaker {
  private readonly marks: SideMark[] = [];

  take(row: number, code: IdentityMark, detail?: string): void {
    this.marks.push(detail === undefined ? { row, code, with: [] } : { row, code, with: [], detail });
  }

  contrast(of: Contrast): void {
    this.put(contrasts(of));
  }

  pairs(parties: Parties): Pairs {
    const partners = new Partners(parties.count);
    return {
      pair: (a, b) => partners.pair(a, b),
      areFull: (a, b) => partners.areFull(a, b),
      mark: (code, detail) => this.put(markPartners(code, parties, partners, detail)),
    };
  }

  /** In the order of rows, those of one row as they were found. */
  inOrder(): SideMark[] {
    return this.marks.sort((a, b) => a.row - b.row);
  }

  private put(marks: readonly SideMark[]): void {
    for (const mark of marks) this.marks.push(mark);
  }
}
