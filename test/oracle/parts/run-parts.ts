import { isDeepStrictEqual } from "node:util";
import { comparedParts } from "./agreement";

const MOST_TOLD = 10;

/**
 * `npm run exact-parts -- 5000`: so many random policies made of parts, each with a random roster and ledger, against
 * the independent calculation. `--from 500`: the first seed. Ends with 1 where the two differ.
 */
async function main(args: readonly string[]): Promise<void> {
  const count = Number(args.find(arg => /^\d+$/.test(arg)) ?? 1000),
    at = args.indexOf("--from"),
    from = at < 0 ? 1 : Number(args[at + 1]);
  let rows = 0,
    differing = 0;
  for (let seed = from; seed < from + count; seed++) {
    const { ours, wanted, lint, paid, due } = await comparedParts(seed);
    rows += ours.length;
    if (lint.length === 0 && isDeepStrictEqual(ours, wanted) && isDeepStrictEqual(paid, due)) continue;
    process.exitCode = 1;
    if (differing++ < MOST_TOLD) {
      process.stdout.write(`seed ${seed}: ${lint.join("; ")}\n`);
      if (!isDeepStrictEqual(paid, due))
        process.stdout.write(`  paid: ${JSON.stringify(paid)}\n   due: ${JSON.stringify(due)}\n`);
      ours.forEach((own, i) => {
        if (!isDeepStrictEqual(own, wanted[i]))
          process.stdout.write(`  row ${i + 1}: ${JSON.stringify(own)} / ${JSON.stringify(wanted[i])}\n`);
      });
    }
  }
  process.stdout.write(`${count} policies, ${rows} rows: ${differing} policies differ\n`);
}

await main(process.argv.slice(2));
