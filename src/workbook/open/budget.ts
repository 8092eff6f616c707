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
 * What is asked for at once to begin with: some 1 MB, of the 5 that Excel on the web takes: larger pieces hold the pane
 * longer than a fifth of a second.
 */
export interface Chunks {
  readonly cells: number;
  readonly bytes: number;
}
const CHUNKS: Chunks = { cells: 150_000, bytes: 1_200_000 };

/** Throws where the run was cancelled. */
export type Check = () => void;
