import type { Flag } from "../engine/flags";
import { MARK, SEVERITIES, type Severity } from "../engine/marks";
import { explain } from "../explain/explain";
import { questionsByRow, type QuestionCode, type WaitCode } from "../roster/findings";
import type { ResultWord } from "../text/texts";
import type { Assessed } from "./assessed";
import { resultOf } from "./result-word";
import { decisionsByRow } from "./row-decisions";

/** What all sheets and the JSON say of a row, made once. */
export interface RowReport {
  readonly flags: readonly Flag[];
  /** Id of the clause, null where unknown. */
  readonly clause: string | null;
  readonly result: ResultWord;
  /** Why its amount is provisional: marks of its own and open questions; empty where it is settled. */
  readonly waits: readonly WaitCode[];
  /** The worst of the row's marks, null where it has none. */
  readonly severity: Severity | null;
  readonly explanation: string;
  /** It proposes nothing because reviewers preferred another row. */
  readonly lostByDecision: boolean;
}

/** One report a row, in the order of the applications. */
export function rowReports(assessed: Assessed): RowReport[] {
  const { assessment, reading, flags, language } = assessed,
    { rows, policy } = assessment;
  const decisions = decisionsByRow(reading.decisions, assessment),
    facts = reading.origins,
    asked = questionsByRow(reading.findings);
  return Array.from({ length: rows.count }, (_, row) => {
    const own = flags.of(row),
      decided = decisions.get(row) ?? [];
    return {
      flags: own,
      clause: policy.clauses[rows.clause[row]!]?.id ?? null,
      result: resultOf(assessment, row, own),
      waits: waitsOf(own, asked.get(row) ?? []),
      severity: worstOf(own),
      explanation: explain(assessment, row, { flags: own, facts, decisions: decided }, language),
      lostByDecision: decided.some(decision => decision.kind === "preferOther"),
    };
  });
}

function waitsOf(flags: readonly Flag[], questions: readonly QuestionCode[]): WaitCode[] {
  return [...flags.filter(flag => MARK[flag.code].waits).map(flag => flag.code), ...questions];
}

function worstOf(flags: readonly Flag[]): Severity | null {
  let worst: number = SEVERITIES.length;
  for (const flag of flags) worst = Math.min(worst, SEVERITIES.indexOf(flag.severity));
  return SEVERITIES[worst] ?? null;
}
