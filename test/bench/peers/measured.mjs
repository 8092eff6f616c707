import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HOOK = pathToFileURL(`${ROOT}test/bench/peak-hook.mjs`).href;

/**
 * A program run to its end: processor time (user and system, all threads of all its Node processes) and clock in
 * milliseconds, the peak of its largest process in MB, and what it printed.
 *
 * @param {readonly string[]} args of node
 * @param {string} folder for a file of its own
 */
export function measured(args, folder) {
  const peaks = `${folder}/peaks.txt`;
  rmSync(peaks, { force: true });
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, NODE_OPTIONS: `--import ${HOOK}`, BENCH_PEAKS: peaks },
  });
  const ms = performance.now() - from;
  if (status !== 0 || !existsSync(peaks)) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  const ended = readFileSync(peaks, "utf8")
    .trim()
    .split("\n")
    .map(line => line.split(" ").map(Number));
  return {
    ms,
    cpu: ended.reduce((sum, [, us]) => sum + us, 0) / 1000,
    mb: Math.max(...ended.map(([kb]) => kb)) / 1024,
    stdout,
  };
}

/**
 * Each run in turn, so often; the median of each figure.
 *
 * @param {Readonly<Record<string, () => { readonly ms: number; readonly cpu: number; readonly mb: number }>>} peers
 */
export function inTurn(peers, rounds) {
  const runs = new Map(Object.keys(peers).map(name => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(peers)) runs.get(name).push(run());
  const median = values => values.sort((a, b) => a - b)[values.length >> 1];
  return new Map(
    [...runs].map(([name, all]) => [
      name,
      Object.fromEntries(["cpu", "ms", "mb"].map(figure => [figure, median(all.map(run => run[figure]))])),
    ]),
  );
}

/** A Markdown table; the first column is text. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, k) => (k === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

export const seconds = ms => (ms >= 10_000 ? (ms / 1000).toFixed(1) : (ms / 1000).toFixed(2));
export const grouped = value => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, " ");
