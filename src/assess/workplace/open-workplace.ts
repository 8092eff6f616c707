import { Turns } from "../running";
import { StaleWatch } from "../stale-watch";
import { CurrentRun } from "./current-run";
import { FormulaChoices } from "./formula-choices";
import { OpenCells } from "./open-cells";
import { OpenReadings } from "./open-readings";
import { OpenKept } from "./open-kept";
import { OpenPapers } from "./open-papers";
import { OpenReview } from "./open-review";
import { OpenRuns } from "./open-runs";
import { OpenSheets } from "./open-sheets";
import type { WorkplaceParts } from "./parts";
import { readInto } from "./read-into";
import type { Workplace } from "./workplace";

const SETTLE_MS = 700;

/** Opens the workplace of a workbook: recalls its settings, reads nothing else yet. */
export async function openWorkplace(parts: WorkplaceParts): Promise<Workplace> {
  const { policy, source, live, reckoner, settleFor = SETTLE_MS } = parts,
    turns = new Turns(),
    kept = await OpenKept.open(parts, turns),
    choices = new FormulaChoices(parts),
    current = new CurrentRun(
      parts,
      kept,
      turns,
      choices,
      () => watch.reset(),
      () => watch.sawNothing(),
    );
  const watch: StaleWatch = new StaleWatch({
    source,
    live,
    reckoner,
    compare: async run => {
      await readInto(parts, run);
      return reckoner.runs.compare();
    },
    inForce: () => current.held(),
    inTurn: task => turns.next(task),
    language: () => kept.language,
    settleFor,
  });
  void choices.begin();
  return {
    policy,
    get language() {
      return kept.language;
    },
    kept,
    sheets: new OpenSheets(parts, turns, kept, current),
    runs: new OpenRuns(parts, turns, kept, current, watch),
    review: new OpenReview(parts, turns, kept, current),
    readings: new OpenReadings(parts, turns, kept, current),
    papers: new OpenPapers(parts, turns, kept, current),
    cells: new OpenCells(parts, turns, kept, current, choices),
  };
}
