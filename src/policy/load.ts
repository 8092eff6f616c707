import { canonical } from "../identity/canonical";
import { lawPartOf, mechanismOf } from "../mechanisms/registry";
import type { FigureName } from "../mechanisms/terms";
import { countedBy, isMadeOfFacts } from "../mechanisms/composed/grant";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import { maybe, type Phrases } from "../mechanisms/mechanism";
import {
  SWITCHES,
  type Clause,
  type Condition,
  type Example,
  type Grant,
  type Level,
  type Policy,
  type Reading,
  type Variant,
} from "./model";
import { checkedShape } from "./checked-shape";
import { readLawText } from "./law-text";
import { notWritten } from "./not-written";
import { numbered } from "./numbered";
import { PhraseReader, type Path } from "./phrase-reader";
import { phrasesOf } from "./phrases-of";
import { LawError, type LawProblem } from "./problem";
import { ownCity } from "./own-city";
import { lawsUnder } from "./part-readings";
import { readDeclared } from "./read-facts";
import { readLimits } from "./read-limits";
import { isOlder, readLevelParts, readParts } from "./read-parts";
import { readShared } from "./read-shared";
import type { ClauseFile, LawFile, LevelFile } from "./schema";

/**
 * A policy out of a law's file (YAML text). `hash` is the sha256 of that text in hex, made by whoever read the file.
 * Throws a LawError that lists every problem with its line.
 */
export function loadPolicy(text: string, hash: string): Policy {
  const { value, lineOf } = readLawText(text),
    { law, problemAt } = checkedShape(value, lineOf);
  const problems: LawProblem[] = [];
  const reader = new PhraseReader(problems, problemAt);
  const policy = underReadings(buildPolicy(law, hash, reader), law, value, reader);
  if (problems.length > 0) throw new LawError(problems);
  return policy;
}

/** The policy with what it is under every value of the readings that set a part of its file. */
function underReadings(base: Policy, law: LawFile, value: unknown, reader: PhraseReader): Policy {
  const laws = lawsUnder(value, law.readings, (i, message) => reader.fail(["readings", i, "part"], message)),
    paysDifference = base.exclusive?.some(group => group.keep === "difference") === true;
  if (laws.length === 0 && !paysDifference) return base;
  const built = laws.map(({ law: changed, values }) => {
    const wrong: LawProblem[] = [];
    try {
      const under = checkedShape(changed, () => null);
      return buildPolicy(under.law, base.hash, new PhraseReader(wrong, under.problemAt));
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      for (const problem of error.problems) wrong.push(problem);
      return null;
    } finally {
      const said = Object.entries(values).map(([code, chosen]) => `${code}=${chosen}`);
      for (const { path, message } of wrong.slice(0, 1))
        reader.fail(["readings"], `口径取 ${said.join("、")} 时，${path}：${message}`);
    }
  });
  const all = [base, ...built.flatMap(one => one ?? [])],
    { policies, counted } = numbered(all);
  if (laws.length === 0 || all.length <= laws.length) return { ...policies[0]!, counted };
  const [, first, ...others] = policies;
  const variants = [first!, ...others].map((policy, i): Variant => ({
    values: laws[i]!.values,
    policy: partsOf(policy),
  }));
  return { ...first!, counted, variants };
}

function partsOf(policy: Policy): Variant["policy"] {
  const { clauses, limits, facts, parameters, exclusive, bestOf: rule, budget, split } = policy;
  return { clauses, limits, facts, parameters, exclusive, bestOf: rule, budget, split };
}

function buildPolicy(law: LawFile, hash: string, reader: PhraseReader): Policy {
  const ranks = law.ranks.map(r => ({ ...r, words: r.words.map(canonical) })),
    declared = readDeclared(law, reader),
    phrasesAt = (path: Path): Phrases => phrasesOf(declared, reader, path),
    limits = readLimits(law, reader, phrasesAt);
  return {
    id: law.policy.id,
    title: law.policy.title,
    names: law.policy.names,
    version: law.policy.version,
    regions: law.policy.regions,
    city: ownCity(law.policy),
    hash,
    articles: law.articles.map(a => ({ ...a, names: a.names.map(canonical) })),
    ranks,
    headers: law.headers as Policy["headers"],
    bases: declared.columns,
    facts: [...declared.facts.values()],
    parameters: [...declared.parameters.values()],
    bestOf: bestOf(law, reader),
    bars: Object.fromEntries(Object.entries(law.bars).filter(([, bar]) => bar !== undefined)),
    fraud: law.fraud.map(canonical),
    barYears: law.barYears === undefined ? null : reader.count(law.barYears, ["barYears"]),
    readings: law.readings.map((r, i) => buildReading(r, ["readings", i], reader)),
    clauses: law.clauses.map((c, i) => buildClause(c, i, { law, limits, reader, phrasesAt })),
    limits,
    ...readShared(law, reader),
    open: notWritten(law),
  };
}

/** The rule of the older form, or the first group of the newer one: what competes by its project. */
function bestOf({ bestOf: older, exclusive }: LawFile, reader: PhraseReader): Policy["bestOf"] {
  if ((older === undefined) === (exclusive === undefined))
    reader.fail(
      ["exclusive"],
      "写 exclusive：同一项目或单位符合几项时怎么办；没有这样规定的写 { none: 理由 }（旧写法 bestOf 也行，两个只写一个）",
    );
  if (older !== undefined) return "none" in older ? null : older;
  if (exclusive === undefined || "none" in exclusive) return null;
  return exclusive[0] ?? null;
}

