import type { Content } from "../cells";
import { textHash } from "../text-hash";

const APOSTROPHE = 39;

/**
 * FNV-1a of a cell's content; blank is 0, nothing else is. Line ends and an apostrophe in front do not count: Excel
 * changes them.
 */
export function cellHash(content: Content): number {
  if (content === "") return 0;
  const text = typeof content === "string" ? plain(content) : `${typeof content} ${content}`;
  return text === "" ? 0 : textHash(text);
}

function plain(content: string): string {
  const text = content.charCodeAt(0) === APOSTROPHE ? content.replace(/^'+/, "") : content;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** A long list says the same few sentences thousands of times: so many texts are hashed once. */
const MOST_KNOWN = 2_000;

/** The hashes of rows of cells, row by row. */
export function hashesOf(rows: readonly (readonly Content[])[]): Uint32Array {
  const width = rows[0]?.length ?? 0,
    hashes = new Uint32Array(rows.length * width),
    known = new Map<Content, number>();
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const hash = known.get(cell) ?? cellHash(cell);
      hashes[r * width + c] = hash;
      if (known.size < MOST_KNOWN) known.set(cell, hash);
    }),
  );
  return hashes;
}

/**
 * Which row of `then` each row of `now` is: itself where it is unchanged, else one of the same content (rows were
 * sorted, added or taken out), else the one in its place if nobody else is that. -1 where it is none. Both have `width`
 * hashes a row.
 */
export function sameRows(then: Uint32Array, now: Uint32Array, width: number): Int32Array {
  const key = (hashes: Uint32Array, row: number): string => hashes.subarray(row * width, (row + 1) * width).join(" ");
  const rows = now.length / width,
    rowsThen = then.length / width,
    same = new Int32Array(rows).fill(-1),
    taken = new Uint8Array(rowsThen);
  for (let row = 0; row < Math.min(rows, rowsThen); row++) {
    if (key(then, row) === key(now, row)) {
      same[row] = row;
      taken[row] = 1;
    }
  }
  const free = new Map<string, number[]>();
  for (let row = rowsThen - 1; row >= 0; row--) {
    if (taken[row]) continue;
    const known = free.get(key(then, row));
    if (known) known.push(row);
    else free.set(key(then, row), [row]);
  }
  for (let row = 0; row < rows; row++) {
    const found = same[row] === -1 ? free.get(key(now, row))?.pop() : undefined;
    if (found !== undefined) {
      same[row] = found;
      taken[found] = 1;
    }
  }
  for (let row = 0; row < Math.min(rows, rowsThen); row++)
    if (same[row] === -1 && !taken[row]) {
      same[row] = row;
      taken[row] = 1;
    }
  return same;
}
