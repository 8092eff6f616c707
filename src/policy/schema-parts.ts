import { z } from "zod";
import type { LawKit } from "../mechanisms/mechanism";
import { factorShape } from "../mechanisms/composed/factor-in-law";
import { bracketShape } from "../mechanisms/composed/parts-in-law";
import { yearsShape } from "../mechanisms/years-in-law";

/**
 * The parts of a law's file that any clause can be made of: facts and what follows from them, conditions on any fact,
 * limits by scope and period, floors, years, once, upgrades, exclusive groups, budgets, shares and dated parameters.
 */

export const words = z.string().min(1);
export const list = z.array(words).default([]);
/** What zod cannot say twice: the kit that mechanisms take too. */
export const kit: LawKit = { z, words };

/** A name that other fields refer to: letters and digits, so that it can stand in examples and messages. */
const name = words.regex(/^[A-Za-z][A-Za-z0-9-]{0,40}$/, "代号用字母开头的英文、数字，如 rnd、area2");

const derived = z.union([
  z.strictObject({ minus: z.tuple([name, name]) }),
  z.strictObject({ excess: z.tuple([name, words]) }),
  z.strictObject({ share: z.tuple([name, words]) }),
  z.strictObject({ plus: z.tuple([name, words]) }),
  z.strictObject({ each: z.tuple([name, words]) }),
  z.strictObject({ ratio: z.tuple([name, name]) }),
  z.strictObject({ sum: z.array(name).min(2) }),
  z.strictObject({ product: z.array(name).min(2) }),
  z.strictObject({ smallest: z.array(name).min(2) }),
  z.strictObject({ largest: z.array(name).min(2) }),
]);

export const FACT_KINDS = ["money", "count", "area", "share", "date", "word", "yes-no"] as const;

export const fact = z.strictObject({
  id: name,
  kind: z.enum(FACT_KINDS),
  label: words.optional(),
  headers: z.array(words).optional(),
  unit: words.optional(),
  default: words.optional(),
  is: derived.optional(),
});

const comparisons = {
  fact: words,
  atLeast: words.optional(),
  moreThan: words.optional(),
  atMost: words.optional(),
  lessThan: words.optional(),
  is: words.optional(),
  oneOf: z.array(words).min(1).optional(),
  within: z.tuple([words, words]).optional(),
  words: words.optional(),
};

/** What fails a condition, as a mark. */
export const FAILING = ["CONDITION_NOT_MET", "BELOW_THRESHOLD", "NOT_IN_DISTRICT"] as const;

export const condition = z.strictObject({
  ...comparisons,
  fact: words.optional(),
  any: z.array(z.strictObject(comparisons)).min(2).optional(),
  else: z.enum(FAILING).optional(),
  reading: words.optional(),
});

export const level = z.strictObject({
  rank: words.optional(),
  id: words.optional(),
  label: words.optional(),
  words: z.array(words).optional(),
  from: words.optional(),
  unclear: z.boolean().default(false),
  alone: z.boolean().default(false),
  rate: words.optional(),
  ceiling: words.optional(),
  amount: words.optional(),
  each: words.optional(),
  years: yearsShape(kit),
  when: z.array(condition).default([]),
  brackets: z.array(bracketShape(kit)).optional(),
  multiplier: words.optional(),
});

export const SCOPES = ["row", "project", "applicant", "policy"] as const;
export const PERIODS = ["row", "quarter", "year", "lifetime"] as const;

const limitFields = {
  amount: words.optional(),
  share: words.optional(),
  each: words.optional(),
  of: z.union([factorShape(kit), z.array(factorShape(kit)).min(1)]).optional(),
  per: z.enum(SCOPES).optional(),
  over: z.enum(PERIODS).optional(),
};
export const limit = z.strictObject(limitFields);
/** A limit of the whole policy says in which article it stands, and for which clauses it holds. */
export const sharedLimit = z.strictObject({ ...limitFields, article: words, clauses: z.array(words).optional() });

export const once = z.strictObject({ per: z.enum(["applicant", "project"]), words });
export const upgrade = z.strictObject({ pays: z.enum(["difference", "full"]).default("difference"), words });
export const multiplied = z.strictObject({ when: z.array(condition).min(1), by: words });

const group = z.strictObject({
  within: z.enum(["project", "applicant"]).default("project"),
  clauses: z.array(words).optional(),
  keep: z.enum(["best", "one", "difference"]).default("best"),
  article: words,
  words,
});
export const exclusive = z.union([z.array(group).min(1), z.strictObject({ none: words })]);

export const budget = z.strictObject({
  amount: words.optional(),
  article: words,
  over: z.enum(["batch", "year"]).default("year"),
  then: z.enum(["report", "pro-rata"]).default("report"),
  words: words.optional(),
});

export const split = z.strictObject({
  of: z.enum(["instalments", "governments"]),
  article: words.optional(),
  clauses: z.array(words).optional(),
  parts: z.array(z.strictObject({ label: words, share: words })).min(2),
  words: words.optional(),
});

export const parameter = z.strictObject({
  id: name,
  kind: z.enum(["share", "money", "count"]),
  label: words,
  on: words.optional(),
  article: words.optional(),
  words: words.optional(),
  values: z.array(z.strictObject({ from: words, value: words, source: words })).min(1),
});

/** One row of an example of several rows: what it gives, and what comes out of it. */
const exampleRow = z.strictObject({
  clause: words,
  applicant: words.optional(),
  project: words.optional(),
  given: z.record(z.string(), z.string()).default({}),
  computes: words.optional(),
  proposes: words.optional(),
  outcome: z.enum(["ineligible", "missing", "decision", "invalid"]).optional(),
});
export const rosterExample = z.strictObject({ title: words, rows: z.array(exampleRow).min(1) });
