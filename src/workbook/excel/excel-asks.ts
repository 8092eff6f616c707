import type { Ask, AnswerOf, CellsPart, Content, Rows, SheetRef } from "../cells";
import { Refusal } from "../cells";
import { bare, fromA1 } from "../rect";
import { askFilter } from "./excel-filter";
import { askColumn, askLooks } from "./excel-looks";
import { rangeAt, sheetAt } from "./excel-range";

type Asked<K extends Ask["ask"]> = Extract<Ask, { readonly ask: K }>;
type Take<K extends Ask["ask"]> = () => AnswerOf[K];
type OnSheet = Extract<Ask, { readonly sheet: SheetRef }>;

/** The text by which a sheet is known as ours stands in a property of its own. */
export const MARK_KEY = "SJS";

/** By rows: not every grid has 16 384 columns. */
function across(sheet: Excel.Worksheet, { first, count }: Rows): Excel.Range {
  return sheet.getRange(`${first + 1}:${first + count}`);
}

/** Past its limits a host leaves values out, without an error: as if it had said that they are too many. */
function given<T>(values: unknown): T[][] {
  if (!Array.isArray(values)) throw new Refusal("too-large", null, {}, "answer");
  return values as T[][];
}

/** Queues what answers an ask, but for what is kept; `take` is called when the answer is there. */
export function orderAsk(context: Excel.RequestContext, ask: Exclude<Ask, { readonly ask: "kept" }>): () => unknown {
  switch (ask.ask) {
    case "workbook":
      return workbook(context);
    case "selection":
      return selection(context);
    case "active":
      return active(context);
    default:
      return (ON_SHEET[ask.ask] as (sheet: Excel.Worksheet, ask: OnSheet) => () => unknown)(
        sheetAt(context, ask.sheet),
        ask,
      );
  }
}

function workbook(context: Excel.RequestContext): Take<"workbook"> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility"),
    { protection } = context.workbook,
    grid = context.workbook.worksheets.getFirst().getRange().load("columnCount");
  protection.load("protected");
  context.workbook.load("readOnly");
  return () => ({
    columns: grid.columnCount,
    structure: protection.protected,
    readOnly: context.workbook.readOnly,
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== "Visible" })),
  });
}

function sheetSeen(sheet: Excel.Worksheet): Take<"sheet"> {
  const names = sheet.names.load("items/name,items/formula"),
    tables = sheet.tables.load("items/id,items/showTotals"),
    filter = askFilter(sheet),
    frozen = sheet.freezePanes.getLocationOrNullObject().load("address"),
    filled = sheet.getUsedRangeOrNullObject(true).load("address"),
    charts = sheet.charts.load("items/name");
  sheet.protection.load("protected");
  return () => ({
    protected: sheet.protection.protected,
    names: new Map(names.items.map(({ name, formula }) => [bare(name), String(formula)])),
    tables: tables.items.map(({ id, showTotals }) => ({ id, totals: showTotals })),
    filter: filter(),
    frozen: frozen.isNullObject ? null : bare(frozen.address),
    charts: charts.items.map(({ name }) => name),
    used: filled.isNullObject ? null : fromA1(filled.address),
  });
}

function mark(sheet: Excel.Worksheet): Take<"mark"> {
  const property = sheet.customProperties.getItemOrNullObject(MARK_KEY).load("value");
  return () => (property.isNullObject ? null : property.value);
}

function table(sheet: Excel.Worksheet, ask: Asked<"table">): Take<"table"> {
  const found = sheet.tables.getItem(ask.table),
    range = found.getRange().load("address"),
    head = found.getHeaderRowRange().load("values");
  return () => ({ at: fromA1(range.address)!, headers: (head.values[0] ?? []).map(String) });
}

function used(sheet: Excel.Worksheet, { in: within }: Asked<"used">): Take<"used"> {
  const from = within === undefined ? sheet : "first" in within ? across(sheet, within) : rangeAt(sheet, within),
    range = from.getUsedRangeOrNullObject(true).load("address");
  return () => (range.isNullObject ? null : fromA1(range.address));
}

function row(sheet: Excel.Worksheet, ask: Asked<"row">): Take<"row"> {
  const range = across(sheet, { first: ask.row, count: 1 }).getUsedRangeOrNullObject(true).load("values,columnIndex");
  return () =>
    range.isNullObject ? null : { left: range.columnIndex, values: (range.values as Content[][])[0] ?? [] };
}

const PROPERTY: Readonly<Record<CellsPart, string>> = {
  values: "values",
  formulas: "formulas",
  formats: "numberFormat",
};

