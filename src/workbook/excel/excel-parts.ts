import type { Parts, PartsSeen, QueuedParts } from "../open/part-keeper";
import type { Gateway } from "./gateway";

/**
 * Custom XML parts of the workbook. They are not sent along whenever the add-in starts, as settings are, and survive
 * closing and saving under another name.
 */
export class ExcelParts implements Parts {
  constructor(private readonly gateway: Gateway) {}

  find(namespaces: readonly string[]): Promise<readonly (readonly string[])[]> {
    return this.gateway.ask("reads", null, context => askIds(context, namespaces));
  }

  namespaces(): Promise<readonly string[]> {
    return this.gateway.ask("reads", null, context => {
      const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
      return () => parts.items.map(({ namespaceUri }) => namespaceUri);
    });
  }

  read(ids: readonly string[]): Promise<readonly string[]> {
    return this.gateway.ask("reads", null, context => askXml(context, ids));
  }

  readAndFind(namespaces: readonly string[], ids: readonly (readonly string[])[]): Promise<PartsSeen> {
    return this.gateway.ask("reads", null, context => {
      const now = askIds(context, namespaces),
        parts = ids.map(each => askXml(context, each));
      return () => ({ now: now(), parts: parts.map(take => take()) });
    });
  }

  add(part: string): Promise<{ readonly id: string; readonly back: string }> {
    return this.gateway.raw("writes", context => {
      const added = context.workbook.customXmlParts.add(part).load("id"),
        xml = added.getXml();
      return () => ({ id: added.id, back: xml.value });
    });
  }
}

function askIds(context: Excel.RequestContext, namespaces: readonly string[]): () => string[][] {
  const found = namespaces.map(each => context.workbook.customXmlParts.getByNamespace(each).load("items/id"));
  return () => found.map(({ items }) => items.map(({ id }) => id));
}

function askXml(context: Excel.RequestContext, ids: readonly string[]): () => string[] {
  const found = ids.map(id => context.workbook.customXmlParts.getItem(id).getXml());
  return () => found.map(({ value }) => value);
}

/** Queues parts, in the place of those that are removed. */
export function orderParts(
  context: Excel.RequestContext,
  add: readonly string[],
  remove: readonly string[],
  readBack: boolean,
): QueuedParts {
  const all = context.workbook.customXmlParts,
    added = add.map(part => all.add(part).load("id")),
    back = readBack ? added.map(part => part.getXml()) : [];
  for (const id of remove) all.getItem(id).delete();
  return { ids: () => added.map(({ id }) => id), back: () => back.map(({ value }) => value) };
}
