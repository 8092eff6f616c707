import type { Area, Block, Run, SheetInfo, Source } from "../ports";
import type { CellStore } from "./cell-store";
import type { CellContext } from "./cell-value";
import { NO_LOOKS, readCellLooks } from "./cell-looks";
import type { PackageParts } from "./package-parts";
import { blocksOf, columnMask } from "./read-blocks";
import { SheetKeeper } from "./sheet-keeper";
import { noStrings, readSharedStrings } from "./shared-strings";
import { SheetScan } from "./sheet-scan";
import type { ListedSheet, WorkbookPart } from "./workbook-part";
import { WorkbookRoom } from "./workbook-room";

interface KeptSheet {
  readonly info: SheetInfo;
  /** Null for a sheet that is not there. */
  readonly cells: CellStore | null;
}

/** A workbook of the .xlsx family: each sheet is unpacked and scanned once, and its cells are kept as numbers. */
export class XlsxSource implements Source {
  private kept: readonly KeptSheet[];
  private isLetGo = false;

  private constructor(kept: readonly KeptSheet[]) {
    this.kept = kept;
  }

  /** Reads every sheet, so that whatever is wrong with the file is known before anything is made of it. */
  static async open(parts: PackageParts, workbook: WorkbookPart): Promise<XlsxSource> {
    const { sharedStrings, styles, date1904, outdated } = workbook;
    const shared = sharedStrings === null ? noStrings() : await readSharedStrings(parts, sharedStrings),
      looks = styles === null ? NO_LOOKS : await readCellLooks(parts, styles);
    const context: CellContext = { ...shared, looks, date1904, outdated },
      kept: KeptSheet[] = [],
      room = new WorkbookRoom();
    for (const sheet of workbook.sheets) kept.push(await keep(parts, sheet, context, room));
    shared.texts.settle();
    return new XlsxSource(kept.map(({ info, cells }) => ({ info, cells: cells?.inOrder() ?? null })));
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.kept.map(({ info }) => info);
  }

  /** Throws a RangeError for a sheet that the workbook does not have. */
  read(at: Area, columns: readonly number[] | "all", run: Run): AsyncIterable<Block> {
    const sheet = this.kept.find(({ info }) => info.name === at.sheet);
    if (this.isLetGo) throw new Error("the cells were let go");
    if (!sheet) throw new RangeError(`no sheet ${at.sheet}`);
    const { cells } = sheet,
      rows = cells?.rowsWithin(at, columnMask(at, columns)) ?? [];
    return blocksOf(at, rows, run, columns === "all" ? cells : null);
  }

  letGo(): void {
    this.isLetGo = true;
    this.kept = this.kept.map(({ info }) => ({ info, cells: null }));
  }
}

async function keep(
  parts: PackageParts,
  sheet: ListedSheet,
  context: CellContext,
  room: WorkbookRoom,
): Promise<KeptSheet> {
  const { name, hidden, part } = sheet;
  if (part === null) return { info: { name, hidden, lost: true, used: null, merges: [] }, cells: null };
  const keeper = new SheetKeeper(name, context, room);
  await parts.scan(part, new SheetScan(keeper));
  const { used, merges, hiddenColumns, formulas } = keeper.extent.result();
  const info: SheetInfo = {
    name,
    hidden,
    used,
    merges,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(formulas && context.outdated ? { outdated: true } : {}),
  };
  return { info, cells: keeper.cells };
}
