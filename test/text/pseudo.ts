import type { Language } from "../../src/text/languages";

/** A language that nobody speaks: every literal part of its texts stands in ⟦⟧, so that any other one is seen. */
export const PSEUDO = "qps-ploc" as Language;

/**
 * The texts of a language with every literal part in brackets; placeholders stay bare, so that what is filled in shows
 * whether it is a text itself.
 */
export function bracketed<T>(texts: T, key = ""): T {
  if (typeof texts === "string") return marked(texts) as T;
  if (Array.isArray(texts)) return texts.map(one => bracketed(one as unknown)) as T;
  if (typeof texts === "function") return SPOKEN[key]?.(texts as Say) as T;
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, bracketed(one as unknown, name)])) as T;
}

type Say = (...values: never[]) => unknown;

/** Texts that are made: what they make of a value is theirs. */
const SPOKEN: Readonly<Record<string, (say: Say) => unknown>> = {
  clause: say => (id: string, title?: string) => marked(String(say(id as never, title as never))),
  opening: () => (sentence: string) => sentence,
  counted: say => say,
  latePane: say => async () => bracketed(await say()),
};

function marked(template: string): string {
  return template
    .split(/(\{\w+\})/)
    .map((part, k) => (k % 2 === 1 || part === "" ? part : `⟦${part}⟧`))
    .join("");
}

/** What of a text stands in no brackets, piece by piece. */
export function bare(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0,
    piece = "";
  for (const sign of text) {
    if (sign === "⟦" || sign === "⟧") {
      if (depth === 0 && piece !== "") pieces.push(piece);
      piece = "";
      depth += sign === "⟦" ? 1 : -1;
    } else if (depth === 0) piece += sign;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
