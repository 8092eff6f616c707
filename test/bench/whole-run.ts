import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Line } from "./line";

/** `npm run --silent assess` as people run it: wall time from start to exit, processor time of all its processes, and the peak of its largest process. */
export function wholeRun(root: string, folder: string, what: string, rows: number, args: readonly string[], limits: string): Line {
  const peaks = join(folder, "peaks.txt"), hook = pathToFileURL(join(root, "test/bench/peak-hook.mjs")).href;
  rmSync(peaks, { force: true });
  const begun = performance.now();
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "assess", "--", ...args], {
    cwd: root, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: `--import ${hook}`, BENCH_PEAKS: peaks },
  });
  const ms = performance.now() - begun, ended = existsSync(peaks) ? readFileSync(peaks, "utf8").trim().split("\n").map(line => line.split(" ").map(Number)) : [];
  const mb = Math.max(0, ...ended.map(([kb = 0]) => kb)) / 1024, cpu = ended.reduce((sum, [, us = 0]) => sum + us, 0) / 1000;
  return { section: "whole run", what, rows, ms, cpu, ratio: null, mb, note: status === 0 ? limits : `FAILED (${status}): ${stderr.trim().split("\n").at(-1) ?? ""}` };
}
