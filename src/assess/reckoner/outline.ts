import { nameUnder } from "../../report/several-policies";
import { sheetChanges, tableChanges } from "../writing";
import type { Outline, Piece, WriteRequest } from "./requests";
import type { WholeWriting } from "../part-changes";
import type { ReckonedRun } from "./run-stages";

/**
 * What there is to write of a run: whole, to be fetched in pieces, and in outline. `label`: whose results they are,
 * where the workbook follows several policies.
 */
export function outlineOf(
  { reckoning, rivals, hidden }: Pick<ReckonedRun, "reckoning" | "rivals" | "hidden">,
  { as, scope, lines }: WriteRequest,
  label: string,
): { readonly pieces: WholeWriting; readonly outline: Outline } {
  const { origins } = reckoning.assessed.contents;
  const isWritten = (row: number): boolean => {
    const { sheet, row: number } = origins[row]!;
    if (scope.kind === "visible") return hidden.get(sheet)?.has(number - 1) !== true;
    return (
      scope.kind === "all" ||
      scope.areas.some(area => area.sheet === sheet && number > area.top && number <= area.top + area.rows)
    );
  };
  const options = { as, isWritten, lines },
    tables = reckoning.settings.columnsGo === "sheet" ? [] : tableChanges(reckoning, rivals, options),
    sheets = sheetChanges(reckoning, options).map(sheet => ({ ...sheet, name: nameUnder(sheet.name, label) }));
  return {
    pieces: { tables, sheets },
    outline: {
      tables: tables.map(withoutRows),
      sheets: sheets.map(withoutRows),
      written: origins.reduce((n, __, row) => n + (isWritten(row) ? 1 : 0), 0),
    },
  };
}

export function withoutRows<T extends Piece>(whole: T): Omit<T, "rows" | "shades"> & { readonly count: number } {
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== "rows" && key !== "shades")) as Omit<
    T,
    "rows" | "shades"
  >;
  return { ...rest, count: whole.rows.length };
}
