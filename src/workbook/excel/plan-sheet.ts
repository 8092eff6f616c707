import { WorkbookProblem, type SheetData } from "../ports";
import { legalSheetNames, quotedSheetName } from "../file/sheet-name";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import { asWritten, type HostValue } from "./cell-values";
import { oneFormat } from "./cells-piece";
import { nameAt, type ListedSheet, type SheetFacts } from "./facts";
import type { Gateway } from "./gateway";
import { dress, paint } from "./look";
import { drawCharts, EXTENT_NAME, MARK_KEY, printMark, type OwnMark } from "./own-mark";
import { sheetAt, type CellsPiece, type Piece, type SheetRef } from "./piece";
import { a1, absolute, type Rect } from "./rect";
import { paintShades } from "./shades";
import { chartsAt, orderName } from "./small-pieces";
import type { Step, Trimming } from "./step";
import { bodyLook, HEADER_LOOK, numberFormatOf, points, TITLE_LOOK, type Shade } from "./styles";

/**
 * Beyond this many rows Excel is not asked to fit their heights: it takes seconds, and nobody reads that far by eye.
 */
const MOST_FITTED = 3_000;

/**
 * The sheet of ours that a whole sheet replaces: made by us as this, and still called what we called it; of several the
 * latest.
 */
export function ownSheet(sheets: readonly ListedSheet[], of: string): ListedSheet | null {
  return sheets.findLast(({ name, mark }) => mark?.of === of && mark.as === name) ?? null;
}

/** A name for a new sheet that no other has (whatever its case), as near to the wanted one as can be. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  return legalSheetNames([...taken, wanted]).at(-1)!;
}

/**
 * A whole sheet of ours: replaced where it stands, so that formulas that refer to it go on. Where somebody wrote
 * something beside its table into which it now grows, theirs stays and ours is made anew (`old` null) under another
 * name.
 */
export async function growsFreely(gateway: Gateway, data: SheetData, facts: SheetFacts): Promise<boolean> {
  const old = nameAt(facts, EXTENT_NAME),
    now = extentOf(data),
    { used } = facts;
  if (!old) return false;
  if (!used || (used.top + used.rows <= old.rows && used.left + used.columns <= old.columns)) return true;
  const strips: Rect[] = [];
  if (now.rows > old.rows) strips.push({ top: old.rows, left: 0, rows: now.rows - old.rows, columns: now.columns });
  if (now.columns > old.columns)
    strips.push({ top: 0, left: old.columns, rows: Math.min(now.rows, old.rows), columns: now.columns - old.columns });
  if (strips.length === 0) return true;
  return gateway.ask("reads", facts.sheet.name, context => {
    const found = strips.map(strip =>
      sheetAt(context, facts.sheet)
        .getRangeByIndexes(strip.top, strip.left, strip.rows, strip.columns)
        .getUsedRangeOrNullObject(true)
        .load("address"),
    );
    return () => found.every(range => range.isNullObject);
  });
}

function extentOf({ lines, rows, columns, name }: SheetData): Rect {
  const extent = { top: 0, left: 0, rows: lines.length + 1 + rows.length, columns: Math.max(1, columns.length) };
  if (extent.rows > MAX_ROWS || extent.columns > MAX_COLUMNS)
    throw new WorkbookProblem("too-large", name, { rows: extent.rows });
  return extent;
}

/**
 * `at`: the sheet that is replaced, or the name of the one that is made. `adopted`: all that stands on a sheet which is
 * taken for ours, though it has lost its mark.
 */
