import { exactAt } from "../fields/quantity";
import { compare, exact } from "../money/exact";
import type { Fen } from "../money/fen";
import type { z } from "zod";
import { readComposed } from "./composed/read-grant";
import { perUnitShape } from "./composed/shapes";
import { lawPart, maybe, PLAIN, type BasisColumn, type LawFault, type Mechanism, type Phrases } from "./mechanism";
import { compileProduct } from "./product";
import type { Quoted, YearLimit } from "./quoted";
import type { ClauseTerms, Level } from "./terms";
import { readYears } from "./years-in-law";

/**
 * So much for each unit of what the basis counts (100元/亩), by the clause or by level; `most`: so many units count at
 * most; at most the ceiling, where there is one; less what was paid.
 */
export interface PerUnit {
  readonly mechanism: "per-unit";
  /** An own basis of the policy, with its unit. */
  readonly of: string;
  readonly ofWords: string;
  /** In 万分之一元. */
  readonly each: Quoted<number> | null;
  readonly most: Quoted<number> | null;
  readonly ceiling: Quoted<Fen> | null;
  /** What was paid is what the year brought. */
  readonly yearly: boolean;
  /** So many years are supported at most. */
  readonly years: YearLimit | null;
}

export const law = /* @__PURE__ */ lawPart({
  shape: perUnitShape,
  read: (file, phrases): PerUnit => readPerUnit(file, phrases),
  phrases: grant => ({
    ofWords: grant.ofWords,
    each: grant.each?.words,
    most: grant.most?.words,
    ceiling: grant.ceiling?.words,
    years: grant.years?.words,
  }),
  lint: lintUnit,
  isOfFacts: (file, { isFact }) => {
    const { of } = file as { readonly of?: unknown };
    return typeof of !== "string" || isFact(of);
  },
  computesWith: ({ ofWords, most, years }) => [ofWords, ...[most, years].flatMap(part => part?.words ?? [])],
  summary: ({ grant, levels }) =>
    [...eachOf(grant, levels), ...(grant.ceiling ? [grant.ceiling] : [])].map(({ words }) => ({
      kind: "words",
      words,
    })),
});

/** The amounts for each unit, as the law has them in order. */
function eachOf(grant: PerUnit, levels: readonly Level[]): Quoted<number>[] {
  return grant.each ? [grant.each] : levels.flatMap(level => (level.each ? [level.each] : []));
}

/** Of a basis of the policy; of a fact it is `counted`, a grant made of facts. */
function readPerUnit(file: z.output<ReturnType<typeof perUnitShape>>, phrases: Phrases): PerUnit {
  const { of } = file;
  if (typeof of !== "string" || phrases.isFact(of)) return readComposed("counted", file, phrases) as unknown as PerUnit;
  if (file.ofWords === undefined) phrases.fail("写 ofWords：说数的是什么的原话", "ofWords");
  return {
    mechanism: file.mechanism,
    of,
    ofWords: file.ofWords ?? "",
    yearly: file.yearly || file.over === "year",
    years: readYears(file.years, phrases),
    each: maybe(file.each, words => phrases.each(words, "each")),
    most: maybe(file.most, words => phrases.count(words, "most")),
    ceiling: maybe(file.ceiling, words => phrases.amount(words, "ceiling")),
  };
}

/** The basis is declared with its unit, and every amount for each unit is for that one. */
function lintUnit({ grant, levels }: ClauseTerms<PerUnit>, bases: readonly BasisColumn[]): LawFault[] {
  const basis = bases.find(b => b.id === grant.of);
  if (!basis) return [{ field: "grant.of", message: `bases 里没有“${grant.of}”` }];
  const { unit } = basis;
  if (unit === null)
    return [{ field: "grant.of", message: `“${grant.of}”按什么计？请在 bases 里写明 unit，如 unit: 亩` }];
  return [grant.each, ...levels.map(level => level.each)]
    .filter(each => each !== null && !each.words.includes(unit))
    .map(each => ({ field: "grant.each", message: `“${each!.words}”里没有“${unit}”，不是按${unit}计的` }));
}

export const mechanism: Mechanism<PerUnit> = {
  ...PLAIN,
  inputs: ({ grant }) => [
    { field: "basis", needed: "missing" },
    ...(grant.yearly || grant.years ? [{ field: "years" } as const] : []),
    { field: "paid" },
  ],
  figures: ({ grant: { each, ceiling }, levels }) => ({
    each,
    ...(ceiling !== null || levels.some(level => level.ceiling !== null) ? { ceiling } : {}),
  }),
  madeBy: ({ grant, levels }) => eachOf(grant, levels).map(each => each.words),
  compile: (context, grant) =>
    compileProduct(context, {
      factor: level => (level?.each ?? grant.each)?.value ?? 0,
      ceiling: level => (level?.ceiling ?? grant.ceiling)?.value ?? null,
      paid: grant.yearly ? "year" : "project",
      isMoney: false,
      expectsAudit: false,
      years: grant.years,
      most: grant.most && grant.most.value * 100,
    }),
  steps(make, { grant }) {
    const { rows, row, level, switches } = make,
      count = exactAt(rows.basis, row)!,
      most = grant.most && exact(BigInt(grant.most.value), 0),
      isOver = most !== null && compare(count, most) > 0;
    return [
      ...make.perUnit((level?.each ?? grant.each)!, isOver ? most : count, isOver ? grant.most!.words : ""),
      ...make.concluding(
        level?.ceiling ?? grant.ceiling,
        make.paid(grant.yearly ? "year" : "project"),
        switches["paid-basis"],
      ),
    ];
  },
  argument: ({ ofWords }) => ({ kind: "count", words: ofWords }),
  years: ({ years }) => years,
  paidScope: ({ grant }) => (grant.yearly ? "year" : "project"),
  basis: ({ of, ofWords }) => ({ of, words: ofWords, auditExpected: null }),
};
