import { readLevel, type LevelRead } from "../../src/policy/level";
import { ranksNamed } from "../../src/policy/rank-number";
import { smallNumber } from "../../src/policy/numerals";
import type { Cell } from "../../src/workbook/ports";
import { clauseOf, law } from "../engine/law";

const LABEL = (id: string, code: number): string => clauseOf(id).levels[code - 1]!.label;
function printed(id: string, level: LevelRead): string {
  switch (level.kind) {
    case "level":
      return LABEL(id, level.code);
    case "ineligible":
      return `ineligible${level.servedBy ? ` → ${level.servedBy}` : ""}`;
    case "invalid":
      return level.reason;
    default:
      return level.kind;
  }
}
const read = (id: string, cell: Cell): string => printed(id, readLevel(law, clauseOf(id), cell));

describe("a level as written serves where its text contains a word of the clause", () => {
  test.each<[string, string, Cell[]]>([
    ["3", "国家级", ["国家", "国家级", "國家級", "国家 级", "“国家级”", "国家重点研发计划"]],
    ["3", "市级", ["市级", "北京市", "北京市级重点项目", "市級"]],
    ["3", "ineligible", ["区级", "省级", "县级", "石景山区", "无级别说明"]],
    ["4.1", "双跨", ["双跨", "“双跨”平台", "国家级双跨平台", "跨行业跨领域"]],
    ["4.1", "特色专业型", ["特色专业型", "国家特色专业型平台"]],
    ["4.1", "试点示范（平台类）", ["试点示范（平台类）", "国家级试点示范(平台类)", "工业互联网平台类试点示范"]],
    // What the ministry recognised is 国家级; of which category, the word does not say.
    ["4.1", "unclear", ["国家级", "国家", "试点示范", "国家级试点示范项目", "工信部"]],
    ["4.1", "ineligible → 4.2", ["行业特色", "市级", "专业技术平台"]],
    ["4.1", "ineligible → 8", ["试点示范（安全类）", "安全类"]],
    ["4.1", "ineligible", ["试点示范（工厂类）", "试点示范（网络类）", "区级"]],
    ["4.2", "行业特色", ["行业特色", "市级行业特色平台"]],
    ["4.2", "专业技术", ["专业技术", "北京市专业技术平台"]],
    ["4.2", "市级", ["市级"]],
    ["4.2", "ineligible → 4.1", ["双跨", "国家级"]],
    ["4.3", "平台赋能", ["赋能", "上云", "小微上云"]],
    ["4.3", "blank", ["国家级", "市级", "区级", "国家级、市级"]],
    ["4.3", "ineligible → 4.1", ["双跨"]],
    ["4.3", "ineligible → 4.2", ["行业特色"]],
    ["5", "blank", ["国家级", "双跨", "什么都行"]],
    ["7.1", "国家级", ["国家级"]],
    ["7.1", "市级", ["市级", "北京市重点实验室"]],
    ["7.1", "two-ranks", ["国家级、市级", "国家级（北京市）"]],
    ["7.1", "ineligible", ["区级"]],
    ["7.1", "ineligible → 7.2", ["成果转化"]],
    ["7.2", "成果转化", ["转化"]],
    ["7.2", "blank", ["国家级", "市级"]],
    ["7.2", "ineligible → 9.1", ["运营"]],
    ["8", "工信部", ["工信部", "工业和信息化部"]],
    ["8", "国家级", ["国家级"]],
    ["8", "安全类", ["安全类", "试点示范（安全类）"]],
    ["8", "ineligible", ["市级", "市级安全类"]],
    ["9.1", "运营", ["运营"]],
    ["9.1", "blank", ["国家级", "市级"]],
    ["9.2", "国家级", ["国家级"]],
    ["9.2", "市级", ["市级", "北京市"]],
    ["9.2", "ineligible", ["区级"]],
    ["9.2", "two-ranks", ["国家级/市级"]],
    ["3", "blank", [null, "", "无", "/", "—", "不适用"]],
    ["3", "ineligible", [3]],
    ["3", "no-rank", [{ error: "#N/A" }, true, false]],
    ["4.3", "blank", [{ error: "#N/A" }, true]],
    ["5", "blank", [{ error: "#N/A" }]],
  ])("under %s %s: %j", (id, wanted, cells) => {
    expect(cells.map(c => [c, read(id, c)])).toEqual(cells.map(c => [c, wanted]));
  });

  test.each<[string, Cell[]]>([
    [
      "2级",
      [
        2,
        "2",
        "2级",
        "二级",
        "L2",
        "l2",
        "DCMM2级",
        "DCMM 2级",
        "dcmm二级",
        "受管理级",
        "第二级",
        "Level 2",
        "LEVEL2",
        "２级",
        "II级",
        "受管理级（2级）",
        "DCMM（GB/T 36073-2018）2级",
        "2025年2级",
        "2.0",
        "2.00",
        "GB/T36073-2018 2级",
        "GBT 36073 2级",
        "GB 36073.1-2018，2级",
        "GB/T 36073 — 2018 2级",
        "GB / T 36073-2018 2级",
        "2025 年 二级",
        "2 级",
        "证书：II",
      ],
    ],
    ["3级", [3, "三级", "稳健级", "稳健级（3级）", "3级（三级）", "III"]],
    ["4级", ["量化管理级", "4級", "四级", "IV级", "L4"]],
    ["5级", ["优化级", "五级", "V级", "5"]],
    ["ineligible", [1, "1级", "一级", "初始级", "L1"]],
    [
      "out-of-range",
      [
        0,
        6,
        "6级",
        "十级",
        "99",
        3.5,
        "3.5级",
        "3.05",
        "12.5",
        "2.50",
        "10.0",
        -3,
        "-3",
        "-3级",
        "- 3 级",
        "-3.5",
        "-12",
        "−3",
      ],
    ],
    ["3级", ["DCMM-3级"]],
    ["no-rank", ["国家级", "DCMM", "VIP", "XII", "MIV", "IVX", "通过", "级", "x", { error: "#REF!" }]],
    ["two-ranks", ["2.0、3.0", "2级-3级", "II、III", "2级、3级", "稳健级（4级）", "二级升三级", "2-3", "L2 L3"]],
    ["blank", [null, "无", ""]],
  ])("DCMM %s", (wanted, cells) => {
    expect(cells.map(c => [c, read("6", c)])).toEqual(cells.map(c => [c, wanted]));
  });
});

test("the ranks that a text names are each named once", () => {
  expect(ranksNamed("3级 稳健级 L3", [["初始级"], ["受管理级"], ["稳健级"]])).toEqual([3]);
  expect(ranksNamed("", [])).toEqual([]);
  expect(ranksNamed("2.0 或 3.5", []).sort()).toEqual([0, 2]);
});

test("small numbers in Arabic and Chinese numerals", () => {
  const numbers: [string, number | null][] = [
    ["0", 0],
    ["7", 7],
    ["15", 15],
    ["123", null],
    ["", null],
    ["一", 1],
    ["九", 9],
    ["十", 10],
    ["十一", 11],
    ["二十", 20],
    ["九十九", 99],
    ["两", 2],
    ["一一", null],
    ["百", null],
    ["十十", null],
    ["1.", null],
  ];
  expect(numbers.map(([text]) => [text, smallNumber(text)])).toEqual(numbers);
});
