import { printDay } from "../fields/civil";
import type { FactTerms } from "../mechanisms/composed/fact";
import { compileFactCondition } from "../mechanisms/composed/judge";
import { compileLevel } from "../mechanisms/composed/levels";
import { compileFact, compileWords } from "../mechanisms/composed/values";
import { grouped } from "../money/print";
import type { Ratio } from "../money/ratio";
import { exact, tenTo } from "../money/exact";
import type { Clause } from "../policy/model";
import { fill } from "../text/fill";
import { short } from "./citing";
import { ratioInWords, shareInWords } from "./in-words";
import type { Subject } from "./subject";

/** Days from where Excel counts to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const DECIMALS = 6;

/** Which conditions on facts a row fails: what it holds, and the words; and the lowest level that it does not reach. */
export function conditionsNotMet(subject: Subject, clause: Clause): string {
  const { rows, row, switches, sentences, assessment } = subject,
    { asOf } = assessment,
    level = compileLevel(clause, rows, asOf)(row),
    own = typeof level === "string" || level === null ? [] : (level.parts?.conditions ?? []);
  const said = [...(clause.parts?.conditions ?? []), ...own]
    .filter(condition => compileFactCondition(condition, rows, switches, assessment.asOf)(row) === "failed")
    .map(({ any, words }) => {
      const value = any
        .map(({ fact }) => `${fact.label}${sentences.space}${valueOf(subject, fact)}`)
        .join(sentences.list);
      return fill(sentences.refusals.CONDITION_NOT_MET, { value, words });
    });
  const fact = clause.parts?.levelOf ?? null,
    lowest = clause.levels[0]?.parts?.from?.figure.words ?? "";
  if (level === "below" && fact !== null)
    said.push(
      fill(sentences.refusals.BELOW_LEVELS, { name: fact.label, value: valueOf(subject, fact), words: lowest }),
    );
  return said.join(sentences.semicolon);
}

/** The words of conditions of which the row says neither yes nor no. */
export function unverifiedWords({ rows, row, switches, assessment }: Subject, clause: Clause): string[] {
  return (clause.parts?.conditions ?? [])
    .filter(condition => compileFactCondition(condition, rows, switches, assessment.asOf)(row) === "unverified")
    .map(({ words, any }) => words || (any[0]?.fact.label ?? ""));
}

/** A fact of the row as people read it. */
export function valueOf({ rows, row, texts, assessment }: Subject, fact: FactTerms): string {
  if (fact.kind === "word" || fact.kind === "yes-no") return short(compileWords(fact, rows)(row) ?? "");
  const value = compileFact(fact, rows, assessment.asOf)(row);
  if (value === null) return "";
  switch (fact.kind) {
    case "money":
      return value.num < 0n
        ? `-${ratioInWords(texts, { num: -value.num, den: value.den })}`
        : ratioInWords(texts, value);
    case "share":
      return shareInWords(decimal(value));
    case "date":
      return printDay(Number(value.num / value.den) - EXCEL_EPOCH);
    default:
      return `${grouped(decimal(value))}${fact.unit ?? ""}`;
  }
}

/** To six decimals, the rest cut off. */
function decimal({ num, den }: Ratio) {
  return exact((num * tenTo(DECIMALS)) / den, DECIMALS);
}
