import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import type { InputProblem } from "../fields/columns";
import { missingFacts, missingFields } from "../engine/missing-inputs";
import { invalidating, unknownInputs } from "../engine/needs";
import { OUTCOME } from "../mechanisms/results";
import { figureAt, mechanismOf } from "../mechanisms/registry";
import type { Clause } from "../policy/model";
import { fill } from "../text/fill";
import { wordingOf } from "../text/wording";
import type { Language, Wording } from "../text/texts";
import { acrossOf, decisionsOf, pendingOf } from "./across";
import { short } from "./citing";
import { clauseOfDate } from "./clause-as-date";
import { notesOf } from "./notes";
import { readingNotes } from "./reading-notes";
import { refusalsOf } from "./refusals";
import { byClause, Subject, type Circumstances } from "./subject";
import { ceilingWords, workingOf } from "./working";

/** Beside an assessment without a roster, as formulas have it. */
export const NO_CIRCUMSTANCES: Circumstances = { marks: [], facts: [], decisions: [] };

/**
 * The paragraph behind a row's outcome: the clause and its words, inputs, rate, ceiling, deduction, rounding, the row
 * that won, what is missing, wrong or awaited, and what a person has to check. Roster texts in it are quoted as plain
 * text. Pure.
 */
export function explain(
  assessment: Assessment,
  row: ApplicationRow,
  circumstances: Circumstances,
  language: Language,
): string {
  const texts = wordingOf(language),
    subject = new Subject(assessment, row, circumstances, texts);
  return joined(texts, sentencesOf(subject));
}

function sentencesOf(subject: Subject): string[] {
  const { clause, assessment, row, sentences } = subject,
    outcome = assessment.awards.outcome[row];
  if (outcome === OUTCOME.withdrawn) return [sentences.withdrawn];
  if (outcome === OUTCOME.invalid || !clause) return [invalid(subject), ...notesOf(subject)];
  const name = { clause: subject.called(clause) };
  switch (outcome) {
    case OUTCOME.ineligible:
      return [
        fill(sentences.ineligible, {
          ...name,
          reasons: refusalsOf(subject, clause).join(sentences.semicolon),
        }),
        ...clauseFrom(subject),
        ...readingNotes(subject),
        ...notesOf(subject),
      ];
    case OUTCOME.missing:
      return [missing(subject, clause, name), ...waiting(subject)];
    case OUTCOME.decision:
      return [
        fill(sentences.decision, {
          ...name,
          words: figureAt(clause, clause.levels[subject.rows.level[row]! - 1] ?? null, "ceiling")?.words ?? "",
        }),
        ...waiting(subject),
        ...toCheck(subject, clause),
      ];
    default:
      return amount(subject, clause, name);
  }
}

function amount(subject: Subject, clause: Clause, name: { clause: string }): string[] {
  const { sentences } = subject,
    support = mechanismOf(clause.grant).support(clause.grant);
  if (support !== null) {
    return [fill(sentences.notMoney, { ...name, words: support }), ...waiting(subject), ...toCheck(subject, clause)];
  }
  const said = [fill(sentences.head, name) + sentences.colon + workingOf(subject).join(sentences.comma)];
  if (ceilingWords(subject).includes("最高")) said.push(sentences.atMost);
  add(said, acrossOf(subject));
  add(said, decisionsOf(subject));
  add(said, clauseFrom(subject));
  add(said, readingNotes(subject));
  add(said, notesOf(subject));
  add(said, toCheck(subject, clause));
  return said;
}

/** Adds to what is said already. */
function add(said: string[], more: readonly string[]): void {
  for (const sentence of more) said.push(sentence);
}

/** What a row without money has in common: what waits for it, who decided, its readings and marks. */
function waiting(subject: Subject): string[] {
  const hold = subject.has("ON_HOLD") ? [subject.sentences.onHoldOnly] : [];
  return [
    ...hold,
    ...pendingOf(subject),
    ...decisionsOf(subject),
    ...clauseFrom(subject),
    ...readingNotes(subject),
    ...notesOf(subject),
  ];
}

/** Why an application is not supported, as a part of a sentence; "" where nothing of the rules refuses it. */
export function refusalInWords(
  assessment: Assessment,
  row: number,
  circumstances: Circumstances,
  texts: Wording,
): string {
  const subject = new Subject(assessment, row, circumstances, texts),
    { clause, sentences } = subject;
  if (!clause || assessment.awards.outcome[row] !== OUTCOME.ineligible) return "";
  return refusalsOf(subject, clause).join(sentences.semicolon);
}

