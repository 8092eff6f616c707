import { join } from "node:path";
import type { HostValue } from "../../src/host/backend";
import { textsOf } from "../../src/text/of";
import type { MarkCode } from "../../src/marks/marks";
import type { Golden } from "../samples/golden";
import byClause from "../samples/golden/by-clause.json";
import inYuan from "../samples/golden/in-yuan.json";
import large from "../samples/golden/large.json";
import small from "../samples/golden/small.json";
import { letters, TrialServer, type TrialPage } from "./trial";

jest.setTimeout(480_000);

const ROSTER = "申报汇总表",
  HEADER = 3;
const GOLDEN = {
  "small.xlsx": small,
  "by-clause.xlsx": byClause,
  "in-yuan.xlsx": inYuan,
  "large.xlsx": large,
} as unknown as Readonly<Record<string, Golden>>;
type Row = Readonly<Record<string, HostValue>>;

let server: TrialServer;
let trial: TrialPage;
let failed: string | null = null;

beforeAll(async () => {
  server = await TrialServer.start();
});
afterAll(async () => {
  await server?.stop();
});
afterEach(async () => {
  await trial.close(failed);
  expect(trial.wrong).toEqual([]);
});

/** A test of what a person does in the pane; what went wrong is kept for whoever looks into it. */
function person(does: string, act: () => Promise<void>): void {
  test(does, async () => {
    failed = does;
    await act();
    failed = null;
  });
}

const button = (name: string | RegExp) => trial.pane.getByRole("button", { name, exact: typeof name === "string" });
const yuan = (cell: HostValue | undefined): string | null =>
  cell === "" || cell === undefined ? null : Number(cell).toFixed(2);

/** A row of the sample by its serial number. */
async function row(serial: number): Promise<Row> {
  const found = (await trial.table(ROSTER, HEADER)).find(each => each["序号"] === serial);
  if (!found) throw new Error(`no row ${serial}`);
  return found;
}
const proposed = async (serial: number): Promise<string | null> => yuan((await row(serial))["拟支持金额（元）"]);
const untilProposed = (serial: number, amount: string | null): Promise<void> =>
  trial.until(async () => (await proposed(serial)) === amount, `row ${serial} to get ${amount}`);

/** The rows with a result, by serial number, which may stand under a header of two rows. */
async function byNumber(sheet: string): Promise<Map<string, Row>> {
  const serial = (await trial.values(sheet, "A1:BZ12"))
      .map(line => line.findIndex(cell => cell === "序号" || cell === "编号"))
      .find(at => at >= 0)!,
    header = await headerOf(sheet);
  const rows = await trial.table(sheet, header),
    numbers = await trial.values(sheet, `A${header + 1}:${letters(serial)}${header + rows.length}`);
  return new Map(
    rows.flatMap((each, r) => (each["核算结果"] === "" ? [] : [[String(numbers[r]![serial]), each] as const])),
  );
}

/** The row of a sheet that has our header, from 1. */
async function headerOf(sheet: string): Promise<number> {
  const cells = await trial.values(sheet, "A1:BZ12");
  return cells.findIndex(line => line.includes("拟支持金额（元）")) + 1;
}

/** Marks as a cell cites them, without what they cite. */
function shorts(cell: HostValue | undefined): string[] {
  return cell === "" || cell === undefined
    ? []
    : String(cell)
        .split("；")
        .map(mark => mark.replace(/（.*$/, ""));
}

/** Marks as the headless run has them, as a cell names them. */
function expectedShorts(marks: readonly string[]): string[] {
  const names = marks.map(mark => textsOf("zh-CN").marks[/^[A-Z_]+/.exec(mark)![0] as MarkCode].short),
    reading = textsOf("zh-CN").marks.READING.short;
  return names.filter((name, k) => name !== reading || names.indexOf(reading) === k);
}

