import { INVALID_YEARS, NO_BATCH, NO_DAY, NO_MINUTE, NO_YEAR, type Batch } from "../fields/columns";
import { readAmount, unitIn, type Unit } from "../money/amount-as-written";
import { isPlaceholder } from "../money/blank";
import type { Cell } from "../workbook/ports";
import { civil, readDate } from "./dates";
import { cellOf, findingAt, textIn, type OtherRecord, type OtherTable } from "./other-records";
import type { OtherColumn } from "./other-vocabulary";
import type { Finding, RowOrigin, RowOrigins } from "./contents";
import { roundNamed, type Round } from "./round";
import { columnUnit } from "./units";
import { readYear, yearWithin } from "./year";

/**
 * The lines of 批次, in the sheet's order. A deadline or period that cannot be read is open, with a finding
 * (BATCH_UNREADABLE: `text`, what the cell held); a deadline given with a time keeps it.
 */
export function readBatches(
  tables: readonly OtherTable[],
  given: Unit | null = null,
): {
  batches: readonly Batch[];
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const named = (record: OtherRecord): boolean =>
    cellOf(record, "batch") !== null || cellOf(record, "year") !== null || cellOf(record, "deadline") !== null;
  const batches = tables.flatMap(table =>
    table.records.filter(named).map(record => readBatch(table, record, given, findings)),
  );
  return { batches, findings };
}

function readBatch(table: OtherTable, record: OtherRecord, given: Unit | null, findings: Finding[]): Batch {
  const unreadable = (column: OtherColumn): void => {
    findings.push(findingAt("BATCH_UNREADABLE", table, record, column, { text: textIn(record, column) }));
  };
  const day = (column: OtherColumn): { day: number; minute: number } => {
    const date = readDate(cellOf(record, column));
    if (date.kind === "date") return date;
    if (date.kind === "invalid") unreadable(column);
    return { day: NO_DAY, minute: NO_MINUTE };
  };
  const name = textIn(record, "batch"),
    written = readYear(cellOf(record, "year"));
  if (written === INVALID_YEARS) unreadable("year");
  const deadline = day("deadline"),
    budget = readAmount(cellOf(record, "budget"), budgetUnit(table, given));
  if (budget.kind === "invalid") unreadable("budget");
  return {
    name: name !== "" ? name : textIn(record, "year"),
    year: written > 0 ? written : yearWithin(name),
    deadlineDay: deadline.day,
    deadlineMinute: deadline.minute,
    periodFrom: day("periodFrom").day,
    periodThrough: day("periodThrough").day,
    budget: budget.kind === "value" ? budget.value : null,
  };
}

/** Of the header, else of a unit line above, else the one given, else 元. */
function budgetUnit(table: OtherTable, given: Unit | null): Unit {
  const line = table.above.map(unitIn).filter(unit => unit !== null);
  return columnUnit(unitIn(table.headers.get("budget") ?? ""), line.at(-1) ?? null, given).unit;
}

export interface RowBatches {
  /** Index into the batches, NO_BATCH where the row has none. */
  readonly batch: Int16Array;
  /** The row's own year: its 年度 cell, else the year in its 批次 cell, else its batch's; NO_YEAR where none. */
  readonly year: Int16Array;
  /** The round that each row is of, as its 批次 or 年度, or the batch that it falls to, names it. */
  readonly rounds: readonly Round[];
  readonly findings: readonly Finding[];
}

/**
 * The batch of each row: its 批次 or 年度 column; else the only line of 批次, else the latest. A row that names a batch or
 * year without a line has no batch, and so no deadline (one BATCH_NOT_FOUND for each name: `batch`, `rows`, at its
 * first row).
 * `batchCells` and `yearCells` hold one cell a row, null where the roster has no such column.
 */
