import { WorkbookProblem } from "../ports";
import type { Gateway } from "./gateway";
import { textHash } from "../text-hash";

/**
 * What is kept with the workbook, by key: custom XML parts, in a namespace of its own. They are not sent along whenever
 * the add-in starts, as settings are, and survive closing and saving under another name. A part of more than 1 MB does
 * not load again in Excel on the web (office-js #6216, #2408, #394), so longer texts stand in several.
 */
const NAMESPACE = "urn:sjs-subsidy:keep:";
/** Characters of a part; packed texts are ASCII. */
const LONGEST_PART = 900_000;
/** Such parts that a request takes, or its answer. */
const PARTS_AT_ONCE = 2;

function namespaceOf(key: string): string {
  return NAMESPACE + encodeURIComponent(key);
}

/** The parts that hold each key: a co-author may have made a second set. */
export function keptIds(gateway: Gateway, keys: readonly string[]): Promise<readonly (readonly string[])[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return gateway.ask("reads", null, context => {
    const found = keys.map(key => context.workbook.customXmlParts.getByNamespace(namespaceOf(key)).load("items/id"));
    return () => found.map(({ items }) => items.map(({ id }) => id));
  });
}

/** The keys of all parts that begin so. */
export function keysBeginning(gateway: Gateway, beginning: string): Promise<readonly string[]> {
  return gateway.ask("reads", null, context => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    return () => [
      ...new Set(
        parts.items.flatMap(({ namespaceUri }) =>
          namespaceUri.startsWith(namespaceOf(beginning))
            ? [decodeURIComponent(namespaceUri.slice(NAMESPACE.length))]
            : [],
        ),
      ),
    ];
  });
}

/**
 * Reads several keys from the parts that were last seen to hold them, and looks in the same request whether these are
 * still all of them; null where they are not, or none was seen: another program may have put others in their place.
 */
export async function textsAsSeen(
  gateway: Gateway,
  keys: readonly string[],
  seen: readonly (readonly string[])[],
): Promise<readonly (string | null)[] | null> {
  if (seen.every(ids => ids.length === 0) || seen.some(ids => ids.length > 1)) return null;
  try {
    return await gateway.ask("reads", null, context => {
      const all = context.workbook.customXmlParts,
        now = keys.map(key => all.getByNamespace(namespaceOf(key)).load("items/id")),
        found = seen.map(ids => ids.map(id => all.getItem(id).getXml()));
      return () =>
        now.every(({ items }, k) => items.length === seen[k]!.length && items.every(({ id }) => seen[k]!.includes(id)))
          ? found.map(parts => textOf(parts.map(({ value }) => value)))
          : null;
    });
  } catch (error) {
    if (error instanceof WorkbookProblem && error.code === "sheet-gone") return null;
    throw error;
  }
}

/** Reads several keys from their parts. "" for what is not all there. */
export async function keptTexts(
  gateway: Gateway,
  ids: readonly (readonly string[])[],
): Promise<readonly (string | null)[]> {
  // What takes more than one part is read by itself, so that no answer becomes larger than a request may be.
  const long = ids.flatMap((each, k) => (each.length > 1 ? [k] : [])),
    short = await partTexts(
      gateway,
      ids.flatMap(each => (each.length === 1 ? each : [])),
    );
  const found = ids.map(each => (each.length === 1 ? [short.shift()!] : []));
  for (const k of long)
    for (let at = 0; at < ids[k]!.length; at += PARTS_AT_ONCE)
      for (const text of await partTexts(gateway, ids[k]!.slice(at, at + PARTS_AT_ONCE))) found[k]!.push(text);
  return found.map(textOf);
}

async function partTexts(gateway: Gateway, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return gateway.ask("reads", null, context => {
    const found = ids.map(id => context.workbook.customXmlParts.getItem(id).getXml());
    return () => found.map(({ value }) => value);
  });
}

function textOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : (joined(parts) ?? "");
}

/** A text as parts, as they will stand in the workbook. */
function partsOf(key: string, text: string): readonly string[] {
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
function joined(parts: readonly string[]): string | null {
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

/** What has been queued: the parts that hold the key then, and what the workbook gives back. */
export interface Ordered {
  ids(): readonly string[];
  text(): string | null;
}

/**
 * Which texts do not fit the request that keeps them all: the longest of them are put into the workbook before, part by
 * part (`addParts`). Until the request itself has gone through, nobody is led to them.
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

/** Puts a text's parts into the workbook beside those that are there, a request a part. */
export async function addParts(gateway: Gateway, key: string, text: string): Promise<Ordered> {
  const ids: string[] = [],
    back: string[] = [];
  for (const part of partsOf(key, text))
    await gateway.raw("writes", context => {
      const added = context.workbook.customXmlParts.add(part).load("id"),
        xml = added.getXml();
      return () => {
        ids.push(added.id);
        back.push(xml.value);
      };
    });
  return { ids: () => ids, text: () => joined(back) };
}

/**
 * Queues that a key holds this text, or nothing any more (null), in the place of the parts `ids`; `ready`: its parts
 * are there already.
 */
export function orderKept(
  context: Excel.RequestContext,
  ids: readonly string[],
  { key, text }: { readonly key: string; readonly text: string | null },
  readBack: boolean,
  ready?: Ordered,
): Ordered {
  const all = context.workbook.customXmlParts,
    added = text === null || ready ? [] : partsOf(key, text).map(part => all.add(part).load("id")),
    back = readBack ? added.map(part => part.getXml()) : [];
  for (const id of ids) all.getItem(id).delete();
  if (ready) return ready;
  return {
    ids: () => added.map(({ id }) => id),
    text: () => (back.length === 0 ? null : joined(back.map(({ value }) => value))),
  };
}
