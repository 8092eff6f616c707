import { functionsMetadata } from "../../src/build/functions-metadata";
import { loadWords } from "../../src/functions/late";
import { loadLikeness } from "../../src/functions/late-likeness";
import { registerFunctions } from "../../src/functions/register";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";
import { policy } from "../roster/workbook";

/** Formulas in cells, calculated through Microsoft's own client, with the metadata that Excel reads. */
describe("in a workbook, through the real runtime", () => {
  let excel: ExcelInNode;
  const CELLS = [
    [3, 1234567, "国家级"],
    ["第四条", "1000万元", "行业特色"],
    [3, null, "国家级"],
    [{ formula: "=1/0", value: "#DIV/0!" }, 100, null],
    [null, null, null],
    [3, 200, "区级"],
  ];

  beforeEach(async () => {
    excel = await excelInNode({ sheets: [{ name: "Sheet1", cells: CELLS }] });
    registerFunctions();
    await loadWords();
    await loadLikeness();
    excel.host.functions.register("SJS", await functionsMetadata("zh-CN", "https://localhost/", policy()));
  });
  afterEach(() => excel.close());

  async function calculated(formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem("Sheet1").getRange("H1").formulas = [[formula]];
      await context.sync();
    });
    await excel.host.settled();
    return excel
      .cells("Sheet1")
      .slice(0, rows)
      .map(row => row.slice(7, 7 + columns));
  }

  test("a lone amount", async () => {
    expect(await calculated("=SJS.SUBSIDY(3,1234567)")).toEqual([[370370.1]]);
  });
  test("a column spills, each bad cell in its own place, an error value as it went in, a blank row blank", async () => {
    expect(await calculated("=SJS.SUBSIDY(A1:A6,B1:B6,C1:C6)", 6)).toEqual([
      [370370.1],
      [500000],
      ["#N/A"],
      ["#DIV/0!"],
      [""],
      [0],
    ]);
  });
  test("a table", async () => {
    const table = await calculated("=SJS.CLAUSES()", 15, 3);
    expect([table[0], table[14]]).toEqual([
      ["条款", "支持方向", "级别"],
      ["12", "服务", ""],
    ]);
  });
  test("a sentence and a truth", async () => {
    expect((await calculated("=SJS.EXPLAIN(3,1234567)"))[0]![0]).toMatch(
      /^按第三条（关键技术攻关）：核算基数1,234,567元.*测算370,370\.10元/,
    );
    expect(await calculated('=SJS.CHECKUSCC("91110107746192053T")')).toEqual([[true]]);
  });
  test("what is wrong is the error of its kind", async () => {
    expect(await calculated("=SJS.SUBSIDY(99,1)")).toEqual([["#VALUE!"]]);
    expect(await calculated("=SJS.SUBSIDY(3,-1)")).toEqual([["#NUM!"]]);
    expect(await calculated("=SJS.SUBSIDY(3,B3)")).toEqual([["#N/A"]]);
    expect(await calculated("=SJS.SUBSIDY(A4,100)")).toEqual([["#DIV/0!"]]);
  });
  test("the message goes to Excel with the error", async () => {
    const sent: string[] = [];
    excel.host.use((request, next) => {
      sent.push(JSON.stringify(request.body));
      return next(request);
    });
    await calculated('=SJS.SUBSIDY(3,"约100")');
    expect(sent.find(body => body.includes("SetInvocationArrayResults"))).toContain(
      "第2个参数“基数”填了“约100”，要填数字，可以带单位，如“1000万元”",
    );
  });
});
