import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Line } from "./line";

/** `npm run --silent assess` as people run it. */
export function wholeRun(
  root: string,
  folder: string,
  what: string,
  rows: number,
  args: readonly string[],
  limits: string,
): Line {
  return asPeopleRun(
    root,
    folder,
    { section: "whole run", what, rows },
    ["run", "--silent", "assess", "--", ...args],
    limits,
  );
}

/** `npm run build`, into a folder of its own. */
export function wholeBuild(root: string, folder: string, note: string): Line {
  return asPeopleRun(
    root,
    folder,
    { section: "build", what: "npm run build, with the copy of office.js", rows: 0 },
    ["run", "--silent", "build", "--", "--env", "office-js=local", "--output-path", join(folder, "dist")],
    note,
  );
}

/**
 * An npm script: wall time from start to exit, processor time of all its processes, and the peak of its largest
 * process.
 */
function asPeopleRun(
  root: string,
  folder: string,
  line: Pick<Line, "section" | "what" | "rows">,
  args: readonly string[],
  note: string,
): Line {
  const peaks = join(folder, "peaks.txt"),
    hook = pathToFileURL(join(root, "test/bench/peak-hook.mjs")).href;
  rmSync(peaks, { force: true });
  const begun = performance.now();
  const { status, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: `--import ${hook}`, BENCH_PEAKS: peaks },
  });
  const ms = performance.now() - begun,
    ended = existsSync(peaks)
      ? readFileSync(peaks, "utf8")
          .trim()
          .split("\n")
          .map(line => line.split(" ").map(Number))
      : [];
  const mb = Math.max(0, ...ended.map(([kb = 0]) => kb)) / 1024,
    cpu = ended.reduce((sum, [, us = 0]) => sum + us, 0) / 1000;
  return {
    ...line,
    ms,
    cpu,
    ratio: null,
    mb,
    note: status === 0 ? note : `FAILED (${status}): ${stderr.trim().split("\n").at(-1) ?? ""}`,
  };
}
