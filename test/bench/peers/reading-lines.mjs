import { writeFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { rosterSheet } from "../memory-source.ts";
import { rosterFile } from "../roster-file.ts";
import { grouped, inTurn, measured, ROOT, seconds, table } from "./measured.mjs";

const MOST_HUCRE = 100_000,
  ROUNDS = 5;
const COLUMNS = "sjs-subsidy, bytes to columns as a run reads",
  VALUES = "sjs-subsidy, all cells to values",
  HUCRE = "hucre, all cells to values";

/**
 * An .xlsx of 20 columns read by us and by hucre, each in a process of its own; its start, imports and the file's bytes
 * are not counted.
 */
export async function readingLines(sizes, folder) {
  const bundle = `${folder}/read-ours.mjs`;
  buildSync({
    entryPoints: [`${ROOT}test/bench/peers/read-ours.ts`],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(process.cwd() + "/");' },
  });
  const rows = [],
    ratios = [];
  for (const count of sizes) {
    const file = `${folder}/roster-${count}.xlsx`;
    writeFileSync(file, await rosterFile([rosterSheet(count)]));
    /** Its own figure of the processor time: without the start. */
    const reading = args => () => {
      const run = measured(args, folder);
      return { ...run, ...JSON.parse(run.stdout) };
    };
    const times = inTurn(
      {
        [COLUMNS]: reading([bundle, file]),
        [VALUES]: reading([bundle, file, "--values"]),
        ...(count > MOST_HUCRE ? {} : { [HUCRE]: reading([`${ROOT}test/bench/peers/read-hucre.mjs`, file]) }),
      },
      count > MOST_HUCRE ? 3 : ROUNDS,
    );
    for (const [name, { cpu, ms, mb }] of times)
      rows.push([name, grouped(count), seconds(cpu), seconds(ms), grouped(mb)]);
    if (times.has(HUCRE)) {
      const [columns, values] = [COLUMNS, VALUES].map(name => (times.get(name).cpu / times.get(HUCRE).cpu).toFixed(2));
      ratios.push(
        `- ${grouped(count)} rows: ${columns} of hucre's CPU to columns (asked: at most 0.25), ${values} to values`,
      );
    }
  }
  return [
    "\n## An .xlsx of 20 columns, read\n",
    table(["", "rows", "CPU, s", "clock, s", "peak MB"], rows),
    "",
    ...ratios,
    "- calamine (Rust) was not run here; 4.8 s for a million rows were given for it",
  ].join("\n");
}
