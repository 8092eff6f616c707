import { fork } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import { fileURLToPath } from "node:url";
import { both, compared } from "./agreement";
import { SHAPES, type Shape } from "./shapes";

const ZONES = ["Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"] as const;
const USUAL_ROWS = 20_000,
  MOST_TOLD = 10;

interface Agreed {
  readonly rosters: number;
  readonly rows: number;
  readonly differing: readonly string[];
}
type Tally = Record<Shape, Agreed>;

/**
 * `npm run exact -- 1000000`: random rosters of so many rows in all, with all readings, ledgers, bans, batches and
 * decisions, as cells, files, text, on two sheets and shuffled, a quarter in each of four time zones, against the
 * independent calculation. Prints a table; ends with 1 where the two differ. `--from 500`: the first seed.
 */
async function main(args: readonly string[]): Promise<void> {
  const rows = Number(args.find(arg => /^\d+$/.test(arg)) ?? USUAL_ROWS),
    at = args.indexOf("--from"),
    from = at < 0 ? 1 : Number(args[at + 1]);
  process.stdout.write("| time zone | seeds | shape | rosters | rows | differing |\n|---|---|---|---:|---:|---:|\n");
  for (const [k, zone] of ZONES.entries()) {
    const { tally, last } = await inZone(zone, from + k, Math.ceil(rows / ZONES.length));
    for (const shape of SHAPES) {
      const { rosters, rows: count, differing } = tally[shape];
      process.stdout.write(
        `| ${zone} | ${from + k}–${last}, every ${ZONES.length}th | ${shape} | ${rosters} | ${count} | ${differing.length} |\n`,
      );
      for (const told of differing.slice(0, MOST_TOLD)) process.stdout.write(`    ${told}\n`);
      if (differing.length > 0) process.exitCode = 1;
    }
  }
}

/** Dates are the machine's own in a process of its own zone. */
function inZone(zone: string, from: number, rows: number): Promise<{ readonly tally: Tally; readonly last: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--child", String(from), String(rows)], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, TZ: zone },
    });
    child.on("message", message => resolve(message as { tally: Tally; last: number }));
    child.on("error", reject);
    child.on("exit", code => reject(new Error(`the process of ${zone} ended (${code})`)));
  });
}

async function answer(from: number, rows: number): Promise<void> {
  const tally = Object.fromEntries(
    SHAPES.map(shape => [shape, { rosters: 0, rows: 0, differing: [] }]),
  ) as unknown as Tally;
  let done = 0,
    seed = from;
  for (; done < rows; seed += ZONES.length) {
    const shape = SHAPES[Math.floor(seed / ZONES.length) % SHAPES.length]!,
      pair = await both(seed, shape),
      { ours, plain } = compared(pair),
      before = tally[shape];
    done += pair.rows.length;
    tally[shape] = {
      rosters: before.rosters + 1,
      rows: before.rows + pair.rows.length,
      differing: isDeepStrictEqual(ours, plain)
        ? before.differing
        : [...before.differing, difference(seed, ours, plain)],
    };
  }
  process.send?.({ tally, last: seed - ZONES.length });
  process.disconnect();
}

function difference(seed: number, ours: object, plain: object): string {
  const a = JSON.stringify(ours),
    b = JSON.stringify(plain);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `seed ${seed}: ${a.slice(Math.max(0, at - 160), at + 120)} <> ${b.slice(at, at + 120)}`;
}

const [first, from, rows] = process.argv.slice(2);
if (first === "--child") await answer(Number(from), Number(rows));
else await main(process.argv.slice(2));
