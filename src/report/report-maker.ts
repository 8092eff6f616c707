import type { ApplicationRow } from "../fields/row-numbers";
import { MARK, SEVERITIES, TO_DO, type MarkCode, type Severity } from "../marks/marks";
import { explain } from "../explain/explain";
import type { RowDecision } from "../explain/subject";
import { questionsByRow, type QuestionCode, type WaitCode } from "../roster/findings";
import type { Assessed } from "./assessed";
import { Checks, type ReportedMark } from "./checked";
import { resultOf } from "./result-word";
import type { RowReport } from "./reported-row";
import { decisionsByRow } from "./row-decisions";

/** What reports are made with. */
export interface Reporting {
  /** Makes a row's report, always the same one. */
  make(this: void, row: ApplicationRow): RowReport;
  /** The marks of a row alone, with what reviewers made of them. */
  marksOf(this: void, row: ApplicationRow): readonly ReportedMark[];
  /** The sentences of a row that has these marks. */
  explained(this: void, row: ApplicationRow, marks: readonly ReportedMark[]): string;
  clauseOf(this: void, row: ApplicationRow): string | null;
  readonly asked: ReadonlyMap<number, readonly QuestionCode[]>;
  /** The rows about which reviewers said something, of the row or of its marks. */
  readonly saidOf: ReadonlySet<number>;
}

export function reporting(assessed: Pick<Assessed, "assessment" | "contents" | "marks" | "language">): Reporting {
  const { assessment, contents, marks, language } = assessed,
    { rows, policy } = assessment;
  const decisions = decisionsByRow(contents.decisions, assessment),
    facts = contents.origins,
    asked = questionsByRow(contents.findings),
    checks = new Checks(contents, assessment, marks);
  const clauseOf = (row: ApplicationRow): string | null => policy.clauses[rows.clause[row]!]?.id ?? null;
  const decidedOf = (row: ApplicationRow): readonly RowDecision[] => decisions.get(row) ?? NO_DECISIONS,
    marksOf = (row: ApplicationRow): ReportedMark[] => {
      const settled = (code: MarkCode): boolean => settles(decidedOf(row), code, assessment.settled.proposed[row]!);
      return marks.of(row).map(mark => checks.of(row, mark, settled));
    },
    explained = (row: ApplicationRow, own: readonly ReportedMark[]): string =>
      explain(assessment, row, { marks: own, facts, decisions: decidedOf(row) }, language);
  const make = (row: ApplicationRow): RowReport => {
    const decided = decidedOf(row),
      own = marksOf(row),
      severity = worstOf(own);
    let said: string | null = null;
    return {
      marks: own,
      clause: clauseOf(row),
      result: resultOf(assessment, row, {
        isNotMoney: own.some(mark => mark.code === "NOT_MONEY"),
        waits: own.some(mark => MARK[mark.code].waits),
      }),
      waits: waitsOf(own, asked.get(row) ?? []),
      severity,
      isDone: !(severity !== null && TO_DO.includes(severity)) && wasTodo(own, decided),
      get explanation(): string {
        return (said ??= explained(row, own));
      },
      lostByDecision: decided.some(decision => decision.kind === "preferOther"),
    };
  };
  return {
    make,
    marksOf,
    explained,
    clauseOf,
    asked,
    saidOf: new Set([...decisions.keys(), ...checks.rows()]),
  };
}

const NO_DECISIONS: readonly RowDecision[] = [];

function waitsOf(marks: readonly ReportedMark[], questions: readonly QuestionCode[]): WaitCode[] {
  return [...marks.filter(mark => MARK[mark.code].waits && mark.state === "open").map(mark => mark.code), ...questions];
}

/** A decision in force on the row that settles what a mark of it asks. */
function settles(decisions: readonly RowDecision[], code: MarkCode, proposed: number): boolean {
  if (MARK[code].lost) return decisions.some(({ kind }) => kind === "preferOther");
  if (code === "BUDGET_CUT") return decisions.some(({ kind, fen }) => kind === "cut" && fen === proposed);
  return code === "OVER_REQUEST" && decisions.some(({ kind }) => kind === "requested");
}

function wasTodo(marks: readonly ReportedMark[], decisions: readonly RowDecision[]): boolean {
  return marks.some(({ state }) => state !== "open") || decisions.some(({ kind }) => kind !== "open");
}

function worstOf(marks: readonly ReportedMark[]): Severity | null {
  let worst: number = SEVERITIES.length;
  for (const mark of marks) if (mark.state === "open") worst = Math.min(worst, SEVERITIES.indexOf(mark.severity));
  return SEVERITIES[worst] ?? null;
}
