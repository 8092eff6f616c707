import type { Gateway } from "./gateway";
import type { HostValue } from "./cell-values";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, type Rect } from "./rect";
import { MAX_COLUMNS } from "../file/limits";

/** What stands in some rows of a sheet, all across it. */
export interface RowFacts {
  /** The filled cells of the first row: texts by column. */
  readonly headers: ReadonlyMap<number, string>;
  /** The rectangle around everything that is filled in the rows; null for nothing. */
  readonly used: Rect | null;
  readonly merges: readonly Rect[];
}

export async function rowFacts(gateway: Gateway, sheet: SheetRef, top: number, rows: number): Promise<RowFacts> {
  return gateway.ask("reads", sheet.name, context => {
    const across = (from: number, count: number): Excel.Range =>
      sheetAt(context, sheet).getRangeByIndexes(from, 0, count, MAX_COLUMNS);
    const header = across(top, 1).getUsedRangeOrNullObject(true).load("values,columnIndex"),
      used = across(top, rows).getUsedRangeOrNullObject(true).load("address");
    const merged = across(top, rows).getMergedAreasOrNullObject().load("areas/items/address");
    return () => ({
      headers: new Map(
        header.isNullObject
          ? []
          : (header.values[0] as HostValue[]).flatMap((value, k): [number, string][] =>
              value === "" ? [] : [[header.columnIndex + k, String(value)]],
            ),
      ),
      used: used.isNullObject ? null : fromA1(used.address),
      merges: merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => fromA1(address) ?? []),
    });
  });
}
