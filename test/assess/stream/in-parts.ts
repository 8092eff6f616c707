import { assessWorkbook } from "../../../src/assess/assess";
import { applicationOf, isProblem, type Fields } from "../../../src/assess/stream/application-line";
import type { Group } from "../../../src/assess/stream/gathering";
import { groupName, type Whole } from "../../../src/assess/stream/keyed-line";
import { Keys } from "../../../src/assess/stream/keys";
import { lineFields, LineSheet, LINES_SHEET, type Line } from "../../../src/assess/stream/line-sheet";
import { Worker, type BadGroup } from "../../../src/assess/stream/worker";
import type { GroupResult } from "../../../src/assess/stream/group-results";
import { rowReports } from "../../../src/report/row-report";
import { receiptFor } from "../../../src/report/assessed";
import { toJson, type ResultJson, type RowJson } from "../../../src/report/json";
import type { Policy } from "../../../src/policy/model";
import type { Source } from "../../../src/workbook/ports";
import { workbookOf, type SheetOf } from "../../roster/workbook";

/** Applications as somebody has them: line 1 first, all with the same fields. */
export interface Applications {
  readonly fields: readonly Fields[];
  /** The other sheets. */
  readonly book: readonly SheetOf[];
}

export const AS_OF = 20_780;
const RUN = { signal: new AbortController().signal, progress: (): void => undefined };
const OPTIONS = { unit: null, asOf: AS_OF, run: RUN } as const;

/** What only the whole roster shows: marks that a run in parts does not give. */
const OF_THE_WHOLE: readonly string[] = ["SIMILAR_APPLICANT", "RELATED_APPLICANT", "MAGNITUDE"];

/** A row as far as a run in parts has to give the same; rows that it names by their lines. */
export function comparable(row: RowJson, firstRow: number): object {
  const { outcome, computed, proposed, clause, flags, waits } = row;
  return {
    line: row.row - firstRow + 1,
    ...{ clause, outcome, computed, proposed, waits },
    flags: flags
      .filter(({ code }) => !OF_THE_WHOLE.includes(code))
      .map(({ with: others, ...flag }) => ({ ...flag, with: (others ?? []).map(other => other.row - firstRow + 1) })),
  };
}

function namesIn({ fields }: Applications, policy: Policy): string[] {
  const used = new Set(fields.flatMap(Object.keys));
  return lineFields(policy).flatMap(({ name }) => (used.has(name) ? [name] : []));
}

/** All of them in one run, as the command assesses a workbook whose columns mean what they are called. */
export async function atOnce(applications: Applications, policy: Policy): Promise<ResultJson> {
  const names = namesIn(applications, policy),
    rows = applications.fields.map(fields => names.map(name => fields[name] ?? null)),
    said = new Set(lineFields(policy).flatMap(({ name, meaning }) => (meaning === null ? [] : [name])));
  const source = workbookOf([{ name: LINES_SHEET, rows: [names, ...rows] }, ...applications.book]);
  const workbook = await assessWorkbook(source, policy, {
    readings: {},
    columns: names.flatMap(name => (said.has(name) ? [`${LINES_SHEET}!${name}=${name}`] : [])),
    sheets: [LINES_SHEET],
    asOf: AS_OF,
    run: RUN,
  });
  const receipt = receiptFor(policy, { engineVersion: "", inputHash: "", asOf: AS_OF, readings: {} }),
    assessed = { ...workbook, receipt, language: "zh-CN" as const };
  return toJson(assessed, rowReports(assessed));
}

function bookOf({ book }: Applications): Source | null {
  return book.length === 0 ? null : workbookOf(book);
}

/** The lines in groups by the keys that have to stay together. */
export async function keyed(applications: Applications, policy: Policy): Promise<Group[]> {
  const sheet = await LineSheet.open(
      bookOf(applications),
      policy,
      lineFields(policy).map(({ name }) => name),
      OPTIONS,
    ),
    keys = new Keys(sheet, policy),
    lines = applications.fields.map((fields, k): Line => ({ line: k + 1, fields })),
    nodes = keys.add(lines),
    groups = new Map<number, number[]>();
  nodes.forEach((node, k) => {
    const group = keys.groupOf(node);
    groups.set(group, [...(groups.get(group) ?? []), k]);
  });
  const whole: Whole = { input: "sha256:…", groups: groups.size, reviewed: keys.reviewed, asOf: "2026-11-23" };
  return [...groups.values()].map((members, n) => ({
    group: groupName(n + 1),
    lines: members.map(k => ({
      group: groupName(n + 1),
      line: k + 1,
      of: members.length,
      whole,
      application: applications.fields[k],
    })),
  }));
}

/** A worker's output: its receipt, its groups' results and its end, as lines. */
export async function workedOff(
  applications: Applications,
  policy: Policy,
  batches: readonly (readonly Group[])[],
): Promise<{ readonly results: readonly (GroupResult | BadGroup)[]; readonly lines: readonly string[] }> {
  const names = namesIn(applications, policy),
    sheet = await LineSheet.open(bookOf(applications), policy, names, OPTIONS),
    whole = batches.flat()[0]?.lines[0]?.whole;
  if (whole === undefined) return { results: [], lines: [JSON.stringify({ end: { groups: 0, findings: [] } })] };
  const worker = new Worker(sheet, names, {
    policy,
    readings: {},
    engineVersion: "",
    unit: "元",
    book: null,
    asOf: AS_OF,
    whole,
  });
  const results = batches.flatMap(groups => worker.assess(groups));
  return {
    results,
    lines: [
      JSON.stringify({ receipt: worker.receipt, of: whole.groups }),
      ...results.map(result => JSON.stringify(result)),
      JSON.stringify({ end: { groups: results.length, findings: worker.findings } }),
    ],
  };
}

/** An application, or null where the line is none. */
export function readOr(value: unknown, policy: Policy): Fields | null {
  const read = applicationOf(value, new Set(lineFields(policy).map(({ name }) => name)));
  return isProblem(read) ? null : read;
}
