import { fenSum } from "../../../src/money/fen";
import fc from "fast-check";
import type { Row } from "../../explain/rows";
import { anyReadings, anyRow } from "../../explain/rows";
import { rowReports } from "../../../src/report/row-report";
import { roundOf, type Round } from "../../../src/report/papers/paper";
import { summaryLine } from "../../../src/report/papers/meeting";
import { noticeDocument, noticeProblems, noticeSheets, noticeText } from "../../../src/report/papers/notice";
import { lettersDocument, lettersOf } from "../../../src/report/papers/letters";
import { statementDocument } from "../../../src/report/papers/statement";
import { paymentSheet } from "../../../src/report/papers/payment";
import { sheetsOf } from "../../../src/report/papers/papers";
import type { PaperSettings } from "../../../src/roster/paper-settings";
import { RowCells } from "../../../src/roster/row-cells";
import { wanText } from "../../../src/report/papers/sums";
import { differencesIn, tiesOf } from "../../../src/report/papers/ties";
import { textsOf } from "../../../src/text/of";
import { PAPER_NAMES } from "../../../src/text/papers/papers";
import type { SheetData, Written } from "../../../src/workbook/ports";
import { STATUS } from "../../../src/fields/columns";
import { exact } from "../../../src/money/exact";
import { dayOf } from "../../../src/engine/civil";
import { assessed, type Given } from "../assessed";

const round = (rows: readonly Row[], given: Given = {}, papers: Partial<PaperSettings> = {}): Round => {
  const all = assessed(rows, { ...given, papers });
  return roundOf(all, rowReports(all));
};
const table = (sheet: SheetData): Written[][] =>
  sheet.rows.map(row => row.map(cell => (typeof cell === "object" && cell !== null ? cell.formula : cell)));
const named = (n: string): { applicant: string; project: string; id: string } => ({
  applicant: `北京${n}科技有限公司`,
  project: `${n}项目`,
  id: n,
});

const SUPPORTED: Row = { clause: "3", level: "国家级", basis: "1000000", applicant: 0, project: 0 };
const LOSER: Row = { clause: "5", audited: "100000", applicant: 0, project: 0 };
const REFUSED: Row = { clause: "3", level: "区级", basis: "1", applicant: 1, project: 1 };
const OPEN: Row = { clause: "4.1", level: "双跨", applicant: 2, project: 2 };
const ROWS = [SUPPORTED, LOSER, REFUSED, OPEN];
const ORIGINS = ["甲", "甲", "乙", "丙"].map(named);

describe("上会表", () => {
  const [main, open, refused, summary] = sheetsOf("meeting", round(ROWS, { origins: ORIGINS })) as [
    SheetData,
    SheetData,
    SheetData,
    SheetData,
  ];
  test("has what is settled by clause, with subtotals and the total as native formulas, and 大写 below", () => {
    expect(table(main).map(row => [row[1], row[7]])).toEqual([
      ["北京甲科技有限公司", 30],
      ["第三条（关键技术攻关） 小计（1项）", "=ROUND(SUM(H5:H5),6)"],
      ["北京甲科技有限公司", 0],
      ["第五条（工业软件产品研发） 小计（1项）", "=ROUND(SUM(H7:H7),6)"],
      ["合计（2项）", "=ROUND(SUM(H5:H5,H7:H7),6)"],
    ]);
    expect(main.paper?.foot).toEqual(["人民币大写：叁拾万元整"]);
  });
  test("says of what waits for an answer about the table which column asks", () => {
    const question = { samples: [], choices: ["status"], rows: [0] },
      finding = { code: "COLUMN_UNREAD", sheet: "表", row: 1, column: "支持情况", values: {}, question } as const;
    const [, waits] = sheetsOf("meeting", round(ROWS, { origins: ORIGINS, findings: [finding] }));
    expect(table(waits!).find(row => row[0] === "甲")?.[5]).toBe("看不懂的列（支持情况）");
  });
  test("lists what waits apart, with the reason, and refusals with theirs", () => {
    expect(table(open).map(row => row[1])).toEqual(["北京丙科技有限公司"]);
    expect(table(open)[0]![5]).toContain("待评审");
    expect(table(refused).map(row => [row[1], row[4]])).toEqual([
      ["北京乙科技有限公司", expect.stringContaining("不在本条款支持范围")],
    ]);
  });
  test("comes with a paragraph whose numbers of rows add up, and says that units do not", () => {
    expect(table(summary)[0]![0]).toBe(
      "本批共受理3家单位4项申报，拟支持1家1项，金额30万元，同一项目从优不重复1项，核减3万元，不予支持1家1项，待定1项。" +
        "以上项数、金额可以相加；同一单位可能有几种结果，家数按类分别统计，不能相加。",
    );
  });
});

