import type { Page } from "playwright-core";
import type { Opened } from "./opened";

/** Those in sight at 640 px, and a few beyond. */
const MOST_DRAWN = 40;

export function longListTests(opened: () => Opened, page: () => Page): void {
  test("a list of 50 000 rows draws those in sight only, wherever it is scrolled to", async () => {
    await opened().show(page(), "tab=review&assessed&many=50000");
    const list = page().getByRole("listbox");
    await list.getByRole("option").nth(3).waitFor();
    expect(await list.getByRole("option").first().getAttribute("aria-setsize")).toBe("50000");
    const drawn = await list.evaluate(async box => {
      let most = 0;
      for (let k = 0; k <= 60; k++) {
        box.scrollTop = (box.scrollHeight * k) / 60;
        await new Promise(resolve => requestAnimationFrame(resolve));
        most = Math.max(most, box.querySelectorAll("[role=option]").length);
      }
      return most;
    });
    expect(drawn).toBeLessThan(MOST_DRAWN);
    await list.focus();
    await page().keyboard.press("End");
    const last = list.getByRole("option", { selected: true });
    await last.filter({ hasText: /\S/ }).waitFor();
    expect(await last.getAttribute("aria-posinset")).toBe("50000");
    expect(await last.evaluate(element => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  });
}
