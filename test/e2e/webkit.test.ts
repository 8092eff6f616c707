/** The pane in WebKit, the web view of Excel for Mac: whether its page's policy lets Fluent style it. */
import { missingForWebKit, WebKitPage } from "../browser/webkit";
import { until } from "../build/until";
import { TrialServer } from "./trial";

jest.setTimeout(240_000);

const missing = missingForWebKit();

if (missing.length > 0) test.todo(`NOT RUN: WebKit is not installed here (apt install ${missing.join(" ")})`);
else
  describe("in WebKit", () => {
    let server: TrialServer, page: WebKitPage;
    beforeAll(async () => {
      server = await TrialServer.start();
      page = await WebKitPage.open(server.address);
    });
    afterAll(async () => {
      await page?.close();
      await server?.stop();
    });

    test("the pane opens, styled, under a policy that allows no style but empty elements", async () => {
      await until(
        async () => (await page.evaluate("return document.querySelectorAll('iframe').length")) === 1,
        "a frame",
      );
      await page.intoFrame();
      await until(
        async () => Number(await page.evaluate("return document.querySelectorAll('.fui-Button').length")) > 0,
        "the pane's buttons",
      );
      const seen = await page.evaluate(`
        const button = getComputedStyle(document.querySelector(".fui-Button"));
        return {
          policy: document.querySelector("meta[http-equiv=Content-Security-Policy]").content,
          unstyled: document.getElementById("unstyled").hidden,
          tabs: document.querySelectorAll("[role=tab]").length,
          display: button.display,
          radius: button.borderTopLeftRadius,
        };`);
      expect(seen).toEqual({
        policy: expect.not.stringContaining("unsafe-inline"),
        unstyled: true,
        tabs: 5,
        display: "inline-flex",
        radius: "4px",
      });
    });
  });
