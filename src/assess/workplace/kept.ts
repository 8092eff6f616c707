import type { LostWhy } from "../../workbook/kept";
import type { Run } from "../../workbook/ports";
import type { Settings } from "../settings";

/** What the workbook keeps: settings, the last run, what can be taken back. */
export type LostThing = "settings" | "run" | "undo";
export interface Lost {
  readonly what: LostThing;
  readonly why: LostWhy;
}

/** What is kept with the workbook. */
export interface KeptWithWorkbook {
  /** As kept with the workbook, defaults where nothing is kept. */
  settings(): Promise<Settings>;
  set(change: Partial<Settings>, run: Run): Promise<Settings>;
  /** What the workbook keeps for us and cannot be used, by what it was. Runs go on without it. */
  lost(): Promise<readonly Lost[]>;
  /** Takes such a thing out of the workbook; `undo` also where it is whole: no change can be taken back any more. */
  forget(what: LostThing, run: Run): Promise<void>;
}
