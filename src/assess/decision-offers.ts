import type { ApplicationRow } from "../fields/row-numbers";
import { MERGED } from "../fields/columns";
import { isLive } from "../engine/competition";
import { MARK, type MarkCode } from "../marks/marks";
import { mechanismOf } from "../mechanisms/registry";
import { tasksOf } from "../text/tasks/of";
import type { Rivals } from "./rivals";
import type { DecisionOffer, DecisionVerb } from "./row-views";
import { sameProjectRows } from "./same-rows";
import { clauseOf, type Reckoning } from "./reckoning";

const ABOUT_APPLICANT: ReadonlySet<MarkCode> = new Set<MarkCode>([
  "SIMILAR_APPLICANT",
  "SAME_CODE_OTHER_NAME",
  "SAME_NAME_OTHER_CODE",
]);

/** What each mark is answered with, beside 已核对; those about other rows are offered for each row that it names. */
const ANSWERS: Readonly<Partial<Record<MarkCode, readonly DecisionVerb[]>>> = {
  STATUS_UNCLEAR: ["consent", "refuse"],
  ON_HOLD: ["consent", "refuse"],
  NEEDS_AMOUNT: ["reviewed"],
  BUDGET_CUT: ["cut"],
  OVER_REQUEST: ["asRequested", "reviewed"],
  SIMILAR_PROJECT: ["sameProject", "otherProject"],
  SAME_NAME_OTHER_NUMBER: ["sameProject", "otherProject"],
  PENDING_BEST_OF: ["otherProject"],
  SUPERSEDED: ["otherProject"],
  DUPLICATE_ROW: ["otherProject"],
  SPLIT_ROWS: ["otherProject"],
  TIE: ["otherProject"],
  REMARK_TO_READ: ["refuse"],
  OTHER_DISTRICT_AWARD: ["refuse"],
  CREDIT_RECORD: ["refuse"],
  BARRED_BY_NAME: ["refuse"],
  OUT_OF_PERIOD: ["refuse"],
  APPLICANT_KIND: ["refuse"],
  YEARS_REVIEW: ["refuse"],
  UNVERIFIED: ["refuse"],
  CATEGORY_UNCLEAR: ["refuse"],
};
/** Verbs that give an amount. */
const AMOUNTS: ReadonlySet<DecisionVerb> = new Set<DecisionVerb>(["reviewed", "paid", "split"]);
/** More other rows are not offered one by one. */
const MOST_OTHERS = 50;

/**
 * What a reviewer may decide about a row, as its marks and rivals suggest; the same verb once for each set of rows that
 * it is about. Nothing of it is done before somebody chooses it.
 */
export function offersFor(reckoning: Reckoning, row: ApplicationRow, rivals: Rivals): DecisionOffer[] {
  const offers = new Offers(reckoning);
  if (rivals.of(row).some(other => isOneProject(reckoning, row, other))) offers.offer("prefer");
  const alike = addable(reckoning, row);
  if (alike.length > 0) offers.offer("addUp", alike);
  for (const mark of reckoning.reports[row]!.marks) {
    // That the row is refused already needs no second word.
    const answers = mark.severity === "ineligible" || mark.state !== "open" ? [] : (ANSWERS[mark.code] ?? []);
    for (const verb of answers) {
      if (verb !== "sameProject" && verb !== "otherProject") offers.offer(verb);
      else
        for (const other of mark.with)
          if (!(MARK[mark.code].lost || mark.code === "PENDING_BEST_OF") || isOneProject(reckoning, row, other))
            offers.offer(verb, [other]);
    }
    if (ABOUT_APPLICANT.has(mark.code) && mark.state === "open")
      for (const other of mark.with)
        for (const verb of ["sameApplicant", "otherApplicant"] as const) offers.offer(verb, [other]);
    if (mark.code === "PROJECT_UNKNOWN")
      for (const verb of ["otherProject", "sameProject"] as const) offers.offer(verb, uncompared(reckoning, row));
    if (mark.code === "MERGED_AMOUNT") for (const verb of splitsOf(reckoning, row)) offers.offer(verb);
  }
  if (takesReviewed(reckoning, row)) offers.offer("reviewed");
  if (offers.all.length > 0 || reckoning.reports[row]!.marks.some(mark => mark.severity === "review"))
    offers.offer("open");
  return offers.all;
}

/** The row waits for 评审核定金额, or its clause takes it. */
export function takesReviewed(reckoning: Reckoning, row: ApplicationRow): boolean {
  const clause = clauseOf(reckoning, row);
  return clause !== null && mechanismOf(clause.grant).support(clause.grant) === null;
}

class Offers {
  readonly all: DecisionOffer[] = [];
  private readonly known = new Set<string>();
  private readonly labels: Readonly<Record<DecisionVerb, string>>;

  constructor(reckoning: Reckoning) {
    this.labels = tasksOf(reckoning.assessed.language).decisions;
  }

  offer(verb: DecisionVerb, others: readonly number[] = []): void {
    const key = `${verb} ${others.join(",")}`;
    if (this.known.has(key) || (others.length === 0 && isAboutOthers(verb))) return;
    this.known.add(key);
    this.all.push({ key, verb, others, label: this.labels[verb], takesAmount: AMOUNTS.has(verb) });
  }
}

function isAboutOthers(verb: DecisionVerb): boolean {
  return /^(?:same|other)(?:Project|Applicant)$/.test(verb) || verb === "addUp";
}

function isOneProject({ assessed }: Reckoning, row: ApplicationRow, other: ApplicationRow): boolean {
  const { rows } = assessed.assessment;
  return rows.project[other] === rows.project[row] && rows.applicant[other] === rows.applicant[row];
}

/** The rows of the same project and clause that were told apart from this one, or it from them. */
function addable(reckoning: Reckoning, row: ApplicationRow): number[] {
  const { settled } = reckoning.assessed.assessment,
    alike = sameProjectRows(reckoning, row).filter(
      other =>
        settled.winner[other] === row || settled.winner[row] === other || settled.winner[other] === settled.winner[row],
    ),
    split = [row, ...alike].some(one => reckoning.reports[one]!.marks.some(mark => mark.code === "SPLIT_ROWS"));
  return split ? alike : [];
}

/** The live rows of the applicant that stand in another project, with which this one could not be compared. */
function uncompared({ assessed: { assessment } }: Reckoning, row: ApplicationRow): number[] {
  const {
      rows,
      awards,
      settled: { competition },
    } = assessment,
    apart = new Set((assessment.decisions.apart ?? []).flatMap(([a, b]) => (a === row ? [b] : b === row ? [a] : []))),
    others: number[] = [];
  for (let other = 0; other < rows.count && others.length < MOST_OTHERS; other++) {
    if (other === row || rows.applicant[other] !== rows.applicant[row] || apart.has(other)) continue;
    if (!isLive(awards.outcome[other]!) || competition.project[other]! < 0) continue;
    if (rows.project[other] !== rows.project[row]) others.push(other);
  }
  return others;
}

function splitsOf({ assessed }: Reckoning, row: ApplicationRow): DecisionVerb[] {
  const merged = assessed.assessment.rows.mergedAmount[row]!;
  return merged === (MERGED.paid | MERGED.reviewed) ? ["reviewed", "paid"] : ["split"];
}
