import type { Dice } from "../dice";
import type {
  PlainBracket,
  PlainClause,
  PlainCondition,
  PlainFact,
  PlainFactor,
  PlainGrant,
  PlainGroup,
  PlainLevel,
  PlainLimit,
  PlainParameter,
  PlainParts,
  PlainSplit,
  PlainTest,
} from "./plain-parts";

export const WORDS = ["医药", "装备", "软件", "材料"];
export const LABELS = ["甲档", "乙档", "乙档上等"];

const COLUMNS: readonly PlainFact[] = [
  { id: "spent", kind: "money", label: "甲项费用" },
  { id: "lent", kind: "money", label: "乙项费用" },
  { id: "now", kind: "money", label: "本年产值" },
  { id: "before", kind: "money", label: "上年产值" },
  { id: "homes", kind: "count", label: "入驻户数" },
  { id: "space", kind: "area", label: "自用面积" },
  { id: "part", kind: "share", label: "自筹占比" },
  { id: "day", kind: "date", label: "签约日期" },
  { id: "trade", kind: "word", label: "行业类别" },
  { id: "inside", kind: "yes-no", label: "园区企业" },
];
const MONEY = ["spent", "lent", "now", "before"];

/** A policy of one to three clauses, each made of some of the parts. */
export function randomParts(dice: Dice): PlainParts {
  const facts = [...COLUMNS.map(fact => withFallback(fact, dice)), ...derivedFacts(dice)],
    parameters = dice.chance(40) ? [randomParameter(dice)] : [],
    count = 1 + dice.below(3),
    thrown = new Throw(dice, facts, parameters),
    clauses = Array.from({ length: count }, (_, k) => thrown.clause(String(k + 1)));
  const all = clauses.map((_, k) => k),
    groups: PlainGroup[] = dice.chance(50)
      ? [
          {
            within: dice.pick(["project", "project", "applicant"]),
            clauses: all,
            keep: dice.pick(["best", "best", "difference"]),
          },
        ]
      : [];
  return {
    facts,
    parameters,
    clauses,
    limits: dice.chance(40)
      ? [
          {
            amount: thrown.wan(300),
            per: dice.pick(["applicant", "applicant", "project", "policy"]),
            over: dice.pick(["quarter", "year", "year", "lifetime"]),
            clauses: dice.chance(50) ? all : [dice.below(count)],
          },
        ]
      : [],
    groups,
    ...(dice.chance(25) ? { budget: { amount: thrown.wan(500), isCut: dice.chance(70) } } : {}),
    splits: randomSplits(dice, count),
    openOver: [dice.pick(["year", "lifetime"]), dice.pick(["year", "lifetime"])],
  };
}

/** Instalments of some clauses, governments' shares of others; they make a whole. */
function randomSplits(dice: Dice, count: number): PlainSplit[] {
  const clauses = Array.from({ length: count }, (_, k) => k),
    shares = [
      ["0.3", "0.7"],
      ["0.333", "0.333", "0.334"],
      ["0.5", "0.5"],
      ["0.125", "0.0625", "0.8125"],
    ];
  const some = (): number[] => (dice.chance(60) ? clauses : [dice.below(count)]);
  return (["instalments", "governments"] as const).flatMap(of =>
    dice.chance(30) ? [{ of, clauses: some(), shares: dice.pick(shares) }] : [],
  );
}

function withFallback(fact: PlainFact, dice: Dice): PlainFact {
  if (fact.kind === "count" && dice.chance(30)) return { ...fact, fallback: "3" };
  return fact;
}

function derivedFacts(dice: Dice): PlainFact[] {
  const all: readonly PlainFact[] = [
    { id: "growth", kind: "money", label: "产值增量", is: { op: "minus", of: ["now", "before"] } },
    { id: "above", kind: "money", label: "超出部分", is: { op: "excess", of: ["now"], figure: "5000000" } },
    { id: "both", kind: "money", label: "费用合计", is: { op: "sum", of: ["spent", "lent"] } },
    { id: "lesser", kind: "money", label: "较低费用", is: { op: "smallest", of: ["spent", "lent"] } },
    { id: "greater", kind: "money", label: "较高费用", is: { op: "largest", of: ["spent", "lent"] } },
    { id: "norm", kind: "money", label: "费用标准", is: { op: "share", of: ["spent"], figure: "1.3" } },
    { id: "more", kind: "money", label: "费用加成", is: { op: "plus", of: ["spent"], figure: "300000" } },
    { id: "heads", kind: "money", label: "按户数", is: { op: "each", of: ["homes"], figure: "10000" } },
    { id: "rise", kind: "share", label: "产值之比", is: { op: "ratio", of: ["now", "before"] } },
    { id: "bulk", kind: "count", label: "户均面积积", is: { op: "product", of: ["homes", "space"] } },
  ];
  return all.filter(() => dice.chance(70));
}

