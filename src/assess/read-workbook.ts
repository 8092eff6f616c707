import type { Unit } from "../money/amount-as-written";
import type { Policy } from "../policy/model";
import { RosterProblem } from "../roster/problem";
import type { RosterContents } from "../roster/contents";
import type { Run, Source } from "../workbook/ports";
import type { Overrides } from "../roster/overrides";
import { withColumnAnswers } from "./column-answers";
import { overridesOf, type Corrections } from "./corrections";
import { readAreas, readHeads } from "./read-areas";
import { rosterSettings } from "./roster-settings";
import { headsWithout, type SheetHead } from "./sheet-head";
import { recogniseAll } from "./recognised-sheet";
import { policyFilesIn } from "./workbook-policies";
import { WorkbookReader } from "./workbook-reader";

export interface ReadOptions {
  /** Names of the roster sheets to read; without, every sheet that is recognised as one. */
  readonly sheets?: readonly string[];
  /** The unit of amounts that name none, `--unit`. */
  readonly unit?: Unit;
  /** What this run says about columns, `--columns`: `[工作表!]表头=含义`. */
  readonly columns?: readonly string[];
  /**
   * The workbook is read again, if at all, where it has at most so many applications: of more its source lets its cells
   * go. Left out: it keeps them.
   */
  readonly readAgainUpTo?: number;
  /** Sheets that are not looked at, as if they were not there: they follow another policy. */
  readonly without?: ReadonlySet<string>;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly run: Run;
}

/**
 * Reads a workbook: its roster sheets row by row, its other sheets whole. Throws a RosterProblem where there is nothing
 * to assess; whatever else is unclear is a finding. Memory: the cells of the application rows, and one block.
 */
export async function readWorkbook(source: Source, policy: Policy, options: ReadOptions): Promise<RosterContents> {
  const all = policyFilesIn(await readHeads(source, options.run)).heads,
    heads = headsWithout(all, options.without ?? new Set()),
    { corrections: kept } = rosterSettings(heads, policy),
    corrections = withColumnAnswers(options.columns ?? [], heads, policy, kept),
    overrides = overridesOf(corrections);
  const reader = new WorkbookReader(heads, policy, {
    overrides,
    ...namesFor(options.sheets ?? [], corrections, heads, policy, overrides),
  });
  await readAreas(source, reader.areas, options.run, (index, block) => reader.readBlock(index, block));
  if (reader.applications <= (options.readAgainUpTo ?? Number.POSITIVE_INFINITY))
    return reader.finish(options.unit ?? null, options.asOf);
  source.letGo?.();
  return readOnce(reader.finish(options.unit ?? null, options.asOf));
}

/** Without what joining the rows once more would need: of a million rows seventy megabytes. */
function readOnce({ rejoined, ...contents }: RosterContents): RosterContents {
  void rejoined;
  return contents;
}

/**
 * Sheets that are named are read; else the rosters that 读表设置 says take part, and those of which it says nothing and
 * that neither are hidden nor only sum others.
 */
function namesFor(
  named: readonly string[],
  corrections: Corrections,
  heads: readonly SheetHead[],
  policy: Policy,
  overrides: ReadonlyMap<string, Overrides>,
): { readonly names?: readonly string[] } {
  if (named.length > 0) return { names: named };
  if (Object.values(corrections).every(({ on }) => on === undefined)) return {};
  const said = (name: string): boolean | undefined => corrections[name]?.on;
  // What sums or restates only sheets that are left out sums nothing that counts.
  const left = heads.filter(({ info }) => said(info.name) !== false),
    names = recogniseAll(left, policy, overrides)
      .filter(({ kind, info, aside }) => kind.kind === "roster" && (said(info.name) ?? aside === null))
      .map(({ info }) => info.name);
  if (names.length > 0) return { names };
  const off = heads.flatMap(({ info }) => (said(info.name) === false ? [info.name] : []));
  if (off.length === 0) return {};
  throw new RosterProblem("all-left-out", null, { sheets: off });
}
