import fc from "fast-check";
import { parted } from "../../src/report/parted";
import { rowReports } from "../../src/report/row-report";
import { resultSheets } from "../../src/report/sheets";
import { sheetKind } from "../../src/roster/sheet-kind";
import { textsOf } from "../../src/text/of";
import type { SheetData, Written } from "../../src/workbook/ports";
import { openFile } from "../../src/workbook/file/open-file";
import { writeWorkbook } from "../../src/workbook/file/write-workbook";
import { effort } from "../effort";
import { policy } from "../roster/other/the-policy";
import { assessed } from "./assessed";

const texts = textsOf("zh-CN");
const sheetOf = (rows: number, totals: number): SheetData => ({
  name: "核算结果",
  lines: ["办法", "注"],
  columns: [{ header: "序号", format: "integer", width: 8 }],
  rows: Array.from({ length: rows + totals }, (_, k): Written[] => [k + 1]),
  shades: [
    ...Array.from({ length: rows }, () => "review" as const),
    ...Array.from({ length: totals }, () => "total" as const),
  ],
});

describe("a sheet of more lines than Excel holds is parted", () => {
  test("each part has title, header and which lines it holds; the totals are on the last, over all", () => {
    const parts = parted(sheetOf(5, 1), texts, 2);
    expect(parts.map(part => [part.name, part.lines, part.rows.flat(), part.shades])).toEqual([
      [
        "核算结果",
        ["办法", "共5行，一张工作表放不下，分成3张：这是第1张，第1行至第2行。合计按全部行算。", "注"],
        [1, 2],
        ["review", "review"],
      ],
      [
        "核算结果(2)",
        ["办法", "共5行，一张工作表放不下，分成3张：这是第2张，第3行至第4行。合计按全部行算。", "注"],
        [3, 4],
        ["review", "review"],
      ],
      [
        "核算结果(3)",
        ["办法", "共5行，一张工作表放不下，分成3张：这是第3张，第5行至第5行。合计按全部行算。", "注"],
        [5, 6],
        ["review", "total"],
      ],
    ]);
  });

  test("one that fits stays as it is, its total on it though it is a line more", () => {
    const sheet = sheetOf(4, 1);
    expect(parted(sheet, texts, 4)).toEqual([sheet]);
  });

  test("every line stands on one part, in order, and no part but the last has totals", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(2), fc.integer({ min: 1, max: 12 }), (rows, totals, most) => {
        const sheet = sheetOf(rows, totals),
          parts = parted(sheet, texts, most);
        expect(parts.flatMap(part => part.rows)).toEqual(sheet.rows);
        expect(parts.flatMap(part => part.shades)).toEqual(sheet.shades);
        for (const part of parts.slice(0, -1)) {
          expect(part.rows).toHaveLength(most);
          expect(part.shades).not.toContain("total");
        }
      }),
      effort(200),
    );
  });

  test("a sum over lines that are now on several sheets is its value; a formula of figures stays one", () => {
    const sheet: SheetData = {
      ...sheetOf(3, 0),
      rows: [
        [{ formula: "=MIN(10000000*30%,9000000)", value: 3000000 }],
        [2],
        [{ formula: "=ROUND(SUM(A4:A5),2)", value: 7 }],
      ],
    };
    expect(parted(sheet, texts, 2).flatMap(part => part.rows)).toEqual([
      [{ formula: "=MIN(10000000*30%,9000000)", value: 3000000 }],
      [2],
      [7],
    ]);
  });

  test("what stands below a paper's table stands on the last part", () => {
    const parts = parted({ ...sheetOf(3, 1), paper: { across: true, foot: ["经办人："] } }, texts, 2);
    expect(parts.map(part => part.paper?.foot)).toEqual([[], ["经办人："]]);
  });
});

test("the parts of a result are ours, like the result itself: assessed again, they are no roster", async () => {
  const all = assessed([{ clause: "3", level: "市级", basis: "100" }]),
    [result] = resultSheets(all, rowReports(all)),
    parts = parted({ ...result!, rows: [...result!.rows, ...result!.rows] }, texts, 1);
  const source = await openFile("结果.xlsx", await writeWorkbook(parts)),
    names = (await source.sheets()).map(({ name }) => name);
  expect(names).toEqual(["核算结果", "核算结果(2)"]);
  for (const name of names)
    expect(sheetKind({ name, rows: [], merges: [], top: 0, left: 0 }, policy)).toEqual({ kind: "result" });
});
