import type { Run } from "../../workbook/ports";
import { blockParts } from "../block-data";
import { readAreas, readHeads } from "../read-areas";
import type { OpenedParts } from "./parts";

/** Opens a run on the workbook as it is now, and hands over all its cells. */
export async function readInto(
  { source, reckoner, policies }: Pick<OpenedParts, "source" | "reckoner" | "policies">,
  run: Run,
): Promise<void> {
  const opening = await readHeads(source, run),
    areas = await reckoner.runs.open(opening, policies.followed).finally(() => policies.learn());
  await readAreas(source, areas, run, async (index, block) => {
    for (const part of blockParts(block)) await reckoner.runs.readBlock(index, part);
  });
}
