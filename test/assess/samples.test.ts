import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/assess/assess";
import { summaryLines } from "../../src/cli/summary";
import { dayOf } from "../../src/fields/civil";
import { textsOf } from "../../src/text/of";
import { asks } from "../../src/roster/findings";
import type { Cell } from "../../src/workbook/ports";
import type { Golden } from "../samples/golden";
import { openSampleWorkplace, quiet, SAMPLES, sampleWorkbook } from "./sample-workplace";
import { policy } from "../roster/workbook";
import type { MemoryWorkbook } from "./memory-workbook";

jest.setTimeout(60_000);

const golden = (name: string): Golden =>
  JSON.parse(readFileSync(join(process.cwd(), `test/samples/golden/${name}.json`), "utf8")) as Golden;
const yuan = (cell: Cell): string | null => (cell === null ? null : Number(cell).toFixed(2));

/** What our columns say, row by row, in the order of the sheets. */
function written(workbook: MemoryWorkbook): (string | Cell)[][] {
  return workbook.names().flatMap(name => {
    let header: Cell[] = [];
    return workbook.rows(name).flatMap(row => {
      const cell = (text: string): Cell => row[header.indexOf(text)] ?? null;
      if (row.includes("核算条款") && row.includes("核算结果")) header = row;
      else if (header.length > 0 && cell("核算结果") !== null)
        return [[cell("核算条款"), yuan(cell("测算金额（元）")), yuan(cell("拟支持金额（元）"))]];
      return [];
    });
  });
}

describe.each(SAMPLES)("assessing the sample %s in an open workbook", name => {
  test("writes beside each application the amounts of the headless run", async () => {
    const workbook = await sampleWorkbook(name),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    expect(written(workbook)).toEqual(
      golden(name).rows.map(([, clause, , computed, proposed]) => [clause, computed, proposed]),
    );
  });

  test("asks nothing about its columns", async () => {
    const { findings } = await (await openSampleWorkplace(await sampleWorkbook(name))).runs.preview(quiet());
    expect(findings.map(({ code }) => code).filter(asks)).toEqual([]);
  });

  test("gives the marks, totals and applicants of the headless run", async () => {
    const workbook = await sampleWorkbook(name),
      workplace = await openSampleWorkplace(workbook),
      result = await workplace.runs.assess({ scope: "all" }, quiet()),
      { rows, applicants, clauses, total } = golden(name);
    const all = await workplace.review.rows({}),
      briefs = await workplace.review.briefs([...all]);
    expect(
      briefs.map(brief => [`${brief.sheet}#${brief.id}`, brief.clause, brief.outcome, brief.computed, brief.proposed]),
    ).toEqual(rows.map(row => row.slice(0, 5)));
    const details = await Promise.all(briefs.map(brief => workplace.review.detail(brief.row)));
    expect(
      details.map(detail =>
        detail.marks.map(
          mark =>
            mark.code +
            (mark.reading ? `:${mark.reading}` : "") +
            (mark.with.length > 0
              ? `>${mark.with.map(row => `${briefs[row]!.sheet}#${briefs[row]!.id}`).join(",")}`
              : ""),
        ),
      ),
    ).toEqual(rows.map(row => row[5]));
    expect([result.total.rows, result.total.computed, result.total.proposed, result.total.provisional]).toEqual(total);
    const plain = (sum: string | null): string => sum ?? "0.00";
    expect(
      (await workplace.review.totals("applicants")).map(line => [
        line.name === "（未填单位）" ? "" : line.name,
        line.rows,
        plain(line.computed),
        plain(line.proposed),
        line.provisional,
      ]),
    ).toEqual(applicants);
    expect(
      result.clauses.map(line => [
        line.clause,
        line.rows,
        plain(line.computed),
        plain(line.proposed),
        line.provisional,
      ]),
    ).toEqual(clauses);
  });

  test("changes nothing that stood there, and is undone exactly", async () => {
    const workbook = await sampleWorkbook(name),
      workplace = await openSampleWorkplace(workbook),
      before = workbook.print(),
      cells = new Map(workbook.names().map(sheet => [sheet, workbook.rows(sheet)]));
    const { undo } = await workplace.runs.assess({ scope: "all" }, quiet());
    for (const [sheet, rows] of cells)
      expect(workbook.rows(sheet).map((row, r) => row.slice(0, rows[r]?.length ?? 0))).toEqual(rows);
    await workplace.runs.undo(undo!, { over: false }, quiet());
    expect(workbook.print()).toEqual(before);
  });

  test("run again without a change, says so and leaves the workbook as it is", async () => {
    const workbook = await sampleWorkbook(name),
      workplace = await openSampleWorkplace(workbook);
    await workplace.runs.assess({ scope: "all" }, quiet());
    const sheets = (workbook.print() as { sheets: unknown }).sheets,
      again = await workplace.runs.assess({ scope: "all" }, quiet());
    expect(again.changes).toEqual({
      since: "2026-11-23T04:00:00.000Z",
      before: again.total.proposed,
      after: again.total.proposed,
      difference: "0.00",
      rows: [],
      sumsOnly: false,
    });
    expect((workbook.print() as { sheets: unknown }).sheets).toEqual(sheets);
  });
});

test("rows that depend on a choice, and those that are checked: one line headless and in the pane", async () => {
  const workbook = await sampleWorkbook("large"),
    workplace = await openSampleWorkplace(workbook);
  await workplace.kept.set({ reviewer: "张三" }, quiet());
  await workplace.runs.assess({ scope: "all" }, quiet());
  const ofReadings = (lines: readonly string[]): string[] => lines.filter(line => line.includes("取决于口径"));
  const headless = async (): Promise<string[]> => {
    const run = await assessWorkbook(workbook, policy(), { readings: {}, asOf: dayOf(2026, 11, 23), run: quiet() });
    return ofReadings(summaryLines(textsOf("zh-CN"), { ...run, receipt: {} as never, language: "zh-CN" }));
  };
  expect(await headless()).toEqual(ofReadings(workplace.runs.result()!.lines));
  expect((await headless()).length).toBe(1);
  const marks = await workplace.review.toCheck({ marks: ["READING"] }),
    { row } = marks[0]!;
  const { lines } = await workplace.review.check(
    marks.filter(mark => mark.row === row),
    "",
    quiet(),
  );
  expect(ofReadings(lines)).toEqual([expect.stringContaining("其中1行已核对")]);
  expect(await headless()).toEqual(ofReadings(lines));
});
