import type { Page } from "playwright-core";
import type { Opened } from "./opened";

/** No frame longer than this, on any machine that runs the tests. */
const LONGEST_FRAME_MS = 200;

export function longListTests(opened: () => Opened, page: () => Page): void {
  test("a list of 50 000 rows draws those in sight only, and no frame of scrolling through it takes 200 ms", async () => {
    await opened().show(page(), "tab=review&assessed&many=50000");
    const list = page().getByRole("listbox");
    await list.getByRole("option").nth(3).waitFor();
    expect(await list.getByRole("option").count()).toBeLessThan(40);
    expect(await list.getByRole("option").first().getAttribute("aria-setsize")).toBe("50000");
    const longest = await list.evaluate(async box => {
      let before = performance.now(), most = 0;
      for (let k = 1; k <= 60; k++) {
        box.scrollTop = box.scrollHeight * k / 60;
        await new Promise(resolve => requestAnimationFrame(resolve));
        most = Math.max(most, performance.now() - before);
        before = performance.now();
      }
      return most;
    });
    expect(longest).toBeLessThan(LONGEST_FRAME_MS);
    await list.focus();
    await page().keyboard.press("End");
    const last = list.getByRole("option", { selected: true });
    await last.filter({ hasText: /\S/ }).waitFor();
    expect(await last.getAttribute("aria-posinset")).toBe("50000");
    expect(await last.evaluate(element => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });
}
