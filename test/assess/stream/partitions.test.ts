import { createHash } from "node:crypto";
import fc from "fast-check";
import { closureOf, groupingKeys } from "../../../src/engine/closure";
import { NO_DECISIONS } from "../../../src/engine/decisions";
import type { Fields } from "../../../src/assess/stream/application-line";
import type { Group } from "../../../src/assess/stream/gathering";
import type { GroupResult } from "../../../src/assess/stream/group-results";
import { LineSheet, lineFields } from "../../../src/assess/stream/line-sheet";
import { Merge, type Merged } from "../../../src/assess/stream/merge";
import type { RosterContents } from "../../../src/roster/contents";
import { loadLaw } from "../../../src/law-file/load-law";
import { applications } from "./random-applications";
import { AS_OF, atOnce, comparable, keyed, workedOff, type Applications } from "./in-parts";

const policy = loadLaw();
const RUNS = Math.ceil(60 * Number(process.env["PROPERTY_SHARE"] ?? "1"));
const print = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

function merged(...results: readonly (readonly string[])[]): string[] {
  const merge = new Merge(print);
  for (const line of results.flat()) merge.add(line);
  return [...merge.lines()];
}

function together(lines: readonly string[]): Merged {
  return (JSON.parse(lines.at(-1)!) as { merged: Merged }).merged;
}

/** Groups as some engine may deal them out: in any order, to workers, and there in batches. */
function dealt(groups: readonly Group[], seed: readonly number[]): (readonly Group[])[][] {
  const workers: Group[][][] = [[[]], [[]], [[]]];
  groups.forEach((group, k) => {
    const at = seed[k % seed.length]!,
      batches = workers[at % workers.length]!;
    if (at % 5 === 0) batches.push([]);
    if (at % 2 === 0) batches.at(-1)!.unshift(group);
    else batches.at(-1)!.push(group);
  });
  return workers;
}

const seeds = fc.array(fc.nat(29), { minLength: 1, maxLength: 7 });

describe("applications in parts by their keys", () => {
  test("come to the same amounts, outcomes and marks as in one run, and the merge to the same totals", async () => {
    await fc.assert(
      fc.asyncProperty(applications, seeds, async (all, seed) => {
        const whole = await atOnce(all, policy);
        // Only all rows show whether the ledger's latest round is theirs; a run in parts says that it does not ask.
        fc.pre(!whole.findings.some(({ code }) => code === "ROUND_IN_LEDGER"));
        const groups = await keyed(all, policy),
          workers = await Promise.all(dealt(groups, seed).map(batches => workedOff(all, policy, batches)));
        const rows = workers
          .flatMap(({ results }) => results as readonly GroupResult[])
          .flatMap(result => result.rows)
          .sort((a, b) => a.row - b.row);
        expect(rows.map(row => comparable(row, 1))).toEqual(whole.rows.map(row => comparable(row, 2)));
        const sum = together(merged(...workers.map(({ lines }) => lines)));
        expect(sum).toMatchObject({ total: whole.total, groups: groups.length, complete: true, bad: 0, refused: 0 });
        expect(new Map(sum.clauses.map(({ clause, ...own }) => [clause, own]))).toEqual(
          new Map(whole.clauses.map(({ clause, ...own }) => [clause, own])),
        );
        const over = (findings: readonly { readonly code: string }[]): number =>
          findings.filter(({ code }) => code === "OVER_BUDGET").length;
        expect(over(sum.findings)).toBe(over(whole.findings));
      }),
      { numRuns: RUNS },
    );
  });

  test("are one group where one bears on another when they are settled", async () => {
    await fc.assert(
      fc.asyncProperty(applications, async all => {
        const groupOf = new Map(
          (await keyed(all, policy)).flatMap(({ group, lines }) => lines.map(l => [l.line, group])),
        );
        const contents = await contentsOf(all);
        const keys = groupingKeys(contents.applications, NO_DECISIONS);
        for (let row = 0; row < contents.applications.count; row++)
          for (const other of closureOf(contents.applications.count, keys, [row]))
            expect(groupOf.get(other + 1)).toBe(groupOf.get(row + 1));
      }),
      { numRuns: RUNS },
    );
  });

  test("however they are dealt out, put together and worked off again, one result comes out", async () => {
    await fc.assert(
      fc.asyncProperty(applications, seeds, seeds, async (all, seed, other) => {
        const groups = await keyed(all, policy),
          parts = await Promise.all(dealt(groups, seed).map(batches => workedOff(all, policy, batches))),
          again = await Promise.all(dealt(groups, other).map(batches => workedOff(all, policy, batches)));
        const [a, b, c] = parts.map(({ lines }) => lines) as [string[], string[], string[]],
          whole = merged(a, b, c);
        expect(merged(merged(a, b), c)).toEqual(whole);
        expect(merged(a, merged(b, c))).toEqual(whole);
        expect(merged(c, a, b)).toEqual(whole);
        expect(merged(whole, a, a)).toEqual(whole);
        expect(merged(...again.map(({ lines }) => lines))).toEqual(whole);
      }),
      { numRuns: RUNS },
    );
  });

  test("are one group where a budget of the year cuts all of them in proportion", async () => {
    const digital = loadLaw("test/policy/trial/digital.yaml"),
      one = (name: string, invest: string): Fields => ({
        申报单位: name,
        申报条款: "1",
        项目名称: `${name}的产线`,
        改造投资额: invest,
        是否标杆: "否",
      }),
      all = { book: [], fields: [one("甲公司", "900万元"), one("乙公司", "2000万元"), one("丙公司", "3000万元")] };
    const whole = await atOnce(all, digital),
      groups = await keyed(all, digital),
      { results, lines } = await workedOff(all, digital, [groups]);
    expect(groups).toHaveLength(1);
    expect(whole.rows.flatMap(({ flags }) => flags.map(({ code }) => code))).toContain("BUDGET_CUT");
    expect((results[0] as GroupResult).rows.map(row => comparable(row, 1))).toEqual(
      whole.rows.map(row => comparable(row, 2)),
    );
    expect(together(merged(lines)).total).toEqual(whole.total);
  });
});

async function contentsOf(all: Applications): Promise<RosterContents> {
  const run = { signal: new AbortController().signal, progress: (): void => undefined };
  const sheet = await LineSheet.open(
    null,
    policy,
    lineFields(policy).map(({ name }) => name),
    { unit: null, asOf: AS_OF, run },
  );
  const lines = all.fields.map((fields, k) => ({ line: k + 1, fields }));
  return sheet.contents(lines, new Int32Array(lines.length), false);
}
