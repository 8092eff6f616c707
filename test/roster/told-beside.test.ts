import { INVALID } from "../../src/fields/columns";
import { canonical } from "../../src/identity/canonical";
import { canonicalName } from "../../src/identity/name-remark";
import { roster, seen } from "./assessed";
import { findings, readRows } from "./workbook";

describe("what stands beside the table is read for what it says of its rows", () => {
  const told = (...notes: readonly string[]): ReturnType<typeof seen> =>
    seen(
      [{ name: "申报汇总表", rows: [...roster([], [[], [], []]), ["合计"], ...notes.map(note => [note])] }],
      ["REMARK_TO_READ", "NOTE_TO_READ"],
    );
  const marked = async (...notes: readonly string[]): Promise<number[]> =>
    (await told(...notes)).rows.flatMap((row, i) => (row.includes("REMARK_TO_READ") ? [i + 1] : []));

  test.each([
    ["注：2号项目经复核不符合条件，不予支持。", [2]],
    ["注：序号1、3的项目企业已撤回。", [1, 3]],
    ["说明：北京第3轴系技术有限公司已注销；其余无异议。", [3]],
    ["备注：“第2攻关”材料不全，暂缓。", [2]],
  ])("%s", async (note, rows) => {
    expect(await marked(note)).toEqual(rows);
    expect((await told(note)).findings).toEqual([]);
  });

  test("a note that names no row is told, and marks none", async () => {
    const note = "注：未通过评审的项目不予支持。";
    expect(await marked(note)).toEqual([]);
    expect((await told(note)).findings).toEqual(["NOTE_TO_READ"]);
  });

  test.each([
    "注：金额以万元计。",
    "注：2号项目材料已补正。",
    "说明：1号企业2024年曾撤回另一项目。",
    "注：3号项目公示无异议。",
  ])("a note that speaks of nothing that is in force says nothing: %s", async note => {
    expect(await marked(note)).toEqual([]);
    expect((await told(note)).findings).toEqual([]);
  });
});

/** The codes of the questions that a column with these cells brings, a row each. */
async function asked(header: string, ...cells: readonly string[]): Promise<readonly string[]> {
  const rows = roster(
    [header],
    cells.map(cell => [cell]),
  );
  return (await seen([{ name: "表", rows }], ["COLUMN_UNREAD"])).findings;
}

