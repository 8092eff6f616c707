import type { ApplicationRow } from "../fields/row-numbers";
import type { EachRow } from "../fields/each-row";
import type { Assessment } from "../engine/assessment";
import type { RowMark } from "../engine/row-marks";
import { OUTCOME } from "../mechanisms/results";
import type { Wording } from "../text/texts";
import { acrossOf } from "./across";
import { Subject, type RowFacts } from "./subject";
import { workingOf } from "./working";

/**
 * How a row's amount came about, in one line without the clause and the resulting amount, which stand beside it in a
 * table: 8,000,000元（800万元）×30%＝…，超过“最高50万元”…; what became of it across rows follows. "" where there is no amount.
 * `texts`: the language's, or a shorter wording of it, of which parts may be "".
 */
export function stepsInWords(
  assessment: Assessment,
  row: ApplicationRow,
  marks: readonly RowMark[],
  facts: EachRow<RowFacts>,
  texts: Wording,
): string {
  const clause = assessment.policy.clauses[assessment.rows.clause[row]!];
  if (assessment.awards.outcome[row] !== OUTCOME.amount || !clause) return "";
  if (marks.some(mark => mark.code === "NOT_MONEY")) return "";
  const subject = new Subject(assessment, row, { marks, facts, decisions: [] }, texts);
  // The last part is the computed amount itself.
  return [...workingOf(subject).slice(0, -1), ...acrossOf(subject)]
    .filter(part => part !== "")
    .join(texts.sentences.comma);
}
