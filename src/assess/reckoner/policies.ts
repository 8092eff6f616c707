import type { ReadingValues } from "../../engine/switches";
import type { FormulaShare } from "../../functions/choices";
import { fileText } from "../../policy/file-text";
import type { Policy } from "../../policy/model";
import { LawError } from "../../policy/problem";
import type { Unit } from "../../money/unit";
import { policyLabels } from "../../report/several-policies";
import type { Sha256 } from "../input-hash";
import { policySheet, type PolicyFile } from "../policy-sheet";
import { PolicySheetError } from "../policy-sheet-error";
import { POLICY_SHEET } from "../policy-sheet-name";
import { recogniseAll } from "../recognised-sheet";
import { headsWithout, type SheetHead } from "../sheet-head";
import { bestFit, fitOfHeads } from "../policy-fit";
import { TaskProblem } from "../task-problem";
import {
  isChanged,
  policyFilesIn,
  policyShares,
  sharesWithRosters,
  sheetsWithout,
  type PolicyShare,
} from "../workbook-policies";
import type { SheetData } from "../../workbook/ports";
import type { CheckedFile, NewPolicy, PoliciesInForce, SharedPolicy } from "../workplace/policies";

// Reading, linting and trying a policy's file is much code, and most workbooks have none.
const checking = (): Promise<typeof import("../policy-checking")> => import("../policy-checking");

/** The policies that the workbook's rosters follow, as its sheets 政策文件 were read last; the shipped one without. */
export class Policies {
  private shares: readonly PolicyShare[];
  private taken: readonly PolicyFile[] = [];
  private heads: readonly SheetHead[] = [];
  private fault: PolicySheetError | null = null;
  private followed: string | null = null;
  private readonly known = new Map<string, Policy | LawError>();

  constructor(
    private readonly shipped: Policy,
    private readonly sha256: Sha256,
  ) {
    this.shares = [{ policy: shipped, file: null, sheets: null }];
  }

  /** The policy that a run follows. Throws a PolicySheetError where the workbook's own cannot be used. */
  get current(): Policy {
    return this.share().policy;
  }

  /**
   * Learns which policies the workbook's sheets hold, of which runs follow that of the sheet `followed` ("": the one
   * that ships; null: the first that has a roster), and gives the sheets that the current one looks at. Throws a
   * PolicySheetError.
   */
  async follow(heads: readonly SheetHead[], followed: string | null): Promise<readonly SheetHead[]> {
    await this.learn(heads, followed);
    return headsWithout(this.heads, sheetsWithout(this.share(), this.shares, this.heads));
  }

  /** The same without asking which sheets are looked at; what is wrong with a policy is told by `state`. */
  async learn(heads: readonly SheetHead[], followed: string | null): Promise<void> {
    this.followed = followed;
    const { files, heads: others } = policyFilesIn(heads);
    this.heads = others;
    this.fault = null;
    try {
      this.taken = files;
      this.shares = await this.sharesOf(files);
    } catch (error) {
      if (!(error instanceof PolicySheetError)) throw error;
      this.fault = error;
    }
  }

  /** What the workbook's rosters follow. `known`: the hash of the asker's policy, which is not sent again. */
  state(known: string): PoliciesInForce {
    if (this.fault !== null) return { policy: null, hash: "", shares: [], fault: faultOf(this.fault) };
    const share = this.share(),
      labels = policyLabels(this.shares.map(({ policy }) => policy)),
      { policy } = share;
    return {
      policy: policy.hash === known ? null : policy,
      hash: policy.hash,
      shares: this.shares.map((one, k) => sharedOf(one, labels[k]!, one === share)),
      fault: null,
    };
  }
  /** What sheets of the current policy's results are called by beside another policy's; "" where there is none. */
  label(): string {
    const shares = sharesWithRosters(this.shares, this.heads),
      at = shares.indexOf(this.share());
    return shares.length <= 1 || at < 0 ? "" : policyLabels(shares.map(({ policy }) => policy))[at]!;
  }

  /**
   * All policies as formulas follow them, each with the readings that `chosen` finds for it. `rosters`: the sheets that
   * follow the one that names none. A sheet that is neither has no policy.
   */
  forFormulas(chosen: (policy: Policy) => ReadingValues, rosters: readonly string[]): readonly FormulaShare[] {
    const labels = policyLabels(this.shares.map(({ policy }) => policy)),
      claimed = new Set(this.shares.flatMap(({ sheets }) => sheets ?? []));
    return this.shares.map(({ policy, file, sheets }, k) => ({
      policy: policy.hash === this.shipped.hash ? null : policy,
      readings: chosen(policy),
      names: [
        labels[k]!,
        policy.title,
        ...policy.names,
        policy.id,
        ...(file === null ? [] : nameInBrackets(file.sheet)),
      ],
      sheets: sheets ?? rosters.filter(sheet => !claimed.has(sheet)),
    }));
  }

  /** Sheets with a table that has applicants or more of a roster's columns: another policy may know its clauses. */
  rosters(heads: readonly SheetHead[]): readonly string[] {
    return recogniseAll(policyFilesIn(heads).heads, this.shipped, undefined)
      .filter(({ kind, aside }) => aside === null && (kind.kind === "roster" || kind.kind === "almost"))
      .map(({ info }) => info.name);
  }

