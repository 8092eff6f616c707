import type { ApplicationRow } from "../../fields/row-numbers";
import type { Applications } from "../../fields/columns";
import { exactAt } from "../../fields/quantity";
import { compareRatios, minus, NOTHING, ratioOf, smaller, times, type Ratio } from "../../money/ratio";
import type { Quoted } from "../quoted";
import type { ClauseTerms, Level, Switches } from "../terms";
import type { Factor } from "./fact";
import type { Bracket, Composed } from "./grant";
import { compileFactCondition } from "./judge";
import { compileFact, compileParameter, positive, ratioOfNumeral, type ReadValue } from "./values";
import { Working, type Named } from "./working";

/** A factor of a row: its value (what caps it applied), how it is called, and by what it is divided. */
interface FactorIn {
  readonly value: ReadValue;
  readonly most: ReadValue | null;
  readonly words: string;
  readonly per: { readonly value: Ratio; readonly words: string } | null;
  readonly named: Named;
}

/** Makes the amount of a row before ceilings; false where the row lacks a fact for it. */
export type Product = (row: ApplicationRow, level: Level | null, working: Working) => boolean;

export function compileFactors(factors: readonly Factor[], rows: Applications, asOf: number): readonly FactorIn[] {
  return factors.map((factor): FactorIn => {
    const { fact, parameter, atMost, atMostOf, per } = factor,
      kind = fact?.kind ?? parameter?.kind ?? "count";
    const most = atMost
      ? (
          (of: Ratio) => () =>
            of
        )(ratioOfNumeral(atMost.value))
      : atMostOf
        ? compileFact(atMostOf, rows, asOf)
        : null;
    return {
      value: fact ? compileFact(fact, rows, asOf) : compileParameter(parameter!, rows, asOf),
      most,
      words: atMost?.words ?? atMostOf?.label ?? "",
      per: per && { value: ratioOfNumeral(per.value), words: /^\d+$/.test(per.words) ? "" : per.words },
      named: {
        what: kind === "money" ? "fact" : kind === "share" ? "share" : kind === "area" ? "area" : "counted",
        name: fact?.label ?? parameter?.label ?? "",
        ...(kind === "count" ? { unit: fact?.unit ?? "" } : {}),
        field: fact?.column ?? null,
      },
    };
  });
}

/** Multiplies the factors into the working; false where one is missing. */
export function multiply(factors: readonly FactorIn[], row: ApplicationRow, working: Working): boolean {
  for (const { value, most, words, per, named } of factors) {
    const whole = value(row),
      limit = most ? most(row) : null;
    if (whole === null || (most !== null && limit === null)) return false;
    const isOver = limit !== null && compareRatios(whole, limit) > 0;
    working.times(positive(isOver ? limit : whole), isOver ? { ...named, words } : named);
    if (per) working.over(per.value, { what: "counted", unit: "", words: per.words });
  }
  return true;
}

export function compileProduct(
  clause: ClauseTerms<Composed>,
  rows: Applications,
  switches: Switches,
  asOf: number,
): Product {
  const { grant } = clause,
    factors = compileFactors(grant.factors, rows, asOf),
    multiply = compileMultipliers(clause, rows, switches, asOf),
    make = maker(grant, factors, rows);
  return (row, level, working) => make(row, level, working) && multiply(row, level, working);
}

function maker(grant: Composed, factors: readonly FactorIn[], rows: Applications): Product {
  switch (grant.mechanism) {
    case "rate":
      return (row, level, working) => multiply(factors, row, working) && rated(level?.rate ?? grant.rate, working);
    case "counted":
      return counted(grant, factors);
    case "fixed":
      return (_, level, working) => {
        const amount = level?.amount ?? grant.amount;
        if (amount === null) return false;
        working.times(fen(amount.value), { what: "fixed", words: amount.words, field: "level" });
        return true;
      };
    case "recognised":
      return (row, _, working) => {
        const value = exactAt(rows.reviewed, row);
        if (value === null) return false;
        working.times(ratioOf(value), { what: "recognised", field: "reviewed", words: grant.ofWords ?? "" });
        return true;
      };
    case "brackets":
      return (row, level, working) => {
        const of = new Working(false),
          brackets = level?.parts?.brackets ?? grant.brackets;
        if (brackets === null || !multiply(factors, row, of)) return false;
        addBrackets(of.value, brackets, grant.factors[0]?.fact?.label ?? "", working);
        return true;
      };
  }
}

function fen(value: number): Ratio {
  return { num: BigInt(value), den: 100n };
}

/** A rate of the law, in basis points. */
function rated(rate: Quoted<number> | null, working: Working): boolean {
  if (rate === null) return false;
  working.times({ num: BigInt(rate.value), den: 10_000n }, { what: "rate", words: rate.words });
  return true;
}

/** So much for each unit, of which only whole ones count where the law says how much makes one. */
function counted(grant: Composed, factors: readonly FactorIn[]): Product {
  const { every, most } = grant,
    one = every && ratioOfNumeral(every.value),
    limit = most && ratioOfNumeral(most.value);
  return (row, level, working) => {
    const each = level?.each ?? grant.each;
    if (each === null || !multiply(factors, row, working)) return false;
    if (every && one) {
      working.over(one, { what: factors[0]?.named.what === "fact" ? "fact" : "counted", words: every.words });
      working.whole();
    }
    if (limit && most) working.atMost(limit, "units", most.words);
    working.times({ num: BigInt(each.value), den: 10_000n }, { what: "each", words: each.words, unit: "" });
    return true;
  };
}

/** Each bracket pays for what lies in it. */
function addBrackets(value: Ratio, brackets: readonly Bracket[], name: string, working: Working): void {
  let from = NOTHING;
  for (const { upTo, rate, each } of brackets) {
    const to = upTo === null ? null : ratioOfNumeral(upTo.value),
      within = positive(minus(to === null ? value : smaller(value, to), from));
    if (within.num > 0n || from === NOTHING) {
      const figure = rate ?? each!;
      working.plus(times(within, { num: BigInt(figure.value), den: 10_000n }), {
        what: "bracket",
        words: figure.words,
        name,
      });
    }
    if (to !== null) from = to;
  }
}

/** What the level and further conditions multiply the amount by. */
function compileMultipliers(
  clause: ClauseTerms<Composed>,
  rows: Applications,
  switches: Switches,
  asOf: number,
): Product {
  const own = (clause.parts?.multipliers ?? []).map(({ conditions, by }) => ({
    by,
    value: ratioOfNumeral(by.value),
    checks: conditions.map(condition => compileFactCondition(condition, rows, switches, asOf)),
  }));
  return (row, level, working) => {
    const ofLevel = level?.parts?.multiplier ?? null;
    if (ofLevel) working.times(ratioOfNumeral(ofLevel.value), { what: "multiplier", words: ofLevel.words });
    for (const { by, value, checks } of own) {
      const standings = checks.map(check => check(row));
      // What is not known does not add to an amount; what would cut it has to be known.
      if (standings.every(standing => standing === "met"))
        working.times(value, { what: "multiplier", words: by.words });
      else if (value.num < value.den && !standings.includes("failed")) return false;
    }
    return true;
  };
}
