import type { ClauseTerms } from "../terms";
import type { Factor, FactTerms } from "./fact";
import { isMadeOfFacts } from "./grant";
import type { FactCondition } from "./parts";

const known = new WeakMap<object, readonly FactTerms[]>();

/** The facts that a clause reads, each once, its amount's first; derived ones by what they come from. */
export function factsOf(clause: ClauseTerms<object>): readonly FactTerms[] {
  let facts = known.get(clause);
  if (facts === undefined) known.set(clause, (facts = collect(clause)));
  return facts;
}

/** The facts that the amount is made of and that no condition or limit alone asks for. */
export function factsOfGrant({ grant }: ClauseTerms<object>): readonly FactTerms[] {
  return isMadeOfFacts(grant) ? distinct(grant.factors.flatMap(ofFactor)) : [];
}

/** The figures by which the clause's derived facts follow from others, by the fact. */
export function derivingFigures(
  clause: ClauseTerms<object>,
): readonly { readonly id: string; readonly words: string }[] {
  const { grant, parts, levels } = clause,
    conditions = [
      ...(parts?.conditions ?? []),
      ...levels.flatMap(level => level.parts?.conditions ?? []),
      ...(parts?.multipliers ?? []).flatMap(one => one.conditions),
    ],
    factors = [...(isMadeOfFacts(grant) ? grant.factors : []), ...(parts?.limits ?? []).flatMap(limit => limit.of)];
  const used = distinct([
    ...(parts?.levelOf ? [parts.levelOf] : []),
    ...conditions.flatMap(({ any }) => any.map(one => one.fact)),
    ...factors.flatMap(({ fact, atMostOf }) => [fact, atMostOf].flatMap(one => one ?? [])),
  ]);
  return distinct(used.flatMap(withSources)).flatMap(({ id, is }) =>
    is !== null && "figure" in is ? [{ id, words: is.figure.words }] : [],
  );
}

function withSources(fact: FactTerms): readonly FactTerms[] {
  return fact.is === null ? [fact] : [fact, ...fact.is.of.flatMap(withSources)];
}

function collect(clause: ClauseTerms<object>): readonly FactTerms[] {
  const { parts, levels } = clause;
  return distinct([
    ...factsOfGrant(clause),
    ...(parts?.levelOf ? columnsOf(parts.levelOf) : []),
    ...ofConditions(parts?.conditions ?? []),
    ...levels.flatMap(level => ofConditions(level.parts?.conditions ?? [])),
    ...(parts?.limits ?? []).flatMap(limit => limit.of.flatMap(ofFactor)),
    ...(parts?.multipliers ?? []).flatMap(({ conditions }) => ofConditions(conditions)),
  ]);
}

function ofConditions(conditions: readonly FactCondition[]): readonly FactTerms[] {
  return conditions.flatMap(({ any }) => any.flatMap(({ fact }) => columnsOf(fact)));
}

function ofFactor({ fact, parameter, atMostOf }: Factor): readonly FactTerms[] {
  return [fact, parameter?.on ?? null, atMostOf].flatMap(one => (one ? columnsOf(one) : []));
}

function columnsOf(fact: FactTerms): readonly FactTerms[] {
  if (fact.parameter) return fact.parameter.on ? columnsOf(fact.parameter.on) : [];
  return fact.is === null ? [fact] : fact.is.of.flatMap(columnsOf);
}

function distinct(facts: readonly FactTerms[]): FactTerms[] {
  return facts.filter((fact, k) => facts.findIndex(other => other.id === fact.id) === k);
}
