import { fork } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { fuzz, type FuzzResult } from "./fuzz";

/** A file that takes longer hangs. */
const LONGEST_MS = 60_000,
  MOST_MEGABYTES = 2_048;
const SHORT = { packages: 2_000, csv: 500 },
  USUAL = { packages: 20_000, csv: 5_000 };

type Heard = { readonly seed: number; readonly changes: readonly string[] } | FuzzResult;

/**
 * `npm run fuzz`, `-- --short` for about a minute, `-- --seed 7 --packages 100 --csv 0` for a part: damaged and hostile
 * files, each of which has to be answered or refused. Prints a table; ends with 1 where anything was wrong.
 */
async function main(args: readonly string[]): Promise<void> {
  const numberOf = (option: string, otherwise: number): number => {
    const at = args.indexOf(option);
    return at < 0 ? otherwise : Number(args[at + 1]);
  };
  const usual = args.includes("--short") ? SHORT : USUAL,
    seed = numberOf("--seed", 1);
  process.stdout.write("| files | seeds | answered | refused | slowest | wrong |\n|---|---|---:|---:|---:|---:|\n");
  for (const kind of ["packages", "csv"] as const) {
    const result = await apart(kind, seed, numberOf(`--${kind}`, usual[kind]), numberOf("--longest", LONGEST_MS));
    const refusals = [...result.refused].sort(([, a], [, b]) => b - a);
    process.stdout.write(
      `| ${result.files} ${kind} | ${seed}–${seed + result.files - 1} | ${result.answered} | ` +
        `${refusals.reduce((n, [, count]) => n + count, 0)} (${refusals.map(([code, n]) => `${code} ${n}`).join(", ")}) | ` +
        `${Math.round(result.slowestMs)} ms | ${result.broken.length} |\n`,
    );
    for (const { seed: at, changes, why } of result.broken.slice(0, 20))
      process.stdout.write(`    ${kind} ${at} (${changes.join(", ")}): ${why}\n`);
    if (result.broken.length > 0) process.exitCode = 1;
  }
}

/**
 * All files of a kind, one process after another: a file that ends or holds up its process is wrong, and passed over.
 */
async function apart(kind: FuzzResult["kind"], seed: number, count: number, longestMs: number): Promise<FuzzResult> {
  let whole: FuzzResult = { kind, files: 0, answered: 0, refused: new Map(), slowestMs: 0, broken: [] };
  while (whole.files < count)
    whole = together(whole, await child(kind, seed + whole.files, count - whole.files, longestMs));
  return whole;
}

function together(a: FuzzResult, b: FuzzResult): FuzzResult {
  const refused = new Map(a.refused);
  for (const [code, n] of b.refused) refused.set(code, (refused.get(code) ?? 0) + n);
  return {
    kind: a.kind,
    files: a.files + b.files,
    answered: a.answered + b.answered,
    refused,
    slowestMs: Math.max(a.slowestMs, b.slowestMs),
    broken: [...a.broken, ...b.broken],
  };
}

/** In a process that can be ended where a file hangs, and that has no more memory than a run may take. */
function child(kind: FuzzResult["kind"], seed: number, count: number, longestMs: number): Promise<FuzzResult> {
  return new Promise(resolve => {
    const process = fork(fileURLToPath(import.meta.url), ["--child", kind, String(seed), String(count)], {
      execArgv: ["--import", "tsx", `--max-old-space-size=${MOST_MEGABYTES}`],
      serialization: "advanced",
    });
    let soFar: FuzzResult = { kind, files: 0, answered: 0, refused: new Map(), slowestMs: 0, broken: [] },
      at: Extract<Heard, { seed: number }> = { seed, changes: [] },
      since = performance.now(),
      hung = false;
    const watch = setInterval(() => {
      if (performance.now() - since < longestMs) return;
      hung = true;
      process.kill("SIGKILL");
    }, 500);
    process.on("message", (heard: Heard) => {
      since = performance.now();
      if ("seed" in heard) at = heard;
      else soFar = heard;
    });
    process.on("exit", code => {
      clearInterval(watch);
      if (soFar.files === count) return resolve(soFar);
      const why = hung ? "hangs" : `ends the process (${code})`;
      // What went well before it is counted by its seeds alone.
      const broken = [...soFar.broken, { ...at, why }];
      resolve({ ...soFar, files: at.seed - seed + 1, broken });
    });
  });
}

async function answer(kind: FuzzResult["kind"], seed: number, count: number): Promise<void> {
  const send = (heard: Heard): void => void process.send?.(heard);
  send(
    await fuzz(kind, seed, count, (at, { changes }, soFar) => {
      send(soFar);
      send({ seed: at, changes });
    }),
  );
  process.disconnect();
}

const [first, kind, seed, count] = process.argv.slice(2);
if (first === "--child") await answer(kind as FuzzResult["kind"], Number(seed), Number(count));
else await main(process.argv.slice(2));
