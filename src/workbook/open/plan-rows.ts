import { WorkbookProblem, type Change } from "../ports";
import type { Cells, Content, Order } from "../cells";
import { asWritten } from "./contents";
import { nameAt, type SheetFacts } from "./facts";
import { dress } from "./column-looks";
import { stretched } from "./filter-state";
import { columnNumber, EXTENT_NAME } from "./own-mark";
import type { CellsPiece, Piece } from "./piece";
import { OURS_TOO } from "./plan-columns";
import { a1, absolute, fromA1, runsOf } from "../rect";
import { quotedSheetName } from "../file/sheet-name";
import { paintShades } from "./shades";
import type { Step, Trimming } from "./step";
import { bodyLook, numberFormatOf } from "./styles";

type Rows = Extract<Change, { kind: "rows" }>;
/**
 * Some rows of what an earlier run wrote, where it wrote them: a decision changes a few of thousands. Where a column of
 * ours is gone, or its cells are not as that run left them (`was`), nothing is written: throws `changed-meanwhile`.
 */
export async function planRows(owner: Cells, change: Rows, facts: SheetFacts | null): Promise<Step> {
  if (facts === null) throw new WorkbookProblem("changed-meanwhile", change.sheet);
  const places = await placesOf(owner, change, facts),
    order = places.map((_, k) => k).sort((a, b) => places[a]! - places[b]!),
    formats = change.columns.map(numberFormatOf),
    { sheet } = facts,
    { top } = change,
    more = moreOf(change, facts);
  const contents = (rows: Rows["rows"]): Content[][] =>
    rows.map(row => order.map(k => asWritten(row[k] ?? null, formats[k]!)));
  const columns = order.map(k => places[k]!),
    piece: CellsPiece = {
      kind: "cells",
      sheet,
      top,
      rows: change.rows.length,
      columns,
      // The names' own rows are the whole column's: what was written here stands where it was written.
      anchors: columns.map(() => null),
      head: 0,
      looks: true,
    };
  return {
    pieces: [piece, ...more.pieces],
    cells: { piece, rows: contents(change.rows), fresh: false },
    was: contents(change.rows.map((_, k) => change.was[k] ?? [])),
    placed: { sheet: sheet.name, columns: places },
    before: [
      ...runsOf(columns).map(({ first, count }): Order =>
        dress(sheet, { top, left: first, rows: change.rows.length, columns: count }, { fill: null }),
      ),
      ...more.before,
    ],
    decorate: (first, count) => paintShades(sheet, top, columns, change.shades, { first, count }),
    after: [],
    trimmings: more.trimmings,
  };
}

/** What a sheet of ours gets beside the cells of lines that come below its last. */
interface More {
  readonly pieces: readonly Piece[];
  readonly before: readonly Order[];
  readonly trimmings: readonly Trimming[];
}
const NO_MORE: More = { pieces: [], before: [], trimmings: [] };

/** Lines below a sheet's last become part of it: known as its own, looking like the others, and filtered with them. */
function moreOf({ of, columns, top, rows, was }: Rows, facts: SheetFacts): More {
  if (was.length === rows.length) return NO_MORE;
  const { sheet, filter } = facts,
    extent = nameAt(facts, EXTENT_NAME),
    end = top + was.length;
  if (of !== "sheet" || extent === null || extent.top + extent.rows !== end)
    throw new WorkbookProblem("changed-meanwhile", sheet.name);
  const longer = { ...extent, rows: top + rows.length - extent.top },
    filtered = filter && fromA1(filter.range),
    reaches = filtered && filtered.top + filtered.rows === end,
    to = reaches ? { ...filtered, rows: top + rows.length - filtered.top } : null;
  return {
    pieces: [{ kind: "name", sheet, name: EXTENT_NAME }, ...(to ? ([{ kind: "filter", sheet }] as const) : [])],
    before: [
      {
        do: "name",
        sheet,
        name: EXTENT_NAME,
        formula: `=${quotedSheetName(sheet.name)}!${absolute(longer)}`,
        exists: true,
      },
      ...columns.flatMap((column, left): Order[] => {
        const at = { top: end, left, rows: top + rows.length - end, columns: 1 };
        return [{ do: "format", sheet, at, format: numberFormatOf(column) }, dress(sheet, at, bodyLook(column, true))];
      }),
    ],
    trimmings: to ? [{ kind: "filter", sheet, wanted: stretched(filter!, to, a1(to)), now: filter }] : [],
  };
}

/** The worksheet column of each of ours. */
async function placesOf(owner: Cells, { of, columns, top, rows }: Rows, facts: SheetFacts): Promise<number[]> {
  if (of === "sheet") return columns.map((_, column) => column);
  const { sheet } = facts,
    header = await owner.ask(sheet.name, { ask: "row", sheet, row: of.headerRow });
  const own = [...facts.names.keys()].flatMap(name => {
    const at = columnNumber(name) === null ? null : nameAt(facts, name);
    return at?.top === of.headerRow && at.top + at.rows >= top + rows.length ? [at.left] : [];
  });
  return columns.map(({ header: text }) => {
    const found = own.find(column =>
      [text, text + OURS_TOO].includes(String(header?.values[column - header.left] ?? "")),
    );
    if (found === undefined) throw new WorkbookProblem("changed-meanwhile", sheet.name);
    return found;
  });
}
