import type { Cell } from "../../ports";
import { NO_LOOKS, readCellLooks } from "../cell-looks";
import type { CellContext } from "../cell-value";
import { fileKind } from "../file-kind";
import { openFile } from "../open-file";
import { PackageParts } from "../package-parts";
import { noStrings, readSharedStrings } from "../shared-strings";
import { readWorkbookPart } from "../workbook-part";
import { PLAIN, type Grid, type GridCell, type GridSheet } from "./grid";
import { readStyles } from "./read-styles";
import { GridListener } from "./sheet-listener";

/** A workbook (.xlsx, .xlsm) or a table in text (.csv) as a grid. Throws FileProblem only, like `openFile`. */
export async function readGrid(name: string, bytes: Uint8Array): Promise<Grid> {
  return bytes.length > 0 && fileKind(name, bytes).kind === "zip" ? readWorkbook(bytes) : readText(name, bytes);
}

async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const parts = new PackageParts(bytes),
    workbook = await readWorkbookPart(parts);
  const shared = workbook.sharedStrings === null ? noStrings() : await readSharedStrings(parts, workbook.sharedStrings);
  const styles = workbook.styles === null ? [PLAIN] : await readStyles(parts, workbook.styles);
  const looks = workbook.styles === null ? NO_LOOKS : await readCellLooks(parts, workbook.styles);
  shared.texts.settle();
  // The page calculates for itself.
  const context: CellContext = { ...shared, looks, date1904: workbook.date1904, outdated: false };
  const sheets: GridSheet[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    if (part === null) continue;
    const listener = new GridListener(name, context);
    await parts.scan(part, listener);
    const { rows, merges, widths, heights, hiddenRows, frozen } = listener;
    sheets.push({ name, hidden, rows, merges, widths, heights, hiddenRows, frozen });
  }
  return { sheets, styles };
}

async function readText(name: string, bytes: Uint8Array): Promise<Grid> {
  const source = await openFile(name, bytes),
    run = { signal: new AbortController().signal, progress: () => undefined },
    sheets: GridSheet[] = [];
  for (const info of await source.sheets()) {
    const rows = new Map<number, Map<number, GridCell>>();
    if (info.used)
      for await (const block of source.read(info.used, "all", run)) {
        block.cells.forEach((cells, r) =>
          rows.set(
            block.at.top + r,
            new Map(
              cells.flatMap((value, c): [number, GridCell][] =>
                value === null ? [] : [[block.at.left + c, plain(value)]],
              ),
            ),
          ),
        );
      }
    sheets.push({
      name: info.name,
      hidden: info.hidden,
      rows,
      merges: [],
      widths: new Map(),
      heights: new Map(),
      hiddenRows: new Set(),
      frozen: { rows: 0, columns: 0 },
    });
  }
  return { sheets, styles: [PLAIN] };
}

function plain(value: Cell): GridCell {
  return { value, formula: null, style: 0 };
}
