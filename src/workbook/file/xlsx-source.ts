import type { Area, Block, Run, SheetInfo, Source } from "../ports";
import type { FoundRow } from "./block-builder";
import type { CellContext } from "./cell-value";
import { readDateStyles } from "./date-styles";
import { Room, RowKeeper, rowsWithin } from "./kept-rows";
import type { PackageParts } from "./package-parts";
import { blocksOf, columnMask } from "./read-blocks";
import { RowGatherer } from "./row-gatherer";
import { ExtentListener } from "./sheet-extent";
import { readSharedStrings } from "./shared-strings";
import { SheetScan } from "./sheet-scan";
import type { ListedSheet, WorkbookPart } from "./workbook-part";

interface MeasuredSheet extends SheetInfo {
  readonly part: string;
  readonly ordered: boolean;
  /** All rows top to bottom, columns counted from the sheet's first; null where they are too many to be kept. */
  readonly kept: readonly FoundRow[] | null;
}

/**
 * A workbook of the .xlsx family. What is small enough is kept as it was measured; else each reading unpacks and scans
 * what it needs.
 */
export class XlsxSource implements Source {
  private readonly parts: PackageParts;
  private readonly measured: readonly MeasuredSheet[];
  private readonly context: CellContext;

  private constructor(parts: PackageParts, measured: readonly MeasuredSheet[], context: CellContext) {
    this.parts = parts;
    this.measured = measured;
    this.context = context;
  }

  /** Measures every sheet, so that whatever is wrong with the file is known before anything is made of it. */
  static async open(parts: PackageParts, workbook: WorkbookPart, room = new Room()): Promise<XlsxSource> {
    const strings = workbook.sharedStrings === null ? [] : await readSharedStrings(parts, workbook.sharedStrings);
    const datesOf1904 = workbook.date1904
      ? workbook.styles === null
        ? []
        : await readDateStyles(parts, workbook.styles)
      : null;
    const context: CellContext = { strings, datesOf1904 },
      measured: MeasuredSheet[] = [];
    for (const sheet of workbook.sheets) measured.push(await measure(parts, sheet, context, room));
    return new XlsxSource(parts, measured, context);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.measured.map(({ name, used, hidden, merges }) => ({ name, used, hidden, merges }));
  }

  /** Throws a RangeError for a sheet that the workbook does not have. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const sheet = this.measured.find(({ name }) => name === at.sheet);
    if (!sheet) throw new RangeError(`no sheet ${at.sheet}`);
    const wanted = columnMask(at, columns);
    if (sheet.kept) return blocksOf(at, [rowsWithin(sheet.kept, at, wanted)], run);
    const gatherer = new RowGatherer(at, wanted, this.context);
    return blocksOf(at, sheet.ordered ? this.inOrder(sheet, gatherer) : this.sorted(sheet, gatherer), run);
  }

  private async *inOrder(sheet: MeasuredSheet, gatherer: RowGatherer): AsyncGenerator<readonly FoundRow[]> {
    const steps = this.parts.scanSlowly(sheet.part, new SheetScan(gatherer));
    try {
      while (!gatherer.passed && !(await steps.next()).done) yield gatherer.take();
      gatherer.finish();
      yield gatherer.take();
    } finally {
      await steps.return(undefined);
    }
  }

  /** Rows that stand in no order, or twice, must all be seen before the first can be told. */
  private async *sorted(sheet: MeasuredSheet, gatherer: RowGatherer): AsyncGenerator<readonly FoundRow[]> {
    await this.parts.scan(sheet.part, new SheetScan(gatherer));
    gatherer.finish();
    yield topDown(gatherer.take());
  }
}

async function measure(
  parts: PackageParts,
  sheet: ListedSheet,
  context: CellContext,
  room: Room,
): Promise<MeasuredSheet> {
  const extent = new ExtentListener(sheet.name),
    keeper = new RowKeeper(extent, context, room);
  await parts.scan(sheet.part, new SheetScan(keeper));
  const { used, merges, ordered } = extent.result(),
    rows = keeper.take();
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    part: sheet.part,
    used,
    merges,
    ordered,
    kept: rows === null || ordered ? rows : topDown(rows),
  };
}

/** Rows top to bottom, each once. */
function topDown(rows: readonly FoundRow[]): FoundRow[] {
  const byRow = new Map<number, FoundRow>();
  for (const row of rows) {
    const before = byRow.get(row.row);
    byRow.set(row.row, before ? joined(before, row) : row);
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row);
}

/** Two elements of one row: their cells together; where both have one, the later. */
function joined(before: FoundRow, later: FoundRow): FoundRow {
  return {
    row: before.row,
    columns: [...before.columns, ...later.columns],
    values: [...before.values, ...later.values],
    formulas: [...before.formulas, ...later.formulas],
    hidden: before.hidden || later.hidden,
  };
}
