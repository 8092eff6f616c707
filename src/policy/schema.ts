import { z } from "zod";
import { yearsShape } from "../mechanisms/years-in-law";
import { lawParts, type MechanismName } from "../mechanisms/registry";
import { SWITCHES, type Switch } from "./model";
import {
  budget,
  condition,
  exclusive,
  fact,
  kit,
  level,
  limit,
  list,
  multiplied,
  once,
  parameter,
  rosterExample,
  sharedLimit,
  split,
  upgrade,
  words,
} from "./schema-parts";

/**
 * The shape of a law's file. Words in it are read by `money/phrase` afterwards; unknown keys are errors, so that a
 * typing slip is no silent omission.
 */

const id = z
  .string({
    error: issue =>
      typeof issue.input === "number"
        ? `编号要加引号：写成 "${String(issue.input)}"，否则 4.10 会变成 4.1`
        : "应为文字",
  })
  .min(1);
const grants = Object.values(lawParts()).flatMap(part => part.shape?.(kit) ?? []);
type GrantShape = z.ZodObject<{ mechanism: z.ZodLiteral<MechanismName> }>;
/** The mechanisms' own shapes; what each holds beside its name is the mechanism's to read. */
const grant = z.discriminatedUnion("mechanism", grants as unknown as [GrantShape, ...GrantShape[]]);

const example = z.strictObject({
  given: z.record(z.string(), z.string()),
  pays: words.optional(),
  outcome: z.enum(["ineligible", "missing", "decision", "invalid"]).optional(),
});

const unused = z.array(z.strictObject({ words, because: words })).default([]);

const clause = z.strictObject({
  id,
  article: id,
  title: words,
  names: list,
  types: list,
  text: words,
  per: z.enum(["project", "platform", "park", "institution", "applicant"]),
  enterprisesOnly: words.optional(),
  oncePerApplicant: words.optional(),
  competes: z.enum(["all", "own", "never"]).default("all"),
  levelReading: z.enum(["words", "rank-number", "none"]).default("words"),
  levelLenient: z.boolean().default(false),
  levels: z.array(level).default([]),
  clearWith: list,
  excludes: list,
  hints: list,
  levelOf: words.optional(),
  when: z.array(condition).default([]),
  grant,
  limits: z.array(limit).default([]),
  floor: words.optional(),
  years: yearsShape(kit),
  once: once.optional(),
  upgrade: upgrade.optional(),
  multipliers: z.array(multiplied).default([]),
  toCheck: list,
  unused,
  examples: z.array(example).min(1, "每一条款至少要有一个算例"),
});

const barred = z.strictObject({ article: id, words });

/** The versions of the format; a file that names none is of the first. */
export const FORMATS = ["1", "2"] as const;

export const lawSchema = z.strictObject({
  format: z
    .enum(FORMATS, {
      error: ({ input }) =>
        input === 1 || input === 2
          ? `format 要加引号：写成 format: "${input}"`
          : 'format 写 "2"（有 facts、limits 等的写法）或 "1"',
    })
    .default("1"),
  policy: z.strictObject({ id, title: words, names: list, version: words, regions: z.array(id).default([]) }),
  articles: z.array(z.strictObject({ id, title: words, text: words, names: list, unused })).min(1),
  ranks: z.array(z.strictObject({ id, label: words, words: z.array(words).min(1) })).default([]),
  bases: z
    .array(z.strictObject({ id, label: words, headers: z.array(words).min(1), unit: words.optional() }))
    .default([]),
  facts: z.array(fact).max(200).default([]),
  parameters: z.array(parameter).default([]),
  headers: z
    .strictObject({
      level: list,
      project: list,
      applicant: list,
      clause: list,
      hadLevel: list,
      paid: list,
      years: list,
      reviewed: list,
    })
    .partial()
    .default({}),
  /** What competing applications are settled by, or why nothing does; `bestOf` is the older form. */
  exclusive: exclusive.optional(),
  bestOf: z.union([barred, z.strictObject({ none: words })]).optional(),
  limits: z.array(sharedLimit).default([]),
  budget: budget.optional(),
  /** Sentences of the text that are not written yet, as the draft leaves them: the lint refuses each. */
  open: z.array(z.strictObject({ article: id, words, because: words })).default([]),
  split: z.array(split).default([]),
  examples: z.array(rosterExample).default([]),
  bars: z
    .strictObject({
      LATE: barred.optional(),
      REJECTED: barred.optional(),
      BARRED: barred.optional(),
      OTHER_DISTRICT_AWARD: barred.optional(),
    })
    .default({}),
  barYears: words.optional(),
  fraud: list,
  readings: z
    .array(
      z.strictObject({
        code: id,
        switch: z.enum(Object.keys(SWITCHES) as [Switch, ...Switch[]]).optional(),
        part: words.optional(),
        words: z.string(),
        clauses: z.array(id).default([]),
        title: words,
        choices: z.array(z.strictObject({ value: words, label: words })).min(2, "一个口径至少有两种取值"),
      }),
    )
    .default([]),
  clauses: z.array(clause).min(1, "还没有一个条款：把 open 里的话（和文件末尾读懂一部分的）至少写成一款").max(250),
});

/** A law's file as written, checked for shape only. */
export type LawFile = z.infer<typeof lawSchema>;
export type ClauseFile = LawFile["clauses"][number];
export type LevelFile = ClauseFile["levels"][number];
export type LimitFile = ClauseFile["limits"][number];
