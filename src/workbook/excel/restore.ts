import type { Area } from "../ports";
import { putCells, type Budget, type Check } from "./cells-piece";
import { listSheets, sheetFacts, type SheetFacts } from "./facts";
import type { Gateway } from "./gateway";
import type { Entry, Snapshot } from "./snapshot";
import { beforeOf, changedAreas, locate, type CellsEntry, type Located } from "./located";
import { settleFilter, stretched, type FilterState } from "./filter-state";
import type { SheetRef, SmallPiece, SmallState } from "./piece";
import { a1, fromA1 } from "./rect";
import { askSmall, orderSmall, type SmallNow } from "./small-pieces";

type SmallEntry = Extract<Entry, { piece: SmallPiece }>;
interface Small {
  readonly piece: SmallPiece;
  readonly now: SmallNow;
  readonly wanted: SmallState;
}

/** What a snapshot finds in the workbook: everything that can be put back, and the sheets that we made. */
export interface Found {
  readonly cells: readonly Located[];
  /** Cells on sheets that we made: they go with the sheet. */
  readonly fresh: readonly Located[];
  readonly small: readonly Small[];
  readonly made: readonly SheetRef[];
  /** Filled cells of our own sheets beyond what we wrote: somebody's. */
  readonly beside: readonly Area[];
  /** Sheets can be neither made nor removed. */
  readonly structure: boolean;
}

/**
 * Looks the workbook over for what a snapshot speaks of. Sheets that were deleted since have nothing to be put back.
 */
export async function findAll(
  gateway: Gateway,
  snapshot: Snapshot,
  whole: boolean,
  budget: Budget,
  check: Check,
): Promise<Found> {
  const { sheets, structure } = await listSheets(gateway, true);
  const present = (ref: SheetRef): SheetRef | null =>
    sheets.find(({ id }) => id === ref.id && id !== "") ?? sheets.find(({ name }) => name === ref.name) ?? null;
  const made = snapshot.entries.flatMap(({ piece, after }) => {
    if (piece.kind !== "made") return [];
    const sheet =
      sheets.find(({ id }) => id === after) ?? sheets.find(({ name, mark }) => name === piece.name && mark !== null);
    return sheet ? [sheet] : [];
  });
  const refs = [
    ...new Set(snapshot.entries.flatMap(({ piece }) => ("sheet" in piece ? (present(piece.sheet) ?? []) : []))),
  ];
  const facts = new Map((await sheetFacts(gateway, refs)).map(each => [each.sheet, each]));
  const factsOf = (ref: SheetRef): SheetFacts | null => {
    const sheet = present(ref);
    return sheet ? facts.get(sheet)! : null;
  };
  const cells: Located[] = [],
    fresh: Located[] = [],
    beside: Area[] = [];
  for (const entry of snapshot.entries) {
    if (entry.piece.kind !== "cells") continue;
    const on = factsOf(entry.piece.sheet);
    if (!on) continue;
    const ours = entry.before === null;
    if (ours && !made.includes(on.sheet as never)) continue;
    (ours ? fresh : cells).push(await locate(gateway, entry as CellsEntry, on, whole && !ours, budget, check));
    if (
      ours &&
      on.used &&
      (on.used.rows + on.used.top > entry.piece.rows || on.used.columns + on.used.left > entry.piece.columns.length)
    )
      beside.push({ sheet: on.sheet.name, ...on.used });
  }
  return { cells, fresh, made, beside, structure, small: await findSmall(gateway, snapshot, factsOf) };
}

async function findSmall(
  gateway: Gateway,
  { entries }: Snapshot,
  factsOf: (ref: SheetRef) => SheetFacts | null,
): Promise<Small[]> {
  const there = entries.flatMap((entry): { entry: SmallEntry; piece: SmallPiece }[] => {
    const { piece } = entry;
    if (piece.kind === "cells" || piece.kind === "made" || piece.kind === "kept") return [];
    const facts = factsOf(piece.sheet);
    if (!facts || (piece.kind === "table" && !facts.tables.some(({ id }) => id === piece.table))) return [];
    return [{ entry: entry as SmallEntry, piece: { ...piece, sheet: facts.sheet } }];
  });
  if (there.length === 0) return [];
  const now = await gateway.ask("reads", null, context => {
    const asked = there.map(({ piece }) => askSmall(context, piece));
    return () => asked.map(take => take());
  });
  return there.map(({ entry, piece }, k) => ({ piece, now: now[k]!, wanted: wantedOf(entry, now[k]!.state) }));
}

