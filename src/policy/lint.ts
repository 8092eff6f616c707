import { clausePhrases } from "./clause-phrases";
import { lintFigures, lintFiguresBound } from "./lint-figures";
import { lintShared, lintParts } from "./lint-parts";
import { lawPartOf, mechanismOf } from "../mechanisms/registry";
import type { FigureName } from "../mechanisms/terms";
import type { Article, Clause, Level, Policy, Reading } from "./model";
import { lawProblem, type LawProblem } from "./problem";

/**
 * What a law's file must keep to beyond its shape: every phrase stands verbatim in its clause's text, that in its
 * article's; every figure of the text is bound by a phrase or listed as unused with a reason; tiers have no gap; level
 * words do not overlap; readings name words that occur. Returns every violation; empty means clean. Examples are run by
 * the engine's lint.
 */
export function lintPolicy(policy: Policy): LawProblem[] {
  return [
    ...policy.open,
    ...duplicates(
      "clauses",
      policy.clauses.map(c => c.id),
    ),
    ...duplicates(
      "articles",
      policy.articles.map(a => a.id),
    ),
    ...duplicates(
      "readings",
      policy.readings.map(r => r.code),
    ),
    ...policy.clauses.flatMap(clause => lintClause(policy, clause)),
    ...policy.articles.flatMap(article => lintFigures(policy, article)),
    ...lintGeneral(policy),
    ...lintReadings(policy),
    ...lintVariants(policy),
    ...lintShared(policy),
  ];
}

function duplicates(path: string, ids: readonly string[]): LawProblem[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => lawProblem(path, `“${id}”出现了两次`));
}

function lintClause(policy: Policy, clause: Clause): LawProblem[] {
  const at = `clauses.${clause.id}`,
    article = policy.articles.find(a => a.id === clause.article);
  if (!article) return [lawProblem(at, `没有第${clause.article}条`)];
  const problems: LawProblem[] = [];
  if (!article.text.includes(clause.text))
    problems.push(lawProblem(`${at}.text`, `这段话在第${clause.article}条中找不到，须一字不差`));
  for (const { field, words } of clausePhrases(clause))
    if (!clause.text.includes(words))
      problems.push(lawProblem(`${at}.${field}`, `“${words}”在条款文字中找不到，须一字不差`));
  const told = { ...clause, text: withoutUnused(clause.text, [...article.unused, ...clause.unused]) };
  return [
    ...problems,
    ...lintFiguresBound(policy, clause, article, at),
    ...lintElsewhere(policy, clause, at),
    ...lintLevels(clause, at),
    ...lintGrant(policy, told, at),
    ...lintParts(told).map(({ field, message }) => lawProblem(`${at}.${field}`, message)),
  ];
}

/** What a clause leaves to another of its article stands in that one's text, which does not leave it in turn. */
function lintElsewhere({ clauses }: Policy, clause: Clause, at: string): LawProblem[] {
  return clause.unused.flatMap(({ words }) => {
    if (!clause.text.includes(words)) return [lawProblem(`${at}.unused`, `“${words}”在条款文字中找不到，须一字不差`)];
    const isSaid = clauses.some(
      other =>
        other.index !== clause.index &&
        other.article === clause.article &&
        other.text.includes(words) &&
        !other.unused.some(u => u.words.includes(words) || words.includes(u.words)),
    );
    return isSaid
      ? []
      : [lawProblem(`${at}.unused`, `“${words}”没有别的条款写它：写进这一款，或列进该条的 unused 说明为什么不用`)];
  });
}

/** What the text says beside what is listed as unused: that demands no field. */
function withoutUnused(text: string, unused: Article["unused"]): string {
  return unused.reduce((left, { words }) => left.replace(words, () => "。"), text);
}

/** No word names two levels. One may be a part of another's: then the longer one is meant where it stands. */
function lintLevels(clause: Clause, at: string): LawProblem[] {
  const problems: LawProblem[] = [];
  clause.levels.forEach((a, i) =>
    clause.levels.slice(i + 1).forEach(b => {
      for (const x of a.words)
        for (const y of b.words)
          if (x === y)
            problems.push(lawProblem(`${at}.levels`, `“${a.label}”和“${b.label}”都有“${x}”这个词，分不清是哪一级`));
    }),
  );
  return problems;
}

const FIGURES: Readonly<Record<FigureName, string>> = { rate: "比例", ceiling: "上限", amount: "金额", each: "单价" };

/** Each figure that the mechanism pays by stands once for the clause, or with each of its levels; and no other does. */
function lintGrant(policy: Policy, clause: Clause, at: string): LawProblem[] {
  const { grant, levels } = clause,
    figures = mechanismOf(grant).figures(clause),
    part = lawPartOf(grant.mechanism),
    fields = part.phrases(grant);
  return [
    ...part.lint(clause, policy.bases).map(({ field, message }) => lawProblem(`${at}.${field}`, message)),
    ...(Object.keys(FIGURES) as FigureName[]).flatMap(name => {
      const figure = figures[name];
      if (figure === undefined) return unusedFigure(levels, name, at);
      const path = name in fields ? `${at}.grant.${name}` : `${at}.levels`;
      if (name === "ceiling" && isWithoutCeiling(clause)) return [];
      return part.someLevels ? [] : oneOrEach(figure !== null, levels, l => l[name] !== null, path, FIGURES[name]);
    }),
  ];
}

