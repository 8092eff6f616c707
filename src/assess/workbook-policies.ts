import type { Policy } from "../policy/model";
import { LawError, type LawProblem } from "../policy/problem";
import { PolicySheetError } from "./policy-sheet-error";
import type { Cell, Run, Source } from "../workbook/ports";
import { policyFileOf, type PolicyFile } from "./policy-sheet";
import { isPolicySheetName, MOST_LINES, MOST_PIECES } from "./policy-sheet-name";
import { recogniseAll } from "./recognised-sheet";
import { gather, type SheetHead } from "./sheet-head";

/** A policy that rosters of a workbook follow. */
export interface PolicyShare {
  readonly policy: Policy;
  /** Where it stands in the workbook; null: it is the one that ships, or that a command names. */
  readonly file: PolicyFile | null;
  /** The sheets that follow it; null: all that follow no other. */
  readonly sheets: readonly string[] | null;
}

/** The policies' files that stand in the workbook, in the order of its sheets. Hidden sheets count: they decide. */
export async function readPolicyFiles(source: Source, run: Run): Promise<readonly PolicyFile[]> {
  const files: PolicyFile[] = [];
  for (const { name, used } of await source.sheets()) {
    if (used === null || !isPolicySheetName(name)) continue;
    const area = { ...used, rows: Math.min(used.rows, MOST_LINES), columns: Math.min(used.columns, MOST_PIECES) },
      rows: (readonly Cell[])[] = [];
    for await (const block of source.read(area, "all", run)) gather(rows, block, area.top);
    const file = policyFileOf(name, rows);
    if (file !== null) files.push(file);
  }
  return files;
}

/** The policies' files among sheets that were read, and the other sheets: a policy's file is none to recognise. */
export function policyFilesIn(heads: readonly SheetHead[]): {
  readonly files: readonly PolicyFile[];
  readonly heads: readonly SheetHead[];
} {
  const files: PolicyFile[] = [],
    others: SheetHead[] = [];
  for (const head of heads) {
    const { name } = head.info,
      file = isPolicySheetName(name) ? policyFileOf(name, head.rows) : null;
    if (file === null) others.push(head);
    else files.push(file);
  }
  return { files, heads: others };
}

/**
 * Which sheets follow which policy. `load` makes a policy of a file's text: linted, its examples run; it throws a
 * LawError. `otherwise` is followed by sheets that no file is for. Throws a PolicySheetError: by a policy that cannot
 * be used nothing is worked out, and by no other in its place.
 */
export function policyShares(
  files: readonly PolicyFile[],
  load: (text: string) => Policy,
  otherwise: Policy,
): readonly PolicyShare[] {
  const claimed = new Map<string, string>();
  let rest: PolicyFile | null = null;
  for (const file of files) {
    if (file.follows.length === 0) {
      if (rest !== null) throw new PolicySheetError(file.sheet, [problemOf(ALL_TWICE(rest.sheet))]);
      rest = file;
    }
    for (const sheet of file.follows) {
      const other = claimed.get(sheet);
      if (other !== undefined) throw new PolicySheetError(file.sheet, [problemOf(SHEET_TWICE(sheet, other))]);
      claimed.set(sheet, file.sheet);
    }
  }
  const shares = files.map((file): PolicyShare => ({
    policy: loaded(file, load),
    file,
    sheets: file.follows.length === 0 ? null : file.follows,
  }));
  return rest === null ? [...shares, { policy: otherwise, file: null, sheets: null }] : shares;
}

// As the problems of a law's file are: in the words of whoever writes such files.
const ALL_TWICE = (other: string): string =>
    `没有写适用工作表，工作表“${other}”也没有写：不知道哪张申报表按哪份政策；在其中一张的上方写“适用工作表：申报表的名称”`,
  SHEET_TWICE = (sheet: string, other: string): string =>
    `适用工作表“${sheet}”在“${other}”里也写了：一张申报表只能按一份政策；删掉其中一处`;

function problemOf(message: string): LawProblem {
  return { path: "适用工作表", line: null, message };
}

function loaded(file: PolicyFile, load: (text: string) => Policy): Policy {
  try {
    return load(file.text);
  } catch (error) {
    if (error instanceof LawError) throw new PolicySheetError(file.sheet, error.problems);
    throw error;
  }
}

/** The sheet's text is not the one that somebody took into use. */
export function isChanged({ policy, file }: PolicyShare): boolean {
  return file?.adopted !== null && file?.adopted !== undefined && file.adopted.hash !== policy.hash;
}

/**
 * The sheets that a share does not look at: those that another names, and, where it names its own, every other roster.
 */
export function sheetsWithout(
  share: PolicyShare,
  shares: readonly PolicyShare[],
  heads: readonly SheetHead[],
): ReadonlySet<string> {
  const without = new Set(shares.flatMap(other => (other === share ? [] : (other.sheets ?? []))));
  const { sheets, policy } = share;
  if (sheets === null) return without;
  for (const { info, kind } of recogniseAll(heads, policy, undefined))
    if ((kind.kind === "roster" || kind.kind === "almost") && !sheets.includes(info.name)) without.add(info.name);
  return without;
}

/** The shares that have something to assess: of one without a roster in the workbook nothing is said. */
export function sharesWithRosters(shares: readonly PolicyShare[], heads: readonly SheetHead[]): readonly PolicyShare[] {
  if (shares.length === 1) return shares;
  return shares.filter(share => {
    const without = sheetsWithout(share, shares, heads),
      own = heads.filter(({ info }) => !without.has(info.name));
    return recogniseAll(own, share.policy, undefined).some(({ kind }) => kind.kind === "roster");
  });
}