/** What a small piece is put back to: what it was, unless somebody has made something else of it since. */
function wantedOf({ piece, before, after }: SmallEntry, now: SmallState): SmallState {
  switch (piece.kind) {
    case "name":
    case "mark":
      return before;
    case "freeze":
      return after === null || now === after || now === before ? before : now;
    case "table":
      return now === null || before === null ? before : narrowed(now as string, before as string);
    case "filter": {
      const then = before as FilterState | null,
        here = now as FilterState | null,
        ours = after as FilterState | null;
      if (here === null || (ours !== null && here.range !== ours.range)) return ours === null ? then : here;
      // Rows that a person hides by now stay hidden: only the filter's place goes back.
      return then === null ? null : stretched(here, fromA1(then.range)!, then.range);
    }
  }
}

/** A table with rows that were added since keeps them; it loses our columns. */
function narrowed(now: string, before: string): string {
  const here = fromA1(now)!,
    then = fromA1(before)!;
  return here.top === then.top && here.left === then.left ? a1({ ...here, columns: then.columns }) : now;
}

/** Cells that somebody changed since they were written. */
export function touchedIn(found: Found): Area[] {
  return [
    ...[...found.cells, ...found.fresh].flatMap(each =>
      changedAreas(each).map(rect => ({ sheet: each.piece.sheet.name, ...rect })),
    ),
    ...found.beside,
  ];
}

/**
 * Puts back what a snapshot says, but for sheets that were made. A table is narrowed first: cells cannot be
 * cleared from its header; a filter comes last, because it changes which rows are in sight.
 * `keep` says of a changed cell that it stays. Answers how many cells were put back.
 */
export async function putBack(
  gateway: Gateway,
  found: Found,
  keep: (located: Located, r: number, c: number) => boolean,
  budget: Budget,
  check: Check,
): Promise<number> {
  let restored = 0;
  await orderAll(gateway, found.small.filter(isTable));
  for (const located of found.cells) {
    check();
    const kept = (r: number, c: number): boolean => keep(located, r, c);
    await putCells(gateway, located.piece, beforeOf(located), kept, budget, check);
    for (let r = 0; r < located.piece.rows; r++)
      for (let c = 0; c < located.piece.columns.length; c++) if (!kept(r, c)) restored++;
  }
  await orderAll(gateway, found.small.filter(each => !isTable(each)).reverse());
  return restored;
}

/** Puts everything to what it was when it was found: takes `putBack` back, where that broke off. */
export async function putForward(gateway: Gateway, found: Found, budget: Budget): Promise<void> {
  for (const { piece, now } of found.cells)
    await putCells(
      gateway,
      piece,
      now.state,
      () => false,
      budget,
      () => undefined,
    );
  const again = await gateway.ask("reads", null, context => {
    const asked = found.small.map(({ piece }) => askSmall(context, piece));
    return () => asked.map(take => take());
  });
  await orderAll(
    gateway,
    found.small.map(({ piece, now }, k) => ({ piece, wanted: now.state, now: again[k]! })),
  );
}

function isTable({ piece }: Small): boolean {
  return piece.kind === "table";
}

/** Filters apart, in requests of their own: one that fails must not keep the rest from being put back. */
async function orderAll(gateway: Gateway, small: readonly Small[]): Promise<void> {
  const filters = small.filter(({ piece }) => piece.kind === "filter"),
    others = small.filter(({ piece }) => piece.kind !== "filter");
  if (others.length > 0)
    await gateway.ask("writes", null, context => {
      for (const { piece, wanted, now } of others) orderSmall(context, piece, wanted, now);
      return () => undefined;
    });
  for (const { piece, wanted, now } of filters)
    await settleFilter(gateway, (piece as { sheet: SheetRef }).sheet, wanted as FilterState, now.state as FilterState);
}
