import { z } from "zod";
import { canonical } from "../identity/canonical";
import { fenOf, type Fen } from "../money/fen";
import { lawPartOf, mechanismOf } from "../mechanisms/registry";
import type { FigureName } from "../mechanisms/terms";
import { amountIn, countIn, rateIn, unitAmountIn } from "../money/phrase";
import {
  SWITCHES,
  type Clause,
  type Example,
  type Grant,
  type Level,
  type Policy,
  type Quoted,
  type Reading,
} from "./model";
import { MOST_PROBLEMS, readLawText, type Path } from "./law-text";
import { LawError, type LawProblem } from "./problem";
import { lawSchema, type ClauseFile, type LawFile, type LevelFile } from "./schema";

z.config(z.locales.zhCN());

/** So many keys are named in one problem. */
const MOST_KEYS = 5;

/**
 * A policy out of a law's file (YAML text). `hash` is the sha256 of that text in hex, made by whoever read the file.
 * Throws a LawError that lists every problem with its line.
 */
export function loadPolicy(text: string, hash: string): Policy {
  const { law, problemAt } = parseLaw(text);
  const problems: LawProblem[] = [];
  const reader = new PhraseReader(problems, problemAt);
  const policy = buildPolicy(law, hash, reader);
  if (problems.length > 0) throw new LawError(problems);
  return policy;
}

type ProblemAt = (path: Path, message: string) => LawProblem;

/** The file's shape, checked; and a way to say where in it something is wrong. */
export function parseLaw(text: string): { law: LawFile; problemAt: ProblemAt } {
  const { value, lineOf } = readLawText(text);
  const problemAt: ProblemAt = (path, message) => ({ path: printPath(path), line: lineOf(path), message });
  const checked = lawSchema.safeParse(value);
  if (!checked.success)
    throw new LawError(
      checked.error.issues.slice(0, MOST_PROBLEMS).map(issue => {
        // Of keys that nothing knows the first is shown where it stands.
        const within = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
        return { ...problemAt([...issue.path, ...within] as Path, told(issue)), path: printPath(issue.path as Path) };
      }),
    );
  return { law: checked.data, problemAt };
}

function told(issue: z.core.$ZodIssue): string {
  if (issue.code !== "unrecognized_keys") return issue.message;
  const { keys } = issue,
    more = keys.length > MOST_KEYS ? `等${keys.length}个` : "";
  return `出现未知的键：${keys
    .slice(0, MOST_KEYS)
    .map(key => `“${key.slice(0, 40)}”`)
    .join("、")}${more}`;
}

function printPath(path: Path): string {
  return (
    path.map((step, i) => (typeof step === "number" ? `[${step + 1}]` : `${i === 0 ? "" : "."}${step}`)).join("") ||
    "文件"
  );
}

/** Reads phrases of the law into figures; a phrase that says none becomes a problem at its place. */
class PhraseReader {
  constructor(
    private readonly problems: LawProblem[],
    private readonly problemAt: ProblemAt,
  ) {}

  private read<T>(words: string, path: Path, as: (words: string) => T, instead: T): Quoted<T> {
    try {
      return { value: as(words), words };
    } catch (error) {
      this.fail(path, error instanceof Error ? error.message : String(error));
      return { value: instead, words };
    }
  }
  fail(path: Path, message: string): void {
    this.problems.push(this.problemAt(path, message));
  }
  rate(words: string, path: Path): Quoted<number> {
    return this.read(words, path, rateIn, 0);
  }
  amount(words: string, path: Path): Quoted<Fen> {
    return this.read(words, path, amountIn, fenOf(0));
  }
  count(words: string, path: Path): Quoted<number> {
    return this.read(words, path, countIn, 0);
  }
  each(words: string, path: Path): Quoted<number> {
    return this.read(words, path, unitAmountIn, 0);
  }
}

function buildPolicy(law: LawFile, hash: string, reader: PhraseReader): Policy {
  const ranks = law.ranks.map(r => ({ ...r, words: r.words.map(canonical) }));
  return {
    id: law.policy.id,
    title: law.policy.title,
    names: law.policy.names,
    version: law.policy.version,
    regions: law.policy.regions,
    hash,
    articles: law.articles.map(a => ({ ...a, names: a.names.map(canonical) })),
    ranks,
    bases: law.bases.map(basis => ({ ...basis, unit: basis.unit ?? null })),
    bestOf: "none" in law.bestOf ? null : law.bestOf,
    bars: Object.fromEntries(Object.entries(law.bars).filter(([, bar]) => bar !== undefined)),
    fraud: law.fraud.map(canonical),
    barYears: law.barYears === undefined ? null : reader.count(law.barYears, ["barYears"]),
    readings: law.readings.map((r, i) => buildReading(r, ["readings", i], reader)),
    clauses: law.clauses.map((c, i) => buildClause(c, i, law, reader)),
  };
}

