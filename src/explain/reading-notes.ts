import type { ApplicationRow } from "../fields/row-numbers";
import type { Assessment } from "../engine/assessment";
import { fill } from "../text/fill";
import { readingLabel, readingTitle } from "../text/reading-words";
import type { Wording } from "../text/texts";
import type { Subject } from "./subject";

/** The readings whose other value would change the row, with both values' labels; confirmed ones apart. */
export function readingNotes(subject: Subject): string[] {
  if (!subject.has("READING")) return [];
  const marks = subject.circumstances.marks.filter(f => f.code === "READING" && f.reading !== null);
  const said = (open: boolean): string[] =>
    marks.filter(f => (f.severity === "info") !== open).flatMap(f => sentencesOf(subject, f.reading as string));
  const { sentences } = subject,
    open = said(true),
    confirmed = said(false);
  const { semicolon } = sentences;
  return [
    ...(open.length > 0 ? [fill(sentences.reading, { readings: open.join(semicolon) })] : []),
    ...(confirmed.length > 0 ? [fill(sentences.readingConfirmed, { readings: confirmed.join(semicolon) })] : []),
  ];
}

function sentencesOf(subject: Subject, code: string): string[] {
  const moved = subject.assessment.moved.filter(m => m.code === code);
  const here = moved.length < 2 ? moved : moved.filter(m => includes(m.rows, subject.row));
  return here.map(m => readingSentence(subject.texts, subject.assessment, m.code, m.other));
}

/** Kept per reading: rows with the same reading say the same. */
const kept = new WeakMap<Assessment, Map<string, string>>();

function readingSentence(texts: Wording, assessment: Assessment, code: string, other: string): string {
  const known = kept.get(assessment) ?? new Map<string, string>(),
    key = `${texts.language} ${code} ${other}`;
  kept.set(assessment, known);
  let said = known.get(key);
  const reading = assessment.policy.readings.find(r => r.code === code);
  if (said === undefined && reading) {
    said = fill(texts.sentences.readingOther, {
      title: readingTitle(texts, reading),
      inForce: readingLabel(texts, reading, assessment.readings[code] ?? ""),
      other: readingLabel(texts, reading, other),
    });
    known.set(key, said);
  }
  return said ?? code;
}

/** Rows of a reading are in rising order. */
function includes(rows: readonly number[], row: ApplicationRow): boolean {
  let low = 0,
    high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1,
      found = rows[middle]!;
    if (found === row) return true;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
