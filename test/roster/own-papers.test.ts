import {
  PAPER_HEADERS,
  PAPER_SHEETS,
  PAPER_TABLES,
  type PaperColumn,
  type PaperPart,
} from "../../src/fields/paper-sheets";
import { isPaper } from "../../src/roster/own-papers";
import type { Cell } from "../../src/workbook/ports";

const TABLES = Object.entries(PAPER_TABLES)
  .filter(([, columns]) => columns.length > 3)
  .map(
    ([part, columns]) => [part === "paymentInParts" ? "payment" : part, columns] as [PaperPart, readonly PaperColumn[]],
  );
const header = (columns: readonly PaperColumn[]): string[] => columns.map(column => PAPER_HEADERS[column]);

describe("a paper of ours is no input", () => {
  test.each(TABLES.filter(([, columns]) => columns.length >= 5))(
    "by its header, whatever it is called: %s",
    (_, columns) => {
      expect(isPaper("Sheet1", [["随便什么标题"], header(columns)])).toBe(true);
    },
  );
  test.each(TABLES)("by its name or title, though headers were edited or columns put in: %s", (part, columns) => {
    const edited: Cell[] = header(columns);
    edited[edited.length - 1] = "领导意见";
    edited.splice(2, 0, "街道");
    expect(isPaper(`${PAPER_SHEETS[part]} (2)`, [["改过的标题"], edited])).toBe(true);
    expect(isPaper("Sheet1", [[`某某办法　${PAPER_SHEETS[part]}`], ["单位：万元"], edited])).toBe(true);
  });
});

describe("a roster of people's own is none", () => {
  const ROSTER = ["序号", "单位名称", "项目名称", "支持条款", "级别", "项目支持资金", "审核状态"];
  test.each([
    ["of another name", "申报汇总表", [["2026年申报汇总表"], ROSTER]],
    ["that is called like a paper", "上会表", [["上会表"], ROSTER]],
    [
      "whose first columns are a paper's",
      "待定事项",
      [["待定事项"], ["序号", "单位名称", "项目名称", "支持条款", "核算基数", "已获支持金额", "区内实施"]],
    ],
    ["with four columns of its own", "不予支持事项", [["不予支持事项"], ["序号", "企业", "金额", "备注"]]],
  ] as [string, string, Cell[][]][])("%s", (_, name, rows) => expect(isPaper(name, rows)).toBe(false));
});
