import { statSync } from "node:fs";
import { totalmem } from "node:os";
import { outOfMemory } from "../text/out-of-memory.mjs";
import { dropFolders, dropLeft, foldersToCome } from "./drop-left.mjs";

/** What a run may keep, in megabytes of V8's heap: for a summary, and with results. */
const SUMMARY = 1_400,
  RESULTS = 2_700;
/**
 * What the whole process may have, in megabytes: typed columns, the file and what is collected late stand beside the
 * heap. Below 2 GB for a summary, below 4 GB with results; of a file that fills a sheet a tenth more.
 */
const WHOLE = new Map([
  [SUMMARY, 1_900],
  [RESULTS, 4_000],
]);
const MORE_WHEN_FULL = 400;
/** A file of so many bytes fills a sheet with different applicants: what it holds has no room within SUMMARY. */
const FULL = 64 * 1024 * 1024;
/**
 * With such files V8 collects when a fifth more is held than lived last time, and keeps little room for what is new: a
 * summary takes two thirds of the memory for a twentieth more of processor time. With results, which have more memory,
 * what is new has more room, so that more of it is gone before it is looked at, and the heap may grow by half.
 */
const EAGER = new Map([
  [SUMMARY, { room: 32, growth: 20 }],
  [RESULTS, { room: 64, growth: 50 }],
]);
/**
 * What is unpacked goes back to the system at once, not when a thread comes to it: V8 counts it until then, and goes
 * through the whole heap when 64 megabytes are counted.
 */
const FREED_AT_ONCE = "--no-concurrent-array-buffer-sweeping";
/** Below this no file unpacks to more than every process has room for (see `unpackedLimit`). */
const LARGE = 320 * 1024;
const MEGABYTE = 1 << 20;
/** Set in the process that does the work. */
const MARK = "SJS_SUBSIDY_BOUND";
/** Tells that process what it may have as a whole. */
const MOST = "SJS_SUBSIDY_MOST";
const CHOSEN = /--max[-_]old[-_]space[-_]size[= ](\d+)/;
/** Exit codes that the command itself ends with. */
const OWN_CODES = [0, 2, 128 + 1, 128 + 2, 128 + 15];
const FROM_OUTSIDE = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Milliseconds that the process has to end by itself when it is told to; busy, it does not hear. */
const GRACE = 2_000;
/** The file descriptor that stays open in the process as long as the one that started it lives. */
const LINE = 3;
/** How progress begins: a line that the next one takes over. */
const FLEETING = "\r";

/**
 * The heap in megabytes that a command with these arguments has to be kept to in a process of its own; null where this
 * one may do the work itself: its files are small, or it is that process.
 *
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [environment]
 * @param {readonly string[]} [flags] what Node itself was started with
 * @returns {number | null}
 */
export function boundOf(args, environment = process.env, flags = process.execArgv) {
  if (environment[MARK] !== undefined) return null;
  const bytes = bytesOfAll(args);
  if (bytes < LARGE) return null;
  const chosen = CHOSEN.exec([...flags, environment.NODE_OPTIONS ?? ""].join(" "));
  if (chosen) return Number(chosen[1]);
  const most = bytes >= FULL ? RESULTS : usualOf(args);
  return Math.min(most, Math.floor((totalmem() / MEGABYTE) * 0.7));
}

/**
 * What the whole process may have beside such a heap, in megabytes; null where the heap was chosen by who runs it, or
 * by the machine's size.
 *
 * @param {readonly string[]} args
 * @param {number} bound
 * @returns {number | null}
 */
export function wholeOf(args, bound) {
  const whole = WHOLE.get(bound);
  return whole === undefined ? null : whole + (bytesOfAll(args) < FULL ? 0 : MORE_WHEN_FULL);
}

/**
 * Runs the command in a process whose heap is bounded, and tells its exit code. A heap that runs full ends a process
 * with pages of addresses: here it is one line that names the limit, and nothing half-written is left.
 *
 * @param {string} command absolute path of the command's script
 * @param {readonly string[]} args
 * @param {number} bound megabytes
 * @param {number | null} [whole] megabytes
 * @returns {Promise<number>}
 */
export async function runBounded(command, args, bound, whole = wholeOf(args, bound)) {
  const made = foldersToCome(args),
    drop = () => {
      dropLeft(child.pid, args);
      dropFolders(made);
    };
  // Loaded here: a small roster's run has no other process, and would wait for it.
  const { spawn } = await import("node:child_process"),
    flags = process.execArgv.filter(flag => !CHOSEN.test(flag)),
    { room } = EAGER.get(usualOf(args)),
    little = bytesOfAll(args) < FULL ? [] : [`--min-semi-space-size=${room}`, `--max-semi-space-size=${room}`],
    child = spawn(process.execPath, [...flags, ...little, `--max-old-space-size=${bound}`, command, ...args], {
      stdio: ["inherit", "inherit", "pipe", "pipe"],
      env: { ...process.env, [MARK]: process.stderr.isTTY ? "terminal" : "", [MOST]: whole ?? "" },
    }),
    forward = signal => {
      stopped ??= signal;
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), GRACE).unref();
    };
  /** The signal that this process was told to end by. */
  let stopped = null;
  for (const signal of FROM_OUTSIDE) process.on(signal, forward);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", text => {
    if (text.startsWith(FLEETING)) process.stderr.write(text);
    else said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      for (const one of FROM_OUTSIDE) process.off(one, forward);
      const ended = FROM_OUTSIDE.includes(signal) ? signal : code === null ? stopped : null;
      if (ended !== null) {
        drop();
        process.kill(process.pid, ended);
      } else if (OWN_CODES.includes(code)) process.stderr.write(said);
      else {
        drop();
        process.stderr.write(`${outOfMemory(bound)}\n`);
      }
      resolve(OWN_CODES.includes(code) ? code : 2);
    });
  });
}

/**
 * In the process that `runBounded` started: ends it when that one is gone, or when it has more memory than it may.
 *
 * @param {readonly string[]} args
 */
export async function beWatched(args) {
  if (process.env[MARK] === undefined) return;
  const { Worker } = await import("node:worker_threads");
  new Worker(new URL("./watched.mjs", import.meta.url), {
    workerData: { line: LINE, args, made: foldersToCome(args), most: Number(process.env[MOST] || Infinity) * MEGABYTE },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  })
    .on("error", () => undefined)
    .unref();
}

/**
 * In the process that does the work, before it opens the command's files: has V8 free at once what is done with, where
 * they fill a sheet.
 *
 * @param {readonly string[]} args
 */
export async function freeAtOnce(args) {
  await setWhenFull(args, FREED_AT_ONCE);
}

/**
 * In the process that does the work: has V8 collect eagerly from now on where the command's files fill a sheet. While a
 * file is opened nothing is to be had by it: what is made then stays.
 *
 * @param {readonly string[]} args
 */
export async function collectEagerly(args) {
  await setWhenFull(args, `--heap-growing-percent=${EAGER.get(usualOf(args)).growth}`);
}

/** A V8 that does not know the flag goes on as it does. */
async function setWhenFull(args, flag) {
  if (bytesOfAll(args) < FULL) return;
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString(flag);
}

/** What a run with these arguments may keep, of a file of the usual size. */
function usualOf(args) {
  return args.some(arg => arg.startsWith("--out") || arg.startsWith("--json")) ? RESULTS : SUMMARY;
}

function bytesOfAll(args) {
  return args.reduce((sum, arg) => sum + bytesOf(arg), 0);
}

function bytesOf(path) {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found.size : 0;
  } catch {
    return 0;
  }
}
