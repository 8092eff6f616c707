import { WorkbookProblem, type CellChange, type Change, type SheetData } from "../ports";
import type { Cells, Content, Order } from "../cells";
import { asWritten } from "./contents";
import type { ListedSheet, SheetFacts } from "./facts";
import { dress } from "./column-looks";
import type { CellsPiece } from "./piece";
import { MAX_ROWS } from "../file/limits";
import { planCells } from "./plan-cells";
import { freeName, planSheet } from "./plan-sheet";
import type { Step } from "./step";
import { bodyLook, numberFormatOf } from "./styles";

type Append = Extract<Change, { kind: "append" }>;

/** The header of a list that people edit stands within its first rows. */
const HEADER_WITHIN = 30;

/** The sheet that lines go to: of that name, whoever made it, since the lines only come below what stands there. */
export function appendsTo(change: Append, sheets: readonly ListedSheet[]): ListedSheet | null {
  return sheets.find(({ name }) => name.toLowerCase() === change.sheet.toLowerCase()) ?? null;
}

/**
 * Lines at the end of a list, its columns found by their headers; the list is made where there is none with these
 * headers.
 */
export async function planAppend(
  owner: Cells,
  change: Append,
  facts: SheetFacts | null,
  taken: Iterable<string>,
): Promise<readonly Step[]> {
  const list = facts ? await listOf(owner, change, facts) : null;
  if (!facts || !list) return [await planSheet(asSheet(change), freeName(change.sheet, taken))];
  const { columns, headers } = list,
    heads =
      headers.length === 0
        ? []
        : await planCells(owner, { kind: "cells", sheet: change.sheet, cells: headers }, facts.sheet);
  return [...heads, appended(change, facts, columns)];
}

function appended(change: Append, facts: SheetFacts, columns: readonly number[]): Step {
  const top = facts.used!.top + facts.used!.rows,
    order = change.columns.map((_, k) => k).sort((a, b) => columns[a]! - columns[b]!);
  if (top + change.rows.length > MAX_ROWS)
    throw new WorkbookProblem("too-large", change.sheet, { rows: top + change.rows.length });
  const { sheet } = facts,
    formats = change.columns.map(numberFormatOf);
  const piece: CellsPiece = {
    kind: "cells",
    sheet,
    top,
    rows: change.rows.length,
    columns: order.map(k => columns[k]!),
    anchors: order.map(() => null),
    head: 0,
    looks: true,
  };
  return {
    pieces: change.rows.length === 0 ? [] : [piece],
    placed: { sheet: sheet.name, columns },
    cells:
      change.rows.length === 0
        ? null
        : {
            piece,
            rows: change.rows.map((row): Content[] => order.map(k => asWritten(row[k] ?? null, formats[k]!))),
            fresh: false,
          },
    before: change.columns.flatMap((column, k): Order[] => {
      const at = { top, left: columns[k]!, rows: change.rows.length, columns: 1 };
      return [{ do: "format", sheet, at, format: formats[k]! }, dress(sheet, at, bodyLook(column, true))];
    }),
    decorate: () => [],
    after: [],
  };
}

/** Where each column of the change stands, and the headers that have to be written for it. */
interface List {
  readonly columns: readonly number[];
  readonly headers: readonly CellChange[];
}

/** Null where a header is missing that the list cannot be without. */
async function listOf(owner: Cells, change: Append, { sheet, used }: SheetFacts): Promise<List | null> {
  if (!used) return null;
  const { values: head } = await owner.ask(sheet.name, {
    ask: "cells",
    sheet,
    at: { ...used, rows: Math.min(used.rows, HEADER_WITHIN) },
    what: ["values"],
  });
  for (const [r, row] of head.entries()) {
    const texts = row.map(value => String(value).trim()),
      headers: CellChange[] = [];
    const columns = change.columns.map(({ header }) => {
      const found = texts.indexOf(header);
      if (found >= 0) return used.left + found;
      if (change.later?.includes(header) !== true) return null;
      const column = used.left + used.columns + headers.length;
      headers.push({ row: used.top + r, column, value: header });
      return column;
    });
    if (columns.every(column => column !== null) && headers.length < change.columns.length) return { columns, headers };
  }
  return null;
}

function asSheet({ sheet, columns, rows }: Append): SheetData {
  return { name: sheet, lines: [], columns, rows, shades: [] };
}
