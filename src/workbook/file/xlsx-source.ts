import {
  CONTRADICTORY,
  type Area,
  type Block,
  type Cell,
  type CellAspect,
  type Run,
  type SheetInfo,
  type Source,
} from "../ports";
import type { FoundRow } from "./block-builder";
import type { CellContext } from "./cell-value";
import { NO_LOOKS, readCellLooks } from "./cell-looks";
import { Room, RowKeeper, rowsWithin } from "./kept-rows";
import type { PackageParts } from "./package-parts";
import { blocksOf, columnMask } from "./read-blocks";
import { isSame, RowGatherer } from "./row-gatherer";
import { ExtentListener } from "./sheet-extent";
import { NO_STRINGS, readSharedStrings } from "./shared-strings";
import { SheetScan } from "./sheet-scan";
import type { ListedSheet, WorkbookPart } from "./workbook-part";

interface MeasuredSheet {
  readonly info: SheetInfo;
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
    const { sharedStrings, styles, date1904, outdated } = workbook;
    const shared = sharedStrings === null ? NO_STRINGS : await readSharedStrings(parts, sharedStrings),
      looks = styles === null ? NO_LOOKS : await readCellLooks(parts, styles);
    const context: CellContext = { ...shared, looks, date1904, outdated },
      measured: MeasuredSheet[] = [];
    for (const sheet of workbook.sheets) measured.push(await measure(parts, sheet, context, room));
    return new XlsxSource(parts, measured, context);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.measured.map(({ info }) => info);
  }

  /** Throws a RangeError for a sheet that the workbook does not have. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const sheet = this.measured.find(({ info }) => info.name === at.sheet);
    if (!sheet) throw new RangeError(`no sheet ${at.sheet}`);
    const wanted = columnMask(at, columns);
    if (sheet.kept) return blocksOf(at, [rowsWithin(sheet.kept, at, wanted)], run);
    const gatherer = new RowGatherer(at, wanted, this.context);
    return blocksOf(at, sheet.ordered ? this.inOrder(sheet, gatherer) : this.sorted(sheet, gatherer), run);
  }

  private async *inOrder(sheet: MeasuredSheet, gatherer: RowGatherer): AsyncGenerator<readonly FoundRow[]> {
    const steps = this.parts.scanSlowly(sheet.part, new SheetScan(gatherer));
    try {
      while (!gatherer.passed && !(await steps.next()).done) yield gatherer.completed();
      gatherer.finish();
      yield gatherer.completed();
    } finally {
      await steps.return(undefined);
    }
  }

  /** Rows that stand in no order, or twice, must all be seen before the first can be told. */
  private async *sorted(sheet: MeasuredSheet, gatherer: RowGatherer): AsyncGenerator<readonly FoundRow[]> {
    await this.parts.scan(sheet.part, new SheetScan(gatherer));
    gatherer.finish();
    yield topDown(gatherer.completed());
  }
}

async function measure(
  parts: PackageParts,
  sheet: ListedSheet,
  context: CellContext,
  room: Room,
): Promise<MeasuredSheet> {
  if (sheet.part === null) return lostSheet(sheet);
  const extent = new ExtentListener(sheet.name),
    keeper = new RowKeeper(extent, context, room);
  await parts.scan(sheet.part, new SheetScan(keeper));
  const { used, merges, ordered, hiddenColumns, formulas } = extent.result(),
    rows = keeper.take();
  const info: SheetInfo = {
    name: sheet.name,
    hidden: sheet.hidden,
    used,
    merges,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(formulas && context.outdated ? { outdated: true } : {}),
  };
  return { info, part: sheet.part, ordered, kept: rows === null || ordered ? rows : topDown(rows) };
}

function lostSheet({ name, hidden }: ListedSheet): MeasuredSheet {
  return { info: { name, hidden, lost: true, used: null, merges: [] }, part: "", ordered: true, kept: [] };
}

/** Rows top to bottom, each once. */
function topDown(rows: readonly FoundRow[]): FoundRow[] {
  const byRow = new Map<number, FoundRow[]>();
  for (const row of rows) {
    const known = byRow.get(row.row);
    if (known) known.push(row);
    else byRow.set(row.row, [row]);
  }
  return [...byRow.values()].map(joined).sort((a, b) => a.row - b.row);
}

/** All elements of one row: their cells together; where two have one and differ, neither is to be believed. */
function joined(parts: readonly FoundRow[]): FoundRow {
  const [first] = parts as readonly [FoundRow, ...FoundRow[]];
  if (parts.length === 1) return first;
  const values = new Map<number, Cell>(),
    formulas = new Map<number, string>(),
    aspects = new Map<number, CellAspect>();
  for (const part of parts) {
    part.columns.forEach((column, k) => {
      const value = part.values[k] ?? null,
        known = values.get(column);
      values.set(column, known === undefined || isSame(known, value) ? value : CONTRADICTORY);
    });
    part.formulas.forEach((column, k) => formulas.set(column, part.formulaTexts[k] ?? ""));
    for (const [column, aspect] of part.aspects ?? []) aspects.set(column, aspect);
  }
  return {
    row: first.row,
    columns: [...values.keys()],
    values: [...values.values()],
    formulas: [...formulas.keys()],
    formulaTexts: [...formulas.values()],
    hidden: parts.some(part => part.hidden),
    ...(aspects.size > 0 ? { aspects } : {}),
  };
}
