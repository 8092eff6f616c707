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
    const contents = await read(
      [
        { ...good, name: "一" },
        { ...good, name: "二" },
      ],
      { sheets: ["二"] },
    );
    expect(contents.origins.map(o => o.sheet)).toEqual(["二"]);
    expect(findings(contents, "SHEET_NOT_CHOSEN")).toEqual(["一!"]);
  });

  test("a hidden roster is read where it is named, and only there", async () => {
    const sheets = [good, { ...good, name: "旧稿", hidden: true }];
    expect((await read(sheets)).origins.map(o => o.sheet)).toEqual(["汇总"]);
    expect((await read(sheets, { sheets: ["旧稿"] })).origins.map(o => o.sheet)).toEqual(["旧稿"]);
  });

  test("a sheet that only sums or restates the others is no roster beside them", async () => {
    const head = ["申报单位", "申报条款", "项目名称", "级别", "核算基数（万元）"];
    const rows = [head, ["甲", "第三条", "子", "国家级", 10], ["乙", "第五条", "丑", null, 20]];
    const sums = [
      ["企业名称", "申报条款", "项目数", "申请金额合计"],
      ["甲", "第三条", 1, 3],
      ["乙", "第五条", 1, 6],
    ];
    const sheetsOf = async (sheets: Parameters<typeof read>[0]) => [
      ...new Set((await read(sheets)).origins.map(o => o.sheet)),
    ];
    const detail = { name: "明细", rows };
    expect(await sheetsOf([detail, { name: "企业汇总", rows: sums }])).toEqual(["明细"]);
    expect(await sheetsOf([detail, { name: "总表", rows }])).toEqual(["明细"]);
    // A unit or a line that stands nowhere else is an application.
    expect(await sheetsOf([detail, { name: "企业汇总", rows: [...sums, ["丙", "第五条", 1, 6]] }])).toHaveLength(2);
    expect(await sheetsOf([detail, { name: "总表", rows: [...rows, ["甲", "第五条", "寅", null, 1]] }])).toHaveLength(
      2,
    );
    expect(await sheetsOf([{ name: "企业汇总", rows: sums }])).toEqual(["企业汇总"]);
    expect(await sheetsOf([detail, { name: "补充", rows }])).toHaveLength(2);
  });

  test("and one that was named is read", async () => {
    const sheets = [good, { ...good, name: "总表" }];
    expect((await read(sheets, { sheets: ["总表"] })).origins.map(o => o.sheet)).toEqual(["总表"]);
  });

  test("a roster without rows is read, with a finding", async () => {
    const contents = await readRows([["单位名称", "条款", "核算基数"]]);
    expect(contents.applications.count).toBe(0);
    expect(findings(contents, "NO_ROWS")).toEqual(["申报汇总表!"]);
  });
});
