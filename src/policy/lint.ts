import { figuresIn, type FigureInText as Figure } from "../money/phrase";
import { isPhraseOf, lintShared, lintParts, phrasesBeside, sharedPhrases } from "./lint-parts";
import { lawPartOf, mechanismOf } from "../mechanisms/registry";
import type { FigureName } from "../mechanisms/terms";
import type { Article, Clause, Level, Policy, Reading } from "./model";
import type { LawProblem } from "./problem";
import { splitPhrases } from "./split";

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

function problem(path: string, message: string): LawProblem {
  return { path, line: null, message };
}

function duplicates(path: string, ids: readonly string[]): LawProblem[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map(id => problem(path, `“${id}”出现了两次`));
}

/** Every phrase of a clause, with the field it stands in. */
export function phrasesOf(clause: Clause): { field: string; words: string }[] {
  const { grant } = clause,
    phrases: { field: string; words: string | null | undefined }[] = [
      { field: "oncePerApplicant", words: clause.oncePerApplicant },
      { field: "enterprisesOnly", words: clause.enterprisesOnly },
      ...clause.toCheck.map(words => ({ field: "toCheck", words })),
      ...clause.when.map(c => ({ field: "when", words: c.words })),
      ...clause.levels.flatMap(l => [
        { field: `levels.${l.id}.rate`, words: l.rate?.words },
        { field: `levels.${l.id}.ceiling`, words: l.ceiling?.words },
        { field: `levels.${l.id}.amount`, words: l.amount?.words },
        { field: `levels.${l.id}.each`, words: l.each?.words },
      ]),
    ];
  for (const [field, words] of Object.entries(lawPartOf(grant.mechanism).phrases(grant)))
    phrases.push({ field: `grant.${field}`, words });
  for (const one of phrasesBeside(clause)) phrases.push(one);
  return phrases.flatMap(({ field, words }) =>
    words === null || words === undefined || !isPhraseOf(clause.text, words) ? [] : [{ field, words }],
  );
}

function lintClause(policy: Policy, clause: Clause): LawProblem[] {
  const at = `clauses.${clause.id}`,
    article = policy.articles.find(a => a.id === clause.article);
  if (!article) return [problem(at, `没有第${clause.article}条`)];
  const problems: LawProblem[] = [];
  if (!article.text.includes(clause.text))
    problems.push(problem(`${at}.text`, `这段话在第${clause.article}条中找不到，须一字不差`));
  for (const { field, words } of phrasesOf(clause))
    if (!clause.text.includes(words))
      problems.push(problem(`${at}.${field}`, `“${words}”在条款文字中找不到，须一字不差`));
  const told = { ...clause, text: withoutUnused(clause.text, [...article.unused, ...clause.unused]) };
  return [
    ...problems,
    ...lintFiguresBound(policy, clause, article, at),
    ...lintElsewhere(policy, clause, at),
    ...lintLevels(clause, at),
    ...lintGrant(policy, told, at),
    ...lintParts(told).map(({ field, message }) => problem(`${at}.${field}`, message)),
  ];
}

