import type { Page } from "playwright-core";
import { paneTextsOf } from "../../src/text/pane/of";
import type { Opened } from "./opened";

const { review } = paneTextsOf("zh-CN");

/** What has the focus: its role and how it is named. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement,
      labels = (element as HTMLInputElement).labels;
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? ""}`
      .trim()
      .slice(0, 60);
  });

export function keyboardTests(opened: () => Opened, page: () => Page): void {
  test("the arrow keys go from tab to tab, and the view follows", async () => {
    const words = await opened().show(page(), "tab=assess&assessed");
    await page().getByRole("tab").first().focus();
    for (const [key, tab] of [
      ["ArrowRight", 1],
      ["ArrowRight", 2],
      ["End", 4],
      ["ArrowRight", 0],
      ["ArrowLeft", 4],
      ["Home", 0],
    ] as const) {
      await page().keyboard.press(key);
      expect(
        await page()
          .getByRole("tab")
          .nth(tab)
          .evaluate(element => [element === document.activeElement, element.getAttribute("aria-selected")]),
      ).toEqual([true, "true"]);
    }
    await page().getByRole("button", { name: words.undo }).waitFor();
  });

  test.each([
    "tab=assess&assessed&stale",
    "tab=review&assessed",
    "tab=totals&assessed",
    "tab=policy&assessed",
    "tab=settings&assessed",
  ])("%s: Tab reaches everything that can be pressed or filled in, and shows where it is", async query => {
    await opened().show(page(), query);
    await page().locator("[role=tabpanel]:not([hidden]) :is(button, input, select)").first().waitFor();
    await page().locator("body").press("Tab");
    const unseen: string[] = [];
    // Twice over a stop, or out of the page: the round is done. Stops are marked where they are, as the page may still
    // grow.
    for (let k = 0; k < 250; k++) {
      const stop = await page().evaluate(() => {
        const element = document.activeElement as HTMLElement,
          isNew = element !== document.body && element.dataset["reached"] === undefined;
        element.dataset["reached"] = "";
        const looks = [element, element.nextElementSibling, element.parentElement].flatMap(part =>
          part === null
            ? []
            : [getComputedStyle(part), getComputedStyle(part, "::after"), getComputedStyle(part, "::before")],
        );
        return {
          isNew,
          ring: looks.some(
            look =>
              (look.outlineStyle !== "none" && look.outlineWidth !== "0px") ||
              look.boxShadow !== "none" ||
              (look.content !== "none" && look.borderBottomWidth !== "0px"),
          ),
        };
      });
      if (!stop.isNew) break;
      if (!stop.ring) unseen.push(await focused(page()));
      await page().keyboard.press("Tab");
    }
    const passed = await page().evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#pane *")].flatMap(element => {
        const can =
          element.matches("button, input, select, textarea, a[href], [tabindex='0']") &&
          element.tabIndex >= 0 &&
          element.getClientRects().length > 0;
        const isOtherRadio = element instanceof HTMLInputElement && element.type === "radio" && !element.checked;
        return can && !isOtherRadio && element.dataset["reached"] === undefined
          ? [element.outerHTML.slice(0, 200)]
          : [];
      }),
    );
    expect(unseen).toEqual([]);
    expect(passed).toEqual([]);
    expect(await page().locator("[data-reached]").count()).toBeGreaterThan(4);
  });

  test("复核 by keyboard: choose in the list, open, next, back to the place in the list", async () => {
    const words = await opened().show(page(), "tab=review&assessed");
    await page().getByRole("listbox").focus();
    await page().keyboard.press("ArrowDown");
    await page().keyboard.press("ArrowDown");
    const third = (await page()
      .getByRole("option", { selected: true })
      .filter({ hasText: /\S/ })
      .last()
      .textContent())!;
    await page().keyboard.press("Enter");
    await page().getByText(words.marks, { exact: true }).first().waitFor();
    expect(await focused(page())).toMatch(/^region /);
    const applicant = (await page().locator("h2").first().textContent())!;
    expect(third).toContain(applicant);
    await page().keyboard.press("Alt+ArrowDown");
    await page().locator("h2").first().filter({ hasNotText: applicant }).waitFor();
    await page().keyboard.press("Alt+ArrowUp");
    await page().locator("h2").first().filter({ hasText: applicant }).waitFor();
    await page().keyboard.press("Escape");
    await page().getByRole("listbox").waitFor();
    expect(await focused(page())).toMatch(/^listbox /);
    expect(await page().getByRole("listbox").getByRole("option", { selected: true }).textContent()).toBe(third);
    // Both rows were selected in the sheet.
    expect((await page().evaluate(() => window.calls!)).filter(call => call.startsWith('["show"')).length).toBe(3);
  });

  test(
    "复核 by keyboard goes on after a decision is taken back, with its button gone, and from the " + "bare page",
    async () => {
      await opened().show(page(), "tab=review&assessed");
      await page().getByLabel(review.kinds).selectOption("SUPERSEDED");
      await page().getByRole("listbox").getByRole("option").first().click();
      await page().getByRole("radio", { name: "优先支持本行" }).check();
      await page().getByRole("textbox", { name: review.decide.reviewer }).fill("王敏");
      await page().keyboard.press("Enter");
      await page().getByText("记在：王敏").first().waitFor();
      await page().getByLabel(review.decide.note).fill("来函说明");
      await page().getByRole("button", { name: review.decide.save }).press("Enter");
      const takeBack = page().getByRole("button", { name: review.decide.takeBack });
      await takeBack.press("Enter");
      await takeBack.waitFor({ state: "detached" });
      const applicant = (await page().locator("h2").first().textContent())!;
      await page().keyboard.press("Alt+ArrowDown");
      await page().locator("h2").first().filter({ hasNotText: applicant }).waitFor();
      await page().evaluate(() => (document.activeElement as HTMLElement).blur());
      expect(await focused(page())).toMatch(/^body/);
      await page().keyboard.press("Alt+ArrowUp");
      await page().locator("h2").first().filter({ hasText: applicant }).waitFor();
      await page().keyboard.press("Escape");
      await page().getByRole("listbox").waitFor();
    },
  );

  test("where what had the focus goes away, the view in front has it", async () => {
    const words = await opened().show(page(), "tab=assess&assessed");
    await page().getByRole("button", { name: words.undo }).focus();
    await page().keyboard.press("Enter");
    await page().getByRole("button", { name: words.undo }).waitFor({ state: "detached" });
    expect(await focused(page())).toMatch(/^tabpanel/);
  });
}
