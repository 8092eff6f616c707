import { MARK, MARKS, type EngineMark, type MarkCode, type MarkFacts } from "./marks";

/** A mark as the columns hold it; only this file knows in which word. */
export type MarkBit = number & { readonly markBit: true };

const BITS = 32;
const HELD = MARKS.filter((code): code is EngineMark => MARK[code].bit !== undefined);
const WORDS = 1 + Math.floor(Math.max(...HELD.map(code => MARK[code].bit!)) / BITS);

/** How the columns hold a mark. */
export function markBit(code: EngineMark): MarkBit {
  return MARK[code].bit as MarkBit;
}

/** Several marks at once, to be looked for or kept. */
export type MarkMask = Uint32Array & { readonly markMask: true };

/** The marks of the engine that a fact holds of. */
export function marksWith(holds: (facts: MarkFacts) => boolean): MarkMask {
  const mask = new Uint32Array(WORDS);
  for (const code of HELD) if (holds(MARK[code])) mask[MARK[code].bit! >>> 5]! |= 1 << (MARK[code].bit! & 31);
  return mask as MarkMask;
}

/**
 * The marks of each row, as bits: any number of marks in as few words as they need. A row without marks costs nothing
 * but its zeros.
 */
export class MarkColumns {
  private readonly words: Uint32Array;

  constructor(count: number) {
    this.words = new Uint32Array(count * WORDS);
  }

  add(row: number, mark: MarkBit): void {
    this.words[row * WORDS + (mark >>> 5)]! |= 1 << (mark & 31);
  }

  has(row: number, mark: MarkBit): boolean {
    return ((this.words[row * WORDS + (mark >>> 5)]! >>> (mark & 31)) & 1) === 1;
  }

  /** Whether the row has any of the marks. */
  any(row: number, mask: MarkMask): boolean {
    for (let k = 0; k < WORDS; k++) if ((this.words[row * WORDS + k]! & mask[k]!) !== 0) return true;
    return false;
  }

  /** Takes off all marks but these. */
  keep(row: number, mask: MarkMask): void {
    for (let k = 0; k < WORDS; k++) this.words[row * WORDS + k]! &= mask[k]!;
  }

  /** A word of the row as it stands. */
  word(row: number, k: number): number {
    return this.words[row * WORDS + k]!;
  }

  /** Takes over the marks that another's row has. */
  copy(row: number, from: MarkColumns, at: number): void {
    for (let k = 0; k < WORDS; k++) this.words[row * WORDS + k] = from.words[at * WORDS + k]!;
  }

  /** The same marks, to be changed by themselves. */
  clone(): MarkColumns {
    const own = new MarkColumns(this.words.length / WORDS);
    own.words.set(this.words);
    return own;
  }

  clear(row: number): void {
    for (let k = 0; k < WORDS; k++) this.words[row * WORDS + k] = 0;
  }
}

/** The marks that stand in any of the columns for a row, in the order in which marks are listed. */
export function marksOf(row: number, ...columns: readonly MarkColumns[]): MarkCode[] {
  const found: MarkCode[] = [];
  for (let k = 0; k < WORDS; k++) {
    let bits = 0;
    for (const marks of columns) bits |= marks.word(row, k);
    for (; bits !== 0; bits &= bits - 1) found.push(BY_BIT[k * BITS + 31 - Math.clz32(bits & -bits)]!);
  }
  return found.length < 2 ? found : found.sort(inOrder);
}

const inOrder = (a: MarkCode, b: MarkCode): number => PLACE.get(a)! - PLACE.get(b)!;

const BY_BIT: readonly EngineMark[] = HELD.reduce<EngineMark[]>((all, code) => {
  all[MARK[code].bit!] = code;
  return all;
}, []);
const PLACE: ReadonlyMap<MarkCode, number> = new Map(MARKS.map((code, place) => [code, place]));