/** What a clause leaves to another of its article stands in that one's text, which does not leave it in turn. */
function lintElsewhere({ clauses }: Policy, clause: Clause, at: string): LawProblem[] {
  return clause.unused.flatMap(({ words }) => {
    if (!clause.text.includes(words)) return [problem(`${at}.unused`, `“${words}”在条款文字中找不到，须一字不差`)];
    const isSaid = clauses.some(
      other =>
        other.index !== clause.index &&
        other.article === clause.article &&
        other.text.includes(words) &&
        !other.unused.some(u => u.words.includes(words) || words.includes(u.words)),
    );
    return isSaid
      ? []
      : [problem(`${at}.unused`, `“${words}”没有别的条款写它：写进这一款，或列进该条的 unused 说明为什么不用`)];
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
            problems.push(problem(`${at}.levels`, `“${a.label}”和“${b.label}”都有“${x}”这个词，分不清是哪一级`));
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
    ...part.lint(clause, policy.bases).map(({ field, message }) => problem(`${at}.${field}`, message)),
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
      : [problem(`${at}.levels.${level.id}.${name}`, `这一机制不按级别定${FIGURES[name]}，写在这里不起作用`)],
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
  return [problem(path, levels.some(has) ? `有的级别没有${what}` : `没有写${what}`)];
}

/** The figures of a clause's text that no phrase of a field covers. */
function lintFiguresBound(policy: Policy, clause: Clause, article: Article, at: string): LawProblem[] {
  const phrases = phrasesOf(clause)
    .filter(p => p.field !== "toCheck")
    .map(p => ({ words: p.words, kind: kindOf(p.field) }));
  const split = policy.split
    .filter(one => one.clauses.includes(clause.index) && one.article === article.id)
    .flatMap(one => splitPhrases(one).flatMap(({ words }) => words ?? []));
  const named = policy.parameters.flatMap(({ words }) =>
    words !== null && clause.text.includes(words) ? [words] : [],
  );
  // What holds for several clauses (合计不超过60万元) may stand within the text of one of them.
  const shared = sharedPhrases(policy, article.id, clause.index).map(one => one.words);
  // 世界500强: the figure is a part of a level's name.
  const names = clause.levels
    .flatMap(level => [level.label, ...level.words])
    .filter(word => clause.text.includes(word));
  const unused = [...article.unused, ...clause.unused, ...names.map(words => ({ words }))].map(u => u.words);
  const others = [...split, ...named, ...shared, ...unused].map(words => ({ words, kind: null }));
  const bound = boundIn(clause.text, [...phrases, ...others]);
  return figuresIn(clause.text)
    .filter(f => !bound.some(span => covers(span, f)))
    .map(f =>
      problem(
        `${at}.text`,
        `“${around(clause.text, f)}”中的“${f.text}”没有写进任何字段；不用的请在所属条文的 unused 里说明理由`,
      ),
    );
}

/** Figures of an article outside its clauses: bound by a bar, by the years of a bar, or listed as unused. */
function lintFigures(policy: Policy, article: Article): LawProblem[] {
  const general = [...Object.values(policy.bars), ...(policy.bestOf ? [policy.bestOf] : [])]
    .filter(b => b.article === article.id)
    .map(b => b.words);
  const quoted = [
    ...policy.clauses.filter(c => c.article === article.id).map(c => c.text),
    ...article.unused.map(u => u.words),
    ...general,
    ...sharedPhrases(policy, article.id).map(one => one.words),
    policy.barYears?.words ?? "",
    ...policy.parameters.flatMap(({ words }) => words ?? []),
  ];
  const spans = boundIn(
    article.text,
    quoted.map(words => ({ words, kind: null })),
  );
  return [
    ...figuresIn(article.text)
      .filter(f => !spans.some(span => covers(span, f)))
      .map(f =>
        problem(
          `articles.${article.id}`,
          `“${around(article.text, f)}”中的“${f.text}”没有写进任何条款；不用的请在 unused 里说明理由`,
        ),
      ),
    ...article.unused
      .filter(u => !article.text.includes(u.words))
      .map(u => problem(`articles.${article.id}.unused`, `“${u.words}”在条文中找不到`)),
  ];
}

/** A phrase, and the kind of figure that its field reads of it; null where the field takes the words as they are. */
interface Binding {
  readonly words: string;
  readonly kind: Figure["kind"] | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Figure["kind"] | null;
}

/** 研发费用的10%,最高100万元 as a rate says nothing of the 100万元. */
function kindOf(field: string): Binding["kind"] {
  const name = field.split(".").at(-1) ?? "";
  if (name === "rate" || name === "share") return "rate";
  return ["ceiling", "amount", "each", "floor"].includes(name) ? "money" : null;
}

/**
 * What phrases cover: a phrase binds as many of its occurrences as there are fields that quote it, the first ones that
 * no longer phrase has (国家级最高50万元 has the 最高50万元 in it), and of figures those of the kind that its field reads.
 */
function boundIn(text: string, phrases: readonly Binding[]): Span[] {
  const times = new Map<string, Binding & { count: number }>();
  for (const phrase of phrases) {
    const key = `${phrase.kind} ${phrase.words}`,
      known = times.get(key);
    if (known) known.count++;
    else times.set(key, { ...phrase, count: 1 });
  }
  const bound: Span[] = [];
  for (const { words, kind, count } of [...times.values()].sort((a, b) => b.words.length - a.words.length)) {
    const free = spansOf(text, words, kind).filter(
      span => !bound.some(other => isOneKind(other.kind, kind) && other.start <= span.start && span.end <= other.end),
    );
    for (const span of free.slice(0, count)) bound.push(span);
  }
  return bound;
}

function isOneKind(a: Binding["kind"], b: Binding["kind"]): boolean {
  return a === null || b === null || a === b;
}

function spansOf(text: string, words: string, kind: Span["kind"]): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); words !== "" && at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length, kind });
  return spans;
}