function randomParameter(dice: Dice): PlainParameter {
  return {
    id: "lpr",
    kind: "share",
    on: dice.chance(60) ? "day" : null,
    values: [
      { from: "2024-01-01", value: dice.pick(["0.0345", "0.0385"]) },
      { from: "2025-06-20", value: dice.pick(["0.03", "0.031"]) },
    ],
  };
}

class Throw {
  constructor(
    private readonly dice: Dice,
    private readonly facts: readonly PlainFact[],
    private readonly parameters: readonly PlainParameter[],
  ) {}

  wan(most: number): string {
    return String(10_000 * (1 + this.dice.below(most)));
  }
  private percent(): string {
    return this.dice.pick(["0.1", "0.2", "0.125", "0.333", "0.5", "1", "0.02"]);
  }
  private some(kind: PlainFact["kind"]): string {
    return this.dice.pick(this.facts.filter(fact => fact.kind === kind)).id;
  }

  clause(id: string): PlainClause {
    const { dice } = this,
      grant = this.grant(),
      byThreshold = dice.chance(25),
      levels = this.levels(grant, byThreshold),
      own = withoutOwnFigure(grant, levels, dice);
    const isFixed = grant.kind === "fixed",
      once = isFixed && dice.chance(40) ? dice.pick(["applicant", "project"] as const) : undefined;
    const hasAmounts = levels.length > 0 && levels.every(level => level.amount !== undefined);
    return {
      id,
      isForApplicants: dice.chance(25),
      ...(byThreshold && levels.length > 0 ? { levelOf: this.thresholdFact } : {}),
      levels,
      isLenient: !byThreshold && dice.chance(30),
      when: Array.from({ length: dice.below(3) }, () => this.condition()),
      grant: own,
      limits: Array.from({ length: dice.below(3) }, () => this.limit()),
      ...(dice.chance(20) ? { floor: this.wan(5) } : {}),
      ...(dice.chance(20) ? { years: 1 + dice.below(3) } : {}),
      ...(once ? { once } : {}),
      ...(isFixed && hasAmounts && dice.chance(50) ? { upgrade: dice.pick(["difference", "full"] as const) } : {}),
      multipliers: dice.chance(20) ? [{ when: this.condition(), by: dice.pick(["2", "1.2", "0.8"]) }] : [],
    };
  }

  private readonly thresholdFact = "now";

  private grant(): PlainGrant {
    const { dice } = this,
      kind = dice.pick<PlainGrant["kind"]>(["rate", "rate", "rate", "per-unit", "fixed", "recognised", "brackets"]);
    const cap = {
      ...(dice.chance(60) ? { ceiling: this.wan(200) } : {}),
      ...(dice.chance(20) ? { over: dice.pick(["quarter", "year", "lifetime"] as const) } : {}),
    };
    switch (kind) {
      case "rate":
        return { kind, factors: this.factors(), rate: this.percent(), ...cap };
      case "per-unit": {
        const isStepped = dice.chance(40);
        return isStepped
          ? {
              kind,
              factors: [{ of: dice.pick(MONEY) }],
              every: this.wan(50),
              each: this.wan(3),
              ...(dice.chance(50) ? { most: String(3 + dice.below(20)) } : {}),
              ...cap,
            }
          : { kind, factors: [{ of: dice.pick(["homes", "space"]) }], each: dice.pick(["1000", "12.5", "80"]), ...cap };
      }
      case "fixed":
        return { kind, factors: [], amount: this.wan(80), ...cap };
      case "recognised":
        return { kind, factors: [], ...cap };
      case "brackets":
        return { kind, factors: [{ of: dice.pick(MONEY) }], brackets: this.brackets(), ...cap };
    }
  }

  private brackets(): PlainBracket[] {
    const rates = [this.percent(), this.percent(), this.percent()];
    return [
      { upTo: "1000000", rate: rates[0]! },
      { upTo: "5000000", rate: rates[1]! },
      { upTo: null, rate: rates[2]! },
    ];
  }

