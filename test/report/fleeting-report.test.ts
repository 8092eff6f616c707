import { assessWorkbook } from "../../src/assess/assess";
import { dayOf } from "../../src/engine/civil";
import type { Assessed } from "../../src/report/assessed";
import { toJson } from "../../src/report/json";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { randomRoster } from "../oracle/random-roster";
import { sourceOf } from "../oracle/shapes";
import { policy, run } from "../roster/workbook";

async function assessed(seed: number): Promise<Assessed> {
  const source = await sourceOf(randomRoster(seed), "cells"),
    workbook = await assessWorkbook(source, policy(), { readings: {}, asOf: dayOf(2026, 11, 23), run });
  const receipt = {
    policy: "",
    policyVersion: "",
    policyHash: "",
    engineVersion: "",
    asOf: "",
    inputHash: "",
    readings: workbook.assessment.readings,
  };
  return { ...workbook, receipt, language: "zh-CN" };
}

const SEEDS = Array.from({ length: 40 }, (_, k) => 7_000 + k);

describe("reports that are made anew when somebody looks say what kept ones say", () => {
  test.each([true, false])("in every result, sentences kept: %s", async sentences => {
    for (const seed of SEEDS) {
      const all = await assessed(seed),
        kept = rowReports(all),
        fleeting = rowReports(all, { reports: 0, sentences });
      expect(toJson(all, fleeting)).toEqual(toJson(all, kept));
      expect(resultSheets(all, fleeting)).toEqual(resultSheets(all, kept));
    }
  });

  test("in whatever order they are looked at", async () => {
    const all = await assessed(7_001),
      kept = rowReports(all),
      fleeting = rowReports(all, { reports: 0 }),
      seen = (reports: typeof kept): unknown[] =>
        reports.map((_, i) => {
          const { explanation, isDone, result, lostByDecision, clause } = reports[reports.length - 1 - i]!,
            { waits, severity, marks } = reports[(i * 7) % reports.length]!;
          return { explanation, isDone, result, lostByDecision, clause, waits, severity, marks };
        });
    expect(kept.length).toBeGreaterThan(5);
    expect(seen(fleeting)).toEqual(seen(kept));
  });
});
