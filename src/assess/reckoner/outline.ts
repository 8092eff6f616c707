import type { Assessed } from "../../report/assessed";
import { amountLines } from "../../report/basis-sheet";
import { nameUnder } from "../../report/several-policies";
import { textsOf } from "../../text/of";
import { sheetChanges, tableChanges, type Earlier } from "../writing";
import type { Outline, Piece, WriteRequest } from "./requests";
import type { WholeWriting } from "../part-changes";
import type { ReckonedRun } from "./run-stages";

/** What a run of the same rows wrote, and of which of them nothing else is told now. */
interface EarlierRun extends Pick<Earlier, "reports" | "isSame"> {
  readonly pieces: WholeWriting;
  readonly assessed: Assessed;
}

/**
 * What there is to write of a run: whole, to be fetched in pieces, and in outline. `label`: whose results they are,
 * where the workbook follows several policies. `earlier`: what need not be made once more.
 */
export function outlineOf(
  { reckoning, rivals, hidden }: Pick<ReckonedRun, "reckoning" | "rivals" | "hidden">,
  { as, scope, lines }: WriteRequest,
  label: string,
  earlier: EarlierRun | null = null,
): { readonly pieces: WholeWriting; readonly outline: Outline } {
  const { origins } = reckoning.assessed.contents;
  const isWritten = (row: number): boolean => {
    const { sheet, row: number } = origins.at(row)!;
    if (scope.kind === "visible") return hidden.get(sheet)?.has(number - 1) !== true;
    return (
      scope.kind === "all" ||
      scope.areas.some(area => area.sheet === sheet && number > area.top && number <= area.top + area.rows)
    );
  };
  const options = { as, isWritten, lines, label },
    before = earlier === null ? null : asEarlier(earlier, label),
    tables = reckoning.settings.columnsGo === "sheet" ? [] : tableChanges(reckoning, rivals, options, before),
    sheets = sheetChanges(reckoning, options, before).map(sheet => ({ ...sheet, name: nameUnder(sheet.name, label) }));
  return {
    pieces: { tables, sheets },
    outline: {
      tables: tables.map(withoutRows),
      sheets: sheets.map(withoutRows),
      written: writtenOf(origins.length, isWritten),
    },
  };
}

function writtenOf(rows: number, isWritten: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (isWritten(row)) count++;
  return count;
}

function asEarlier({ pieces, reports, isSame, assessed }: EarlierRun, label: string): Earlier | null {
  const { sheets } = textsOf(assessed.language),
    named = (name: string) => pieces.sheets.find(sheet => sheet.name === nameUnder(name, label)),
    marks = named(sheets.marks),
    basis = named(sheets.basis);
  if (marks === undefined || basis === undefined) return null;
  return { tables: pieces.tables, marks, amounts: amountLines(basis, assessed, reports), reports, isSame };
}

export function withoutRows<T extends Piece>(whole: T): Omit<T, "rows" | "shades"> & { readonly count: number } {
  const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== "rows" && key !== "shades")) as Omit<
    T,
    "rows" | "shades"
  >;
  return { ...rest, count: whole.rows.length };
}