  private factors(): PlainFactor[] {
    const { dice } = this;
    if (this.parameters.length > 0 && dice.chance(50))
      return [
        { of: "spent" },
        { of: "lpr", ...(dice.chance(40) ? { atMost: "0.032" } : {}) },
        { of: "homes", per: "360" },
      ];
    const first: PlainFactor = { of: this.some("money") };
    if (dice.chance(20)) return [{ ...first, atMost: this.wan(400) }];
    if (dice.chance(15) && first.of !== "lent") return [{ ...first, atMostOf: "lent" }];
    if (dice.chance(15)) return [first, { of: "part" }];
    return [first];
  }

  /** By words or by the size of a fact, each with a figure of what the grant pays by. */
  private levels(grant: PlainGrant, byThreshold: boolean): PlainLevel[] {
    const { dice } = this,
      count = dice.below(4),
      hasFigures = dice.chance(70),
      froms = ["2000000", "6000000", "20000000"];
    return LABELS.slice(0, count).map((label, k): PlainLevel => ({
      label,
      ...(byThreshold ? { from: { value: froms[k]!, isIncluded: dice.chance(60) } } : {}),
      ...(hasFigures && grant.kind === "rate" ? { rate: this.percent() } : {}),
      ...(hasFigures && grant.kind === "fixed" ? { amount: String(100_000 * (k + 1) + 10_000 * dice.below(9)) } : {}),
      ...(hasFigures && grant.kind === "per-unit" ? { each: dice.pick(["30", "500", "20000"]) } : {}),
      ...(hasFigures && grant.ceiling !== undefined
        ? { ceiling: String(200_000 * (k + 1) + 10_000 * dice.below(9)) }
        : {}),
      ...(dice.chance(15) ? { years: 1 + dice.below(4) } : {}),
      ...(dice.chance(15) ? { when: [this.condition()] } : {}),
      ...(dice.chance(10) ? { multiplier: dice.pick(["2", "1.5"]) } : {}),
    }));
  }

  private condition(): PlainCondition {
    return this.dice.chance(20) ? [this.test(), this.test()] : [this.test()];
  }

  private test(): PlainTest {
    const { dice } = this,
      fact = dice.pick(this.facts),
      values: Record<PlainFact["kind"], readonly string[]> = {
        money: ["1000000", "5000000", "6000000"],
        count: ["3", "10"],
        area: ["100", "1000"],
        share: ["0.15", "0.3", "1.1"],
        date: ["2025-03-01", "2025-09-30"],
        word: WORDS,
        "yes-no": ["是", "否"],
      };
    const among = values[fact.kind];
    if (fact.kind === "yes-no") return { fact: fact.id, op: "oneOf", values: [dice.pick(among)] };
    if (fact.kind === "word")
      return { fact: fact.id, op: "oneOf", values: dice.chance(50) ? among.slice(0, 2) : [dice.pick(among)] };
    if (fact.kind === "date") return { fact: fact.id, op: "within", values: among };
    const op = dice.pick<PlainTest["op"]>(["atLeast", "atLeast", "moreThan", "atMost", "lessThan", "within"]);
    return { fact: fact.id, op, values: op === "within" ? [among[0]!, among.at(-1)!] : [dice.pick(among)] };
  }

  private limit(): PlainLimit {
    const { dice } = this,
      isOpen = dice.chance(15);
    if (isOpen) return { amount: this.wan(150), per: "applicant", over: "year", isOpen };
    const per = dice.pick<PlainLimit["per"]>(["row", "row", "project", "applicant", "applicant"]),
      over = per === "row" ? "row" : dice.pick<PlainLimit["over"]>(["quarter", "year", "lifetime"]);
    if (dice.chance(65)) return { amount: this.wan(150), per, over };
    return dice.chance(50)
      ? { of: { facts: [dice.pick(MONEY)], times: this.percent(), isEach: false }, per, over }
      : { of: { facts: ["homes", "space"], times: dice.pick(["30", "12"]), isEach: true }, per, over };
  }
}

/** A figure of which every level has its own may be left out of the grant itself. */
function withoutOwnFigure(grant: PlainGrant, levels: readonly PlainLevel[], dice: Dice): PlainGrant {
  const name = ({ rate: "rate", fixed: "amount", "per-unit": "each" } as const)[grant.kind as "rate"];
  if (name === undefined || levels.length === 0 || levels.some(level => level[name] === undefined) || dice.chance(40))
    return grant;
  const own = { ...grant };
  delete own[name];
  return own;
}