function buildReading(file: LawFile["readings"][number], path: Path, reader: PhraseReader): Reading {
  if ((file.switch === undefined) === (file.part === undefined))
    reader.fail(path, "写 switch（程序的开关）或 part（文件里的哪一项）中的一个");
  const known: readonly string[] = file.switch === undefined ? [] : SWITCHES[file.switch];
  if (file.switch !== undefined)
    file.choices.forEach((choice, i) => {
      if (!known.includes(choice.value))
        reader.fail(
          [...path, "choices", i, "value"],
          `“${choice.value}”不是 ${file.switch} 的取值，可用：${known.join("、")}`,
        );
    });
  return { ...file, switch: file.switch ?? null, part: file.part ?? null };
}

/** What a clause is read with: its file as a whole, the limits in it, and how its phrases are read. */
interface Whole {
  readonly law: LawFile;
  readonly limits: readonly NumberedLimit[];
  readonly reader: PhraseReader;
  readonly phrasesAt: (path: Path) => Phrases;
}

function buildClause(file: ClauseFile, index: number, { law, limits, reader, phrasesAt }: Whole): Clause {
  const path: Path = ["clauses", index],
    phrases = phrasesAt(path),
    parts = readParts(
      file,
      phrases,
      limits.filter(limit => limit.clauses.includes(index)),
    ),
    grant = lawPartOf(file.grant.mechanism).read(file.grant, phrasesAt([...path, "grant"])),
    counted = countedBy(grant);
  const levels = file.levels.map((level, i): Level => {
    const at = [...path, "levels", i];
    return {
      ...buildLevel(level, i, law, at, reader),
      parts: readLevelParts(file.levels.slice(0, i + 1), parts?.levelOf ?? null, counted, phrasesAt(at)),
    };
  });
  return {
    index,
    id: file.id,
    article: file.article,
    title: file.title,
    text: file.text,
    per: file.per,
    names: file.names.map(canonical),
    types: file.types.map(canonical),
    // Without words of levels the cell says nothing that could be wrong.
    levelReading: isMadeOfFacts(grant) && levels.every(level => level.words.length === 0) ? "none" : file.levelReading,
    levels,
    levelLenient: file.levelLenient,
    levelDecides: parts?.levelOf ? false : levelDecides(grant, levels),
    clearWith: file.clearWith.map(canonical),
    excludes: file.excludes.map(canonical),
    hints: file.hints.map(canonical),
    when: olderConditions(file, path, reader, phrases),
    parts,
    grant,
    competes: file.competes,
    oncePerApplicant:
      file.oncePerApplicant ??
      (file.once?.per === "applicant" ? file.once.words : null) ??
      oncePerApplicant(file, grant, levels),
    enterprisesOnly: file.enterprisesOnly ?? null,
    toCheck: file.toCheck,
    unused: file.unused,
    examples: file.examples.map((e, i): Example => ({
      given: e.given,
      outcome: e.outcome ?? null,
      pays: e.pays === undefined ? null : reader.amount(e.pays, [...path, "examples", i, "pays"]),
    })),
  };
}

/** Conditions of the older form: on 销售收入 and 区内实施, columns of the table. */
function olderConditions(file: ClauseFile, path: Path, reader: PhraseReader, phrases: Phrases): Condition[] {
  return file.when.flatMap((c, i): Condition[] => {
    if (!isOlder(c, phrases)) return [];
    const isSales = c.fact === "sales",
      refusal = isSales ? "BELOW_THRESHOLD" : "NOT_IN_DISTRICT";
    return [
      {
        kind: c.atLeast === undefined ? "yes" : "at-least",
        fact: isSales ? "sales" : "inDistrict",
        words: c.words ?? c.atLeast ?? "",
        else: c.else === undefined || c.else === "CONDITION_NOT_MET" ? refusal : c.else,
        atLeast: c.atLeast === undefined ? null : reader.amount(c.atLeast, [...path, "when", i, "atLeast"]),
      },
    ];
  });
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

function buildLevel(file: LevelFile, k: number, law: LawFile, path: Path, reader: PhraseReader): Omit<Level, "parts"> {
  const rank = law.ranks.find(r => r.id === file.rank);
  if (file.rank !== undefined && !rank) reader.fail([...path, "rank"], `没有名为“${file.rank}”的级别，请先写进 ranks`);
  const label = file.label ?? rank?.label ?? file.words?.[0] ?? file.from,
    id = file.id ?? rank?.id ?? (label === undefined ? undefined : String(k + 1));
  if (id === undefined || label === undefined)
    reader.fail(path, "级别要么写 rank，要么写 words，要么写 from（从多少起）");
  return {
    id: id ?? "",
    label: label ?? "",
    rank: file.rank ?? null,
    unclear: file.unclear,
    alone: file.alone,
    words: (file.words ?? rank?.words ?? []).map(canonical),
    rate: maybe(file.rate, words => reader.rate(words, [...path, "rate"])),
    ceiling: maybe(file.ceiling, words => reader.amount(words, [...path, "ceiling"])),
    amount: maybe(file.amount, words => reader.amount(words, [...path, "amount"])),
    each: maybe(file.each, words => reader.each(words, [...path, "each"])),
  };
}
