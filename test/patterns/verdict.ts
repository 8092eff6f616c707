import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostics } from "recheck";
import { patternsOf, sourcesOf, type Pattern } from "./extract";

// Before recheck is loaded: the build in JavaScript, which needs neither Java nor a binary of the machine.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = jest.requireActual<typeof import("recheck")>("recheck");
const { version } = jest.requireActual<{ version: string }>("recheck/package.json");

/** Where a pattern is tried with random texts they are the same in every run: one verdict, whoever asks. */
const SEED = 1;
/** What recheck found is kept from run to run: a pattern that did not change is not looked at again. */
const KEPT = join(process.cwd(), "node_modules/.cache/recheck", `verdicts-${version}.json`);
const MOST_MS = 20_000;

function readKept(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(KEPT, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

const kept = readKept();

/** "safe", or how the time that a pattern takes grows with the text; "unknown" where recheck cannot tell. */
export function verdictOf({ source, flags }: Pick<Pattern, "source" | "flags">): string {
  const key = `/${source}/${flags}`,
    known = kept[key];
  if (known !== undefined) return known;
  const found = proven(source, flags, checkSync(source, flags, { timeout: MOST_MS, randomSeed: SEED }));
  const verdict = found.status === "vulnerable" ? found.complexity.summary : found.status;
  if (verdict !== "unknown") kept[key] = verdict;
  return verdict;
}

/**
 * What random texts find is a suspicion: how often a pattern turns round in one is counted within a time, and repeats
 * of up to thirty look like more. Where the automaton can tell, it proves the one or the other.
 */
function proven(source: string, flags: string, found: Diagnostics): Diagnostics {
  if (found.status !== "vulnerable" || found.checker !== "fuzz") return found;
  const proof = checkSync(source, flags, { timeout: MOST_MS, checker: "automaton" });
  return proof.status === "unknown" ? found : proof;
}

export function keepVerdicts(): void {
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(kept));
}

/** The patterns of a room that are not known to be linear, with where they stand and why. */
export function notLinear(room: string): string[] {
  return sourcesOf(join(process.cwd(), "src", room))
    .flatMap(patternsOf)
    .map(pattern => ({ pattern, verdict: verdictOf(pattern) }))
    .filter(({ verdict }) => verdict !== "safe")
    .map(({ pattern, verdict }) => `${pattern.file}:${pattern.line} ${verdict}: /${pattern.source}/${pattern.flags}`);
}
