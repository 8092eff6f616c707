import { selfCheckReport, selfCheckSteps, type StepOutcome } from "../../../src/workbook/excel/self-check";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";

jest.setTimeout(120_000);

let excel: ExcelInNode;
afterEach(() => excel.close());

async function runAll(): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of selfCheckSteps("zh-CN", 300)) outcomes.push(await step.run());
  return outcomes;
}

test("every step of the self-check passes, and leaves the person's own sheets as they were", async () => {
  excel = await excelInNode({ sheets: [{ name: "我的表", cells: [["x", 1]] }] });
  excel.host.backend.define!([{ name: "SJS.SUBSIDY", call: () => Promise.resolve([[370370.1]]) }]);
  const mine = (): unknown => (photograph(excel.host) as { sheets: unknown[] }).sheets;
  const before = mine(),
    outcomes = await runAll();
  expect(outcomes.filter(({ outcome, id }) => outcome !== "passed" && id !== "surroundings")).toEqual([]);
  expect(mine()).toEqual(before);
  const report = selfCheckReport("zh-CN", outcomes);
  expect(report).toContain("自检报告");
  expect(report.split("\n").length).toBeGreaterThan(outcomes.length);
});

test(
  "where a step fails, the report says what was found and what to do, and the sheets are removed " + "all the same",
  async () => {
    excel = await excelInNode({ sheets: [{ name: "我的表", cells: [["x", 1]] }], calculate: () => "#NAME?" });
    const outcomes = await runAll();
    expect(outcomes.find(({ id }) => id === "functions")).toMatchObject({
      outcome: "failed",
      lines: ["#NAME?", expect.stringContaining("修复公式")],
    });
    expect(outcomes.find(({ id }) => id === "tidy")).toMatchObject({ outcome: "passed" });
  },
);
