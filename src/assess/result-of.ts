import type { FenSum } from "../money/fen";
import { MARKS, SEVERITIES, TO_DO, type MarkCode, type Severity } from "../marks/marks";
import { OUTCOMES, type Outcome } from "../mechanisms/results";
import type { Total } from "../engine/totals";
import { exact } from "../money/exact";
import { grouped } from "../money/print";
import { counted } from "../report/counted";
import { openLine, readingsLine, rowCounts, rowsInWords } from "../report/row-counts";
import { reviewedSums } from "../report/reviewed-sums";
import { yuanText } from "../report/yuan-cell";
import { fill } from "../text/fill";
import { choiceName, findingMessage, findingName } from "../text/finding-message";
import { asks, questionsFirst } from "../roster/findings";
import { tasksOf } from "../text/tasks/of";
import { textsOf } from "../text/of";
import { questionViews } from "./questions";
import type { RunResult, Sum } from "./run-result";
import type { Reckoning } from "./reckoning";

/** What an assessment came to, but for what only whoever writes it knows. */
export function resultOf(
  reckoning: Reckoning,
): Omit<RunResult, "number" | "at" | "written" | "changes" | "undo" | "misfit"> {
  const { assessed } = reckoning,
    {
      assessment: { awards, policy },
      totals,
      contents,
      receipt,
      language,
    } = assessed,
    texts = textsOf(language);
  const reviewed = reviewedSums(assessed),
    has = counted(assessed),
    bases = policy.bases.map(b => b.label);
  const result = {
    rows: awards.count,
    outcomes: outcomesOf(reckoning),
    ...rowCounts(assessed),
    total: sumOf(totals.total, reviewed.total, true),
    clauses: totals.clauses.map(sum => {
      const clause = policy.clauses[sum.clause]!;
      return {
        clause: clause.id,
        title: clause.title,
        ...sumOf(sum, reviewed.clauses.get(sum.clause) ?? null, has.clauses.has(sum.clause)),
      };
    }),
    looked: lookedAt(reckoning),
    reviewed: { rows: reviewed.rows, of: reviewed.of },
    applicants: totals.applicants.length,
    todos: todosOf(reckoning),
    receipt,
    questions: questionViews(
      assessed,
      reckoning.rosters.map(({ sheet }) => sheet),
      language,
    ),
    findings: questionsFirst(contents.findings).map(finding => ({
      code: finding.code,
      asks: asks(finding.code),
      column: finding.column,
      samples: finding.question?.samples ?? [],
      choices: (finding.question?.choices ?? []).map(choice => ({ code: choice, words: choiceName(texts, choice) })),
      name: findingName(texts, finding.code),
      sheet: finding.sheet,
      row: finding.row,
      message: findingMessage(texts, finding, bases),
    })),
  };
  return { ...result, lines: linesOf(reckoning, result) };
}

/** Sums as a person reads them: one of nothing but rows without amounts is none, not 0.00. */
export function sumOf(total: Total, reviewed: FenSum | null, has: boolean): Sum {
  return {
    rows: total.rows,
    computed: has ? yuanText(total.computed) : null,
    reviewed: reviewed === null ? null : yuanText(reviewed),
    proposed: has ? yuanText(total.proposed) : null,
    provisional: total.provisional,
  };
}

function outcomesOf({
  assessed: {
    assessment: { awards },
  },
}: Reckoning): Record<Outcome, number> {
  const counts = Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])) as Record<Outcome, number>;
  for (const outcome of awards.outcome) counts[OUTCOMES[outcome]!]++;
  return counts;
}

/** Of the rows that a person has to look at, those of which nothing is left to do. */
function lookedAt({ reports }: Reckoning): RunResult["looked"] {
  let done = 0,
    open = 0;
  for (const { isDone, severity } of reports)
    if (isDone) done++;
    else if (severity !== null && TO_DO.includes(severity)) open++;
  return { done, of: done + open };
}

function todosOf({ reports, assessed: { language } }: Reckoning): RunResult["todos"] {
  const texts = textsOf(language),
    counts = new Map<string, number>(),
    again = new Map<string, number>(),
    rows = new Map<Severity, number>();
  const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { marks, severity } of reports) {
    if (severity !== null) count(rows, severity);
    // A mark may stand twice on a row (READING, once for each), and with another severity.
    const known = new Set<string>();
    for (const { state, severity: own, code } of marks) {
      const key = `${own} ${code}`;
      if (state !== "open" || known.has(key)) continue;
      count(counts, key);
      if (known.has(code)) count(again, key);
      known.add(key).add(code);
    }
  }
  return SEVERITIES.flatMap(severity => {
    const codes = MARKS.flatMap((code: MarkCode) => {
      const key = `${severity} ${code}`,
        n = counts.get(key) ?? 0;
      return n === 0 ? [] : [{ code, short: texts.marks[code].short, rows: n, again: again.get(key) ?? 0 }];
    });
    return codes.length === 0
      ? []
      : [{ severity, label: texts.severities[severity].label, rows: rows.get(severity) ?? 0, marks: codes }];
  });
}

function linesOf({ assessed }: Reckoning, result: Pick<RunResult, "rows">): string[] {
  const { totals, language } = assessed,
    texts = textsOf(language),
    { summary } = texts.messages,
    tasks = tasksOf(language);
  if (result.rows === 0) return [summary.noRows];
  const total = grouped(exact(totals.total.proposed, 6));
  return [
    fill(tasks.done, {
      rows: result.rows,
      total,
      ...rowsInWords(texts, assessed),
    }),
    ...openLine(texts, assessed),
    ...readingsLine(texts, assessed),
  ];
}