export function planSheet(data: SheetData, at: SheetFacts | string, adopted: Rect | null = null): Step {
  const made = typeof at === "string",
    sheet: SheetRef = made ? { id: "", name: at } : at.sheet,
    extent = extentOf(data);
  const old = made ? null : nameAt(at, EXTENT_NAME),
    header = data.lines.length;
  const area = {
    ...extent,
    rows: Math.max(extent.rows, old?.rows ?? 0, adopted ? adopted.top + adopted.rows : 0),
    columns: Math.max(extent.columns, old?.columns ?? 0, adopted ? adopted.left + adopted.columns : 0),
  };
  const columns = Array.from({ length: area.columns }, (_, c) => c);
  const piece: CellsPiece = {
    kind: "cells",
    sheet,
    top: 0,
    rows: area.rows,
    columns,
    anchors: columns.map(() => null),
    head: header + 1,
    looks: true,
  };
  const mark: OwnMark = {
    of: data.name,
    as: sheet.name,
    width: extent.columns,
    charts: (data.charts ?? []).map(chart => ({ ...chart, top: header + 1 })),
  };
  const pieces: Piece[] = made
    ? [{ kind: "made", name: sheet.name }, piece]
    : [
        piece,
        { kind: "name", sheet, name: EXTENT_NAME },
        { kind: "mark", sheet },
        { kind: "freeze", sheet },
        { kind: "filter", sheet },
      ];
  const shades: Shade[] = [...new Array<Shade>(header + 1).fill(""), ...data.rows.map((_, r) => data.shades[r] ?? "")];
  const total = data.shades.flatMap((shade, r) =>
    shade === "total" ? [{ top: header + 1 + r, left: 0, rows: 1, columns: extent.columns }] : [],
  );
  return {
    pieces,
    placed: { sheet: sheet.name, columns: data.columns.map((_, k) => k) },
    cells: { piece, rows: contentsOf(data, area), fresh: made },
    before: context => {
      if (made) context.workbook.worksheets.add(sheet.name).customProperties.add(MARK_KEY, printMark(mark));
      const on = sheetAt(context, sheet);
      orderName(on, EXTENT_NAME, `=${quotedSheetName(sheet.name)}!${absolute(extent)}`, old !== null);
      if (!made) dress(on.getRangeByIndexes(0, 0, area.rows, area.columns), bodyLook({}, false));
      lookOfSheet(on, data, extent);
    },
    decorate: (on, first, count) => {
      paintShades(
        on,
        0,
        data.columns.map((_, c) => c),
        shades,
        first,
        count,
      );
      const here = total.filter(({ top }) => top >= first && top < first + count);
      if (here.length > 0) paint(on, "bold", true, here);
    },
    after: context => {
      const on = sheetAt(context, sheet);
      if (!made) {
        on.customProperties.add(MARK_KEY, printMark(mark));
        for (const chart of at.charts) on.charts.getItem(chart).delete();
        on.freezePanes.unfreeze();
      }
      finish(on, data, extent);
      drawCharts(on, mark.charts, chartsAt(on, header + 1, extent.columns));
    },
    trimmings: trimmingsOf(sheet, data, made ? null : at),
  };
}

function contentsOf(data: SheetData, area: Rect): HostValue[][] {
  const formats = data.columns.map(numberFormatOf),
    blank = (): HostValue[] => new Array<HostValue>(area.columns).fill("");
  const rows = Array.from({ length: area.rows }, blank),
    header = data.lines.length;
  data.lines.forEach((line, k) => (rows[k]![0] = asWritten(line, "General")));
  data.columns.forEach((column, c) => (rows[header]![c] = asWritten(column.header, "General")));
  data.rows.forEach((row, r) =>
    data.columns.forEach((_, c) => (rows[header + 1 + r]![c] = asWritten(row[c] ?? null, formats[c]!))),
  );
  return rows;
}

function lookOfSheet(on: Excel.Worksheet, data: SheetData, extent: Rect): void {
  const header = data.lines.length;
  if (header > 0) {
    on.getRangeByIndexes(0, 0, header, extent.columns).numberFormat = oneFormat("General");
    dress(on.getRangeByIndexes(0, 0, 1, 1), TITLE_LOOK);
  }
  data.columns.forEach((column, c) => {
    on.getRangeByIndexes(header, c, 1, 1).format.columnWidth = points(column.width);
    if (data.rows.length === 0) return;
    const body = on.getRangeByIndexes(header + 1, c, data.rows.length, 1);
    body.numberFormat = oneFormat(numberFormatOf(column));
    dress(body, bodyLook(column, true));
  });
  if (data.columns.length > 0) dress(on.getRangeByIndexes(header, 0, 1, data.columns.length), HEADER_LOOK);
}

/** What is done when all cells are in: frozen header, heights. */
function finish(on: Excel.Worksheet, data: SheetData, extent: Rect): void {
  const header = data.lines.length,
    frozen = Math.min(data.frozenColumns ?? 0, Math.max(0, data.columns.length - 1));
  if (frozen > 0) on.freezePanes.freezeAt(on.getRangeByIndexes(0, 0, header + 1, frozen));
  else on.freezePanes.freezeRows(header + 1);
  if (data.columns.some(({ wrap }) => wrap) && extent.rows <= MOST_FITTED)
    on.getRangeByIndexes(header, 0, extent.rows - header, extent.columns).format.autofitRows();
}

/** Its filter, and on a new sheet how it prints. */
function trimmingsOf(sheet: SheetRef, data: SheetData, replaced: SheetFacts | null): Trimming[] {
  const header = data.lines.length,
    trimmings: Trimming[] = [];
  let last = data.rows.length;
  while (last > 0 && data.shades[last - 1] === "total") last--;
  if (data.columns.length > 0 && last > 0)
    trimmings.push({
      kind: "filter",
      sheet,
      wanted: { range: a1({ top: header, left: 0, rows: last + 1, columns: data.columns.length }), criteria: [] },
      now: replaced?.filter ?? null,
    });
  if (!replaced) trimmings.push({ kind: "page-setup", sheet, titleRow: header + 1 });
  return trimmings;
}
