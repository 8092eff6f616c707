import { ShownCells } from "../roster/shown-cells";
import type { Area, Block, Cell, Run, SheetInfo, Source } from "../workbook/ports";
import { gather, headArea, type SheetHead } from "./sheet-head";

/** The first rows of every sheet (that is wanted by its name), all of those that say how others are worked out. */
export async function readHeads(
  source: Source,
  run: Run,
  wanted: (name: string) => boolean = () => true,
): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const info of await source.sheets()) {
    if (!wanted(info.name)) continue;
    const area = headArea(info);
    heads.push({ info, rows: area ? await readAll(source, area, info, run) : [] });
  }
  return heads;
}

/**
 * Hands over the blocks of areas in order; the progress counts their rows. `take` may be slow, then reading waits for
 * it.
 */
export async function readAreas(
  source: Source,
  areas: readonly Area[],
  run: Run,
  take: (index: number, block: Block) => void | Promise<void>,
): Promise<void> {
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

/** The rows of an area as they show, as one array; blank ones as empty arrays. */
async function readAll(source: Source, area: Area, info: SheetInfo, run: Run): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [],
    shown = new ShownCells(info);
  for await (const block of source.read(area, "all", run)) {
    gather(rows, shown.show(block), area.top);
    run.signal.throwIfAborted();
  }
  return rows;
}
