import { befall, clean, type Act, type Verdict } from "./campaign";
import { FAULTS } from "./faults";

const EVERY = Number(process.env["CAMPAIGN_EVERY"] ?? 1);

/**
 * Every fault at every request of an assessment and of its undo: `npm run campaign`, or `npm run campaign -- undo
 * "answer lost"` for a part of it, `CAMPAIGN_EVERY=3` for every third request. Prints what was told and what stood in
 * the workbook; ends with 1 where anything was wrong.
 */
async function main(acts: readonly Act[], only: string | undefined): Promise<void> {
  let wrong = 0;
  for (const act of acts) {
    const way = await clean(act);
    process.stdout.write(
      `\n${act}: ${way.requests} requests\n| fault | as before | as after | offered again, then ` +
        `taken back | told | wrong |\n|---|---:|---:|---:|---|---:|\n`,
    );
    for (const fault of FAULTS.filter(({ name }) => only === undefined || name.includes(only))) {
      const verdicts: Verdict[] = [];
      for (let n = 1; n <= way.requests; n += EVERY) verdicts.push(await befall(fault, way, n));
      const bad = verdicts.filter(verdict => verdict.wrong !== null),
        count = (stands: Verdict["stands"]): number =>
          verdicts.filter(verdict => verdict.stands === stands && verdict.wrong === null).length;
      process.stdout.write(
        `| ${fault.name} | ${count("before")} | ${count("after")} | ${count("offered")} | ${[...new Set(verdicts.map(({ told }) => told))].sort().join(", ")} | ${bad.length} |\n`,
      );
      for (const { n, told, wrong: what } of bad) process.stdout.write(`    request ${n}, told ${told}: ${what}\n`);
      wrong += bad.length;
    }
  }
  process.exitCode = wrong > 0 ? 1 : 0;
}

const [first, second] = process.argv.slice(2),
  named = first === "assess" || first === "undo";
await main(named ? [first] : ["assess", "undo"], named ? second : first);
process.exit();