/** Neither the file nor the text knows a ceiling. */
function isWithoutCeiling({ text, levels }: Clause): boolean {
  return levels.every(level => level.ceiling === null) && !/最高|不超过|不高于|上限|封顶|至多|以内/.test(text);
}

/** A figure that stands with a level and that nothing would pay by. */
function unusedFigure(levels: readonly Level[], name: FigureName, at: string): LawProblem[] {
  return levels.flatMap(level =>
    level[name] === null
      ? []
      : [lawProblem(`${at}.levels.${level.id}.${name}`, `这一机制不按级别定${FIGURES[name]}，写在这里不起作用`)],
  );
}

/** A figure stands once for the clause, or with each of its levels. */
function oneOrEach(
  once: boolean,
  levels: readonly Level[],
  has: (level: Level) => boolean,
  path: string,
  what: string,
): LawProblem[] {
  if (once || (levels.length > 0 && levels.every(has))) return [];
  return [lawProblem(path, levels.some(has) ? `有的级别没有${what}` : `没有写${what}`)];
}

function lintGeneral(policy: Policy): LawProblem[] {
  const inArticle = (path: string, article: string, words: string): LawProblem[] =>
    policy.articles.find(a => a.id === article)?.text.includes(words)
      ? []
      : [lawProblem(path, `“${words}”在第${article}条中找不到，须一字不差`)];
  return [
    ...(policy.bestOf ? inArticle("bestOf", policy.bestOf.article, policy.bestOf.words) : lintNoBestOf(policy)),
    ...Object.entries(policy.bars).flatMap(([code, bar]) => inArticle(`bars.${code}`, bar.article, bar.words)),
    ...(policy.barYears && !policy.articles.some(a => a.text.includes(policy.barYears!.words))
      ? [lawProblem("barYears", `“${policy.barYears.words}”在办法中找不到`)]
      : []),
    ...policy.parameters.flatMap(({ id, words }) =>
      words === null || policy.articles.some(a => a.text.includes(words))
        ? []
        : [lawProblem(`parameters.${id}.words`, `“${words}”在条文中找不到，须一字不差`)],
    ),
    ...(policy.bars.BARRED && !policy.barYears ? [lawProblem("barYears", "写了不予受理，却没有写几年")] : []),
  ];
}

/** What is wrong under other values of readings, and not already under the defaults; of figures only these use all. */
function lintVariants({ variants, ...base }: Policy): LawProblem[] {
  const known = new Set<string>();
  return (variants ?? []).flatMap(({ values, policy }, i) => {
    const said = lintPolicy({ ...base, ...policy }).filter(
      ({ path, message }) => !message.includes("没有写进") && !known.has(`${path}${message}`),
    );
    for (const { path, message } of said) known.add(`${path}${message}`);
    const chosen = Object.entries(values).map(([code, value]) => `${code}=${value}`);
    return i === 0 ? [] : said.map(one => lawProblem(one.path, `口径取 ${chosen.join("、")} 时：${one.message}`));
  });
}

/** A policy without a rule on several supports says nothing of one either. */
function lintNoBestOf({ articles, exclusive }: Policy): LawProblem[] {
  return articles.flatMap(({ id, text }) => {
    const found = /从优|从高|就高|择优|不重复|不得重复|不兼得/.exec(text)?.[0];
    return found === undefined
      ? []
      : exclusive === null
        ? [lawProblem("bestOf", `第${id}条写了“${found}”，不能写没有从优不重复的规定：请在 bestOf 里引用这句话`)]
        : [
            lawProblem(
              "exclusive",
              `第${id}条写了“${found}”，不能写 none：引用这句话，如 [{ within: project, keep: best, article: "${id}", words: …${found}… }]`,
            ),
          ];
  });
}

/**
 * A reading names words of one of its clauses (or of the policy); only rounding may be about what the text is silent
 * on.
 */
function lintReadings(policy: Policy): LawProblem[] {
  return policy.readings.flatMap((reading, i) => {
    const at = `readings.${reading.code}`;
    const unknown = reading.clauses
      .filter(id => !policy.clauses.some(c => c.id === id))
      .map(id => lawProblem(at, `没有条款“${id}”`));
    const sets = (one: Reading): string => one.switch ?? one.part ?? "",
      twice = policy.readings.some((other, k) => k < i && sets(other) === sets(reading))
        ? [lawProblem(at, `${sets(reading)} 已有另一个口径`)]
        : [];
    if (reading.words === "" && reading.switch === "rounding") return [...unknown, ...twice];
    const texts =
      reading.clauses.length === 0
        ? policy.articles.map(a => a.text)
        : policy.clauses.filter(c => reading.clauses.includes(c.id)).map(c => c.text);
    const occurs =
      reading.words !== "" &&
      (reading.clauses.length === 0
        ? texts.some(t => t.includes(reading.words))
        : texts.every(t => t.includes(reading.words)));
    return [...unknown, ...twice, ...(occurs ? [] : [lawProblem(at, `“${reading.words}”不是所涉条款里的话`)])];
  });
}
