import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { nodeCodec } from "../../src/workbook/file/node-codec";
import { unpack } from "../../src/workbook/file/unpack";
import { readZipDirectory } from "../../src/workbook/file/zip-directory";
import { openFile } from "../../src/workbook/file/open-file";
import { NOT_CALCULATED, type Cell } from "../../src/workbook/ports";
import { QUIET } from "../workbook/file/workbook-maker";
import { makeZip, type MadePart } from "../workbook/file/zip-maker";

/** A formula's cell in a written workbook, and its value as we wrote it. */
interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** What LibreOffice found of one workbook's formulas. */
export interface Recomputed {
  readonly formulas: number;
  readonly different: readonly string[];
}

/**
 * Lets LibreOffice compute every formula of a written workbook, from which our own values were taken out first, and
 * compares what it gets with them, to the 分. `folder`: for what is written on the way.
 */
export async function recomputed(path: string, folder: string, soffice: readonly string[]): Promise<Recomputed> {
  mkdirSync(folder, { recursive: true });
  const bytes = readFileSync(path),
    ours = await formulasOf(path, bytes),
    blank = join(folder, basename(path));
  writeFileSync(blank, await withoutValues(bytes));
  execFileSync(soffice[0]!, [...soffice.slice(1), "--convert-to", "xlsx", "--outdir", join(folder, "theirs"), blank], {
    stdio: "ignore",
  });
  const there = join(folder, "theirs", basename(path)),
    theirs = await cellsOf(there, readFileSync(there));
  const different = ours.flatMap(({ sheet, row, column, value }) => {
    const their = theirs.get(sheet)?.[row]?.[column] ?? null;
    return isSame(value, their)
      ? []
      : [`${sheet} ${row + 1},${column + 1}: ${show(value)}, LibreOffice ${show(their)}`];
  });
  return { formulas: ours.length, different };
}

/** Sums are in yuan or 万元: six decimals hold a 分 of either. */
function isSame(ours: Cell, theirs: Cell): boolean {
  if (typeof ours === "number" && typeof theirs === "number") return ours.toFixed(6) === theirs.toFixed(6);
  return ours === theirs;
}

function show(cell: Cell): string {
  return JSON.stringify(cell);
}

async function formulasOf(name: string, bytes: Uint8Array): Promise<FormulaCell[]> {
  const found: FormulaCell[] = [],
    source = await openFile(basename(name), bytes, nodeCodec);
  for (const { name: sheet, used } of await source.sheets())
    if (used)
      for await (const block of source.read(used, "all", QUIET))
        block.cells.forEach((cells, r) =>
          cells.forEach((value, c) => {
            // Of a workbook that asks to be calculated, the reader believes no 0.
            const known = value === NOT_CALCULATED ? 0 : value;
            if (block.formula(r, c))
              found.push({ sheet, row: block.at.top + r, column: block.at.left + c, value: known });
          }),
        );
  return found;
}

async function cellsOf(name: string, bytes: Uint8Array): Promise<ReadonlyMap<string, Cell[][]>> {
  const all = new Map<string, Cell[][]>(),
    source = await openFile(basename(name), bytes, nodeCodec);
  for (const { name: sheet, used } of await source.sheets()) {
    const rows: Cell[][] = [];
    all.set(sheet, rows);
    if (!used) continue;
    for await (const block of source.read(used, "all", QUIET))
      block.cells.forEach((cells, r) =>
        cells.forEach((value, c) => ((rows[block.at.top + r] ??= [])[block.at.left + c] = value)),
      );
  }
  return all;
}

async function withoutValues(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: MadePart[] = [];
  for (const entry of readZipDirectory(bytes).values()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(bytes, entry, nodeCodec)) pieces.push(piece);
    const data = Buffer.concat(pieces);
    const isSheet = entry.name.startsWith("xl/worksheets/");
    parts.push({
      name: entry.name,
      data: isSheet ? data.toString("utf8").replace(/<\/f><v>[^<]*<\/v>/gu, "</f>") : data,
    });
  }
  return makeZip(parts);
}
