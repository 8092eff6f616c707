import { DEFAULT_SETTINGS } from "../../src/assess/settings";
import { diagnosticReport, surroundings } from "../../src/commands/diagnostics";
import { openExcel } from "../../src/workbook/excel/excel-workbook";
import { excelInNode, type ExcelInNode } from "../host/excel-in-node";
import { quiet } from "../assess/sample-workplace";

let excel: ExcelInNode;
afterEach(() => excel.close());

const ROSTER = [
  ["单位名称", "投资额"],
  ["北京某某科技有限公司", 1_234_567],
];

test(
  "a report says versions, sets, settings, sizes and what was refused, and nothing out of the " + "workbook",
  async () => {
    excel = await excelInNode({ sheets: [{ name: "张三的汇总表", cells: ROSTER }] });
    const book = openExcel({ patience: { answerMs: 1_000, cellEditMs: 0, insistMs: 0, lookAgainMs: 1 } });
    const leave = excel.host.editCell();
    const cells = [{ row: 1, column: 1, value: "机密" }];
    await book.sink.apply([{ kind: "cells", sheet: "张三的汇总表", cells }], quiet()).catch(() => undefined);
    leave();
    const report = await diagnosticReport({
      policy: { id: "p", version: "2026", hash: "abcdefabcdef0000" },
      settings: { ...DEFAULT_SETTINGS, reviewer: "李四" },
      book,
      surroundings: surroundings(excel.Office, { userAgent: "web view 1" } as Navigator),
      now: Date.UTC(2026, 10, 30),
    });
    expect(report.split("\n")).toEqual(
      expect.arrayContaining([
        "engine 0.1.0",
        "policy p 2026 abcdefabcdef",
        "set ExcelApi 1.15",
        "setting reviewer: yes",
        "sheet 1: 2 x 2, 0 merges",
      ]),
    );
    expect(report).toMatch(/request \d+ \(reads\): InvalidOperationInCellEditMode/);
    for (const said of ["张三", "李四", "北京", "1234567", "机密", "投资额"]) expect(report).not.toContain(said);
  },
);
