// `read-hucre.mjs FILE`: all cells as values. Prints the processor time and the clock of that alone.
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre";

const bytes = readFileSync(process.argv[2]),
  begun = process.cpuUsage(),
  from = performance.now();
const book = await readXlsx(bytes),
  cells = book.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
const { user, system } = process.cpuUsage(begun);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, ms: performance.now() - from, cells }));
