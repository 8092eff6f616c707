import { wholeCharacters } from "./csv-decode";
import { CsvScan, type CsvListener } from "./csv-scan";
import { FileProblem } from "./problem";

const SEPARATORS = [",", "\t", ";"] as const;
const SAMPLE_RECORDS = 50;
const SAMPLE_CHARACTERS = 100_000;
/** A character of UTF-16 is at most so many bytes of UTF-8. */
const LONGEST_CHARACTER = 3;
const NOBODY: CsvListener = { look: (_, from) => from, take: () => undefined, field: () => undefined };

/** A separator (its bytes), and where the first record starts: after Excel's own `sep=;` line where there is one. */
export interface CsvShape {
  readonly separator: Uint8Array;
  readonly start: number;
}

/** The separator that cuts most of the first records into the same number of fields, and into more than one. */
export function detectShape(bytes: Uint8Array): CsvShape {
  const encoder = new TextEncoder(),
    start = bytes.subarray(0, wholeCharacters(bytes, LONGEST_CHARACTER * SAMPLE_CHARACTERS)),
    text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(start);
  const named = /^sep=(.)\r?\n/.exec(text);
  if (named) return { separator: encoder.encode(named[1]), start: encoder.encode(named[0]).length };
  return { separator: encoder.encode(fittingSeparator(text.slice(0, SAMPLE_CHARACTERS))), start: 0 };
}

function fittingSeparator(sample: string): string {
  let best: string = ",";
  let bestScore = 0;
  const fitting = SEPARATORS.filter(separator => quotesFit(sample, separator));
  // Stray quotes fit no separator; then the fields alone tell.
  for (const separator of fitting.length > 0 ? fitting : SEPARATORS) {
    const score = agreement(sample, separator);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Whether every quoted field that the separator makes ends at a separator or a line's end: under a wrong one it goes
 * on.
 */
function quotesFit(sample: string, separator: string): boolean {
  let starts = true;
  for (let at = 0; at < sample.length; at++) {
    const character = sample[at] as string;
    if (!starts || character !== '"') {
      starts = character === separator || character === "\n" || character === "\r";
      continue;
    }
    at = closingQuote(sample, at + 1);
    const next = sample[at + 1];
    if (next !== undefined && next !== separator && next !== "\n" && next !== "\r") return false;
    starts = false;
  }
  return true;
}

/** Where the quote that closes a field stands; doubled ones are text. The sample's end where it is cut off. */
function closingQuote(sample: string, from: number): number {
  let at = sample.indexOf('"', from);
  while (at >= 0 && sample[at + 1] === '"') at = sample.indexOf('"', at + 2);
  return at < 0 ? sample.length : at;
}

/** How many of the sample's fields stand in records of the commonest width above one. */
function agreement(sample: string, separator: string): number {
  const records = new Map<number, number>(),
    encoder = new TextEncoder(),
    scan = new CsvScan(encoder.encode(sample), encoder.encode(separator), 0);
  try {
    for (let seen = 0; seen < SAMPLE_RECORDS && scan.read(NOBODY); seen++)
      if (scan.fields > 1) records.set(scan.fields, (records.get(scan.fields) ?? 0) + 1);
  } catch (error) {
    // The sample may end inside a quoted field; what came before it counts.
    if (!(error instanceof FileProblem)) throw error;
  }
  let best = 0;
  for (const [width, count] of records) best = Math.max(best, width * count);
  return best;
}
