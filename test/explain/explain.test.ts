import fc from "fast-check";
import { CLAUSE_PROBLEM, STATUS } from "../../src/fields/columns";
import { RowMarks } from "../../src/engine/row-marks";
import { explain, NO_CIRCUMSTANCES } from "../../src/explain/explain";
import { printDay } from "../../src/engine/civil";
import { anyReadings, anyRow, assess, columns, factsOf, policy, told, type Row } from "./rows";
import { assessApplications } from "../../src/engine/assessment";

const RESEARCH: Row = { clause: "3", level: "国家级", basis: "40000000", paid: "6000000" };

describe("what an amount's explanation says", () => {
  test("clause, quoted words, inputs, rate, ceiling, deduction, amount, and what a person has to check", () => {
    expect(told([RESEARCH], 0)).toBe(
      "按第三条（关键技术攻关）：核算基数40,000,000元（4,000万元）×30%（“项目支持资金30％”）＝12,000,000元（1,200万元），超过“最高900万元”，按上限9,000,000元（900万元）计，" +
        "减去已获支持6,000,000元（600万元），测算3,000,000元（300万元）。“最高”是最多可支持的数。" +
        "需人工核对：自主研发、入选国家和北京市级重点项目。",
    );
  });
  test("an own basis is called what the law calls it", () => {
    expect(told([{ clause: "5", basis: "4000000", basisFrom: 3 }], 0)).toContain(
      "研发投资额4,000,000元（400万元）×30%",
    );
  });
  test("a ceiling that was not reached is named all the same, and 最高 is the most that may be paid", () => {
    expect(told([{ clause: "4.3", basis: "1000000" }], 0)).toMatch(/未超过“最高100万元”.*“最高”是最多可支持的数/);
  });
  test("rounding is told where it changed the amount, not where it did not", () => {
    expect(told([{ clause: "4.3", basis: "1000.55" }], 0)).toContain("四舍五入到分");
    expect(told([{ clause: "4.3", basis: "1000" }], 0)).not.toContain("四舍五入");
  });
  test("rounding half up that exceeds what the rate gives says so", () => {
    expect(told([{ clause: "3", level: "市级", basis: "1250000" }], 0, { readings: { ROUNDING: "wan" } })).toContain(
      "金额保留到万元（四舍五入），得380,000元（38万元），高于按比例算出的375,000元（37.5万元）",
    );
  });
  test("rent: area, time, rate, with the units that they are counted in", () => {
    expect(
      told(
        [{ clause: "7.1", level: "市级", area: "5000", contractArea: "3000", rent: "2", rentUnit: 2, months: "6" }],
        0,
      ),
    ).toMatch(/租金2元×3,000㎡.*×365天×6个月÷12个月×80%.*实际使用面积5,000㎡.*只计3,000㎡/);
  });
  test("an upgrade names the earlier level's words", () => {
    expect(told([{ clause: "6", level: "4级", hadLevel: 3 }], 0)).toContain(
      "减去以前等级“3级20万元”的200,000元（20万元），测算50,000元（5万元）",
    );
  });
  test("the reviewers' lower amount caps it, and the proposed amount is named", () => {
    expect(told([{ clause: "4.3", basis: "1000000", reviewed: "200000" }], 0)).toContain(
      "评审核定200,000元（20万元），低于测算，按核定计。拟支持200,000元（20万元）。",
    );
  });
  test("a condition with a blank column is told with its words", () => {
    expect(told([{ clause: "7.2", basis: "1000000", sales: "6000000" }], 0)).toContain(
      "“在区内实施”没有填写，先按符合算",
    );
  });
  test("support for operation above its ceiling says that it was cut", () => {
    expect(
      told([{ clause: "7.1", level: "国家级", area: "1000", rent: "100", rentUnit: 1, reviewed: "6000000" }], 0, {
        readings: { "A7-OBJECT": "separate" },
      }),
    ).toContain(
      "加评审核定的运营经费，超过“每年不超过500万元”，按5,000,000元（500万元）计，测算6,200,000元（620万元）",
    );
  });
  test("a row that is on hold and has no amount does not speak of one", () => {
    const hold = STATUS.hold;
    expect(told([{ clause: "3", level: "国家级", status: hold }], 0)).toContain("材料待补正或暂缓。");
    expect(told([{ clause: "12", status: hold }], 0)).toContain("材料待补正或暂缓。");
    expect(told([{ clause: "4.3", basis: "100", status: hold }], 0)).toContain("材料待补正或暂缓，金额为暂定。");
  });
  test("support that is no money says which", () => {
    expect(told([{ clause: "11" }], 0)).toContain(
      "第十一条（资本）是非资金支持：“区级基金优先予以支持”，不发放资金，金额为0",
    );
  });
});

