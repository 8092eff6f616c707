import Decimal from "decimal.js";
import fc from "fast-check";
import { OUTCOME } from "../../src/mechanisms/results";
import { stepsOf, type Step } from "../../src/engine/steps";
import { nativeFormula } from "../../src/explain/native-formula";
import { replay } from "../../src/explain/trace";
import { numeral, type Exact as ExactValue } from "../../src/money/exact";
import { evaluate, evaluateInDoubles } from "./excel";
import { anyReadings, anyRow, assess, type Row } from "./rows";

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const decimal = (value: ExactValue): Decimal => new Exact(numeral(value));

function formulaOf(row: Row, readings: Record<string, string> = {}): string | null {
  return nativeFormula(stepsOf(assess([row], readings), 0));
}

const STEP_OF: Record<string, [string, boolean]> = {
  fen: ["0.01", false],
  "yuan-floor": ["1", true],
  yuan: ["1", false],
  "thousand-floor": ["1000", true],
  "wan-floor": ["10000", true],
  wan: ["10000", false],
  "wan-2dp": ["100", false],
};

/** The steps as docs/rules.md, 2 orders them, in decimals; nothing of the product's own arithmetic. */
function inDecimals(steps: readonly Step[]): Decimal {
  return steps.reduce((value: Decimal, step): Decimal => {
    if (step.op === "round") {
      const [multiple, down] = STEP_OF[step.rounding]!,
        unit = new Exact(multiple);
      const rounded = value
        .div(unit)
        .toDecimalPlaces(0, down ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)
        .times(unit);
      return step.limit && rounded.gt(decimal(step.limit))
        ? value.div(unit).toDecimalPlaces(0, Decimal.ROUND_DOWN).times(unit)
        : rounded;
    }
    const by = decimal(step.value);
    switch (step.op) {
      case "take":
        return by;
      case "times":
        return value.times(by);
      case "over":
        return value.div(by);
      case "plus":
        return value.plus(by);
      case "minus":
        return Exact.max(value.minus(by), 0);
      case "at-most":
        return Exact.min(value, by);
      case "at-least":
        return Exact.max(value, by);
      case "whole":
        return value.floor();
    }
  }, new Exact(0));
}

