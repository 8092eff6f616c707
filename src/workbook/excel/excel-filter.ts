import type { FilterCriteria, FilterState } from "../cells";
import { bare } from "../rect";

/** A sheet's filter as it is. */
export function askFilter(sheet: Excel.Worksheet): () => FilterState | null {
  const filter = sheet.autoFilter,
    range = filter.getRangeOrNullObject();
  filter.load("enabled,criteria");
  range.load("address");
  return () =>
    filter.enabled && !range.isNullObject
      ? { range: bare(range.address), criteria: filter.criteria.map(active) }
      : null;
}

/** Hosts answer for an unfiltered column with null, with nothing in it, or with empty fields. */
function active(criteria: Excel.FilterCriteria | null | undefined): FilterCriteria | null {
  if (!criteria?.filterOn) return null;
  const said = Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  ) as unknown as FilterCriteria & Excel.FilterCriteria;
  return (said.values?.length ?? 0) > 0 ||
    said.criterion1 !== undefined ||
    said.color !== undefined ||
    said.icon !== undefined ||
    (said.dynamicCriteria ?? "Unknown") !== "Unknown"
    ? said
    : null;
}

/** Puts a filter on a sheet, over the one that is there; null: none. */
export function orderFilter(sheet: Excel.Worksheet, wanted: FilterState | null, replaces: boolean): void {
  if (replaces) sheet.autoFilter.remove();
  if (wanted === null) return;
  const range = sheet.getRange(wanted.range);
  sheet.autoFilter.apply(range);
  wanted.criteria.forEach((criteria, k) => {
    if (criteria !== null) sheet.autoFilter.apply(range, k, asExcel(criteria));
  });
}

/** What criteria are in Excel's own words, which we only hand back. */
export function asExcel(criteria: FilterCriteria): Excel.FilterCriteria {
  return criteria as unknown as Excel.FilterCriteria;
}
