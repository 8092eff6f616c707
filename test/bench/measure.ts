import { readFileSync } from "node:fs";
import { loadLaw } from "../../src/law-file/load-law";
import { adversaryLines } from "./adversary-lines";
import { engineLines } from "./engine-lines";
import type { Line } from "./line";
import { fileLines, recognitionLines } from "./reading-lines";

/**
 * One measurement in a process of its own, so that its memory is its own: `engine ROWS`, `recognition ROWS ROUNDS`,
 * `file ROWS ROUNDS PATH`, `adversaries`. The law's file comes first. Prints the lines as JSON.
 */
async function measure([law = "", what = "", rows = "", rounds = "", path = ""]: readonly string[]): Promise<
  readonly Line[]
> {
  const policy = loadLaw(law),
    count = Number(rows);
  switch (what) {
    case "engine":
      return engineLines(policy, count);
    case "recognition":
      return recognitionLines(policy, count, Number(rounds));
    case "file":
      return fileLines(readFileSync(path), count, Number(rounds));
    case "adversaries":
      return adversaryLines(policy);
    default:
      throw new RangeError(`nothing to measure: ${what}`);
  }
}

measure(process.argv.slice(2)).then(
  lines => {
    process.stdout.write(JSON.stringify(lines));
  },
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  },
);
