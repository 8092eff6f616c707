import type { FilterState } from "./filter-criteria";
import type { Gateway } from "./gateway";
import { asProblem, isPassing } from "./host-error";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, type Rect } from "./rect";

export type { FilterState };

export function askFilter(sheet: Excel.Worksheet): () => FilterState | null {
  const filter = sheet.autoFilter,
    range = filter.getRangeOrNullObject();
  filter.load("enabled,criteria");
  range.load("address");
  return () =>
    filter.enabled && !range.isNullObject
      ? { range: range.address.slice(range.address.lastIndexOf("!") + 1), criteria: filter.criteria.map(active) }
      : null;
}

/** Hosts answer for an unfiltered column with null, with nothing in it, or with empty fields. */
function active(criteria: Excel.FilterCriteria | null | undefined): Excel.FilterCriteria | null {
  if (!criteria?.filterOn) return null;
  const said = Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  ) as unknown as Excel.FilterCriteria;
  return (said.values?.length ?? 0) > 0 ||
    said.criterion1 !== undefined ||
    said.color !== undefined ||
    said.icon !== undefined ||
    (said.dynamicCriteria ?? "Unknown") !== "Unknown"
    ? said
    : null;
}

/** Puts a filter where `wanted` says, over `now`. */
export function orderFilter(sheet: Excel.Worksheet, wanted: FilterState | null, now: FilterState | null): void {
  if (now !== null) sheet.autoFilter.remove();
  if (wanted === null) return;
  const range = sheet.getRange(wanted.range);
  sheet.autoFilter.apply(range);
  wanted.criteria.forEach((criteria, k) => {
    if (criteria !== null) sheet.autoFilter.apply(range, k, criteria);
  });
}

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
  gateway: Gateway,
  sheet: SheetRef,
  wanted: FilterState | null,
  now: FilterState | null,
): Promise<boolean> {
  if (JSON.stringify(wanted) === JSON.stringify(now)) return true;
  const order = (from: FilterState | null, to: FilterState | null): Promise<void> =>
    gateway.raw("writes", context => {
      orderFilter(sheetAt(context, sheet), to, from);
      return () => undefined;
    });
  try {
    await order(now, wanted);
    return true;
  } catch (error) {
    if (isPassing(error) || wanted === null) throw asProblem(error, sheet.name);
  }
  await order(wanted, { ...wanted, criteria: [] }).catch(refuse(sheet));
  let whole = true;
  for (const [k, criteria] of wanted.criteria.entries()) {
    if (criteria === null) continue;
    await gateway
      .raw("writes", context => {
        const on = sheetAt(context, sheet);
        on.autoFilter.apply(on.getRange(wanted.range), k, criteria);
        return () => undefined;
      })
      .catch((error: unknown) => {
        refuse(sheet)(error);
        whole = false;
      });
  }
  return whole;
}

function refuse(sheet: SheetRef): (error: unknown) => void {
  return error => {
    if (isPassing(error)) throw asProblem(error, sheet.name);
  };
}