describe("what the meeting reads of rows that other rows left nothing for", () => {
  const limit = (proposed: readonly number[], loweredBy: readonly number[]): Round => {
    const rows = proposed.map((_, k): Row => ({ ...SUPPORTED, project: k })),
      all = assessed(rows, { origins: ["甲", "乙"].map(named) }),
      { settled } = all.assessment,
      lowered = {
        ...settled,
        proposed: Float64Array.from(proposed),
        loweredBy: Float64Array.from(loweredBy),
      },
      own = { ...all, assessment: { ...all.assessment, settled: lowered } };
    return roundOf(own, rowReports(own));
  };
  test("a shared limit that is used up is no 从优不重复, and what it takes is told", () => {
    const one = limit([30_000_000, 0], [0, 30_000_000]);
    expect(one.rows.map(row => row.standing)).toEqual(["supported", "nothingLeft"]);
    expect(summaryLine(one)).toContain("拟支持1家1项，金额30万元，额度已用完1项，核减30万元。");
  });
  test("what it takes of a row that is supported is told beside its sum", () => {
    expect(summaryLine(limit([30_000_000, 10_000_001], [0, 19_999_999]))).toContain(
      "金额40.000001万元（测算60万元，因共用额度、评审核定等核减19.999999万元）。",
    );
  });
});

test("a paper of a batch does not speak of the rows of another one", () => {
  const rows = ["第一批", "第二批"].map((_, k): Row => ({ ...SUPPORTED, applicant: k, project: k })),
    one = round(rows, { origins: ["甲", "乙"].map(named) }),
    both = { ...one, rows: one.rows.map((row, k) => ({ ...row, isOfOtherBatch: k === 1, ...(k === 1 && LATER) })) };
  expect(summaryLine(both)).toBe(
    "本批共受理1家单位1项申报，拟支持1家1项，金额30万元。" +
      "以上项数、金额可以相加；同一单位可能有几种结果，家数按类分别统计，不能相加。汇总表里另有1项属于其他批次，未列入。",
  );
  expect(sheetsOf("meeting", both)[1]!.rows).toEqual([]);
  expect(JSON.stringify([sheetsOf("statement", both), statementDocument(both)])).not.toContain("北京乙");
});
const LATER = { standing: "later" } as const;

