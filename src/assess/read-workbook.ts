import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import type { RosterReading } from "../roster/reading";
import type { Run, Source } from "../workbook/ports";
import { readAreas, readHeads } from "./read-areas";
import { WorkbookReader } from "./workbook-reader";

export interface ReadOptions {
  /** Names of the roster sheets to read; without, every sheet that is recognised as one. */
  readonly sheets?: readonly string[];
  /** The unit of amounts that name none, `--unit`. */
  readonly unit?: Unit;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly run: Run;
}

/**
 * Reads a workbook: its roster sheets row by row, its other sheets whole. Throws a RosterProblem where there is nothing
 * to assess; whatever else is unclear is a finding. Memory: the cells of the application rows, and one block.
 */
export async function readWorkbook(source: Source, policy: Policy, options: ReadOptions): Promise<RosterReading> {
  const reader = new WorkbookReader(
    await readHeads(source, options.run),
    policy,
    options.sheets ? { names: options.sheets } : {},
  );
  await readAreas(source, reader.areas, options.run, (index, block) => reader.take(index, block));
  return reader.finish(options.unit ?? null, options.asOf);
}
