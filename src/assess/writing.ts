import type { ApplicationRow } from "../fields/row-numbers";
import type { Field } from "../fields/table";
import { applicantSheet } from "../report/applicant-sheet";
import { basisSheet } from "../report/basis-sheet";
import { withClauses, withLargestApplicants } from "../report/charts";
import { clauseSheet } from "../report/clause-sheet";
import { markSheet, type EarlierMarks } from "../report/mark-sheet";
import { soughtPapers } from "../report/papers/paper-ties";
import { resultSheet } from "../report/result-sheet";
import { whole } from "../report/sheets";
import { writtenRows } from "../report/written-columns";
import type { LayoutColumn } from "../roster/layout-column";
import { segmentAt } from "../roster/read-amounts";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import type { Cell, Change, SheetColumn, SheetData, Written } from "../workbook/ports";
import { liveFormula, liveProposed } from "./live-formulas";
import type { Rivals } from "./rivals";
import { rosterOf, type Reckoning } from "./reckoning";

export type TableChange = Extract<Change, { kind: "columns" }>;

export interface WritingOptions {
  readonly as: "values" | "formulas";
  /** Whether a row is written; the others keep what stands in our columns. */
  readonly isWritten: (row: ApplicationRow) => boolean;
  /** Lines above 口径与底稿: when, and who. */
  readonly lines: readonly string[];
  /** Whose papers may stand beside it, where the workbook follows several policies; "" for those of the only one. */
  readonly label: string;
}

/** An earlier writing of the same rows as values, and of which of them nothing else is told now. */
export interface Earlier extends EarlierMarks {
  readonly tables: readonly TableChange[];
  /** Lines of 口径与底稿 by row. */
  readonly amounts: ReadonlyMap<ApplicationRow, readonly Written[]>;
}

/** Our columns beside each table of the rosters; the cells of `earlier` where a row tells nothing else. */
export function tableChanges(
  reckoning: Reckoning,
  rivals: Rivals,
  options: WritingOptions,
  earlier: Earlier | null = null,
): TableChange[] {
  const {
      contents: { tables, origins },
    } = reckoning.assessed,
    { columns, cells } = rowsWritten(reckoning, rivals, options);
  const changes = new Map<string, { sheet: string; headerRow: number; rows: number[] }>();
  for (const table of tables) {
    const key = `${table.headerRow} ${table.sheet}`,
      known = changes.get(key) ?? { sheet: table.sheet, headerRow: table.headerRow - 1, rows: [] };
    // A unit line further down makes another table of the same header.
    for (let row = table.first; row < table.first + table.rows.length; row++) known.rows.push(row);
    changes.set(key, known);
  }
  return [...changes.values()]
    .filter(change => change.rows.length > 0)
    .map((change, at) => ({
      kind: "columns",
      sheet: change.sheet,
      headerRow: change.headerRow,
      across: acrossOf(reckoning, change.rows[0]!),
      rowsAt: change.rows.map(row => origins.at(row)!.row - 1),
      columns,
      rows: change.rows.map((row, k) => {
        if (!options.isWritten(row)) return standing(reckoning, row, columns);
        return earlier?.isSame(row) ? earlier.tables[at]!.rows[k]! : cells(row);
      }),
      shades: change.rows.map(row => (options.isWritten(row) ? (reckoning.reports[row]!.severity ?? "") : "")),
    }));
}

/** What tells whose row it is, and of what; beside the applicant's column it stays in sight with it. */
const NAMING: readonly Field[] = ["serial", "applicant", "uscc", "formerName", "project", "projectNumber"];

/** The worksheet columns that a row's table has of its own. */
function acrossOf(reckoning: Reckoning, row: ApplicationRow): NonNullable<TableChange["across"]> {
  const {
      roster: { sheet, rows },
      r,
    } = rosterOf(reckoning, row),
    own = segmentAt(rows, r)
      .layout.columns.filter(column => !column.ours && column.written.length > 0)
      .sort((a, b) => a.index - b.index);
  const isNaming = ({ meaning }: LayoutColumn): boolean =>
    meaning?.field !== undefined && NAMING.includes(meaning.field);
  let last = own.findIndex(({ meaning }) => meaning?.field === "applicant");
  while (last >= 0 && last + 1 < own.length && isNaming(own[last + 1]!)) last++;
  const left = own[0]!.index;
  return {
    left: sheet.used.left + left,
    columns: own.at(-1)!.index - left + 1,
    naming: own[Math.max(0, last)]!.index - left + 1,
  };
}

/** The seven columns, 拟支持金额（万元） among them where wanted, amounts as formulas where these say them exactly. */
function rowsWritten(
  reckoning: Reckoning,
  rivals: Rivals,
  { as, isWritten }: WritingOptions,
): { columns: readonly SheetColumn[]; cells: (row: ApplicationRow) => readonly Written[] } {
  const { assessed, reports, settings } = reckoning,
    written = writtenRows(assessed, reports, settings.outputUnit === "万元");
  if (as === "values") return { columns: written.columns, cells: written.row };
  const { written: headers } = textsOf(assessed.language),
    computed = written.columns.findIndex(c => c.header === headers.computed),
    proposed = written.columns.findIndex(c => c.header === headers.proposed);
  return {
    columns: written.columns,
    cells: row => {
      const values = written.row(row),
        formula = isWritten(row) ? liveFormula(reckoning, row) : null;
      if (formula === null) return values;
      const across = liveProposed(reckoning, row, formula, rivals.of(row));
      return values.map((cell, c) => (c === computed ? formula : c === proposed && across !== null ? across : cell));
    },
  };
}

/** What stands in our columns of a row now. */
function standing(reckoning: Reckoning, row: ApplicationRow, columns: readonly SheetColumn[]): Written[] {
  const {
      roster: { rows },
      r,
    } = rosterOf(reckoning, row),
    { layout } = segmentAt(rows, r);
  return columns.map(({ header }) => {
    const own = layout.columns.find(column => column.ours && column.header === header);
    return own === undefined ? null : kept(rows.rows.cell(r, own.index));
  });
}

function kept(cell: Cell): Written {
  return typeof cell === "boolean"
    ? String(cell).toUpperCase()
    : typeof cell === "object" && cell !== null
      ? cell.error
      : cell;
}

/** 单位汇总, 条款汇总, 标记清单 and 口径与底稿; 核算结果 too where the rosters are not to be touched. */
export function sheetChanges(
  reckoning: Reckoning,
  { lines, label }: WritingOptions,
  earlier: Earlier | null = null,
): SheetData[] {
  const { assessed, reports, settings } = reckoning,
    { charts } = tasksOf(assessed.language),
    basis = basisSheet(assessed, reports, soughtPapers(assessed, label), lines, row =>
      earlier?.isSame(row) ? earlier.amounts.get(row) : undefined,
    );
  return [
    ...(settings.columnsGo === "sheet" ? [whole(resultSheet(assessed, reports))] : []),
    withLargestApplicants(whole(applicantSheet(assessed, reports)), charts.applicants, assessed.language),
    withClauses(clauseSheet(assessed), charts.clauses, assessed.language),
    markSheet(assessed, reports, earlier),
    whole(basis),
  ];
}
