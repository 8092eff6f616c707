import type { Policy } from "../../policy/model";
import { ReadingQuestions } from "./reading-questions";
import { DecisionWriting } from "./decision-writing";
import { PaperMaking } from "./paper-making";
import { Policies } from "./policies";
import { PolicyTrial } from "./policy-trial";
import { RowQuestions } from "./row-questions";
import { RunMaker, type ReckonerHost } from "./run-maker";
import { StandingRun } from "./standing-run";
import { Surveys } from "./surveys";

/**
 * All that is reckoned for an open workbook, away from it: takes cells, gives results as plain data. It may run in the
 * same thread or in a worker (see `remote.ts`), so that a large roster blocks no frame. What `runs` was last told to
 * keep answers the questions.
 */
export interface Reckoner {
  readonly policies: Policies;
  readonly trial: PolicyTrial;
  readonly surveys: Surveys;
  readonly runs: RunMaker;
  readonly rows: RowQuestions;
  readonly readings: ReadingQuestions;
  readonly decisions: DecisionWriting;
  readonly papers: PaperMaking;
}

/** `policy`: the one that ships, which rosters follow where their workbook holds no other. */
export function newReckoner(policy: Policy, host: ReckonerHost): Reckoner {
  const standing = new StandingRun(),
    policies = new Policies(policy, host.sha256);
  return {
    policies,
    trial: new PolicyTrial(policies),
    surveys: new Surveys(policies),
    runs: new RunMaker(standing, policies, host),
    rows: new RowQuestions(standing),
    readings: new ReadingQuestions(standing, policies),
    decisions: new DecisionWriting(standing),
    papers: new PaperMaking(standing, policies),
  };
}
