/**
 * `npm run bench -- peers [summary] [reading] [size] [amounts] [books] [--quick]`: the same data by every peer and by us,
 * answers compared to the 分. All parts, or those named; --quick leaves out a million rows. Needs the packages of this
 * folder.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FEW = 10_000,
  USUAL = 100_000,
  MOST = 1_048_575;
const args = process.argv.slice(2),
  most = args.includes("--quick") ? [] : [MOST];

/** Each brings its peers when it is asked. */
const PARTS = {
  summary: async folder => (await import("./summary-lines.mjs")).summaryLines([FEW, USUAL, ...most], folder),
  reading: async folder => (await import("./reading-lines.mjs")).readingLines([FEW, USUAL, ...most], folder),
  size: async folder => (await import("./size-lines.mjs")).sizeLines(FEW, folder),
  amounts: async () => (await import("./formula-lines.mjs")).amountLines(),
  books: async () => (await import("./formula-lines.mjs")).bookLines(),
};

const named = Object.keys(PARTS).filter(part => args.includes(part)),
  folder = mkdtempSync(join(tmpdir(), "sjs-peers-"));
try {
  for (const part of named.length === 0 ? Object.keys(PARTS) : named)
    process.stdout.write(`${await PARTS[part](folder)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
