import { fenSum } from "../money/fen";
import { fenOfYuan, type ComparedResults } from "../report/comparison-sheet";
import { fill } from "../text/fill";
import { textsOf } from "../text/of";
import { timeInBeijing } from "./beijing";
import { changesOfKept } from "./changes";
import type { ComparedRun } from "./past-runs";
import type { Reckoning } from "./reckoning";

/** Two runs that were kept, as a sheet shows them; rows that are no longer there are called as they were kept. */
export function keptComparison(earlier: ComparedRun, later: ComparedRun, reckoning: Reckoning): ComparedResults {
  const { rows, sumsOnly } = changesOfKept(earlier, later, reckoning),
    {
      language,
      contents: { origins },
      assessment,
    } = reckoning.assessed,
    { messages } = textsOf(language),
    { sheet: words, changeWhy } = messages.comparison,
    time = ({ at }: ComparedRun): string => timeInBeijing(Date.parse(at));
  return {
    head: [fill(words.kept, { before: time(earlier), after: time(later), n: rows.length })],
    rows: rows.map(({ row, named, why, before, after }) => {
      const origin = row === null ? undefined : origins.at(row),
        clause = row === null ? undefined : assessment.policy.clauses[assessment.rows.clause[row]!];
      return {
        sheet: origin?.sheet ?? "",
        id: origin?.id ?? "",
        applicant: origin?.applicant ?? "",
        project: origin?.project ?? named,
        clause: clause?.id ?? "",
        before: fenOfYuan(before),
        after: fenOfYuan(after),
        why: changeWhy[why],
      };
    }),
    unchanged: sumsOnly ? null : later.rows!.length - rows.filter(({ why }) => why !== "removed").length,
    before: fenSum(BigInt(earlier.proposed)),
    after: fenSum(BigInt(later.proposed)),
  };
}
