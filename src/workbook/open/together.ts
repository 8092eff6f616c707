import type { ReadSize } from "./chunk-size";
import { isTooLarge } from "./refusal";

/** Rows of one of the things that are read together. */
export interface Slice {
  /** Which of them. */ readonly part: number;
  readonly first: number;
  readonly count: number;
}

/**
 * Reads several things top to bottom, each in the chunks that it takes, with as many of them in one request as it has
 * room for: a workbook with five small sheets of ours costs no five round trips. `step` does one request and tells what
 * the answer to each slice weighed. Where the host finds one too large, each thing is read by itself from then on.
 */
export async function inRequests(
  sizes: readonly ReadSize[],
  step: (slices: readonly Slice[]) => Promise<readonly number[]>,
): Promise<void> {
  const next = sizes.map(() => 0);
  let together = true;
  for (;;) {
    const slices = slicesOf(sizes, next, together);
    if (slices.length === 0) return;
    try {
      const weights = await step(slices);
      slices.forEach(({ part, count }, k) => sizes[part]!.weighed(count, weights[k]!));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (slices.length === 1 && !sizes[slices[0]!.part]!.halve(slices[0]!.first)) throw error;
      together = false;
      continue;
    }
    for (const { part, count } of slices) next[part]! += count;
  }
}

/** What the next request asks: of each thing as much as the others before it have left room for. */
function slicesOf(sizes: readonly ReadSize[], next: readonly number[], together: boolean): Slice[] {
  const slices: Slice[] = [];
  let left = 1;
  for (const [part, size] of sizes.entries()) {
    const first = next[part]!,
      count = Math.min(size.rows - first, Math.max(slices.length === 0 ? 1 : 0, Math.floor(size.room() * left)));
    if (count < 1) continue;
    slices.push({ part, first, count });
    left -= count / size.room();
    if (!together) break;
  }
  return slices;
}
