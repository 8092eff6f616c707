import { fenAt, fenOf, type Fen } from "../money/fen";
import { reviewedFen } from "../mechanisms/context";
import { NONE } from "../mechanisms/results";
import type { NumberedLimit } from "../mechanisms/composed/parts";
import { figureAt, mechanismOf } from "../mechanisms/registry";
import { exact } from "../money/exact";
import { fill } from "../text/fill";
import { citeAll } from "./citing";
import { moneyInWords } from "./in-words";
import type { RowDecision, Subject } from "./subject";

/**
 * What became of the amount across rows: the reviewers' cap, shared ceilings, which row won, what is still open;
 * sentences.
 */
export function acrossOf(subject: Subject): string[] {
  const { sentences } = subject,
    said = lowered(subject);
  for (const sentence of lost(subject)) said.push(sentence);
  if (subject.has("ON_HOLD")) said.push(sentences.onHold);
  for (const sentence of pendingOf(subject)) said.push(sentence);
  if (subject.has("NEEDS_AMOUNT") && subject.assessment.awards.computed[subject.row] !== NONE)
    said.push(sentences.needsSupport);
  return said;
}

/** The rows that an open comparison waits for. */
export function pendingOf(subject: Subject): string[] {
  if (!subject.has("PENDING_BEST_OF")) return [];
  const mark = subject.circumstances.marks.find(f => f.code === "PENDING_BEST_OF");
  if (!mark) return [];
  const rows = citeAll(
    subject.texts,
    mark.with.map(row => subject.circumstances.facts.at(row)),
    subject.facts,
  );
  return [fill(subject.sentences.pending, { rows: rows === "" ? subject.sentences.cite.unnamed : rows })];
}

function lowered(subject: Subject): string[] {
  const {
      assessment: { settled, awards },
      row,
      rows,
      sentences,
      clause,
      switches,
    } = subject,
    said: string[] = [];
  const reviewed = reviewedFen(rows.reviewed, row),
    off = fenAt(settled.loweredBy, row);
  const isInput = clause !== null && mechanismOf(clause.grant).reviewedIsInput(switches);
  if (!isInput && reviewed !== null && reviewed < awards.computed[row]!)
    said.push(fill(sentences.reviewedCap, { value: subject.fen(reviewed) }));
  const limit = subject.policy.limits.find(one => one.number === (settled.loweredFor[row] ?? -1));
  if (off > 0 && limit !== undefined)
    said.push(fill(sentences.sharedLimit, { words: limitWords(subject, limit), value: subject.fen(off) }));
  else if (off > 0)
    said.push(
      fill(switches["ceiling-per"] === "applicant" ? sentences.sharedCeiling : sentences.addedUp, {
        value: subject.fen(off),
      }),
    );
  const proposed = fenAt(settled.proposed, row);
  if (said.length > 0 && settled.winner[row]! < 0 && proposed !== NONE) said.push(proposedOf(subject, proposed));
  return said;
}

/** The words of a limit; those of a ceiling stand with the clause or its level. */
function limitWords({ clause, rows, row }: Subject, { amount, share, each }: NumberedLimit): string {
  const own = clause && figureAt(clause, clause.levels[rows.level[row]! - 1] ?? null, "ceiling");
  return (amount ?? share ?? each ?? own)?.words ?? "";
}

function proposedOf(subject: Subject, fen: Fen): string {
  if (fen === 0) return subject.sentences.proposedNothing;
  return `${subject.texts.results.amount}${subject.sentences.space}${moneyInWords(subject.texts, exact(BigInt(fen), 2))}`;
}

/** The row that won, by its 序号 or project, and what let it: the reviewers' decision, else the law's words. */
function lost(subject: Subject): string[] {
  const {
      assessment: { settled },
      row,
      sentences,
      texts,
      policy,
      rows,
    } = subject,
    winner = settled.winner[row]!;
  if (winner < 0) return [];
  const clause = policy.clauses[rows.clause[winner]!];
  const decision = subject.decision;
  const values = {
    decision: decision ? decided(subject, decision) : "",
    winner: subject.cite(winner),
    value: subject.fen(fenAt(settled.proposed, winner)),
    clause: texts.clause(clause?.id ?? "", clause?.title),
    words: policy.bestOf?.words ?? "",
    article: policy.bestOf ? texts.clause(policy.bestOf.article) : "",
  };
  return [
    `${fill(decision ? sentences.lostByDecision : lossWords(subject, winner), values)}${sentences.comma}${sentences.proposedNothing}`,
  ];
}

function lossWords(subject: Subject, winner: number): string {
  const { sentences, clause, rows, row } = subject;
  if (subject.has("TIE")) return sentences.supersededTie;
  if (subject.has("SUPERSEDED")) return sentences.superseded;
  const once = clause?.oncePerApplicant ?? null;
  if (once !== null && rows.project[row] !== rows.project[winner]) return fill(sentences.onceOnly, { words: once });
  return subject.has("DUPLICATE_ROW") ? sentences.duplicate : sentences.split;
}

/** Whose decisions the settling followed; the one that the row lost by is told with its winner. */
export function decisionsOf(subject: Subject): string[] {
  if (subject.circumstances.decisions.length === 0) return [];
  return subject.circumstances.decisions
    .filter(decision => decision !== subject.decision)
    .map(decision => decided(subject, decision));
}

function decided(subject: Subject, { kind, others, fen, by, on, note }: RowDecision): string {
  const { sentences, texts } = subject;
  const who =
    (by === "" ? sentences.decidedByNobody : fill(sentences.decidedBy, { by })) + (on === "" ? "" : ` ${on} `);
  const other = citeAll(
    texts,
    others.map(row => subject.circumstances.facts.at(row)),
    subject.facts,
  );
  const said = fill(sentences.decided[kind], {
    who,
    other: other === "" ? sentences.cite.unnamed : other,
    value: fen === undefined ? "" : subject.fen(fenOf(fen)),
  });
  return note === "" ? said : fill(sentences.noted, { text: said, note });
}
