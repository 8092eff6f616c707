import { readWorkbook, type ReadOptions } from "../../src/assess/read-workbook";
import { loadLaw } from "../../src/law-file/load-law";
import type { Policy } from "../../src/policy/model";
import type { RosterContents } from "../../src/roster/contents";
import type { Area, Block, Cell, CellAspect, Run, SheetInfo, Source } from "../../src/workbook/ports";

/**
 * A sheet for tests: its rows from A1 (or `top`, `left`), merges as [top row, left column, rows, columns] within them.
 */
export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hidden?: boolean;
  readonly top?: number;
  readonly left?: number;
  /** Cells ("row,column") that hold formulas; by them these, where it counts what they are. */
  readonly formulas?: readonly string[];
  readonly formulaTexts?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** By "row,column". */
  readonly aspects?: Readonly<Record<string, CellAspect>>;
  readonly hiddenColumns?: SheetInfo["hiddenColumns"];
  readonly records?: boolean;
  readonly outdated?: boolean;
  readonly lost?: boolean;
}

/** A Source over arrays; blocks of `blockRows` rows, fully blank rows at a block's end left out as adapters may. */
export function workbookOf(sheets: readonly SheetOf[], blockRows = 3): Source {
  const areaOf = (s: SheetOf): Area | null => {
    const columns = Math.max(0, ...s.rows.map(r => r.length));
    return s.rows.length === 0 || columns === 0
      ? null
      : { sheet: s.name, top: s.top ?? 0, left: s.left ?? 0, rows: s.rows.length, columns };
  };
  return {
    sheets: async (): Promise<readonly SheetInfo[]> =>
      sheets.map(s => ({
        name: s.name,
        used: areaOf(s),
        hidden: s.hidden ?? false,
        ...(s.hiddenColumns ? { hiddenColumns: s.hiddenColumns } : {}),
        ...(s.records ? { records: true } : {}),
        ...(s.outdated ? { outdated: true } : {}),
        ...(s.lost ? { lost: true } : {}),
        merges: (s.merges ?? []).map(([top, left, rows, columns]) => ({
          sheet: s.name,
          top: top + (s.top ?? 0),
          left: left + (s.left ?? 0),
          rows,
          columns,
        })),
      })),
    async *read(at: Area): AsyncIterable<Block> {
      const s = sheets.find(one => one.name === at.sheet) as SheetOf;
      const firstRow = at.top - (s.top ?? 0),
        firstColumn = at.left - (s.left ?? 0);
      for (let r = 0; r < at.rows; r += blockRows) {
        const rows = Math.min(blockRows, at.rows - r);
        const cells = Array.from({ length: rows }, (_, i) =>
          Array.from({ length: at.columns }, (_, c): Cell => s.rows[firstRow + r + i]?.[firstColumn + c] ?? null),
        );
        yield {
          at: { ...at, top: at.top + r, rows },
          cells,
          formula: (i, c) => {
            const cell = `${firstRow + r + i},${firstColumn + c}`;
            return s.formulas?.includes(cell) === true || s.formulaTexts?.[cell] !== undefined;
          },
          formulaText: (i, c) => s.formulaTexts?.[`${firstRow + r + i},${firstColumn + c}`] ?? "",
          visible: i => !(s.hiddenRows ?? []).includes(firstRow + r + i),
          ...(s.aspects
            ? { aspect: (i: number, c: number) => s.aspects?.[`${firstRow + r + i},${firstColumn + c}`] ?? null }
            : {}),
        };
      }
    },
  };
}

let loaded: Policy | null = null;

/** The policy that ships. */
export function policy(): Policy {
  return (loaded ??= loadLaw());
}

export const run: Run = { signal: new AbortController().signal, progress: () => undefined };
/** 2026-11-23 */
export const AS_OF = 20780;

export function read(sheets: readonly SheetOf[], options: Partial<ReadOptions> = {}): Promise<RosterContents> {
  return readWorkbook(workbookOf(sheets), policy(), { asOf: AS_OF, run, ...options });
}

/** One sheet 申报汇总表 out of its rows. */
export function readRows(
  rows: SheetOf["rows"],
  more: Partial<SheetOf> = {},
  options: Partial<ReadOptions> = {},
): Promise<RosterContents> {
  return read([{ name: "申报汇总表", rows, ...more }], options);
}

/** The clause ids of the applications, null where unknown. */
export function clauseIds(contents: RosterContents): (string | null)[] {
  return [...contents.applications.clause].map(c => policy().clauses[c]?.id ?? null);
}

/** Findings of a code as "sheet!row column". */
export function findings(contents: RosterContents, code: string): string[] {
  return contents.findings
    .filter(f => f.code === code)
    .map(f => `${f.sheet ?? ""}!${f.row ?? ""} ${f.column ?? ""}`.trim());
}
