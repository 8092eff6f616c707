import type { ApplicationRow } from "../fields/row-numbers";
import type { Policy } from "../policy/model";
import type { Applications } from "../fields/columns";
import { isLive } from "./competition";
import type { Decisions } from "./decisions";
import { markBit } from "../marks/mark-columns";
import type { Awards } from "../mechanisms/results";
import type { Settled } from "./settled";

const PROJECT_UNKNOWN = markBit("PROJECT_UNKNOWN");

/**
 * Says what cannot be compared (docs/rules.md, 5): a live row that names no project, beside another live row of its
 * applicant with which it would compete if they were one project. It waits until somebody names the project or decides
 * that it is the same or another. Rows that compete by their applicant anyway (once-only clauses) can be compared.
 */
export function markUnknownProjects(
  policy: Policy,
  rows: Applications,
  awards: Awards,
  settled: Settled,
  decisions: Decisions,
): void {
  if (!rows.projectBlank.includes(1)) return;
  const company = companies(rows, awards, settled),
    apart = apartOf(decisions);
  for (let row = 0; row < rows.count; row++) {
    if (rows.projectBlank[row] !== 1) continue;
    if (!isLive(awards.outcome[row]!) || settled.competition.project[row]! < 0) continue;
    const others = [...(company.get(companyKey(rows, settled, row)) ?? [])];
    // By clause, so that of a crowd the first that cannot be compared is enough.
    const open = others.some(
      ([clause, of]) =>
        wouldCompete(policy, rows, settled, row, clause) &&
        of.some(other => other !== row && !isKnown(settled, apart, row, other)),
    );
    if (!open) continue;
    settled.marks.add(row, PROJECT_UNKNOWN);
    settled.waits[row] = 1;
  }
}

/** The live rows of each applicant whose clauses share a range of projects, by clause. */
function companies(
  rows: Applications,
  awards: Awards,
  settled: Settled,
): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const company = new Map<string, Map<number, number[]>>();
  for (let row = 0; row < rows.count; row++) {
    if (!isLive(awards.outcome[row]!) || settled.competition.project[row]! < 0) continue;
    const key = companyKey(rows, settled, row),
      clauses = company.get(key) ?? new Map<number, number[]>(),
      known = clauses.get(rows.clause[row]!);
    if (known) known.push(row);
    else clauses.set(rows.clause[row]!, [row]);
    company.set(key, clauses);
  }
  return company;
}

/** The applicant, and where the arenas of the row's clause begin. */
function companyKey(rows: Applications, { competition }: Settled, row: ApplicationRow): string {
  return `${rows.applicant[row]} ${competition.project[row]! - rows.project[row]!}`;
}

/** Whether a row would compete with those of a clause by its project alone. */
function wouldCompete(
  policy: Policy,
  rows: Applications,
  { competition }: Settled,
  row: ApplicationRow,
  clause: number,
): boolean {
  const own = rows.clause[row]!;
  if (own === clause) return competition.once[row]! < 0;
  return !competition.byArticle || policy.clauses[own]!.article !== policy.clauses[clause]!.article;
}

/** Two rows are one project already, or are decided to be two. */
function isKnown(
  { competition: { project } }: Settled,
  apart: ReadonlySet<string>,
  row: ApplicationRow,
  other: ApplicationRow,
): boolean {
  return project[row] === project[other] || apart.has(pairOf(row, other));
}

function apartOf({ apart }: Decisions): ReadonlySet<string> {
  return new Set((apart ?? []).map(([a, b]) => pairOf(a, b)));
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
