import { assessApplications } from "../engine/assessment";
import { NO_CLAUSE } from "../fields/columns";
import { RowMarks } from "../engine/row-marks";
import { OUTCOME } from "../mechanisms/results";
import { explain } from "../explain/explain";
import type { RowFacts } from "../explain/subject";
import { mechanismOf } from "../mechanisms/registry";
import type { Clause, Policy } from "../policy/model";
import { fill } from "../text/fill";
import type { FunctionTexts } from "../text/functions/texts";
import { lateFunctionTextsOf } from "../text/functions/late-of";
import { textOf, type Result } from "./cell";
import type { FactArguments } from "./fact-headers";
import { GivenFacts } from "./given-facts";
import { readingsOf } from "./choices";
import { held } from "./policy";
import { subsidyRows, tooLarge, type SubsidyColumns } from "./subsidy";

/**
 * SJS.EXPLAIN: the sentence behind each amount of SJS.SUBSIDY, by the words that rosters are explained with, and what a
 * formula cannot check. `applied` is the law without the conditions that formulas are not told of.
 */
export function explanations(
  law: Policy,
  applied: Policy,
  columns: SubsidyColumns,
  texts: FunctionTexts,
  given: FactArguments | null = null,
): Result[] {
  const { rows, ends } = subsidyRows(applied, columns, texts, new GivenFacts(applied, texts, given));
  const assessment = assessApplications(applied, rows, readingsOf(applied), 0),
    marks = new RowMarks(assessment, [], new Set());
  const facts = columns.article.map((article, row): RowFacts => ({
    sheet: "",
    id: "",
    applicant: "",
    project: "",
    level: textOf(columns.level[row]!),
    clauseText: textOf(article),
    clauseFrom: "cell",
  }));
  const whose = held === null ? "" : fill(lateFunctionTextsOf(texts.language).byPolicy, { policy: titled(law) });
  return columns.article.map((_, row) => {
    const end = ends.get(row);
    if (end !== undefined) return end;
    if (assessment.awards.outcome[row] === OUTCOME.invalid) return tooLarge(columns.basis[row]!, texts);
    const said = whose + explain(assessment, row, { marks: marks.of(row), facts, decisions: [] }, texts.language);
    const index = rows.clause[row]!,
      clause = index === NO_CLAUSE ? undefined : law.clauses[index];
    return clause === undefined ? said : `${said}${texts.space}${unchecked(clause, texts)}`;
  });
}

/** A policy by its title, in the marks of a title. */
export function titled({ title }: Policy): string {
  return title.startsWith("《") ? title : `《${title}》`;
}

function unchecked(clause: Clause, texts: FunctionTexts): string {
  const { grant } = clause,
    { formulaNotChecked, formulaUnchecked } = lateFunctionTextsOf(texts.language),
    audit = (mechanismOf(grant).basis(grant)?.auditExpected ?? null) !== null;
  const conditions = [
    ...clause.when.map(condition => condition.words),
    ...(audit ? [formulaNotChecked.audit] : []),
    formulaNotChecked.rest,
    formulaNotChecked.unseen,
  ];
  return fill(formulaUnchecked, { conditions: conditions.join(texts.list) });
}
