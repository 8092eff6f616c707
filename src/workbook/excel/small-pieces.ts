import { askFilter, orderFilter, type FilterState } from "./filter-state";
import { drawCharts, isOurChart, readMark, MARK_KEY } from "./own-mark";
import { sheetAt, type SmallPiece, type SmallState } from "./piece";
import { fromA1, fromReference } from "./rect";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";

/** What a piece is now, and what only concerns going from there to somewhere else. */
export interface SmallNow {
  readonly state: SmallState;
  readonly charts: readonly string[];
}

/** Asks what a piece is. */
export function askSmall(context: Excel.RequestContext, piece: SmallPiece): () => SmallNow {
  const sheet = sheetAt(context, piece.sheet),
    plain = (state: SmallState): SmallNow => ({ state, charts: [] });
  switch (piece.kind) {
    case "freeze": {
      const range = sheet.freezePanes.getLocationOrNullObject().load("address");
      return () => plain(range.isNullObject ? null : bare(range.address));
    }
    case "filter": {
      const filter = askFilter(sheet);
      return () => plain(filter());
    }
    case "table": {
      const range = sheet.tables.getItem(piece.table).getRange().load("address");
      return () => plain(bare(range.address));
    }
    case "name": {
      const name = sheet.names.getItemOrNullObject(piece.name).load("formula");
      return () => plain(name.isNullObject ? null : String(name.formula));
    }
    case "mark": {
      const property = sheet.customProperties.getItemOrNullObject(MARK_KEY).load("value"),
        charts = sheet.charts.load("items/name");
      return () => ({
        state: property.isNullObject ? null : property.value,
        charts: charts.items.map(({ name }) => name).filter(isOurChart),
      });
    }
  }
}

/** Queues what makes a piece `wanted`, where it is `now`. */
export function orderSmall(context: Excel.RequestContext, piece: SmallPiece, wanted: SmallState, now: SmallNow): void {
  const sheet = sheetAt(context, piece.sheet);
  if (JSON.stringify(wanted) === JSON.stringify(now.state) && piece.kind !== "mark") return;
  switch (piece.kind) {
    case "freeze":
      return freeze(sheet, wanted as string | null);
    case "filter":
      return orderFilter(sheet, wanted as FilterState | null, now.state as FilterState | null);
    case "table":
      return sheet.tables.getItem(piece.table).resize(wanted as string);
    case "name":
      return orderName(sheet, piece.name, wanted as string | null, now.state !== null);
    case "mark":
      return orderMark(sheet, wanted as string | null, now);
  }
}

/** Freezes what an address of whole rows, whole columns or a corner says; null: nothing. */
export function freeze(sheet: Excel.Worksheet, address: string | null): void {
  const rect = address === null ? null : fromA1(address);
  if (rect === null) return sheet.freezePanes.unfreeze();
  if (rect.left === 0 && rect.columns === MAX_COLUMNS) return sheet.freezePanes.freezeRows(rect.rows);
  if (rect.rows === MAX_ROWS) return sheet.freezePanes.freezeColumns(rect.columns);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rect.rows, rect.columns));
}

/** A hidden name of a sheet; null: none. */
export function orderName(sheet: Excel.Worksheet, name: string, formula: string | null, exists: boolean): void {
  if (formula === null) return sheet.names.getItem(name).delete();
  if (exists) return void (sheet.names.getItem(name).formula = formula);
  const rect = fromReference(formula);
  if (rect === null) return;
  sheet.names.add(name, sheet.getRangeByIndexes(rect.top, rect.left, rect.rows, rect.columns)).visible = false;
}

function orderMark(sheet: Excel.Worksheet, wanted: string | null, now: SmallNow): void {
  if (wanted !== null) sheet.customProperties.add(MARK_KEY, wanted);
  else if (now.state !== null) sheet.customProperties.getItem(MARK_KEY).delete();
  const mark = readMark(wanted);
  for (const chart of now.charts) sheet.charts.getItem(chart).delete();
  if (mark && mark.charts.length > 0) drawCharts(sheet, mark.charts, chartsAt(sheet, mark.charts[0]!.top, mark.width));
}

/** Where charts of a table that many columns wide begin. */
export function chartsAt(sheet: Excel.Worksheet, top: number, width: number): Excel.Range {
  return sheet.getRangeByIndexes(Math.max(0, top - 1), width + 1, 1, 1);
}

function bare(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