  /**
   * The policy at hand, but for the current one, that most of the rosters' first rows fit: its title; null where none
   * does.
   */
  fitting(unit: Unit | null, asOf: number): string | null {
    const { current } = this,
      others = new Map([this.shipped, ...this.shares.map(({ policy }) => policy)].map(one => [one.hash, one]));
    others.delete(current.hash);
    const tried = [...others.values()].flatMap(policy => {
      const fit = fitOfHeads(this.heads, policy, unit, asOf);
      return fit === null ? [] : [{ title: policy.title, fit }];
    });
    return bestFit(tried)?.title ?? null;
  }

  /** What a file would be as a policy: its name, or everything that is wrong with it. */
  async check(text: string): Promise<CheckedFile> {
    const policy = await this.load(fileText(text));
    if (policy instanceof LawError)
      return { problems: policy.problems, warnings: [], title: "", version: "", hash: "", clauses: 0 };
    const { title, version, hash, clauses } = policy,
      warnings = (await checking()).contributionWarnings(policy);
    return { problems: [], warnings, title, version, hash, clauses: clauses.length };
  }

  /** The shares as they would be with a new file; throws a PolicySheetError. */
  async sharesWith(candidate: NewPolicy): Promise<readonly PolicyShare[]> {
    const files = this.filesBut(candidate);
    return this.sharesOf([
      ...files,
      { sheet: this.sheetFor(candidate), text: fileText(candidate.text), follows: candidate.follows, adopted: null },
    ]);
  }
  sharesNow(): readonly PolicyShare[] {
    return this.fault === null ? this.shares : [];
  }
  otherSheets(): readonly SheetHead[] {
    return this.heads;
  }

  /** The sheet with which a policy is taken into use by somebody, and now. Throws where it cannot be. */
  async sheet(candidate: NewPolicy, by: string, at: string): Promise<SheetData> {
    const text = fileText(candidate.text),
      policy = await this.load(text),
      name = this.sheetFor(candidate);
    if (policy instanceof LawError) throw new PolicySheetError(name, policy.problems);
    await this.sharesWith(candidate);
    const there = this.taken.find(({ sheet }) => sheet === name);
    // One that somebody made by hand stays theirs.
    if (there !== undefined && there.adopted === null) throw new TaskProblem("policy-sheet-by-hand", { sheet: name });
    const { title, version, hash } = policy;
    return policySheet(name, text, { title, version, hash, by, at, follows: candidate.follows });
  }

  private share(): PolicyShare {
    if (this.fault !== null) throw this.fault;
    const { shares, followed } = this,
      chosen = shares.find(({ file }) => (file?.sheet ?? "") === followed);
    return chosen ?? sharesWithRosters(shares, this.heads)[0] ?? shares[0]!;
  }

  /** The files that stay beside a new one: what it is for, another no longer is. */
  private filesBut(candidate: NewPolicy): readonly PolicyFile[] {
    const name = this.sheetFor(candidate);
    return this.taken.filter(({ sheet }) => sheet !== name);
  }
  /** The sheet of the file that the new one replaces: that of the same rosters; else one that is not there yet. */
  private sheetFor({ follows }: NewPolicy): string {
    const same = this.taken.find(
      file => file.follows.length === follows.length && file.follows.every(sheet => follows.includes(sheet)),
    );
    if (same !== undefined) return same.sheet;
    const names = new Set([...this.taken.map(({ sheet }) => sheet), ...this.heads.map(({ info }) => info.name)]);
    for (let k = 1; ; k++) {
      const name = k === 1 ? POLICY_SHEET : `${POLICY_SHEET}${k}`;
      if (!names.has(name)) return name;
    }
  }

  private async sharesOf(files: readonly PolicyFile[]): Promise<readonly PolicyShare[]> {
    for (const { text } of files) await this.load(text);
    return policyShares(files, text => this.loaded(text), this.shipped);
  }
  private loaded(text: string): Policy {
    const policy = this.known.get(text)!;
    if (policy instanceof LawError) throw policy;
    return policy;
  }
  /** Linted and its examples run, once for each text. */
  private async load(text: string): Promise<Policy | LawError> {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const [{ loadCheckedPolicy, withHints }, hash] = await Promise.all([checking(), this.sha256(text)]);
    let policy: Policy | LawError;
    try {
      policy = loadCheckedPolicy(text, hash);
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      policy = new LawError(withHints(error.problems));
    }
    this.known.set(text, policy);
    return policy;
  }
}

/** What stands in the brackets of 政策文件（石景山）. */
function nameInBrackets(sheet: string): readonly string[] {
  const plain = sheet.normalize("NFKC").trim(),
    opens = plain.lastIndexOf("(");
  const name = opens < 0 || !plain.endsWith(")") ? "" : plain.slice(opens + 1, -1).trim();
  return name === "" ? [] : [name];
}

function sharedOf(share: PolicyShare, label: string, isCurrent: boolean): SharedPolicy {
  const { policy, file, sheets } = share;
  return {
    sheet: file?.sheet ?? "",
    label,
    title: policy.title,
    version: policy.version,
    hash: policy.hash,
    follows: sheets,
    adopted: file?.adopted ?? null,
    changed: isChanged(share),
    current: isCurrent,
  };
}

function faultOf({ sheet, problems }: PolicySheetError): PoliciesInForce["fault"] {
  return { sheet, problems };
}
