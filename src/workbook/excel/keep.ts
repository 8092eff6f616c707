import { pack, unpack } from "./packed";
import type { Gateway } from "./gateway";

/**
 * What is kept with the workbook, by key: custom XML parts, each in a namespace of its own. They have no limit of size
 * as settings do, are not sent along whenever the add-in starts, and survive closing and saving under another name.
 */
const NAMESPACE = "urn:sjs-subsidy:keep:";

/** The parts that hold a key (a co-author may have made a second one), and what they say. */
export interface Kept {
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

/** Reads several keys; one request, and a second one where there is something. */
export async function readKept(gateway: Gateway, keys: readonly string[]): Promise<readonly Kept[]> {
  const ids = await keptIds(gateway, keys);
  if (ids.every(each => each.length === 0)) return keys.map(() => ({ ids: [], value: null }));
  const texts = await gateway.ask("reads", null, context => {
    const found = ids.map(each =>
      each.length === 0 ? null : context.workbook.customXmlParts.getItem(each.at(-1)!).getXml(),
    );
    return () => found.map(xml => xml?.value ?? null);
  });
  return Promise.all(
    texts.map(async (xml, k) => ({
      ids: ids[k]!,
      value: xml === null ? null : await unpack(xml.slice(xml.indexOf(">") + 1, xml.lastIndexOf("<"))),
    })),
  );
}

/** The part as it will stand in the workbook. */
export async function keepable(key: string, value: string): Promise<string> {
  return `<kept xmlns="${namespaceOf(key)}">${await pack(value)}</kept>`;
}

/** Queues that a key holds this part (of `keepable`), or nothing any more. Answers the ids that hold it then. */
export function orderKept(context: Excel.RequestContext, ids: readonly string[], part: string | null): () => string[] {
  const parts = context.workbook.customXmlParts,
    added = part === null ? null : parts.add(part).load("id");
  for (const id of ids) parts.getItem(id).delete();
  return () => (added ? [added.id] : []);
}
