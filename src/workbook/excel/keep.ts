import { cellHash } from "./cell-hash";
import { pack, unpack } from "./packed";
import type { Gateway } from "./gateway";

/**
 * What is kept with the workbook, by key: custom XML parts, in a namespace of its own. They are not sent along whenever
 * the add-in starts, as settings are, and survive closing and saving under another name. A part of more than 1 MB does
 * not load again in Excel on the web (office-js #6216, #2408, #394), so longer texts stand in several.
 */
const NAMESPACE = "urn:sjs-subsidy:keep:";
/** Characters of a part; packed texts are ASCII. */
const LONGEST_PART = 900_000;

/** The parts that hold a key (a co-author may have made a second set), and what they say. */
export interface KeptParts {
  readonly ids: readonly string[];
  readonly value: string | null;
}

function namespaceOf(key: string): string {
  return NAMESPACE + encodeURIComponent(key);
}

/** The parts that hold each key. */
export function keptIds(gateway: Gateway, keys: readonly string[]): Promise<string[][]> {
  if (keys.length === 0) return Promise.resolve([]);
  return gateway.ask("reads", null, context => {
    const found = keys.map(key => context.workbook.customXmlParts.getByNamespace(namespaceOf(key)).load("items/id"));
    return () => found.map(({ items }) => items.map(({ id }) => id));
  });
}

/** The parts of all keys that begin so. */
export function partsBeginning(gateway: Gateway, key: string): Promise<readonly string[]> {
  return gateway.ask("reads", null, context => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    return () => parts.items.flatMap(({ id, namespaceUri }) => (namespaceUri.startsWith(namespaceOf(key)) ? [id] : []));
  });
}

/** Reads several keys; one request, and a second one where there is something. */
export async function readParts(gateway: Gateway, keys: readonly string[]): Promise<readonly KeptParts[]> {
  const ids = await keptIds(gateway, keys);
  if (ids.every(each => each.length === 0)) return keys.map(() => ({ ids: [], value: null }));
  const texts = await gateway.ask("reads", null, context => {
    const found = ids.map(each => each.map(id => context.workbook.customXmlParts.getItem(id).getXml()));
    return () => found.map(each => each.map(xml => xml.value));
  });
  return Promise.all(
    texts.map(async (parts, k) => ({
      ids: ids[k]!,
      value: parts.length === 0 ? null : await unpacked(joined(parts) ?? ""),
    })),
  );
}

/** "" for what is not as we pack it, or was cut off: nothing that we keep is empty. */
async function unpacked(packed: string): Promise<string> {
  try {
    return await unpack(packed);
  } catch {
    return "";
  }
}

/** The parts as they will stand in the workbook. */
export async function keepable(key: string, value: string): Promise<readonly string[]> {
  const packed = await pack(value),
    of = Math.max(1, Math.ceil(packed.length / LONGEST_PART)),
    set = cellHash(packed).toString(36);
  return Array.from(
    { length: of },
    (_, n) =>
      `<kept xmlns="${namespaceOf(key)}" set="${set}" n="${n}" of="${of}">` +
      `${packed.slice(n * LONGEST_PART, (n + 1) * LONGEST_PART)}</kept>`,
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

/** Where parts of a key stand after a request; `intact`: what the workbook gives back is what was put in. */
export interface Ordered {
  readonly ids: readonly string[];
  readonly intact: boolean;
}

/** Queues that a key holds these parts (of `keepable`), or nothing any more (null), in the place of `ids`. */
export function orderKept(
  context: Excel.RequestContext,
  ids: readonly string[],
  parts: readonly string[] | null,
  readBack = false,
): () => Ordered {
  const all = context.workbook.customXmlParts,
    added = (parts ?? []).map(part => {
      const made = all.add(part).load("id");
      return { part, made, back: readBack ? made.getXml() : null };
    });
  for (const id of ids) all.getItem(id).delete();
  return () => ({
    ids: added.map(({ made }) => made.id),
    intact: added.every(({ part, back }) => back === null || joined([alone(back.value)]) === joined([alone(part)])),
  });
}

/** A part as if it were the only one, for comparing: Excel may write an element's head in another way. */
function alone(part: string): string {
  return `<kept>${part.slice(part.indexOf(">") + 1)}`;
}