describe("which row won", () => {
  const one: Row = { clause: "4.1", level: "双跨", reviewed: "800000", applicant: 0, project: 0 },
    other: Row = { clause: "4.2", level: "行业特色", basis: "1000000", applicant: 0, project: 0 };
  test("is cited by 序号 and project, with the words of Article 13", () => {
    expect(told([one, other], 1)).toMatch(
      /按第十三条“同一项目.*从优不重复.*”，取序号1《项目1》，该行按第四条（4\.1 国家级平台）计800,000元（80万元），本行拟支持0元/,
    );
  });
  test("is cited by project or applicant where there is no 序号, and with its sheet where that is another", () => {
    expect(told([{ ...one, facts: { id: "" } }, other], 1)).toContain("取《项目1》，该行按");
    expect(told([{ ...one, facts: { id: "", project: "", applicant: "乙公司" } }, other], 1)).toContain(
      "取乙公司的申报，该行按",
    );
    expect(told([{ ...one, facts: { sheet: "平台" } }, other], 1)).toContain("取“平台”表序号1《项目1》，该行按");
  });
  test("the same application twice, and parts of one", () => {
    const twice: Row = { clause: "4.3", basis: "1000000", applicant: 0, project: 0 };
    expect(told([twice, twice], 1)).toContain("与序号1《项目1》同一条款且所填内容相同");
    expect(told([twice, { ...twice, basis: "900000" }], 1)).toContain("同一项目同一条款但所填不同");
  });
  test("a comparison that is open names what it waits for", () => {
    expect(told([{ clause: "4.1", level: "双跨", applicant: 0, project: 0 }, other], 1)).toContain(
      "与序号1《项目1》哪项更优还不能定",
    );
  });
  test("what reviewers decided is told with who and when", () => {
    const settled = { preferred: new Set([1]), addedUp: [] };
    expect(
      told([one, other], 1, {
        settled,
        decisions: [{ kind: "prefer", others: [], by: "张三", on: "2026-09-30", note: "单位自愿" }],
      }),
    ).toContain("复核人张三 2026-09-30 决定优先支持本行（单位自愿）");
  });
  test(
    "a row that lost to one that reviewers preferred is told so, without the words that let the " + "larger amount win",
    () => {
      const settled = { preferred: new Set([1]), addedUp: [] },
        decisions = [{ kind: "preferOther" as const, others: [1], by: "张三", on: "", note: "" }];
      const said = told([one, other], 0, { settled, decisions });
      expect(said).toContain(
        "复核人张三决定优先支持序号2《项目2》，该行按第四条（4.2 市级平台）计300,000元（30万元），本行拟支持0元。",
      );
      expect(said).not.toMatch(/从优|第十三条|决定优先.*决定优先/);
    },
  );
});

