import { WRITTEN_HEADERS } from "../fields/our-sheets";
import { columnLetters } from "../workbook/column-letters";
import type { LayoutColumn } from "./layout-column";
import { ByMeaning } from "../fields/by-meaning";
import type { Kind } from "../fields/kinds";
import { fieldFacts, type Field } from "../fields/table";
import type { OwnBasis } from "../policy/model";
import type { Unit } from "../money/amount-as-written";
import type { HeaderGrid } from "./header-grid";
import { isGroupLine, stackHeader, type StackedHeader } from "./header-stack";
import { tellApart, type ColumnGroup } from "./same-meaning";
import type { Confidence, Match } from "./vocabulary";
import { headerUnit, otherUnitAbove, unitLine } from "./units";

export type { LayoutColumn };

/** A table's header, recognised. Rows count from the used area's top. */
export interface Layout {
  readonly headerRow: number;
  /** The header's last line of texts; `headerRow` is its first. */
  readonly lastLine: number;
  /** First row below the header and the lines that belong to it. */
  readonly firstRow: number;
  readonly columns: readonly LayoutColumn[];
  /** The column of each meaning that counts first. */
  readonly by: ByMeaning<LayoutColumn>;
  /** All columns of each meaning, as they serve together. */
  readonly groups: readonly ColumnGroup[];
  /**
   * Every column that names a level, the surest first: one of them may hold the certificate's and another the
   * project's.
   */
  readonly levels: readonly LayoutColumn[];
  readonly unitLine: Unit | null;
  /** A line above the header states a unit that amounts are not read in (单位：百万元). */
  readonly otherUnitAbove: boolean;
  readonly score: number;
}

/** Headers of the columns that our runs write beside a roster. */
const OUR_HEADERS: readonly string[] = Object.values(WRITTEN_HEADERS);
/** So many of them together are ours; fewer may be the user's own. */
const OURS_AT_LEAST = 3;
const MAX_LINES = 3;
const WEIGHT: Readonly<Record<Confidence, number>> = { exact: 3, contains: 2, weak: 1 };

/**
 * The header in the head of a sheet: the first that suffices by itself (other tables may follow below), else the one
 * with the most recognised columns; null where no line has two.
 */
export function findLayout(grid: HeaderGrid, left: number, bases: readonly OwnBasis[]): Layout | null {
  let best: Layout | null = null;
  for (let top = 0; top < grid.cells.length; top++) {
    if (best && top >= best.firstRow && suffices(best)) break;
    for (let lines = 1; lines <= MAX_LINES && top + lines <= grid.cells.length; lines++) {
      if (!couldBeHeader(grid, top, lines)) break;
      // Cells merged down into the next line say that the header goes on there.
      if (lines < MAX_LINES && goesOn(grid, top + lines - 1) && couldBeHeader(grid, top, lines + 1)) continue;
      const layout = layoutAt(grid, top, lines, left, bases);
      if (layout.by.size >= 2 && isBetter(layout, best)) best = layout;
    }
  }
  return best;
}

/** The layout whose header ends in the line `last`, because a person said so; null where the grid has no such line. */
export function layoutEndingAt(
  grid: HeaderGrid,
  last: number,
  left: number,
  bases: readonly OwnBasis[],
): Layout | null {
  if (last < 0 || last >= grid.cells.length) return null;
  let best = layoutAt(grid, last, 1, left, bases);
  for (let lines = 2; lines <= MAX_LINES && last - lines + 1 >= 0; lines++) {
    if (!isGroupLine(grid, last - lines + 1)) break;
    const layout = layoutAt(grid, last - lines + 1, lines, left, bases);
    if (isBetter(layout, best)) best = layout;
  }
  return best;
}

/**
 * Of two readings of the same lowest line the one that recognises more wins, however sure: a group line makes headers
 * longer than the exact word. Else the surer columns; of equals the one with its group line above, else the first.
 */
function isBetter(layout: Layout, best: Layout | null): boolean {
  if (best && layout.lastLine === best.lastLine && layout.by.size !== best.by.size)
    return layout.by.size > best.by.size;
  if (!best || layout.score !== best.score) return !best || layout.score > best.score;
  return (
    layout.headerRow === best.headerRow &&
    layout.firstRow > best.firstRow &&
    layout.columns.some((c, i) => c.unit !== best.columns[i]?.unit)
  );
}

