import type { Run } from "../../workbook/ports";
import { blockParts } from "../block-data";
import { readAreas, readHeads } from "../read-areas";
import { Stages } from "../running";
import type { OpenedParts } from "./parts";

/** Opens a run on the workbook as it is now, and hands over all its cells. */
export async function readInto(
  { source, reckoner, policies }: Pick<OpenedParts, "source" | "reckoner" | "policies">,
  run: Run,
): Promise<void> {
  // Heads take little of the time, and what they count begins anew with the cells.
  const stages = new Stages(run, [10, 90]),
    opening = await readHeads(source, stages.next(0)),
    areas = await reckoner.runs.open(opening, policies.followed).finally(() => policies.learn());
  await readAreas(source, areas, stages.next(1), async (index, block) => {
    for (const part of blockParts(block)) await reckoner.runs.readBlock(index, part);
  });
}
