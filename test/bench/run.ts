import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { ALL_DIFFERENT } from "./adversaries";
import { functionsPart } from "./functions-part";
import type { Line } from "./line";
import { previewPart } from "./preview-part";
import { rosterSheet } from "./memory-source";
import { rosterFile } from "./roster-file";
import { startLines } from "./start-lines";
import { tablesOf } from "./table";
import { wholeBuild, wholeRun } from "./whole-run";

const ROOT = fileURLToPath(new URL("../../", import.meta.url)),
  LAW = join(ROOT, "src/policy/laws/shijingshan-industrial-internet.yaml");
const USUAL_ROWS = 100_000,
  MOST_ROWS = 1_048_575;
const FEW_ROWS = 10;
const DIFFERENT_ROWS = [100_000, 400_000] as const;
const PARTS = ["start", "engine", "run", "reading", "adversaries", "build", "functions", "preview"] as const;
/** A million rows are more than Node's own limit of memory was made for. */
const HEAP = "--max-old-space-size=12288";

/**
 * `npm run bench -- peers [summary] [reading] [size] [amounts] [books] [--quick] [--save]`: other engines and libraries
 * beside ours (test/bench/peers).
 * `npm run bench -- [start] [engine] [run] [reading] [adversaries] [build] [functions] [preview] [--quick] [--save]`:
 * measures all parts or those named, and prints their tables. --quick leaves out what takes minutes (a million rows,
 * the unbundled engine); --save writes RESULTS.md too.
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes("peers")) return peers(args.filter(arg => arg !== "peers"));
  const chosen = PARTS.filter(part => args.includes(part)),
    parts = chosen.length === 0 ? PARTS : chosen;
  const folder = mkdtempSync(join(tmpdir(), "sjs-bench-"));
  try {
    const bundle = join(folder, "measure.mjs"),
      lines: Line[] = [];
    bundleTo(bundle);
    process.stdout.write(`${headOf(new Date())}\n`);
    for (const part of parts) {
      const measured = await linesOf(part, bundle, folder, args.includes("--quick"));
      lines.push(...measured);
      process.stdout.write(`\n${tablesOf(measured)}\n`);
      // After each part, so that a run that is stopped leaves what it has.
      if (args.includes("--save"))
        writeFileSync(join(ROOT, "test/bench/RESULTS.md"), `${headOf(new Date())}\n\n${tablesOf(lines)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Other engines and spreadsheet libraries, from a package of their own, which is installed when first asked for. */
