/**
 * Lets LibreOffice compute the formulas of 口径与底稿, without the values that we write beside them, and compares what it
 * shows with the computed amounts: `npx tsx test/samples/recompute.ts`. Needs `soffice`; no part of `npm test`. Exit 1
 * where an amount differs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CsvSource } from "../../src/workbook/file/csv-source";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import type { SheetData, Written } from "../../src/workbook/ports";
import { readAll } from "../workbook/file/workbook-maker";
import { resultOf } from "./run";
import { SAMPLES } from "./samples";

const SHEET = "口径与底稿";
/** Commas, quotes, UTF-8, all columns as they are shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

/** A formula without the value that we know, so that whoever opens it has to compute it. */
function uncomputed(cell: Written): Written {
  return cell !== null && typeof cell === "object" ? { formula: cell.formula, value: Number.NaN } : cell;
}

/** The sheet's cells as LibreOffice shows them after computing, by `row,column`. */
async function shownBy(folder: string, sheet: SheetData): Promise<ReadonlyMap<string, unknown>> {
  const path = join(folder, "basis.xlsx");
  writeFileSync(path, await writeWorkbook([{ ...sheet, rows: sheet.rows.map(row => row.map(uncomputed)) }]));
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--convert-to",
      CSV,
      "--outdir",
      folder,
      path,
    ],
    { stdio: "ignore" },
  );
  return (await readAll(new CsvSource("basis", new Uint8Array(readFileSync(join(folder, "basis.csv")))))).cells;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "recompute-"));
  let compared = 0,
    different = 0;
  try {
    for (const { file } of SAMPLES) {
      const sheets = await resultOf(file, new Uint8Array(readFileSync(join(process.cwd(), "assets/samples", file))));
      const sheet = sheets.find(one => one.name === SHEET) as SheetData,
        shown = await shownBy(folder, sheet);
      const formula = sheet.columns.findIndex(column => column.format === "formula");
      sheet.rows.forEach((row, r) => {
        const cell = row[formula] ?? null;
        if (cell === null || typeof cell !== "object") return;
        const at = sheet.lines.length + 1 + r;
        compared++;
        // The column beside it holds the computed amount, shown in the same format.
        const [theirs, ours] = [shown.get(`${at},${formula}`), shown.get(`${at},${formula + 1}`)];
        if (theirs === ours && theirs !== undefined) return;
        different++;
        process.stdout.write(
          `${file} ${String(row[1])}: ${cell.formula} gives ${String(theirs)}, computed ${String(ours)}\n`,
        );
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${compared} formulas computed by LibreOffice, ${different} different\n`);
  process.exitCode = different > 0 || compared === 0 ? 1 : 0;
}

void main();
