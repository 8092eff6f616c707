import { application, roster, seen } from "./assessed";

const MARKS = ["REJECTED", "WITHDRAWN", "ON_HOLD", "STATUS_UNCLEAR", "REMARK_TO_READ", "INVALID_INPUT"];
const NONE = "pays";

/** What each row of a roster comes to: its mark, or that it is paid without one. */
async function outcomes(sheets: Parameters<typeof seen>[0], codes = MARKS): Promise<string[]> {
  const { rows } = await seen(sheets, codes);
  return rows
    .map(row => row.split(" ").slice(1))
    .map(([outcome, , ...marks]) => marks[0] ?? (outcome === "amount" ? NONE : outcome!));
}

describe("statuses in other words than those of the lists", () => {
  test.each([
    [
      "评审结论",
      ["同意支持", "不同意支持", "材料不全退回", "企业放弃", "未到会", "专家建议不立项", "否（见附件）", "通 过"],
      [NONE, "REJECTED", "ON_HOLD", "WITHDRAWN", "STATUS_UNCLEAR", "REJECTED", "REJECTED", NONE],
    ],
    [
      "是否同意立项",
      ["是", "是，但需补充材料", "是（已核实）", "待核实", "否"],
      [NONE, "ON_HOLD", NONE, "STATUS_UNCLEAR", "REJECTED"],
    ],
    [
      "最终结论",
      ["准予支持", "不予受理", "未予立项", "建议下年再报", "超期申报，不支持", "合格", "评审未过"],
      [NONE, "REJECTED", "REJECTED", "STATUS_UNCLEAR", "REJECTED", NONE, "REJECTED"],
    ],
    [
      "部门意见",
      ["同意", "不支持", "同意暂缓", "予以否决", "同意上会", "不纳入", "同意"],
      [NONE, "REJECTED", "ON_HOLD", "REJECTED", "STATUS_UNCLEAR", "REJECTED", NONE],
    ],
  ] as const)("under %s", async (header, words, expected) => {
    expect(
      await outcomes([
        {
          name: "汇总",
          rows: roster(
            [header],
            words.map(word => [word]),
          ),
        },
      ]),
    ).toEqual(expected);
  });
  test.each([
    ["专家复评", ["通过"], "街道初审", "同意", NONE],
    ["专家复评", ["不予支持"], "街道初审", "同意", "REJECTED"],
  ])("a later stage in another word (%s) decides before 街道初审", async (later, [word], earlier, before, expected) => {
    expect(await outcomes([{ name: "汇总", rows: roster([earlier, later], [[before, word!]]) }])).toEqual([expected]);
  });
  test("a decision in prose is asked about, and so is one under a header that says nothing of it", async () => {
    const prose = "不予支持，该企业已于二〇二六年五月将注册地迁出本区，不再符合申报主体要求",
      said = await seen(
        [{ name: "汇总", rows: roster(["会议决定情况"], [["同意支持"], [prose]]) }],
        ["COLUMN_UNREAD", "REJECTED"],
      ),
      bare = await seen([{ name: "汇总", rows: roster(["科室把关"], [["同意"], ["不予支持"]]) }], ["COLUMN_UNREAD"]);
    expect([
      said.rows.some(row => row.endsWith("REJECTED")) || said.findings.includes("COLUMN_UNREAD"),
      bare.findings,
    ]).toEqual([true, ["COLUMN_UNREAD"]]);
    expect(bare.provisional).toBe(true);
  });
  test("such a column beside a status that is read is held against it", async () => {
    const { findings, provisional } = await seen(
      [
        {
          name: "汇总",
          rows: roster(
            ["审核状态", "科室把关"],
            [
              ["通过", "同意"],
              ["通过", "不予支持"],
            ],
          ),
        },
      ],
      ["COLUMN_UNREAD"],
    );
    expect([findings, provisional]).toEqual([["COLUMN_UNREAD"], true]);
  });
  test("near ones ask nothing: remarks, parts of what is read, counts", async () => {
    const { findings, provisional } = await seen(
      [
        {
          name: "汇总",
          rows: roster(
            ["补充说明", "其中：设备（万元）", "专利数", "员工人数"],
            [
              ["同意变更联系人", 100, 5, 30],
              ["材料齐全", 200, 6, 40],
            ],
          ),
        },
      ],
      ["COLUMN_UNREAD", "COLUMNS_ALIKE"],
    );
    expect([findings, provisional]).toEqual([[], false]);
  });
});

