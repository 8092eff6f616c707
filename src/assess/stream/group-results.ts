import type { Assessment } from "../../engine/assessment";
import { totals } from "../../engine/totals";
import { dense } from "../../identity/numbering";
import type { MarkCode } from "../../marks/marks";
import { numeral } from "../../money/exact";
import { fixed } from "../../money/print";
import type { Assessed } from "../../report/assessed";
import { totalJson, toRowwiseJson, type ResultJson, type RowJson, type TotalJson } from "../../report/json";
import { rowReports } from "../../report/row-report";
import { budgetSums } from "../reckoned-findings";

/** What a group proposes of a budget that others draw on too; amounts are yuan as text. */
export interface BudgetJson {
  /** The same for all groups; `name` is how people call it. */
  readonly key: string;
  readonly name: string;
  readonly proposed: string;
  readonly budget: string;
}

/** What groups come to, one or several together. */
export interface Sums {
  readonly clauses: ResultJson["clauses"];
  readonly total: TotalJson;
  /** How many rows have each mark. */
  readonly marks: Readonly<Partial<Record<MarkCode, number>>>;
  readonly budgets: readonly BudgetJson[];
}

/** A group's result: rows and applicants as `--json` writes them, and what they come to. */
export interface GroupResult extends Sums {
  readonly group: string;
  readonly rows: readonly RowJson[];
  readonly applicants: ResultJson["applicants"];
}

/** A group's rows in an assessment: from `from` to `to` (excluded). */
export interface Span {
  readonly group: string;
  readonly from: number;
  readonly to: number;
}

/** The results of groups that were assessed together; `spans` in the order of the rows. */
export function groupResults(assessed: Assessed, spans: readonly Span[]): GroupResult[] {
  const reports = rowReports(assessed),
    json = toRowwiseJson(assessed, reports),
    rows = [...json.rows],
    applicants = spans.map((): ResultJson["applicants"][number][] => []);
  const spanOf = spanByRow(spans);
  let k = 0;
  for (const one of json.applicants) applicants[spanOf[assessed.totals.applicants[k++]!.first]!]!.push(one);
  return spans.map(({ group, from, to }, index) => {
    const own = rows.slice(from, to);
    return { group, rows: own, applicants: applicants[index]!, ...sumsOf(assessed.assessment, own, from, to) };
  });
}

function sumsOf(assessment: Assessment, own: readonly RowJson[], from: number, to: number): Sums {
  const { rows, awards, settled, policy } = assessment,
    part = <T extends { slice(from: number, to: number): T }>(column: T): T => column.slice(from, to);
  const { clauses, total } = totals(
    { ...rows, count: to - from, applicant: dense(part(rows.applicant)), clause: part(rows.clause) },
    { ...awards, outcome: part(awards.outcome), computed: part(awards.computed) },
    { ...settled, proposed: part(settled.proposed), waits: part(settled.waits) },
  );
  return {
    clauses: clauses.map(sum => ({ clause: policy.clauses[sum.clause]!.id, ...totalJson(sum) })),
    total: totalJson(total),
    marks: marksOf(own),
    budgets: budgetSums(assessment, from, to).map(({ key, name, proposed, budget }) => ({
      key,
      name,
      proposed: fixed(proposed, 2),
      budget: numeral(budget),
    })),
  };
}

function marksOf(rows: readonly RowJson[]): Sums["marks"] {
  const marks: Partial<Record<MarkCode, number>> = {};
  for (const { flags } of rows)
    for (const code of new Set(flags.map(flag => flag.code))) marks[code] = (marks[code] ?? 0) + 1;
  return marks;
}

function spanByRow(spans: readonly Span[]): Int32Array {
  const of = new Int32Array(spans.at(-1)?.to ?? 0);
  spans.forEach(({ from, to }, k) => of.fill(k, from, to));
  return of;
}