describe("why there is no amount", () => {
  test("missing inputs are named, and blank is not 0", () => {
    expect(told([{ clause: "7.1", level: "市级" }], 0)).toContain(
      "缺实际使用面积、租金、租金单位，没有核算，也没有按0处理",
    );
    expect(told([{ clause: "7.2" }], 0)).toContain("缺销售收入、核算基数（“项目投资额”）");
  });
  test("with a rent missing, the words on rate and area are quoted, not the ceiling", () => {
    expect(told([{ clause: "7.1", level: "市级", area: "100" }], 0)).toContain(
      "该条款按“最高100％或80％补贴支持，最高不超过4000平方米”计算",
    );
  });
  test("with a level missing, all that the levels earn is quoted", () => {
    expect(told([{ clause: "6" }], 0)).toMatch(/该条款按“2级15万元.*5级30万元”计算/);
    expect(told([{ clause: "9.2" }], 0)).toContain("该条款按“予以100万元、50万元一次性”计算");
  });
  test.each([
    ["46114", "4月2日", "4.2"],
    ["2026-07-01", "7月1日", "7.1"],
    ["9月2日", "9月2日", "9.2"],
    ["46146", "5月4日", "4.1"],
    ["2-Apr", "2-Apr", "4.1"],
    ["99999", "99999", "4.1"],
  ])("a clause that Excel made a date of (%s) is shown as %s, and %s is suggested", (text, shown, clause) => {
    const problems = [{ field: "clause" as const, header: "申报条款", text, reason: "date" as const }];
    expect(told([{ problems }], 0)).toContain(`被 Excel 变成了日期（现为“${shown}”），请设为文本后重写，如“${clause}”`);
  });
  test("a decision awaited is told with the words that give a ceiling and no rate", () => {
    expect(told([{ clause: "4.1", level: "双跨" }], 0)).toContain(
      "第四条（4.1 国家级平台）只规定“最高100万元”，没有比例，待评审后填“评审核定金额”",
    );
  });
  test("an unreadable cell is named with its header, text and what is wrong", () => {
    const problems = [
      { field: "basis" as const, header: "申报基数（万元）", text: "约三百", reason: "not-a-number" as const },
    ];
    expect(told([{ clause: "3", level: "国家级", problems }], 0)).toBe(
      "数据有误，没有核算：“申报基数（万元）”填的是“约三百”，不是数字。",
    );
  });
  test("a problem of an input that decides nothing is not blamed", () => {
    const problems = [
      { field: "basis" as const, header: "基数", text: "x", reason: "not-a-number" as const },
      { field: "level" as const, header: "级别", text: "国家级、市级", reason: "two-ranks" as const },
    ];
    expect(told([{ clause: "3", audited: "100", problems }], 0)).not.toContain("基数");
  });
  test("a clause that cannot be told names the choices", () => {
    const problems = [
      {
        field: "clause" as const,
        header: "申报条款",
        text: "第四条",
        reason: "level-undecided" as const,
        choices: ["4.1", "4.2", "4.3"],
      },
    ];
    expect(told([{ problems }], 0)).toContain(
      "“申报条款”填的是“第四条”，级别又定不了是哪一款，请写明是4.1、4.2、4.3中的哪一款",
    );
  });
  test("an amount beyond any grant asks for the unit", () => {
    expect(
      told([{ clause: "7.1", level: "国家级", area: "4000", rent: "9000000000000", rentUnit: 1 }], 0, {
        readings: { "A7-OBJECT": "separate" },
      }),
    ).toContain("请核对金额单位");
  });
  test("withdrawn rows count nowhere", () => {
    expect(told([{ ...RESEARCH, status: STATUS.withdrawn }], 0)).toBe(
      "申报单位已撤回或放弃，本行不计金额，不参与从优比较，也不进任何合计。",
    );
  });
});