describe("sections and sheets in other words", () => {
  test.each([
    ["（二）未予立项项目", "REJECTED"],
    ["以下项目不符合申报条件：", "REJECTED"],
    ["下列企业未入选", "REJECTED"],
    ["以下项目因材料不齐暂缓：", "ON_HOLD"],
    ["三、企业主动放弃（1家）", "WITHDRAWN"],
    ["二、经研究不予支持的情形", "STATUS_UNCLEAR"],
  ])("%s", async (title, expected) => {
    const [header, first, second] = roster([], [[], []]);
    expect((await outcomes([{ name: "汇总", rows: [header!, first!, [title], second!] }]))[1]).toBe(expected);
  });
  test.each([
    ["形审不合格", "REJECTED"],
    ["未推荐企业", "REJECTED"],
    ["落选名单", "REJECTED"],
    ["2026年第一批（暂缓）", "ON_HOLD"],
    ["入围名单", NONE],
    ["取消外资限制试点", NONE],
  ])("a sheet %s", async (name, expected) => {
    expect(await outcomes([{ name, rows: roster([], [[]]) }])).toEqual([expected]);
  });
});

describe("amounts in other words", () => {
  const basis = async (cell: string | number): Promise<string> => {
    const rows = roster([], [[]]).map(row => [...row]);
    rows[0]![6] = "核算基数";
    rows[1]![6] = cell;
    return (await seen([{ name: "汇总", rows }], ["INVALID_INPUT"])).rows[0]!;
  };
  test.each([
    ["叁佰万元整（3,000,000元）", "amount 900000"],
    ["叁佰万元整（¥3,000,000）", "amount 900000"],
    ["3000000元（大写：叁佰万元整）", "amount 900000"],
    ["人民币叁佰万圆整 小写：3000000.00", "amount 900000"],
    ["三百万元（3000000）", "amount 900000"],
    ["叁佰万元整（¥2,000,000）", "invalid INVALID_INPUT"],
    ["叁佰万元整", "invalid INVALID_INPUT"],
    ["叁佰万元整（约3000000元）", "invalid INVALID_INPUT"],
  ])("%s: words and figures that agree are the figures", async (cell, expected) => {
    expect(await basis(cell)).toBe(`汇总!2 ${expected}`);
  });
  test("a column 计价单位 that holds units is the unit of each row", async () => {
    const rows = roster(["计价单位"], [["万元"], ["元"]]).map(row => [...row]);
    rows[0]![6] = "核算基数";
    rows[2]![6] = 3_000_000;
    expect((await seen([{ name: "汇总", rows }], [])).rows).toEqual(["汇总!2 amount 900000", "汇总!3 amount 900000"]);
  });
  test("a second payment adds up with the first, and asks", async () => {
    const rows = roster(
      ["首批拨付（万元）", "第二批拨付（万元）"],
      [
        [40, 10],
        [0, 0],
      ],
    );
    expect(await seen([{ name: "汇总", rows }], ["COLUMNS_ALIKE"])).toEqual({
      rows: ["汇总!2 amount 400000", "汇总!3 amount 900000"],
      provisional: true,
      findings: ["COLUMNS_ALIKE"],
    });
  });
});

describe("a summary beside its detail is told by all of its lines", () => {
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => application(from + k + 1));
  const [header] = roster([], []);
  test("150 lines that all stand in the detail are set aside, in another order too", async () => {
    const { rows, findings } = await seen(
      [
        { name: "明细表", rows: [header!, ...lines(0, 150)] },
        { name: "汇总表", rows: [header!, ...lines(0, 150).reverse()] },
      ],
      ["SUMMARY_LEFT_OUT", "DUPLICATE_ROW"],
    );
    expect([rows.length, findings]).toEqual([150, ["SUMMARY_LEFT_OUT"]]);
  });
  test("60 that do and 60 that do not are no summary: no application is lost", async () => {
    const { rows } = await seen(
      [
        { name: "明细表", rows: [header!, ...lines(0, 150)] },
        { name: "汇总表", rows: [header!, ...lines(0, 60), ...lines(200, 260)] },
      ],
      ["DUPLICATE_ROW"],
    );
    expect(rows.length).toBe(270);
    expect(rows.filter(row => row.endsWith("DUPLICATE_ROW")).length).toBe(60);
  });
});
