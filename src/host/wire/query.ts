import { find, link, readable, scalar } from "./member";
import type { QueryInfo } from "./message";
import { isCollection, NOTHING, type OfficeObject } from "./office-object";

/** What is asked of one object: its own scalars (all: "*") and, by link, what is asked of the objects there. */
interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly links: Map<string, Wanted>;
}
type Identity = (object: OfficeObject) => Record<string, unknown>;

/**
 * The answer to `load`: scalars under their wire names, linked objects within, collections as `_Items`. The identity of
 * each object goes along, because the client finds it again by that.
 */
export function query(object: OfficeObject, info: QueryInfo, identity: Identity): unknown {
  if (object === NOTHING) return null;
  const wanted = none();
  const select = info.Select ?? [];
  if (select.length === 0) wanted.all = true;
  for (const path of select) want(wanted, segments(path));
  for (const path of info.Expand ?? []) want(wanted, [...segments(path), "*"]);
  return isCollection(object) ? many(object, wanted, identity, info) : one(object, wanted, identity);
}

const none = (): Wanted => ({ all: false, scalars: new Set(), links: new Map() });
const segments = (path: string): string[] =>
  path
    .split(/[/.]/)
    .map(part => part.trim())
    .filter(part => part !== "" && part.toLowerCase() !== "items");

function want(wanted: Wanted, [first, ...rest]: readonly string[]): void {
  if (first === undefined || first === "*") {
    wanted.all = true;
    return;
  }
  if (rest.length === 0) {
    wanted.scalars.add(first);
    return;
  }
  const within = wanted.links.get(first) ?? none();
  wanted.links.set(first, within);
  want(within, rest);
}

function many(
  collection: OfficeObject & { all(): readonly OfficeObject[] },
  wanted: Wanted,
  identity: Identity,
  info: QueryInfo = {},
): unknown {
  const all = collection.all(),
    skip = info.Skip ?? 0;
  const shown = all.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  return {
    ...identity(collection),
    Count: all.length,
    _Items: shown.map((object, i) => ({ _Index: skip + i, ...one(object, wanted, identity) })),
  };
}

function one(object: OfficeObject, wanted: Wanted, identity: Identity): Record<string, unknown> {
  const answer = identity(object);
  if (wanted.all) for (const [wire, member] of readable(object)) answer[wire] = scalar(object, member);
  for (const name of wanted.scalars) {
    const found = find(object, name);
    if (found.kind === "scalar") answer[found.wire] = scalar(object, found.member);
    else answer[found.wire] = within(object, found.wire, { ...none(), all: true }, identity);
  }
  for (const [name, inner] of wanted.links) {
    const { wire } = find(object, name);
    answer[wire] = within(object, wire, inner, identity);
  }
  return answer;
}

function within(object: OfficeObject, wire: string, wanted: Wanted, identity: Identity): unknown {
  const linked = link(object, wire) as OfficeObject;
  if (linked === NOTHING) return null;
  return isCollection(linked) ? many(linked, wanted, identity) : one(linked, wanted, identity);
}
