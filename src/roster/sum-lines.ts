import type { SumLine } from "./sum-line";
import { STATUS } from "../fields/columns";
import { countsOnce, isMoney } from "../fields/meaning-facts";
import { readAmount, readMeasure, type Unit } from "../money/amount-as-written";
import { add, compare, numeral, shift, ZERO, type Exact } from "../money/exact";
import { UNIT_POWER } from "../money/unit";
import type { Policy } from "../policy/model";
import { readClause } from "../policy/citation";
import type { Cell } from "../workbook/ports";
import { isBlankCell, writtenText } from "./blank-cell";
import { plainText } from "./header-text";
import type { LayoutColumn } from "./layout";
import { segmentAt, type Target } from "./read-amounts";
import type { Finding } from "./findings";
import type { SheetRows } from "./sheet-rows";
import { columnUnit, countsInOther } from "./units";

/** Which applications a sum may mean: those from `from` to before `to`, of them only those that its words name. */
interface Scope {
  readonly from: number;
  readonly to: number;
  readonly names: ((row: number) => boolean) | null;
}

const PARTIAL = /小计/,
  CARRIED_OVER = /[承上前接续过转次下]页|结转/;
const SUM_WORD = /[(（]?(?:本页|本表|本项|本批|累计|全部)?(?:小计|合计|总计|共计|累计|汇总).*/;
/** A sheet of nothing but sums that disagree is misread as a whole: the first ones tell. */
const MOST_TOLD = 20;
/** So many cells are summed for a sheet at most: a hostile one has a sum in every second line. */
const MOST_SUMMED = 4_000_000;

/**
 * SUM_DIFFERS for each filled figure of a sum line that agrees with no reading of its scope: all its lines, the
 * visible, those neither refused nor withdrawn, or its readable figures alone (docs/rules.md, 8). Told, never asked.
 * Statuses must have been read before.
 */
export function sumFindings(sheet: SheetRows, target: Target, policy: Policy, given: Unit | null): readonly Finding[] {
  const findings: Finding[] = [];
  const budget = { left: MOST_SUMMED };
  for (let s = 0; s < sheet.sums.length && findings.length < MOST_TOLD; s++) {
    const line = sheet.sums[s] as SumLine;
    const texts = line.cells.filter(cell => typeof cell === "string").map(cell => plainText(cell));
    if (texts.some(text => CARRIED_OVER.test(text))) continue;
    const label = texts.find(text => SUM_WORD.test(text)) ?? "";
    const core = label.replace(SUM_WORD, "");
    const scopes = scopesOf(sheet, s, label);
    if (core.length > 1) scopes.unshift(namedBy(sheet, target, line, core, clauseOf(policy, core)));
    for (const column of summedColumns(sheet, line)) {
      const found = differs({ sheet, target, given, budget }, line, column, scopes);
      if (found) findings.push(found);
    }
  }
  return findings.slice(0, MOST_TOLD);
}

/** Amounts and areas that the line fills; rents are no sums. */
function summedColumns(sheet: SheetRows, line: SumLine): readonly LayoutColumn[] {
  return layoutOf(sheet, line).columns.filter(c => {
    if (c.meaning === null || c.ours || !countsOnce(c.meaning) || c.meaning.field === "rent") return false;
    const cell = line.cells[c.index] ?? null;
    return !isBlankCell(cell) && typeof cell !== "object" && typeof cell !== "boolean";
  });
}

function layoutOf(sheet: SheetRows, line: SumLine): ReturnType<typeof segmentAt>["layout"] {
  return segmentAt(sheet, Math.max(line.tableStart, line.at - 1)).layout;
}

/** What sum lines are held against; `budget`: how many rows may still be summed. */
interface Summed {
  readonly sheet: SheetRows;
  readonly target: Target;
  readonly given: Unit | null;
  readonly budget: { left: number };
}

function differs(
  { sheet, target, given, budget }: Summed,
  line: SumLine,
  column: LayoutColumn,
  scopes: readonly Scope[],
): Finding | null {
  const written = line.cells[column.index] ?? null;
  const stated = figure(sheet, column, Math.max(line.tableStart, line.at - 1), written, given);
  if (stated === null || stated.digits === 0n || scopes.length === 0) return null;
  let first: Exact | null = null;
  for (const scope of scopes) {
    budget.left -= scope.to - scope.from;
    if (budget.left < 0) return null;
    const sums = sumsOf(sheet, target, column, scope, given);
    if (sums.some(sum => compare(sum, stated) === 0)) return null;
    first ??= sums[0] as Exact;
  }
  return {
    code: "SUM_DIFFERS",
    sheet: sheet.sheet,
    row: line.row,
    column: column.header,
    values: { text: writtenText(written), sum: numeral(inUnitOf(sheet, line, column, first ?? ZERO, given)) },
  };
}

/** An amount in the unit that the column's cells are in, as the sum line's own figure is. */
function inUnitOf(sheet: SheetRows, line: SumLine, column: LayoutColumn, value: Exact, given: Unit | null): Exact {
  if (!isMoney(column.meaning)) return value;
  const { unitLine } = segmentAt(sheet, Math.max(line.tableStart, line.at - 1));
  return shift(value, -UNIT_POWER[columnUnit(column.unit, unitLine, given).unit]);
}

/** All lines of a scope, the visible ones, the live ones, and those whose cell is a number. */
function sumsOf(
  sheet: SheetRows,
  { applications, base }: Target,
  column: LayoutColumn,
  scope: Scope,
  given: Unit | null,
): readonly Exact[] {
  let all = ZERO,
    visible = ZERO,
    live = ZERO,
    numeric = ZERO;
  for (let r = scope.from; r < scope.to; r++) {
    if (scope.names && !scope.names(r)) continue;
    const cell = sheet.rows.cell(r, column.index);
    const value = figure(sheet, column, r, cell, given);
    if (value === null) continue;
    const status = applications.status[base + r];
    all = add(all, value);
    if (!sheet.unseen.has(r)) visible = add(visible, value);
    if (status !== STATUS.rejected && status !== STATUS.withdrawn) live = add(live, value);
    if (typeof cell === "number") numeric = add(numeric, value);
  }
  return [all, visible, live, numeric];
}

function figure(sheet: SheetRows, column: LayoutColumn, row: number, cell: Cell, given: Unit | null): Exact | null {
  if (cell === null || isBlankCell(cell)) return null;
  const unit = columnUnit(column.unit, segmentAt(sheet, row).unitLine, given).unit;
  const money = isMoney(column.meaning) && !countsInOther(column.written);
  const read = money ? readAmount(cell, unit) : readMeasure(cell, AREAS);
  return read.kind === "value" ? read.value : null;
}

const AREAS: readonly string[] = ["㎡", "平方米", "平米", "m2", "平"];

/**
 * What a sum without further words may mean: the lines since the sum or section before it, or below it up to the next;
 * a 合计 or 总计 those of its table or of the sheet too.
 */
function scopesOf(sheet: SheetRows, index: number, label: string): Scope[] {
  const line = sheet.sums[index] as SumLine,
    before = sheet.sums[index - 1],
    after = sheet.sums[index + 1];
  const end = sheet.sums.find(s => s.tableStart > line.tableStart)?.tableStart ?? sheet.rows.length;
  const near = [
    range(Math.max(line.tableStart, before?.at ?? 0), line.at),
    range(line.sectionStart, line.at),
    range(line.at, after?.at ?? end),
  ];
  const wide = [
    range(line.tableStart, line.at),
    range(line.tableStart, end),
    range(0, line.at),
    range(0, sheet.rows.length),
  ];
  return (PARTIAL.test(label) ? near : [...wide, ...near]).filter(scope => scope.to > scope.from);
}

function range(from: number, to: number): Scope {
  return { from, to, names: null };
}

/** The clause that a sum's words name (关键技术攻关小计); -1 where they name none. */
function clauseOf(policy: Policy, core: string): number {
  const read = readClause(policy, core, "", "heading");
  return read.kind === "clause" ? read.index : -1;
}

/**
 * Rows of the line's table that are of the clause, or in which a cell that names something has the line's own words.
 */
function namedBy(sheet: SheetRows, { applications, base }: Target, line: SumLine, core: string, clause: number): Scope {
  const layout = layoutOf(sheet, line);
  const columns = (["applicant", "clause", "project", "level"] as const).map(m => layout.by.get(m)?.index ?? -1);
  const names = (r: number): boolean =>
    (clause >= 0 && applications.clause[base + r] === clause) ||
    columns.some(c => writtenText(sheet.rows.cell(r, c)).normalize("NFKC").replace(/\s+/g, "").includes(core));
  return { from: line.tableStart, to: sheet.rows.length, names };
}
