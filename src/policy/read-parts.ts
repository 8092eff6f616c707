import { canonical } from "../identity/canonical";
import type { FactTerms } from "../mechanisms/composed/fact";
import type {
  Compared,
  Comparison,
  FactCondition,
  LevelParts,
  Limit,
  NumberedLimit,
  Parts,
} from "../mechanisms/composed/parts";
import { readBrackets, readFactors } from "../mechanisms/composed/read-grant";
import { maybe, type Phrases } from "../mechanisms/mechanism";
import { readYears } from "../mechanisms/years-in-law";
import { multiplierIn } from "./fact-figure";
import type { ClauseFile, LevelFile, LimitFile } from "./schema";

type ConditionFile = ClauseFile["when"][number];
type ComparedFile = NonNullable<ConditionFile["any"]>[number];

/** Columns of the table that the older form of a condition reads. */
const OLDER = ["inDistrict", "sales"];

/** A condition of the older form, on a column of the table and not on a fact. */
export function isOlder(file: ConditionFile, phrases: Pick<Phrases, "isFact">): boolean {
  return file.fact !== undefined && OLDER.includes(file.fact) && !phrases.isFact(file.fact);
}

/** What a clause says beside its levels and its grant; null where that is nothing. */
export function readParts(file: ClauseFile, phrases: Phrases, limits: readonly NumberedLimit[]): Parts | null {
  const parts: Parts = {
    levelOf: maybe(file.levelOf, id => phrases.fact(id, "levelOf")),
    conditions: readConditions(file.when, phrases, "when"),
    limits,
    floor: maybe(file.floor, words => phrases.amount(words, "floor")),
    years: readYears(file.years, phrases),
    once: file.once ?? null,
    upgrade: file.upgrade ?? null,
    multipliers: file.multipliers.map(({ when, by }) => ({
      conditions: readConditions(when, phrases, "multipliers"),
      by: multiplier(by, phrases, "multipliers"),
    })),
  };
  const isNothing = Object.values(parts).every(part => part === null || (Array.isArray(part) && part.length === 0));
  return isNothing ? null : parts;
}

/** Conditions on facts; those of the older form are the clause's own to read. */
export function readConditions(
  files: readonly ConditionFile[],
  phrases: Phrases,
  field: string,
): readonly FactCondition[] {
  return files.flatMap((file): FactCondition[] => {
    if (isOlder(file, phrases)) return [];
    if ((file.fact === undefined) === (file.any === undefined))
      phrases.fail("写 fact（一项）或 any（几项满足一项）", field);
    const any = (file.any ?? [file as ComparedFile])
      .filter(one => one.fact !== undefined)
      .map(one => readCompared(one, phrases, field));
    const said = any.flatMap(one => one.comparisons.flatMap(c => ("figure" in c ? [c.figure.words] : [])));
    return [
      {
        any,
        words: file.words ?? said[0] ?? "",
        else: file.else ?? "CONDITION_NOT_MET",
        reading: file.reading ?? null,
      },
    ];
  });
}

function readCompared(file: ComparedFile, phrases: Phrases, field: string): Compared {
  const fact = phrases.fact(file.fact, field),
    bound = (op: "atLeast" | "moreThan" | "atMost" | "lessThan", words: string | undefined): Comparison[] =>
      words === undefined ? [] : [{ op, figure: phrases.figure(fact.kind, words, field) }];
  const comparisons: Comparison[] = [
    ...bound("atLeast", file.atLeast ?? file.within?.[0]),
    ...bound("moreThan", file.moreThan),
    ...bound("atMost", file.atMost ?? file.within?.[1]),
    ...bound("lessThan", file.lessThan),
    ...oneOf(fact, file, phrases, field),
  ];
  if (comparisons.length === 0)
    phrases.fail("写比什么：atLeast、moreThan、atMost、lessThan、within、is 或 oneOf", field);
  return { fact, comparisons };
}

