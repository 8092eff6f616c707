import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/assess/assess";
import { failingExamples } from "../../../src/engine/examples";
import { OUTCOMES } from "../../../src/mechanisms/results";
import { stepsOf } from "../../../src/engine/steps";
import { explain, NO_CIRCUMSTANCES } from "../../../src/explain/explain";
import { nativeFormula } from "../../../src/explain/native-formula";
import { replay } from "../../../src/explain/trace";
import { lintPolicy } from "../../../src/policy/lint";
import { loadPolicy } from "../../../src/policy/load";
import { AS_OF, run, workbookOf } from "../../roster/workbook";

const FOLDER = join(__dirname, "sketches");
const text = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
const NAMES = readdirSync(FOLDER).flatMap(file => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
const records = (name: string): string[][] =>
  text(name)
    .trim()
    .split("\n")
    .map(line => line.split(","));

/** A cell as a csv gives it: digits are a number. */
const cell = (written: string): string | number | null =>
  written === "" ? null : /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;

async function assessed(name: string) {
  const policy = loadPolicy(text(`${name}.yaml`), "7".repeat(64)),
    [header, ...rows] = records(`${name}.csv`),
    source = workbookOf([{ name: "申报汇总表", rows: [header!, ...rows.map(row => row.map(cell))] }]);
  return { policy, ...(await assessWorkbook(source, policy, { readings: {}, asOf: AS_OF, run })) };
}

describe.each(NAMES)("a policy made of parts: %s", name => {
  test("its file is clean, and its examples come out", () => {
    const policy = loadPolicy(text(`${name}.yaml`), "7".repeat(64));
    expect([...lintPolicy(policy), ...failingExamples(policy)]).toEqual([]);
  });

  test("every row is what was worked out by hand", async () => {
    const { assessment } = await assessed(name),
      { awards, settled } = assessment,
      [, ...expected] = records(`${name}.expected.csv`);
    const ours = expected.map(([serial], row) => [
      serial,
      OUTCOMES[awards.outcome[row]!],
      settled.proposed[row]! < 0 ? "" : String(settled.proposed[row]! / 100),
    ]);
    expect(ours).toEqual(expected);
  });

  test("the steps of each amount come to it, and so does a plain formula", async () => {
    const { assessment } = await assessed(name);
    for (let row = 0; row < assessment.rows.count; row++) {
      if (assessment.awards.outcome[row] !== 0) continue;
      const steps = stepsOf(assessment, row);
      expect([row, replay(steps)]).toEqual([row, BigInt(assessment.awards.computed[row]!)]);
      expect([row, nativeFormula(steps)]).not.toEqual([row, null]);
      expect(explain(assessment, row, NO_CIRCUMSTANCES, "zh-CN")).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  });
});
