import type { SheetInfo } from "../workbook/ports";
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

/** The hidden columns of the used area. */
function hidden({ hiddenColumns, used }: SheetInfo): number[] {
  if (!used) return [];
  const end = used.left + used.columns,
    columns = new Set<number>();
  for (const { first, count } of hiddenColumns ?? [])
    for (let c = Math.max(first, used.left); c < Math.min(first + count, end); c++) columns.add(c);
  return [...columns].sort((a, b) => a - b);
}
