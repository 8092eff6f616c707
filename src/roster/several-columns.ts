import { BLANK, INVALID, quantities, type Quantities } from "../fields/columns";
import { exactAt } from "../fields/quantity";
import type { Field } from "../fields/table";
import { sameMeaning, type Meaning } from "../fields/meaning";
import { add, compare, type Exact } from "../money/exact";
import { isBlankCell } from "./blank-cell";
import type { BasisKind } from "./basis-kind";
import type { Layout, LayoutColumn } from "./layout";
import { copyQuantity, putExact, type Fault } from "./put-quantity";
import type { Target } from "./target";
import type { ProblemSink } from "./row-problems";
import type { ColumnGroup } from "./same-meaning";
import { segmentsOf, type Segment, type SheetRows } from "./sheet-rows";

/** A meaning, and of bases what they serve. */
export interface Wanted {
  readonly meaning: Meaning;
  readonly serves: BasisKind | null;
}

/** Reads the cells of one column for the rows `from`…`to-1` of a sheet: row r goes to index `at + r`. */
export type ReadOne = (
  segment: Segment,
  column: LayoutColumn,
  rows: { readonly from: number; readonly to: number },
  into: { readonly values: Quantities; readonly at: number; readonly problems: ProblemSink },
) => void;

/** The columns of a table that have a meaning. */
export function groupIn(layout: Layout, { meaning, serves }: Wanted): ColumnGroup | undefined {
  return layout.groups.find(group => sameMeaning(group.meaning, meaning) && group.serves === serves);
}

/**
 * Whether one of a meaning's columns is filled in a row; a figure that is merged with the row above counts as filled.
 */
export function isFilled(sheet: SheetRows, group: ColumnGroup | undefined, row: number): boolean {
  return (
    group !== undefined &&
    group.columns.some(
      ({ index }) => !isBlankCell(sheet.rows.cell(row, index)) || sheet.notCarried.get(row)?.includes(index) === true,
    )
  );
}

/** The meaning whose figures are read, and the field that problems with them name. */
export type WantedFigures = Wanted & { readonly field: Field };

/** Where figures go: row 0 of what is read stands at `at`. */
export interface Figures {
  readonly values: Quantities;
  readonly at: number;
  readonly problems: ProblemSink;
}

/**
 * Reads the figures of a meaning, which several columns may hold (docs/rules.md, section 6, rule 2): the first that is
 * filled, a sum of named periods, or, where columns that nothing tells apart differ, the cautious one, and a doubt that
 * says so.
 */
export function readFigures(
  sheet: SheetRows,
  target: Target,
  wanted: WantedFigures,
  into: Figures,
  readOne: ReadOne,
): void {
  for (const { segment, from, to } of segmentsOf(sheet)) {
    const group = groupIn(segment.layout, wanted);
    if (!group) continue;
    const [only] = group.columns;
    if (group.columns.length === 1) readOne(segment, only!, { from, to }, into);
    else combine(sheet, target, { group, field: wanted.field, segment, from, to }, into, readOne);
  }
}

interface ReadColumn {
  readonly column: LayoutColumn;
  readonly values: Quantities;
  readonly problems: ReadonlyMap<number, { readonly header: string; readonly fault: Fault }>;
}

interface GroupOfRows {
  readonly group: ColumnGroup;
  readonly field: Field;
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

function combine(
  sheet: SheetRows,
  target: Target,
  { group, field, segment, from, to }: GroupOfRows,
  into: Figures,
  readOne: ReadOne,
): void {
  const reads = group.columns.map((column): ReadColumn => {
    const values = quantities(to - from),
      problems = new Map<number, { header: string; fault: Fault }>();
    const noted: ProblemSink = { add: (row, _, header, fault) => void problems.set(row, { header, fault }) };
    readOne(segment, column, { from, to }, { values, at: -from, problems: noted });
    return { column, values, problems };
  });
  const disputed: number[] = [],
    fills = new Map<LayoutColumn, { count: number; first: number }>();
  for (let r = from; r < to; r++) {
    const i = r - from;
    const filled = reads.filter(read => read.values.hundredths[i] !== BLANK || read.problems.has(target.base + r));
    if (filled.length === 0) continue;
    const sum = (group.how === "sum" || group.how === "parts") && filled.length > 1 ? sumOf(filled, i) : null;
    const rivals =
        group.how === "fill" ? filled.slice(0, 1) : group.how === "stage" ? ofOneStage(filled, group) : filled,
      chosen = rivals.length > 1 ? cautious(rivals, i, field) : rivals[0]!;
    const isAlike = group.how === "alike" || group.how === "stage";
    if ((sum !== null && group.how === "sum") || (rivals.length > 1 && isAlike && differ(rivals, i)))
      disputed.push(target.base + r);
    if (sum !== null) {
      putExact(into.values, into.at + r, sum);
      continue;
    }
    copyQuantity(chosen.values, i, into.values, into.at + r);
    const problem = chosen.problems.get(target.base + r);
    if (problem) into.problems.add(target.base + r, field, problem.header, problem.fault);
    if (filled.length === 1 && chosen !== reads[0]) note(fills, chosen.column, sheet.numbers[r]!);
  }
  noteFills(sheet, target, group, fills);
  if (disputed.length > 0) target.doubts.push({ sheet: sheet.sheet, group, rows: disputed });
}

/** Of reviews those of the latest stage that is filled: two experts of one stage. */
function ofOneStage(filled: readonly ReadColumn[], { columns, stages }: ColumnGroup): readonly ReadColumn[] {
  const stageOf = ({ column }: ReadColumn): number | undefined => stages?.[columns.indexOf(column)];
  return filled.filter(read => stageOf(read) === stageOf(filled[0]!));
}

function sumOf(reads: readonly ReadColumn[], i: number): Exact | null {
  const values = reads.map(read => exactAt(read.values, i));
  return values.some(value => value === null) ? null : values.map(value => value!).reduce(add);
}

function differ(reads: readonly ReadColumn[], i: number): boolean {
  const [first, ...others] = reads.map(read => exactAt(read.values, i));
  return others.some(other =>
    first === null || first === undefined || other === null ? first !== other : compare(first, other) !== 0,
  );
}

/** The larger payment, the smaller of everything else; what cannot be read before what can. */
function cautious(reads: readonly ReadColumn[], i: number, field: Field): ReadColumn {
  const unreadable = reads.find(read => read.values.hundredths[i] === INVALID || exactAt(read.values, i) === null);
  if (unreadable) return unreadable;
  return reads.reduce((best, read) => {
    const order = compare(exactAt(read.values, i)!, exactAt(best.values, i)!);
    return (field === "paid" ? order > 0 : order < 0) ? read : best;
  });
}

export function note(
  fills: Map<LayoutColumn, { count: number; first: number }>,
  column: LayoutColumn,
  row: number,
): void {
  const known = fills.get(column);
  if (known) known.count++;
  else fills.set(column, { count: 1, first: row });
}

/** Another column fills the blanks of the first: one finding for each. */
export function noteFills(
  sheet: SheetRows,
  target: Pick<Target, "findings">,
  group: ColumnGroup,
  fills: ReadonlyMap<LayoutColumn, { readonly count: number; readonly first: number }>,
): void {
  for (const [column, { count, first }] of fills)
    target.findings.push({
      code: "COLUMN_FILLS",
      sheet: sheet.sheet,
      row: first,
      column: column.header,
      values: { count, first: group.columns[0]!.header },
    });
}
