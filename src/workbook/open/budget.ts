import { WorkbookProblem, type Run } from "../ports";
import type { ReadBudget } from "./chunk-size";

/** What fits one request, by experience of this workbook: halved where the host finds it too large. */
export interface Budget {
  readonly read: ReadBudget;
  readonly write: { bytes: number };
}
export function newBudget({ cells, bytes }: Chunks = CHUNKS): Budget {
  return { read: { cells, bytes }, write: { bytes } };
}

/**
 * The most bytes that a request or its answer has. Excel on the web takes 5 MB at once; larger pieces than these hold
 * the pane for longer than half a second.
 */
export const LARGEST_PIECE = 2_000_000;

/** What is asked for at once to begin with: how much it comes to is known by what the rows before it weighed. */
export interface Chunks {
  readonly cells: number;
  readonly bytes: number;
}
const CHUNKS: Chunks = { cells: 150_000, bytes: 0.75 * LARGEST_PIECE };

/** Throws where the run was cancelled. */
export type Check = () => void;

export function checkOf({ signal }: Run): Check {
  return () => {
    if (signal.aborted) throw new WorkbookProblem("cancelled", null);
  };
}
