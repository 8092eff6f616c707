import type { WhoChanged } from "../ports";
import type { Cells, CellsChanged } from "../cells";
import { fromA1, within, type Rect } from "../rect";
import type { CellsPiece } from "./piece";

/**
 * Something that changed in the workbook. `shifts`: cells moved, or many rows at once (sorted, pasted), so that rows
 * are no longer where they were read.
 */
export interface SeenChange {
  readonly sheetId: string;
  readonly at: Rect;
  readonly by: WhoChanged;
  readonly shifts: boolean;
}

/** Events come some time after the request that caused them. */
const OURS_FOR_MS = 15_000;
const MOST_REMEMBERED = 500;

/**
 * Sees what changes, and tells who did it. Whether a co-author did is told; whether it was us is not told everywhere,
 * so we remember what we are about to write.
 */
export class ChangeWatch {
  private readonly seen: SeenChange[] = [];
  private forgotten = 0;
  private ours: { readonly sheetId: string; readonly at: Rect; readonly until: number }[] = [];
  private readonly listeners = new Set<(change: SeenChange) => void>();
  private open: Promise<void> | null = null;

  constructor(private readonly owner: Cells) {}

  /** Begins to look; once. Without the event there is nothing to tell, and everything else goes on. */
  start(): Promise<void> {
    return (this.open ??= this.owner
      .watch(change => this.note(change))
      .then(
        () => undefined,
        () => {
          this.open = null;
        },
      ));
  }

  listen(on: (change: SeenChange) => void): () => void {
    this.listeners.add(on);
    return () => void this.listeners.delete(on);
  }

  /** Says that these cells are about to be written by us. */
  writing(sheetId: string, at: Rect): void {
    const now = Date.now();
    this.ours = [...this.ours.filter(({ until }) => until > now), { sheetId, at, until: now + OURS_FOR_MS }];
  }

  /** A moment; what is seen later counts from it. */
  moment(): number {
    return this.forgotten + this.seen.length;
  }

  /** What others changed on a sheet since a moment. */
  since(moment: number, sheetId: string): readonly SeenChange[] {
    return this.seen
      .slice(Math.max(0, moment - this.forgotten))
      .filter(each => each.sheetId === sheetId && each.by !== "us");
  }

  /** Several areas at once come as one event with a list of addresses. */
  private note(change: CellsChanged): void {
    for (const address of change.address.split(",")) this.noteArea(change, address);
  }

  private noteArea(change: CellsChanged, address: string): void {
    const at = fromA1(address) ?? { top: 0, left: 0, rows: 1, columns: 1 },
      by = this.who(change, at);
    const seen: SeenChange = {
      sheetId: change.sheetId,
      at,
      by,
      shifts: change.moved || (at.rows > 1 && by !== "us"),
    };
    this.seen.push(seen);
    if (this.seen.length > MOST_REMEMBERED)
      this.forgotten += this.seen.splice(0, this.seen.length - MOST_REMEMBERED).length;
    for (const on of this.listeners) on(seen);
  }

  private who({ by, sheetId }: CellsChanged, at: Rect): WhoChanged {
    if (by !== "user") return by;
    const now = Date.now();
    return this.ours.some(each => each.sheetId === sheetId && each.until > now && within(at, each.at)) ? "us" : "user";
  }
}

/** What we are about to write is not to be taken for a person's doing. */
export function announce(watch: ChangeWatch, { sheet, top, rows, columns }: CellsPiece): void {
  const left = Math.min(...columns);
  if (sheet.id !== "") watch.writing(sheet.id, { top, left, rows, columns: Math.max(...columns) - left + 1 });
}
