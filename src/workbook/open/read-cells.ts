import type { AnswerOf, Ask, Cells, Content, Rows, SheetRef } from "../cells";
import { runsOf, type Rect } from "../rect";
import { weightOfRows } from "./chunk-size";

/** What stands in a rectangle; number formats only where they were asked for. */
export interface FoundCells {
  readonly values: readonly (readonly Content[])[];
  readonly formulas: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
}

export interface CellsWanted {
  readonly sheet: SheetRef;
  /** Rectangles of the same rows. */ readonly rects: readonly Rect[];
  readonly formats?: boolean;
  /** Of which it is asked whether they are in sight. */ readonly rows?: Rows;
  /** Columns whose looks are asked in the same request. */ readonly columns?: readonly (readonly ColumnAsk[])[];
}
export type ColumnAsk = Extract<Ask, { readonly ask: "column" }>;

export interface CellsRead {
  readonly found: readonly FoundCells[];
  /** One for each of `rows`. */ readonly hidden: readonly boolean[];
  readonly columns: readonly (readonly AnswerOf["column"][])[];
  /** What the answer weighed, roughly. */ readonly bytes: number;
}

/**
 * Reads rectangles in one request. A cell without a formula gives its value for its formula, so values are asked for
 * only in columns where a text begins like a formula (a text may do so as well), and rows one by one only where some
 * are out of sight: in a second request.
 */
export async function readCells(
  owner: Cells,
  { sheet, rects, formats, rows, columns }: CellsWanted,
): Promise<CellsRead> {
  const told = await owner.ask(sheet.name, {
    cells: rects.map(at => ({
      ask: "cells" as const,
      sheet,
      at,
      what: formats === true ? (["formulas", "formats"] as const) : (["formulas"] as const),
    })),
    shown: rows ? { ask: "shown" as const, sheet, rows } : null,
    columns: columns ?? [],
  });
  const doubtful = rects.map((at, k) => formulaColumns(at, told.cells[k]!.formulas)),
    asksHidden = rows !== undefined && told.shown === false;
  const more =
    asksHidden || doubtful.some(each => each.length > 0)
      ? await owner.ask(sheet.name, {
          values: doubtful.map(each =>
            each.map(at => ({ ask: "cells" as const, sheet, at, what: ["values"] as const })),
          ),
          hidden: asksHidden ? { ask: "hidden" as const, sheet, rows } : null,
        })
      : null;
  const found = told.cells.map((run, k) => ({
    ...run,
    values: withValues(rects[k]!, run.formulas, doubtful[k]!, more?.values[k] ?? []),
  }));
  return {
    found,
    hidden: more?.hidden ?? new Array<boolean>(rows?.count ?? 0).fill(false),
    columns: told.columns,
    bytes: found.reduce((sum, run) => sum + weightOfRows(run.formulas) + weightOfRows(run.formats), 0),
  };
}

/** The columns of a rectangle in which something begins like a formula. */
function formulaColumns(at: Rect, formulas: readonly (readonly Content[])[]): Rect[] {
  const columns = Array.from({ length: at.columns }, (_, c) => c).filter(c => formulas.some(row => isCommand(row[c]!)));
  return runsOf(columns).map(({ first, count }) => ({ ...at, left: at.left + first, columns: count }));
}

function isCommand(content: Content): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function withValues(
  at: Rect,
  formulas: readonly (readonly Content[])[],
  doubtful: readonly Rect[],
  told: readonly Pick<FoundCells, "values">[],
): readonly (readonly Content[])[] {
  if (doubtful.length === 0) return formulas;
  const values = formulas.map(row => [...row]);
  doubtful.forEach((rect, k) =>
    told[k]!.values.forEach((row, r) => row.forEach((value, c) => (values[r]![rect.left - at.left + c] = value))),
  );
  return values;
}
