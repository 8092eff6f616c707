import { WorkbookProblem, type SheetData } from "../ports";
import { legalSheetNames, quotedSheetName } from "../file/sheet-name";
import { MAX_COLUMNS, MAX_ROWS } from "../file/limits";
import type { Cells, Content, Order, SheetRef } from "../cells";
import { isShortCell } from "../short-number";
import { asWritten } from "./contents";
import { nameAt, type ListedSheet, type SheetFacts } from "./facts";
import { dress } from "./column-looks";
import { drawCharts, EXTENT_NAME, printMark, type OwnMark } from "./own-mark";
import type { CellsPiece, Piece } from "./piece";
import { a1, absolute, type Rect } from "../rect";
import { paintShades } from "./shades";
import type { Step, Trimming } from "./step";
import type { Shade } from "../fills";
import { pageOf } from "./page-of";
import { bodyLook, HEADER_LOOK, numberFormatOf, PAPER_HEADER_LOOK, points, TITLE_LOOK } from "./styles";

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
export async function growsFreely(owner: Cells, data: SheetData, facts: SheetFacts): Promise<boolean> {
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
  const found = await owner.ask(
    facts.sheet.name,
    strips.map(strip => ({ ask: "used" as const, sheet: facts.sheet, in: strip })),
  );
  return found.every(rect => rect === null);
}

function extentOf({ lines, rows, columns, name, paper }: SheetData): Rect {
  const height = lines.length + 1 + rows.length + (paper?.foot.length ?? 0),
    extent = { top: 0, left: 0, rows: height, columns: Math.max(1, columns.length) };
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
  const marked: Order = { do: "mark", sheet, text: printMark(mark) };
  const pieces: Piece[] = made
    ? [{ kind: "made", name: sheet.name }, piece]
    : [
        piece,
        { kind: "name", sheet, name: EXTENT_NAME },
        { kind: "mark", sheet },
        { kind: "freeze", sheet },
        { kind: "filter", sheet },
      ];
  // A paper's sums are told by their letters.
  const shades: Shade[] = data.paper
    ? new Array<Shade>(extent.rows).fill("")
    : [...new Array<Shade>(header + 1).fill(""), ...data.rows.map((_, r) => data.shades[r] ?? "")];
  const total = data.shades.flatMap((shade, r) =>
    shade === "total" ? [{ top: header + 1 + r, left: 0, rows: 1, columns: extent.columns }] : [],
  );
  return {
    pieces,
    placed: { sheet: sheet.name, columns: data.columns.map((_, k) => k) },
    cells: { piece, rows: contentsOf(data, area), fresh: made },
    before: [
      ...(made ? ([{ do: "sheet", sheet, there: true }, marked] as const) : []),
      {
        do: "name",
        sheet,
        name: EXTENT_NAME,
        formula: `=${quotedSheetName(sheet.name)}!${absolute(extent)}`,
        exists: old !== null,
      },
      ...(made ? [] : [dress(sheet, area, bodyLook({}, false))]),
      ...lookOfSheet(sheet, data, extent),
    ],
    decorate: (first, count) => {
      const areas = total.filter(({ top }) => top >= first && top < first + count),
        own = data.columns.map((_, c) => c);
      return [
        ...paintShades(sheet, 0, own, shades, { first, count }),
        ...(areas.length > 0 ? [{ do: "look", sheet, areas, look: { bold: true } } as const] : []),
      ];
    },
    after: [
      ...(made ? [] : [marked, ...at.charts.map((name): Order => ({ do: "chart", sheet, name, chart: null }))]),
      ...(made ? [] : [{ do: "freeze", sheet, rows: 0, columns: 0 } as const]),
      ...finish(sheet, data, extent),
      ...drawCharts(sheet, mark),
    ],
    trimmings: trimmingsOf(sheet, data, made ? null : { facts: at, area }),
  };
}

function contentsOf(data: SheetData, area: Rect): Content[][] {
  const formats = formatsOf(data),
    blank = (): Content[] => new Array<Content>(area.columns).fill("");
  const rows = Array.from({ length: area.rows }, blank),
    header = data.lines.length;
  data.lines.forEach((line, k) => (rows[k]![0] = asWritten(line, "General")));
  data.columns.forEach((column, c) => (rows[header]![c] = asWritten(column.header, "General")));
  data.rows.forEach((row, r) =>
    data.columns.forEach((_, c) => (rows[header + 1 + r]![c] = asWritten(row[c] ?? null, formats[c]!))),
  );
  const foot = header + 1 + data.rows.length;
  data.paper?.foot.forEach((line, k) => (rows[foot + k]![0] = asWritten(line, "General")));
  return rows;
}

