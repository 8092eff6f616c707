import { withLines } from "../policy/law-places";
import { lintPolicy } from "../policy/lint";
import { loadPolicy } from "../policy/load";
import type { Policy } from "../policy/model";
import { LawError } from "../policy/problem";
import { failingExamples } from "./examples";

/**
 * A policy out of a law's file that somebody brings: its lint is clean and its examples come out, or a LawError lists
 * everything that is wrong, before any amount is worked out by it. `hash` as for `loadPolicy`.
 */
export function loadCheckedPolicy(text: string, hash: string): Policy {
  const policy = loadPolicy(text, hash),
    problems = [...lintPolicy(policy), ...failingExamples(policy)];
  if (problems.length > 0) throw new LawError(withLines(problems, text));
  return policy;
}
