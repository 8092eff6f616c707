import { manyUnitsIn } from "../../money/phrase";
import type { LawFault } from "../mechanism";
import type { ClauseTerms, FigureName, Level } from "../terms";
import type { Factor, FactTerms } from "./fact";
import type { Bracket, Composed, ComposedName } from "./grant";
import type { Comparison, FactCondition } from "./parts";

const NEEDED: Readonly<Record<ComposedName, FigureName | null>> = {
  rate: "rate",
  counted: "each",
  fixed: "amount",
  recognised: null,
  brackets: null,
};
const WHAT: Readonly<Record<FigureName, string>> = { rate: "比例", ceiling: "上限", amount: "金额", each: "单价" };

/** What is wrong with a clause whose grant is made of facts, beside its phrases. */
export function lintComposed(clause: ClauseTerms<Composed>): readonly LawFault[] {
  const { grant, levels, parts } = clause;
  return [
    ...lintFigures(grant, levels, parts?.levelOf ?? null),
    ...lintFactors(grant.factors),
    ...lintBrackets(grant.brackets, "grant.brackets"),
    ...levels.flatMap(level => lintBrackets(level.parts?.brackets ?? null, `levels.${level.id}.brackets`)),
    ...lintEach(grant, levels),
    ...lintLevelOf(levels, parts?.levelOf ?? null),
    ...[...(parts?.conditions ?? []), ...levels.flatMap(level => level.parts?.conditions ?? [])].flatMap(lintCondition),
    ...lintWithoutCeiling(clause),
  ];
}

function lintFigures(grant: Composed, levels: readonly Level[], levelOf: FactTerms | null): LawFault[] {
  const by = NEEDED[grant.mechanism],
    own = by === null ? null : grant[by as "rate"];
  const faults: LawFault[] = [];
  if (by !== null && own === null && (levels.length === 0 || levels.some(level => level[by] === null)))
    faults.push({ field: `grant.${by}`, message: `没有写${WHAT[by]}：写在 grant 上，或每个级别都写` });
  if (grant.mechanism === "brackets" && grant.brackets === null && levels.every(level => !level.parts?.brackets))
    faults.push({ field: "grant.brackets", message: "没有写各段：写在 grant 上，或每个级别都写" });
  for (const level of levels)
    for (const name of ["rate", "amount", "each"] as const)
      if (level[name] !== null && name !== by)
        faults.push({
          field: `levels.${level.id}.${name}`,
          message: `这一机制不按级别定${WHAT[name]}，写在这里不起作用`,
        });
  if (levelOf === null && levels.some(level => level.words.length === 0))
    faults.push({ field: "levels", message: "级别要写 words（认它的词），或在条款上写 levelOf 按大小分档" });
  return faults;
}

/** What is for ten of something is none for each one: 每10家补助1万元 asks for `every`. */
function lintEach(grant: Composed, levels: readonly Level[]): LawFault[] {
  const all = [
    ...(grant.every === null ? [grant.each, ...levels.map(level => level.each)] : []),
    ...[grant.brackets, ...levels.map(level => level.parts?.brackets)].flatMap(list =>
      (list ?? []).map(bracket => bracket.each),
    ),
  ];
  return all.flatMap(each => {
    const many = each ? manyUnitsIn(each.words) : null;
    return many === null
      ? []
      : [
          {
            field: "grant.each",
            message: `“${each!.words}”是每${many}多少钱，不是每一个多少钱：写 every: 每${many}，each 只写钱`,
          },
        ];
  });
}

/** A product is of numbers. */
function lintFactors(factors: readonly Factor[]): LawFault[] {
  return factors.flatMap(({ fact }) =>
    fact?.kind === "word" || fact?.kind === "yes-no" || fact?.kind === "date"
      ? [{ field: "grant.of", message: `“${fact.id}”不是数，不能拿来乘` }]
      : [],
  );
}

function lintBrackets(brackets: readonly Bracket[] | null, field: string): LawFault[] {
  if (brackets === null) return [];
  return brackets.flatMap((bracket, i): LawFault[] => {
    const before = brackets[i - 1]?.upTo,
      faults: LawFault[] = [];
    if ((bracket.rate === null) === (bracket.each === null))
      faults.push({ field, message: `第${i + 1}段写 rate（比例）或 each（每一单位多少钱）中的一个` });
    if (bracket.from !== null && bracket.from.value !== (before?.value ?? "0"))
      faults.push({ field, message: `第${i + 1}段的起点“${bracket.from.words}”不是前一段的止点：各段要接上` });
    if (bracket.upTo !== null && boundOf(bracket.upTo.words)?.op === "atLeast")
      faults.push({ field, message: `第${i + 1}段的止点“${bracket.upTo.words}”说的是从多少起：upTo 写到多少为止` });
    if (bracket.upTo === null && i < brackets.length - 1)
      faults.push({ field, message: `第${i + 1}段没有写到多少为止（upTo）：只有最后一段可以不写` });
    if (bracket.upTo !== null && before && Number(before.value) >= Number(bracket.upTo.value))
      faults.push({ field, message: `第${i + 1}段的止点不高于前一段：各段从低到高写` });
    return faults;
  });
}

