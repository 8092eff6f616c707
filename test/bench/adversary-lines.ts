import { assessWorkbook } from "../../src/assess/assess";
import type { Policy } from "../../src/policy/model";
import { rowReports } from "../../src/report/row-report";
import type { ReadingValues } from "../../src/engine/switches";
import type { Source } from "../../src/workbook/ports";
import { ADVERSARIES } from "./adversaries";
import { BOOKS } from "./adversary-books";
import { inTurn, type Timing } from "./interleaved";
import type { Line } from "./line";
import { memorySource } from "./memory-source";
import { QUIET } from "./reading-lines";

const AS_OF = 20_780;
/** Four times the rows take 4 times as long where a step is linear, about 4.6 at n·log n, 16 where it is quadratic. */
const SIZES = [12_500, 50_000] as const,
  MOST_GROWTH = 6;

/** What is assessed: a source of `count` of what there are many of. */
interface Case {
  readonly name: string;
  readonly readings: ReadingValues;
  readonly sizes: readonly [number, number];
  source(count: number): Promise<Source>;
}

const CASES: readonly Case[] = [
  ...ADVERSARIES.map(({ name, readings, sheets }) => ({
    name,
    readings,
    sizes: SIZES,
    source: (count: number) => Promise.resolve(memorySource(sheets(count))),
  })),
  ...BOOKS.map(book => ({ ...book, readings: {} })),
];

/**
 * Every adversary at two sizes, from cells to explained rows. The first runs once more in the beginning, to warm up.
 */
export async function adversaryLines(policy: Policy): Promise<Line[]> {
  const lines: Line[] = [];
  await inTurn([await task(policy, CASES[0]!, SIZES[0])], 1);
  for (const one of CASES) lines.push(...(await linesOf(policy, one)));
  return lines;
}

async function linesOf(policy: Policy, one: Case): Promise<Line[]> {
  const [few, many] = one.sizes,
    tasks = [await task(policy, one, few), await task(policy, one, many)];
  const [small, large] = (await inTurn(tasks, 1)) as [Timing, Timing];
  const growth = large.cpu / small.cpu,
    line = (rows: number, timing: Timing, note: string): Line => ({
      section: "adversaries",
      what: one.name,
      rows,
      ...timing,
      ratio: null,
      mb: null,
      note,
    });
  const times = `CPU × ${Math.floor(growth * 10) / 10} for × ${many / few} rows`;
  return [line(few, small, ""), line(many, large, growth > MOST_GROWTH ? `${times}: worse than n·log n` : times)];
}

async function task(policy: Policy, one: Case, count: number): Promise<{ name: string; run(): Promise<unknown> }> {
  const source = await one.source(count);
  return { name: one.name, run: async () => rowReports(await assessed(policy, one.readings, source)).length };
}

async function assessed(
  policy: Policy,
  readings: ReadingValues,
  source: Source,
): Promise<Parameters<typeof rowReports>[0]> {
  const result = await assessWorkbook(source, policy, { readings, asOf: AS_OF, run: QUIET });
  const receipt = {
    policy: "",
    policyVersion: "",
    policyHash: "",
    engineVersion: "",
    asOf: "",
    inputHash: "",
    readings: result.assessment.readings,
  };
  return { ...result, receipt, language: "zh-CN" };
}
