import { textHash } from "../text-hash";

/**
 * How a text that is kept by a key stands in the parts (custom XML) of a workbook: in a namespace of its own, and in
 * several parts where it is long, because a part of more than 1 MB does not load again in Excel on the web (office-js
 * #6216, #2408, #394).
 */
const NAMESPACE = "urn:sjs-subsidy:keep:";
/** Characters of a part; packed texts are ASCII. */
const LONGEST_PART = 900_000;
/** Such parts that a request takes, or its answer. */
const PARTS_AT_ONCE = 2;

export function namespaceOf(key: string): string {
  return NAMESPACE + encodeURIComponent(key);
}

/** The keys among namespaces, each once, that begin so. */
export function keysAmong(namespaces: readonly string[], beginning: string): readonly string[] {
  const ours = namespaces.filter(each => each.startsWith(namespaceOf(beginning)));
  return [...new Set(ours.map(each => decodeURIComponent(each.slice(NAMESPACE.length))))];
}

/** A text as parts, as they will stand in the workbook. */
export function partsOf(key: string, text: string): readonly string[] {
  const of = Math.max(1, Math.ceil(text.length / LONGEST_PART)),
    set = textHash(text).toString(36);
  return Array.from(
    { length: of },
    (_, n) =>
      `<kept xmlns="${namespaceOf(key)}" set="${set}" n="${n}" of="${of}">` +
      `${text.slice(n * LONGEST_PART, (n + 1) * LONGEST_PART)}</kept>`,
  );
}

/** What the parts of a key say together: the last set of which all are there; null where there is none. */
export function joinedParts(parts: readonly string[]): string | null {
  const sets = new Map<string, (string | undefined)[]>();
  let whole: string | null = null;
  for (const part of parts) {
    const head = part.slice(0, part.indexOf(">") + 1),
      attribute = (name: string, otherwise: string): string =>
        new RegExp(` ${name}="(\\w+)"`).exec(head)?.[1] ?? otherwise;
    const set = attribute("set", ""),
      of = Math.min(parts.length + 1, Number(attribute("of", "1"))),
      texts = sets.get(set) ?? Array.from({ length: of }, () => undefined);
    sets.set(set, texts);
    const n = Number(attribute("n", "0"));
    if (n < of) texts[n] = part.slice(head.length, part.lastIndexOf("<"));
    if (texts.every(text => text !== undefined)) whole = texts.join("");
  }
  return whole;
}

/** The text that parts hold: null where there are none, "" where they are not all there. */
export function textOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : (joinedParts(parts) ?? "");
}

/**
 * Which texts do not fit the request that keeps them all: the longest of them are put into the workbook before, part by
 * part. Until the request itself has gone through, nobody is led to them.
 */
export function tooMuch(texts: ReadonlyMap<string, string | null>): readonly string[] {
  const longest = [...texts].flatMap(([key, text]) => (text === null ? [] : [{ key, length: text.length }]));
  longest.sort((a, b) => b.length - a.length);
  let rest = longest.reduce((sum, { length }) => sum + length, 0);
  return longest.flatMap(({ key, length }) => {
    if (rest <= PARTS_AT_ONCE * LONGEST_PART) return [];
    rest -= length;
    return [key];
  });
}

/**
 * The requests that read parts, given those of each key: what takes more than one part is read by itself, so that no
 * answer becomes larger than a request may be.
 */
export function inReads(ids: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const short = ids.flatMap(each => (each.length === 1 ? each : []));
  const long = ids.flatMap(each =>
    each.length === 1
      ? []
      : Array.from({ length: Math.ceil(each.length / PARTS_AT_ONCE) }, (_, k) =>
          each.slice(k * PARTS_AT_ONCE, (k + 1) * PARTS_AT_ONCE),
        ),
  );
  return short.length === 0 ? long : [short, ...long];
}
