import type { FunctionId } from "../../src/functions/register";
import { down, ExcelError, inExcel, range, value } from "./excel";

beforeEach(() => inExcel());

/** The call, and what Excel shows: the error and the message behind it. */
const WRONG: readonly (readonly [what: string, id: FunctionId, args: readonly unknown[], shown: string])[] = [
  [
    "an article that does not exist",
    "SUBSIDY",
    [99, 1],
    "#VALUE! 第1个参数“条款”填了“99”，办法里没有这一条，可填：3、4.1、4.2、4.3、5、6、7.1、7.2、8、9.1、9.2、10、11、12",
  ],
  [
    "no article",
    "SUBSIDY",
    [null, 100],
    "#N/A 第1个参数“条款”没有填，可填：3、4.1、4.2、4.3、5、6、7.1、7.2、8、9.1、9.2、10、11、12",
  ],
  [
    "an article that Excel made a date of",
    "SUBSIDY",
    [46114, 100],
    "#VALUE! 第1个参数“条款”填了“46114”，条款被 Excel 变成了日期，请设为文本后重写，如“4.2”",
  ],
  [
    "two articles in one cell",
    "SUBSIDY",
    ["3、5", 100],
    "#VALUE! 第1个参数“条款”填了“3、5”，一格只能写一个条款，请分成几行",
  ],
  [
    "an article whose level decides nothing",
    "SUBSIDY",
    [4, 100],
    "#VALUE! 第1个参数“条款”填了“4”，级别又定不了是哪一款，请写明是4.1、4.2、4.3中的哪一款",
  ],
  [
    "TRUE for an article",
    "SUBSIDY",
    [true, 100],
    "#VALUE! 第1个参数“条款”填了“TRUE”，办法里没有这一条，可填：3、4.1、4.2、4.3、5、6、7.1、7.2、8、9.1、9.2、10、11、12",
  ],
  ["no basis", "SUBSIDY", [3], "#N/A 第2个参数“基数”为空或为0，请填项目支持资金"],
  ["a basis of 0", "SUBSIDY", [3, 0], "#N/A 第2个参数“基数”为空或为0，请填项目支持资金"],
  ["a basis of nothing but a stroke", "SUBSIDY", ["4.2", "—"], "#N/A 第2个参数“基数”为空或为0，请填市级支持资金"],
  [
    "no recognised amount",
    "SUBSIDY",
    ["4.1", null, "双跨"],
    "#N/A 第2个参数“基数”为空或为0，原文没有比例，请填经评审认定的金额",
  ],
  [
    "a basis that is no number",
    "SUBSIDY",
    [3, "约100万"],
    "#VALUE! 第2个参数“基数”填了“约100万”，要填数字，可以带单位，如“1000万元”",
  ],
  ["TRUE for a basis", "SUBSIDY", [3, true], "#VALUE! 第2个参数“基数”填了“TRUE”，要填数字，可以带单位，如“1000万元”"],
  ["a negative basis", "SUBSIDY", [3, -5], "#NUM! 第2个参数“基数”填了“-5”，不能是负数"],
  ["a basis that no double holds", "SUBSIDY", [3, Infinity], "#NUM!"],
  [
    "a negative paid amount",
    "SUBSIDY",
    [3, 100, "国家级", "-1万"],
    "#NUM! 第4个参数“已获支持金额”填了“-1万”，不能是负数",
  ],
  [
    "a paid amount that is no number",
    "SUBSIDY",
    [3, 100, "国家级", "已付"],
    "#VALUE! 第4个参数“已获支持金额”填了“已付”，要填数字，可以带单位，如“1000万元”",
  ],
  [
    "a unit that is none",
    "SUBSIDY",
    [3, 100, null, null, "美元"],
    "#VALUE! 第5个参数“单位”填了“美元”，只认元、千元、万元、亿元",
  ],
  [
    "a level that decides, blank",
    "SUBSIDY",
    [6, null, null],
    "#N/A 第3个参数“级别”没有填，本条款只认2级、3级、4级、5级",
  ],
  [
    "a rank that the clause does not have",
    "SUBSIDY",
    [6, null, 6],
    "#NUM! 第3个参数“级别”填了“6”，看不出是几级，或写了两个级别，本条款只认2级、3级、4级、5级",
  ],
  [
    "text without a rank",
    "SUBSIDY",
    [6, null, "国家级"],
    "#VALUE! 第3个参数“级别”填了“国家级”，看不出是几级，或写了两个级别，本条款只认2级、3级、4级、5级",
  ],
  [
    "two ranks",
    "SUBSIDY",
    [3, 100, "国家级、市级"],
    "#VALUE! 第3个参数“级别”填了“国家级、市级”，本条款只认国家级、市级",
  ],
  [
    "an earlier level that is none",
    "SUBSIDY",
    [6, "看不清", "4级"],
    "#VALUE! 第2个参数“基数”填了“看不清”，看不出是几级，或写了两个级别，本条款只认2级、3级、4级、5级",
  ],
  ["the same in EXPLAIN", "EXPLAIN", [3, 0], "#N/A 第2个参数“基数”为空或为0，请填项目支持资金"],
  [
    "a field that is none",
    "CLAUSE",
    [3, null, "金额"],
    "#VALUE! 第3个参数“内容”填了“金额”，只认文本、比例、上限、名称",
  ],
  [
    "a level that the clause does not serve",
    "CLAUSE",
    [3, "区级"],
    "#VALUE! 第2个参数“级别”填了“区级”，本条款只认国家级、市级",
  ],
  ["a rate where the law has none", "CLAUSE", ["4.1", null, "比例"], "#N/A 第3个参数“内容”填了“比例”，原文没有写比例"],
  ["no area", "SPACE", [null, 100, "国家级"], "#N/A 第1个参数“实际使用面积”为空或为0，请填实际使用面积（㎡）"],
  ["no rent", "SPACE", [100, 0, "国家级"], "#N/A 第2个参数“租金”为空或为0，请填租金"],
  ["no level", "SPACE", [100, 100, null], "#N/A 第3个参数“级别”没有填，本条款只认国家级、市级"],
  [
    "a rent unit that is none",
    "SPACE",
    [100, 100, "国家级", "元"],
    "#VALUE! 第4个参数“租金单位”填了“元”，只认元/㎡/月、元/㎡/天、元/㎡/年、元/月、元/年",
  ],
  [
    "more months than a year has",
    "SPACE",
    [100, 100, "国家级", null, 13],
    "#NUM! 第5个参数“月数”填了“13”，一年最多12个月",
  ],
  ["a negative area", "SPACE", [-1, 100, "国家级"], "#NUM! 第1个参数“实际使用面积”填了“-1”，不能是负数"],
  ["support without a ceiling", "REMAIN", [10, 5], "#N/A 第1个参数“条款”填了“10”，这一条没有上限"],
  [
    "a level that decides the ceiling, blank",
    "REMAIN",
    [6, 5],
    "#N/A 第3个参数“级别”没有填，本条款只认2级、3级、4级、5级",
  ],
  ["more than two decimals in capitals", "RMB", [1.234], "#NUM! 第1个参数“金额”填了“1.234”，最多两位小数"],
  ["a negative amount in capitals", "RMB", [-1], "#NUM! 第1个参数“金额”填了“-1”，不能是负数"],
  [
    "more than capitals have names for",
    "RMB",
    [1e16],
    "#NUM! 第1个参数“金额”填了“10000000000000000”，金额大到不可能是一笔补助，请核对单位",
  ],
  ["decimals out of range", "WAN", [1, 11], "#NUM! 第2个参数“小数位数”填了“11”，要填0到10之间的整数"],
  ["decimals that are no number", "WAN", [1, "两位"], "#VALUE! 第2个参数“小数位数”填了“两位”，要填0到10之间的整数"],
  ["text that is no amount", "YUAN", ["三万"], "#VALUE! 第1个参数“金额”填了“三万”，要填数字，可以带单位，如“1000万元”"],
  [
    "an applicant who is not there",
    "TOTAL",
    ["丙公司", range("甲公司"), range(1)],
    "#N/A 第1个参数“单位”填了“丙公司”，申报单位里没有这一家",
  ],
  [
    "three columns of applicants",
    "TOTALS",
    [[["甲", "91110107746192053T", "x"]], range(1)],
    "#VALUE! 第1个参数“申报单位”填了“x”，最多两列（名称、信用代码）",
  ],
  [
    "two columns of amounts",
    "AWARDS",
    [range("甲"), range("P"), range(3), [[1, 2]]],
    "#VALUE! 第4个参数“金额”填了“2”，只能是一列",
  ],
];

