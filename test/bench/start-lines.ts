import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Line } from "./line";

const ROUNDS = 15;

/**
 * A small roster's run beside a program of Node that does nothing, in turn: what everybody waits for, however little
 * there is to do. Processor time as the shell reports it of a whole process.
 */
export function startLines(root: string, roster: string, rows: number): Line[] {
  const nothing: Taken[] = [],
    small: Taken[] = [],
    assess = [...AS_NPM_DOES, join(root, "src/cli/assess.mjs"), roster];
  // The first two runs make and keep what the others find.
  for (let round = -2; round < ROUNDS; round++) {
    const taken = [timed(["-e", "0"]), timed(assess)] as const;
    if (round < 0) continue;
    nothing.push(taken[0]);
    small.push(taken[1]);
  }
  const floor = median(nothing.map(({ cpu }) => cpu)),
    cpu = median(small.map(one => one.cpu));
  const line = (what: string, count: number, of: readonly Taken[], note: string): Line => ({
    section: "start",
    what,
    rows: count,
    ms: median(of.map(({ ms }) => ms)),
    cpu: median(of.map(one => one.cpu)),
    ratio: null,
    mb: null,
    note,
  });
  return [
    line("node -e 0", 0, nothing, `median of ${ROUNDS}, in turn`),
    line("assess, a small roster", rows, small, `${(cpu / floor).toFixed(2)} times the line above; limit: 4`),
  ];
}

/** As `npm run assess` starts Node. */
const AS_NPM_DOES = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

function timed(args: readonly string[]): Taken {
  const { stderr, status } = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="%R %U %S"; time "$0" "$@" > /dev/null', process.execPath, ...args],
    { encoding: "utf8" },
  );
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (status !== 0) throw new Error(`measuring ${args.join(" ")} failed: ${stderr}`);
  return { ms: wall * 1000, cpu: (user + system) * 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
