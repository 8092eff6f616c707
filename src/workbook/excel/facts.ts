import type { Gateway } from "./gateway";
import { askFilter, type FilterState } from "./filter-state";
import { isOurChart, MARK_KEY, readMark, type OwnMark } from "./own-mark";
import { sheetAt, type SheetRef } from "./piece";
import { fromA1, fromReference, type Rect } from "./rect";
import { WorkbookProblem } from "../ports";
import { MAX_COLUMNS } from "../file/limits";

/** A sheet as the workbook lists it. */
export interface ListedSheet extends SheetRef {
  readonly hidden: boolean;
  readonly mark: OwnMark | null;
}

/**
 * The sheets in order; `structure`: sheets can be neither made nor removed. `marks` asks which are ours. Throws
 * `old-format` where the grid is that of .xls: nothing that we keep with a workbook is saved in one.
 */
export async function listSheets(
  gateway: Gateway,
  marks: boolean,
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly structure: boolean; readonly readOnly: boolean }> {
  const listed = await gateway.ask("reads", null, context => {
    const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility"),
      { protection } = context.workbook,
      grid = context.workbook.worksheets.getFirst().getRange().load("columnCount");
    protection.load("protected");
    context.workbook.load("readOnly");
    return () => ({
      columns: grid.columnCount,
      structure: protection.protected,
      readOnly: context.workbook.readOnly,
      sheets: sheets.items.map(({ id, name, visibility }): ListedSheet => ({
        id,
        name,
        hidden: visibility !== "Visible",
        mark: null,
      })),
    });
  });
  if (listed.columns < MAX_COLUMNS) throw new WorkbookProblem("old-format", null);
  if (!marks) return listed;
  const found = await gateway.ask("reads", null, context => {
    const properties = listed.sheets.map(sheet =>
      sheetAt(context, sheet).customProperties.getItemOrNullObject(MARK_KEY).load("value"),
    );
    return () => properties.map(property => (property.isNullObject ? null : property.value));
  });
  return { ...listed, sheets: listed.sheets.map((sheet, k) => ({ ...sheet, mark: readMark(found[k]!) })) };
}

export interface TableFacts {
  readonly id: string;
  readonly at: Rect;
  readonly totals: boolean;
  readonly headers: readonly string[];
}

/** What has to be known of a sheet before something is written into it. */
export interface SheetFacts {
  readonly sheet: SheetRef;
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly TableFacts[];
  readonly filter: FilterState | null;
  readonly frozen: boolean;
  /** Charts of ours, by name. */
  readonly charts: readonly string[];
  /** The smallest rectangle with all that is filled; null for an empty sheet. */
  readonly used: Rect | null;
}

/** Throws `protected` for a sheet that is. */
export async function sheetFacts(gateway: Gateway, sheets: readonly SheetRef[]): Promise<readonly SheetFacts[]> {
  if (sheets.length === 0) return [];
  const facts = await gateway.ask("reads", null, context => {
    const asked = sheets.map(ref => askFacts(sheetAt(context, ref), ref));
    return () => asked.map(take => take());
  });
  if (facts.every(({ tables }) => tables.length === 0)) return facts;
  return gateway.ask("reads", null, context => {
    const asked = facts.map(({ sheet, tables }) =>
      tables.map(({ id }) => askTable(sheetAt(context, sheet).tables.getItem(id))),
    );
    return () =>
      facts.map((each, k) => ({ ...each, tables: each.tables.map((table, t) => ({ ...table, ...asked[k]![t]!() })) }));
  });
}

function askFacts(sheet: Excel.Worksheet, ref: SheetRef): () => SheetFacts {
  const names = sheet.names.load("items/name,items/formula"),
    tables = sheet.tables.load("items/id,items/showTotals"),
    filter = askFilter(sheet);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("address"),
    used = sheet.getUsedRangeOrNullObject(true).load("address");
  const charts = sheet.charts.load("items/name");
  sheet.protection.load("protected");
  return () => {
    if (sheet.protection.protected) throw new WorkbookProblem("protected", ref.name);
    return {
      sheet: ref,
      filter: filter(),
      frozen: !frozen.isNullObject,
      charts: charts.items.map(({ name }) => name).filter(isOurChart),
      used: used.isNullObject ? null : fromA1(used.address),
      names: new Map(names.items.map(({ name, formula }) => [name.slice(name.lastIndexOf("!") + 1), String(formula)])),
      tables: tables.items.map(({ id, showTotals }) => ({
        id,
        totals: showTotals,
        at: { top: 0, left: 0, rows: 0, columns: 0 },
        headers: [],
      })),
    };
  };
}

function askTable(table: Excel.Table): () => Pick<TableFacts, "at" | "headers"> {
  const range = table.getRange().load("address"),
    head = table.getHeaderRowRange().load("values");
  return () => ({ at: fromA1(range.address)!, headers: (head.values[0] ?? []).map(String) });
}

/** Where a name of ours points; null where there is none, or its cells are gone. */
export function nameAt({ names }: SheetFacts, name: string): Rect | null {
  const formula = names.get(name);
  return formula === undefined ? null : fromReference(formula);
}