describe("the pane on the trial page, used as a person does", () => {
  person("every sample gets the amounts, the marks and the sums of the headless run", async () => {
    trial = await server.open();
    for (const [file, golden] of Object.entries(GOLDEN)) {
      await trial.pick(join(__dirname, "../../assets/samples", file));
      await trial.press("核算汇总表");
      const sheets = new Map<string, Map<string, Row>>();
      for (const name of new Set(golden.rows.map(([id]) => id.split("#")[0]!))) {
        sheets.set(name, await byNumber(name));
      }
      expect([...sheets.values()].reduce((sum, rows) => sum + rows.size, 0)).toBe(golden.rows.length);
      for (const [id, clause, , computed, amount, marks] of golden.rows) {
        const [sheet = "", serial = ""] = id.split("#"),
          got = sheets.get(sheet)?.get(serial);
        expect([
          id,
          got?.["核算条款"],
          yuan(got?.["测算金额（元）"]),
          yuan(got?.["拟支持金额（元）"]),
          shorts(got?.["标记"]),
        ]).toEqual([id, clause ?? "", computed, amount, expectedShorts(marks)]);
      }
      await sumsOf("单位汇总", textsOf("zh-CN").report.applicant, golden.applicants, golden.total);
      await sumsOf("条款汇总", textsOf("zh-CN").report.clause, golden.clauses, golden.total);
    }
  });

  person(
    "核算: how a column is read is put right and kept; a part is written; cancelling leaves nothing; a second run " +
      "says what differs",
    async () => {
      trial = await server.open();
      await button("怎么读的").click();
      const unit = () => trial.pane.getByLabel(/“核算基数.*”的单位/),
        meaning = () => trial.pane.getByLabel(/“申报金额.*”按什么读|“申请金额.*”按什么读/);
      expect(await unit().inputValue()).toBe("万元");
      await unit().selectOption("元");
      await trial.pane.getByText("您改定的").first().waitFor();
      await meaning().selectOption("");
      await trial.until(async () => (await meaning().count()) === 0, "the column to go to those that are not read");
      await trial.reopenPane();
      await button("怎么读的").click();
      expect(await unit().inputValue()).toBe("元");
      await trial.pane.getByRole("button", { name: /不参与核算的列/ }).click();
      expect(await meaning().inputValue()).toBe("");
      await unit().selectOption("万元");

      // Cancelled while it is being written: as if it had not begun.
      const sheets = await trial.sheets(),
        before = await trial.values(ROSTER, "A1:AZ170"),
        writing = await trial.holdWrites(3);
      await button("开始核算").click();
      await trial.pane.getByRole("progressbar").waitFor();
      await trial.until(writing.waits, "the writing to be under way", 20_000);
      await button("取消").click();
      await writing.release();
      await trial.pane.getByText("已取消，表格恢复到核算前的样子。").waitFor();
      expect(await trial.values(ROSTER, "A1:AZ170")).toEqual(before);
      expect(await trial.sheets()).toEqual(sheets);

      // Closed while it is being written: the pane that opens next says so, and takes back what was written.
      const broken = await trial.holdWrites(3);
      await button("开始核算").click();
      await trial.until(broken.waits, "the writing to be under way", 20_000);
      await trial.reopenPane(broken.release);
      await trial.pane.getByText("上次写入没有写完。请先撤销，恢复到写入前。").waitFor();
      await button("撤销上次写入").click();
      await trial.pane.getByText("已撤销，恢复了").waitFor();
      expect(await trial.values(ROSTER, "A1:AZ170")).toEqual(before);
      expect(await trial.sheets()).toEqual(sheets);

      // Only the rows that are selected.
      await trial.does("person", "select", `${ROSTER}!A5:A7`);
      await trial.pane.getByRole("button", { name: /写哪些行/ }).click();
      await trial.pane.getByRole("radio", { name: "选中的行" }).check();
      await button("开始核算").click();
      await trial.pane.getByText(/已写入3行/).waitFor();
      expect(
        (await trial.table(ROSTER, HEADER)).filter(each => each["核算结果"] !== "").map(each => each["序号"]),
      ).toEqual([1, 2, 3]);
      await trial.pane.getByRole("radio", { name: "全部行" }).check();
      await button("再核算一次").click();
      await trial.pane.getByText(/已写入139行/).waitFor();

      // A smaller basis: the other row of the project wins, and the second run says both with the reason.
      await trial.type(await trial.cellOf(ROSTER, HEADER, "核算基数", 3), "500");
      await button("再核算一次").click();
      await untilProposed(4, "2550000.00");
      await trial.pane.getByRole("button", { name: /与上次相比.*1,051,500\.00/ }).click();
      await trial.pane.getByText("2行不同 · 本行数据改过1行 · 同项目的另一行变了1行").waitFor();

      // Only the rows that a filter leaves in sight: those that need a person.
      const levels = (await trial.table(ROSTER, HEADER)).map(each => each["标记级别"]),
        open = levels.filter(level => ["需补正", "不符合", "待复核"].includes(String(level))).length;
      await trial.press("只看待办");
      await trial.tab("核算");
      await trial.pane.getByRole("radio", { name: "看得见的行" }).check();
      await button("再核算一次").click();
      await trial.pane.getByText(`已写入${open}行`).waitFor();
    },
  );

  person(
    "复核: a mark leads to its row in the sheet and to all that is known of it; what is decided, taken back and " +
      "entered moves the amounts",
    async () => {
      trial = await server.open();
      await trial.press("核算汇总表");
      await trial.tab("复核");
      const list = trial.pane.getByRole("listbox", { name: "申报行" }),
        marks = trial.pane.getByLabel("按标记"),
        rowOf = async (serial: number): Promise<number> =>
          Number(/\d+$/.exec(await trial.cellOf(ROSTER, HEADER, "序号", serial))![0]);
      const selects = async (serial: number): Promise<void> => {
        const wanted = await rowOf(serial);
        await trial.until(async () => (await trial.selected()).from === wanted, `row ${serial} to be selected`, 15_000);
        expect(await trial.selected()).toMatchObject({ sheet: ROSTER, from: wanted });
      };
      const count = async (): Promise<number> =>
        Number(await list.getByRole("option").first().getAttribute("aria-setsize"));

      // By kind: the list and, on request, the sheet.
      await marks.selectOption("SUPERSEDED");
      // What the sample's own 复核记录 has decided is no to-do.
      const lost = large.rows.filter(
        ([name, , , , , flags]) =>
          name !== `${ROSTER}#34` && (flags as string[]).some(flag => flag.startsWith("SUPERSEDED")),
      ).length;
      await trial.until(async () => (await count()) === lost, "the rows of that mark");
      await button("表里只看这些").click();
      await trial.until(
        async () => (await trial.hiddenRows(ROSTER)) >= large.rows.length - lost,
        "the sheet to show these",
      );
      await button("表里恢复全部").click();
      await trial.until(async () => (await trial.hiddenRows(ROSTER)) === 0, "the sheet to show all");

      // One row: in the sheet and in the pane, with the row that it competes with.
      const project = String((await row(3))["项目名称"]);
      await list.getByRole("option").filter({ hasText: project }).first().click();
      await selects(4);
      await trial.pane
        .getByText(String((await row(4))["核算说明"]), { exact: true })
        .first()
        .waitFor();
      await trial.pane
        .getByRole("list", { name: "怎么算的" })
        .getByText(/2,550,000元/)
        .first()
        .waitFor();
      await trial.pane.getByRole("group", { name: "同项目的申报" }).getByText("3,601,500.00").first().waitFor();
      await trial.page.keyboard.press("Alt+ArrowDown");
      await trial.until(async () => (await trial.selected()).from !== (await rowOf(4)), "the next row to be selected");
      await trial.page.keyboard.press("Alt+ArrowUp");
      await selects(4);

      // Decided, written down, and taken back.
      const sum = trial.pane.getByText("优先支持本行", { exact: true });
      await trial.pane.getByRole("radio", { name: "优先支持本行" }).check();
      await trial.pane.getByLabel("理由（写进复核记录）").fill("评审会议定");
      await button("记入复核记录").click();
      await trial.pane.getByText("请先写复核人姓名。").waitFor();
      await trial.pane.getByRole("textbox", { name: "复核人姓名" }).fill("王复核");
      await button("就记在这个名下").click();
      await trial.pane.getByText("记在：王复核").first().waitFor();
      await button("记入复核记录").click();
      await untilProposed(4, "2550000.00");
      expect(await proposed(3)).toBe("0.00");
      expect(
        (await trial.values("复核记录", "A1:T20")).filter(
          line => line.includes("王复核") && line.includes("评审会议定"),
        ),
      ).toHaveLength(1);
      await sum.first().waitFor();
      await button("撤回").click();
      await untilProposed(3, "3601500.00");
      expect(await proposed(4)).toBe("0.00");
      expect((await trial.values("复核记录", "A1:T20")).filter(line => line.includes("王复核")).length).toBe(2);

      // A row that waits: the amount is entered here.
      await button("返回列表").click();
      await list.waitFor();
      await marks.selectOption("NEEDS_AMOUNT");
      await list
        .getByRole("option")
        .filter({ hasText: String((await row(131))["项目名称"]) })
        .first()
        .click();
      await selects(131);
      await trial.pane.getByRole("radio", { name: "填评审核定金额" }).check();
      const entered = trial.pane.getByRole("textbox", { name: "金额", exact: true });
      await entered.fill("300万元");
      await trial.pane.getByLabel("理由（写进复核记录）").fill("评审会议定");
      await button("记入复核记录").click();
      await untilProposed(131, "3000000.00");
    },
  );

  person(
    "汇总: the figures of the headless run, searched and sorted, with a chart in the pane and native ones in the sheets",
    async () => {
      trial = await server.open();
      await trial.press("核算汇总表");
      await trial.tab("汇总");
      const golden = GOLDEN["large.xlsx"]!,
        table = trial.pane.getByRole("table", { name: "汇总表" }),
        figures = (text: string): string => text.replace(/,/g, "");
      await table.waitFor();
      const lines = async (): Promise<string[]> => (await table.locator("tbody tr").allInnerTexts()).map(figures);
      const all = await lines();
      expect(all).toHaveLength(golden.applicants.length);
      for (const [name, rows, computed, amount, provisional] of golden.applicants) {
        const of = all.filter(each => each.startsWith(name));
        expect([
          name,
          of.some(
            line =>
              line.includes(`${rows}行`) &&
              ((line.includes(computed) && line.includes(amount)) ||
                (provisional && amount === "0.00" && !/\d\.\d\d/.test(line))) &&
              line.includes("暂定") === provisional,
          ),
        ]).toEqual([name, true]);
      }
      expect(figures(await table.locator("tfoot").innerText())).toContain(golden.total[2]);
      expect(await trial.pane.getByRole("figure").getByRole("listitem").count()).toBeGreaterThan(5);
      const least = golden.applicants.map(([, , , amount]) => Number(amount)).sort((a, b) => a - b)[0]!;
      await trial.pane.getByRole("button", { name: /^拟支持/ }).click();
      await trial.until(async () => (await lines())[0]!.includes(least.toFixed(2)), "the smallest to come first");
      await trial.pane.getByRole("searchbox", { name: "找单位或代码" }).fill(golden.applicants[1]![0]);
      await trial.until(async () => (await lines()).length === 1, "what was searched");
      await trial.pane.getByRole("searchbox", { name: "找单位或代码" }).fill("");
      await button("按条款").click();
      await trial.until(
        async () =>
          (await lines())[0]!.includes(
            golden.clauses
              .map(([, , , amount]) => Number(amount))
              .sort((a, b) => a - b)[0]!
              .toFixed(2),
          ),
        "the clauses",
      );
      const clauses = await lines();
      for (const [id, , computed, amount] of golden.clauses)
        expect([id, clauses.some(line => line.includes(computed) && line.includes(amount))]).toEqual([id, true]);
      expect(await trial.charts("单位汇总")).toHaveLength(1);
      expect(await trial.charts("条款汇总")).toHaveLength(1);
    },
  );

  person(
    "政策 and the selected cell: an amount with its steps as one types, the same as a formula in a cell, explained " +
      "there; a reading says what it moves and moves it",
    async () => {
      trial = await server.open();
      await trial.press("核算汇总表");
      await trial.tab("政策");
      await trial.pane.getByRole("button", { name: /关键技术攻关/ }).click();
      const answer = trial.pane.getByRole("region", { name: "试算结果" });
      await trial.pane.getByLabel(/^项目支持资金/).pressSequentially("1000万元");
      await button("更多条件").click();
      await trial.pane.getByLabel(/^级别/).fill("国家级");
      await answer.getByText("3,000,000.00元").first().waitFor();
      await answer.getByRole("list", { name: "怎么算的" }).getByText("项目支持资金30％").first().waitFor();
      await trial.clickSheet("批次");
      await trial.goTo("J2");
      await answer.getByRole("button", { name: "插入为公式" }).click();
      await trial.until(async () => (await trial.values("批次", "J2:J2"))[0]![0] === 3_000_000, "the formula's value");
      expect(String((await trial.formulas("批次", "J2:J2"))[0]![0])).toMatch(/^=SJS\.SUBSIDY\(/);

      // The selected cell: a formula, then a result.
      await trial.goTo("J1");
      await trial.goTo("J2");
      const cell = trial.pane.getByRole("region", { name: "选中的格" });
      await cell.getByRole("button", { name: /这个数怎么来的/ }).click();
      await cell.getByText("SJS.SUBSIDY按下面的依据得出。").waitFor();
      await trial.clickSheet(ROSTER);
      await trial.goTo(await trial.cellOf(ROSTER, HEADER, "拟支持金额（元）", 3));
      await cell.getByText(String((await row(3))["核算说明"]), { exact: true }).waitFor();
      await cell.getByRole("button", { name: /这个数怎么来的/ }).click();

      // A reading: before it is changed, the rows and the sum; then these rows and no others.
      const before = new Map((await trial.table(ROSTER, HEADER)).map(each => [each["序号"], each["拟支持金额（元）"]]));
      await button("口径").click();
      await trial.pane.getByRole("button", { name: "“500万元以上”含不含500万元" }).click();
      await trial.pane.getByRole("radio", { name: /^不含/ }).check();
      await trial.pane.getByText("改口径之前请看").waitFor();
      await trial.pane.getByRole("status").getByText("改按这个：1行会变，拟支持合计减少800,000.00元").waitFor();
      await button("改用这个口径并重新核算").click();
      await untilProposed(115, "0.00");
      const moved = (await trial.table(ROSTER, HEADER)).filter(
        each => each["拟支持金额（元）"] !== before.get(each["序号"]!),
      );
      expect(moved.map(each => each["序号"])).toEqual([115]);
    },
  );

  person(
    "what others change is noticed, settings are kept with the workbook, and an error says what happened, what " +
      "is unharmed and what to do",
    async () => {
      trial = await server.open();
      await trial.press("核算汇总表");
      await trial.does("coauthor", "type", `${ROSTER}!${await trial.cellOf(ROSTER, HEADER, "核算基数", 3)}`, 1000);
      await trial.pane.getByText("有1行数据在核算后改过，结果未更新。点“更新这几行”。").waitFor();
      await trial.pane.getByText("其中有其他人改的。").waitFor();
      await button("更新这几行").click();
      await untilProposed(3, "3000000.00");

      await trial.does("person", "protect", ROSTER);
      await trial.tab("核算");
      await button("再核算一次").click();
      await trial.pane
        .getByRole("alert")
        .filter({ hasText: `“${ROSTER}”有保护，没有改动。请先撤销工作表保护再试。` })
        .waitFor();
      await trial.does("person", "unprotect", ROSTER);
      await button("再试一次").click();
      await trial.pane.getByRole("alert").waitFor({ state: "detached" });

      // Where it is so set, amounts follow by themselves.
      await trial.tab("设置");
      await trial.pane.getByLabel("数据改了自动更新结果").check();
      await trial.type(await trial.cellOf(ROSTER, HEADER, "核算基数", 3), "500");
      await untilProposed(3, "0.00");
      await untilProposed(4, "2550000.00");
      await trial.pane.getByLabel("结果单位").selectOption("万元");
      await trial.pane.getByLabel("语言").selectOption("en-US");
      await trial.pane.getByRole("tab", { name: "Settings" }).waitFor();
      await trial.reopenPane();
      await trial.tab("Settings");
      await trial.pane.getByRole("tab", { name: "Settings", selected: true }).waitFor();
      expect(await trial.pane.getByLabel(/unit of results/i).inputValue()).toBe("万元");
      await trial.tab("Assess");
      await button("Assess").click();
      await trial.until(
        async () => (await trial.values(ROSTER, "AJ3:AU3"))[0]!.some(header => /10,000|万元/.test(String(header))),
        "the column in 万元",
      );
    },
  );
});

/** The sums of a sheet of ours, beside those of the headless run. */
async function sumsOf(
  sheet: string,
  name: string,
  expected: Golden["applicants"],
  [rows, computed, amount, provisional]: Golden["total"],
): Promise<void> {
  const { report, messages } = textsOf("zh-CN"),
    said = (line: Row): unknown[] => [
      line[name],
      line[report.rows],
      yuan(line[report.computed]) ?? "0.00",
      yuan(line[report.proposed]) ?? "0.00",
      line[report.provisional],
    ];
  const lines = (await trial.table(sheet, await headerOf(sheet))).map(said);
  for (const [of, n, one, other, open] of [...expected, [messages.total, rows, computed, amount, provisional] as const])
    expect([sheet, lines]).toEqual([
      sheet,
      expect.arrayContaining([[of, n, one, other, open ? messages.yes : messages.no]]),
    ]);
}
