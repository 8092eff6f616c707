import type { Order, SheetRef } from "../cells";
import { runsOf, runsOfSame, type Rect } from "../rect";
import type { Shade } from "../fills";
import { fillOf } from "./styles";

/** Colours rows of our columns by their shade, as few areas as there are runs of rows. `shades` counts from `top`. */
export function paintShades(
  sheet: SheetRef,
  top: number,
  columns: readonly number[],
  shades: readonly Shade[],
  { first, count }: { readonly first: number; readonly count: number },
): Order[] {
  const groups = new Map<Shade, Rect[]>(),
    across = runsOf(columns);
  for (const [row, rows, shade] of runsOfSame(shades.slice(first, first + count))) {
    if (shade === "") continue;
    const rects = across.map(run => ({ top: top + first + row, left: run.first, rows, columns: run.count })),
      known = groups.get(shade);
    if (known) for (const one of rects) known.push(one);
    else groups.set(shade, rects);
  }
  return [...groups].map(([shade, areas]) => ({ do: "look", sheet, areas, look: { fill: fillOf(shade) } }));
}
