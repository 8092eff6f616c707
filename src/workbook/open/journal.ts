import type { Ask, Cells, Order } from "../cells";
import { keptOr, type Kept, type LostWhy } from "../kept";
import { pack, unpacked } from "./packed";
import { printList, printSnapshot, readList, readSnapshot, type Listed, type Snapshot } from "./snapshot";

/** The list of snapshots, newest last. */
export interface Journal {
  readonly list: readonly Listed[];
  /** Why the list that is there cannot be used. */
  readonly lost: LostWhy | null;
}

const LIST = "undo";
/** All snapshots together take no more of the workbook; the oldest go first. */
const LARGEST = 2 * 1024 * 1024;

function keyOf(key: string): string {
  return `undo:${key}`;
}

/**
 * A list that this version cannot read counts as empty, and is told by `lost`: the next change begins a new one, and
 * what the old one led to goes with it, because beneath a change of ours nothing can be taken back exactly any more.
 */
export async function readJournal(owner: Cells): Promise<Journal> {
  return (await readJournalAnd(owner, [])).journal;
}
/** The same, and in the same request what is kept by other keys. */
export async function readJournalAnd(
  owner: Cells,
  keys: readonly string[],
): Promise<{ readonly journal: Journal; readonly values: readonly (string | null)[] }> {
  const [text, ...values] = await recallAll(owner, [LIST, ...keys]),
    list = readList(text ?? null);
  return { journal: { list: keptOr(list, []), lost: list.state === "lost" ? list.why : null }, values };
}

/** What is kept by a key, null for none; "" for what is not as we pack it: nothing that we keep is empty. */
export async function recall(owner: Cells, key: string): Promise<string | null> {
  return (await recallAll(owner, [key]))[0]!;
}
export async function recallAll(owner: Cells, keys: readonly string[]): Promise<readonly (string | null)[]> {
  return keys.length === 0 ? [] : Promise.all((await owner.recall(keys)).map(unpacked));
}

/** The newest of the list; "none" where the list is empty. */
export async function readNewest(owner: Cells, { list, lost }: Journal): Promise<Kept<Snapshot>> {
  const newest = list.at(-1);
  if (lost !== null) return { state: "lost", why: lost };
  if (!newest) return { state: "none" };
  const snapshot = readSnapshot(await recall(owner, keyOf(newest.key)));
  // In the list, but not there: somebody took it away.
  return snapshot.state === "none" ? { state: "lost", why: "damaged" } : snapshot;
}

/** Takes the list and all snapshots out of the workbook, whatever they say. */
export async function forgetJournal(owner: Cells): Promise<void> {
  await owner.change(null, { orders: (await owner.keys(LIST)).map(forgotten) });
}

/** Other things that are kept in the same request as the journal; null forgets one. */
export interface Keeping {
  readonly key: string;
  readonly value: string | null;
}

/**
 * Writes the list with this snapshot in it (in the place of one of the same key), or without `gone`. Answers the
 * journal as it stands then, and whether the snapshot is in it: one that is too large is not. `also` is ordered in the
 * same request.
 */
export async function writeJournal(
  owner: Cells,
  journal: Journal,
  change: { readonly put?: Snapshot; readonly gone?: string },
  keeping: readonly Keeping[] = [],
  also: readonly Order[] = [],
): Promise<{ readonly journal: Journal; readonly kept: boolean }> {
  const { put } = change,
    text = put ? await pack(printSnapshot(put)) : "",
    fits = put !== undefined && text.length <= LARGEST;
  let list = journal.list.filter(({ key }) => key !== put?.key && key !== change.gone);
  if (put && fits) list = [...list, { key: put.key, at: put.at, size: text.length, unfinished: put.unfinished }];
  // What cannot be taken back stands on top of what could: nothing below it can be taken back exactly any more.
  if (put && !fits && !put.unfinished) list = [];
  while (list.reduce((sum, { size }) => sum + size, 0) > LARGEST) list = list.slice(1);
  // One that goes may be there without being in the list, where writing it broke off.
  const gone = new Set(journal.list.map(({ key }) => key));
  for (const key of [put?.key, change.gone]) if (key !== undefined) gone.add(key);
  for (const { key } of list) if (key !== put?.key) gone.delete(key);
  if (put && fits) gone.delete(put.key);
  const dropped = journal.lost === null ? [...gone].map(keyOf) : await lostKeys(owner, put && fits ? put.key : null);
  // What the list does not name has not been kept yet; what broke off half-way is taken out before its key comes again.
  const fresh = !journal.list.some(({ key }) => key === put?.key);
  const back: Extract<Ask, { readonly ask: "kept" }> | null = put && fits ? { ask: "kept", key: keyOf(put.key) } : null;
  const told = await owner.change(null, {
    orders: [
      ...also,
      ...(await Promise.all(keeping.map(keepOrder))),
      ...(back ? [{ do: "keep", key: back.key, text, fresh } as const] : []),
      await keepOrder({ key: LIST, value: list.length === 0 ? null : printList(list) }),
      ...dropped.map(forgotten),
    ],
    asks: back,
  });
  // What the workbook does not give back as it was put in takes nothing back: better none, and said.
  if (put && fits && told !== text)
    return { ...(await writeJournal(owner, { list, lost: null }, { gone: put.key })), kept: false };
  return { journal: { list, lost: null }, kept: fits };
}

/** What a list led to that cannot be read. */
async function lostKeys(owner: Cells, put: string | null): Promise<readonly string[]> {
  return (await owner.keys(LIST)).filter(key => key !== LIST && (put === null || key !== keyOf(put)));
}

export async function keepOrder({ key, value }: Keeping): Promise<Order> {
  return { do: "keep", key, text: value === null ? null : await pack(value) };
}

function forgotten(key: string): Order {
  return { do: "keep", key, text: null };
}
