import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AssessedWorkbook } from "../assess/assess";
import { bestFit, isForeign, isPoor, policyFit, type PolicyFit } from "../assess/policy-fit";
import type { Policy } from "../policy/model";
import { RosterProblem } from "../roster/problem";
import { fill } from "../text/fill";
import type { Texts } from "../text/texts";

/** In the command's bundle every file takes itself for src/cli/main.ts, which is as deep as this one. */
const FOLDERS = ["laws", "districts"].map(name => new URL(`../policy/${name}/`, import.meta.url));

/** As one would type it here. */
function fromHere(path: string): string {
  const typed = relative(process.cwd(), path);
  return typed.startsWith("..") ? path : typed;
}

interface Candidate {
  readonly policy: Policy;
  readonly path: string;
  readonly fit: PolicyFit;
}

/**
 * The line that stands first where a roster fits the policy in force badly, with the policy at hand that fits it; none
 * where it fits. `assess` works the roster out under another policy; of more rows than `most` none is tried.
 */
export async function fitLines(
  texts: Texts,
  inForce: Policy,
  assessed: AssessedWorkbook,
  most: number,
  assess: (policy: Policy) => Promise<AssessedWorkbook>,
): Promise<string[]> {
  const fit = policyFit(assessed);
  if (!isPoor(fit)) return [];
  const better = fit.rows <= most ? await fitting(inForce, assess) : null;
  // Blank cells of a roster of this very policy are no sign of another one.
  if (!better && !isForeign(fit)) return [];
  const { summary } = texts.messages;
  const told = fill(summary.fitsBadly, { policy: inForce.title, ...fit });
  const next = better
    ? fill(summary.fitsOther, { title: better.policy.title, path: fromHere(better.path) })
    : summary.fitsNone;
  return [`${told}${next}`];
}

async function fitting(
  inForce: Policy,
  assess: (policy: Policy) => Promise<AssessedWorkbook>,
): Promise<Candidate | null> {
  const candidates: Candidate[] = [];
  for (const { policy, path } of await policiesAtHand()) {
    if (policy.id === inForce.id) continue;
    try {
      candidates.push({ policy, path, fit: policyFit(await assess(policy)) });
    } catch (error) {
      // A roster that this policy cannot read at all is not its own.
      if (!(error instanceof RosterProblem)) throw error;
    }
  }
  return bestFit(candidates);
}

async function policiesAtHand(): Promise<{ policy: Policy; path: string }[]> {
  const { lawOf } = await import("../law-file/load-law");
  return FOLDERS.flatMap(folder => {
    const names = readdirSync(folder).filter(name => name.endsWith(".yaml"));
    return names.map(name => {
      const path = fileURLToPath(new URL(name, folder));
      return { policy: lawOf(readFileSync(path, "utf8"), "unchecked"), path };
    });
  });
}
