import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canHaveBrowser } from "../browser/executable";
import { TrialServer, type TrialPage } from "./trial";

jest.setTimeout(480_000);

/** One row waits for what its status means; the other two are settled. */
const ROSTER = `序号,申报单位,申报条款,项目名称,级别,核算基数（万元）,年度,审核状态
1,北京甲科技有限公司,3,智能产线项目,国家级,100,2026,通过
2,北京乙软件有限公司,3,远程运维项目,国家级,200,2026,材料基本没问题
3,北京丙信息有限公司,3,视觉质检项目,国家级,300,2026,通过
`;
const SHEET = "2026年第一批";

let server: TrialServer;
let trial: TrialPage;

/** Where no browser can be had it is skipped, and whoever runs the checks of a change says so. */
const inBrowser = canHaveBrowser() ? describe : describe.skip;

beforeAll(async () => {
  if (canHaveBrowser()) server = await TrialServer.start();
});
afterAll(async () => {
  await server?.stop();
});

let failed: string | null = "a round";
afterEach(async () => {
  await trial.close(failed);
  expect(trial.wrong).toEqual([]);
});

/** What a row of the roster shows in one of our columns. */
async function shown(id: number, header: string): Promise<unknown> {
  return (await trial.table(SHEET, 1)).find(row => String(row["序号"]) === String(id))?.[header];
}

async function opened(): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "round-")), `${SHEET}.csv`);
  writeFileSync(path, ROSTER);
  trial = await server.open({ height: 1400 });
  trial.page.setDefaultTimeout(40_000);
  await trial.pick(path);
}

/** Goes on from the first row until nothing is left: what waits is decided, what is in order is said to be. */
async function emptyTheList(): Promise<void> {
  const { pane } = trial;
  await trial.tab("复核");
  for (let turn = 0; turn < 20; turn++) {
    await trial.atRest();
    const list = pane.getByRole("tabpanel", { name: /^复核/ });
    if (await list.getByText("没有要处理的行。").isVisible()) return;
    await list.getByRole("listbox").getByRole("option").first().click();
    const checked = pane.getByRole("button", { name: /^已核对/ }).first();
    await pane.getByText("怎么算的").first().waitFor();
    await pane.getByText("作一个决定").or(checked).first().waitFor();
    if (await checked.isVisible()) await checked.click();
    else {
      await pane.getByRole("radio", { name: "视为同意", exact: true }).check();
      await pane.getByText("记入之前请看").waitFor();
      await pane.getByLabel("理由（写进复核记录）").fill("会上已议定");
      if (await pane.getByLabel("复核人姓名").isVisible()) {
        await pane.getByLabel("复核人姓名").fill("张三");
        await pane.getByRole("button", { name: "就记在这个名下" }).click();
      }
      await pane.getByText("记在：张三").waitFor();
      await pane.getByRole("button", { name: "记入复核记录" }).click();
      await trial.until(async () => (await trial.sheets()).includes("复核记录"), "the decision on record");
    }
    await trial.atRest();
    if (await pane.getByRole("button", { name: "返回列表" }).isVisible())
      await pane.getByRole("button", { name: "返回列表" }).click();
  }
  throw new Error("the list does not come to an end");
}

inBrowser("a round from the roster to the next year", () => {
  test("the list ends; papers; notice; a change after it is marked and compared; ledger; next year", async () => {
    await opened();
    const { pane } = trial;
    await trial.press("核算汇总表");
    expect(await shown(2, "核算结果")).toBe("暂定");
    await pane.getByRole("button", { name: "收起中间的C–H列" }).click();
    await pane.getByText("C–H列已收起").waitFor();

    await emptyTheList();
    expect(await shown(2, "核算结果")).toBe("拟支持");
    expect(await trial.sheets()).toContain("复核记录");

    await trial.tab("汇总");
    await pane.getByText("写文书", { exact: true }).click();
    await pane.getByLabel("上会表").check();
    await pane.getByLabel("公示稿").check();
    await pane.getByRole("button", { name: "写到工作簿" }).click();
    await pane.getByText("已写好：").waitFor();
    expect(await trial.sheets()).toEqual(expect.arrayContaining(["上会表", "公示名单", "公示稿"]));
    expect((await trial.values("上会表", "A1:I20")).flat().join()).toContain("北京乙软件有限公司");

    await pane.getByText("登记公示", { exact: true }).click();
    await pane.getByLabel("公示日期").fill("2026-11-30");
    await pane.getByRole("button", { name: "记为已公示" }).click();
    await pane.getByText("已登记3行。").waitFor();
    await trial.atRest();
    expect(String(await shown(1, "标记"))).not.toContain("公示后有变");

    await trial.clickSheet(SHEET);
    await trial.type(await trial.cellOf(SHEET, 1, "核算基数（万元）", 1), "150");
    await pane.getByRole("button", { name: "更新这几行" }).click();
    await trial.until(async () => String(await shown(1, "标记")).includes("公示后有变"), "the mark of the change");
    expect(String(await shown(3, "标记"))).not.toContain("公示后有变");

    await trial.tab("核算");
    await pane.getByText("最近几次核算", { exact: true }).click();
    await pane.getByLabel("先前的").selectOption({ index: 0 });
    await pane.getByText("300,000.00 →").or(pane.getByText("300,000 →")).first().waitFor();
    await pane.getByRole("button", { name: "写成工作表" }).click();
    await pane.getByText("已写到“与上次相比”。").waitFor();
    expect((await trial.values("与上次相比", "F4:I4")).flat()).toEqual([300_000, 450_000, 150_000, "本行数据改过"]);

    await emptyTheList();
    await trial.tab("汇总");
    await pane.getByText("记入历年台账", { exact: true }).click();
    await pane.getByRole("button", { name: "把这一轮记入台账" }).click();
    await pane.getByRole("button", { name: "确认记入" }).click();
    await pane.getByText("已记入3行。").waitFor();
    expect(await trial.sheets()).toContain("历年台账");
    expect(await shown(1, "拟支持金额（元）")).toBe(450_000);

    // Next year the same project applies again: what the ledger shows is taken off.
    await trial.clickSheet(SHEET);
    for (const [column, text] of ["4", "北京甲科技有限公司", "3", "智能产线项目", "国家级", "200", "2027"].entries())
      await trial.type(`${"ABCDEFG"[column]}5`, text);
    await trial.press("核算汇总表");
    await trial.until(async () => (await shown(4, "测算金额（元）")) === 150_000, "the ledger to be read");
    failed = null;
  });
});
