import type { Area, Block, Run, StandingCells } from "../ports";
import { BlockBuilder, type SpreadRow } from "./block-builder";

/**
 * Rows, top to bottom, as the blocks that the port promises: told to `run`, and stopped by its signal. `standing`: as
 * for `BlockBuilder`.
 */
export async function* blocksOf(
  at: Area,
  rows: Iterable<SpreadRow>,
  run: Run,
  standing: StandingCells | null = null,
): AsyncGenerator<Block> {
  const builder = new BlockBuilder(at, standing);
  run.signal.throwIfAborted();
  for (const row of rows) {
    const block = builder.add(row);
    if (!block) continue;
    yield block;
    run.signal.throwIfAborted();
    run.progress(block.at.top + block.at.rows - at.top, at.rows);
  }
  const last = builder.complete();
  if (last) yield last;
  run.progress(at.rows, at.rows);
}

/** Which columns of an area are wanted, by index within it. */
export function columnMask(at: Area, columns: readonly number[] | "all"): readonly boolean[] {
  if (columns === "all") return new Array<boolean>(at.columns).fill(true);
  const mask = new Array<boolean>(at.columns).fill(false);
  for (const column of columns) if (column >= 0 && column < at.columns) mask[column] = true;
  return mask;
}