export function resolveBatches(
  batches: readonly Batch[],
  batchCells: readonly Cell[],
  yearCells: readonly Cell[],
  origins: RowOrigins = [],
): RowBatches {
  const count = Math.max(batchCells.length, yearCells.length);
  const batch = new Int16Array(count).fill(NO_BATCH),
    year = new Int16Array(count).fill(NO_YEAR);
  const find = memoised(batches),
    missing = new Map<string, { first: number; rows: number }>(),
    rounds: Round[] = [],
    known = new Map<string, Resolved>();
  let resolved: Resolved | undefined;
  for (let i = 0; i < count; i++) {
    const named = textOf(batchCells[i] ?? null),
      yearCell = yearCells[i] ?? null;
    // A roster has few rounds and many rows, and those of a round mostly stand together.
    if (resolved === undefined || batchCells[i] !== batchCells[i - 1] || yearCells[i] !== yearCells[i - 1]) {
      const year = typeof yearCell === "object" ? (yearCell?.error ?? "") : String(yearCell),
        key = `${typeof yearCell} ${year}\n${named}`;
      resolved = known.get(key);
      if (resolved === undefined) known.set(key, (resolved = resolve(named, yearCell, batches, find)));
    }
    const { found, wanted, round } = resolved;
    batch[i] = found;
    year[i] = round.year;
    rounds.push(round);
    if (found !== NO_BATCH || batches.length === 0) continue;
    const text = named !== "" ? named : String(wanted),
      seen = missing.get(text);
    if (seen) seen.rows++;
    else missing.set(text, { first: i, rows: 1 });
  }
  return {
    batch,
    year,
    rounds,
    findings: [...missing].map(([text, { first, rows }]) => notFound(text, rows, origins.at(first))),
  };
}

interface Resolved {
  /** Index of the batch, NO_BATCH where none fits. */
  readonly found: number;
  /** The year that the row names. */
  readonly wanted: number;
  readonly round: Round;
}

function resolve(
  named: string,
  yearCell: Cell,
  batches: readonly Batch[],
  find: (named: string, year: number) => number,
): Resolved {
  const own = readYear(yearCell),
    wanted = own > 0 ? own : yearWithin(named),
    found = find(named, wanted);
  const year = wanted !== NO_YEAR ? wanted : (batches[found]?.year ?? NO_YEAR);
  return {
    found,
    wanted,
    round: { year, batch: roundNamed(named !== "" ? named : (batches[found]?.name ?? "")).batch },
  };
}

function notFound(text: string, rows: number, origin: RowOrigin | undefined): Finding {
  return {
    code: "BATCH_NOT_FOUND",
    sheet: origin?.sheet ?? null,
    row: origin?.row ?? null,
    column: null,
    values: { batch: text, rows },
  };
}

function memoised(batches: readonly Batch[]): (named: string, year: number) => number {
  const names = batches.map(b => roundNamed(b.name)),
    memo = new Map<string, number>();
  return (named, year) => {
    const key = `${year} ${named}`;
    let found = memo.get(key);
    if (found === undefined) memo.set(key, (found = findBatch(batches, names, named, year)));
    return found;
  };
}

/** Of the lines that fit the row's batch and year best (all lines where it names neither), the latest. */
function findBatch(batches: readonly Batch[], names: readonly Round[], named: string, year: number): number {
  const { batch: rest } = roundNamed(named);
  let found = NO_BATCH,
    fit = 0;
  batches.forEach((batch, i) => {
    const fits = rest === "" || rest === names[i]?.batch ? yearFit(batch, year) : 0;
    if (fits === 0 || fits < fit) return;
    if (fits > fit || isLater(batch, batches[found] as Batch)) found = i;
    fit = fits;
  });
  return found;
}

/**
 * How well a line fits a year: its own year, else its deadline's, else a line that names no year at all; 0 where it
 * does not.
 */
function yearFit(batch: Batch, year: number): number {
  if (year === NO_YEAR || year === batch.year) return 3;
  if (batch.year !== NO_YEAR) return 0;
  return batch.deadlineDay !== NO_DAY && civil(batch.deadlineDay).year === year ? 2 : 1;
}

/** By deadline, then by year; of equals the lower line. */
function isLater(a: Batch, b: Batch): boolean {
  if (a.deadlineDay !== b.deadlineDay && a.deadlineDay !== NO_DAY && b.deadlineDay !== NO_DAY)
    return a.deadlineDay > b.deadlineDay;
  if (a.year !== b.year && a.year !== NO_YEAR && b.year !== NO_YEAR) return a.year > b.year;
  if (a.deadlineDay === b.deadlineDay) return a.deadlineMinute >= b.deadlineMinute || a.deadlineDay === NO_DAY;
  return a.deadlineDay !== NO_DAY;
}

function textOf(cell: Cell): string {
  if (cell === null || typeof cell === "object" || typeof cell === "boolean") return "";
  const text = String(cell).trim();
  return isPlaceholder(text) ? "" : text;
}
