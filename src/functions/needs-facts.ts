import { factsOf } from "../mechanisms/composed/facts-of";
import { isMadeOfFacts } from "../mechanisms/composed/grant";
import type { Clause, Policy } from "../policy/model";
import { fill } from "../text/fill";
import type { FunctionTexts } from "../text/functions/texts";
import { wordingOf } from "../text/wording";
import type { Fault, Result } from "./cell";
import { subsidies, type Beyond, type SubsidyColumns } from "./subsidy";

/**
 * SJS.SUBSIDY under a policy that has clauses of facts. What such a clause reads and the formula's arguments cannot
 * give is named, and the row is #N/A: an amount without it could be wrong.
 */
export function subsidiesOfFacts(policy: Policy, columns: SubsidyColumns, texts: FunctionTexts): Result[] {
  return subsidies(policy, columns, texts, needsFacts(texts));
}

/** What ends a row of a clause whose facts the arguments cannot give; null where they give all. */
export function needsFacts(texts: FunctionTexts): Beyond {
  const { sentences, fields } = wordingOf(texts.language);
  return (clause): Fault | null => {
    const names = [
      ...factsOf(clause)
        .filter(fact => fact.column !== "paid")
        .map(fact => fact.label),
      ...daysOf(clause),
      ...(clause.parts?.upgrade ? [fields.hadLevel] : []),
      ...(hasYears(clause) ? [fields.years] : []),
    ];
    if (names.length === 0) return null;
    const facts = [...new Set(names)].join(texts.list);
    return { error: "#N/A", message: fill(sentences.needsFacts, { facts }) };
  };
}

/** Values of the policy's that the day of an assessment chooses: a formula has no such day. */
function daysOf({ grant, parts }: Clause): string[] {
  const factors = [...(isMadeOfFacts(grant) ? grant.factors : []), ...(parts?.limits ?? []).flatMap(limit => limit.of)];
  return factors.flatMap(({ parameter }) => (parameter !== null && parameter.on === null ? [parameter.label] : []));
}

/** The years that were supported decide, or which year it is. */
function hasYears({ grant, parts, levels }: Clause): boolean {
  return (
    (parts?.years ?? null) !== null ||
    levels.some(level => (level.parts?.years ?? null) !== null) ||
    (isMadeOfFacts(grant) && grant.years !== null)
  );
}
