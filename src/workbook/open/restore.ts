import { WorkbookProblem, type Area } from "../ports";
import type { Budget, Check } from "./budget";
import { putCells } from "./write-piece";
import { listSheets, sheetFacts, type SheetFacts } from "./facts";
import type { Cells, SheetRef } from "../cells";
import type { Entry, Snapshot } from "./snapshot";
import { beforeOf, changedAreas, findEntry, placeOf, type CellsEntry, type FoundEntry } from "./found-entry";
import { settleFilter, stretched, type FilterState } from "./filter-state";
import type { SmallPiece, SmallState } from "./piece";
import { readPieces } from "./read-piece";
import { isPassing } from "./refusal";
import { a1, fromA1 } from "../rect";
import { askSmall, nameFold, orderSmall, smallNow, type SmallNow } from "./small-pieces";

type SmallEntry = Extract<Entry, { piece: SmallPiece }>;
interface Small {
  readonly piece: SmallPiece;
  readonly now: SmallNow;
  readonly wanted: SmallState;
}

/** What a snapshot finds in the workbook: everything that can be put back, and the sheets that we made. */
export interface Found {
  readonly cells: readonly FoundEntry[];
  /** Cells on sheets that we made: they go with the sheet. */
  readonly fresh: readonly FoundEntry[];
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
  owner: Cells,
  snapshot: Snapshot,
  whole: boolean,
  budget: Budget,
  check: Check,
): Promise<Found> {
  const { sheets, structure } = await listSheets(owner, true);
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
  const facts = new Map((await sheetFacts(owner, refs)).map(each => [each.sheet, each]));
  const factsOf = (ref: SheetRef): SheetFacts | null => {
    const sheet = present(ref);
    return sheet ? facts.get(sheet)! : null;
  };
  const there = snapshot.entries.flatMap(entry => {
    if (entry.piece.kind !== "cells") return [];
    const on = factsOf(entry.piece.sheet),
      ours = entry.before === null;
    if (!on || (ours && !made.includes(on.sheet as never))) return [];
    return [{ entry: entry as CellsEntry, on, ours, piece: placeOf(entry.piece, on) }];
  });
  const now = await readPieces(
    owner,
    there.map(({ piece, ours }) => ({ piece, whole: whole && !ours })),
    budget,
    check,
  );
  const found = there.map(({ entry, piece }, k) => findEntry(entry, piece, now[k]!));
  return {
    cells: found.filter((_, k) => !there[k]!.ours),
    fresh: found.filter((_, k) => there[k]!.ours),
    made,
    beside: there.flatMap(({ entry: { piece }, on: { sheet, used }, ours }) =>
      ours && used && (used.rows + used.top > piece.rows || used.columns + used.left > piece.columns.length)
        ? [{ sheet: sheet.name, ...used }]
        : [],
    ),
    structure,
    small: await findSmall(owner, snapshot, factsOf),
  };
}

async function findSmall(
  owner: Cells,
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
  const now = await smallPieces(
    owner,
    there.map(({ piece }) => piece),
  );
  return there.map(({ entry, piece }, k) => ({ piece, now: now[k]!, wanted: wantedOf(entry, now[k]!.state) }));
}

/** What small pieces are now. */
export async function smallPieces(owner: Cells, pieces: readonly SmallPiece[]): Promise<SmallNow[]> {
  return pieces.length === 0 ? [] : smallNow(pieces, await owner.ask(null, askSmall(pieces)));
}

/** What a small piece is put back to: what it was, unless somebody has made something else of it since. */
function wantedOf({ piece, before, after }: SmallEntry, now: SmallState): SmallState {
  switch (piece.kind) {
    case "name":
    case "mark":
    case "fold":
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
  owner: Cells,
  found: Found,
  keep: (found: FoundEntry, r: number, c: number) => boolean,
  budget: Budget,
  check: Check,
): Promise<number> {
  let restored = 0;
  await orderAll(owner, found.small.filter(isTable));
  for (const entry of found.cells) {
    check();
    const kept = (r: number, c: number): boolean => keep(entry, r, c);
    await putCells(owner, entry.piece, beforeOf(entry), kept, { budget, check });
    for (let r = 0; r < entry.piece.rows; r++)
      for (let c = 0; c < entry.piece.columns.length; c++) if (!kept(r, c)) restored++;
  }
  await orderAll(owner, found.small.filter(each => !isTable(each)).reverse());
  return restored;
}

/** Puts everything to what it was when it was found: takes `putBack` back, where that broke off. */
export async function putForward(owner: Cells, found: Found, budget: Budget): Promise<void> {
  for (const { piece, now } of found.cells)
    await putCells(owner, piece, now.state, () => false, { budget, check: () => undefined });
  const again = await smallPieces(
    owner,
    found.small.map(({ piece }) => piece),
  );
  await orderAll(
    owner,
    found.small.map(({ piece, now }, k) => ({ piece, wanted: now.state, now: again[k]! })),
  );
}

function isTable({ piece }: Small): boolean {
  return piece.kind === "table";
}

/** Filters and folds apart, in requests of their own: one that fails must not keep the rest from being put back. */
async function orderAll(owner: Cells, small: readonly Small[]): Promise<void> {
  const filters = small.filter(({ piece }) => piece.kind === "filter"),
    folds = small.filter(({ piece }) => piece.kind === "fold"),
    others = small.filter(({ piece }) => piece.kind !== "filter" && piece.kind !== "fold");
  const orders = others.flatMap(({ piece, wanted, now }) => orderSmall(piece, wanted, now));
  if (orders.length > 0) await owner.change(null, { orders });
  for (const { piece, wanted, now } of filters)
    await settleFilter(owner, (piece as { sheet: SheetRef }).sheet, wanted as FilterState, now.state as FilterState);
  for (const fold of folds) await settleFold(owner, fold);
}

/** Columns that a person has taken out of the outline meanwhile stay as they are: the rest is put back all the same. */
async function settleFold(owner: Cells, { piece, wanted, now }: Small): Promise<void> {
  const { sheet } = piece,
    orders = orderSmall(piece, wanted, now);
  if (orders.length === 0) return;
  try {
    await owner.change(sheet.name, { orders });
  } catch (error) {
    if (isPassing(error) || (error instanceof WorkbookProblem && error.code === "protected")) throw error;
    const { state } = (await smallPieces(owner, [piece]))[0]!;
    await owner.change(sheet.name, { orders: nameFold(sheet, wanted as string | null, state as string | null) });
  }
}
