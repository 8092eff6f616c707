import type { Cells, FilterState, SheetRef, SheetSeen } from "../cells";
import { WorkbookProblem } from "../ports";
import { MAX_COLUMNS } from "../file/limits";
import { fromReference, type Rect } from "../rect";
import { isOurChart, readMark, type OwnMark } from "./own-mark";

/** A sheet as the workbook lists it. */
export interface ListedSheet extends SheetRef {
  readonly hidden: boolean;
  readonly mark: OwnMark | null;
  /** The mark as it stands there, of this version or not; left out where nobody asked for it. */
  readonly markText?: string | null;
}

/**
 * The sheets in order; `structure`: sheets can be neither made nor removed. `marks` asks which are ours, in the same
 * request where they are the `guess`, the sheets as they were last listed. Throws `old-format` where the grid
 * is that of .xls: nothing that we keep with a workbook is saved in one.
 */
export async function listSheets(
  owner: Cells,
  marks: boolean,
  guess: readonly SheetRef[] = [],
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly structure: boolean; readonly readOnly: boolean }> {
  const guessed = marks && guess.length > 0 ? await markedAs(owner, guess) : null,
    { sheets, structure, readOnly, columns } = guessed?.workbook ?? (await owner.ask(null, { ask: "workbook" }));
  if (columns < MAX_COLUMNS) throw new WorkbookProblem("old-format", null);
  const known = new Map(guess.map(({ id }, k) => [id, guessed?.marks[k]])),
    unknown = marks ? sheets.filter(({ id }) => known.get(id) === undefined) : [];
  const asked = unknown.length === 0 ? [] : await owner.ask(null, unknown.map(markAsk));
  unknown.forEach(({ id }, k) => known.set(id, asked[k]!));
  return {
    structure,
    readOnly,
    sheets: sheets.map(sheet => {
      const markText = known.get(sheet.id) ?? null;
      return { ...sheet, mark: readMark(markText), ...(marks ? { markText } : {}) };
    }),
  };
}

const markAsk = (sheet: SheetRef) => ({ ask: "mark" as const, sheet });

/** The workbook with the marks of these sheets; null where one of them is gone by now. */
async function markedAs(owner: Cells, sheets: readonly SheetRef[]) {
  try {
    return await owner.ask(null, { workbook: { ask: "workbook" }, marks: sheets.map(markAsk) });
  } catch (error) {
    if (error instanceof WorkbookProblem && error.code === "sheet-gone") return null;
    throw error;
  }
}

export interface TableFacts {
  readonly id: string;
  readonly at: Rect;
  readonly totals: boolean;
  readonly headers: readonly string[];
}

/** What has to be known of a sheet before something is written into it. */
export interface SheetFacts {
  readonly sheet: SheetRef & Pick<ListedSheet, "markText">;
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly TableFacts[];
  readonly filter: FilterState | null;
  /** Whole rows, whole columns or a corner; null for nothing. */
  readonly frozen: string | null;
  /** Charts of ours, by name. */
  readonly charts: readonly string[];
  /** The smallest rectangle with all that is filled; null for an empty sheet. */
  readonly used: Rect | null;
}

/** Throws `protected` for a sheet that is. */
export async function sheetFacts(owner: Cells, sheets: readonly SheetRef[]): Promise<readonly SheetFacts[]> {
  if (sheets.length === 0) return [];
  const seen = await owner.ask(
    null,
    sheets.map(sheet => ({ ask: "sheet" as const, sheet })),
  );
  const locked = seen.findIndex(each => each.protected);
  if (locked >= 0) throw new WorkbookProblem("protected", sheets[locked]!.name);
  const tables = seen.some(each => each.tables.length > 0)
    ? await owner.ask(
        null,
        seen.map((each, k) => each.tables.map(({ id }) => ({ ask: "table" as const, sheet: sheets[k]!, table: id }))),
      )
    : [];
  return seen.map((each, k) => factsOf(sheets[k]!, each, tables[k] ?? []));
}

function factsOf(sheet: SheetRef, seen: SheetSeen, found: readonly Pick<TableFacts, "at" | "headers">[]): SheetFacts {
  const { names, filter, frozen, used } = seen;
  return {
    sheet,
    names,
    filter,
    frozen,
    used,
    charts: seen.charts.filter(isOurChart),
    tables: seen.tables.map((table, t) => ({ ...table, ...found[t]! })),
  };
}

/** Where a name of ours points; null where there is none, or its cells are gone. */
export function nameAt({ names }: { readonly names: SheetFacts["names"] }, name: string): Rect | null {
  const formula = names.get(name);
  return formula === undefined ? null : fromReference(formula);
}
