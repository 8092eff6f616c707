import { readFileSync } from "node:fs";
import { openFile } from "../../../src/workbook/file/open-file";
import { nodeCodec } from "../../../src/workbook/file/node-codec";
import { QUIET } from "../reading-lines";

/**
 * `read-ours FILE [--values]`: a file to columns, or to the values of all its cells. Prints the processor time and the
 * clock of that alone.
 */
async function read([file = "", values]: readonly string[]): Promise<void> {
  const bytes = readFileSync(file),
    begun = process.cpuUsage(),
    from = performance.now();
  const source = await openFile("roster.xlsx", bytes, nodeCodec),
    sheets = await source.sheets();
  let cells = 0;
  if (values !== undefined)
    for (const { used } of sheets)
      if (used !== null)
        for await (const block of source.read(used, "all", QUIET)) for (const row of block.cells) cells += row.length;
  const { user, system } = process.cpuUsage(begun);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, ms: performance.now() - from, cells }));
}

void read(process.argv.slice(2));