/** What an applicant has to complete or put right, as a part of a sentence; "" where that is nothing. */
export function gapInWords(
  assessment: Assessment,
  row: ApplicationRow,
  circumstances: Circumstances,
  language: Language,
): string {
  const subject = new Subject(assessment, row, circumstances, wordingOf(language)),
    { clause, sentences } = subject,
    outcome = assessment.awards.outcome[row];
  if (outcome === OUTCOME.invalid || !clause) return problems(subject);
  if (outcome !== OUTCOME.missing) return "";
  const { named } = missingOf(subject, clause);
  return fill(sentences.gap, { fields: named.join(sentences.list) });
}

function missingOf(
  subject: Subject,
  clause: Clause,
): {
  readonly named: readonly string[];
  readonly fields: readonly InputProblem["field"][];
  readonly unknown: readonly InputProblem[];
} {
  const { texts, sentences, rows, row } = subject,
    unknown = unknownInputs(clause, rows, row, subject.switches),
    fields = [...new Set([...missingFields(clause, rows, row, subject.switches), ...unknown.map(p => p.field)])];
  const own = mechanismOf(clause.grant).basis(clause.grant)?.words ?? "";
  const facts = missingFacts(clause, rows, row).map(fact => fact.label);
  const named = [
    ...facts,
    ...fields.map(f =>
      f === "basis" && own !== ""
        ? `${texts.fields.basis}${fill(sentences.stepQuoted, { words: own })}`
        : texts.fields[f],
    ),
  ];
  return { named, fields, unknown };
}

function missing(subject: Subject, clause: Clause, name: { clause: string }): string {
  const { sentences, rows, row } = subject,
    { named, fields, unknown } = missingOf(subject, clause);
  const merged = (rows.problems.get(row) ?? [])
    .filter(p => p.reason === "merged-amount" && fields.includes(p.field))
    .concat(unknown)
    .map(p => problem(subject, p));
  const words = span(clause.text, mechanismOf(clause.grant).madeBy(clause));
  return [
    fill(sentences.missing, { ...name, fields: named.join(sentences.list) }),
    ...(words === "" ? [] : [fill(sentences.missingWords, { words })]),
    ...merged,
  ].join(sentences.comma);
}

/** The part of the law's text that has all these phrases of it. */
function span(text: string, phrases: readonly string[]): string {
  const starts = phrases.map(phrase => text.indexOf(phrase));
  return text.slice(
    Math.min(text.length, ...starts.map(at => Math.max(0, at))),
    Math.max(0, ...starts.map((at, k) => at + phrases[k]!.length)),
  );
}

/** Which cell holds what, and why it cannot be used. */
function invalid(subject: Subject): string {
  return fill(subject.sentences.invalid, { problems: problems(subject) });
}

function problems(subject: Subject): string {
  const { rows, row, sentences, clause } = subject,
    all = rows.problems.get(row) ?? [];
  const relevant = clause
    ? invalidating(clause, rows, row, subject.switches)
    : all.filter(({ field }) => field === "clause");
  const said = relevant.map(p => problem(subject, p));
  if (said.length > 0) return said.join(sentences.semicolon);
  return clause ? sentences.invalidAmount : sentences.unknownClause;
}

/** A problem of an input in words, with the cell's text and what would have been accepted. */
function problem({ texts, policy }: Subject, { field, header, text, reason, choices }: InputProblem): string {
  const named = header === "" ? texts.fields[field] : header,
    meant = reason === "date" ? clauseOfDate(text, policy) : null;
  return fill(texts.problems[reason], {
    field: short(named),
    text: meant?.shown ?? short(text),
    choices: meant?.clause ?? (choices ?? []).join(texts.sentences.list),
  });
}

function clauseFrom(subject: Subject): readonly string[] {
  const { facts, sentences } = subject;
  if (!facts || facts.clauseFrom === "cell") return NOTHING;
  return [fill(sentences.clauseFrom[facts.clauseFrom], { text: short(facts.clauseText) })];
}

function toCheck({ texts }: Subject, clause: Clause): readonly string[] {
  return clause.toCheck.length === 0 ? NOTHING : [checkedOf(clause, texts)];
}

const NOTHING: readonly string[] = [];
const checkedOf = byClause(({ toCheck }, { sentences }) =>
  fill(sentences.toCheck, { conditions: toCheck.join(sentences.list) }),
);

function joined(texts: Wording, sentences: readonly string[]): string {
  const { stop } = texts.sentences;
  let said = "";
  for (const sentence of sentences) if (sentence !== "") said += texts.opening(sentence) + stop;
  return said.trim();
}
