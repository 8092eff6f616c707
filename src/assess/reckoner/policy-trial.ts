import { fenOf } from "../../money/fen";
import { NONE, OUTCOMES } from "../../mechanisms/results";
import { yuanText } from "../../report/yuan-cell";
import { RosterProblem } from "../../roster/problem";
import type { Area } from "../../workbook/ports";
import { assessContents } from "../assess";
import { blockOf, type BlockData } from "../block-data";
import { overridesOf } from "../corrections";
import { policyFit } from "../policy-fit";
import { recogniseAll } from "../recognised-sheet";
import { rosterSettings } from "../roster-settings";
import { headsWithout, type SheetHead } from "../sheet-head";
import { chosenNames } from "../surveyor";
import { TaskProblem } from "../task-problem";
import { sheetsWithout, type PolicyShare } from "../workbook-policies";
import { WorkbookReader } from "../workbook-reader";
import type { NewPolicy, PolicyPreview, PreviewRow, PreviewSum } from "../workplace/policies";
import type { Policies } from "./policies";
import type { ReadRequest } from "./requests";

/** So many of the rows that change are named. */
const NAMED = 8;

interface TriedRow extends Omit<PreviewRow, "before" | "after"> {
  readonly outcome: string;
  readonly proposed: string | null;
}
interface Tried {
  readonly sum: PreviewSum;
  readonly fen: bigint;
  readonly rows: ReadonlyMap<string, TriedRow>;
}

/**
 * What a policy would change: the rosters that it is for, read and reckoned as they follow theirs now, then as they
 * would follow it. For each of `passes`: `open`, `readBlock` for the areas' blocks, `end`; then `outcome`.
 */
export class PolicyTrial {
  private shares: { readonly share: PolicyShare; readonly heads: readonly SheetHead[] }[] = [];
  private reader: WorkbookReader | null = null;
  private tried: (Tried | null)[] = [];

  constructor(private readonly policies: Policies) {}

  /** How many passes there are: those by what is in force first, the last by the candidate. */
  async begin(heads: readonly SheetHead[], candidate: NewPolicy): Promise<number> {
    await this.policies.learn(heads, null);
    const then = await this.policies.sharesWith(candidate),
      now = this.policies.sharesNow(),
      sheets = this.policies.otherSheets(),
      wanted = then.find(({ file }) => file !== null && isOf(file.follows, candidate))!;
    const seen = (share: PolicyShare, among: readonly PolicyShare[]): readonly SheetHead[] =>
      headsWithout(sheets, sheetsWithout(share, among, sheets));
    const concerned = new Set(seen(wanted, then).map(({ info }) => info.name));
    this.tried = [];
    this.shares = [
      ...now.map(share => ({ share, heads: seen(share, now).filter(({ info }) => concerned.has(info.name)) })),
      { share: wanted, heads: seen(wanted, then) },
    ];
    return this.shares.length;
  }
  open(pass: number): readonly Area[] {
    const { share, heads } = this.at(pass);
    try {
      this.reader = readerFor(heads, share);
    } catch (error) {
      // A policy under which the workbook has no roster.
      if (!(error instanceof RosterProblem)) throw error;
      this.reader = null;
    }
    return this.reader?.areas ?? [];
  }
  readBlock(index: number, block: BlockData): void {
    this.reader?.readBlock(index, blockOf(block));
  }
  end(pass: number, { settings, asOf }: ReadRequest): void {
    this.tried.push(this.reader === null ? null : tried(this.reader, this.at(pass).share, settings.unit, asOf));
    this.reader = null;
  }

  outcome(): PolicyPreview {
    const after = this.tried.at(-1) ?? null,
      before = joined(this.tried.slice(0, -1)),
      keys = new Set([...(before?.rows.keys() ?? []), ...(after?.rows.keys() ?? [])]);
    let changed = 0;
    const rows: PreviewRow[] = [];
    for (const key of keys) {
      const was = before?.rows.get(key),
        is = after?.rows.get(key);
      if (was?.outcome === is?.outcome && was?.proposed === is?.proposed) continue;
      changed++;
      const { sheet, id, applicant, project } = (is ?? was)!;
      if (rows.length < NAMED)
        rows.push({ sheet, id, applicant, project, before: was?.proposed ?? null, after: is?.proposed ?? null });
    }
    return { before: before?.sum ?? null, after: after?.sum ?? null, changed, rows };
  }

  private at(pass: number): { readonly share: PolicyShare; readonly heads: readonly SheetHead[] } {
    const at = this.shares[pass];
    if (at === undefined) throw new TaskProblem("engine-stopped");
    return at;
  }
}

function isOf(follows: readonly string[], candidate: NewPolicy): boolean {
  return follows.length === candidate.follows.length && follows.every(sheet => candidate.follows.includes(sheet));
}

function readerFor(heads: readonly SheetHead[], { policy }: PolicyShare): WorkbookReader {
  const { corrections } = rosterSettings(heads, policy),
    overrides = overridesOf(corrections),
    names = chosenNames(recogniseAll(heads, policy, overrides), corrections);
  return new WorkbookReader(heads, policy, { ...(names.length === 0 ? {} : { names }), overrides });
}

function tried(
  reader: WorkbookReader,
  { policy }: PolicyShare,
  unit: ReadRequest["settings"]["unit"],
  asOf: number,
): Tried {
  const workbook = assessContents(reader.finish(unit, asOf), policy, {}, asOf),
    { awards, settled } = workbook.assessment,
    rows = new Map<string, TriedRow>();
  let fen = 0n;
  workbook.contents.origins.forEach(({ sheet, row, id, applicant, project }, k) => {
    const proposed = settled.proposed[k]!;
    if (proposed !== NONE) fen += BigInt(proposed);
    rows.set(`${sheet}\n${row}`, {
      sheet,
      id,
      applicant,
      project,
      outcome: OUTCOMES[awards.outcome[k]!]!,
      proposed: proposed === NONE ? null : yuanText(fenOf(proposed)),
    });
  });
  const { rows: count, unknown, missing } = policyFit(workbook);
  return { fen, rows, sum: { title: policy.title, rows: count, unknown, missing, proposed: printed(fen) } };
}

/** What several policies in force come to together. */
function joined(all: readonly (Tried | null)[]): Tried | null {
  const found = all.filter(one => one !== null);
  if (found.length <= 1) return found[0] ?? null;
  const fen = found.reduce((n, one) => n + one.fen, 0n),
    add = (of: "rows" | "unknown" | "missing"): number => found.reduce((n, { sum }) => n + sum[of], 0);
  return {
    fen,
    rows: new Map(found.flatMap(({ rows }) => [...rows])),
    sum: {
      title: found.map(({ sum }) => sum.title).join("；"),
      rows: add("rows"),
      unknown: add("unknown"),
      missing: add("missing"),
      proposed: printed(fen),
    },
  };
}

/** 分 as yuan with two decimals. */
function printed(fen: bigint): string {
  const digits = String(fen).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
