import { roster, seen } from "../assessed";
import { readRows, read, type SheetOf } from "../workbook";

const POLICY = "石景山区推动工业互联网产业高质量发展支持办法（试行）";
const UNIT = "北京第1轴系技术有限公司";
const BASIS = 3000;

/** Two applications of clause 3 at its ceiling (900万), the first of the unit that the other sheet names. */
function applications(): SheetOf {
  const rows = roster([], [[], []]).map((cells, r) => (r === 0 ? cells : [...cells.slice(0, -1), BASIS]));
  return { name: "申报表", rows };
}
const ledger = (headers: readonly string[], line: readonly (string | number)[], name = "历年台账"): SheetOf => ({
  name,
  rows: [[...headers], [...line]],
});

describe("a ledger's columns by the words that offices use: 400万 were paid, 500万 are left", () => {
  test.each<[readonly string[], readonly (string | number)[], string]>([
    [
      ["兑现年度", "获支持企业名称", "所依据政策", "兑现条款", "项目名称", "实际兑付资金（万元）"],
      [2025, UNIT, POLICY, "第三条", "第1攻关", 400],
      "历年台账",
    ],
    [
      ["兑付年份", "企业名称", "扶持政策", "兑付事项", "项目", "到账金额（万元）"],
      [2025, UNIT, POLICY, "关键技术攻关", "第1攻关", 400],
      "往年兑付清单",
    ],
    [
      ["序号", "收款企业", "享受政策条款", "项目", "拨款额（万元）"],
      [1, UNIT, "第三条", "第1攻关", 400],
      "2025年资金拨付表",
    ],
    [
      ["年度", "单位名称", "政策名称", "说明", "项目名称", "拨付金额（万元）"],
      [2025, UNIT, POLICY, "关键技术攻关", "第1攻关", 400],
      "历年台账",
    ],
  ])("%j", async (headers, line, name) => {
    const { rows, findings } = await seen([applications(), ledger(headers, line, name)], ["COLUMN_UNREAD"]);
    expect([rows, findings]).toEqual([["申报表!2 amount 5000000", "申报表!3 amount 9000000"], []]);
  });
});

describe("a column of a ledger or a ban that could decide money is asked about", () => {
  const money = ["年度", "单位名称", "政策名称", "支持条款", "项目名称", "结算数（万元）"];

  test("figures of money where nothing says what was paid: the rows of its units wait", async () => {
    const { findings } = await read([applications(), ledger(money, [2025, UNIT, POLICY, "第三条", "第1攻关", 400])]);
    expect(findings.filter(f => f.question).map(f => [f.code, f.column, f.question])).toEqual([
      ["COLUMN_UNREAD", "结算数（万元）", { samples: ["400"], choices: ["paid", "unused"], rows: [0] }],
    ]);
  });

  test("never where no row of the roster is concerned, or another column says what was paid", async () => {
    const line = [2025, UNIT, POLICY, "第三条", "第1攻关", 400];
    const ofAnother = [2025, "北京另一家公司", POLICY, "第三条", "甲", 400];
    expect((await seen([applications(), ledger(money, ofAnother)], ["COLUMN_UNREAD"])).findings).toEqual([]);
    expect(
      (await seen([applications(), ledger([...money, "支持金额（万元）"], [...line, 400])], ["COLUMN_UNREAD"]))
        .findings,
    ).toEqual([]);
  });

  const bans = (headers: readonly string[], line: readonly string[]): SheetOf => ({
    name: "失信名单",
    rows: [[...headers], [...line]],
  });

  test("of two days nobody knows which one the decision's is", async () => {
    const sheets = [
      applications(),
      bans(
        ["企业名称", "信用代码", "事由", "立案日", "文书日"],
        [UNIT, "91110107MATA24908Y", "骗取资金", "2025.6.1", "2025.7.1"],
      ),
    ];
    const { rows, findings } = await seen(sheets, ["COLUMN_UNREAD", "BARRED", "CREDIT_RECORD"]);
    expect(findings).toEqual(["COLUMN_UNREAD", "COLUMN_UNREAD"]);
    expect(rows[0]).toBe("申报表!2 amount 9000000 CREDIT_RECORD");
  });

  test("the only day that ends nothing is the decision's, the column with the law's words the reason", async () => {
    const sheets = [
      applications(),
      bans(
        ["企业名称", "信用代码", "具体情况", "文书日", "限制期限截止时间"],
        [UNIT, "91110107MATA24908Y", "以虚假材料骗取专项资金", "2025.6.1", "2028.6.1"],
      ),
    ];
    const { rows, findings } = await seen(sheets, ["COLUMN_UNREAD", "BARRED"]);
    expect([rows[0], findings]).toEqual(["申报表!2 ineligible 0 BARRED", []]);
  });
});

test("a sheet's own words are no other sheet's: a roster of what was paid stays a roster", async () => {
  const contents = await readRows(roster(["已拨付金额（万元）"], [[100]]).map(cells => [...cells]));
  expect(contents.origins).toHaveLength(1);
});