function peers(args: readonly string[]): void {
  const folder = join(ROOT, "test/bench/peers");
  // Not `npm ci`: it wants the builds for every other machine too, and registries do not all have them. Versions are
  // those of the lock all the same.
  if (!existsSync(join(folder, "node_modules")))
    spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  const head = headOf(new Date());
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", join(folder, "run.mjs"), ...args],
    { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  process.stdout.write(stdout);
  if (status !== 0) throw new Error("the peers' bench ended early");
  if (args.includes("--save")) saveSections(join(folder, "RESULTS.md"), head, stdout);
}

/** The sections that were measured now, in place of those of the same title; what stands under others stays. */
function saveSections(path: string, head: string, measuredNow: string): void {
  const sections = (text: string): [string, string][] =>
    text
      .split(/^(?=## )/m)
      .filter(part => part.startsWith("## "))
      .map(part => [part.slice(0, part.indexOf("\n")), `${part.trim()}\n`]);
  const kept = new Map([...sections(readFileSync(path, "utf8")), ...sections(measuredNow)]);
  writeFileSync(path, `${head}\n\n${[...kept.values()].join("\n")}`);
}

async function linesOf(
  part: (typeof PARTS)[number],
  bundle: string,
  folder: string,
  quick: boolean,
): Promise<readonly Line[]> {
  const run = (...args: string[]): readonly Line[] => measured(["--expose-gc", HEAP, bundle], args);
  switch (part) {
    case "start":
      return startLines(ROOT, await fileOf(FEW_ROWS, folder), FEW_ROWS);
    case "engine":
      return [
        ...run("engine", String(USUAL_ROWS)),
        ...(quick ? [] : run("engine", String(MOST_ROWS))).map(line => ({
          ...line,
          section: "engine, as many rows as a sheet has",
        })),
        ...(quick
          ? []
          : measured(["--import", "tsx", join(ROOT, "test/bench/measure.ts")], ["engine", String(USUAL_ROWS)])
        ).map(line => ({ ...line, section: "engine, not bundled (under tsx; for information)" })),
      ];
    case "reading":
      return [
        ...run("recognition", String(USUAL_ROWS), "3"),
        ...(quick ? [] : run("recognition", String(MOST_ROWS), "1")),
        ...run("file", String(USUAL_ROWS), "3", await fileOf(USUAL_ROWS, folder)),
        ...(quick ? [] : run("file", String(MOST_ROWS), "1", await fileOf(MOST_ROWS, folder))),
      ];
    case "run":
      return runs(await fileOf(USUAL_ROWS, folder), quick ? null : await fileOf(MOST_ROWS, folder), folder);
    case "build":
      return [wholeBuild(ROOT, folder, `load ${loadNow()}`)];
    case "functions":
      return functionsPart(ROOT, folder, USUAL_ROWS, loadNow());
    case "preview":
      return previewPart(folder, loadNow);
    case "adversaries":
      return [...run("adversaries"), ...(quick ? [] : await wholeRunsOfDifferent(folder))];
  }
}

function runs(usual: string, most: string | null, folder: string): Line[] {
  const out = join(folder, "RESULT.xlsx"),
    json = join(folder, "RESULT.json");
  return [
    wholeRun(
      ROOT,
      folder,
      "assess, 100 000 × 20, with RESULT.xlsx and RESULT.json",
      USUAL_ROWS,
      [usual, "--out", out, "--json", json],
      `limits: 10 s, 1 500 MB; load ${loadNow()}`,
    ),
    wholeRun(ROOT, folder, "assess, 100 000 × 20, summary only", USUAL_ROWS, [usual], ""),
    ...(most === null
      ? []
      : [wholeRun(ROOT, folder, "assess, 1 048 575 × 20, summary only", MOST_ROWS, [most], "no limit asked")]),
  ];
}

/** The command over rosters in which no name, code or project stands twice, at two sizes: growth of time and memory. */
async function wholeRunsOfDifferent(folder: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of DIFFERENT_ROWS) {
    const path = join(folder, `different-${rows}.xlsx`);
    writeFileSync(path, await rosterFile([rosterSheet(rows, ALL_DIFFERENT)]));
    const line = wholeRun(ROOT, folder, "every row another applicant, the command's summary", rows, [path], ""),
      [before] = lines;
    lines.push({
      ...line,
      section: "adversaries, whole run",
      note: before && line.note === "" ? growthOf(before, line) : line.note,
    });
  }
  return lines;
}

function growthOf(few: Line, many: Line): string {
  const times = (a: number | null, b: number | null): string => ((b ?? 0) / (a ?? 1)).toFixed(1);
  return `CPU × ${times(few.cpu, many.cpu)}, memory × ${times(few.mb, many.mb)} for × ${many.rows / few.rows} rows`;
}

/** How many programs wanted to run in the last minute: with more than there are processors, times are too long. */
function loadNow(): string {
  return (loadavg()[0] ?? 0).toPrecision(2);
}

/** A roster of so many rows as a file; made once. */
async function fileOf(rows: number, folder: string): Promise<string> {
  const path = join(folder, `roster-${rows}.xlsx`);
  if (!made.has(path)) {
    writeFileSync(path, await rosterFile([rosterSheet(rows)]));
    made.add(path);
  }
  return path;
}
const made = new Set<string>();

/**
 * The product ships bundled, so this is what is measured. Imported from it, limit.mjs does not take itself for the
 * program, as no file of the bundle is the one that Node was started with.
 */
function bundleTo(outfile: string): void {
  buildSync({
    entryPoints: [join(ROOT, "test/bench/measure.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    // Laws are found from where their loader stands.
    define: { "import.meta.url": JSON.stringify(new URL("../../src/law-file/load-law.ts", import.meta.url).href) },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(process.cwd() + "/");' },
  });
}

function measured(node: readonly string[], args: readonly string[]): readonly Line[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, LAW, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`measuring ${args.join(" ")} failed: ${stderr}`);
  return JSON.parse(stdout) as Line[];
}

function headOf(now: Date): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  return [
    "# Results of one run",
    "",
    "How to run: `npm run bench -- --save` (ten to fifteen minutes; `npm run bench -- engine` and so on for one " +
      "part). Times are medians; the lines of a part",
    "are run in turn, so that all see the same machine, and `× limit` compares processor time with that of the " +
      "limit's loop (`limit.mjs`) run",
    "beside them: on a busy machine the clock also counts what others do.",
    "",
    `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${Math.ceil(totalmem() / 2 ** 30)} GB, Node ${process.version}. Version ${version}, ${now.toISOString().slice(0, 10)}. Load when it began: ${loadNow()}.`,
  ].join("\n");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