function lintLevelOf(levels: readonly Level[], levelOf: FactTerms | null): LawFault[] {
  if (levelOf === null) return [];
  if (levelOf.kind === "word" || levelOf.kind === "yes-no")
    return [{ field: "levelOf", message: `“${levelOf.id}”不是数，不能按大小分档；按词分的写 words，不写 levelOf` }];
  for (const { id, parts } of levels) {
    const { words } = parts?.from?.figure ?? { words: "" },
      said = boundOf(words)?.op;
    if (said === "atMost" || said === "lessThan")
      return [
        {
          field: `levels.${id}.from`,
          message: `“${words}”说的是低于多少，from 是从多少起：不到第一档的数写在 grant 上；另有条件的写成级别（words、when）`,
        },
      ];
  }
  const froms = levels.map(level => level.parts?.from?.figure.value);
  if (froms.some(from => from === undefined)) return [{ field: "levels", message: "按大小分档的每一档都要写 from" }];
  return froms.some((from, i) => i > 0 && Number(froms[i - 1]) >= Number(from))
    ? [{ field: "levels", message: "各档从低到高写，每一档的 from 要高于前一档" }]
    : [];
}

type Bound = Exclude<Comparison["op"], "oneOf">;

/** What a bound's words say, in the order in which they are decisive: the sign behind it, then the one in front. */
const BOUNDS: readonly { readonly words: RegExp; readonly op: Bound; readonly says: string }[] = [
  { words: /以上|不低于|不少于|不小于|至少/, op: "atLeast", says: "含本数（民法典1259条）" },
  { words: /以下|以内|不超过|不高于|不大于|不多于|至多/, op: "atMost", says: "含本数（民法典1259条）" },
  { words: /超过|超出|大于|高于|多于|突破/, op: "moreThan", says: "不含本数" },
  { words: /低于|小于|少于|不满|不足|未达/, op: "lessThan", says: "不含本数" },
  { words: /达到|满/, op: "atLeast", says: "含本数" },
];
/** 不足1000元的不予补贴 asks for 1000元 at least. */
const REFUSES = /不予|不再|不给|不补|不奖|不享受|不支持|不得享|除外|取消/;
const OPPOSITE: Readonly<Record<Bound, Bound>> = {
  atLeast: "lessThan",
  lessThan: "atLeast",
  moreThan: "atMost",
  atMost: "moreThan",
};
const WITHOUT: Readonly<Record<Bound, Bound>> = {
  atLeast: "moreThan",
  moreThan: "moreThan",
  atMost: "lessThan",
  lessThan: "lessThan",
};
const WITH: Readonly<Record<Bound, Bound>> = {
  atLeast: "atLeast",
  moreThan: "atLeast",
  atMost: "atMost",
  lessThan: "atMost",
};

/** Which comparison the words are, and why; null where they do not say. */
function boundOf(words: string): { readonly op: Bound; readonly says: string } | null {
  const found = BOUNDS.find(one => one.words.test(words));
  if (!found) return null;
  const said = /[（(]不含/.test(words)
    ? { op: WITHOUT[found.op], says: "不含本数" }
    : /[（(]含/.test(words)
      ? { op: WITH[found.op], says: "含本数" }
      : found;
  return REFUSES.test(words) ? { op: OPPOSITE[said.op], says: "说的是不给的情形" } : said;
}

/** Words that leave the bound out do not stand with what includes it, nor 不超过 with atLeast. */
function lintCondition(condition: FactCondition): LawFault[] {
  return condition.any.flatMap(({ comparisons }) => comparisons.flatMap(lintBound));
}

function lintBound(comparison: Comparison): LawFault[] {
  if (comparison.op === "oneOf") return [];
  const { words } = comparison.figure,
    said = boundOf(words);
  return said === null || said.op === comparison.op
    ? []
    : [{ field: "when", message: `“${words}”${said.says}：${comparison.op} 改为 ${said.op}` }];
}

/** A text that knows a ceiling has one in the file, as a ceiling, a limit or what caps a factor. */
function lintWithoutCeiling({ text, grant, levels, parts }: ClauseTerms<Composed>): LawFault[] {
  const has =
    grant.ceiling !== null ||
    grant.most !== null ||
    levels.some(level => level.ceiling !== null) ||
    (parts?.limits.length ?? 0) > 0 ||
    grant.factors.some(factor => factor.atMost !== null || factor.atMostOf !== null) ||
    (parts?.years ?? grant.years ?? null) !== null;
  const says = /最高(?![额院人])[^，。；]{0,20}?元|上限|封顶|累计不超过[^，。；]{0,12}?元/.test(text);
  return has || !says || grant.mechanism === "fixed"
    ? []
    : [{ field: "grant.ceiling", message: "原文写了上限（最高、上限、封顶），文件里没有：写 ceiling 或 limits" }];
}
