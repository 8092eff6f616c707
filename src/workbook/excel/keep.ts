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

/** Reads several keys from their parts. "" for what is not all there. */
export async function keptTexts(
  gateway: Gateway,
  keys: readonly string[],
  ids: readonly (readonly string[])[],
): Promise<readonly (string | null)[]> {
  if (ids.every(each => each.length === 0)) return keys.map(() => null);
  return gateway.ask("reads", null, context => {
    const found = ids.map(each => each.map(id => context.workbook.customXmlParts.getItem(id).getXml()));
    return () =>
      found.map(each => {
        const parts = each.map(xml => xml.value);
        return parts.length === 0 ? null : (joined(parts) ?? "");
      });
  });
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

/** Queues that a key holds this text, or nothing any more (null), in the place of the parts `ids`. */
export function orderKept(
  context: Excel.RequestContext,
  ids: readonly string[],
  key: string,
  text: string | null,
  readBack: boolean,
): Ordered {
  const all = context.workbook.customXmlParts,
    added = text === null ? [] : partsOf(key, text).map(part => all.add(part).load("id")),
    back = readBack ? added.map(part => part.getXml()) : [];
  for (const id of ids) all.getItem(id).delete();
  return {
    ids: () => added.map(({ id }) => id),
    text: () => (back.length === 0 ? null : joined(back.map(({ value }) => value))),
  };
}
