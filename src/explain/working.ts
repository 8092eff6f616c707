import { fenAt } from "../money/fen";
import { compareRatios, type Ratio } from "../money/ratio";
import type { Operand, Step } from "../engine/steps";
import { exact } from "../money/exact";
import { grouped } from "../money/print";
import { roundRatio } from "../money/rounding";
import { fill } from "../text/fill";
import { moneyInWords, operandInWords, ratioInWords, resultInWords } from "./in-words";
import type { Subject } from "./subject";
import { traceOf } from "./trace";

type OperandStep = Extract<Step, { what: Operand }>;
/** What an amount is made of, before anything limits it: the steps at the head. */
function isFactor(step: Step): boolean {
  if (step.op === "at-most") return step.what === "units";
  if (step.op === "plus") return step.what === "bracket";
  return ["take", "times", "over", "whole"].includes(step.op);
}
/** Factors whose value alone does not say what they are. */
const NAMED: ReadonlySet<Operand> = new Set<Operand>(["share", "approvedRate", "contractArea"]);
/** What is never named beside its value. */
const PLAIN_VALUES: ReadonlySet<Operand> = new Set<Operand>(["each", "rate", "multiplier", "parts"]);

/** What an amount begins with, where the law itself says it. */
const QUOTED: ReadonlySet<Operand> = new Set<Operand>(["tier", "fixed", "each", "bracket", "recognised"]);

/** How the computed amount came about: inputs, rate, ceiling, deduction, rounding, amount; parts of one sentence. */
export function workingOf(subject: Subject): string[] {
  const { sentences, steps } = subject,
    trace = traceOf(steps);
  const parts = [productOf(subject, steps, trace)];
  steps.forEach((step, k) => {
    const before = trace[k - 1],
      after = trace[k];
    if (isFactor(step) || before === undefined || after === undefined) return;
    const part =
      step.op === "round" ? rounding(subject, step, before, after) : step.op === "whole" ? "" : later(subject, step);
    if (part !== "") parts.push(part);
  });
  parts.push(fill(sentences.computed, { value: subject.fen(fenAt(subject.assessment.awards.computed, subject.row)) }));
  return parts;
}

const SIGNS = { take: "", times: "×", over: "÷", plus: "＋" } as const;

/** The words of the ceiling, where the row's clause has one. */
export function ceilingWords(subject: Subject): string {
  const ceiling = subject.steps.find(step => step.op === "at-most");
  return ceiling?.op === "at-most" ? ceiling.words : "";
}

/** 核算基数4,000万元×30%（“项目支持资金30％”）＝1,200万元 */
function productOf(subject: Subject, steps: readonly Step[], trace: readonly Ratio[]): string {
  const { texts, sentences } = subject,
    factors = steps.filter(isFactor);
  const said = factors.map(step => {
    if (step.op === "whole") return fill(sentences.wholeUnits, { n: grouped(step.value) });
    if (step.op === "at-most")
      return step.applied ? fill(sentences.mostUnits, { n: grouped(step.value), words: step.words }) : "";
    if (step.op === "round" || step.op === "at-least" || step.op === "minus") return "";
    const isNamed = step.name !== undefined && !PLAIN_VALUES.has(step.what),
      named = step.op === "take" || isNamed || NAMED.has(step.what) ? operandName(subject, step) : "";
    const sign = SIGNS[step.op];
    const words =
      step.words === "" || (step.op === "take" && !QUOTED.has(step.what))
        ? ""
        : fill(sentences.stepQuoted, { words: step.words });
    return `${sign}${named}${named === "" ? "" : sentences.space}${operandInWords(texts, step)}${words}`;
  });
  const value = trace[factors.length - 1];
  return said.join("") + (factors.length > 1 && value ? resultInWords(texts, value) : "");
}

/** A basis with a column of its own is called what the law calls it. */
export function operandName(subject: Subject, step: OperandStep): string {
  // What a bracket gives is no more than a part of what is reckoned.
  if (step.what === "bracket" && step.name !== undefined)
    return `${step.name}${subject.sentences.space}${subject.texts.operands.bracket}`;
  const from = subject.rows.basisFrom[subject.row] ?? 0;
  const own = step.what === "basis" && from > 0 ? subject.policy.bases[from - 1]?.label : undefined;
  return ("name" in step ? step.name : undefined) ?? own ?? subject.texts.operands[step.what];
}

function later(subject: Subject, step: Exclude<Step, { op: "round" | "whole" }>): string {
  const { sentences, texts } = subject,
    value = moneyInWords(texts, step.value),
    { words } = step;
  // Rent and support together have no ceiling, so the one that was applied is the support's.
  if (step.op === "plus")
    return fill(subject.has("CAP_APPLIED") ? sentences.plusSupportCapped : sentences.plusSupport, { value, words });
  if (step.op === "at-least") return fill(step.applied ? sentences.floored : sentences.aboveFloor, { words, value });
  if (step.op === "at-most") {
    const template =
      step.what !== "left"
        ? step.applied
          ? sentences.capped
          : sentences.within
        : step.applied
          ? sentences.leftCapped
          : sentences.left;
    return fill(template, { words, value });
  }
  if (step.what !== "earlier") return fill(sentences.lessPaid, { value });
  return fill(words === "" ? sentences.lessEarlier : sentences.lessEarlierWords, { value, words });
}

/** Said where it changed the amount. Half up, an amount can pass what the rate gives, which is said too. */
function rounding(subject: Subject, step: Extract<Step, { op: "round" }>, before: Ratio, after: Ratio): string {
  const { sentences, texts } = subject,
    order = compareRatios(after, before);
  if (order === 0) return "";
  const up = roundRatio(before.num * 100n, before.den, step.rounding),
    wentDown = up * after.den > after.num * 100n;
  const suffix = wentDown ? sentences.comma + sentences.roundLimit : "";
  if (step.rounding === "fen") return sentences.roundFen + suffix;
  const values = {
    rounding: texts.roundings[step.rounding],
    value: moneyInWords(texts, exact(after.num, 2)),
    before: ratioInWords(texts, before),
  };
  return fill(order > 0 ? sentences.roundAbove : sentences.round, values) + suffix;
}
