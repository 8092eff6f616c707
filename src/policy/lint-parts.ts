import { derivingFigures } from "../mechanisms/composed/facts-of";
import { isMadeOfFacts } from "../mechanisms/composed/grant";
import { ofLimit, phrasesOfLevel, phrasesOfParts } from "../mechanisms/composed/phrases";
import { lintComposed } from "../mechanisms/composed/lint";
import { lintSplit, splitPhrases } from "./split";
import type { LawFault } from "../mechanisms/mechanism";
import type { Grant } from "../mechanisms/mechanism-of";
import { lawPartOf } from "../mechanisms/registry";
import type { Clause, Policy } from "./model";
import type { LawProblem } from "./problem";

interface Phrase {
  readonly field: string;
  readonly words: string | null | undefined;
}

const WHOLE = "100%";

/** A plain number (360, 0) or the whole of something (100%) is no phrase, and no text has to hold it. */
function isNoPhrase(words: string): boolean {
  return words === "" || words === WHOLE || /^\d{1,9}(?:\.\d{1,6})?$/.test(words);
}

/** Whether words have to stand in the text and bind its figure: 100% does where the text says it. */
export function isPhraseOf(text: string, words: string): boolean {
  return !isNoPhrase(words) || (words === WHOLE && text.includes(words));
}

/** The phrases of a clause beside its grant and its levels' plain figures. */
export function phrasesBeside(clause: Clause): Phrase[] {
  return [
    ...named(phrasesOfParts(clause.parts), ""),
    ...clause.levels.flatMap(level => named(phrasesOfLevel(level.parts), `levels.${level.id}.`)),
    ...derivingFigures(clause).map(({ id, words }) => ({ field: `facts.${id}`, words })),
  ];
}

function named(phrases: Readonly<Record<string, string | null | undefined>>, before: string): Phrase[] {
  return Object.entries(phrases).map(([field, words]) => ({ field: `${before}${field}`, words }));
}

/** The phrases that stand over the clauses, in an article; of limits only those of the clause, where one is given. */
export function sharedPhrases(
  policy: Policy,
  article: string,
  clause: number | null = null,
): { readonly field: string; readonly words: string }[] {
  const { limits, budget, exclusive } = policy;
  const all: (Phrase & { readonly article: string })[] = [
    ...limits
      .filter(limit => isShared(limit) && (clause === null || limit.clauses.includes(clause)))
      .flatMap(limit =>
        named(ofLimit(limit, `limits.${limit.number}`), "").map(one => ({ ...one, article: limit.article })),
      ),
    ...(budget
      ? [
          { field: "budget.amount", words: budget.amount?.words, article: budget.article },
          { field: "budget.words", words: budget.words, article: budget.article },
        ]
      : []),
    ...policy.split.flatMap((split, i) =>
      splitPhrases(split).map(one => ({ ...one, field: `split.${i + 1}.${one.field}`, article: split.article })),
    ),
    ...(exclusive ?? []).map((group, i) => ({
      field: `exclusive.${i + 1}`,
      words: group.words,
      article: group.article,
    })),
  ];
  const text = policy.articles.find(one => one.id === article)?.text ?? "";
  return all.flatMap(({ field, words, article: at }) =>
    at !== article || words === null || words === undefined || !isPhraseOf(text, words) ? [] : [{ field, words }],
  );
}

/** A limit of the file's own list; those of one clause stand in its text. */
function isShared(limit: Policy["limits"][number]): boolean {
  return !limit.isCeiling && limit.isOfPolicy;
}

/** What is wrong with what stands over the clauses. */
export function lintShared(policy: Policy): LawProblem[] {
  const problem = (path: string, message: string): LawProblem => ({ path, line: null, message });
  const articles = new Map(policy.articles.map(article => [article.id, article.text]));
  const named = [
    ...policy.limits.filter(isShared).map(limit => ({ path: "limits", article: limit.article })),
    ...(policy.budget ? [{ path: "budget", article: policy.budget.article }] : []),
    ...policy.split.map(({ article }) => ({ path: "split", article })),
    ...(policy.exclusive ?? []).map(group => ({ path: "exclusive", article: group.article })),
  ];
  return [
    ...named.flatMap(({ path, article }) => (articles.has(article) ? [] : [problem(path, `没有第${article}条`)])),
    ...policy.articles.flatMap(({ id, text }) =>
      sharedPhrases(policy, id)
        .filter(({ words }) => !text.includes(words))
        .map(({ field, words }) => problem(field, `“${words}”在第${id}条中找不到，须一字不差`)),
    ),
    ...lintSplit(policy).map(message => problem("split", message)),
    ...lintExclusive(policy).map(message => problem("exclusive", message)),
    ...(policy.budget?.then === "pro-rata" && policy.budget.words === null
      ? [problem("budget.words", "按比例核减要引用规定它的原话（如“按比例核减”）；没有这样规定的写 then: report")]
      : []),
  ];
}

function lintExclusive({ exclusive, clauses }: Policy): string[] {
  const seen = new Set<string>();
  return (exclusive ?? []).flatMap(group => {
    const twice = group.clauses.filter(clause => seen.has(`${group.within} ${clause}`));
    for (const clause of group.clauses) seen.add(`${group.within} ${clause}`);
    return [
      ...(twice.length > 0 ? ["一个条款在同一种范围（project 或 applicant）里只能属于一组"] : []),
      ...(group.keep === "difference" && group.clauses.some(k => !isMadeOfFacts(clauses[k]!.grant))
        ? ["keep: difference 的各条款要用 rate、per-unit（of 写 facts 的代号）、fixed、recognised、brackets"]
        : []),
    ];
  });
}

/** What is wrong with a clause's parts, and with a grant that is made of facts. */
export function lintParts(clause: Clause): readonly LawFault[] {
  if (isMadeOfFacts(clause.grant)) return lintComposed({ ...clause, grant: clause.grant });
  const { parts } = clause,
    own = parts && { ...parts, limits: parts.limits.filter(limit => !limit.isOfPolicy) };
  const used = Object.entries(own ?? {}).filter(([, part]) => (Array.isArray(part) ? part.length > 0 : part !== null));
  return used.length === 0 && clause.levels.every(level => level.parts === null)
    ? []
    : [
        {
          field: "grant.mechanism",
          message: `${olderForm(clause.grant)}条件、limits、years、floor 等要和 rate、per-unit（of 写 facts 的代号）、fixed、recognised、brackets 一起用`,
        },
      ];
}

/** Says of a grant of an older form how it is written now. */
function olderForm({ mechanism }: Grant): string {
  const { writtenNow } = lawPartOf(mechanism);
  return writtenNow === null ? "" : `${mechanism} 是旧写法，改成 ${writtenNow}；`;
}
