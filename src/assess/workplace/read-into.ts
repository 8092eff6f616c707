import type { Run } from "../../workbook/ports";
import { blockParts } from "../block-data";
import { readAreas, readHeads } from "../read-areas";
import type { WorkplaceParts } from "./parts";

/** Opens a run on the workbook as it is now, and hands over all its cells. */
export async function readInto(
  { source, reckoner }: Pick<WorkplaceParts, "source" | "reckoner">,
  run: Run,
): Promise<void> {
  const areas = await reckoner.runs.open(await readHeads(source, run));
  await readAreas(source, areas, run, async (index, block) => {
    for (const part of blockParts(block)) await reckoner.runs.readBlock(index, part);
  });
}