function lookOfSheet(sheet: SheetRef, data: SheetData, extent: Rect): Order[] {
  const header = data.lines.length,
    first: Rect = { top: 0, left: 0, rows: 1, columns: 1 },
    foot = data.paper?.foot.length ?? 0,
    end = extent.rows - foot,
    formats = formatsOf(data),
    running = data.paper?.running ? { size: RUNNING_SIZE } : {};
  return [
    ...(header > 0
      ? [
          { do: "format", sheet, at: { ...extent, rows: header }, format: "General" } as const,
          data.paper
            ? dress(sheet, { ...extent, rows: 1 }, { ...TITLE_LOOK, horizontal: "CenterAcrossSelection" })
            : dress(sheet, first, TITLE_LOOK),
        ]
      : []),
    ...(foot > 0 ? [{ do: "format", sheet, at: { ...extent, top: end, rows: foot }, format: "General" } as const] : []),
    ...(foot > 0 && data.paper?.running
      ? [dress(sheet, { ...extent, top: end, rows: foot }, { ...running, horizontal: "Right" })]
      : []),
    ...data.columns.flatMap((column, c): Order[] => {
      const width: Order = { do: "width", sheet, column: c, points: points(column.width) };
      if (data.rows.length === 0) return [width];
      const at = { top: header + 1, left: c, rows: data.rows.length, columns: 1 };
      return [
        width,
        { do: "format", sheet, at, format: formats[c]! },
        dress(sheet, at, { ...bodyLook(column, true), ...running }),
      ];
    }),
    ...(data.columns.length > 0 && !data.paper?.running
      ? [
          dress(
            sheet,
            { top: header, left: 0, rows: 1, columns: data.columns.length },
            data.paper ? PAPER_HEADER_LOOK : HEADER_LOOK,
          ),
        ]
      : []),
  ];
}

/** Points of a notice's letters. */
const RUNNING_SIZE = 14;

/** 万元 are printed as short as they are, unless a number is so long that Excel would round it. */
function formatsOf({ columns, rows, paper }: SheetData): string[] {
  const isShort = (c: number): boolean => rows.every(row => isShortCell(row[c] ?? null));
  return columns.map((column, c) =>
    paper && column.format === "wan" && isShort(c) ? "General" : numberFormatOf(column),
  );
}

/** What is done when all cells are in: frozen header, heights. */
function finish(sheet: SheetRef, data: SheetData, extent: Rect): Order[] {
  const header = data.lines.length,
    columns = Math.min(data.frozenColumns ?? 0, Math.max(0, data.columns.length - 1));
  const fits = data.columns.some(({ wrap }) => wrap) && extent.rows <= MOST_FITTED;
  return [
    ...(data.paper?.running ? [] : [{ do: "freeze", sheet, rows: header + 1, columns } as const]),
    ...(fits ? [{ do: "fit-rows", sheet, at: { ...extent, top: header, rows: extent.rows - header } } as const] : []),
  ];
}

/** Its filter, which papers have none of, and on a new sheet how it prints. */
function trimmingsOf(
  sheet: SheetRef,
  data: SheetData,
  replaced: { readonly facts: SheetFacts; readonly area: Rect } | null,
): Trimming[] {
  const header = data.lines.length,
    trimmings: Trimming[] = [];
  let last = data.rows.length;
  while (last > 0 && data.shades[last - 1] === "total") last--;
  if (data.columns.length > 0 && last > 0 && !data.paper)
    trimmings.push({
      kind: "filter",
      sheet,
      wanted: { range: a1({ top: header, left: 0, rows: last + 1, columns: data.columns.length }), criteria: [] },
      now: replaced?.facts.filter ?? null,
    });
  // Lines and breaks are those of its rows; the rest of a page is what somebody may have set since.
  if (!replaced || data.paper)
    trimmings.push({ kind: "page-setup", sheet, page: pageOf(data, replaced?.area ?? null) });
  return trimmings;
}
