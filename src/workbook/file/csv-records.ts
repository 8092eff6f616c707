import { MAX_COLUMNS, MAX_TEXT } from "./limits";
import { FileProblem } from "./problem";

const QUOTE = 34;
/** Characters of a quoted field that can come to stand in a cell, were all of them doubled quotes. */
const LONGEST_QUOTED = 2 * MAX_TEXT + 2;
const CR = 13;
const LF = 10;

/**
 * The records of a .csv text (RFC 4180): fields in quotes may hold separators, line ends and doubled quotes. A quote
 * inside an unquoted field is just a character. Throws `unclosed-quote`: everything after it would vanish into one
 * cell.
 */
export function* csvRecords(text: string, separator: string): Generator<string[]> {
  const split = separator.charCodeAt(0);
  let record: string[] = [];
  let row = 1;
  let at = 0;
  for (;;) {
    const field = text.charCodeAt(at) === QUOTE ? quoted(text, at, split, row) : plain(text, at, split);
    // Separators without end are no columns; one field beyond what a sheet holds says that there are too many.
    if (record.length < MAX_COLUMNS || (field.text !== "" && record.length === MAX_COLUMNS)) record.push(field.text);
    at = field.end;
    if (at < text.length && text.charCodeAt(at) === split) {
      at++;
      continue;
    }
    yield record;
    record = [];
    row++;
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
    if (at >= text.length) return;
  }
}

interface Field {
  readonly text: string;
  readonly end: number;
}

function plain(text: string, from: number, split: number): Field {
  let at = from;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === split || c === LF || c === CR) break;
  }
  return { text: text.slice(from, at), end: at };
}

function quoted(text: string, from: number, split: number, row: number): Field {
  let close = text.indexOf('"', from + 1),
    doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) throw new FileProblem("unclosed-quote", { row });
  // A cell holds no more; what is beyond is cut from it anyway.
  const inside = text.slice(from + 1, Math.min(close, from + 1 + LONGEST_QUOTED)),
    value = doubled ? inside.replaceAll('""', '"') : inside;
  // Characters between the closing quote and the separator are kept, as Excel keeps them.
  const rest = plain(text, close + 1, split);
  return { text: value + rest.text, end: rest.end };
}
