import type { Gateway } from "./gateway";
import { keptOr, type Kept, type LostWhy } from "../kept";
import { keepable, keptIds, orderKept, partsBeginning, readParts } from "./keep";
import { printList, printSnapshot, readList, readSnapshot, type Listed, type Snapshot } from "./snapshot";

/** The list of snapshots, newest last, and which parts of the workbook hold it. */
export interface Journal {
  readonly list: readonly Listed[];
  readonly ids: readonly string[];
  /** Why the list that is there cannot be used. */
  readonly lost: LostWhy | null;
}

const LIST = "undo";
/** All snapshots together take no more of the workbook; the oldest go first. */
const LARGEST = 2 * 1024 * 1024;

function partOf(key: string): string {
  return `undo:${key}`;
}

/**
 * A list that this version cannot read counts as empty, and is told by `lost`: the next change begins a new one, and
 * what the old one led to goes with it, because beneath a change of ours nothing can be taken back exactly any more.
 */
export async function readJournal(gateway: Gateway): Promise<Journal> {
  const [kept] = await readParts(gateway, [LIST]),
    list = readList(kept!.value),
    lost = list.state === "lost" ? list.why : null;
  return {
    ids: lost === null ? kept!.ids : await partsBeginning(gateway, LIST),
    list: keptOr(list, []),
    lost,
  };
}

/** The newest of the list; "none" where the list is empty. */
export async function readNewest(gateway: Gateway, { list, lost }: Journal): Promise<Kept<Snapshot>> {
  const newest = list.at(-1);
  if (lost !== null) return { state: "lost", why: lost };
  if (!newest) return { state: "none" };
  const [kept] = await readParts(gateway, [partOf(newest.key)]),
    snapshot = readSnapshot(kept!.value);
  // In the list, but not there: somebody took it away.
  return snapshot.state === "none" ? { state: "lost", why: "damaged" } : snapshot;
}

/** Takes the list and all snapshots out of the workbook, whatever they say. */
export async function forgetJournal(gateway: Gateway): Promise<void> {
  const ids = await partsBeginning(gateway, LIST);
  await gateway.ask("writes", null, context => {
    orderKept(context, ids, null);
    return () => undefined;
  });
}

/** Other things that are kept in the same request as the journal: the parts that hold a key now, and its new value. */
export interface Keeping {
  readonly ids: readonly string[];
  readonly key: string;
  readonly value: string | null;
}

/**
 * Writes the list with this snapshot in it (in the place of one of the same key), or without `gone`. Answers the
 * journal as it stands then, and whether the snapshot is in it: one that is too large is not. `also` queues what
 * belongs into the same request.
 */
export async function writeJournal(
  gateway: Gateway,
  journal: Journal,
  change: { readonly put?: Snapshot; readonly gone?: string },
  keeping: readonly Keeping[] = [],
  also: (context: Excel.RequestContext) => void = () => undefined,
): Promise<{ readonly journal: Journal; readonly kept: boolean }> {
  const parts = change.put ? await keepable(partOf(change.put.key), printSnapshot(change.put)) : null,
    size = (parts ?? []).reduce((sum, { length }) => sum + length, 0),
    fits = parts !== null && size <= LARGEST;
  let list = journal.list.filter(({ key }) => key !== change.put?.key && key !== change.gone);
  if (change.put && fits)
    list = [...list, { key: change.put.key, at: change.put.at, size, unfinished: change.put.unfinished }];
  // What cannot be taken back stands on top of what could: nothing below it can be taken back exactly any more.
  if (change.put && !fits && !change.put.unfinished) list = [];
  while (list.reduce((sum, { size }) => sum + size, 0) > LARGEST) list = list.slice(1);
  const dropped = journal.list.filter(({ key }) => !list.some(each => each.key === key)).map(({ key }) => key);
  // One that goes may be there without being in the list, where writing it broke off.
  const stale = (
    await keptIds(
      gateway,
      [
        ...new Set([
          ...dropped,
          ...(change.put ? [change.put.key] : []),
          ...(change.gone === undefined ? [] : [change.gone]),
        ]),
      ].map(partOf),
    )
  ).flat();
  const [listParts, ...others] = await Promise.all([
    list.length === 0 ? null : keepable(LIST, printList(list)),
    ...keeping.map(({ key, value }) => (value === null ? null : keepable(key, value))),
  ]);
  const { ids, intact } = await gateway.ask("writes", null, context => {
    also(context);
    keeping.forEach(({ ids: known }, k) => orderKept(context, known, others[k]!));
    const snapshot = orderKept(context, stale, fits ? parts : null, true),
      listed = orderKept(context, journal.ids, listParts!);
    return () => ({ ids: listed().ids, intact: snapshot().intact });
  });
  // What the workbook does not give back as it was put in takes nothing back: better none, and said.
  if (change.put && fits && !intact)
    return { ...(await writeJournal(gateway, { list, ids, lost: null }, { gone: change.put.key })), kept: false };
  return { journal: { list, ids, lost: null }, kept: fits };
}
