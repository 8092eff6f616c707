import { RosterProblem } from "../../src/roster/problem";
import { findings, read, readRows, type SheetOf } from "./workbook";

async function problem(sheets: readonly SheetOf[], names?: readonly string[]): Promise<unknown> {
  const thrown: unknown = await read(sheets, names ? { sheets: names } : {}).catch((e: unknown) => e);
  return thrown instanceof RosterProblem ? [thrown.code, thrown.sheet, thrown.values["missing"]] : thrown;
}
const good: SheetOf = {
  name: "汇总",
  rows: [
    ["单位名称", "条款", "核算基数（元）"],
    ["甲", "3", 1],
  ],
};

describe("a workbook that cannot be assessed says why", () => {
  test("nothing in it", async () =>
    expect(await problem([{ name: "Sheet1", rows: [] }])).toEqual(["empty-workbook", null, undefined]));
  test("no sheet like a roster", async () =>
    expect(
      await problem([
        {
          name: "通讯录",
          rows: [
            ["姓名", "电话"],
            ["张", "1"],
          ],
        },
      ]),
    ).toEqual(["no-roster", null, undefined]));
  test("no applicant column", async () =>
    expect(
      await problem([
        {
          name: "汇总",
          rows: [
            ["项目名称", "条款", "核算基数"],
            ["A", "3", 1],
          ],
        },
      ]),
    ).toEqual(["missing-column", "汇总", "applicant"]));
  test("no clause", async () =>
    expect(
      await problem([
        {
          name: "汇总",
          rows: [
            ["单位名称", "项目名称", "核算基数"],
            ["甲", "A", 1],
          ],
        },
      ]),
    ).toEqual(["missing-column", "汇总", "clause"]));
  test("a named sheet that is not there", async () =>
    expect(await problem([good], ["明细"])).toEqual(["unknown-sheet", "明细", undefined]));
  test("a named sheet that is no roster", async () =>
    expect(await problem([good, { name: "说明", rows: [["填表说明"]] }], ["说明"])).toEqual([
      "no-roster",
      "说明",
      undefined,
    ]));
  test("only our own results", async () =>
    expect(await problem([{ ...good, name: "核算结果" }])).toEqual(["no-roster", null, undefined]));

  test("only the named sheets are read", async () => {
    const reading = await read([good, { ...good, name: "二" }], { sheets: ["二"] });
    expect(reading.origins.map(o => o.sheet)).toEqual(["二"]);
    expect(findings(reading, "SHEET_NOT_CHOSEN")).toEqual(["汇总!"]);
  });

  test("a roster without rows is read, with a finding", async () => {
    const reading = await readRows([["单位名称", "条款", "核算基数"]]);
    expect(reading.applications.count).toBe(0);
    expect(findings(reading, "NO_ROWS")).toEqual(["申报汇总表!"]);
  });
});