const ENOUGH = 3;

/** An applicant and two more columns at least, most of its texts recognised: a header, not a form or a line of data. */
function suffices(layout: Layout): boolean {
  const texts = layout.columns.filter(c => c.written.length > 0).length;
  const sure = [...layout.by.values()].filter(c => c.confidence !== "weak").length;
  return layout.by.has("applicant") && sure >= ENOUGH && sure * 2 >= texts;
}

function goesOn(grid: HeaderGrid, row: number): boolean {
  return Array.from({ length: grid.width }, (_, c) => c).some(c => grid.textAt(row, c) !== "" && grid.goesDown(row, c));
}

/** Texts only, two at least in the lines together; numbers are data. */
function couldBeHeader(grid: HeaderGrid, top: number, lines: number): boolean {
  if (lines > 1 && !isGroupLine(grid, top + lines - 2)) return false;
  const last = grid.cells[top + lines - 1] ?? [];
  if (last.some(cell => typeof cell === "number" || typeof cell === "boolean")) return false;
  return (
    new Set(last.map((_, c) => grid.textAt(top + lines - 1, c)).filter(t => t !== "")).size >= (lines === 1 ? 2 : 1)
  );
}

/** The layout that the lines `top`…`top+lines-1` give if they are a header. */
export function layoutAt(
  grid: HeaderGrid,
  top: number,
  lines: number,
  left: number,
  bases: readonly OwnBasis[],
): Layout {
  const stacks = Array.from({ length: grid.width }, (_, c) => stackHeader(grid, top, lines, c, bases));
  const below = linesBelow(grid, top + lines);
  const ours = ourColumns(stacks);
  const assigned = assign(stacks, ours);
  const found = stacks.map((s, index): LayoutColumn => {
    const match = assigned.get(index);
    const written = [...below.units.map(r => String(grid.cells[r]?.[index] ?? "")), ...s.written];
    return {
      index,
      header: shownHeader(s, left + index),
      meaning: match?.meaning ?? null,
      confidence: match?.confidence ?? "exact",
      unit: headerUnit(written),
      written,
      ours: ours.has(index),
      core: s.group === s.leaf.core ? s.leaf.core : s.group + s.leaf.core,
      ownName: match !== undefined && match.confidence === "exact" && isOwnName(match, s.leaf.core, bases),
      byPerson: false,
      addsUp: false,
      aside: null,
    };
  });
  const told = readAs(found);
  const score = told.by.values().reduce((sum, c) => sum + WEIGHT[c.confidence], 0);
  return {
    ...told,
    headerRow: top,
    lastLine: top + lines - 1,
    firstRow: below.firstRow,
    unitLine: unitLine(grid, top, below.firstRow),
    otherUnitAbove: otherUnitAbove(grid, top),
    score,
  };
}

function shownHeader(stack: StackedHeader, column: number): string {
  const leaf = stack.leaf.shown !== "" ? stack.leaf.shown : (stack.written[0] ?? "").trim();
  if (leaf === "") return columnLetters(column);
  return stack.group === "" || stack.group === stack.leaf.core ? leaf : `${stack.group}｜${leaf}`;
}

function ourColumns(stacks: readonly StackedHeader[]): ReadonlySet<number> {
  const ours = stacks.flatMap((s, i) => (OUR_HEADERS.includes((s.written[0] ?? "").trim()) ? [i] : []));
  return new Set(ours.length >= OURS_AT_LEAST ? ours : []);
}

/**
 * Each meaning goes to its surest column and each column has one meaning; the applicant first, because nothing goes
 * without.
 */
function assign(stacks: readonly StackedHeader[], ours: ReadonlySet<number>): ReadonlyMap<number, Match> {
  const sureness = (m: Match): number =>
    -WEIGHT[m.confidence] * 1000 + (m.meaning.field === "applicant" ? 0 : 500) + m.order;
  const wishes = stacks.flatMap((s, column) => (ours.has(column) ? [] : s.matches.map(match => ({ column, match }))));
  wishes.sort((a, b) => sureness(a.match) - sureness(b.match) || a.column - b.column);
  const taken = new ByMeaning<true>(),
    assigned = new Map<number, Match>();
  for (const { column, match } of wishes) {
    if (taken.at(match.meaning) || assigned.has(column) || isNeedless(match, taken)) continue;
    taken.set(match.meaning, true);
    assigned.set(column, match);
  }
  for (const [column, stack] of stacks.entries()) {
    const match = stack.matches[0];
    if (match && !ours.has(column) && !assigned.has(column) && mayStandTwice(match) && taken.at(match.meaning))
      assigned.set(column, match);
  }
  return assigned;
}

