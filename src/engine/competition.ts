import type { Clause, Policy, Switches } from "../policy/model";
import { NO_CLAUSE, type Applications } from "../fields/columns";
import { OUTCOME, type Awards } from "../mechanisms/results";
import { switchesOf, type ReadingValues } from "./switches";

/**
 * Who competes with whom. A live row (amount, decision, missing) stands in at most two arenas: its project's and that
 * of its applicant's once-only clause. In an arena all rows compete, or, where only different articles do (`competes` =
 * article), rows of one clause and rows of different articles.
 */
export interface Competition {
  /** Arena of the row's project, or -1. */
  readonly project: Int32Array;
  /** Arena of the row's once-only clause, or -1. */
  readonly once: Int32Array;
  readonly arenas: number;
  /** Competing rows of one article and different clauses do not compete. */
  readonly byArticle: boolean;
  /** Article of each clause, as a small number. */
  readonly article: Uint8Array;
}

export function competition(policy: Policy, rows: Applications, awards: Awards, readings: ReadingValues): Competition {
  const switches = policy.clauses.map(c => switchesOf(policy, readings, c));
  const articles = [...new Set(policy.clauses.map(c => c.article))];
  const project = new Int32Array(rows.count).fill(-1),
    once = new Int32Array(rows.count).fill(-1);
  const plan = arenaPlan(policy, switches, rows.count);
  for (let row = 0; row < rows.count; row++) {
    const clause = rows.clause[row] as number;
    if (clause === NO_CLAUSE || !isLive(awards.outcome[row] as number)) continue;
    if (plan.project[clause]! >= 0) project[row] = plan.project[clause]! + (rows.project[row] as number);
    if (plan.once[clause]! >= 0) once[row] = plan.once[clause]! + (rows.applicant[row] as number);
  }
  return {
    project,
    once,
    arenas: plan.arenas,
    byArticle: switches[0]?.competes === "article",
    article: Uint8Array.from(policy.clauses, c => articles.indexOf(c.article)),
  };
}

/**
 * Where the arenas of each clause begin: -1 where it has none. Group ids are below the number of rows, so one range of
 * ids holds the arenas that all clauses share, and each clause with arenas of its own has one more.
 */
function arenaPlan(
  policy: Policy,
  switches: readonly Switches[],
  count: number,
): { project: number[]; once: number[]; arenas: number } {
  let arenas = count;
  // Without a rule on several supports only the same clause twice is one too many.
  const isAlone = (c: Clause, s: Switches): boolean =>
    policy.bestOf === null || (c.competes === "own" && s["own-project"] === "both");
  const own = (): number => (arenas += count) - count;
  const groups = (policy.exclusive ?? []).map(({ within, clauses }) => ({ within, clauses, at: own() }));
  const groupOf = (c: Clause, within: "project" | "applicant"): number | null =>
    groups.find(group => group.within === within && group.clauses.includes(c.index))?.at ?? null;
  const project = policy.clauses.map((c, k) => {
    if (c.competes === "never") return -1;
    if (policy.exclusive !== null) return groupOf(c, "project") ?? own();
    return isAlone(c, switches[k]!) ? own() : 0;
  });
  const once = policy.clauses.map((c, k) => {
    const group = groupOf(c, "applicant");
    if (group !== null) return group;
    return c.oncePerApplicant !== null && switches[k]!["once-per"] === "applicant" ? own() : -1;
  });
  return { project, once, arenas };
}

/** Whether a row is in any arena at all, whatever stands in the other rows. */
export function mayCompete(policy: Policy, clause: number, outcome: number): boolean {
  return clause !== NO_CLAUSE && isLive(outcome) && policy.clauses[clause]!.competes !== "never";
}

export function isLive(outcome: number): boolean {
  return outcome === OUTCOME.amount || outcome === OUTCOME.decision || outcome === OUTCOME.missing;
}
