import { LEVEL_BLANK, LEVEL_INELIGIBLE, LEVEL_UNCLEAR } from "../../fields/columns";
import type { Context, Decide } from "../context";

/** Decides the rows that stand in `list` at `from` up to `to`. */
export type DecideMany = (list: Int32Array, from: number, to: number) => void;

/**
 * How a mechanism decides many rows: those that hold nothing but what most rows hold in a loop of its own, the others
 * by `inFull`, which decides any. null where under these switches, or with this ledger, no row can be told apart so.
 */
export type Ordinary<G> = (context: Context, grant: G, inFull: Decide) => DecideMany | null;

/** All of them in full. */
export function eachRow(inFull: Decide): DecideMany {
  return (list, from, to) => {
    for (let k = from; k < to; k++) inFull(list[k]!);
  };
}

/**
 * By level code: 1 where a clause's conditions refuse no row of that level, mark none and ask for nothing, whatever
 * else the row holds; so none where a condition reads another column.
 */
export function clearLevels({ clause, switches }: Context): Uint8Array {
  const clear = new Uint8Array(256);
  if (switches["other-award"] === "deny" || clause.when.length > 0) return clear;
  clear.fill(1);
  clear[LEVEL_INELIGIBLE] = 0;
  clear[LEVEL_UNCLEAR] = 0;
  if (clause.levelDecides) clear[LEVEL_BLANK] = 0;
  return clear;
}
