import type { StruckCell } from "./struck-cell";
import type { Field } from "../fields/table";
import type { Policy } from "../policy/model";
import type { Block, Cell, CellAspect } from "../workbook/ports";
import type { SideMark } from "../engine/row-marks";
import type { Finding, FindingCode } from "./findings";
import { segmentAt, type Target } from "./read-amounts";
import { ownBasis } from "./read-bases";
import type { SheetRows } from "./sheet-rows";

type Struck = NonNullable<CellAspect["struck"]>;

export type { StruckCell };

/** What a row's strike-outs leave of it. */
export interface StruckRow {
  /** Everything in the row is struck out: whoever did it took the row back; its cells stay as they are. */
  readonly whole: boolean;
  /** Without the cells that are struck out. */
  readonly cells: readonly Cell[];
  readonly columns: readonly StruckCell[];
}

/**
 * A row without what is struck out; null where nothing is. `struck`: of the cell at an index; `counts`: whether an
 * application stands in that column. A row of which all of these are struck out is struck out as a whole: people leave
 * its number, and the remark that says why.
 */
export function struckIn(
  cells: readonly Cell[],
  struck: (index: number) => Struck | null,
  counts: (index: number) => boolean,
): StruckRow | null {
  const columns: StruckCell[] = [];
  let filled = 0,
    gone = 0,
    kept = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? null;
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    filled++;
    const how = struck(index);
    if (how !== "all" && counts(index)) kept++;
    if (how === null) continue;
    columns.push({ index, struck: how });
    if (how === "all") gone++;
  }
  if (columns.length === 0) return null;
  const whole = gone === filled || (kept === 0 && columns.some(c => c.struck === "all" && counts(c.index)));
  const out = new Set(columns.filter(c => c.struck === "all").map(c => c.index));
  return { whole, columns, cells: whole || gone === 0 ? cells : cells.map((cell, c) => (out.has(c) ? null : cell)) };
}

/** A block of a sheet beside the rosters, without the cells that are struck out. */
export function withoutStruck(block: Block): Block {
  if (!block.aspect) return block;
  const cells = block.cells.map((row, r) => {
    if (!row.some((_, c) => block.aspect?.(r, c)?.struck === "all")) return row;
    return row.map((cell, c) => (block.aspect?.(r, c)?.struck === "all" ? null : cell));
  });
  return { ...block, cells };
}

/** Who, for what, and what was decided: where one is struck out, whether the application stands is not known. */
const NAMING: ReadonlySet<Field | undefined> = new Set<Field | undefined>([
  "applicant",
  "uscc",
  "project",
  "projectNumber",
  "status",
]);

/** Whether a row is struck out where it says who applies, for what, or what was decided, and not as a whole. */
export function isNameStruck(sheet: SheetRows, row: number): boolean {
  return (sheet.struckCells.get(row) ?? []).some(
    ({ index, struck }) => struck === "all" && NAMING.has(segmentAt(sheet, row).layout.columns[index]?.meaning?.field),
  );
}

/** REMARK_TO_READ for rows of which a figure or a word that is read is struck out: it does not count, and may have. */
export function struckToRead(sheet: SheetRows, base: number): readonly SideMark[] {
  return [...sheet.struckCells].flatMap(([row, cells]): SideMark[] => {
    const { layout } = segmentAt(sheet, row),
      gone = cells.flatMap(({ index, struck }) => {
        const column = layout.columns[index];
        return struck === "all" && column && column.meaning !== null && column.meaning.field !== "serial"
          ? [column.header]
          : [];
      });
    if (gone.length === 0 || isNameStruck(sheet, row)) return [];
    return [{ row: base + row, code: "REMARK_TO_READ", with: [], detail: gone.join(" ") }];
  });
}

/**
 * Tells what is struck out (docs/rules.md, 2): whole rows, cells by column. Of a cell of which a part is struck and
 * nobody tells which, no input is made: the row is invalid where it needs it.
 */
export function noteStruck(sheet: SheetRows, target: Target, policy: Policy): void {
  const firstStruck = [...sheet.struck][0];
  if (firstStruck !== undefined)
    target.findings.push(finding("ROWS_STRUCK", sheet, firstStruck, null, sheet.struck.size));
  const tallies = new Map<string, { code: FindingCode; column: string; first: number; count: number }>();
  for (const [row, cells] of sheet.struckCells) {
    for (const { index, struck } of cells) {
      const column = segmentAt(sheet, row).layout.columns[index];
      if (!column || column.meaning === null) continue;
      const code = struck === "part-unknown" ? "CELLS_STRUCK_IN_PART" : "CELLS_STRUCK";
      const { meaning } = column,
        counts = meaning.own === undefined || meaning.own === ownBasis(policy, clauseAt(target, row));
      if (struck === "part-unknown" && counts)
        target.problems.add(target.base + row, meaning.field ?? "basis", column.header, {
          reason: "struck-in-part",
          text: String(sheet.rows.cell(row, index) ?? ""),
        });
      const known = tallies.get(`${code} ${index}`);
      if (known) known.count++;
      else tallies.set(`${code} ${index}`, { code, column: column.header, first: row, count: 1 });
    }
  }
  for (const { code, column, first, count } of tallies.values())
    target.findings.push(finding(code, sheet, first, column, count));
}

function clauseAt({ applications, base }: Target, row: number): number {
  return applications.clause[base + row] as number;
}

function finding(code: FindingCode, sheet: SheetRows, row: number, column: string | null, count: number): Finding {
  return { code, sheet: sheet.sheet, row: sheet.numbers[row] ?? null, column, values: { count } };
}