/**
 * Meanings of which several columns are told apart: all that names an application or decides its amount. A second date
 * or account is nobody's question.
 */
const SEVERAL: ReadonlySet<Kind> = new Set<Kind>([
  "name",
  "code",
  "clause",
  "level",
  "basis",
  "money",
  "share",
  "area",
  "rent",
  "count",
  "truth",
  "status",
]);
const ONCE: ReadonlySet<Field | undefined> = new Set<Field | undefined>([
  "account",
  "accountName",
  "bank",
  "formerName",
]);

function mayStandTwice({ meaning, confidence }: Match): boolean {
  if (confidence === "weak" || ONCE.has(meaning.field)) return false;
  return meaning.field === undefined || SEVERAL.has(fieldFacts(meaning.field).kind);
}

/** A basis in unusual words only serves where the roster names none: it would beat 核算基数. */
function isNeedless(match: Match, taken: ByMeaning<true>): boolean {
  return match.confidence === "weak" && match.meaning.own !== undefined && taken.has("basis");
}

/** What a layout says of its columns, worked out of what each of them means. */
export function readAs(found: readonly LayoutColumn[]): Pick<Layout, "columns" | "by" | "groups" | "levels"> {
  const { columns, groups } = tellApart(found);
  const by = new ByMeaning<LayoutColumn>();
  for (const group of groups) {
    const there = by.at(group.meaning);
    // A basis without a kind serves every clause, and counts first.
    if (!there || group.serves === null) by.set(group.meaning, group.columns[0]!);
  }
  return { columns, groups, by, levels: groups.find(g => g.meaning.field === "level")?.columns ?? [] };
}

/** Whether a header is what the column is called: the first word of its row, or the law's name of a basis. */
function isOwnName({ meaning }: Match, core: string, bases: readonly OwnBasis[]): boolean {
  if (meaning.field === undefined) return bases[meaning.own]?.label.toUpperCase() === core;
  const { exact, rosterOnly = [] } = fieldFacts(meaning.field);
  return exact[0] === core || rosterOnly.includes(core);
}

const NUMBERING = /^[(（]?(?:\d{1,3}|[A-Z]{1,2}|[甲乙丙丁戊己庚辛壬癸]|栏次)[)）]?(?:=.*)?$/;
const UNIT_ONLY =
  /^(?:[(（[【])?(?:单位[:：])?(?:亿元|万元|千元|元|%|年|月|天|个月|㎡|m2|平方米|元\/.{1,8}|是\/否|选填|必填|文本|数字|日期)(?:[)）\]】])?$/;

/** Lines right under a header that belong to it: units column by column, and the line that numbers the columns. */
function linesBelow(grid: HeaderGrid, from: number): { readonly units: readonly number[]; readonly firstRow: number } {
  const units: number[] = [];
  let row = from;
  for (; row < grid.cells.length; row++) {
    const cells = (grid.cells[row] ?? []).map(c =>
      c === null ? "" : typeof c === "object" ? c.error : String(c).normalize("NFKC").replace(/\s+/g, ""),
    );
    const filled = cells.filter(t => t !== "");
    if (filled.length >= 2 && filled.every(t => UNIT_ONLY.test(t)) && filled.some(t => !/^\d+$/.test(t)))
      units.push(row);
    else if (!isNumbering(filled)) break;
  }
  return { units, firstRow: row };
}

/** 1 2 3 …, 甲 乙 1 2 …, A B C …: at least three, and the numbers rise by one. */
function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3 || !filled.every(t => NUMBERING.test(t))) return false;
  const numbers = filled
    .map(t => /\d+/.exec(t)?.[0])
    .filter(t => t !== undefined)
    .map(Number);
  return numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1);
}
