import type { Policy } from "../../policy/model";
import type { Run, Source } from "../../workbook/ports";
import { isPolicySheetName } from "../policy-sheet-name";
import { readHeads } from "../read-areas";
import type { Reckoner } from "../reckoner/reckoner";
import type { Remote } from "../remote";
import type { KnownPolicies } from "./policies";

/** Which policies the workbook's rosters follow, as the reckoner learned it last. */
export class PoliciesKnown {
  /** The sheet 政策文件 whose policy runs follow; "": the one that ships; null: the first that has a roster. */
  followed: string | null = null;
  /** Whether the workbook's sheets were looked at. */
  isRead = false;
  private latest: KnownPolicies;
  private readonly listeners = new Set<(known: KnownPolicies) => void>();

  constructor(
    private readonly reckoner: Remote<Reckoner>,
    readonly shipped: Policy,
  ) {
    this.latest = { policy: shipped, shares: [], fault: null };
  }

  known(): KnownPolicies {
    return this.latest;
  }
  onChange(on: (known: KnownPolicies) => void): () => void {
    this.listeners.add(on);
    return () => void this.listeners.delete(on);
  }

  /** The policy in force where the workbook holds it; null: it is the one that ships. */
  held(): Policy | null {
    const { policy } = this.latest;
    return policy.hash === this.shipped.hash ? null : policy;
  }
  /** Under what the workbook keeps the run of the policy that runs follow: each of several has its own. */
  runKey(): string {
    const at = this.latest.shares.findIndex(({ current }) => current);
    return at <= 0 ? "run" : `run ${this.latest.shares[at]!.sheet}`;
  }

  /** Asks the reckoner, which has just read the workbook; tells where it is another than before. */
  async learn(): Promise<KnownPolicies> {
    const before = this.latest,
      { policy, shares, fault } = await this.reckoner.policies.state(before.policy.hash);
    this.isRead = true;
    this.latest = { policy: policy ?? before.policy, shares, fault };
    if (JSON.stringify([before.shares, before.fault]) !== JSON.stringify([shares, fault]) || policy !== null)
      for (const on of this.listeners) on(this.latest);
    return this.latest;
  }

  /** Reads the sheets 政策文件 alone: of a workbook that has none, nothing but the names of its sheets. */
  async refresh(source: Source, run: Run): Promise<KnownPolicies> {
    await this.reckoner.policies.learn(await readHeads(source, run, isPolicySheetName), this.followed);
    return this.learn();
  }
}