describe("why a row is not eligible", () => {
  test.each<[string, Row, RegExp]>([
    [
      "a level names what is served and the clause that serves it",
      { clause: "4.1", level: "试点示范安全类" },
      /级别“试点示范安全类”不在本条款支持范围.*属于第八条（安全试点示范）/,
    ],
    ["a level that no clause serves", { clause: "3", level: "区级" }, /级别“区级”不在本条款支持范围（国家级、市级）。/],
    ["DCMM level 1", { clause: "6", level: "1级" }, /级别“1级”不在本条款支持范围（2级、3级、4级、5级）/],
    [
      "sales and the threshold's words",
      { clause: "7.2", sales: "4999999.99", inDistrict: 1 },
      /销售收入4,999,999\.99元（499\.999999万元），没有达到“500万元以上”/,
    ],
    ["the place", { clause: "7.2", sales: "9000000", inDistrict: 2 }, /不符合“在区内实施”/],
    ["years", { clause: "7.1", level: "市级", years: 3 }, /已支持3年，“连续支持不超过三年”/],
    [
      "a one-off that was had",
      { clause: "8", level: "工信部", paid: "100000" },
      /“单位予以10万元一次性资金支持”，以前已享受过，已获100,000元（10万元）。/,
    ],
    [
      "no upgrade",
      { clause: "6", level: "2级", hadLevel: 3 },
      /“单个企业不重复享受”，本次2级没有可补的差额，已获等级3级。/,
    ],
    [
      "not passed",
      { clause: "3", level: "市级", status: STATUS.rejected },
      /审核状态为不通过，第十四条“石景山园管委会区科委组织专家评审后，按程序报审”/,
    ],
  ])("%s", (_, row, said) => {
    expect(told([row], 0)).toMatch(said);
  });
  test("a late application names both days, or the hour", () => {
    const late = (day: number, minute: number): string => {
      const rows = columns([{ clause: "3", level: "市级", basis: "1", appliedDay: day, batch: 0 }]);
      rows.appliedMinute[0] = minute;
      const batches = [
        {
          name: "一",
          year: 2026,
          deadlineDay: 20_604,
          deadlineMinute: 17 * 60,
          periodFrom: -0x80000000,
          periodThrough: -0x80000000,
          budget: null,
        },
      ];
      const assessment = assessApplications(policy, { ...rows, batches }, {}, 20_780);
      return explain(
        assessment,
        0,
        { ...NO_CIRCUMSTANCES, marks: new RowMarks(assessment, [], new Set()).of(0) },
        "zh-CN",
      );
    };
    expect(late(20_605, -1)).toContain("申报日期2026-06-01晚于截止日期2026-05-31，属第十四条“超过规定期限的”");
    expect(late(20_604, 17 * 60 + 1)).toContain("2026-05-31截止当天申报，但晚于17:00");
  });
  test("every reason is told", () => {
    expect(told([{ clause: "7.2", sales: "1", inDistrict: 2 }], 0)).toMatch(/没有达到.*；.*区内实施/);
  });
});

describe("readings and marks", () => {
  const upgrade: Row = { clause: "6", level: "4级", hadLevel: 3 };
  test("a reading that would change the row is told with both values' labels", () => {
    expect(told([upgrade], 0)).toContain(
      "取决于口径：晋级差额怎么扣，现按“按等级扣：减去原等级标准（已获更多的按已获扣）”，改按“按到账扣：只减以前实际拿到的”本行会变",
    );
  });
  test("a confirmed one is told as confirmed", () => {
    expect(told([upgrade], 0, { confirmed: ["A6-DIFF"] })).toMatch(/口径已确认：晋级差额怎么扣/);
  });
  test("in English with translated labels, the law's words as they are", () => {
    const said = told([upgrade], 0, { language: "en-US" });
    expect(said).toContain("Depends on a reading: How an upgrade's difference is taken");
    expect(said).toContain("“3级20万元”");
  });
  test("what is seen beside the amount names the other row", () => {
    expect(
      told([RESEARCH, { clause: "4.3", basis: "1" }], 0, {
        sideMarks: [{ row: 0, code: "SIMILAR_PROJECT", with: [1], detail: "另一个名称" }],
      }),
    ).toContain("另有标记：疑似同项目（序号2《项目2》，另一个名称）");
  });
  test("a name that the other row's citation has is not said twice", () => {
    expect(
      told([RESEARCH, { clause: "4.3", basis: "1" }], 0, {
        sideMarks: [{ row: 0, code: "SIMILAR_PROJECT", with: [1], detail: "项目2" }],
      }),
    ).toContain("另有标记：疑似同项目（序号2《项目2》）");
  });
  test("a ledger's grants are told with their years; a long text is cut with its brackets closed", () => {
    const seen = (detail: string): string =>
      told([RESEARCH], 0, { sideMarks: [{ row: 0, code: "PAID_BEFORE", with: [], detail }] });
    expect(seen("2024、2025年 第七条")).toContain("往年已支持（2024、2025年 第七条）");
    expect(seen(`2024年 ${"长".repeat(50)}办法（试行）第七条`)).toMatch(/往年已支持（2024年 长{50}办法（试…））/);
  });
});