describe("a column of what was said against applications asks where something was said", () => {
  test.each([
    ["公示情况", "已公示", "公示有异议"],
    ["上会情况", "已上会", "未上会"],
    ["查重情况", "无重复", "与区商务局政策重复"],
  ])("%s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual(["COLUMN_UNREAD"]));
  test.each([
    ["公示情况", "已公示", "公示无异议"],
    ["上会情况", "已上会", "已上会"],
    ["查重情况", "无重复", "未发现重复"],
  ])("near: %s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual([]));
});

describe("a column whose header says nothing is asked about where its cells refuse or wait", () => {
  test.each([
    ["第一次", "同意", "缓议"],
    ["局办公会", "√", "×"],
    ["财政局", "√", "待定"],
    ["是否重复申报", "否", "是"],
    ["是否失信", "否", "是"],
    ["是否列入异常名录", "是", "否"],
    ["有无失信", "无", "有"],
    ["支持情况", "支持", "不支持"],
    ["支持与否", "部分支持", "不支持"],
    ["部门会签", "已阅", "不同意"],
  ])("%s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual(["COLUMN_UNREAD"]));
  test.each([
    ["高新技术企业", "√", "×"],
    ["是否上市", "是", "否"],
    ["是否重复申报", "否", "否"],
    ["局办公会", "√", "√"],
    ["往年支持情况", "50万", "30万", "未获支持"],
  ])("near: %s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual([]));
  test("also beside a status that consents", async () => {
    const rows = roster(
      ["审核意见", "局办公会"],
      [
        ["同意", "√"],
        ["同意", "×"],
      ],
    );
    expect((await seen([{ name: "表", rows }], ["COLUMN_UNREAD"])).findings).toEqual(["COLUMN_UNREAD"]);
  });
});

describe("an amount in another currency is no amount in yuan", () => {
  const head = ["序号", "单位名称", "申报条款", "级别"],
    row = ["1", "甲", "3", "国家级"];
  const basis = async (column: string, header: string, ...words: readonly string[]): Promise<number[]> => {
    const rows = [[...head, header, column], ...words.map(word => [...row, 5, word])];
    return [...(await readRows(rows)).applications.basis.hundredths];
  };
  test("a column 币种 says so row by row, whatever unit the header names", async () => {
    expect(await basis("币种", "核算基数（万元）", "人民币", "美元", "CNY", "")).toEqual([5e6, INVALID, 5e6, 5e6]);
    expect(await basis("币别", "核算基数", "RMB", "港币")).toEqual([500, INVALID]);
  });
  test("so does a currency among units", async () =>
    expect(await basis("金额单位", "核算基数", "万元", "万美元")).toEqual([5e6, INVALID]));
});

describe("编号 counts the rows or numbers the projects, by the cells of applications alone", () => {
  const HEAD = ["编号", "申报单位", "项目名称", "申报条款", "级别", "核算基数（元）"];
  const line = (number: string, project: string): (string | number)[] => [number, "甲公司", project, "3", "国家级", 1];
  const numbers = async (...rows: readonly (readonly (string | number)[])[]): Promise<string[]> =>
    (await readRows([HEAD, ...rows.map(r => [...r])])).origins.map(o => o.projectNumber);

  test.each([["合计"], ["一、第二批"], ["注：由企业填报。"], ["填表人：张三"]])(
    "a line %s under it makes no numbers of 1, 2, 3",
    async text => expect(await numbers(line("1", "A"), line("2", "A"), [text], line("3", "B"))).toEqual(["", "", ""]),
  );
  test("numbers that one project has several of count its applications", async () =>
    expect(await numbers(line("GY-01", "A"), line("GY-02", "A"))).toEqual(["", ""]));
  test("others number the projects", async () => {
    const contents = await readRows([HEAD, line("GY-01", "A"), line("GY-01", "A"), line("GY-02", "B")]);
    expect(contents.origins.map(o => o.projectNumber)).toEqual(["GY-01", "GY-01", "GY-02"]);
    expect(findings(contents, "COLUMN_UNREAD")).toEqual([]);
  });
});

describe("a section states the unit of its own rows", () => {
  const head = ["序号", "单位名称", "申报条款", "级别", "核算基数"],
    row = (basis: number): (string | number)[] => ["1", "甲", "3", "国家级", basis];
  const basis = async (...rows: readonly (readonly (string | number | null)[])[]): Promise<number[]> => [
    ...(await readRows(rows.map(r => [...r]))).applications.basis.hundredths,
  ];
  test("until the next section, whose unit is the table's again", async () =>
    expect(
      await basis(["单位：万元"], head, ["一、关键技术（单位：元）"], ["（一）国家级"], row(5), ["二、其他"], row(5)),
    ).toEqual([500, 5e6]));
  test("also in a cell of its own", async () =>
    expect(
      await basis(
        head,
        ["一、甲类", null, null, null, "单位：万元"],
        row(5),
        ["二、乙类", null, null, null, "单位：元"],
        row(5),
      ),
    ).toEqual([5e6, 500]));
  test("a sum in its line is no unit", async () =>
    expect(await basis(head, ["一、关键技术（共1家，合计500万元）"], row(5))).toEqual([500]));
});

describe("其中 in any column begins parts of the line above where the line names nobody", () => {
  const HEAD = ["序号", "申报单位", "项目名称", "申报条款", "级别", "核算基数（元）"];
  test("a part and what goes on below it", async () => {
    const contents = await readRows([
      HEAD,
      [1, "甲公司", "A", "3", "国家级", 10],
      [null, null, null, null, "其中：设备", 4],
      [null, null, null, null, "人员", 6],
      [2, "乙公司", "B", "3", "国家级", 10],
    ]);
    expect(contents.origins.map(o => o.applicant)).toEqual(["甲公司", "乙公司"]);
  });
  test("a row of its own that has the word stays one", async () => {
    const contents = await readRows([
      HEAD,
      [1, "甲公司", "A", "3", "国家级", 10],
      [2, "乙公司", "B", "3", "其中：市级", 10],
    ]);
    expect(contents.origins).toHaveLength(2);
  });
});

describe("sheets beside the roster are read for what they say of its rows", () => {
  const table = { name: "申报表", rows: roster([], [[], [], []]) };
  const unit = (n: number): string => `北京第${n}轴系技术有限公司`;
  const marks = ["REMARK_TO_READ", "PAID_BEFORE", "PAID_DEDUCTED"];

  test("one that nobody could read refuses a unit: its rows are to be read, and nothing is decided", async () => {
    const said = {
      name: "评审会议定",
      rows: [
        ["序号", "单位", "会议意见"],
        [1, unit(1), "同意"],
        [2, unit(2), "不予支持"],
      ],
    };
    const { rows } = await seen([table, said], marks);
    expect(rows).toEqual(["申报表!2 amount 900000", "申报表!3 amount 900000 REMARK_TO_READ", "申报表!4 amount 900000"]);
  });

  test("near: one that consents, or tells of others", async () => {
    const said = {
      name: "会议",
      rows: [
        ["单位", "会议意见"],
        [unit(1), "同意"],
        ["另一家有限公司", "不予支持"],
      ],
    };
    expect((await seen([table, said], marks)).rows.join()).not.toContain("REMARK");
  });

  const PAID = "申报表!2 amount 600000 PAID_BEFORE PAID_DEDUCTED";
  test.each([
    ["兑现明细", ["年份", "企业", "支持项目", "兑现资金（万元）"], ["2025", unit(1), "第1攻关", 30]],
    ["资金拨付", ["拨付日期", "收款单位", "事项", "拨付金额（元）"], ["2025-11-01", unit(1), "第1攻关", 300000]],
    [
      "往期",
      ["序号", "企业名称", "项目", "条款", "已兑付金额/万元", "兑付时间"],
      [1, unit(1), "第1攻关", "第三条", 30, "2025.12"],
    ],
  ])("a ledger's line of a project is deducted whether or not it names the clause: %s", async (name, header, line) => {
    const { rows } = await seen([table, { name, rows: [header, line] }], marks);
    expect(rows[0]).toBe(PAID);
  });

  test("a line that names neither project nor clause marks all of the unit's rows", async () => {
    const ledger = {
      name: "历年台账",
      rows: [
        ["年度", "单位名称", "支持金额（万元）"],
        ["2025", unit(1), 30],
      ],
    };
    expect((await seen([table, ledger], marks)).rows[0]).toBe("申报表!2 amount 900000 PAID_BEFORE");
  });

  test("near: a line of another project is no payment of this one", async () => {
    const ledger = {
      name: "历年台账",
      rows: [
        ["年度", "单位名称", "项目名称", "支持金额（万元）"],
        ["2025", unit(1), "别的项目", 30],
      ],
    };
    expect((await seen([table, ledger], marks)).rows[0]).toBe("申报表!2 amount 900000");
  });
});

describe("a remark in another column than 备注 is read too", () => {
  const HEAD = ["序号", "申报单位", "项目名称", "申报条款", "级别", "核算基数（万元）", "备注"],
    ROW = ["1", "甲装备有限公司", "轴系", "第三条", "国家级", 100, ""];
  const put = (at: number, text: string): (string | number)[] => ROW.map((cell, i) => (i === at ? text : cell));
  const marked = async (...rows: readonly (readonly (string | number)[])[]): Promise<readonly string[]> =>
    (await seen([{ name: "汇总", rows: [HEAD, ...rows.map(r => [...r])] }], ["REMARK_TO_READ"])).rows;

  test.each([
    [0, "1（撤）"],
    [1, "甲装备有限公司（已注销）"],
    [1, "甲装备有限公司  已迁出"],
    [1, "甲装备有限公司——不予支持"],
    [2, "轴系（已撤回）"],
    [2, "轴系【暂缓】"],
    [3, "第三条（不支持）"],
  ])("%s: %s", async (at, text) =>
    expect(await marked(put(at, text))).toEqual(["汇总!2 amount 300000 REMARK_TO_READ"]),
  );
  test.each([
    [1, "甲装备（北京）有限公司"],
    [1, "甲装备有限公司（牵头单位）"],
    [2, "轴系（二期）"],
    [2, "失信联合惩戒平台"],
    [2, "甲公司不停机检测系统"],
  ])("near: %s: %s", async (at, text) => expect(await marked(put(at, text))).toEqual(["汇总!2 amount 300000"]));

  test.each([
    "与上年项目重复",
    "与区商务局项目重复",
    "一项目多头申报",
    "领导批示暂不拨付",
    "待领导审定",
    "改由市级支持",
    "转2027年办理",
    "撤",
  ])("备注 %s", async text => expect(await marked(put(6, text))).toEqual(["汇总!2 amount 300000 REMARK_TO_READ"]));
  test.each(["与其他项目不重复", "窗口重复登记", "转账已核对", "待补发票", "转型升级类申报", "非同一项目"])(
    "near: 备注 %s",
    async text => expect(await marked(put(6, text))).toEqual(["汇总!2 amount 300000"]),
  );

  test("与序号2为同一项目 is to be read where the names of the projects do not say so", async () => {
    const other = ["2", "甲装备有限公司", "主轴研发", "第三条", "国家级", 100, ""],
      same = [...other.slice(0, 2), "轴系", ...other.slice(3)];
    expect(await marked(put(6, "与序号2为同一项目"), other)).toEqual([
      "汇总!2 amount 300000 REMARK_TO_READ",
      "汇总!3 amount 300000",
    ]);
    expect(await marked(put(6, "与序号2为同一项目"), same)).toEqual(["汇总!2 amount 300000", "汇总!3 amount 0"]);
  });
});

describe("what is left after a reduction is the reviewed amount", () => {
  test.each(["核减后金额（万元）", "审减后资金（万元）", "核减后支持金额（万元）"])("%s", async header =>
    expect((await seen([{ name: "表", rows: roster([header], [[20], [0]]) }], [])).rows).toEqual([
      "表!2 amount 200000",
      "表!3 amount 0",
    ]),
  );
  test("near: 核减金额 is an earlier calculation's", async () =>
    expect((await seen([{ name: "表", rows: roster(["核减金额（万元）"], [[20]]) }], [])).rows[0]).not.toContain(
      " 200000",
    ));
});

describe("a unit is the same one whatever was written around its name", () => {
  const NAME = "北京砚台科技有限公司";
  test.each([
    `${NAME}\n91110107MA01ABCD10`,
    `${NAME}（91110107MA01ABCD10）`,
    `${NAME}（法定代表人：张三）`,
    `${NAME}，联系人李四13800000000`,
    `1.${NAME}`,
    `2、${NAME}`,
    `（民营企业）${NAME}`,
    `申报单位：${NAME}`,
  ])("%j", written => expect(canonicalName(written)).toBe(canonicalName(NAME)));
  test.each(["3.0智能平台", "360数字安全科技有限公司", "北京砚台科技有限公司（上海）", "甲公司，乙公司"])(
    "near: %j keeps all of it",
    written => expect(canonicalName(written)).toBe(canonical(written)),
  );
});

test.each([
  ["（1）产线改造", "（2）产线改造"],
  ["1、智能工厂", "2、智能工厂"],
  ["数字化改造（小微企业）", "数字化改造（大型企业）"],
  ["（1）甲公司产线改造", "（2）甲公司产线改造"],
  ["城市平台 地址数据治理", "城市平台 电话数据治理"],
  ["工业软件/代码托管", "工业软件/代码审计"],
  ["培训平台 负责人", "培训平台 联系人"],
])("near: projects stay apart by what stands around their names: %s, %s", (one, other) =>
  expect(canonicalName(one)).not.toBe(canonicalName(other)),
);

describe("a level that is only wished for serves nobody", () => {
  const HEAD = ["序号", "申报单位", "项目名称", "申报条款", "级别", "核算基数（万元）"];
  test.each(["国家级（拟）", "国家级（推荐）", "国家级（原）", "国家级？"])("%s", async level =>
    expect(
      (await seen([{ name: "表", rows: [HEAD, ["1", "甲", "轴系", "第三条", level, 100]] }], ["INELIGIBLE_LEVEL"]))
        .rows,
    ).toEqual(["表!2 ineligible 0 INELIGIBLE_LEVEL"]),
  );
});

describe("a share that nobody knows the meaning of asks", () => {
  test.each([
    ["参与比例", "50%", "100%"],
    ["认定比例", "0.8", "1"],
    ["折扣", "80%", "100%"],
  ])("%s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual(["COLUMN_UNREAD"]));
  test.each([
    ["研发人员占比", "50%", "30%"],
    ["持股比例", "50%", "30%"],
    ["参与比例", "100%", "100%"],
  ])("near: %s: %s, %s", async (header, ...cells) => expect(await asked(header, ...cells)).toEqual([]));
});

describe("a sheet that nobody could read marks whom it names beside money that was granted or set", () => {
  const told = async (name: string, ...rows: readonly (readonly (string | number)[])[]): Promise<readonly string[]> =>
    (
      await seen(
        [
          { name: "申报汇总表", rows: roster([], [[], []]) },
          { name, rows: rows.map(row => [...row]) },
        ],
        ["REMARK_TO_READ"],
      )
    ).rows;
  const [FIRST, SECOND] = roster([], [[], []])
    .slice(1)
    .map(row => String(row[1]));
  test.each([
    ["资金使用明细", ["时间", "企业", "支出（万元）"], ["2024.6", FIRST!, 100]],
    ["付款", ["凭证号", "摘要", "收款单位", "金额"], ["记-1", "拨付支持资金（甲）", FIRST!, 1000000]],
    ["已支持企业", ["单位名称", "2023年（万元）", "2024年（万元）"], [FIRST!, 50, ""]],
    ["调整表", ["单位名称", "原金额（万元）", "调整后金额（万元）"], [FIRST!, 300, 200]],
    ["会议纪要", ["一、办公会会议纪要"], [`二、${FIRST!}项目暂缓，待补充材料后再议。`]],
  ])("%s", async (name, ...rows) =>
    expect((await told(name, ...rows)).map(row => row.includes("REMARK_TO_READ"))).toEqual([true, false]),
  );
  test.each([
    ["企业情况", ["单位名称", "注册资本（万元）", "营业收入（万元）"], [FIRST!, 50, 100]],
    ["项目情况", ["单位名称", "项目总投资（万元）"], [SECOND!, 500]],
    ["联系表", ["单位名称", "联系人", "电话"], [FIRST!, "张三", 13800000000]],
  ])("near: %s", async (name, ...rows) =>
    expect((await told(name, ...rows)).map(row => row.includes("REMARK_TO_READ"))).toEqual([false, false]),
  );
});

describe("a consent to less, or on a condition, is to be read before all is paid", () => {
  const marked = async (header: string, ...cells: readonly (string | number)[]): Promise<boolean> =>
    (await seen([{ name: "表", rows: roster(header.split(" "), [cells]) }], ["REMARK_TO_READ"])).rows[0]!.includes(
      "REMARK_TO_READ",
    );
  test.each([
    "同意（减半）",
    "同意，扣减重复部分",
    "通过；但需核实发票",
    "同意（仅支持软件部分）",
    "同意，但须区政府批准",
    "同意。如企业迁出则收回资金",
    "通过，待区政府研究",
    "同意，请企业补充说明",
  ])("%s", async status => expect(await marked("审核意见", status)).toBe(true));
  test.each(["同意", "通过（核减后）", "同意立项", "符合条件，同意支持", "通过，如期完成", "同意（待补发票）"])(
    "near: %s",
    async status => expect(await marked("审核意见", status)).toBe(false),
  );
  test("near: a reviewed amount says how much less", async () =>
    expect(await marked("审核意见 核定金额（万元）", "同意（减半）", 150)).toBe(false));
  test("near: what a later stage decided without a condition", async () =>
    expect(await marked("初审意见 终审意见", "同意，但需补充说明", "同意")).toBe(false));
});

test.each(["共2家", "共2个项目", "以上共2家企业", "共2家单位、2个项目"])("a line %s is no application", async text => {
  const rows = roster([], [[], []]);
  const line = ["", "", "", "", "", "", 2000];
  for (const column of [0, 1, 4]) {
    const counted = line.map((cell, i) => (i === column ? text : cell));
    expect((await seen([{ name: "表", rows: [...rows, counted] }], [])).rows).toHaveLength(2);
  }
});
