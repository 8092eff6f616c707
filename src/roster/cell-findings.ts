import { columnLetters } from "../workbook/column-letters";
import { CONTRADICTORY, type Cell, type SheetInfo } from "../workbook/ports";
import type { Finding, FindingCode } from "./findings";
import type { ShownCells } from "./shown-cells";

/**
 * What a sheet's cells are otherwise than they seem. `headerOf` names a worksheet column; null: nothing is read from
 * it, and nothing is said.
 */
export function cellFindings(
  info: SheetInfo,
  shown: ShownCells,
  headerOf: (column: number) => string | null,
): Finding[] {
  const at = (code: FindingCode, row: number | null, column: string | null, values: Finding["values"]): Finding => ({
    code,
    sheet: info.name,
    row,
    column,
    values,
  });
  const { beneath } = shown;
  return [
    ...(info.outdated === true ? [at("FORMULAS_OUTDATED", null, null, {})] : []),
    ...(beneath ? [at("VALUES_BENEATH_MERGE", beneath.first, null, { count: beneath.count })] : []),
    ...[...shown.otherwise]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, { count, first, kept, shown: text }]) => {
        const header = headerOf(column);
        return header === null ? [] : [at("SHOWN_OTHERWISE", first, header, { count, kept, text })];
      }),
    ...hidden(info).flatMap(column => {
      const header = headerOf(column);
      return header === null ? [] : [at("COLUMN_HIDDEN", null, header, {})];
    }),
  ];
}

/**
 * Headers of which the file says two things: the columns below them are read as nothing, and a column that would decide
 * must not be missing without a word. `rows` from the used area's top down to the last header.
 */
export function contradictoryHeaders(info: SheetInfo, rows: readonly (readonly Cell[])[]): Finding[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c): Finding[] => {
      if (typeof cell !== "object" || cell?.error !== CONTRADICTORY.error) return [];
      const column = columnLetters((info.used?.left ?? 0) + c);
      return [
        {
          code: "CELLS_CONTRADICT",
          sheet: info.name,
          row: (info.used?.top ?? 0) + r + 1,
          column,
          values: { count: 1 },
        },
      ];
    }),
  );
}

/** The hidden columns of the used area. */
function hidden({ hiddenColumns, used }: SheetInfo): number[] {
  if (!used) return [];
  const end = used.left + used.columns,
    columns = new Set<number>();
  for (const { first, count } of hiddenColumns ?? [])
    for (let c = Math.max(first, used.left); c < Math.min(first + count, end); c++) columns.add(c);
  return [...columns].sort((a, b) => a - b);
}