function oneOf(fact: FactTerms, file: ComparedFile, phrases: Phrases, field: string): Comparison[] {
  const values = file.oneOf ?? (file.is === undefined ? [] : [file.is]);
  if (values.length === 0) return [];
  if (fact.kind === "yes-no" && values.some(value => value !== "是" && value !== "否"))
    phrases.fail(`“${fact.id}”是 yes-no：is 写 是 或 否`, field);
  else if (fact.kind !== "word" && fact.kind !== "yes-no")
    phrases.fail(`“${fact.id}”是数：is、oneOf 只用于 word 和 yes-no`, field);
  return [{ op: "oneOf", values: fact.kind === "word" ? values.map(canonical) : values }];
}

export function readLimit(file: LimitFile, phrases: Phrases, field: string): Limit {
  const of = file.of === undefined ? [] : readFactors(file.of, phrases, field),
    per = file.per ?? "row";
  if (file.amount === undefined && of.length === 0) phrases.fail("写 amount（多少钱），或 of 和 share / each", field);
  return {
    amount: maybe(file.amount, words => phrases.amount(words, field)),
    share: maybe(file.share, words => phrases.rate(words, field)),
    each: maybe(file.each, words => phrases.each(words, field)),
    of,
    per,
    over: file.over ?? (per === "row" ? "row" : "lifetime"),
  };
}

/** Words that leave the bound itself out: 超过, 大于; 不超过 and 含 do not. */
const ABOVE = /(?<!不)(?:超过|超出|大于|高于|多于|突破)/;

/** Whether a threshold itself counts, by its words: 以上 and 达到 include it (民法典 1259), 超过 does not. */
export function isInclusive(words: string): boolean {
  if (/[（(]不含/.test(words)) return false;
  return /[（(]含|及以上/.test(words) || !ABOVE.test(words);
}

/** What says whether a threshold itself counts: 达到, 以上, 超过, (含). A bare figure (、5亿元) says nothing. */
const COMPARES = /[达满含]|以[上下]|不[低少]于|超[过出]|[大高多]于|突破/;

/**
 * Whether the threshold of the last of the levels counts itself. In 首次超过10亿元、50亿元 the 50亿元 is bare: what is said of
 * the one before holds for it, as it reads.
 */
function isFromInclusive(upToThis: readonly LevelFile[]): boolean {
  const said = upToThis.map(level => level.from ?? "").filter(words => COMPARES.test(words));
  const own = upToThis.at(-1)?.from ?? "";
  return isInclusive(COMPARES.test(own) ? own : (said.at(-1) ?? own));
}

/** What a level says beside its words and plain figures; null where that is nothing. `upToThis` ends with it. */
export function readLevelParts(
  upToThis: readonly LevelFile[],
  levelOf: FactTerms | null,
  counted: FactTerms | null,
  phrases: Phrases,
): LevelParts | null {
  const file = upToThis.at(-1)!;
  if (file.from !== undefined && levelOf === null)
    phrases.fail("有 from 的级别要在条款上写 levelOf：按哪一项分档", "from");
  const parts: LevelParts = {
    from: maybe(file.from, words => ({
      figure: phrases.figure(levelOf?.kind ?? "money", words, "from"),
      inclusive: isFromInclusive(upToThis),
    })),
    years: readYears(file.years, phrases),
    conditions: readConditions(file.when, phrases, "when"),
    brackets: maybe(file.brackets, list => readBrackets(list, counted?.kind ?? "money", phrases, "brackets")),
    multiplier: maybe(file.multiplier, words => multiplier(words, phrases, "multiplier")),
  };
  const isNothing = Object.values(parts).every(part => part === null || (Array.isArray(part) && part.length === 0));
  return isNothing ? null : parts;
}

function multiplier(words: string, phrases: Phrases, field: string) {
  try {
    return { words, value: multiplierIn(words) };
  } catch (error) {
    phrases.fail(error instanceof Error ? error.message : String(error), field);
    return { words, value: "1" };
  }
}
