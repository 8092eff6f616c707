import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableOf, traffic } from "./traffic";

/** Writes TRAFFIC.md anew: `npm run traffic`. */
const INTRO = `# What a run sends to Excel and what it answers

A roster of 20 columns is read, 7 columns are written beside it and a sheet with a line for every tenth row; then all of it a second time, which
replaces the first; then the second run is taken back. Microsoft's client against the stand-in (\`npm run traffic\`; a test keeps the first table
true). One request is one round trip; bytes are those of requests and answers together. Excel on the web takes 5 MB at once, we stay below 2 MB.
What a second run over 100 000 rows replaces takes more than the 2 MB that are kept with a workbook: it cannot be taken back, and says so.
`;

async function main(): Promise<void> {
  const parts: string[] = [INTRO];
  for (const [heading, rows] of [
    ["10 000 rows", 10_000],
    ["100 000 rows", 100_000],
  ] as const)
    parts.push(`## ${heading}\n\n${tableOf(await traffic(rows))}\n`);
  writeFileSync(join(process.cwd(), "test/workbook/excel/TRAFFIC.md"), parts.join("\n"));
}

void main();
