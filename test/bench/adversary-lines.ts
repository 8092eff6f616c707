import { assessWorkbook } from "../../src/assess/assess";
import type { Policy } from "../../src/policy/model";
import { rowReports } from "../../src/report/row-report";
import { ADVERSARIES, type Adversary } from "./adversaries";
import { inTurn, type Timing } from "./interleaved";
import type { Line } from "./line";
import { memorySource } from "./memory-source";
import { QUIET } from "./reading-lines";

const AS_OF = 20_780;
/** Four times the rows take 4 times as long where a step is linear, about 4.6 at n·log n, 16 where it is quadratic. */
const SIZES = [12_500, 50_000] as const,
  MOST_GROWTH = 6;

/**
 * Every adversary at two sizes, from cells to explained rows. The first runs once more in the beginning, to warm up.
 */
export async function adversaryLines(policy: Policy): Promise<Line[]> {
  const lines: Line[] = [];
  await inTurn([task(policy, ADVERSARIES[0]!, SIZES[0])], 1);
  for (const adversary of ADVERSARIES) lines.push(...(await linesOf(policy, adversary)));
  return lines;
}

async function linesOf(policy: Policy, adversary: Adversary): Promise<Line[]> {
  const [small, large] = (await inTurn(
    SIZES.map(count => task(policy, adversary, count)),
    1,
  )) as [Timing, Timing];
  const growth = large.cpu / small.cpu,
    line = (rows: number, timing: Timing, note: string): Line => ({
      section: "adversaries",
      what: adversary.name,
      rows,
      ...timing,
      ratio: null,
      mb: null,
      note,
    });
  const times = `CPU × ${Math.floor(growth * 10) / 10} for × ${SIZES[1] / SIZES[0]} rows`;
  return [
    line(SIZES[0], small, ""),
    line(SIZES[1], large, growth > MOST_GROWTH ? `${times}: worse than n·log n` : times),
  ];
}

function task(policy: Policy, adversary: Adversary, count: number): { name: string; run(): Promise<unknown> } {
  const source = memorySource(adversary.sheets(count));
  return { name: adversary.name, run: async () => rowReports(await assessed(policy, adversary, source)).length };
}

async function assessed(
  policy: Policy,
  { readings }: Adversary,
  source: ReturnType<typeof memorySource>,
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
