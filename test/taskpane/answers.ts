import type { Page } from "playwright-core";
import { paneTextsOf } from "../../src/text/pane/of";
import type { Opened } from "./opened";

const pane = paneTextsOf("zh-CN");

/** On its way, failed and empty: three things that a pane never mixes up. */
export function answerTests(opened: () => Opened, page: () => Page): void {
  const reviewTab = () => page().getByRole("tab", { name: pane.shell.tabs.review }),
    allClear = () => page().getByText(pane.assess.todoNone),
    retry = () => page().getByRole("tabpanel").getByRole("button", { name: pane.shell.retry });

  test("a list that could not be had says so and is had on the second try; it is never “nothing to do”", async () => {
    await opened().show(page(), "tab=review&assessed&failing=rows");
    await page().getByRole("alert").filter({ hasText: "核算程序中断了" }).first().waitFor();
    expect(await allClear().count()).toBe(0);
    expect(await reviewTab().textContent()).toContain("!");
    await page().evaluate(() => (window.mended = true));
    await retry().first().click();
    await page().getByRole("listbox").getByRole("option").first().waitFor();
  });

  test("a list that is on its way is no empty one, nor is its count 0", async () => {
    await opened().show(page(), "tab=review&assessed&stuck=rows");
    await page().getByText(pane.shell.loading).first().waitFor();
    expect(await allClear().count()).toBe(0);
    expect(await reviewTab().textContent()).toContain("…");
  });

  test("lines whose contents could not be had say so", async () => {
    await opened().show(page(), "tab=review&assessed&failing=briefs");
    await page().getByRole("alert").first().waitFor();
    await page().evaluate(() => (window.mended = true));
    await retry().first().click();
    await page()
      .getByRole("listbox")
      .getByRole("option")
      .first()
      .filter({ hasText: /公司|中心|院/ })
      .waitFor();
  });

  test.each([
    ["totals", "tab=totals&assessed&failing=totals"],
    ["readings in 政策", "tab=policy&assessed&failing=list"],
    ["what the settings round to", "tab=settings&failing=list"],
    ["the calculator", "tab=policy&failing=calculate"],
    ["what was done before", "tab=assess&failing=earlier"],
    ["the change that can be undone", "tab=assess&failing=last"],
    ["the survey of the workbook", "tab=assess&failing=survey"],
    ["a row", "tab=review&assessed&failing=detail"],
    ["the selected cell", "tab=assess&assessed&cell=row&failing=explain"],
  ])("what could not be had says so, with a way to try again: %s", async (_, query) => {
    await opened().show(page(), query);
    if (query.includes("failing=list") && query.includes("policy"))
      await page().getByRole("button", { name: pane.policy.parts.readings }).click();
    if (query.includes("calculate")) await page().getByRole("button", { name: /^3/ }).first().click();
    if (query.includes("detail")) await page().getByRole("listbox").getByRole("option").first().click();
    const alert = page().getByRole("alert").filter({ hasText: "核算程序中断了" }).first();
    await alert.waitFor();
    await page().evaluate(() => (window.mended = true));
    while ((await page().getByRole("alert").count()) > 0) {
      await alert.getByRole("button", { name: pane.shell.retry }).click();
      await page().waitForTimeout(60);
    }
  });

  test("a host that does not tell of changes is no host without changes", async () => {
    await opened().show(page(), "tab=assess&assessed&failing=onStale");
    await page().getByText(pane.shell.stale.unheard).waitFor();
  });
}
