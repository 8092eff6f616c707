import type { Gateway } from "./gateway";
import { keepable, keptIds, orderKept, readKept } from "./keep";
import type { CellsPiece, CellsState, KeptPiece, MadePiece, SmallPiece, SmallState } from "./piece";

/** What a change touched, as it was before, and what tells whether somebody changed it since. */
export type Entry =
  /** `before` is null on a sheet that the change made; `after`: hashes of what was written, base64. */
  | { readonly piece: CellsPiece; readonly before: CellsState | null; readonly after: string }
  | { readonly piece: SmallPiece; readonly before: SmallState; readonly after: SmallState }
  | {
      readonly piece: MadePiece;
      readonly before: null;
      /** Id of the sheet; "" before it was made. */ readonly after: string;
    }
  | { readonly piece: KeptPiece; readonly before: string | null; readonly after: null };

/** Everything that takes a change back. `unfinished`: it was not written whole, or not taken back whole. */
export interface Snapshot {
  readonly key: string;
  readonly at: string;
  readonly unfinished: boolean;
  readonly entries: readonly Entry[];
}

interface Listed {
  readonly key: string;
  readonly at: string;
  readonly size: number;
  readonly unfinished: boolean;
}

/** The list of snapshots, newest last, and which parts of the workbook hold it. */
export interface Journal {
  readonly list: readonly Listed[];
  readonly ids: readonly string[];
}

const LIST = "undo";
/** All snapshots together take no more of the workbook; the oldest go first. */
const LARGEST = 2 * 1024 * 1024;

function partOf(key: string): string {
  return `undo:${key}`;
}

export async function readJournal(gateway: Gateway): Promise<Journal> {
  const [kept] = await readKept(gateway, [LIST]);
  return { ids: kept!.ids, list: kept!.value === null ? [] : (JSON.parse(kept!.value) as Listed[]) };
}

export async function readSnapshot(gateway: Gateway, key: string): Promise<Snapshot | null> {
  const [kept] = await readKept(gateway, [partOf(key)]);
  return kept!.value === null ? null : (JSON.parse(kept!.value) as Snapshot);
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
  const parts = change.put ? await keepable(partOf(change.put.key), JSON.stringify(change.put)) : null,
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
    list.length === 0 ? null : keepable(LIST, JSON.stringify(list)),
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
    return { ...(await writeJournal(gateway, { list, ids }, { gone: change.put.key })), kept: false };
  return { journal: { list, ids }, kept: fits };
}
