import { openExcel } from "../../../src/workbook/excel/excel-workbook";
import type { PaperLook, SheetData } from "../../../src/workbook/ports";
import { excelInNode, type ExcelInNode } from "../../host/excel-in-node";
import { photograph } from "./photograph";
import { quietRun } from "./roster";

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await excelInNode({ sheets: [{ name: "汇总", cells: [["序号"], [1]] }] });
});
afterEach(() => excel.close());

const paper = (look?: PaperLook): SheetData => ({
  name: "资金分配表",
  lines: ["资金分配表", "单位：元"],
  columns: [
    { header: "单位", format: "text", width: 30 },
    { header: "金额", format: "yuan", width: 18 },
  ],
  rows: [
    ["甲公司", 1000.5],
    ["合计", 1000.5],
  ],
  shades: ["", "total"],
  ...(look ? { paper: look } : {}),
});
const write = (sheet: SheetData) => openExcel().sink.apply([{ kind: "sheet", sheet }], quietRun());
const written = () => excel.host.book.sheet("资金分配表")!;

test("a paper prints as it is meant: on A4, upright where it says so, its header on every page, numbered", async () => {
  expect((await write(paper({ across: false, foot: ["金额大写：壹仟元伍角"] }))).left).toBeUndefined();
  expect(written().pageLayout).toMatchObject({
    orientation: "Portrait",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    titleRows: { top: 2, rows: 1 },
    paperSize: "A4",
    centerHorizontally: true,
    footers: new Map([["centerFooter", "— &P —"]]),
  });
});

test("a paper is black on white with lines around its cells, and its 万元 are as short as they are", async () => {
  const sheet = paper({ across: true, foot: ["制表："] }),
    [unit, money] = sheet.columns;
  await write({ ...sheet, columns: [unit!, { ...money!, format: "wan" }] });
  const { looks, lines } = written();
  expect(lines.map(({ at, style }) => [at.top, at.rows, at.columns, style])).toEqual(
    Array.from({ length: 6 }, () => [2, 3, 2, "Continuous"]),
  );
  expect([looks.of(2, 0, "fill"), looks.of(4, 0, "fill"), looks.of(2, 0, "wrap")]).toEqual(["", "", true]);
  expect(looks.of(4, 0, "bold")).toBe(true);
  expect(looks.of(3, 1, "numberFormat")).toBe("General");
});

test("pages begin where the paper says, with title and header on each, also when it is made anew", async () => {
  const pages = async (rows: readonly number[]): Promise<unknown> => {
    expect((await write(paper({ across: true, foot: [], pages: rows }))).left).toBeUndefined();
    const { zoom, titleRows, breaks } = written().pageLayout;
    return [zoom, titleRows?.top, titleRows?.rows, [...breaks]];
  };
  expect(await pages([1])).toEqual([{ scale: 100 }, 0, 3, [4]]);
  expect(await pages([])).toEqual([{ scale: 100 }, 0, 3, []]);
  expect(
    written()
      .lines.slice(6, 12)
      .map(({ style }) => style),
  ).toEqual(Array.from({ length: 6 }, () => "None"));
});

test("running text has neither lines nor a header that stays, and its signature stands on the right", async () => {
  const [column] = paper().columns;
  await write({
    ...paper({ across: false, foot: ["某局"], running: true }),
    columns: [{ ...column!, header: "", wrap: true }],
    rows: [["一段话"]],
    shades: [],
  });
  const { frozen, lines, looks, pageLayout } = written();
  expect([frozen, lines, pageLayout.titleRows]).toEqual([null, [], null]);
  expect([looks.of(4, 0, "horizontal"), looks.of(3, 0, "size")]).toEqual(["Right", 14]);
});

test("a paper has no filter, its title stands in the middle, and its foot below the table", async () => {
  await write(paper({ across: true, foot: ["金额大写：壹仟元伍角", "=制表：　复核："] }));
  expect(excel.cells("资金分配表").map(([first]) => first)).toEqual([
    "资金分配表",
    "单位：元",
    "单位",
    "甲公司",
    "合计",
    "金额大写：壹仟元伍角",
    "=制表：　复核：",
  ]);
  const { filter, looks, pageLayout } = written();
  expect([filter, pageLayout.orientation]).toEqual([null, "Landscape"]);
  expect([0, 1].map(column => looks.of(0, column, "horizontal"))).toEqual([
    "CenterAcrossSelection",
    "CenterAcrossSelection",
  ]);
});

test("a sheet to work with keeps its filter, and lies across A3 where it is too wide for A4", async () => {
  const sheet = paper();
  await write({ ...sheet, columns: sheet.columns.map(column => ({ ...column, width: 120 })) });
  expect(written().filter?.at).toEqual({ top: 2, left: 0, rows: 2, columns: 2 });
  expect(written().pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A3", centerHorizontally: false });
});

test("where only the numbering is refused the rest of the page is set, that is said, and amounts stay", async () => {
  excel.host.book.refusesFooters = true;
  expect((await write(paper({ across: false, foot: [] }))).left).toEqual(["page-setup"]);
  expect(written().pageLayout).toMatchObject({ orientation: "Portrait", paperSize: "A4", titleRows: { top: 2 } });
  expect(excel.cells("资金分配表")[3]).toEqual(["甲公司", 1000.5]);
});

test("a shorter paper leaves nothing of a longer one's foot, and taking back puts it there again", async () => {
  await write(paper({ across: true, foot: ["一", "二"] }));
  const before = photograph(excel.host),
    { sink } = openExcel();
  const { undo } = await sink.apply([{ kind: "sheet", sheet: paper({ across: true, foot: ["三"] }) }], quietRun());
  expect(
    excel
      .cells("资金分配表")
      .slice(5)
      .map(([first]) => first),
  ).toEqual(["三"]);
  await sink.undo(undo!, { over: false }, quietRun());
  expect(photograph(excel.host)).toEqual(before);
});
