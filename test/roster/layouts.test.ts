import { clauseIds, findings, policy, read, readRows } from "./workbook";

describe("headers are recognised under titles, unit lines and groups", () => {
  test("title, unit line and a one-line header", async () => {
    const contents = await readRows([
      ["2026年度石景山区工业互联网支持资金申报汇总表"],
      ["填报单位：石景山园管委会", null, null, null, null, "单位：万元"],
      ["序号", "企业名称\n（全称）", "统一社会\n信用代码", "* 申报条款（必填）", "项目名称", "核算基数", "审定基数"],
      [1, "北京甲科技有限公司", "91110107746192053T", "第三条", "算法攻关", 1000, null],
      [2, "北京乙科技有限公司", null, 4.2, "平台", 100.5, 90],
      ["合计", null, null, null, null, 1100.5, 90],
      ["制表人：张三", null, "审核人：李四"],
    ]);
    expect(contents.origins.map(o => [o.row, o.id, o.applicant])).toEqual([
      [4, "1", "北京甲科技有限公司"],
      [5, "2", "北京乙科技有限公司"],
    ]);
    expect(clauseIds(contents)).toEqual(["3", "4.2"]);
    expect([...contents.applications.basis.hundredths]).toEqual([1_000_000_000, 100_500_000]);
    expect([...contents.applications.audited.hundredths]).toEqual([-1, 90_000_000]);
    expect(findings(contents, "UNIT_ASSUMED")).toEqual([]);
    expect(findings(contents, "TOTALS_SKIPPED")).toEqual(["申报汇总表!6"]);
    expect(findings(contents, "SIGNATURES_SKIPPED")).toEqual(["申报汇总表!7"]);
  });

  test(
    "a two-line header whose groups are merged: the group gives the unit and completes what " + "stands under it",
    async () => {
      const contents = await readRows(
        [
          ["申报汇总表"],
          ["序号", "申报单位", null, "项目", null, "级别", "金额（万元）", null, null],
          [null, "名称", "统一社会信用代码", "名称", "编号", null, "项目支持资金", "申请金额", "已获支持"],
          [1, "北京甲公司", null, "算法", "P-1", "国家级", 1000, 300, 50],
        ],
        {
          merges: [
            [0, 0, 1, 9],
            [1, 0, 2, 1],
            [1, 1, 1, 2],
            [1, 3, 1, 2],
            [1, 5, 2, 1],
            [1, 6, 1, 3],
          ],
          name: "第三条",
        },
      );
      expect(contents.origins.at(0)).toMatchObject({
        applicant: "北京甲公司",
        project: "算法",
        projectNumber: "P-1",
        level: "国家级",
        clauseFrom: "sheet",
      });
      expect(clauseIds(contents)).toEqual(["3"]);
      expect([...contents.applications.basis.hundredths]).toEqual([1_000_000_000]);
      expect(contents.applications.basisFrom[0]).toBe(1);
      expect([...contents.applications.requested.hundredths]).toEqual([300_000_000]);
      expect(findings(contents, "CLAUSE_FROM_SHEET")).toEqual(["第三条!"]);
    },
  );

  test("under 金额 stands what the sum is: 已获支持, 申请", async () => {
    const contents = await readRows(
      [
        ["申报单位", "申报条款", "金额（万元）", null, null],
        [null, null, "核算基数", "已获支持", "申请"],
        ["北京甲公司", "3", 100, 1, 20],
      ],
      {
        merges: [
          [0, 0, 2, 1],
          [0, 1, 2, 1],
          [0, 2, 1, 3],
        ],
      },
    );
    const { basis, paid, requested } = contents.applications;
    expect([basis, paid, requested].map(c => c.hundredths[0])).toEqual([100_000_000, 1_000_000, 20_000_000]);
  });

  test("under sections 类别 is the level, though its words would name a clause", async () => {
    const contents = await readRows([
      ["序号", "企业名称", "类别", "核算基数（元）"],
      ["一、国家级平台（第四条第一款）"],
      [1, "甲", "双跨", 1],
      ["二、市级平台（第四条第二款）"],
      [2, "乙", "行业特色", 1],
      [3, "丙", "市级", 1],
    ]);
    expect(clauseIds(contents)).toEqual(["4.1", "4.2", "4.2"]);
    expect(contents.origins.map(o => o.level)).toEqual(["双跨", "行业特色", "市级"]);
  });

  test("a ledger under a name that says nothing of one is a ledger by its headers", async () => {
    const contents = await read([
      {
        name: "申报汇总表",
        rows: [
          ["企业名称", "条款", "核算基数（元）"],
          ["甲", "3", 1],
        ],
      },
      {
        name: "Sheet2",
        rows: [
          ["年度", "单位名称", "政策名称", "级次", "支持条款", "项目名称", "支持金额（元）"],
          [2024, "甲", "某办法", "区级", "3", "A", 10],
        ],
      },
    ]);
    expect(contents.origins).toHaveLength(1);
    expect(findings(contents, "SHEET_RECOGNISED")).toEqual(["Sheet2!"]);
  });

  test("项目类别 beside 申报条款 is the level", async () => {
    const contents = await readRows([
      ["申报单位", "申报条款", "项目类别", "核算基数（元）"],
      ["甲", "3", "区级", 1],
      ["乙", "3", "国家级", 1],
    ]);
    expect(contents.origins.map(o => o.level)).toEqual(["区级", "国家级"]);
    const kinds = await readRows([
      ["申报单位", "申报条款", "项目类型", "核算基数（元）"],
      ["甲", "3", "新建", 1],
      ["乙", "3", "续建", 1],
    ]);
    expect(kinds.origins.map(o => o.level)).toEqual(["", ""]);
  });

  test("section lines give the clause of the rows below them", async () => {
    const contents = await readRows([
      ["序号", "单位名称", "项目名称", "级别", "核算基数（元）"],
      ["一、关键技术攻关（第三条）"],
      [1, "甲", "A", "国家级", 100],
      ["小计", null, null, null, 100],
      ["二、平台建设（第四条）"],
      ["（一）市级平台"],
      [2, "乙", "B", "市级", 200],
      ["（二）平台赋能上云", null, null, null, 300],
      [3, "丙", "C", null, 300],
      ["三", "DCMM贯标", null, null, 0],
      [4, "丁", null, "3级", null],
      ["总  计", null, null, null, 600],
    ]);
    expect(clauseIds(contents)).toEqual(["3", "4.2", "4.3", "6"]);
    expect(contents.origins.map(o => o.clauseFrom)).toEqual(["section", "section", "section", "section"]);
    expect(findings(contents, "CLAUSE_FROM_SECTION")).toHaveLength(4);
  });

  test("several sheets, other sheets and results in one workbook", async () => {
    const header = ["序号", "单位名称", "申报条款", "核算基数（万元）"];
    const contents = await read([
      { name: "第一批", rows: [header, [1, "甲", "3", 100]] },
      { name: "空表", rows: [] },
      { name: "第二批", rows: [header, [1, "乙", "5", 100]], hidden: true },
      {
        name: "核算结果",
        rows: [
          [...header, "核算条款"],
          [1, "丙", "5", 100, "5"],
        ],
      },
      {
        name: "批次",
        rows: [
          ["批次", "年度", "申报截止日期"],
          ["2026第一批", 2026, "2026-09-30"],
        ],
      },
      {
        name: "联系表",
        rows: [
          ["单位名称", "联系人", "电话"],
          ["甲", "张", "1380"],
        ],
      },
    ]);
    expect(contents.origins.map(o => [o.sheet, o.applicant])).toEqual([["第一批", "甲"]]);
    expect(findings(contents, "HIDDEN_SHEET_LEFT_OUT")).toEqual(["第二批!"]);
    expect(findings(contents, "RESULT_SHEET_IGNORED")).toEqual(["核算结果!"]);
    expect(contents.batches).toHaveLength(1);
  });

  test("groups that are written over their first column only, and the line that numbers the columns", async () => {
    const contents = await readRows([
      ["附件1"],
      ["2026年工业互联网专项资金项目汇总表"],
      ["填报单位：某某科（盖章）", null, null, null, null, null, null, "金额单位：人民币万元"],
      ["序号", "申报单位基本情况", null, "申报项目情况", null, null, "资金情况", null, null, "备注"],
      [null, "单位名称", "信用代码", "项目名称", "支持方向", "级别", "项目总投资", "市级支持资金", "申请金额", null],
      ["甲", "乙", "丙", "丁", "1", "2", "3", "4", "5", "6"],
      ["1", "北京甲公司", "91110107746192053T", "平台X", "市级平台", "行业特色", 5000, 100, 30, ""],
    ]);
    expect(clauseIds(contents)).toEqual(["4.2"]);
    expect([contents.applications.basis.hundredths[0], contents.applications.requested.hundredths[0]]).toEqual([
      100_000_000, 30_000_000,
    ]);
    expect(contents.findings.find(f => f.code === "COLUMNS_IGNORED")?.values["headers"]).toBe("备注");
  });

  test("under a group about earlier support 等级 and 金额 are the earlier ones, its 年度 is nobody's", async () => {
    const contents = await readRows(
      [
        ["序号", "单位名称", "证书等级", "已获支持情况", null, null],
        [null, null, null, "年度", "等级", "金额（元）"],
        [1, "甲", "4级", 2024, "2级", 150000],
      ],
      {
        name: "第六条",
        merges: [
          [0, 0, 2, 1],
          [0, 1, 2, 1],
          [0, 2, 2, 1],
          [0, 3, 1, 3],
        ],
      },
    );
    expect([
      contents.origins.at(0)?.level,
      contents.applications.hadLevel[0],
      contents.applications.paid.hundredths[0],
    ]).toEqual(["4级", 2, 15_000_000]);
  });

  test("申报 and 审定 under one basis", async () => {
    const contents = await readRows(
      [
        ["序号", "单位名称", "研发投资额（万元）", null, "评审", null],
        [null, null, "申报", "审定", "核定金额（万元）", "意见"],
        [1, "甲", 100, 90, 20, "同意"],
      ],
      {
        name: "第五条",
        merges: [
          [0, 0, 2, 1],
          [0, 1, 2, 1],
          [0, 2, 1, 2],
          [0, 4, 1, 2],
        ],
      },
    );
    const { basis, audited, reviewed } = contents.applications;
    expect([basis, audited, reviewed].map(q => q.hundredths[0])).toEqual([100_000_000, 90_000_000, 20_000_000]);
  });

  test("tables below one another, each with its own columns, the last with a two-line header", async () => {
    const contents = await readRows(
      [
        ["第三条 关键技术攻关"],
        ["序号", "企业名称", "级别", "项目支持资金（万元）"],
        [1, "甲公司", "国家级", 100],
        ["小计", null, null, 100],
        [],
        ["第六条 DCMM贯标"],
        ["序号", "企业名称", "证书等级", "发证日期"],
        [1, "乙公司", "3级", "2026-01-01"],
        [],
        ["三、场地（第七条）"],
        ["序号", "企业名称", "级别", "场地情况", null, "租金"],
        [null, null, null, "实际使用面积", "合同面积", "（元/㎡/月）"],
        [1, "丙公司", "国家级", 1000, 1200, 90],
      ],
      { merges: [[10, 3, 1, 2]] },
    );
    expect(clauseIds(contents)).toEqual(["3", "6", "7.1"]);
    const { basis, area, contractArea, rent, rentUnit } = contents.applications;
    expect([
      basis.hundredths[0],
      area.hundredths[2],
      contractArea.hundredths[2],
      rent.hundredths[2],
      rentUnit[2],
    ]).toEqual([100_000_000, 100_000, 120_000, 9_000, 1]);
    expect(contents.tables.map(t => [t.headerRow, t.first, t.rows.length])).toEqual([
      [2, 0, 1],
      [7, 1, 1],
      [12, 2, 1],
    ]);
  });

  test("a header printed again on every page, with title and unit line, is no application", async () => {
    const page = [["汇总表"], ["单位：万元"], ["序号", "单位名称", "条款", "核算基数"]];
    const contents = await readRows([...page, [1, "甲", "3", 1], ["第1页，共2页"], ...page, [2, "乙", "3", 2]]);
    expect(contents.origins.map(o => o.applicant)).toEqual(["甲", "乙"]);
    expect([...contents.applications.basis.hundredths]).toEqual([1_000_000, 2_000_000]);
    expect(contents.tables).toHaveLength(1);
  });

  test("guidance in brackets, an example line and blank columns between do not disturb", async () => {
    const contents = await readRows([
      [
        null,
        "序号",
        null,
        "申报单位（请填写营业执照全称）",
        "申报条款（第三条至第九条，例如：第三条）",
        "核算基数（项目支持资金、研发投资额等，单位：万元）",
      ],
      [null, "填写说明", "如实填", "营业执照全称", "如第三条", "填数字"],
      [null, "示例", null, "某某公司", "第三条", 100],
      [null, 1, "x", "甲", "第三条", 100],
    ]);
    expect(contents.origins.map(o => o.applicant)).toEqual(["甲"]);
    expect(contents.applications.basis.hundredths[0]).toBe(100_000_000);
    expect(contents.tables[0]?.headers[1]).toBe("C");
  });

  test("the sheet's name, else its title, gives the clause where nothing nearer does", async () => {
    const rows = [["2026年DCMM贯标奖励申报汇总表"], ["序号", "企业名称", "证书等级"], [1, "甲", "3级"]];
    expect(clauseIds(await readRows(rows, { name: "Sheet1" }))).toEqual(["6"]);
    expect(clauseIds(await readRows(rows.slice(1), { name: "附件2 DCMM贯标（第六条）" }))).toEqual(["6"]);
    expect(
      clauseIds(
        await readRows(
          [
            ["单位名称", "市级支持资金（元）"],
            ["甲", 5],
          ],
          { name: "4.2" },
        ),
      ),
    ).toEqual(["4.2"]);
    await expect(
      readRows(
        [
          ["单位名称", "核算基数", "项目名称"],
          ["甲", 5, "A"],
        ],
        { name: "3" },
      ),
    ).rejects.toMatchObject({ code: "missing-column" });
  });

  test("类别 beside 级别 names the clause whichever stands first, and 级别 stays the level", async () => {
    for (const headers of [
      ["类别", "级别"],
      ["级别", "类别"],
    ]) {
      const cells = headers.map(h => (h === "类别" ? "DCMM贯标" : "3级"));
      const contents = await readRows([
        ["企业名称", ...headers, "核算基数（元）"],
        ["甲", ...cells, null],
      ]);
      expect([policy().clauses[contents.applications.clause[0]!]?.id, contents.applications.level[0]]).toEqual([
        "6",
        3,
      ]);
    }
  });
  test("类别 names the clause where no other column does and its cells do, which is reported as assumed", async () => {
    const contents = await readRows([
      ["企业名称", "类别", "项目名称", "核算基数（元）"],
      ["甲", "关键技术攻关", "A", 2],
    ]);
    expect(clauseIds(contents)).toEqual(["3"]);
    expect(findings(contents, "ASSUMED")).toEqual(["申报汇总表!1 类别"]);
  });

  test("an applicant whose name cites an article or begins with a numeral is no section", async () => {
    const contents = await readRows([
      ["序号", "企业名称", "条款", "核算基数（元）"],
      ["1", "第三条科技公司", "5", 2],
      ["（一）", "一、网络公司", "5", 2],
      ["一", "丙", "5", 2],
      [null, "关键技术有限公司"],
    ]);
    expect(clauseIds(contents)).toEqual(["5", "5", "5", null]);
  });
});
