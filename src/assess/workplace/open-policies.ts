import type { Run } from "../../workbook/ports";
import { dayInBeijing, timeInBeijing } from "../beijing";
import { blockParts } from "../block-data";
import { readAreas, readHeads } from "../read-areas";
import { quietRun, type Turns } from "../running";
import type { RunResult } from "../run-result";
import { TaskProblem } from "../task-problem";
import type { OpenKept } from "./open-kept";
import type { OpenRuns } from "./open-runs";
import type { OpenedParts } from "./parts";
import type { CheckedFile, KnownPolicies, NewPolicy, Policies, PolicyPreview } from "./policies";

export class OpenPolicies implements Policies {
  constructor(
    private readonly parts: OpenedParts,
    private readonly turns: Turns,
    private readonly kept: OpenKept,
    private readonly runs: OpenRuns,
  ) {}

  known(): KnownPolicies {
    return this.parts.policies.known();
  }
  onChange(on: (known: KnownPolicies) => void): () => void {
    return this.parts.policies.onChange(on);
  }
  refresh(run: Run): Promise<KnownPolicies> {
    return this.turns.nextRun(run, () => this.parts.policies.refresh(this.parts.source, run));
  }

  rosters(): Promise<readonly string[]> {
    return this.turns.next(async () =>
      this.parts.reckoner.policies.rosters(await readHeads(this.parts.source, quietRun())),
    );
  }
  check(text: string): Promise<CheckedFile> {
    return this.parts.reckoner.policies.check(text);
  }
  preview(candidate: NewPolicy, run: Run): Promise<PolicyPreview> {
    return this.turns.nextRun(run, async () => {
      const {
          source,
          clock,
          reckoner: { trial },
        } = this.parts,
        settings = await this.kept.settings(),
        passes = await trial.begin(await readHeads(source, run), candidate);
      for (let pass = 0; pass < passes; pass++) {
        await readAreas(source, await trial.open(pass), run, async (index, block) => {
          for (const part of blockParts(block)) await trial.readBlock(index, part);
        });
        await trial.end(pass, { settings, asOf: dayInBeijing(clock()) });
      }
      return trial.outcome();
    });
  }
  adopt(candidate: NewPolicy, run: Run): Promise<RunResult | null> {
    return this.turns.nextRun(run, async () => {
      const { source, sink, reckoner, clock, policies } = this.parts,
        by = (await this.kept.settings()).reviewer.trim();
      if (by === "") throw new TaskProblem("no-reviewer");
      // What the other sheets say is known anew first.
      await reckoner.policies.learn(await readHeads(source, run), policies.followed);
      const sheet = await reckoner.policies.sheet(candidate, by, timeInBeijing(clock())),
        before = await this.kept.runText();
      await sink.apply([{ kind: "sheet", sheet, unmarked: "replace" }], run);
      policies.followed = sheet.name;
      await policies.refresh(source, run);
      await this.runs.stands(before, run);
      return this.runs.result();
    });
  }
  follow(sheet: string, run: Run): Promise<KnownPolicies> {
    return this.turns.nextRun(run, async () => {
      const { source, policies } = this.parts,
        before = await this.kept.runText();
      policies.followed = sheet;
      await policies.refresh(source, run);
      if (this.runs.result() !== null) await this.runs.stands(before, run);
      return policies.known();
    });
  }
}