describe("the formula that an auditor recomputes an amount with", () => {
  test.each<[string, Row, Record<string, string>, string]>([
    ["rate and ceiling", { clause: "3", level: "国家级", basis: "10000000" }, {}, "=MIN(10000000*30%,9000000)"],
    [
      "what was paid is taken off what the ceiling left",
      { clause: "3", level: "国家级", basis: "40000000", paid: "6000000" },
      {},
      "=MAX(0,MIN(40000000*30%,9000000)-6000000)",
    ],
    [
      "a new basis only meets what the ceiling leaves",
      { clause: "3", level: "国家级", basis: "40000000", paid: "6000000" },
      { "PAID-BASIS": "increment" },
      "=MIN(MIN(40000000*30%,9000000),3000000)",
    ],
    [
      "rent × area × months × rate",
      { clause: "7.1", level: "国家级", area: "1000", rent: "100", rentUnit: 1 },
      {},
      "=MIN(100*1000*12*100%,5000000)",
    ],
    [
      "rent a day over part of a year",
      { clause: "7.1", level: "市级", area: "1000", rent: "2", rentUnit: 2, months: "6" },
      {},
      "=MIN(2*1000*365*6/12*80%,5000000)",
    ],
    ["an upgrade's difference", { clause: "6", level: "4级", hadLevel: 3 }, {}, "=MAX(0,250000-200000)"],
    ["the share borne", { clause: "4.3", basis: "1000000", share: "60" }, {}, "=MIN(1000000*60%*30%,1000000)"],
    [
      "more than two decimals are rounded",
      { clause: "3", level: "国家级", basis: "1234567.891" },
      {},
      "=ROUND(MIN(1234567.891*30%,9000000),2)",
    ],
    ["two decimals are not", { clause: "3", level: "国家级", basis: "1234567" }, {}, "=MIN(1234567*30%,9000000)"],
    [
      "an exact half 分 is rounded up whatever a double holds",
      { clause: "3", level: "国家级", basis: "1234.55" },
      {},
      "=ROUND(ROUND(MIN(1234.55*30%,9000000),3),2)",
    ],
    [
      "whole yuan, half up",
      { clause: "3", level: "国家级", basis: "1234569" },
      { ROUNDING: "yuan" },
      "=ROUND(MIN(1234569*30%,9000000),0)",
    ],
    [
      "万元, cut",
      { clause: "3", level: "国家级", basis: "1234569" },
      { ROUNDING: "wan-floor" },
      "=ROUNDDOWN(MIN(1234569*30%,9000000),-4)",
    ],
    [
      "万元, half up",
      { clause: "3", level: "国家级", basis: "29999999", paid: "8999000" },
      { ROUNDING: "wan", "PAID-BASIS": "cumulative" },
      "=ROUND(MAX(0,MIN(29999999*30%,9000000)-8999000),-4)",
    ],
    ["support that is no money", { clause: "10" }, {}, "=0"],
  ])("%s", (_, row, readings, formula) => {
    expect(formulaOf(row, readings)).toBe(formula);
  });

  test("where rounding up would pass what the ceiling leaves, it goes down", () => {
    const formula = formulaOf(
      { clause: "3", level: "国家级", basis: "40000000", paid: "8994000" },
      { ROUNDING: "wan" },
    );
    expect(formula).toBe("=ROUNDDOWN(MAX(0,MIN(40000000*30%,9000000)-8994000),-4)");
  });

  test("there is none for a row without an amount", () => {
    expect(formulaOf({ clause: "3", level: "国家级" })).toBeNull();
  });

  test("digits beyond the 15th are left out where they decide nothing", () => {
    const formula = formulaOf({ clause: "3", level: "国家级", basis: "1234567.8912345678901234" });
    expect(formula).toBe("=ROUND(MIN(1234567.89123456*30%,9000000),2)");
  });

  test("where digits beyond the 15th decide a 分, there is no formula rather than a wrong one", () => {
    expect(formulaOf({ clause: "3", level: "国家级", basis: "1234567.883333333333333333333" })).toBeNull();
    expect(formulaOf({ clause: "3", level: "国家级", basis: "1234567.88333" })).toBe(
      "=ROUND(MIN(1234567.88333*30%,9000000),2)",
    );
  });

  test("an amount of 10^13 yuan or more has none, as no double holds its 分", () => {
    const row = { clause: "7.1", level: "国家级", area: "4000", rent: "900000000", rentUnit: 1 };
    expect(formulaOf(row, { "A7-OBJECT": "separate" })).toBeNull();
    expect(formulaOf(row)).toBe("=MIN(900000000*4000*12*100%,5000000)");
  });

  test(
    "its literals are plain decimals, and it comes to the computed amount to the 分, in decimals " + "and in doubles",
    () => {
      fc.assert(
        fc.property(anyRow, anyReadings, (row, readings) => {
          const assessment = assess([row], readings),
            formula = nativeFormula(stepsOf(assessment, 0));
          fc.pre(formula !== null);
          expect(formula).not.toMatch(/\d[eE]/);
          const fen = assessment.awards.computed[0]!;
          expect(evaluate(formula!).times(100).toString()).toBe(String(fen));
          expect(new Exact(evaluateInDoubles(formula!)).times(100).toDecimalPlaces(0).toNumber()).toBe(fen);
        }),
        { numRuns: 1500 },
      );
    },
  );
});

describe("the steps of an amount", () => {
  test("come to exactly the computed amount when they are replayed, by the product and in decimals", () => {
    fc.assert(
      fc.property(anyRow, anyReadings, (row, readings) => {
        const assessment = assess([row], readings);
        fc.pre(assessment.awards.outcome[0] === OUTCOME.amount);
        const steps = stepsOf(assessment, 0),
          fen = assessment.awards.computed[0]!;
        expect(replay(steps)).toBe(BigInt(fen));
        expect(inDecimals(steps).times(100).toString()).toBe(String(fen));
      }),
      { numRuns: 1500 },
    );
  });

  test("every mechanism has rows with an amount among the random ones", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRow, row => {
        const assessment = assess([row]);
        if (assessment.awards.outcome[0] === OUTCOME.amount) seen.add(row.clause!);
      }),
      { numRuns: 800, seed: 7 },
    );
    expect([...seen].sort()).toEqual([
      "10",
      "11",
      "12",
      "3",
      "4.1",
      "4.2",
      "4.3",
      "5",
      "6",
      "7.1",
      "7.2",
      "8",
      "9.1",
      "9.2",
    ]);
  });
});
