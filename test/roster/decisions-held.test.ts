import { application, roster, seen } from "./assessed";

const MARKS = ["REJECTED", "ON_HOLD", "WITHDRAWN", "STATUS_UNCLEAR", "REMARK_TO_READ", "NOT_REVIEWED", "STATUS_BLANK"];
const underStatus = (...statuses: readonly (string | null)[]) =>
  seen(
    [
      {
        name: "汇总表",
        rows: roster(
          ["审核状态"],
          statuses.map(s => [s]),
        ),
      },
    ],
    MARKS,
  );

describe("审核状态", () => {
  test("an unknown word is no consent: computed, provisional, marked", async () => {
    expect(await underStatus("通过", "上会")).toEqual({
      rows: ["汇总表!2 amount 900000", "汇总表!3 amount 900000 STATUS_UNCLEAR"],
      provisional: true,
      findings: [],
    });
    expect((await underStatus("同意立项", "A类")).rows[1]).toBe("汇总表!3 amount 900000 STATUS_UNCLEAR");
  });

  test("known words and blanks are not marked, and nothing is provisional", async () => {
    expect(await underStatus("原则同意", "通过（核减后）")).toEqual({
      rows: ["汇总表!2 amount 900000", "汇总表!3 amount 900000"],
      provisional: false,
      findings: [],
    });
    expect(await underStatus(null, null)).toEqual({
      rows: ["汇总表!2 amount 900000", "汇总表!3 amount 900000"],
      provisional: false,
      findings: [],
    });
  });

  test("what is not reviewed yet waits where other rows of the sheet have a decision, blanks are counted", async () => {
    expect(await underStatus("通过", "待评审", null)).toEqual({
      rows: ["汇总表!2 amount 900000", "汇总表!3 amount 900000 ON_HOLD", "汇总表!4 amount 900000"],
      provisional: true,
      findings: ["STATUS_BLANK"],
    });
  });

  test("where no row has a decision, what is not reviewed yet is as if blank, told once", async () => {
    expect(await underStatus("审核中", "待评审", null)).toEqual({
      rows: ["汇总表!2 amount 900000", "汇总表!3 amount 900000", "汇总表!4 amount 900000"],
      provisional: false,
      findings: ["NOT_REVIEWED"],
    });
  });
});