/** A grade beside an amount (2级15万元) is bound with it; how many years is a limit of its own. */
function covers(span: Span, figure: Figure): boolean {
  const isRead =
    span.kind === null || span.kind === figure.kind || (figure.kind === "count" && !/[年月]$/.test(figure.text));
  return isRead && span.start <= figure.start && figure.end <= span.end;
}

function around(text: string, figure: Figure): string {
  return text.slice(Math.max(figure.start - 6, 0), figure.end + 4);
}

function lintGeneral(policy: Policy): LawProblem[] {
  const inArticle = (path: string, article: string, words: string): LawProblem[] =>
    policy.articles.find(a => a.id === article)?.text.includes(words)
      ? []
      : [problem(path, `“${words}”在第${article}条中找不到，须一字不差`)];
  return [
    ...(policy.bestOf ? inArticle("bestOf", policy.bestOf.article, policy.bestOf.words) : lintNoBestOf(policy)),
    ...Object.entries(policy.bars).flatMap(([code, bar]) => inArticle(`bars.${code}`, bar.article, bar.words)),
    ...(policy.barYears && !policy.articles.some(a => a.text.includes(policy.barYears!.words))
      ? [problem("barYears", `“${policy.barYears.words}”在办法中找不到`)]
      : []),
    ...policy.parameters.flatMap(({ id, words }) =>
      words === null || policy.articles.some(a => a.text.includes(words))
        ? []
        : [problem(`parameters.${id}.words`, `“${words}”在条文中找不到，须一字不差`)],
    ),
    ...(policy.bars.BARRED && !policy.barYears ? [problem("barYears", "写了不予受理，却没有写几年")] : []),
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
    return i === 0 ? [] : said.map(one => problem(one.path, `口径取 ${chosen.join("、")} 时：${one.message}`));
  });
}

/** A policy without a rule on several supports says nothing of one either. */
function lintNoBestOf({ articles, exclusive }: Policy): LawProblem[] {
  return articles.flatMap(({ id, text }) => {
    const found = /从优|从高|就高|择优|不重复|不得重复|不兼得/.exec(text)?.[0];
    return found === undefined
      ? []
      : exclusive === null
        ? [problem("bestOf", `第${id}条写了“${found}”，不能写没有从优不重复的规定：请在 bestOf 里引用这句话`)]
        : [
            problem(
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
      .map(id => problem(at, `没有条款“${id}”`));
    const sets = (one: Reading): string => one.switch ?? one.part ?? "",
      twice = policy.readings.some((other, k) => k < i && sets(other) === sets(reading))
        ? [problem(at, `${sets(reading)} 已有另一个口径`)]
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
    return [...unknown, ...twice, ...(occurs ? [] : [problem(at, `“${reading.words}”不是所涉条款里的话`)])];
  });
}
