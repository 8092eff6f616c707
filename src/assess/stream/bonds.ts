import { KeyTable } from "./key-table";

const FIRST = 1024;

/**
 * What bears on one another: all that share a key, and all that share one with these, and so on. Two keys that the
 * table takes for one would only make one group of two.
 */
export class Bonds {
  private readonly known = new KeyTable();
  private parent = new Int32Array(FIRST);
  private count = 0;
  private readonly next = (): number => this.alone();

  /** The node of a key. */
  of(key: string): number {
    return this.known.of(key, this.next);
  }

  /** A node that no key leads to. */
  alone(): number {
    if (this.count === this.parent.length) this.parent = grown(this.parent);
    this.parent[this.count] = this.count;
    return this.count++;
  }

  /** The node of several keys together; a new one where there are none. */
  join(keys: readonly string[]): number {
    let node = -1;
    for (const key of keys) {
      const root = this.rootOf(this.of(key));
      // The older node stays: chains are short, since every search cuts them by half.
      if (node < 0) node = root;
      else if (root < node) node = this.parent[node] = root;
      else this.parent[root] = node;
    }
    return node < 0 ? this.alone() : node;
  }

  /** The node that stands for all that are bound to this one. */
  rootOf(node: number): number {
    const { parent } = this;
    while (parent[node] !== node) node = parent[node] = parent[parent[node]!]!;
    return node;
  }
}

/** The same numbers with room for as many again. */
export function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
