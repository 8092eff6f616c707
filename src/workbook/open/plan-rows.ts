import { WorkbookProblem, type Change } from "../ports";
import type { Cells, Content, Order } from "../cells";
import { asWritten } from "./contents";
import { nameAt, type SheetFacts } from "./facts";
import { dress } from "./column-looks";
import { columnNumber } from "./own-mark";
import type { CellsPiece } from "./piece";
import { OURS_TOO } from "./plan-columns";
import { runsOf } from "../rect";
import { paintShades } from "./shades";
import type { Step } from "./step";
import { numberFormatOf } from "./styles";

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
    { top } = change;
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
    pieces: [piece],
    cells: { piece, rows: contents(change.rows), fresh: false },
    was: contents(change.was),
    placed: { sheet: sheet.name, columns: places },
    before: runsOf(columns).map(({ first, count }): Order =>
      dress(sheet, { top, left: first, rows: change.rows.length, columns: count }, { fill: null }),
    ),
    decorate: (first, count) => paintShades(sheet, top, columns, change.shades, { first, count }),
    after: [],
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