function buildReading(file: LawFile["readings"][number], path: Path, reader: PhraseReader): Reading {
  const known: readonly string[] = SWITCHES[file.switch];
  file.choices.forEach((choice, i) => {
    if (!known.includes(choice.value))
      reader.fail(
        [...path, "choices", i, "value"],
        `“${choice.value}”不是 ${file.switch} 的取值，可用：${known.join("、")}`,
      );
  });
  return { ...file };
}

function buildClause(file: ClauseFile, index: number, law: LawFile, reader: PhraseReader): Clause {
  const path: Path = ["clauses", index];
  const levels = file.levels.map((level, i) => buildLevel(level, law, [...path, "levels", i], reader)),
    grant = buildGrant(file.grant, [...path, "grant"], reader);
  return {
    index,
    id: file.id,
    article: file.article,
    title: file.title,
    text: file.text,
    per: file.per,
    names: file.names.map(canonical),
    types: file.types.map(canonical),
    levelReading: file.levelReading,
    levels,
    levelLenient: file.levelLenient,
    levelDecides: levelDecides(grant, levels),
    clearWith: file.clearWith.map(canonical),
    excludes: file.excludes.map(canonical),
    hints: file.hints.map(canonical),
    when: file.when.map((c, i) => ({
      kind: c.atLeast === undefined ? ("yes" as const) : ("at-least" as const),
      fact: c.fact,
      words: c.words ?? c.atLeast ?? "",
      else: c.else,
      atLeast: c.atLeast === undefined ? null : reader.amount(c.atLeast, [...path, "when", i, "atLeast"]),
    })),
    grant,
    competes: file.competes,
    oncePerApplicant: file.oncePerApplicant ?? oncePerApplicant(file, grant, levels),
    enterprisesOnly: file.enterprisesOnly ?? null,
    toCheck: file.toCheck,
    examples: file.examples.map((e, i): Example => ({
      given: e.given,
      outcome: e.outcome ?? null,
      pays: e.pays === undefined ? null : reader.amount(e.pays, [...path, "examples", i, "pays"]),
    })),
  };
}

/** The level is required where the clause itself says no figure that its levels say. */
function levelDecides(grant: Grant, levels: readonly Level[]): boolean {
  return Object.entries(mechanismOf(grant).figures({ grant, levels })).some(
    ([name, own]) => own === null && levels.some(level => level[name as FigureName] !== null),
  );
}

/** What is given once, under a clause for applicants, is given once to each: in the words that say how much. */
function oncePerApplicant(file: ClauseFile, grant: Grant, levels: readonly Level[]): string | null {
  if (file.per !== "applicant" || !lawPartOf(grant.mechanism).isOnce) return null;
  const { amount } = mechanismOf(grant).figures({ grant, levels });
  return (amount ?? levels.find(level => level.amount)?.amount)?.words ?? null;
}

function buildLevel(file: LevelFile, law: LawFile, path: Path, reader: PhraseReader): Level {
  const rank = law.ranks.find(r => r.id === file.rank);
  if (file.rank !== undefined && !rank) reader.fail([...path, "rank"], `没有名为“${file.rank}”的级别，请先写进 ranks`);
  const id = file.id ?? rank?.id,
    label = file.label ?? rank?.label;
  if (id === undefined || label === undefined) reader.fail(path, "级别要么写 rank，要么写 id、label 和 words");
  return {
    id: id ?? "",
    label: label ?? "",
    rank: file.rank ?? null,
    unclear: file.unclear,
    alone: file.alone,
    words: (file.words ?? rank?.words ?? []).map(canonical),
    rate: file.rate === undefined ? null : reader.rate(file.rate, [...path, "rate"]),
    ceiling: file.ceiling === undefined ? null : reader.amount(file.ceiling, [...path, "ceiling"]),
    amount: file.amount === undefined ? null : reader.amount(file.amount, [...path, "amount"]),
    each: file.each === undefined ? null : reader.each(file.each, [...path, "each"]),
  };
}

/** The mechanism reads its own grant; its phrases' problems stand at their fields. */
function buildGrant(file: ClauseFile["grant"], path: Path, reader: PhraseReader): Grant {
  return lawPartOf(file.mechanism).read(file, {
    rate: (words, ...field) => reader.rate(words, [...path, ...field]),
    amount: (words, ...field) => reader.amount(words, [...path, ...field]),
    count: (words, ...field) => reader.count(words, [...path, ...field]),
    each: (words, ...field) => reader.each(words, [...path, ...field]),
  });
}