describe("roster texts are data", () => {
  test("placeholders, patterns and formulas in them come out as they are", () => {
    const winner: Row = {
      clause: "4.1",
      level: "双跨",
      reviewed: "800000",
      applicant: 0,
      project: 0,
      facts: { id: "$&{value}", project: "=cmd|{clause}" },
    };
    expect(
      told([winner, { clause: "4.2", level: "行业特色", basis: "1000000", applicant: 0, project: 0 }], 1),
    ).toContain("取序号$&{value}《=cmd|{clause}》，该行按第四条（4.1 国家级平台）");
  });
  test("line breaks and endless names do not break the sentence", () => {
    const problems = [
      {
        field: "basis" as const,
        header: "基数",
        text: `一\n二${"长".repeat(40_000)}`,
        reason: "not-a-number" as const,
      },
    ];
    const said = told([{ clause: "3", level: "国家级", problems }], 0);
    expect(said).toContain("“一 二长");
    expect(said.length).toBeLessThan(120);
  });
});

test("every row of every kind has an explanation without leftover placeholders, in both languages", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 4 }),
      anyReadings,
      fc.constantFrom("zh-CN" as const, "en-US" as const),
      (rows, readings, language) => {
        const together = rows.map(row => ({ ...row, applicant: 0, project: 0 })),
          assessment = assess(together, readings),
          marks = new RowMarks(assessment, [], new Set());
        together.forEach((_, row) => {
          const said = explain(
            assessment,
            row,
            { marks: marks.of(row), facts: factsOf(together), decisions: [] },
            language,
          );
          expect(said.length).toBeGreaterThan(10);
          expect(said).not.toMatch(/\{\w+\}|undefined|null|NaN|“”|第\d+行|\brow \d/);
        });
      },
    ),
    { numRuns: 400 },
  );
});

test("rows of unknown clause and date-like clauses have one without a roster too", () => {
  const rows = columns([{}]);
  rows.clauseProblem[0] = CLAUSE_PROBLEM.asDate;
  expect(explain(assessApplications(policy, rows, {}, 20_780), 0, NO_CIRCUMSTANCES, "zh-CN")).toContain("没有核算");
});

test("an explanation never has brackets within brackets around an amount, nor the same quotes within quotes", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), anyReadings, (rows, readings) => {
      const together = rows.map(row => ({ ...row, applicant: 0, project: 0 })),
        assessment = assess(together, readings),
        marks = new RowMarks(assessment, [], new Set());
      together.forEach((_, row) => {
        const said = explain(
          assessment,
          row,
          { marks: marks.of(row), facts: factsOf(together), decisions: [] },
          "zh-CN",
        );
        expect(said).not.toMatch(/（[^）]*元（|“[^”]*“/);
      });
    }),
    { numRuns: 200 },
  );
});

test("fractions of a yuan have two decimals at least, whole yuan have none, and no digit is dropped", () => {
  const said = (basis: string): string => told([{ clause: "4.3", basis }], 0);
  expect(said("1234567")).toContain("测算370,370.10元（37.03701万元）");
  expect(said("2")).toContain("核算基数2元×");
  expect(said("100.125")).toContain("核算基数100.125元×30%（“市级支持资金30％”）＝30.0375元");
});

test(
  "decimals beyond the sixth are left out, and what is left is said to be about that much, never " + "equal to it",
  () => {
    const said = (basis: string): string => told([{ clause: "4.3", basis }], 0);
    expect(said("1266666.6666666666")).toContain("核算基数约1,266,666.666667元×30%");
    expect(said("1266666.66666667")).toContain("×30%（“市级支持资金30％”）约380,000元（38万元）");
    expect(said("0.0000001")).toContain("约0元");
    expect(said("1.234567")).toContain("核算基数1.234567元×30%（“市级支持资金30％”）约0.37037元");
  },
);

test("days are printed by the civil calendar", () => {
  expect([0, -1, 11_016, 20_604, -719_468, 19_782].map(printDay)).toEqual([
    "1970-01-01",
    "1969-12-31",
    "2000-02-29",
    "2026-05-31",
    "0000-03-01",
    "2024-02-29",
  ]);
});