describe("sections and sheet names that state a decision hold for their rows", () => {
  test("sections: 拟支持, 不予支持, 暂缓", async () => {
    const head = roster(["审核状态"], []);
    const rows = [
      ...head,
      ["一、拟支持项目（1个）"],
      application(1),
      ["二、不予支持项目（1个）"],
      application(2),
      ["三、暂缓支持项目"],
      application(3),
      ["四、其他"],
      application(4),
    ];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!3 amount 900000",
      "汇总表!5 ineligible 0 REJECTED",
      "汇总表!7 amount 900000 ON_HOLD",
      // Among sections that decide, one whose words decide nothing is no consent.
      "汇总表!9 amount 900000 STATUS_UNCLEAR",
    ]);
  });

  test.each([
    ["三、存疑项目", "STATUS_UNCLEAR"],
    ["三、需补充材料后再审的项目", "ON_HOLD"],
    ["三、提请会议研究的项目", "STATUS_UNCLEAR"],
    ["三、支持项目", null],
  ])("%j below 二、不予支持项目: %j", async (heading, mark) => {
    const rows = [...roster([], []), ["二、不予支持项目"], application(1), [heading], application(2)];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows[1]).toBe(
      `汇总表!5 amount 900000${mark === null ? "" : ` ${mark}`}`,
    );
  });

  test("a numeral and a text in two cells are a section, whatever it says: the one before ends", async () => {
    const rows = [...roster([], []), ["一", "不予支持项目"], application(1), ["二", "另行研究的项目"], application(2)];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!3 ineligible 0 REJECTED",
      "汇总表!5 amount 900000 STATUS_UNCLEAR",
    ]);
  });

  test("sections of places or clauses below one that decides say nothing of a decision", async () => {
    const rows = [
      ...roster([], []),
      ["一、通过项目"],
      ["（一）八宝山街道"],
      application(1),
      ["二、不予支持项目"],
      ["（一）鲁谷街道"],
      application(2),
    ];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!4 amount 900000",
      "汇总表!7 ineligible 0 REJECTED",
    ]);
  });

  test("a line without a number, alone in its row, in the unit's column too", async () => {
    const rows = [...roster([], [[]]), [null, "不予支持项目"], application(2)];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!2 amount 900000",
      "汇总表!4 ineligible 0 REJECTED",
    ]);
  });

  test("sections of clauses within a section that decides", async () => {
    const rows = [
      ...roster([], []),
      ["一、不予支持项目"],
      ["（一）关键技术攻关"],
      application(1),
      ["（二）工业软件"],
      application(2),
    ];
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!4 ineligible 0 REJECTED",
      "汇总表!6 ineligible 0 REJECTED",
    ]);
  });

  test("sheet names", async () => {
    const sheets = ["拟支持项目", "不予支持项目", "已撤回", "B类：不建议支持".replace("：", "")].map((name, i) => ({
      name,
      rows: [...roster([], []), application(i + 1)],
    }));
    expect((await seen(sheets, MARKS)).rows).toEqual([
      "拟支持项目!2 amount 900000",
      "不予支持项目!2 ineligible 0 REJECTED",
      "已撤回!2 withdrawn 0 WITHDRAWN",
      "B类不建议支持!2 ineligible 0 REJECTED",
    ]);
  });

  test("where the row's own status contradicts it the more cautious holds, marked and provisional", async () => {
    const sheet = (name: string, status: string) => seen([{ name, rows: roster(["审核状态"], [[status]]) }], MARKS);
    expect(await sheet("不予支持项目", "通过")).toEqual({
      rows: ["不予支持项目!2 ineligible 0 REJECTED STATUS_UNCLEAR"],
      provisional: true,
      findings: [],
    });
    expect((await sheet("拟支持项目", "不予支持")).rows).toEqual(["拟支持项目!2 ineligible 0 REJECTED STATUS_UNCLEAR"]);
    expect((await sheet("拟支持项目", "待补正")).rows).toEqual(["拟支持项目!2 amount 900000 ON_HOLD STATUS_UNCLEAR"]);
    expect((await sheet("不予支持项目", "不通过")).rows).toEqual(["不予支持项目!2 ineligible 0 REJECTED"]);
    expect((await sheet("不予支持项目", "审核中")).rows).toEqual(["不予支持项目!2 ineligible 0 REJECTED"]);
  });

  test("a final review of the row's own beats it", async () => {
    const rows = roster(["最终审核结果"], [["通过"]]);
    expect((await seen([{ name: "不予支持项目", rows }], MARKS)).rows).toEqual(["不予支持项目!2 amount 900000"]);
  });

  test("a list of what is supported, without who decided it, states nothing", async () => {
    const rows = roster(["审核状态"], [["不通过"]]);
    expect((await seen([{ name: "支持项目", rows }], MARKS)).rows).toEqual(["支持项目!2 ineligible 0 REJECTED"]);
  });
});

describe("备注", () => {
  const remarked = (...remarks: readonly string[]) =>
    seen(
      [
        {
          name: "汇总表",
          rows: roster(
            ["备注"],
            remarks.map(r => [r]),
          ),
        },
      ],
      MARKS,
    );

  test("decides nothing, and is to be read where it speaks of a decision", async () => {
    expect(await remarked("企业已撤回申报", "不符合条件，不予支持")).toEqual({
      rows: ["汇总表!2 amount 900000 REMARK_TO_READ", "汇总表!3 amount 900000 REMARK_TO_READ"],
      provisional: false,
      findings: [],
    });
  });

  test("is not where it only sounds like it", async () => {
    expect(await remarked("2024年曾撤回另一项目", "材料已补正", "原不通过，复核后通过", "待补发票")).toEqual({
      rows: [2, 3, 4, 5].map(r => `汇总表!${r} amount 900000`),
      provisional: false,
      findings: [],
    });
  });

  test("nor where the status has drawn the consequence already", async () => {
    const rows = roster(
      ["审核状态", "备注"],
      [
        ["不予支持", "不符合条件"],
        ["待补正", "材料不全"],
        ["撤回", "企业来函撤回"],
      ],
    );
    expect((await seen([{ name: "汇总表", rows }], MARKS)).rows).toEqual([
      "汇总表!2 ineligible 0 REJECTED",
      "汇总表!3 amount 900000 ON_HOLD",
      "汇总表!4 withdrawn 0 WITHDRAWN",
    ]);
  });
});
