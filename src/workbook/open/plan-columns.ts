import { WorkbookProblem, type Change } from "../ports";
import { MAX_COLUMNS } from "../file/limits";
import type { Cells, Content, Order, SheetRef } from "../cells";
import { asWritten } from "./contents";
import { nameAt, type SheetFacts, type TableFacts } from "./facts";
import { dress } from "./column-looks";
import { columnName, columnNumber } from "./own-mark";
import type { CellsPiece, Piece } from "./piece";
import { filterFor, type FilterPlan } from "./plan-filter";
import { a1, absolute, overlap, type Rect } from "../rect";
import { rowFacts, type RowFacts } from "./row-facts";
import { paintShades } from "./shades";
import type { Step } from "./step";
import type { Shade } from "../fills";
import { bodyLook, HEADER_LOOK, numberFormatOf, points } from "./styles";
import { quotedSheetName } from "../file/sheet-name";

type Columns = Extract<Change, { kind: "columns" }>;
/** Where a column of ours goes: `name` is the defined name that marks it, `old` where that already stood. */
interface Place {
  readonly column: number;
  readonly name: string;
  readonly old: Rect | null;
  readonly header: string;
}

/** What earlier columns of the same change have taken on a sheet: cells, and the highest number of a name. */
export interface Claims {
  readonly rects: Rect[];
  names: number;
}

/** Only rosters that begin near the top are frozen: a header further down would leave no room for the rows. */
const LOWEST_FROZEN = 9;

/**
 * Columns beside a roster. Those of an earlier run are found by their mark and header and replaced where they stand;
 * the others go right of everything that is filled in the table's rows. An Excel table is widened to take them in, so
 * that sorting it sorts them too; Excel would do that by itself, or not, as it is set.
 */
export async function planColumns(owner: Cells, change: Columns, facts: SheetFacts, claims: Claims): Promise<Step> {
  const top = change.headerRow,
    table = tableOf(change, facts);
  const earlier = [...facts.names.keys()].flatMap(name => {
    const at = columnNumber(name) === null ? null : nameAt(facts, name);
    return at?.top === top ? [{ name, at }] : [];
  });
  const last = Math.max(
    top,
    ...change.rowsAt,
    ...earlier.map(({ at }) => at.top + at.rows - 1),
    table ? table.at.top + table.at.rows - 1 - (table.totals ? 1 : 0) : top,
  );
  const rows = await rowFacts(owner, facts.sheet, top, last - top + 1);
  const unmarked = earlier.length > 0 ? [] : unmarkedIn(change, rows);
  if (unmarked.length > 0 && change.unmarked === undefined)
    throw new WorkbookProblem("unmarked", facts.sheet.name, {
      place: a1({ top, left: unmarked[0]!, rows: 1, columns: 1 }),
      count: unmarked.length,
    });
  const adopted = change.unmarked === "replace" ? unmarked : [];
  const on: Planned = { change, facts, rows, table, last },
    places = placesOf(on, { earlier, adopted }, claims);
  const at = (column: number): Rect => ({ top, left: column, rows: last - top + 1, columns: 1 });
  if (rows.merges.some(merge => places.some(({ column }) => overlap(merge, at(column)))))
    throw new WorkbookProblem("merged", facts.sheet.name);
  for (const one of places.map(({ column }) => at(column))) claims.rects.push(one);
  const columns = places.map(({ column }) => column),
    left = change.across?.left ?? Math.min(...columns, ...rows.headers.keys());
  const filter =
    table || columns.length === 0
      ? undefined
      : filterFor(facts, { top, left, rows: last - top + 1, columns: 1 }, columns);
  return stepOf(on, places, filter);
}

function tableOf({ headerRow, across }: Columns, { tables }: SheetFacts): TableFacts | null {
  const here = tables.filter(({ at }) => at.top === headerRow);
  return (
    here.find(
      ({ at }) => across !== undefined && at.left < across.left + across.columns && across.left < at.left + at.columns,
    ) ??
    (across === undefined ? here[0] : undefined) ??
    null
  );
}

