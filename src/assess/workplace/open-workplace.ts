import { quietRun, Turns } from "../running";
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
import { PoliciesKnown } from "./known-policies";
import { OpenPolicies } from "./open-policies";
import type { OpenedParts, WorkplaceParts } from "./parts";
import { readInto } from "./read-into";
import type { Workplace } from "./workplace";

const SETTLE_MS = 700;

/** Opens the workplace of a workbook: recalls its settings and learns its policies, reads nothing else yet. */
export async function openWorkplace(given: WorkplaceParts): Promise<Workplace> {
  const { source, live, reckoner, settleFor = SETTLE_MS } = given,
    policies = new PoliciesKnown(reckoner, given.policy),
    parts: OpenedParts = { ...given, policies },
    turns = new Turns(),
    kept = await OpenKept.open(parts, turns),
    choices = new FormulaChoices(parts),
    current = new CurrentRun(parts, kept, turns, choices, {
      onNew: () => watch.reset(),
      sawNothing: () => watch.sawNothing(),
    });
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
  // Where they cannot be read now, the first who reads the workbook learns of them.
  await policies.refresh(source, quietRun()).catch(() => null);
  void choices.begin();
  const runs = new OpenRuns(parts, turns, kept, current, watch);
  return {
    get policy() {
      return policies.known().policy;
    },
    policies: new OpenPolicies(parts, turns, kept, runs),
    get language() {
      return kept.language;
    },
    kept,
    sheets: new OpenSheets(parts, turns, kept, current),
    runs,
    review: new OpenReview(parts, turns, kept, current),
    readings: new OpenReadings(parts, turns, kept, current),
    papers: new OpenPapers(parts, turns, kept, current),
    cells: new OpenCells(parts, turns, kept, current, choices),
  };
}
