import { stringify } from "yaml";
import type {
  Kind,
  PlainClause,
  PlainCondition,
  PlainFact,
  PlainFactor,
  PlainLevel,
  PlainLimit,
  PlainParts,
  PlainTest,
} from "./plain-parts";

export const TITLE = "支持样例产业办法";

type Fields = Record<string, unknown>;
type Say = (phrase: string) => string;

/** The policy as a law's file: a text that says every figure in a phrase, and the fields that quote it. */
export function lawTextOf(policy: PlainParts): string {
  const writer = new Writer(policy),
    clauses = policy.clauses.map(clause => writer.clause(clause)),
    shared = writer.shared();
  return stringify(
    {
      format: "2",
      policy: { id: "dice", title: TITLE, version: "1" },
      articles: [
        ...clauses.map(({ text, id }) => ({ id, title: `条${id}`, text: `${text}。` })),
        { id: "99", title: "总则", text: `${shared.text}。` },
      ],
      facts: policy.facts.map(factField),
      ...(policy.parameters.length === 0 ? {} : { parameters: policy.parameters.map(parameterField) }),
      ...shared.fields,
      clauses: clauses.map(({ id, text, fields }) => ({ id, article: id, title: `条款${id}`, text, ...fields })),
    },
    { lineWidth: 0 },
  );
}

