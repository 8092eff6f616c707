import type { Cells, Order, SheetRef } from "../cells";
import { WorkbookProblem } from "../ports";
import { listSheets } from "./facts";
import { readJournal, writeJournal, type Keeping } from "./journal";
import { asProblem } from "./refusal";
import type { Snapshot } from "./snapshot";

/** How often something that must not be left half-way is tried, and the pauses between. */
const TRIES = 3,
  PAUSE_MS = 300;

/**
 * The last step of taking back, in one request that can be tried again: sheets that were made go, kept things are
 * what they were, the snapshot is done with.
 */
export async function conclude(owner: Cells, snapshot: Snapshot, made: readonly SheetRef[]): Promise<void> {
  const there = new Set((await listSheets(owner, false)).sheets.map(({ id }) => id));
  const kept = new Map(
    snapshot.entries.flatMap(entry =>
      entry.piece.kind === "kept" ? [[entry.piece.key, entry.before as string | null] as const] : [],
    ),
  );
  await writeJournal(
    owner,
    await readJournal(owner),
    { gone: snapshot.key },
    keepings(kept),
    made.flatMap((sheet): Order[] => (there.has(sheet.id) ? [{ do: "sheet", sheet, there: false }] : [])),
  );
}

export function keepings(kept: ReadonlyMap<string, string | null>): Keeping[] {
  return [...kept].map(([key, value]) => ({ key, value }));
}

/** Tries something again that must not be left half-way. */
export async function insist(owner: Cells, doing: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await owner.insist(doing);
    } catch (error) {
      if (attempt === TRIES)
        throw Object.assign(new WorkbookProblem("not-restored", null, { code: asProblem(error, null).code }), {
          cause: error,
        });
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}
