import { createHash } from "node:crypto";
import { Merge } from "../assess/stream/merge";
import { StreamProblem } from "../assess/stream/problem";
import { textLines } from "./text-lines";
import type { WrittenLines } from "./written-lines";

const PRINT = 16;

/** Writes results of workers, one behind the other, as one. Throws a StreamProblem. */
export async function writeMerged(input: AsyncIterable<Uint8Array>, out: WrittenLines): Promise<void> {
  const merge = new Merge(text => createHash("sha256").update(text).digest("hex").slice(0, PRINT));
  for await (const lines of textLines(input, Number.POSITIVE_INFINITY))
    for (const { text, problem, number } of lines) {
      if (problem !== null) throw new StreamProblem("foreign", { text: String(number) });
      merge.add(text);
    }
  for (const line of merge.lines()) await out.write(line);
}