test.each(WRONG)("%s", (_, id, args, shown) => {
  expect(value(id, ...args)).toBe(shown);
});

test("an ineligible level gives 0, and the explanation says why and who serves it", () => {
  expect([value("SUBSIDY", 3, 100, "区级"), value("SUBSIDY", "4.1", 100, "安全类")]).toEqual([0, 0]);
  expect(value("EXPLAIN", 3, 100, "区级")).toMatch(
    /^第三条（关键技术攻关）不符合条件，测算为0：级别“区级”不在本条款支持范围（国家级、市级）/,
  );
  expect(value("EXPLAIN", "4.1", 100, "试点示范（安全类）")).toContain("这一级别属于第八条（安全试点示范）");
});
test("an error value in an input comes out as it went in, whichever argument it stands in", () => {
  for (const code of ["#REF!", "#NAME?", "#DIV/0!", "#N/A", "#NULL!", "#SPILL!"]) {
    expect(
      down(
        "SUBSIDY",
        range(3, 3, new ExcelError(code)),
        range(100, new ExcelError(code), 100),
        range("国家级", null, null),
      ),
    ).toEqual([30, code, code]);
    expect(value("RMB", new ExcelError(code))).toBe(code);
    expect(value("CANONICAL", { type: "Error", basicValue: code, basicType: "Error" })).toBe(code);
  }
});
test('a wholly blank row gives a blank, whether Excel says null, "" or 0', () => {
  for (const blank of [null, "", 0, undefined]) {
    expect(value("SUBSIDY", blank, blank, blank, blank, "万元")).toBe("");
    expect(value("EXPLAIN", blank, blank)).toBe("");
    expect(value("REMAIN", blank, blank)).toBe("");
    expect(value("SPACE", blank, blank, blank)).toBe("");
    expect(value("CHECKUSCC", blank)).toBe("");
    expect(value("CANONICAL", blank)).toBe("");
  }
});
test("ranges that differ in size: what has no partner is #N/A in its own place", () => {
  expect(down("SUBSIDY", range(3, 3, 3), range(100, 200))).toEqual([
    30,
    60,
    "#N/A 几个区域的行数或列数不一致，这一格没有对应的数据（几块区域只认第一块）",
  ]);
});
test("a row of articles over a column of amounts fills the rectangle", () => {
  expect(value("SUBSIDY", 3, 100)).toBe(30);
  expect(down("SUBSIDY", [[3, "7.2"]], range(100, 200))).toEqual([30, 60]);
});
test("messages are English where Office is, Chinese everywhere else", async () => {
  const messages: unknown[] = [];
  for (const language of ["en-US", "en-GB", "zh-CN", "zh-TW", "ja-JP", undefined]) {
    await inExcel(language);
    messages.push(value("SUBSIDY", 3, -1));
  }
  expect(messages).toEqual([
    ...Array<string>(2).fill("#NUM! Argument 2 “basis” holds “-1”: it cannot be negative"),
    ...Array<string>(4).fill("#NUM! 第2个参数“基数”填了“-1”，不能是负数"),
  ]);
});
test("long or many-lined cells are cut in messages", () => {
  expect(value("YUAN", `一\n二${"长".repeat(32_000)}`)).toMatch(/^#VALUE! 第1个参数“金额”填了“一 二长{37}…”/);
});
