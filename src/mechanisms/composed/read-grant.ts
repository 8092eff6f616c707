import type { Phrases } from "../mechanism";
import { maybe } from "../mechanism";
import { readYears, type YearsInFile } from "../years-in-law";
import type { Factor } from "./fact";
import type { Bracket, CeilingOver, Composed, ComposedName } from "./grant";

/** A factor as a law's file writes it. */
export type FactorInFile =
  | string
  | {
      readonly fact?: string | undefined;
      readonly parameter?: string | undefined;
      readonly atMost?: string | undefined;
      readonly atMostOf?: string | undefined;
      readonly per?: string | undefined;
    };
export type FactorsInFile = FactorInFile | readonly FactorInFile[];

export interface BracketInFile {
  readonly from?: string | undefined;
  readonly upTo?: string | undefined;
  readonly rate?: string | undefined;
  readonly each?: string | undefined;
}

/** What the composed shapes let pass, in one. */
export interface GrantInFile {
  readonly of?: FactorsInFile | undefined;
  readonly ofWords?: string | undefined;
  readonly rate?: string | undefined;
  readonly amount?: string | undefined;
  readonly each?: string | undefined;
  readonly every?: string | undefined;
  readonly most?: string | undefined;
  readonly brackets?: readonly BracketInFile[] | undefined;
  readonly ceiling?: string | undefined;
  readonly over?: CeilingOver | undefined;
  readonly years?: YearsInFile;
}

export function readComposed<M extends ComposedName>(mechanism: M, file: GrantInFile, phrases: Phrases): Composed<M> {
  const factors = file.of === undefined ? [] : readFactors(file.of, phrases, "of"),
    kind = factors[0]?.fact?.kind ?? "money";
  return {
    mechanism,
    factors,
    ofWords: file.ofWords ?? null,
    rate: maybe(file.rate, words => phrases.rate(words, "rate")),
    amount: maybe(file.amount, words => phrases.amount(words, "amount")),
    each: maybe(file.each, words => phrases.each(words, "each")),
    every: maybe(file.every, words => phrases.figure(kind, words, "every")),
    most: maybe(file.most, words => phrases.figure("count", words, "most")),
    brackets: maybe(file.brackets, brackets => readBrackets(brackets, kind, phrases, "brackets")),
    ceiling: maybe(file.ceiling, words => phrases.amount(words, "ceiling")),
    over: file.over ?? null,
    years: readYears(file.years, phrases),
  };
}

export function readFactors(file: FactorsInFile, phrases: Phrases, field: string): readonly Factor[] {
  const several = typeof file === "string" || !Array.isArray(file) ? [file as FactorInFile] : file;
  return several.map((one: FactorInFile) => readFactor(one, phrases, field));
}

function readFactor(file: FactorInFile, phrases: Phrases, field: string): Factor {
  const { fact, parameter, atMost, atMostOf, per } = typeof file === "string" ? { fact: file } : { ...NONE, ...file };
  if ((fact === undefined) === (parameter === undefined)) phrases.fail("写 fact 或 parameter 中的一个", field);
  const of = maybe(fact, id => phrases.fact(id, field)),
    by = maybe(parameter, id => phrases.parameter(id, field)),
    kind = of?.kind ?? by?.kind ?? "count";
  return {
    fact: of,
    parameter: by,
    atMost: maybe(atMost, words => phrases.figure(kind, words, field)),
    atMostOf: maybe(atMostOf, id => phrases.fact(id, field)),
    per: maybe(per, words => phrases.figure("count", words, field)),
  };
}
const NONE = { fact: undefined, parameter: undefined, atMost: undefined, atMostOf: undefined, per: undefined };

export function readBrackets(
  file: readonly BracketInFile[],
  kind: Parameters<Phrases["figure"]>[0],
  phrases: Phrases,
  field: string,
): readonly Bracket[] {
  return file.map(({ from, upTo, rate, each }) => ({
    from: maybe(from, words => phrases.figure(kind, words, field)),
    upTo: maybe(upTo, words => phrases.figure(kind, words, field)),
    rate: maybe(rate, words => phrases.rate(words, field)),
    each: maybe(each, words => phrases.each(words, field)),
  }));
}
