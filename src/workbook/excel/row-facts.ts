import type { Gateway } from "./gateway";
import type { HostValue } from "./cell-values";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, type Rect } from "./rect";
import { asProblem, isPassing } from "./host-error";
import { allMerges, askMerges, bandsTo, mergesIn } from "./merges";

/** What stands in some rows of a sheet, all across it. */
export interface RowFacts {
  /** The filled cells of the first row: texts by column. */
  readonly headers: ReadonlyMap<number, string>;
  /** The rectangle around everything that is filled in the rows; null for nothing. */
  readonly used: Rect | null;
  readonly merges: readonly Rect[];
}

export async function rowFacts(gateway: Gateway, sheet: SheetRef, top: number, rows: number): Promise<RowFacts> {
  const bands = bandsTo(top + rows);
  const order =
    (withMerges: boolean) =>
    (context: Excel.RequestContext): (() => Told) => {
      // By rows: not every grid has 16 384 columns.
      const across = (from: number, count: number): Excel.Range =>
        sheetAt(context, sheet).getRange(`${from + 1}:${from + count}`);
      const header = across(top, 1).getUsedRangeOrNullObject(true).load("values,columnIndex"),
        used = across(top, rows).getUsedRangeOrNullObject(true).load("address"),
        merges = withMerges ? askMerges(context, sheet, bands) : null;
      return () => ({
        headers: new Map(
          header.isNullObject
            ? []
            : (header.values[0] as HostValue[]).flatMap((value, k): [number, string][] =>
                value === "" ? [] : [[header.columnIndex + k, String(value)]],
              ),
        ),
        used: used.isNullObject ? null : fromA1(used.address),
        merges: merges?.() ?? null,
      });
    };
  const told = await gateway.raw("reads", order(true)).catch((error: unknown) => {
    if (isPassing(error)) throw asProblem(error, sheet.name);
    return gateway.ask("reads", sheet.name, order(false));
  });
  const merges = told.merges
    ? await allMerges(gateway, sheet, top + rows, bands, told.merges)
    : await mergesIn(gateway, sheet, bands);
  return { ...told, merges: merges.filter(merge => merge.top + merge.rows > top) };
}

interface Told {
  readonly headers: RowFacts["headers"];
  readonly used: Rect | null;
  readonly merges: (Rect[] | null)[] | null;
}
