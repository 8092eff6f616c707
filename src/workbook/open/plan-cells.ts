import { WorkbookProblem, type CellChange, type Change } from "../ports";
import type { AnswerOf, Cells, SheetRef } from "../cells";
import { asWritten } from "./contents";
import type { CellsPiece } from "./piece";
import { a1, runsOf } from "../rect";
import type { Step } from "./step";

type SingleCells = Extract<Change, { kind: "cells" }>;
interface Run {
  readonly column: number;
  readonly top: number;
  readonly cells: readonly CellChange[];
}

/** Ranges that one request asks for. */
const AT_ONCE = 500;

/**
 * Single cells, because a person asked for it: runs of them down a column. Throws `in-the-way` where a formula stands
 * that the change does not say it replaces.
 */
export async function planCells(owner: Cells, change: SingleCells, sheet: SheetRef): Promise<Step[]> {
  const runs = runsDown(change.cells),
    steps: Step[] = [];
  for (let at = 0; at < runs.length; at += AT_ONCE) {
    const some = runs.slice(at, at + AT_ONCE);
    const found = await owner.ask(
      sheet.name,
      some.map(({ column, top, cells }) => ({
        ask: "cells" as const,
        sheet,
        at: { top, left: column, rows: cells.length, columns: 1 },
        what: ["formulas", "formats"] as const,
      })),
    );
    some.forEach((run, k) => steps.push(stepOf(run, found[k]!, sheet)));
  }
  return steps;
}

function stepOf({ column, top, cells }: Run, found: AnswerOf["cells"], sheet: SheetRef): Step {
  cells.forEach(({ replacesFormula }, r) => {
    if (replacesFormula !== true && String(found.formulas[r]![0]).startsWith("=")) {
      throw new WorkbookProblem("in-the-way", sheet.name, {
        place: a1({ top: top + r, left: column, rows: 1, columns: 1 }),
      });
    }
  });
  const piece: CellsPiece = {
    kind: "cells",
    sheet,
    top,
    rows: cells.length,
    columns: [column],
    anchors: [null],
    head: 0,
    looks: false,
    ...filledOf(cells),
  };
  return {
    pieces: [piece],
    cells: { piece, rows: cells.map(({ value }, r) => [asWritten(value, found.formats[r]![0]!)]), fresh: false },
    before: [],
    decorate: () => [],
    after: [],
    placed: null,
  };
}

function filledOf(cells: readonly CellChange[]): Pick<CellsPiece, "filled"> {
  const filled = cells.flatMap((cell, r) => (cell.filled === true ? [r] : []));
  return filled.length === 0 ? {} : { filled };
}

function runsDown(cells: readonly CellChange[]): Run[] {
  const byColumn = new Map<number, Map<number, CellChange>>();
  for (const cell of cells) {
    const known = byColumn.get(cell.column);
    if (known) known.set(cell.row, cell);
    else byColumn.set(cell.column, new Map([[cell.row, cell]]));
  }
  return [...byColumn].flatMap(([column, rows]) =>
    runsOf([...rows.keys()].sort((a, b) => a - b)).map(({ first, count }) => ({
      column,
      top: first,
      cells: Array.from({ length: count }, (_, k) => rows.get(first + k)!),
    })),
  );
}
