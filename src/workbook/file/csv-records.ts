import { FileProblem } from "./problem";

const QUOTE = 34;
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
    record.push(field.text);
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
  let value = "";
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) throw new FileProblem("unclosed-quote", { row });
    value += text.slice(at, close);
    at = close + 1;
    if (text.charCodeAt(at) !== QUOTE) break;
    value += '"';
    at++;
  }
  // Characters between the closing quote and the separator are kept, as Excel keeps them.
  const rest = plain(text, at, split);
  return { text: value + rest.text, end: rest.end };
}
