import { figuresIn, type FigureInText as Figure } from "../money/phrase";
import { clausePhrases } from "./clause-phrases";
import { sharedPhrases } from "./lint-parts";
import type { Article, Clause, Policy } from "./model";
import { lawProblem, type LawProblem } from "./problem";
import { splitPhrases } from "./split";

/** The figures of a clause's text that no phrase of a field covers. */
export function lintFiguresBound(policy: Policy, clause: Clause, article: Article, at: string): LawProblem[] {
  const phrases = clausePhrases(clause)
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
    .filter(f => !bound.some(span => covers(span, f, clause.text)))
    .map(f =>
      lawProblem(
        `${at}.text`,
        `“${around(clause.text, f)}”中的“${f.text}”没有写进任何字段；不用的请在所属条文的 unused 里说明理由`,
      ),
    );
}

/** Figures of an article outside its clauses: bound by a bar, by the years of a bar, or listed as unused. */
export function lintFigures(policy: Policy, article: Article): LawProblem[] {
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
  const open = policy.open
    .filter(line => line.article === article.id)
    .flatMap(({ words }) => sentencesWith(article.text, words));
  // A sentence that is listed as open is told of once, not again by each of its figures.
  const isToldOpen = ({ start, end }: Figure): boolean => open.some(span => span.start <= start && end <= span.end);
  return [
    ...figuresIn(article.text)
      .filter(f => !spans.some(span => covers(span, f, article.text)) && !isToldOpen(f))
      .map(f =>
        lawProblem(
          `articles.${article.id}`,
          `“${around(article.text, f)}”中的“${f.text}”没有写进任何条款；不用的请在 unused 里说明理由`,
        ),
      ),
    ...article.unused
      .filter(u => !article.text.includes(u.words))
      .map(u => lawProblem(`articles.${article.id}.unused`, `“${u.words}”在条文中找不到`)),
  ];
}

/** The sentences of a text in which words stand. */
function sentencesWith(text: string, words: string): { readonly start: number; readonly end: number }[] {
  return spansOf(text, words, null).map(({ start, end }) => {
    const behind = text.slice(end).search(/[。；;\n]/);
    const from = Math.max(...["。", "；", ";", "\n"].map(stop => text.lastIndexOf(stop, start - 1) + 1));
    return { start: start === 0 ? 0 : from, end: behind < 0 ? text.length : end + behind };
  });
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

/**
 * A grade beside an amount (2级15万元) is bound with it, and which year it is (第二年1000元); how many years is a limit of
 * its own.
 */
function covers(span: Span, figure: Figure, text: string): boolean {
  const limits = /[年月]$/.test(figure.text) && text[figure.start - 1] !== "第";
  const isRead = span.kind === null || span.kind === figure.kind || (figure.kind === "count" && !limits);
  return isRead && span.start <= figure.start && figure.end <= span.end;
}

function around(text: string, figure: Figure): string {
  return text.slice(Math.max(figure.start - 6, 0), figure.end + 4);
}
