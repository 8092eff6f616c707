import { call, down, inExcel, range, value } from "./excel";

beforeEach(() => inExcel());

describe("SJS.EXPLAIN", () => {
  test("is the sentence behind the amount, with the quoted words and what a formula cannot check", () => {
    expect(value("EXPLAIN", 3, 40_000_000, "国家级", 6_000_000)).toBe(
      "按第三条（关键技术攻关）：核算基数40,000,000元（4,000万元）×30%（“项目支持资金30％”）＝12,000,000元（1,200万元），超过“最高900万元”，按上限9," +
        "000,000元（900万元）计，减去已获支持6,000,000元（600万元），测算3,000,000元（300万元）。“最高”是最多可支持的数。需人工核对：自主研发、入选国家和北京市级重点项目。" +
        "公式没有核对：申报期限、不予受理名单、历年台账、同一项目从优不重复、单元格格式和表头写的单位、删除线（公式只看到单元格的值）。",
    );
  });
  test("names the readings that would change it", () => {
    expect(value("EXPLAIN", 6, 2, "4级")).toContain("取决于口径：晋级差额怎么扣，现按");
  });
  test("names sales and place where the clause asks for them, and that a basis may not be audited", () => {
    expect(value("EXPLAIN", "7.2", 100)).toContain("公式没有核对：在区内实施、500万元以上、申报期限");
    expect(value("EXPLAIN", 5, 100)).toContain("公式没有核对：基数是否经审定、申报期限");
  });
  test("spills, and a bad row has its error", () => {
    expect(down("EXPLAIN", range(8, 99, null), null, "工信部")).toEqual([
      expect.stringMatching(/^按第八条（安全试点示范）/),
      expect.stringMatching(/^#VALUE! 第1个参数“条款”填了“99”/),
      expect.stringMatching(/^#N\/A 第1个参数“条款”没有填/),
    ]);
  });
  test("says in English what English Office asks for", async () => {
    await inExcel("en-US");
    expect(value("EXPLAIN", 3, 1000)).toMatch(/The formula did not check: deadlines, bars/);
  });
});

describe("SJS.CLAUSE", () => {
  test.each([
    ["the text", [8], "对工信部认定为工业互联网安全领域试点示范项目的单位予以10万元一次性资金支持"],
    ["the rate", [3, null, "比例"], "项目支持资金30％"],
    ["the ceiling", ["第三条", null, "上限"], "最高900万元"],
    ["the name", ["关键技术攻关", null, "名称"], "关键技术攻关"],
    ["the rate of a level", ["7.1", "国家级", "比例"], "最高100％"],
    ["the amount of a level", [6, "4级", "上限"], "4级25万元"],
    ["the rates of all levels", ["7.1", null, "比例"], "最高100％、或80％"],
    ["a clause by its level", [4, "行业特色", "名称"], "市级平台"],
  ])("%s", (_, args, words) => {
    expect(value("CLAUSE", ...args)).toBe(words);
  });
});

test(
  "a formula gives the same in every language of Office, whichever language's words it was " + "written with",
  async () => {
    const wordsIn = async (language: string): Promise<unknown[]> => {
      await inExcel(language);
      return ["文本", "比例", "上限", "名称", "text", "rate", "ceiling", "name"].map(field =>
        value("CLAUSE", 3, null, field),
      );
    };
    const chinese = await wordsIn("zh-CN");
    expect(chinese.slice(0, 4)).toEqual(chinese.slice(4));
    expect(chinese.slice(1, 4)).toEqual(["项目支持资金30％", "最高900万元", "关键技术攻关"]);
    expect(await wordsIn("en-US")).toEqual(chinese);
  },
);

test("SJS.CLAUSES is the table of the clauses, with a header", () => {
  const table = call("CLAUSES") as string[][];
  expect(table.map(row => row[0])).toEqual([
    "条款",
    "3",
    "4.1",
    "4.2",
    "4.3",
    "5",
    "6",
    "7.1",
    "7.2",
    "8",
    "9.1",
    "9.2",
    "10",
    "11",
    "12",
  ]);
  expect(table[3]!.slice(0, 6)).toEqual([
    "4.2",
    "市级平台",
    "行业特色、专业技术、市级",
    "市级支持资金30％",
    "最高50万元",
    "平台",
  ]);
  expect(new Set(table.map(row => row.length))).toEqual(new Set([7]));
});

describe("SJS.SPACE", () => {
  test.each([
    ["rent a month and ㎡, the usual unit", [1000, 100, "国家级"], 1_200_000],
    ["80 % for municipal ones", [1000, 100, "市级"], 960_000],
    ["rent a day", [2000, 4.5, "市级", "元/㎡/天"], 2_628_000],
    ["part of a year", [1000, 4.567, "市级", "元/平方米·日", 6], 666_782],
    ["no more than 4 000 ㎡", [8000, 10, "国家级"], 480_000],
    ["at most 500万 a year", [4000, 120, "国家级"], 5_000_000],
    [
      "a rent of the whole, of which the area beyond 4 000 ㎡ bears none",
      [8000, "100万元", "国家级", "元/年"],
      500_000,
    ],
    ["a level that is not served", [1000, 100, "区级"], 0],
    ["units in the cells", ["1,000㎡", "100", "国家级", "元／㎡／月", "12个月"], 1_200_000],
  ])("%s", (_, args, amount) => {
    expect(value("SPACE", ...args)).toBe(amount);
  });
});

describe("SJS.REMAIN", () => {
  test.each([
    ["what the ceiling leaves", [3, 6_000_000], 3_000_000],
    ["nothing below 0", [3, "1000万元"], 0],
    ["the whole ceiling", ["5", null], 3_000_000],
    ["a tier", [6, 150_000, "4级"], 100_000],
    ["a fixed amount", [8, 0], 100_000],
    ["a park's level", ["9.2", 500_000, "国家级"], 500_000],
    ["to the last digit", [3, 0.001], 8_999_999.999],
    ["rent a year", ["7.1", 1], 4_999_999],
  ])("%s", (_, args, amount) => {
    expect(value("REMAIN", ...args)).toBe(amount);
  });
});

describe("converters", () => {
  test("SJS.CHECKUSCC", () => {
    expect(
      down(
        "CHECKUSCC",
        range("91110107746192053T", " 91110107-746192053t", "91110107746192053A", 911101077461920530, "x", true),
      ),
    ).toEqual([true, true, false, false, false, false]);
  });
  test("SJS.CANONICAL", () => {
    expect(down("CANONICAL", range("（北京）雲數 科技", "ＡＢＣ-1", 12))).toEqual(["北京云数科技", "ABC1", "12"]);
  });
  test("SJS.YUAN", () => {
    expect(down("YUAN", range("1,200.5万元", "￥3 000", 5, 0, "0元", "１２００", 0.1 + 0.2))).toEqual([
      12_005_000, 3000, 5, 0, 0, 1200, 0.3,
    ]);
    expect([value("YUAN", 5, "万元"), value("YUAN", "5元", "万元"), value("YUAN", 1.005, "亿")]).toEqual([
      50_000, 5, 100_500_000,
    ]);
  });
  test("SJS.WAN rounds half up, two decimals where none are asked for", () => {
    expect(down("WAN", range(123_456_700, 1_000_050, 1_000_049.99, 0, "3000元"))).toEqual([
      12_345.67, 100.01, 100, 0, 0.3,
    ]);
    expect([value("WAN", 123_456_789.01, 0), value("WAN", 123_456_789.01, 6), value("WAN", 5_000, "０")]).toEqual([
      12_346, 12_345.678901, 1,
    ]);
  });
  test("SJS.RMB", () => {
    expect(down("RMB", range(0, 1, 107_000.53, 1680.32, 0.05, 0.5, 100_000_000, "900万元"))).toEqual([
      "零元整",
      "壹元整",
      "壹拾万柒仟元零伍角叁分",
      "壹仟陆佰捌拾元零叁角贰分",
      "伍分",
      "伍角",
      "壹亿元整",
      "玖佰万元整",
    ]);
  });
  test("a blank cell stays blank; 0 is an amount", () => {
    for (const id of ["YUAN", "WAN", "RMB"] as const)
      expect([value(id, null), value(id, ""), value(id, "—")]).toEqual(["", "", ""]);
  });
});
