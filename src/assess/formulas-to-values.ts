import { columnLetters } from "../workbook/column-letters";
import { tasksOf } from "../text/tasks/of";
import type { Language } from "../text/texts";
import type { ActiveCell, Area, Cell, CellChange, Change, Run, SheetColumn, Source, Written } from "../workbook/ports";

/**
 * Formulas as fixed values, and a line for each on 原公式留存. A formula that shows an error stays one: the error would be
 * the only thing left of it. What a formula spills into becomes values too.
 */
export async function valueChanges(
  formulas: readonly ActiveCell[],
  source: Source,
  at: string,
  language: Language,
  run: Run,
): Promise<{ changes: Change[]; count: number; left: number }> {
  const cells = new Map<string, CellChange[]>(),
    lines: Written[][] = [];
  let left = 0;
  for (const { at: area, formula, value } of formulas) {
    const shown = area.rows * area.columns === 1 ? [[value]] : await valuesIn(source, area, run);
    if (shown.some(row => row.some(isError))) {
      left++;
      continue;
    }
    const own = cells.get(area.sheet) ?? [];
    shown.forEach((row, r) =>
      row.forEach((cell, c) =>
        own.push({
          row: area.top + r,
          column: area.left + c,
          value: written(cell),
          replacesFormula: true,
          ...(r === 0 && c === 0 ? {} : { filled: true }),
        }),
      ),
    );
    cells.set(area.sheet, own);
    lines.push([
      area.sheet,
      `${columnLetters(area.left)}${area.top + 1}`,
      formula ?? "",
      typeof value === "number" || typeof value === "string" ? value : String(value),
      at,
    ]);
  }
  if (lines.length === 0) return { changes: [], count: 0, left };
  const { keptFormulas } = tasksOf(language);
  return {
    changes: [
      // First what is kept, so that nothing is fixed of which the formula is not.
      { kind: "append", sheet: keptFormulas.sheet, columns: columnsOf(keptFormulas), rows: lines },
      ...[...cells].map(([sheet, changed]): Change => ({ kind: "cells", sheet, cells: changed })),
    ],
    count: lines.length,
    left,
  };
}

function columnsOf(texts: ReturnType<typeof tasksOf>["keptFormulas"]): SheetColumn[] {
  return [
    { header: texts.cellSheet, format: "text", width: 18 },
    { header: texts.place, format: "text", width: 10 },
    { header: texts.formula, format: "text", width: 60, wrap: true },
    { header: texts.value, format: "wan", width: 20 },
    { header: texts.at, format: "text", width: 18 },
  ];
}

async function valuesIn(source: Source, area: Area, run: Run): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const block of source.read(area, "all", run))
    for (const one of block.cells.map(row => Array.from({ length: area.columns }, (_, c) => row[c] ?? null)))
      rows.push(one);
  return rows;
}

function isError(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null;
}

/** TRUE stays a truth value; as a text it would be another thing. */
function written(cell: Cell): Written {
  if (typeof cell === "boolean") return { formula: cell ? "=TRUE" : "=FALSE", value: cell ? "TRUE" : "FALSE" };
  return typeof cell === "object" && cell !== null ? cell.error : cell;
}
