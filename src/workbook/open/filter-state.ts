import type { Cells, FilterState, SheetRef } from "../cells";
import { fromA1, type Rect } from "../rect";
import { asProblem, isPassing } from "./refusal";

export type { FilterState };

/** The same filter over a larger rectangle that has all of it; a column keeps what it is filtered by. */
export function stretched(filter: FilterState, to: Rect, address: string): FilterState {
  const from = fromA1(filter.range);
  return {
    range: address,
    criteria: Array.from({ length: to.columns }, (_, k) => filter.criteria[to.left + k - (from?.left ?? 0)] ?? null),
  };
}

/**
 * Makes a filter what it should be, in requests of its own. Some criteria can be read and not be applied again (several
 * columns, blanks, dates: office-js #1226, #3030, #465): then the filter stands where it should, filtering by what can
 * be applied, and the answer is false. A filter never takes anything else back.
 */
export async function settleFilter(
  owner: Cells,
  sheet: SheetRef,
  wanted: FilterState | null,
  now: FilterState | null,
): Promise<boolean> {
  if (JSON.stringify(wanted) === JSON.stringify(now)) return true;
  const order = (from: FilterState | null, to: FilterState | null): Promise<null> =>
    owner.change(sheet.name, { orders: [{ do: "filter", sheet, filter: to, replaces: from !== null }] });
  try {
    await order(now, wanted);
    return true;
  } catch (error) {
    if (isPassing(error) || wanted === null) throw asProblem(error, sheet.name);
  }
  await order(wanted, { ...wanted, criteria: [] }).catch(unlessPassing(sheet));
  let whole = true;
  for (const [column, criteria] of wanted.criteria.entries()) {
    if (criteria === null) continue;
    await owner
      .change(sheet.name, {
        orders: [{ do: "filter-column", sheet, of: { range: wanted.range }, column, criteria }],
      })
      .catch((error: unknown) => {
        unlessPassing(sheet)(error);
        whole = false;
      });
  }
  return whole;
}

function unlessPassing(sheet: SheetRef): (error: unknown) => void {
  return error => {
    if (isPassing(error)) throw asProblem(error, sheet.name);
  };
}
