import { getHeapStatistics } from "node:v8";
import { CommandProblem } from "./command-problem";

/**
 * What a row takes at least from cell to written sheet: columns, numbered texts, cells. 1 048 574 rows, most of them
 * marked, are written within a heap of 2 700 MB. Rows that need more end at the bound of `bounded.mjs`.
 */
const BYTES_A_ROW = 2_400;
/** Of every process, whatever it assesses. */
const ALWAYS = 150_000_000;
const MEGABYTE = 1 << 20;

/**
 * Refuses to write a workbook of so many applications where they would pass the memory that this process may have,
 * before it dies of them. Throws CommandProblem `noMemory`.
 */
export function refuseWithoutMemory(rows: number, limit: number = getHeapStatistics().heap_size_limit): void {
  const need = ALWAYS + rows * BYTES_A_ROW;
  if (need <= limit) return;
  const inMegabytes = (bytes: number): string => String(Math.ceil(bytes / MEGABYTE));
  throw new CommandProblem("noMemory", { rows: String(rows), need: inMegabytes(need), limit: inMegabytes(limit) });
}
