import type { Cells, SheetRef } from "../cells";
import type { Rect } from "../rect";
import { allMerges, bandsTo, mergesIn } from "./merges";
import { asProblem, isPassing } from "./refusal";

/** What stands in some rows of a sheet, all across it. */
export interface RowFacts {
  /** The filled cells of the first row: texts by column. */
  readonly headers: ReadonlyMap<number, string>;
  /** The rectangle around everything that is filled in the rows; null for nothing. */
  readonly used: Rect | null;
  readonly merges: readonly Rect[];
}

export async function rowFacts(owner: Cells, sheet: SheetRef, top: number, rows: number): Promise<RowFacts> {
  const bands = bandsTo(top + rows);
  const order = <M extends { ask: "merges"; sheet: SheetRef; bands: typeof bands } | null>(merges: M) =>
    owner.ask(sheet.name, {
      header: { ask: "row", sheet, row: top },
      used: { ask: "used", sheet, in: { first: top, count: rows } },
      merges,
    });
  const told = await order({ ask: "merges", sheet, bands }).catch((error: unknown) => {
    if (isPassing(error)) throw asProblem(error, sheet.name);
    return order(null);
  });
  const merges = told.merges
    ? await allMerges(owner, sheet, top + rows, bands, told.merges)
    : await mergesIn(owner, sheet, bands);
  const { header, used } = told;
  return {
    used,
    headers: new Map(
      (header?.values ?? []).flatMap((value, k): [number, string][] =>
        value === "" ? [] : [[header!.left + k, String(value)]],
      ),
    ),
    merges: merges.filter(merge => merge.top + merge.rows > top),
  };
}
