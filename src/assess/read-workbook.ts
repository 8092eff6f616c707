import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import type { RosterReading } from "../roster/reading";
import type { Area, Cell, Run, Source } from "../workbook/ports";
import { gather, headArea, WorkbookReader, type SheetHead } from "./workbook-reader";

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
 * Reads a workbook: its roster sheets row by row, its other sheets whole. Throws a RosterProblem where there is nothing to
 * assess; whatever else is unclear is a finding. Memory: the cells of the application rows, and one block.
 */
export async function readWorkbook(source: Source, policy: Policy, options: ReadOptions): Promise<RosterReading> {
  const reader = new WorkbookReader(await readHeads(source, options.run), policy, options.sheets ? { names: options.sheets } : {});
  await readAreas(source, reader.areas, options.run, (index, block) => reader.take(index, block));
  return reader.finish(options.unit ?? null, options.asOf);
}

/** The first rows of every sheet. */
export async function readHeads(source: Source, run: Run): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const info of await source.sheets()) {
    const area = headArea(info);
    heads.push({ info, rows: area ? await readAll(source, area, run) : [] });
  }
  return heads;
}

/** Hands over the blocks of areas in order; the progress counts their rows. `take` may be slow, then reading waits for it. */
export async function readAreas(source: Source, areas: readonly Area[], run: Run, take: (index: number, block: Parameters<WorkbookReader["take"]>[1]) => void | Promise<void>): Promise<void> {
  const total = areas.reduce((n, area) => n + area.rows, 0);
  let done = 0;
  for (const [index, area] of areas.entries()) {
    if (area.rows > 0) {
      for await (const block of source.read(area, "all", run)) {
        run.signal.throwIfAborted();
        await take(index, block);
        run.progress(Math.min(done + block.at.top + block.at.rows - area.top, total), total);
      }
    }
    done += area.rows;
  }
}

/** The rows of an area as one array, blank ones as empty arrays. */
async function readAll(source: Source, area: Area, run: Run): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  for await (const block of source.read(area, "all", run)) {
    gather(rows, block, area.top);
    run.signal.throwIfAborted();
  }
  return rows;
}
