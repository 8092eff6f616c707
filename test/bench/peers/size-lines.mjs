import { readFileSync, statSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { rosterSheet } from "../memory-source.ts";
import { rosterFile } from "../roster-file.ts";
import { grouped, measured, ROOT, table } from "./measured.mjs";

/** As `npm run assess` starts it. */
const ASSESS = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"))
  .scripts.assess.split(" ")
  .slice(1);
const LEVELS = [6, 9];

/** Results as the command writes them, and the same cells and styles by exceljs, packed as tightly as it can. */
export async function sizeLines(count, folder) {
  const [file, results] = [`${folder}/size.xlsx`, `${folder}/size-results.xlsx`];
  writeFileSync(file, await rosterFile([rosterSheet(count)]));
  measured([...ASSESS, file, "--out", results], folder);
  const ours = statSync(results).size,
    rows = [["sjs-subsidy", grouped(ours), ""]];
  let least = Infinity;
  for (const level of LEVELS) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(results));
    const { byteLength } = await book.xlsx.writeBuffer({
      useStyles: true,
      useSharedStrings: true,
      zip: { compression: "DEFLATE", compressionOptions: { level } },
    });
    rows.push([`exceljs, level ${level}`, grouped(byteLength), `${(ours / byteLength).toFixed(2)} ×`]);
    least = Math.min(least, byteLength);
  }
  return [
    `\n## Size of the results of ${grouped(count)} rows (five sheets, same cells and styles)\n`,
    table(["", "bytes", "ours"], rows),
    "",
    `- ${(ours / least).toFixed(2)} × the smallest (asked: at most 1.2)`,
  ].join("\n");
}
