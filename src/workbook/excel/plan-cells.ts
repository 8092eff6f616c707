import { WorkbookProblem, type CellChange, type Change } from "../ports";
import { asWritten, type HostValue } from "./cell-values";
import type { Gateway } from "./gateway";
import { sheetAt, type CellsPiece, type SheetRef } from "./piece";
import { a1, runsOf } from "./rect";
import { NOTHING, type Step } from "./step";

type Cells = Extract<Change, { kind: "cells" }>;
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
export async function planCells(gateway: Gateway, change: Cells, sheet: SheetRef): Promise<Step[]> {
  const runs = runsDown(change.cells),
    steps: Step[] = [];
  for (let at = 0; at < runs.length; at += AT_ONCE) {
    const some = runs.slice(at, at + AT_ONCE);
    const found = await gateway.ask("reads", sheet.name, context => {
      const ranges = some.map(({ column, top, cells }) =>
        sheetAt(context, sheet).getRangeByIndexes(top, column, cells.length, 1).load("formulas,numberFormat"),
      );
      return () =>
        ranges.map(({ formulas, numberFormat }) => ({
          formulas: formulas as HostValue[][],
          formats: numberFormat as string[][],
        }));
    });
    some.forEach((run, k) => steps.push(stepOf(run, found[k]!, sheet)));
  }
  return steps;
}

function stepOf(
  { column, top, cells }: Run,
  found: { formulas: HostValue[][]; formats: string[][] },
  sheet: SheetRef,
): Step {
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
    before: NOTHING,
    decorate: NOTHING,
    after: NOTHING,
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
