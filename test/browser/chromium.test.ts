import { openChromium } from "./chromium";
import { executable, unpacked } from "./executable";

jest.setTimeout(120_000);

describe("the browser of the tests", () => {
  test.each([
    ["the machine's own", executable],
    ["the one of the package, where the machine has none", unpacked],
  ])("%s starts and runs a page's script", async (_, which) => {
    const browser = await openChromium(await which());
    try {
      const page = await browser.newPage();
      await page.setContent("<p>核算</p>");
      expect(await page.evaluate(() => document.querySelector("p")?.textContent)).toBe("核算");
    } finally {
      await browser.close();
    }
  });
});
