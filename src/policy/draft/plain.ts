/**
 * Folding that keeps every place: full-width digits, letters and signs become half-width ones, character by character,
 * so that what is found in the folded text stands at the same place in the text as written.
 */
const SIGNS: Readonly<Record<string, string>> = {
  "。": "。",
  "、": "、",
  "，": ",",
  "；": ";",
  "：": ":",
  "—": "-",
  "～": "-",
};

/** The text with its signs folded; of the same length, place for place. */
export function plain(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at),
      code = text.charCodeAt(at);
    folded += SIGNS[sign] ?? (code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign);
  }
  return folded;
}

/** A stretch of a text: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING = "([{“《「〔【";
const CLOSING = ")]}”》」〕】";

/**
 * The text cut at the given signs, but not inside brackets or quotation marks (one that is never closed counts as if
 * it were none). The signs belong to no part; empty parts are left out.
 */
export function cut(text: string, within: Span, signs: string): Span[] {
  const parts: Span[] = [];
  const closes = closingOf(text, within);
  let start = within.start;
  for (let at = within.start; at <= within.end; at++) {
    const skip = closes.get(at);
    if (at < within.end && skip !== undefined) at = skip;
    if (at < within.end && !signs.includes(text.charAt(at))) continue;
    const part = trimmed(text, { start, end: Math.min(at, within.end) });
    if (part.end > part.start) parts.push(part);
    start = at + 1;
  }
  return parts;
}

/** Where each opening bracket within the span is closed. */
function closingOf(text: string, within: Span): ReadonlyMap<number, number> {
  const closes = new Map<number, number>(),
    open: { at: number; kind: number }[] = [];
  for (let at = within.start; at < within.end; at++) {
    const kind = OPENING.indexOf(text.charAt(at)),
      closing = CLOSING.indexOf(text.charAt(at));
    if (kind >= 0) open.push({ at, kind });
    const last = open.at(-1);
    if (closing < 0 || last?.kind !== closing) continue;
    open.pop();
    closes.set(last.at, at);
  }
  return closes;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The text of a span. */
export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
