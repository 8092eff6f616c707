import { LOOK_KEYS, type Look, type LookKey, type LookValue, type Order, type SheetRef } from "../cells";
import { runsOf, runsOfSame, type Rect } from "../rect";

/** A column's looks: one value where all rows are alike, else one a row. */
export type ColumnLook = Readonly<Record<LookKey, LookValue | readonly LookValue[]>>;

/** Gives cells one look. */
export function dress(sheet: SheetRef, at: Rect, look: Readonly<Partial<Look>>): Order {
  return { do: "look", sheet, areas: [at], look };
}

/** Looks of columns as they were, `top` being their first row and `columns` where each of them stands. */
export function putLooks(
  sheet: SheetRef,
  top: number,
  rows: number,
  columns: readonly number[],
  looks: readonly ColumnLook[],
): Order[] {
  return LOOK_KEYS.flatMap(key => {
    const groups = new Map<LookValue, Rect[]>();
    const add = (value: LookValue, rect: Rect): void => {
      const known = groups.get(value);
      if (known) known.push(rect);
      else groups.set(value, [rect]);
    };
    for (const { first, count, at } of runsOf(columns)) {
      for (const [k, width, value] of runsOfSame(looks.slice(at, at + count).map(look => JSON.stringify(look[key])))) {
        const parsed = JSON.parse(value) as LookValue | LookValue[],
          across = { left: first + k, columns: width };
        if (Array.isArray(parsed))
          for (const [row, many, each] of runsOfSame(parsed)) add(each, { top: top + row, rows: many, ...across });
        else add(parsed, { top, rows, ...across });
      }
    }
    return [...groups].map(([value, areas]): Order => ({ do: "look", sheet, areas, look: { [key]: value } }));
  });
}