describe("公示稿", () => {
  const ready = [SUPPORTED, REFUSED],
    origins = ["甲", "乙"].map(named);
  test("lists supported applications only, without reasons, codes or accounts, and its sum is theirs", () => {
    const one = round(ready, { origins }),
      sheets = noticeSheets(one);
    expect(noticeProblems(one)).toEqual([]);
    expect(table(sheets[1]!)).toEqual([
      ["1", "北京甲科技有限公司", "甲项目", "第三条（关键技术攻关）", 30],
      [null, "合计（1项）", null, null, "=ROUND(SUM(E4:E4),6)"],
    ]);
    expect(sheets[1]!.columns.map(column => column.header)).toEqual([
      "序号",
      "单位名称",
      "项目名称",
      "支持条款",
      "拟支持（万元）",
    ]);
  });
  test("is none while nothing is supported", () => {
    const one = round([{ ...REFUSED, applicant: 0, project: 0 }], { origins: [named("乙")] });
    expect(noticeProblems(one)).toEqual(["没有拟支持的项目，名单是空的"]);
  });
  test("names what is no text for it in a line for each reason, however many rows have it", () => {
    const many = Array.from({ length: 70 }, (_, k): Row => ({ ...SUPPORTED, applicant: k, project: k })),
      people = many.map((_, k) => ({ ...named(String(k + 1)), applicant: k < 65 ? "王建国" : "北京甲有限公司" })),
      problems = noticeProblems(round(many, { origins: people }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^单位像是个人，是否公示、怎样写由人定：序号1“王建国”、.*序号60“王建国”等65处$/u);
  });
  test("does not call itself final while something waits", () => {
    const one = round(ROWS, { origins: ORIGINS }),
      sheets = noticeSheets(one);
    expect(noticeProblems(one)).toEqual(["还有1项待定"]);
    for (const sheet of sheets) expect(sheet.lines).toContain("草稿：还有1项待定");
  });
  test("what is left for a later batch is not published, paid or added to the ledger; the notice is final", () => {
    const rows: Row[] = [SUPPORTED, { ...SUPPORTED, applicant: 1, project: 1 }, { ...OPEN, applicant: 2, project: 2 }],
      one = round(rows, { origins: ["甲", "乙", "丙"].map(named) }, { later: ["乙", "丙"] });
    expect(noticeProblems(one)).toEqual([]);
    expect(table(noticeSheets(one)[1]!).map(row => row[1])).toEqual(["北京甲科技有限公司", "合计（1项）"]);
    expect(table(paymentSheet(one)).map(row => row[1])).toEqual(["北京甲科技有限公司", "合计（1家）"]);
    expect(sheetsOf("ledger", one)[0]!.rows.map(row => row[3])).toEqual(["北京甲科技有限公司"]);
    expect(table(sheetsOf("meeting", one)[1]!).map(row => [row[1], row[5]])).toEqual([
      ["北京乙科技有限公司", "留待其他批次"],
      ["北京丙科技有限公司", "留待其他批次"],
    ]);
    expect(summaryLine(one)).toContain("受理3家单位3项申报，拟支持1家1项，金额30万元，留待其他批次2项");
    for (const tie of tiesOf(one)) expect(tie.leftFen).toBe(tie.rightFen);
  });
  test("sums that do not agree are named with their difference", () => {
    const one = round([SUPPORTED], { origins: [named("甲")] }),
      { totals } = one.assessed,
      applicants = totals.applicants.map(each => ({ ...each, proposed: fenSum(each.proposed - 100n) }));
    expect(differencesIn(one, "zh-CN")).toEqual([]);
    const other = { ...one, assessed: { ...one.assessed, totals: { ...totals, applicants } } };
    expect(differencesIn(other, "zh-CN")).toEqual(["明细各行 ＝ 按单位合计：1.00元"]);
    expect(differencesIn(other, "en-US")).toEqual(["all rows and sum by applicants differ by 1.00 yuan"]);
  });
  test("leaves out and names a cell with a mobile, an identity or an account number, and does not print it", () => {
    const one = round(ready, { origins: [{ ...named("甲"), project: "联系13800138000" }, named("乙")] }),
      sheets = noticeSheets(one);
    expect(JSON.stringify(noticeDocument(one))).not.toContain("13800138000");
    expect(noticeProblems(one).join()).toContain("联系13*********");
    expect(JSON.stringify(sheets)).not.toContain("13800138000");
    expect(table(sheets[1]!).length).toBe(1);
  });
  test.each([
    ["2024-11-07", "2024年11月7日至2024年11月13日，共7天。"],
    ["2023-12-11", "2023年12月11日至2023年12月17日，共7天。"],
  ])("counts days of the calendar, too, the first one among them: from %s", (from, said) => {
    const [y, m, d] = from.split("-").map(Number) as [number, number, number],
      settings = { noticeFrom: dayOf(y, m, d), noticePeriod: { days: 7, workingDays: false } };
    expect(noticeText(round(ready, { origins }, settings), [])).toContain(`公示时间：${said}`);
  });
  test("prints its period by the working days, and a place to fill in where the office gave nothing", () => {
    const settings = { noticeFrom: dayOf(2026, 11, 30), noticePeriod: { days: 7, workingDays: true } };
    expect(noticeText(round(ready, { origins }, settings), [])).toContain(
      "公示时间：2026年11月30日至2026年12月8日，共7个工作日。",
    );
    expect(noticeText(round(ready, { origins }), [])).toContain("监督电话：【待填】");
    expect(
      noticeText(round(ready, { origins }, { ...settings, noticeFrom: dayOf(2026, 12, 30) }), []).join(),
    ).toContain("2027年的放假安排还没有");
  });
});

test("a paper says of which batch it is, and 兑现表 who made it", () => {
  const one = round([SUPPORTED], { origins: [named("甲")] }, { batch: "2026年第一批", office: "区科委" });
  for (const paper of ["meeting", "payment", "statement"] as const)
    expect(sheetsOf(paper, one)[0]!.lines[0]).toMatch(/\u30002026年第一批\u3000/u);
  expect(paymentSheet(one).lines.join()).toContain("填制单位：区科委（盖章）");
});

test("单位核算单 sums what is settled, as 兑现表 does, and says what it is without", () => {
  const rows = [SUPPORTED, { ...SUPPORTED, project: 5, status: STATUS.hold }],
    one = round(rows, { origins: ["甲", "甲"].map(named) }),
    [sheet] = sheetsOf("statement", one);
  expect(table(sheet!).map(row => [row[1], row[5]])).toEqual([
    ["北京甲科技有限公司", null],
    ["甲项目", 30],
    ["甲项目", null],
    ["合计（1项），另有1项待定或留待下批，未计入", "=ROUND(SUM(F5:F6),6)"],
  ]);
  expect(JSON.stringify(statementDocument(one))).toContain(
    "合计拟支持30万元，人民币大写：叁拾万元整，另有1项待定或留待下批，未计入",
  );
});

test.each([
  ["不予支持：注册地不在本区", "审核意见为“不予支持：注册地不在本区”，依据第十四条"],
  ["不予支持{n}", "审核意见为“不予支持（n）”，依据第十四条"],
  ["通过", "审核状态为不通过，"],
  ["", "审核状态为不通过，"],
  ["×", "审核状态为不通过，"],
  ["不予支持。".repeat(40), "审核状态为不通过，"],
])("a refusal tells what the review's cell says where that refuses: %j", (status, said) => {
  const refused: Row = { ...SUPPORTED, status: STATUS.rejected },
    cells = {
      sheet: "申报汇总表",
      headers: ["审核状态"],
      fields: [{ field: "status" as const }],
      units: [null],
      headerRow: 4,
      first: 0,
      rows: RowCells.of([[status]]),
    };
  const one = round([refused], { origins: [named("甲")], tables: [cells] });
  expect(lettersOf(one)[0]!.paragraphs[1]).toContain(said);
  expect(JSON.stringify(sheetsOf("meeting", one)[2]!.rows)).toContain(said);
});

test("兑现表 marks an account that two applicants name, however it is written, and whatever became of the other", () => {
  const rows = [SUPPORTED, REFUSED, { ...SUPPORTED, applicant: 2, project: 2 }],
    one = round(rows, {
      origins: ["甲", "乙", "丙"].map(named),
      tables: [
        {
          sheet: "申报汇总表",
          headers: ["开户行", "账号"],
          fields: [{ field: "bank" }, { field: "account" }],
          units: [null, null],
          headerRow: 4,
          first: 0,
          rows: RowCells.of([
            ["某银行", "6222 0202-0001 2345"],
            ["某银行", "６２２２０２０２０００１２３４５"],
            ["某银行", "6222020200019999"],
          ]),
        },
      ],
    });
  expect(table(paymentSheet(one)).map(row => row.at(-1))).toEqual([
    "账号与“北京乙科技有限公司”的相同，核对后再付",
    "可以付",
    null,
  ]);
});
test("兑现表 has a line an applicant, and one without an account is there and cannot be paid", () => {
  const rows: Row[] = [SUPPORTED, { ...SUPPORTED, clause: "5", audited: "1000", project: 5 }];
  const sheet = paymentSheet(round(rows, { origins: [named("甲"), named("甲")] }));
  expect(table(sheet)).toEqual([
    ["1", "北京甲科技有限公司", "", "", "", "", 300300, "叁拾万零叁佰元整", "缺银行账户，暂不能付"],
    [null, "合计（1家）", null, null, null, null, "=ROUND(SUM(G4:G4),2)", null, null],
  ]);
});

describe("通知", () => {
  const missing: Row = { clause: "3", level: "国家级", applicant: 3, project: 3 },
    decided: Row = { ...SUPPORTED, status: STATUS.rejected, applicant: 4 };
  const given = { origins: ["甲", "乙", "丙", "丁", "乙"].map(named) },
    rows = [REFUSED, missing, OPEN, decided, { ...missing, project: 9 }];
  test("are drafts: gaps of one applicant together, a refusal only where a person decided it", () => {
    const [sheet] = sheetsOf("letters", round(rows, given));
    expect(sheet!.lines).toContain("拟稿，经办人核定后发出");
    expect(table(sheet!).map(row => row.slice(0, 3))).toEqual([
      ["甲", "北京甲科技有限公司", "不予支持，点“已核对”后才能告知"],
      ["乙、乙", "北京乙科技有限公司", "补正通知"],
      ["丁", "北京丁科技有限公司", "不予支持告知"],
    ]);
  });
  test("not supported, not accepted and counted as given up are three letters, each with its own facts", () => {
    const late: Row = { ...SUPPORTED, applicant: 1, project: 1 },
      gone: Row = { ...SUPPORTED, applicant: 2, project: 2, status: STATUS.withdrawn };
    const given: Given = {
      origins: ["甲", "乙", "丙"].map(named),
      tables: [
        {
          sheet: "申报汇总表",
          headers: ["序号", "审核状态"],
          fields: [{ field: "serial" }, { field: "status" }],
          units: [null, null],
          headerRow: 4,
          first: 0,
          rows: RowCells.of([
            [1, "不通过"],
            [2, ""],
            [3, "逾期未补正，视为放弃"],
          ]),
        },
      ],
    };
    const one = round([{ ...decided, applicant: 0 }, late, gone], given),
      marked = {
        ...one,
        rows: one.rows.map(row => (row.row === 1 ? { ...row, standing: "refused" as const } : row)),
        reports: one.reports.map((report, k) =>
          k === 1
            ? { ...report, marks: [{ code: "LATE", severity: "ineligible", state: "checked" }] as never }
            : report,
        ),
      };
    const letters = lettersOf(marked);
    expect(letters.map(({ kind, title }) => [kind, title])).toEqual([
      ["refuse", "申报审核结果告知"],
      ["notAccepted", "申报不予受理告知"],
      ["givenUp", "视为放弃申报告知"],
    ]);
    expect(letters[0]!.paragraphs[1]).toBe(
      "1. “甲项目”，申报第三条（关键技术攻关）：审核意见为“不通过”，依据第十四条“石景山园管委会区科委组织专家评审后，按程序报审”。",
    );
    expect(letters[0]!.paragraphs.join()).not.toMatch(/测算|许可/u);
    const nameless = { ...marked, rows: marked.rows.map(row => ({ ...row, project: "" })) };
    expect(lettersOf(nameless)[0]!.paragraphs[1]).toMatch(/^1\. 申报第三条（关键技术攻关）：/u);
  });
  test("a refusal by the rules is a letter once a person found it in order (决定无误)", () => {
    const plain = round([{ ...REFUSED, applicant: 0, project: 0 }], { origins: [named("甲")] }),
      code = plain.reports[0]!.marks.find(mark => mark.severity === "ineligible")!.code;
    const decision = {
      kind: "checked",
      row: 0,
      mark: textsOf("zh-CN").marks[code].short,
      basis: "",
      by: "张三",
      on: "",
      note: "",
    } as const;
    const checked = round([{ ...REFUSED, applicant: 0, project: 0 }], {
      origins: [named("甲")],
      decisions: [decision],
    });
    expect([plain, checked].map(one => lettersOf(one).map(letter => letter.kind))).toEqual([
      ["unconfirmed"],
      ["refuse"],
    ]);
  });
  test("speak to a person as 你, to a unit as 你单位; a name that only looks like a person's has a unit's code", () => {
    const open = { ...missing, applicant: 0, project: 0 },
      letterTo = (row: Row, applicant: string, uscc = ""): string =>
        lettersOf(round([row], { origins: [{ ...named("甲"), applicant, uscc }] }))[0]!.paragraphs.join();
    for (const row of [open, { ...decided, applicant: 0, project: 0 }]) {
      for (const person of ["张三", "王小明（自然人）", "阿依古丽·买买提"])
        expect(letterTo(row, person)).toMatch(/^你按照《/u);
      expect(letterTo(row, "张三")).not.toContain("你单位");
      for (const unit of ["北京甲科技有限公司", "北京市第一中学"])
        expect(letterTo(row, unit)).toMatch(/^你单位按照《/u);
      expect(letterTo(row, "小米科技", "91110108551385082Q")).toMatch(/^你单位按照《/u);
    }
  });
  test("a document without any says so", () => {
    const blocks = lettersDocument(
      round(
        [REFUSED].map(row => ({ ...row, applicant: 0, project: 0 })),
        given,
      ),
    ).blocks;
    expect(JSON.stringify(blocks)).toContain("现在没有可以发出的通知");
  });
  test("as a document have no letter for a refusal that nobody confirmed, and the office's own dates", () => {
    const text = JSON.stringify(
      lettersDocument(round(rows, given, { completeBy: dayOf(2026, 12, 10), hearingDays: 5 })).blocks,
    );
    expect(text).not.toContain("北京甲科技有限公司");
    expect(text).toContain("1. “乙项目”，申报第三条（关键技术攻关）：缺核算基数（“项目支持资金”）。");
    expect(text).toContain("请于2026年12月10日（含当日）前补齐");
    expect(text).toContain("5个工作日内书面说明");
  });
});

test("兑现表 in instalments: what was due before, this one and the rest make up the whole to the 分", () => {
  const papers = { instalments: [3333, 3333, 3334], instalment: 2 };
  const sheet = paymentSheet(round([{ ...SUPPORTED, basis: "100000.37" }], { origins: [named("甲")] }, papers));
  const [line] = sheet.rows as (string | number)[][];
  expect(sheet.columns.slice(6, 11).map(({ header }) => header)).toEqual([
    "支持总额（元）",
    "此前已付（元）",
    "本次金额（元）",
    "大写",
    "付后余额（元）",
  ]);
  expect([line![6], line![7], line![8], line![10]]).toEqual([30000.11, 9999.03, 9999.04, 10002.04]);
});

test.each([
  ["the rule has two", { instalments: [7000, 3000], instalment: 3 }],
  ["there is no rule", { instalment: 2 }],
])("兑现表 never pays the first instalment again for one that is not there: %s", (_, papers) => {
  const sheet = paymentSheet(round([SUPPORTED], { origins: [named("甲")] }, papers)),
    [line] = sheet.rows as (string | number)[][];
  expect([line![6], line![7], line![8], line![10]]).toEqual([300000, 300000, 0, 0]);
  expect(sheet.lines.join()).toContain(`本次为第${papers.instalment}期`);
});

test("单位核算单 as a sheet begins a page with every applicant, and is parted before Excel has no more pages", () => {
  const [sheet] = sheetsOf("statement", round(ROWS, { origins: ORIGINS }));
  expect(sheet!.paper?.pages?.map(row => sheet!.rows[row]![1])).toEqual(["北京乙科技有限公司", "北京丙科技有限公司"]);
  const many = Array.from({ length: 2_003 }, (_, k): Row => ({ ...SUPPORTED, applicant: k, project: k })),
    sheets = sheetsOf("statement", round(many, { origins: many.map((_, k) => named(String(k))) }));
  expect(sheets.map(({ name, paper }) => [name, paper!.pages!.length])).toEqual([
    ["单位核算单", 999],
    ["单位核算单(2)", 999],
    ["单位核算单(3)", 2],
  ]);
});

test("单位核算单 as a document has a page an applicant, with its steps and the law's words", () => {
  const blocks = statementDocument(round(ROWS, { origins: ORIGINS })).blocks;
  expect(blocks.filter(({ kind }) => kind === "new-page").length).toBe(2);
  expect(JSON.stringify(blocks)).toContain("项目支持资金30％");
});

test("万元 are printed exact and as short as they are", () => {
  expect([0n, 1n, 100n, 300_000_00n, 44_118_00n, 123_456_789_01n, -5_000_00n].map(fen => wanText(fenSum(fen)))).toEqual(
    ["0", "0.000001", "0.0001", "30", "4.4118", "12345.678901", "-0.5"],
  );
});

test(
  "whatever the rows and choices: each row is in one standing, all sums tie to the 分, and every " +
    "paper can be made",
  () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), anyReadings, (rows, readings) => {
        const all = round(rows, { readings });
        for (const tie of tiesOf(all)) expect(tie.leftFen).toBe(tie.rightFen);
        for (const paper of PAPER_NAMES) expect(sheetsOf(paper, all).length).toBeGreaterThan(0);
        const counts = [...summaryLine(all).matchAll(/(\d+)项/g)].map(match => Number(match[1]));
        expect(counts.slice(1).reduce((a, b) => a + b, 0)).toBe(counts[0]);
      }),
      { numRuns: 150 },
    );
  },
);