function factField({ id, kind, label, fallback, is }: PlainFact): Fields {
  return {
    id,
    kind,
    label,
    ...(kind === "count" && is === undefined ? { unit: "户" } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(is === undefined ? {} : { is: { [is.op]: is.figure === undefined ? is.of : [is.of[0], DERIVING[is.op]!] } }),
  };
}
/** The figures of derived facts, in words that the texts say where one is used. */
const DERIVING: Readonly<Record<string, string>> = {
  excess: "超出500万元",
  share: "标准的130%",
  plus: "另加30万元",
  each: "每增加1户再补1万元",
};

function parameterField({ id, kind, on, values }: PlainParts["parameters"][number]): Fields {
  return {
    id,
    kind,
    label: "一年期LPR",
    ...(on === null ? {} : { on }),
    values: values.map(({ from, value }) => ({ from, value: percent(value), source: "公布" })),
  };
}

const wan = (yuan: string): string => `${Number(yuan) / 10_000}万元`;
const percent = (share: string): string => `${Number((Number(share) * 100).toFixed(6))}%`;

class Writer {
  constructor(private readonly policy: PlainParts) {}

  private kindOf(id: string): Kind {
    return (
      this.policy.facts.find(fact => fact.id === id)?.kind ??
      this.policy.parameters.find(one => one.id === id)?.kind ??
      "money"
    );
  }

  private figure(kind: Kind, value: string): string {
    switch (kind) {
      case "money":
        return wan(value);
      case "share":
        return percent(value);
      case "count":
        return `${value}户`;
      case "area":
        return `${value}平方米`;
      default:
        return value;
    }
  }

  clause(clause: PlainClause): { id: string; text: string; fields: Fields } {
    const phrases = ["给予支持"],
      say: Say = phrase => {
        phrases.push(phrase);
        return phrase;
      };
    const { grant } = clause;
    const fields: Fields = {
      per: clause.isForApplicants ? "applicant" : "project",
      ...(clause.levelOf === undefined ? {} : { levelOf: clause.levelOf }),
      ...(clause.levels.length === 0
        ? {}
        : { levels: clause.levels.map((level, k) => this.level(clause, level, k, say)) }),
      ...(clause.isLenient ? { levelLenient: true } : {}),
      ...(clause.when.length === 0 ? {} : { when: clause.when.map(one => this.condition(one, say)) }),
      grant: this.grant(grant, say),
      ...(clause.limits.length === 0 ? {} : { limits: clause.limits.map(limit => this.limit(limit, say)) }),
      ...(clause.floor === undefined ? {} : { floor: say(`最低${wan(clause.floor)}`) }),
      ...(clause.years === undefined ? {} : { years: say(`连续不超过${clause.years}年`) }),
      ...(clause.once === undefined ? {} : { once: { per: clause.once, words: say("只给一次") } }),
      ...(clause.upgrade === undefined ? {} : { upgrade: { pays: clause.upgrade, words: say("晋级补差") } }),
      ...(clause.multipliers.length === 0
        ? {}
        : {
            multipliers: clause.multipliers.map(({ when, by }) => ({
              when: [this.condition(when, say)],
              by: say(timesWords(by)),
            })),
          }),
      examples: [{ given: {}, outcome: "missing" }],
    };
    for (const fact of this.deriving(clause)) say(DERIVING[fact]!);
    return { id: clause.id, text: phrases.join("，"), fields };
  }

  /** The derivations by a figure that a clause uses. */
  private deriving(clause: PlainClause): readonly string[] {
    const used = new Set<string>(),
      use = (id: string): void => {
        const is = this.policy.facts.find(fact => fact.id === id)?.is;
        if (is?.figure !== undefined) used.add(is.op);
        for (const of of is?.of ?? []) use(of);
      };
    const conditions = [
      ...clause.when,
      ...clause.levels.flatMap(level => level.when ?? []),
      ...clause.multipliers.map(one => one.when),
    ];
    for (const one of conditions.flat()) use(one.fact);
    for (const { of, atMostOf } of clause.grant.factors) for (const id of [of, atMostOf ?? of]) use(id);
    for (const limit of [...clause.limits, ...this.policy.limits]) for (const id of limit.of?.facts ?? []) use(id);
    if (clause.levelOf !== undefined) use(clause.levelOf);
    return [...used];
  }

  private grant(grant: PlainClause["grant"], say: Say): Fields {
    const of = grant.factors.map(factor => this.factor(factor, say)),
      counted = grant.factors[0] && this.kindOf(grant.factors[0].of);
    return {
      mechanism: grant.kind,
      ...(of.length === 0 ? {} : { of }),
      ...(grant.rate === undefined ? {} : { rate: say(`按照${percent(grant.rate)}`) }),
      ...(grant.amount === undefined ? {} : { amount: say(`奖励${wan(grant.amount)}`) }),
      ...(grant.every === undefined ? {} : { every: say(`每增加${wan(grant.every)}`) }),
      ...(grant.each === undefined
        ? {}
        : { each: say(counted === "money" ? `奖${wan(grant.each)}` : `每个单位补${grant.each}元`) }),
      ...(grant.most === undefined ? {} : { most: say(`最多${grant.most}个`) }),
      ...(grant.brackets === undefined
        ? {}
        : {
            brackets: grant.brackets.map(({ upTo, rate }) => ({
              ...(upTo === null ? {} : { upTo: say(`到${wan(upTo)}为止`) }),
              rate: say(`段内${percent(rate)}`),
            })),
          }),
      ...(grant.ceiling === undefined ? {} : { ceiling: say(`最高${wan(grant.ceiling)}`) }),
      ...(grant.over === undefined ? {} : { over: grant.over }),
    };
  }

  private factor({ of, atMost, atMostOf, per }: PlainFactor, say: Say): string | Fields {
    const isParameter = this.policy.parameters.some(one => one.id === of);
    if (!isParameter && atMost === undefined && atMostOf === undefined && per === undefined) return of;
    return {
      [isParameter ? "parameter" : "fact"]: of,
      ...(atMost === undefined ? {} : { atMost: say(`按不超过${this.figure(this.kindOf(of), atMost)}计`) }),
      ...(atMostOf === undefined ? {} : { atMostOf }),
      ...(per === undefined ? {} : { per }),
    };
  }

  private level({ levelOf }: PlainClause, level: PlainLevel, k: number, say: Say): Fields {
    const { label, from } = level;
    return {
      id: `level${k}`,
      label,
      ...(from === undefined
        ? { words: [label] }
        : { from: say(`${from.isIncluded ? "达到" : "超过"}${this.figure(this.kindOf(levelOf!), from.value)}`) }),
      ...(level.rate === undefined ? {} : { rate: say(`${label}按${percent(level.rate)}`) }),
      ...(level.amount === undefined ? {} : { amount: say(`${label}给${wan(level.amount)}`) }),
      ...(level.each === undefined ? {} : { each: say(`${label}的每个单位补${level.each}元`) }),
      ...(level.ceiling === undefined ? {} : { ceiling: say(`${label}最高${wan(level.ceiling)}`) }),
      ...(level.years === undefined ? {} : { years: say(`${label}不超过${level.years}年`) }),
      ...(level.when === undefined ? {} : { when: level.when.map(one => this.condition(one, say)) }),
      ...(level.multiplier === undefined ? {} : { multiplier: say(`${label}${timesWords(level.multiplier)}`) }),
    };
  }

  private condition(condition: PlainCondition, say: Say): Fields {
    const any = condition.map(one => this.test(one, say));
    return any.length === 1 ? any[0]! : { any };
  }

  private test({ fact, op, values }: PlainTest, say: Say): Fields {
    const kind = this.kindOf(fact),
      [first, last] = values.map(value => this.figure(kind, value));
    switch (op) {
      case "oneOf":
        return {
          fact,
          ...(values.length === 1 ? { is: values[0]! } : { oneOf: values }),
          words: say(`属于${values.join("或")}`),
        };
      case "within":
        return { fact, within: [say(`自${first!}起`), say(`至${last!}止`)] };
      case "atLeast":
        return { fact, atLeast: say(`不低于${first!}`) };
      case "moreThan":
        return { fact, moreThan: say(`超过${first!}的`) };
      case "atMost":
        return { fact, atMost: say(`${first!}以下`) };
      case "lessThan":
        return { fact, lessThan: say(`低于${first!}`) };
    }
  }

  limit({ amount, of, per, over }: PlainLimit, say: Say): Fields {
    return {
      ...(amount === undefined ? {} : { amount: say(`合计不高于${wan(amount)}`) }),
      ...(of === undefined
        ? {}
        : of.isEach
          ? { each: say(`每一单位至多${of.times}元`), of: of.facts }
          : { share: say(`至多占${percent(of.times)}`), of: of.facts }),
      per,
      over,
    };
  }

  /** What stands over the clauses. */
  shared(): { text: string; fields: Fields } {
    const phrases = ["本办法由主管部门负责"],
      say: Say = phrase => {
        phrases.push(phrase);
        return phrase;
      };
    const { policy } = this,
      ids = (clauses: readonly number[]): string[] => clauses.map(k => policy.clauses[k]!.id);
    const open = policy.clauses.flatMap(clause =>
      clause.limits.flatMap((limit, k) => (limit.isOpen ? [`clauses.${clause.id}.limits.${k + 1}.over`] : [])),
    );
    return {
      fields: {
        exclusive:
          policy.groups.length === 0
            ? { none: "没有这样的规定" }
            : policy.groups.map(({ within, clauses, keep }) => ({
                within,
                clauses: ids(clauses),
                keep,
                article: "99",
                words: say("同时符合的择一支持"),
              })),
        ...(policy.limits.length === 0
          ? {}
          : {
              limits: policy.limits.map(limit => ({
                ...this.limit(limit, say),
                article: "99",
                clauses: ids(limit.clauses!),
              })),
            }),
        ...(policy.budget === undefined
          ? {}
          : {
              budget: {
                amount: say(`全年安排${wan(policy.budget.amount)}`),
                article: "99",
                ...(policy.budget.isCut ? { then: "pro-rata", words: say("按比例核减") } : {}),
              },
            }),
        ...(policy.splits.length === 0
          ? {}
          : {
              split: policy.splits.map(({ of, clauses, shares }) => ({
                of,
                article: "99",
                clauses: ids(clauses),
                parts: shares.map((share, k) => ({
                  label: `${PART_OF[of]}${"甲乙丙"[k]!}`,
                  share: say(`${PART_OF[of]}${"甲乙丙"[k]!}付${percent(share)}`),
                })),
              })),
            }),
        ...(open.length === 0
          ? {}
          : {
              readings: open.slice(0, 2).map((part, k) => ({
                code: `OPEN${k}`,
                part,
                words: phrases[0]!,
                title: "管多久",
                choices: [
                  { value: "year", label: "按年" },
                  { value: "lifetime", label: "累计" },
                ],
              })),
            }),
      },
      text: phrases.join("，"),
    };
  }
}

/** What the parts of a split are called. */
export const PART_OF = { instalments: "期次", governments: "财政" } as const;

function timesWords(by: string): string {
  const share = Number(by);
  return share === 2 ? "加倍" : share > 1 ? `上浮${percent(String(share - 1))}` : `按${percent(by)}折算`;
}
