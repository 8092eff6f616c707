import type { KeyedLine } from "./keyed-line";

/** A group all of whose lines have come, by their numbers. */
export interface Group {
  readonly group: string;
  readonly lines: readonly KeyedLine[];
}

/** A group that is not assessed: another one's line, or the end, came when `have` of its `of` lines had. */
export interface Refused {
  readonly group: string;
  readonly have: number;
  readonly of: number;
  /** Of what came instead, counted in the input from 1; null: its end. */
  readonly at: number | null;
}

/** Gathers lines into groups: those of one stand together, in any order. Keeps one group at a time. */
export class Gathering {
  private lines: KeyedLine[] = [];
  private readonly seen = new Set<number>();

  /** A line, `at` the place where it stands in the input; what that makes whole, or breaks off. */
  add(line: KeyedLine, at: number): (Group | Refused)[] {
    const [first] = this.lines,
      broken = first !== undefined && (first.group !== line.group || this.seen.has(line.line));
    const refused = broken ? this.end(at) : [];
    this.lines.push(line);
    this.seen.add(line.line);
    if (this.lines.length < line.of) return refused;
    const lines = this.lines.sort((a, b) => a.line - b.line);
    this.begin();
    return [...refused, { group: line.group, lines }];
  }

  /** No more lines come, or another group's. */
  end(at: number | null = null): Refused[] {
    const [first] = this.lines,
      have = this.lines.length;
    this.begin();
    return first === undefined ? [] : [{ group: first.group, have, of: first.of, at }];
  }

  private begin(): void {
    this.lines = [];
    this.seen.clear();
  }
}
