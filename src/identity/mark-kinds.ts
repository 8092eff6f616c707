import type { Contrast } from "./contrast";
import type { MarkTaker, Pairs } from "./mark-taker";
import type { Parties } from "./parties";
import { groupsWithSeveral } from "./several";
import { IDENTITY_MARKS, type IdentityMark } from "./side-mark";

const bitOf = (code: IdentityMark): number => 1 << IDENTITY_MARKS.indexOf(code);

/** The marks that bits of `MarkKinds` stand for. */
export function kindsIn(bits: number): readonly IdentityMark[] {
  return IDENTITY_MARKS.filter(code => (bits & bitOf(code)) !== 0);
}

/**
 * Keeps only which kinds of mark each row has, as bits: a hundred thousand marks make no object. Reviewers have decided
 * nothing.
 */
export class MarkKinds implements MarkTaker {
  /** By row; `kindsIn` reads it. */
  readonly ofRow: Uint16Array;

  constructor(rows: number) {
    this.ofRow = new Uint16Array(rows);
  }

  take(row: number, code: IdentityMark): void {
    this.ofRow[row]! |= bitOf(code);
  }

  /** Where a group has several keys, each of its rows contrasts with one of another. */
  contrast({ code, group, key }: Contrast): void {
    const several = groupsWithSeveral(group, key),
      bit = bitOf(code);
    for (let row = 0; row < group.length; row++) if (several[group[row]!] === 1) this.ofRow[row]! |= bit;
  }

  /** One partner is enough. */
  pairs({ count, ofRow }: Parties): Pairs {
    const paired = new Uint8Array(count);
    return {
      pair: (a, b) => {
        paired[a] = paired[b] = 1;
      },
      areFull: (a, b) => paired[a] === 1 && paired[b] === 1,
      mark: code => {
        const bit = bitOf(code);
        for (let row = 0; row < ofRow.length; row++) if (paired[ofRow[row]!] === 1) this.ofRow[row]! |= bit;
      },
    };
  }
}
