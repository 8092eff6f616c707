import type { Policy } from "../../policy/model";
import type { LawProblem } from "../../policy/problem";
import type { Run } from "../../workbook/ports";
import type { Adoption } from "../policy-sheet";
import type { RunResult } from "../run-result";

/** The policies that rosters of the workbook follow: seen, tried and taken into use. */
export interface Policies {
  /** As the workbook was read last. */
  known(): KnownPolicies;
  /** Reads the sheets 政策文件 again. */
  refresh(run: Run): Promise<KnownPolicies>;
  /** Tells whenever another policy is in force, or none can be. Answers how to stop. */
  onChange(on: (known: KnownPolicies) => void): () => void;
  /** The sheets that can be rosters under some policy, by name. */
  rosters(): Promise<readonly string[]>;
  /** What a file holds, linted and its examples run; nothing is changed. */
  check(text: string): Promise<CheckedFile>;
  /** What it would change against what is in force; reads the workbook twice, changes nothing. */
  preview(candidate: NewPolicy, run: Run): Promise<PolicyPreview>;
  /**
   * Writes it to a sheet 政策文件, signed; what was written by another policy is stale then. Null: nothing was
   * assessed yet. Throws a TaskProblem `no-reviewer` where nobody is named, a PolicySheetError where it has faults.
   */
  adopt(candidate: NewPolicy, run: Run): Promise<RunResult | null>;
  /** Runs, calculator and clauses are those of this sheet's policy; "": of the one that ships. */
  follow(sheet: string, run: Run): Promise<KnownPolicies>;
}

/** A file that may become a policy. `follows`: the rosters that it is for; none: all that follow no other. */
export interface NewPolicy {
  readonly text: string;
  readonly follows: readonly string[];
}

/** A file as it was read: `problems` empty where it can be used, and only then the rest says something. */
export interface CheckedFile {
  readonly problems: readonly LawProblem[];
  /** What is only to be thought of. */
  readonly warnings: readonly LawProblem[];
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  readonly clauses: number;
}

/** One of the policies that the workbook's rosters follow. */
export interface SharedPolicy {
  /** Its sheet 政策文件; "" for the policy that ships. */
  readonly sheet: string;
  /** A short name that no other has. */
  readonly label: string;
  readonly title: string;
  readonly version: string;
  readonly hash: string;
  /** The rosters that it is for; null: all that follow no other. */
  readonly follows: readonly string[] | null;
  readonly adopted: Adoption | null;
  /** The sheet's text is not what was taken into use. */
  readonly changed: boolean;
  /** Runs follow this one. */
  readonly current: boolean;
}

export interface PolicyFault {
  readonly sheet: string;
  readonly problems: readonly LawProblem[];
}

/** As the reckoner tells it: `policy` null where it is the one that the asker has, or where there is a fault. */
export interface PoliciesInForce {
  readonly policy: Policy | null;
  readonly hash: string;
  readonly shares: readonly SharedPolicy[];
  readonly fault: PolicyFault | null;
}

export interface KnownPolicies {
  /** The one that runs follow. Where its sheet has faults, the last that served, by which nothing is worked out. */
  readonly policy: Policy;
  readonly shares: readonly SharedPolicy[];
  readonly fault: PolicyFault | null;
}

/** Amounts in yuan with two decimals; null where no roster can be read so. */
export interface PolicyPreview {
  readonly before: PreviewSum | null;
  readonly after: PreviewSum | null;
  /** How many rows get another outcome or amount, of those that either reads. */
  readonly changed: number;
  /** The first of them. */
  readonly rows: readonly PreviewRow[];
}
export interface PreviewSum {
  readonly title: string;
  readonly rows: number;
  /** Rows of clauses that the policy does not have, and rows that lack what theirs reads. */
  readonly unknown: number;
  readonly missing: number;
  readonly proposed: string;
}
/** Null: it does not read the row, or the row has no amount. */
export interface PreviewRow {
  readonly sheet: string;
  readonly id: string;
  readonly applicant: string;
  readonly project: string;
  readonly before: string | null;
  readonly after: string | null;
}
