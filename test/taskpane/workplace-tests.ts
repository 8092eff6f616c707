import type { Page } from "playwright-core";
import { paneTextsOf } from "../../src/text/pane/of";
import { textsOf } from "../../src/text/of";
import { fill } from "../../src/text/fill";
import type { Opened } from "./opened";

const pane = paneTextsOf("zh-CN"),
  texts = textsOf("zh-CN");

/** What a person does with the pane, over the real use cases and a workbook in memory. */
export function workTests(opened: () => Opened, page: () => Page): void {
  const button = (name: string | RegExp) => page().getByRole("button", { name }).first();
  const printed = (): Promise<string> => page().evaluate(() => JSON.stringify(window.workbook!.print()));

  test("a run writes results beside the roster, tells the total, and is taken back exactly", async () => {
    await opened().show(page(), "tab=assess");
    const before = JSON.parse(await printed()) as { sheets: unknown };
    await button(pane.assess.run).click();
    await page().getByText("13,818.09401万元").first().waitFor();
    expect(await page().evaluate(() => window.workbook!.names())).toEqual(
      expect.arrayContaining(["单位汇总", "条款汇总"]),
    );
    await button(pane.assess.undo).click();
    await page()
      .getByText(/已撤销，恢复了/)
      .waitFor();
    expect((JSON.parse(await printed()) as { sheets: unknown }).sheets).toEqual(before.sheets);
    await button(pane.assess.redo).click();
    await page().getByText(pane.assess.redone).waitFor();
    expect(await page().evaluate(() => window.workbook!.names())).toEqual(expect.arrayContaining(["单位汇总"]));
    await page().getByText(pane.assess.pastRuns).click();
    await page()
      .getByText(/写入\d+行，拟支持合计138,180,940\.10元/)
      .waitFor();
  });

  test(
    "a pane opened again on an assessed workbook says when that was, and shows the results " + "without writing",
    async () => {
      await opened().show(page(), "tab=assess&assessed&reopened");
      await page()
        .getByText(/这份工作簿在2026-11-2\d \d\d:00核算过/)
        .waitFor();
      const before = await printed();
      await button(pane.assess.seeEarlier).click();
      await page().getByText("13,818.09401万元").first().waitFor();
      await page()
        .getByText(/这份工作簿在/)
        .waitFor({ state: "detached" });
      expect(await printed()).toBe(before);
      await button(pane.assess.undoLast).click();
      await page()
        .getByText(/已撤销，恢复了/)
        .waitFor();
      expect(await page().evaluate(() => window.workbook!.names())).not.toContain("单位汇总");
      expect(
        await page()
          .getByText(/这份工作簿在/)
          .count(),
      ).toBe(0);
    },
  );

  test("a run shows how far it is and what time is left, and cancelled leaves the sheet as it was", async () => {
    await opened().show(page(), "tab=assess&slow=200");
    const before = await printed();
    await button(pane.assess.run).click();
    const bar = page().getByRole("progressbar", { name: pane.assess.running }),
      at = async () => Number(await bar.getAttribute("aria-valuenow"));
    await page()
      .getByText(/约剩\d+秒/)
      .waitFor();
    const first = await at();
    await page().waitForTimeout(400);
    expect(await at()).toBeGreaterThan(first);
    await button(pane.shell.cancel).click();
    await page().getByText(pane.assess.cancelled).waitFor();
    expect(await printed()).toBe(before);
  });

  test("an error says what to do, and the same run succeeds once that is done", async () => {
    await opened().show(page(), "tab=assess&problem=protected");
    await button(pane.assess.run).click();
    await page().getByRole("alert").filter({ hasText: "保护" }).waitFor();
    await button(pane.shell.retry).click();
    await page().getByText("13,818.09401万元").first().waitFor();
  });

  test("a roster that is not ticked is not assessed, and what was put right is kept with the workbook", async () => {
    await opened().show(page(), "tab=assess&sample=by-clause");
    const boxes = page().getByRole("checkbox");
    await boxes.first().waitFor();
    const sheets = await boxes.count();
    await boxes.first().click();
    await page()
      .getByText(`找到${sheets}张汇总表，选了${sheets - 1}张`)
      .waitFor();
    await button(pane.assess.run).click();
    await button(pane.assess.undo).waitFor();
    expect(await page().evaluate(() => window.calls!.some(call => call.startsWith('["correct"')))).toBe(true);
  });

  test("entering the recognised amount gives the row its amount at once", async () => {
    await opened().show(page(), "tab=review&assessed");
    await page().getByLabel(pane.review.kinds).selectOption("NEEDS_AMOUNT");
    await page().getByRole("listbox").getByRole("option").first().click();
    const before = await page().locator("dl").first().textContent();
    await page().getByRole("radio", { name: "填评审核定金额" }).check();
    await page().getByRole("textbox", { name: pane.review.decide.amount, exact: true }).fill("30万");
    await page().getByLabel(pane.review.decide.note).fill("评审会");
    await page().getByRole("textbox", { name: pane.review.decide.reviewer }).fill("王敏");
    await page().keyboard.press("Enter");
    await page().getByText("记在：王敏").first().waitFor();
    await button(pane.review.decide.save).click();
    await page().locator("dl").first().filter({ hasText: "300,000.00" }).waitFor();
    expect(before).not.toContain("300,000.00");
  });

  test(
    "a reviewer prefers another row of a project: asked for the name once, the amount follows, and it can be taken " +
      "back",
    async () => {
      await opened().show(page(), "tab=review&assessed");
      await page().getByLabel(pane.review.kinds).selectOption("SUPERSEDED");
      await page().getByRole("listbox").getByRole("option").first().click();
      const result = page().locator("dl").first();
      await result.filter({ hasText: texts.results.superseded }).waitFor();
      await page().getByRole("radio", { name: "优先支持本行" }).check();
      await button(pane.review.decide.save).click();
      await page().getByText(pane.review.decide.needReviewer).waitFor();
      await page().getByRole("textbox", { name: pane.review.decide.reviewer }).fill("王敏");
      await page().keyboard.press("Enter");
      await page().getByText("记在：王敏").first().waitFor();
      await page().getByLabel(pane.review.decide.note).fill("单位自愿");
      await button(pane.review.decide.save).click();
      await result.filter({ hasText: texts.results.amount }).waitFor();
      await page().getByText("单位自愿").first().waitFor();
      expect(await page().getByRole("textbox", { name: pane.review.decide.reviewer }).count()).toBe(0);
      await button(pane.review.decide.takeBack).click();
      await result.filter({ hasText: texts.results.superseded }).waitFor();
    },
  );

  test("taking back a decision that replaced another says that the other holds again", async () => {
    await opened().show(page(), "tab=review&assessed");
    await page().getByLabel(pane.review.kinds).selectOption("SUPERSEDED");
    await page().getByRole("listbox").getByRole("option").first().click();
    await page().getByRole("radio", { name: "优先支持本行" }).check();
    await page().getByRole("textbox", { name: pane.review.decide.reviewer }).fill("王敏");
    await page().keyboard.press("Enter");
    await page().getByText("记在：王敏").first().waitFor();
    await page().getByLabel(pane.review.decide.note).fill("来函说明");
    await button(pane.review.decide.save).click();
    await page().getByText("来函说明").first().waitFor();
    await page().getByRole("radio", { name: "先放着" }).check();
    await page().getByLabel(pane.review.decide.note).fill("再议");
    await button(pane.review.decide.save).click();
    await page().getByText("来函说明").first().waitFor({ state: "detached" });
    await button(pane.review.decide.takeBack).click();
    await page().getByRole("paragraph").filter({ hasText: pane.review.decide.takenBackToEarlier }).waitFor();
    await page().getByText("来函说明").first().waitFor();
    await button(pane.review.decide.takeBack).click();
    await page().getByRole("paragraph").filter({ hasText: pane.review.decide.takenBack }).waitFor();
  });

  test(
    "before a reading is changed, the rows and the sum that it moves are shown; then the total " + "is another",
    async () => {
      await opened().show(page(), "tab=policy&assessed");
      await button(pane.policy.parts.readings).click();
      await button("同一条里的不同款算不算").click();
      await page().getByRole("radio", { name: /^不算/ }).check();
      await page().getByText(pane.policy.readings.previewTitle).waitFor();
      const moved = /增加([\d,.]+)元/.exec(
        (await page().getByRole("status").filter({ hasText: pane.policy.readings.previewTitle }).textContent())!,
      )![1]!;
      await button(pane.policy.readings.confirm).click();
      await page().getByText(pane.policy.readings.previewTitle).waitFor({ state: "detached" });
      await page().getByRole("tab", { name: pane.shell.tabs.totals }).click();
      const fen = (text: string): bigint => BigInt(text.replaceAll(",", "").replace(".", ""));
      const shown = /([\d,]+\.\d\d)元 · /.exec(
        (await page().locator("#panel-totals").getByText(/元 · /).textContent())!,
      )![1]!;
      expect(fen(shown)).toBe(fen("138180940.10") + fen(moved));
    },
  );

  test("only the to-dos of a kind are shown in the sheet, and all rows again", async () => {
    await opened().show(page(), "tab=review&assessed");
    const hidden = (): Promise<number> =>
      page().evaluate(() =>
        (window.workbook!.print() as { sheets: { hiddenRows: number[] }[] }).sheets.reduce(
          (n, sheet) => n + sheet.hiddenRows.length,
          0,
        ),
      );
    const before = await hidden();
    await page().getByLabel(pane.review.severities).selectOption("block");
    await button(pane.review.filterSheet).click();
    await button(pane.review.unfilterSheet).waitFor();
    expect(await hidden()).toBeGreaterThan(before + 100);
    await button(pane.review.unfilterSheet).click();
    await button(pane.review.filterSheet).waitFor();
    expect(await hidden()).toBe(0);
  });

  test("stale results are named and brought up to date; what is selected is explained", async () => {
    await opened().show(page(), "tab=assess&assessed&stale&cell=row");
    await button(pane.shell.stale.which).click();
    const named = page().getByRole("list", { name: pane.shell.stale.which }).getByRole("listitem");
    await named.first().waitFor();
    expect(await named.count()).toBe(3);
    await button(pane.shell.stale.update).click();
    await page().getByText("结果未更新").waitFor({ state: "detached" });
    await button(pane.cell.how).click();
    await page().getByRole("list", { name: pane.shell.trace.title }).getByText("＝").first().waitFor();
  });

  test("totals are searched and sorted, and each leads to its rows", async () => {
    await opened().show(page(), "tab=totals&assessed");
    const names = page().getByRole("rowheader");
    await names.nth(3).waitFor();
    const largest = await names.first().textContent();
    await page().getByRole("button", { name: pane.totals.columns.proposed, exact: false }).last().click();
    await names.first().filter({ hasNotText: largest! }).waitFor();
    await page().getByLabel(pane.totals.search).fill("砚澜");
    await names.first().filter({ hasText: "砚澜" }).waitFor();
    await names.first().getByRole("button").click();
    await page().getByText(pane.review.applicantFilter).waitFor();
    // The part of 复核 is loaded when it is first opened.
    await page().getByRole("listbox").getByRole("option").filter({ hasText: "砚澜" }).first().waitFor();
  });

  test("the calculator computes as one types, and its formula goes into the active cell", async () => {
    await opened().show(page(), "tab=policy");
    await page().evaluate(() => window.workbook!.addSheet("试算", []));
    await page().evaluate(() => window.workbook!.select({ sheet: "试算", top: 4, left: 2, rows: 1, columns: 1 }));
    await page().getByRole("button", { name: /^3/ }).first().click();
    await button(pane.policy.example).click();
    await page().getByText("3,000,000.00元").waitFor();
    await button(pane.policy.insert).click();
    await page().getByText(pane.policy.inserted).waitFor({ state: "attached" });
    expect(await page().evaluate(async () => (await window.workbook!.active()).formula)).toMatch(/^=SJS\.SUBSIDY\(/);
  });

  test("the language changes at once and is kept with the workbook", async () => {
    await opened().show(page(), "tab=settings&assessed");
    await page().getByLabel(pane.settings.language).selectOption("en-US");
    await page().getByRole("tab", { name: "Totals" }).click();
    await page().getByText("Proposed in total").waitFor();
    expect(await page().evaluate(async () => window.workbook!.recall("settings"))).toContain("en-US");
  });

  test(
    "settings chosen one right after another are all kept, the second while the first is still " + "on its way",
    async () => {
      await opened().show(page(), "tab=settings&slow=20");
      await page().getByLabel(pane.settings.outputUnit).selectOption("万元");
      await page().getByLabel(pane.settings.auto).check();
      await page().getByLabel(pane.settings.language).selectOption("en-US");
      await page().getByRole("tab", { name: "Settings" }).waitFor();
      expect(JSON.parse((await page().evaluate(async () => window.workbook!.recall("settings")))!)).toMatchObject({
        outputUnit: "万元",
        autoRecalculate: true,
        language: "en-US",
      });
    },
  );

  test(
    "what only a person can tell is asked before the run, answered, kept with the workbook, and " + "asked no more",
    async () => {
      await opened().show(page(), "tab=assess&asks");
      const asked = page().getByRole("group", { name: /二批申报.*列/ });
      await asked.first().waitFor();
      expect(await asked.first().textContent()).toMatch(/例如：.*关系到2行、[\d,.]+万元/);
      for (let left = await asked.count(); left > 0; left = await asked.count()) {
        await asked.first().getByRole("button").last().click();
        await page().waitForFunction(
          n => document.querySelectorAll("#pane [role=group][aria-label*='二批申报']").length < n,
          left,
        );
      }
      expect(await page().evaluate(() => JSON.stringify(window.workbook!.rows("读表设置")))).toContain("不用");
      await button(pane.assess.run).click();
      await button(pane.assess.undo).waitFor();
      expect(await asked.count()).toBe(0);
    },
  );

  test("a sheet that nothing recognises is made a roster by hand: header row, columns, clause", async () => {
    await opened().show(page(), "tab=assess&empty&unknown");
    await button(pane.assess.byHand).click();
    await page().getByLabel(pane.assess.headerRow).selectOption("1");
    for (const [header, field] of [
      ["公司", "applicant"],
      ["补贴项", "clause"],
      ["钱", "basis"],
    ] as const) {
      const reads = page().getByLabel(fill(pane.assess.meaning, { header }));
      await reads.waitFor();
      if ((await reads.inputValue()) === field) continue;
      await reads.selectOption(field);
      await page().waitForFunction(
        words =>
          window.workbook!.names().includes("读表设置") &&
          JSON.stringify(window.workbook!.rows("读表设置")).includes(words),
        header,
      );
    }
    await button(pane.assess.run).click();
    await button(pane.assess.undo).waitFor();
    expect(await page().evaluate(() => JSON.stringify(window.workbook!.rows("读表设置")))).toContain("表头在第1行");
  });

  test("what the workbook keeps and cannot be used is said, blocks no run, and is cleared on request", async () => {
    await opened().show(page(), "tab=assess&lost");
    await page().getByText(pane.assess.lost.run.damaged).waitFor();
    await page().getByText(pane.assess.lost.undo.newer).waitFor();
    await button(pane.assess.lost.forget).click();
    await page().getByText(pane.assess.lost.run.damaged).waitFor({ state: "detached" });
    await button(pane.assess.run).click();
    await page().getByText("13,818.09401万元").first().waitFor();
    await page().getByText(pane.assess.lost.undo.newer).waitFor({ state: "detached" });
    expect(await page().evaluate(() => window.workbook!.recall("run"))).not.toBe("{");
  });

  test("undo data are cleared only by a second press, and then nothing can be undone", async () => {
    await opened().show(page(), "tab=settings&assessed");
    await button(pane.settings.undoForget).click();
    expect(await page().evaluate(async () => (await window.workbook!.last()) !== null)).toBe(true);
    await button(pane.settings.undoForgetSure).click();
    await page().getByText(pane.settings.undoForgotten).waitFor();
    expect(await page().evaluate(async () => window.workbook!.last())).toBeNull();
  });

  test("an empty workbook gets the sample, which is assessed like any roster", async () => {
    await opened().show(page(), "tab=assess&empty");
    await button(pane.assess.first.sample).click();
    await button(pane.assess.run).click();
    await button(pane.assess.undo).waitFor();
  });
}
