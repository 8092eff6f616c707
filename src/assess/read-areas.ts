import { ShownCells } from "../roster/shown-cells";
import type { Area, Block, Cell, Run, SheetInfo, Source } from "../workbook/ports";
import { gather, headArea, restatingAreas, type SheetHead } from "./sheet-head";

/** The first rows of every sheet (that is wanted by its name), all of those that say how others are worked out. */
export async function readHeads(
  source: Source,
  run: Run,
  wanted: (name: string) => boolean = () => true,
): Promise<SheetHead[]> {
  const heads: SheetHead[] = [],
    sheets = await source.sheets(),
    restating = restatingAreas(sheets);
  for (const info of sheets) {
    if (!wanted(info.name)) continue;
    heads.push(await readHead(source, info, restating?.(info) ?? null, run));
  }
  return heads;
}

/** A sheet's first rows, out of more of them where these are wanted. */
async function readHead(source: Source, info: SheetInfo, more: Area | null, run: Run): Promise<SheetHead> {
  const area = headArea(info);
  if (area === null || more === null) return { info, rows: area ? await readAll(source, area, info, run) : [] };
  const rows = await readAll(source, more, info, run);
  return { info, rows: rows.slice(0, area.rows), more: rows };
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
