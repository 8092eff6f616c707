import { type Fen, fenAt } from "../money/fen";
import type { ApplicationRow } from "../fields/row-numbers";
import { MARKS, SEVERITIES } from "../marks/marks";
import { reviewedFen } from "../mechanisms/context";
import { NONE, OUTCOMES } from "../mechanisms/results";
import { canonical } from "../identity/canonical";
import { canBeChecked, type ReportedMark } from "../report/checked";
import type { RowReport } from "../report/row-report";
import { yuanText } from "../report/yuan-cell";
import { textsOf } from "../text/of";
import type { MarkOfRow } from "./workplace/review";
import type { RowBrief, RowFilter } from "./row-views";
import { stakeOf } from "./row-stake";
import { clauseOf, type Reckoning } from "./reckoning";

/** The rows that a filter takes, in the order of the sheets; `worstFirst`: by the money at stake, then by mark. */
export function listRows(reckoning: Reckoning, filter: RowFilter, worstFirst: boolean): Int32Array {
  const taken: number[] = [],
    takes = filterOf(reckoning, filter);
  for (let row = 0; row < reckoning.reports.length; row++) if (takes(row)) taken.push(row);
  if (worstFirst) {
    const stakes = new Map(taken.map(row => [row, stakeOf(reckoning, row)])),
      ranks = new Map(taken.map(row => [row, rankOf(reckoning.reports[row]!)]));
    taken.sort((a, b) => stakes.get(b)! - stakes.get(a)! || ranks.get(a)! - ranks.get(b)! || a - b);
  }
  return Int32Array.from(taken);
}

/** By the worst of its open marks, then by its kind. */
function rankOf({ marks }: RowReport): number {
  return Math.min(
    SEVERITIES.length * MARKS.length,
    ...marks
      .filter(({ state }) => state === "open")
      .map(mark => SEVERITIES.indexOf(mark.severity) * MARKS.length + MARKS.indexOf(mark.code)),
  );
}

/** The marks that 已核对 would end on the rows that a filter takes, of its kinds of mark. */
export function marksToCheck(reckoning: Reckoning, filter: RowFilter): MarkOfRow[] {
  const wanted = new Set(filter.marks ?? []);
  return [...listRows(reckoning, filter, false)].flatMap(row =>
    reckoning.reports[row]!.marks.filter(
      mark => mark.state === "open" && wanted.has(mark.code) && canBeChecked(mark),
    ).map(({ code, reading }) => ({ row, code, reading })),
  );
}

function filterOf(
  reckoning: Reckoning,
  { severities, marks, clause, applicant, search, done, least }: RowFilter,
): (row: ApplicationRow) => boolean {
  const {
      assessed: {
        assessment: { rows },
      },
      reports,
    } = reckoning,
    ofSeverity = severities && new Set(severities),
    ofMark = marks && new Set(marks);
  const wanted = search === undefined ? "" : canonical(search);
  return row => {
    const { marks: carried, clause: own, severity, isDone } = reports[row]!;
    if (done === true && !isDone) return false;
    if (clause !== undefined && own !== clause) return false;
    if (applicant !== undefined && rows.applicant[row] !== applicant) return false;
    if (least !== undefined && stakeOf(reckoning, row) < least) return false;
    // Both given: one mark that is of the kind and of the severity; what was found in order counts where that is asked.
    const counts = (mark: ReportedMark): boolean => done === true || mark.state === "open";
    if (
      ofMark
        ? !carried.some(mark => ofMark.has(mark.code) && counts(mark) && (!ofSeverity || ofSeverity.has(mark.severity)))
        : ofSeverity && (severity === null || !ofSeverity.has(severity))
    )
      return false;
    return wanted === "" || says(reckoning, row, wanted);
  };
}

function says({ assessed: { contents } }: Reckoning, row: ApplicationRow, wanted: string): boolean {
  const { id, applicant, uscc, project, projectNumber } = contents.origins.at(row)!;
  return [id, applicant, uscc, project, projectNumber].some(text => canonical(text).includes(wanted));
}

export function briefOf(reckoning: Reckoning, row: ApplicationRow): RowBrief {
  const { assessed, reports } = reckoning,
    {
      assessment: { rows, awards, settled },
      contents,
      language,
    } = assessed,
    texts = textsOf(language);
  const origin = contents.origins.at(row)!,
    report = reports[row]!,
    reviewed = reviewedFen(rows.reviewed, row);
  const yuan = (fen: Fen): string | null => (fen === NONE ? null : yuanText(fen));
  const seen = new Set<string>();
  return {
    row,
    sheet: origin.sheet,
    rowNumber: origin.row,
    id: origin.id,
    applicant: origin.applicant,
    project: origin.project,
    clause: report.clause,
    clauseTitle: clauseOf(reckoning, row)?.title ?? "",
    outcome: OUTCOMES[awards.outcome[row]!]!,
    result: report.result,
    resultName: texts.results[report.result],
    computed: yuan(fenAt(awards.computed, row)),
    reviewed: reviewed === null ? null : yuanText(reviewed),
    proposed: yuan(fenAt(settled.proposed, row)),
    waits: settled.waits[row] === 1,
    severity: report.severity,
    isDone: report.isDone,
    marks: report.marks.flatMap(({ code, severity, state }) =>
      state !== "open" || seen.has(code) ? [] : (seen.add(code), [{ code, severity, short: texts.marks[code].short }]),
    ),
  };
}