/** So many of our headers in a row are no chance: a person's own table may have one or two of them. */
const LEAST_UNMARKED = 3;

/** Columns that are headed like ours and have no mark; none where only few of ours are there. */
function unmarkedIn({ columns, across }: Columns, { headers }: RowFacts): number[] {
  const ours = new Set(columns.flatMap(({ header }) => [header, header + OURS_TOO])),
    left = across ? across.left + across.columns : 0,
    found = [...headers].flatMap(([column, text]) => (column >= left && ours.has(text) ? [column] : []));
  return found.length >= Math.min(LEAST_UNMARKED, columns.length) ? found.sort((a, b) => a - b) : [];
}

/** In a table no two headers are alike: Excel would number ours without a word. */
export const OURS_TOO = "（SJS）";

/** What is to stand beside a roster, and the roster: its sheet, its header's row, its table; `last`: its last row. */
interface Planned {
  readonly change: Columns;
  readonly facts: SheetFacts;
  readonly rows: RowFacts;
  readonly table: TableFacts | null;
  readonly last: number;
}

/** Columns of ours that stand there: those with a name of ours, and those that are taken for ours by their headers. */
interface OwnColumns {
  readonly earlier: readonly { name: string; at: Rect }[];
  readonly adopted: readonly number[];
}

function placesOf(
  { change, facts, rows, table, last }: Planned,
  { earlier, adopted }: OwnColumns,
  claims: Claims,
): Place[] {
  const free = new Set(earlier),
    sheet = facts.sheet.name,
    unmarked = new Map(adopted.map(column => [rows.headers.get(column)!, column])),
    columnOf = (header: string): number | undefined => unmarked.get(header) ?? unmarked.get(header + OURS_TOO);
  const known = change.columns.map(({ header }) => {
    const found = [...free].find(({ at }) => [header, header + OURS_TOO].includes(rows.headers.get(at.left) ?? ""));
    if (found) free.delete(found);
    return found ?? null;
  });
  const inRows = { top: change.headerRow, left: 0, rows: last - change.headerRow + 1, columns: MAX_COLUMNS };
  const taken = [
    ...(rows.used ? [rows.used] : []),
    ...rows.merges,
    ...[...facts.tables.map(each => each.at), ...claims.rects].filter(rect => overlap(rect, inRows)),
  ];
  const start = Math.max(
    0,
    change.across ? change.across.left + change.across.columns : 0,
    ...taken.map(({ left, columns }) => left + columns),
  );
  const fresh = known.filter((each, k) => each === null && columnOf(change.columns[k]!.header) === undefined).length;
  if (fresh > 0 && start + fresh > MAX_COLUMNS)
    throw new WorkbookProblem("in-the-way", sheet, {
      place: a1({ top: change.headerRow, left: MAX_COLUMNS - 1, rows: 1, columns: 1 }),
    });
  if (fresh > 0 && table && start !== table.at.left + table.at.columns) {
    throw new WorkbookProblem("in-the-way", sheet, {
      place: a1({
        ...table.at,
        left: table.at.left + table.at.columns,
        columns: start - table.at.left - table.at.columns,
      }),
    });
  }
  let next = start;
  claims.names = Math.max(claims.names, ...[...facts.names.keys()].map(name => columnNumber(name) ?? 0));
  return change.columns.map(({ header }, k) => {
    const found = known[k];
    if (found)
      return { column: found.at.left, name: found.name, old: found.at, header: rows.headers.get(found.at.left)! };
    const column = columnOf(header);
    if (column !== undefined)
      return { column, name: columnName(++claims.names), old: null, header: rows.headers.get(column)! };
    return {
      column: next++,
      name: columnName(++claims.names),
      old: null,
      header: table?.headers.includes(header) ? header + OURS_TOO : header,
    };
  });
}

