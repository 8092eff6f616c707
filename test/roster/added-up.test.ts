import { read } from "./workbook";

const HEADERS = ["序号", "申报单位", "申报条款", "项目名称", "级别", "项目支持资金"];
const ROWS = [
  HEADERS,
  [1, "北京甲公司", "不知", "云平台", "国家级", 1000000],
  [2, "北京甲公司", "3", "云平台", "国家级", 2000000],
  [3, "北京甲公司", "4.3", "云平台", "国家级", 2000000],
  [4, "北京甲公司", "3", "云平台", "国家级", 29000000],
  [5, "北京乙公司", "3", "上云", "国家级", 29000000],
  [6, "北京甲公司", "3", "另一平台", "国家级", 29000000],
];

async function said(...lines: readonly (readonly (string | number)[])[]) {
  const { decisions, findings } = await read([
    { name: "申报汇总表", rows: ROWS },
    { name: "复核记录", rows: [["决定", "序号", "对方序号"], ...lines] },
  ]);
  return {
    added: decisions.flatMap(d => (d.kind === "add-up" ? [d.rows] : [])),
    findings: findings.flatMap(f => (f.code === "DECISION_UNUSABLE" ? [`${f.row} ${f.values["reason"]}`] : [])),
  };
}

describe("only rows of one applicant, project and clause are added up; other lines are said not to be used", () => {
  test("rows of one application are", async () => {
    expect(await said(["合并计算", 2, 4])).toEqual({ added: [[1, 3]], findings: [] });
  });

  test.each([
    ["a clause that nobody knows", 1, 2],
    ["a clause that nobody knows, named second", 2, 1],
    ["another clause", 2, 3],
    ["another applicant", 4, 5],
    ["another project", 4, 6],
  ])("not with %s", async (_, own, other) => {
    expect(await said(["合并计算", own, other])).toEqual({ added: [], findings: ["2 apart"] });
  });

  test("a project that a reviewer said is the same can be added up", async () => {
    expect(await said(["是同一项目", 4, 6], ["合并计算", 4, 6])).toEqual({ added: [[3, 5]], findings: [] });
  });
});