function cells(sheet: Excel.Worksheet, { at, what }: Asked<"cells">): Take<"cells"> {
  const range = rangeAt(sheet, at).load(what.map(part => PROPERTY[part]).join(",")),
    asked = (part: CellsPart): boolean => what.includes(part);
  return () => ({
    values: asked("values") ? given<Content>(range.values) : [],
    formulas: asked("formulas") ? given<Content>(range.formulas) : [],
    formats: asked("formats") ? given<string>(range.numberFormat) : [],
  });
}

function hidden(sheet: Excel.Worksheet, { rows: { first, count } }: Asked<"hidden">): Take<"hidden"> {
  const rows = sheet.getRangeByIndexes(first, 0, count, 1).getRowProperties({ rowHidden: true });
  return () => rows.value.map(({ rowHidden }) => rowHidden === true);
}

function columnsHidden(sheet: Excel.Worksheet, ask: Asked<"columns-hidden">): Take<"columns-hidden"> {
  const { first, count } = ask.columns,
    columns = sheet.getRangeByIndexes(0, first, 1, count).getColumnProperties({ columnHidden: true });
  return () => columns.value.map(({ columnHidden }) => columnHidden === true);
}

/** `rowHidden` of several rows is false where none is hidden, true where all are, null where some are. */
function shown(sheet: Excel.Worksheet, { rows }: Asked<"shown">): Take<"shown"> {
  const range = across(sheet, rows).load("rowHidden");
  return () => (range.rowHidden as boolean | null) === false;
}

function uneven(sheet: Excel.Worksheet, { at }: Asked<"uneven">): Take<"uneven"> {
  const range = rangeAt(sheet, at).load("rowHidden"),
    merged = rangeAt(sheet, at).getMergedAreasOrNullObject().load("address");
  return () => (range.rowHidden as boolean | null) !== false || !merged.isNullObject;
}

function merges(sheet: Excel.Worksheet, { bands }: Asked<"merges">): Take<"merges"> {
  const asked = bands.map(band => across(sheet, band).getMergedAreasOrNullObject().load("areas/items/address"));
  return () =>
    asked.map(merged =>
      merged.isNullObject ? null : merged.areas.items.flatMap(({ address }) => fromA1(address) ?? []),
    );
}

function spill(sheet: Excel.Worksheet, ask: Asked<"spill">): Take<"spill"> {
  const range = sheet.getRangeByIndexes(ask.row, ask.column, 1, 1).getSpillingToRangeOrNullObject().load("address");
  return () => (range.isNullObject ? null : fromA1(range.address));
}

function selection(context: Excel.RequestContext): Take<"selection"> {
  const selected = context.workbook.getSelectedRanges(),
    sheet = selected.worksheet.load("name");
  selected.areas.load("items/address");
  return () =>
    selected.areas.items.flatMap(({ address }) => {
      const rect = fromA1(address);
      return rect ? [{ sheet: sheet.name, ...rect }] : [];
    });
}

function active(context: Excel.RequestContext): Take<"active"> {
  const cell = context.workbook.getActiveCell().load("address,values,formulas"),
    sheet = cell.worksheet.load("name");
  return () => ({
    at: { sheet: sheet.name, ...fromA1(cell.address)! },
    value: cell.values[0]![0] as Content,
    formula: cell.formulas[0]![0] as Content,
  });
}

/** Excel says null of several cells that are not alike, and of a cell of which a part is struck out. */
function struck(sheet: Excel.Worksheet, { at }: Asked<"struck">): Take<"struck"> {
  const font = rangeAt(sheet, at).format.font.load("strikethrough");
  return () => struckOf(font.strikethrough);
}

function struckCells(sheet: Excel.Worksheet, { at }: Asked<"struck-cells">): Take<"struck-cells"> {
  const cells = rangeAt(sheet, at).getCellProperties({ format: { font: { strikethrough: true } } });
  return () => cells.value.map(row => row.map(cell => struckOf(cell.format?.font?.strikethrough)));
}

/** A host that does not tell says nothing of it. */
function struckOf(told: boolean | null | undefined): boolean | null {
  return told === undefined ? false : told;
}

const ON_SHEET: { readonly [K in OnSheet["ask"]]: (sheet: Excel.Worksheet, ask: Asked<K>) => Take<K> } = {
  sheet: sheetSeen,
  mark,
  table,
  filter: askFilter,
  used,
  row,
  cells,
  hidden,
  "columns-hidden": columnsHidden,
  shown,
  uneven,
  struck,
  "struck-cells": struckCells,
  column: (sheet, { at }) => askColumn(rangeAt(sheet, at)),
  looks: (sheet, { at, by, keys }) => askLooks(rangeAt(sheet, at), by, keys),
  merges,
  spill,
};