function stepOf({ change, facts, table, last }: Planned, places: readonly Place[], filter: FilterPlan): Step {
  const { sheet } = facts,
    top = change.headerRow,
    formats = change.columns.map(numberFormatOf),
    order = places.map((_, k) => k).sort((a, b) => places[a]!.column - places[b]!.column);
  const contents = rowsOf(change, places, formats, order, last),
    shades = shadesOf(change, last);
  const piece: CellsPiece = {
    kind: "cells",
    sheet,
    top,
    rows: last - top + 1,
    columns: order.map(k => places[k]!.column),
    anchors: order.map(k => places[k]!.name),
    head: 1,
    looks: true,
  };
  const freezes = facts.frozen === null && top <= LOWEST_FROZEN,
    grows =
      table !== null && places.some(({ old, column }) => old === null && column >= table.at.left + table.at.columns);
  const small: Piece[] = [
    ...places.map(({ name }): Piece => ({ kind: "name", sheet, name })),
    ...(freezes ? [{ kind: "freeze", sheet } as const] : []),
    ...(filter ? [{ kind: "filter", sheet } as const] : []),
    // Last, so that it is put back first: what leaves the table has to be out of it before its cells are cleared.
    ...(grows ? [{ kind: "table", sheet, table: table.id } as const] : []),
  ];
  const body = (column: number): Rect => ({ top: top + 1, left: column, rows: last - top, columns: 1 });
  return {
    pieces: [piece, ...small],
    cells: { piece, rows: contents, fresh: false },
    placed: { sheet: sheet.name, columns: places.map(({ column }) => column) },
    before: [
      ...(grows ? [widened(table, places, sheet)] : []),
      ...places.flatMap(({ column, name, old }, k): Order[] => {
        const head: Rect = { top, left: column, rows: 1, columns: 1 },
          place = absolute({ ...head, rows: last - top + 1 });
        return [
          {
            do: "name",
            sheet,
            name,
            formula: `=${quotedSheetName(sheet.name)}!${place}`,
            exists: old !== null,
          },
          ...(table ? [] : [dress(sheet, head, HEADER_LOOK)]),
          ...(old === null ? [{ do: "width", sheet, column, points: points(change.columns[k]!.width) } as const] : []),
          ...(last === top
            ? []
            : [
                { do: "format", sheet, at: body(column), format: formats[k]! } as const,
                dress(sheet, body(column), bodyLook(change.columns[k]!, false)),
              ]),
        ];
      }),
    ],
    decorate: (first, count) => paintShades(sheet, top, piece.columns, shades, { first, count }),
    after: freezes ? [{ do: "freeze", sheet, rows: top + 1, columns: 0 }] : [],
    trimmings: filter ? [{ kind: "filter", sheet, ...filter }] : [],
  };
}

function widened(table: TableFacts, places: readonly Place[], sheet: SheetRef): Order {
  const right = Math.max(...places.map(({ column }) => column));
  return {
    do: "table",
    sheet,
    table: table.id,
    range: a1({ ...table.at, columns: right + 1 - table.at.left }),
  };
}

/** The header and all rows below it, in the order of the columns; rows that no application has are cleared. */
function rowsOf(
  change: Columns,
  places: readonly Place[],
  formats: readonly string[],
  order: readonly number[],
  last: number,
): Content[][] {
  const rows = Array.from({ length: last - change.headerRow + 1 }, (): Content[] => order.map(() => ""));
  rows[0] = order.map(k => places[k]!.header);
  change.rowsAt.forEach(
    (row, r) => (rows[row - change.headerRow] = order.map(k => asWritten(change.rows[r]?.[k] ?? null, formats[k]!))),
  );
  return rows;
}

/** The shade of each row of the piece. */
function shadesOf({ headerRow, rowsAt, shades }: Columns, last: number): Shade[] {
  const all = new Array<Shade>(last - headerRow + 1).fill("");
  rowsAt.forEach((row, r) => (all[row - headerRow] = shades[r] ?? ""));
  return all;
}