describe("预算与试算", () => {
  const rows: Row[] = [0, 1, 2].map(k => ({ ...SUPPORTED, basis: "1000000", applicant: k, project: k }));
  const scored = (scores: readonly (string | number | null)[]): Given => ({
    origins: ["甲", "乙", "丙"].map(named),
    tables: [
      {
        sheet: "申报汇总表",
        headers: ["序号", "评审得分"],
        fields: [{ field: "serial" }, { field: "score" }],
        units: [null, null],
        headerRow: 4,
        first: 0,
        rows: RowCells.of(scores.map((score, k) => [k + 1, score])),
      },
    ],
  });
  const columns = (sheet: SheetData): Written[][] => table(sheet).map(row => [row[1]!, row[5]!, row[6]!, row[8]!]);
  test("says what is left, and tries no cut, where the budget reaches", () => {
    const sheets = sheetsOf("budget", round(rows, scored([90, 80, 70]), { budget: exact(1_000_000n, 0) }));
    expect(sheets.length).toBe(1);
    expect(table(sheets[0]!)).toEqual([["本轮", 1_000_000, 900_000, 0, 100_000]]);
  });
  test("cuts in proportion to the 分, or by score until it is spent, beside the uncut amounts", () => {
    const given = scored([70, "90.5", 80]),
      [, trial] = sheetsOf("budget", round(rows, given, { budget: exact(5_000_001n, 1) }));
    expect(trial!.lines[0]).toContain("没有采用");
    expect(columns(trial!)).toEqual([
      ["北京甲科技有限公司", 300_000, 166_666.7, 0],
      ["北京乙科技有限公司", 300_000, 166_666.7, 300_000],
      ["北京丙科技有限公司", 300_000, 166_666.7, 200_000.1],
      ["合计（3项）", "=ROUND(SUM(F5:F7),2)", "=ROUND(SUM(G5:G7),2)", "=ROUND(SUM(I5:I7),2)"],
    ]);
  });
  test("says so where the budget reaches only some of equal scores: a person decides which", () => {
    const said = (scores: readonly number[], yuan: bigint): string =>
      sheetsOf("budget", round(rows, scored(scores), { budget: exact(yuan, 0) }))[1]!.lines.join();
    expect(said([80, 80, 70], 500_000n)).toContain("得分80的2项分数相同，预算只够一部分");
    expect(said([80, 80, 70], 600_000n)).not.toContain("分数相同");
    expect(said([80, 70, 70], 300_000n)).not.toContain("分数相同");
    expect(said([80, 70, 70], 600_000n)).toContain("得分70的2项");
  });
  test("reads a score with its unit: 85分", () => {
    const [, trial] = sheetsOf(
      "budget",
      round(rows, scored(["70分", "90.5", "８０ 分"]), { budget: exact(500_000n, 0) }),
    );
    expect(
      columns(trial!)
        .map(row => row[3])
        .slice(0, 3),
    ).toEqual([0, 300_000, 200_000]);
  });
  test("cuts in the unit that amounts are rounded in, never up: what is left of one stays unspent", () => {
    const given = { ...scored([70, 90, 80]), readings: { ROUNDING: "thousand-floor" } },
      [, trial] = sheetsOf("budget", round(rows, given, { budget: exact(5_006_009n, 1) }));
    expect(columns(trial!).slice(0, 3)).toEqual([
      ["北京甲科技有限公司", 300_000, 167_000, 0],
      ["北京乙科技有限公司", 300_000, 167_000, 300_000],
      ["北京丙科技有限公司", 300_000, 166_000, 200_000],
    ]);
  });
  test("leaves locked rows whole, and ranks nobody where a score is missing: blank is not 0", () => {
    const given = scored([70, null, 80]),
      papers = { budget: exact(500_000n, 0), locked: ["甲"] },
      [, trial] = sheetsOf("budget", round(rows, given, papers));
    expect(trial!.lines.join()).toContain("1行没有评审得分");
    expect(columns(trial!).slice(0, 3)).toEqual([
      ["北京甲科技有限公司", 300_000, 300_000, null],
      ["北京乙科技有限公司", 300_000, 100_000, null],
      ["北京丙科技有限公司", 300_000, 100_000, null],
    ]);
  });
});
