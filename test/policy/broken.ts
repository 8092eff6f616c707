import { failingExamples } from "../../src/engine/examples";
import { lintPolicy } from "../../src/policy/lint";
import { loadPolicy } from "../../src/policy/load";
import { LawError, type LawProblem } from "../../src/policy/problem";
import { lawText } from "../engine/law";

/** Everything that is wrong with a law's file, as its lint says it. */
export function problemsOf(text: string): readonly LawProblem[] {
  try {
    const policy = loadPolicy(text, "0".repeat(64));
    return [...lintPolicy(policy), ...failingExamples(policy)];
  } catch (error) {
    if (error instanceof LawError) return error.problems;
    throw error;
  }
}

/** The law with one passage put otherwise; the passage must be there, or the copy would not be broken. */
export function broken(passage: string | RegExp, instead: string, name?: string): readonly LawProblem[] {
  const text = lawText(name);
  const copy = text.replace(passage, () => instead);
  if (copy === text) throw new RangeError(`no such passage: ${passage}`);
  return problemsOf(copy);
}

/** The same as path：message lines. */
export function said(problems: readonly LawProblem[]): string[] {
  return problems.map(p => `${p.path}：${p.message}`);
}
