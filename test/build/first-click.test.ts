import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { MetadataFile } from "../../src/host/custom-functions/metadata";
import { Host } from "../../src/host/host";
import { MemoryBackend } from "../../src/host/memory/memory-backend";
import { openChromium } from "../browser/chromium";
import { openPane, type OpenPane } from "../browser/excel-page";
import { built } from "./built";
import { until } from "./until";

jest.setTimeout(180_000);

let browser: Browser,
  dist = "",
  open: OpenPane | null = null;
beforeAll(async () => {
  dist = join(await built(), "dist");
  browser = await openChromium();
});
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(() => browser?.close());

function excel(): Host {
  const host = new Host(new MemoryBackend(), { locale: "zh-CN" });
  host.functions.register("SJS", JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as MetadataFile);
  return host;
}
const a1 = (host: Host): unknown =>
  host.backend.values(host.backend.sheets()[0]!.id, { top: 0, left: 0, rows: 1, columns: 1 })[0]![0];

test("with scripts that come late, neither the first press nor the first formula is lost", async () => {
  let release = (): void => undefined;
  const late = new Promise<void>(resolve => (release = resolve)),
    host = excel();
  host.runtime.state = "Background";
  open = await openPane(browser, dist, host, "zh-CN", "", name =>
    /^(functions|start)\.[0-9a-f]{8}\.js$/.test(name) ? late : Promise.resolve(),
  );
  await until(() => host.ribbon.isHeard, "the client listens");
  await host.functions.ready;
  host.person.type("Sheet1!A1", "=SJS.SUBSIDY(3,1234567)");
  await host.ribbon.click("policy", "Sjs.policy");
  expect([a1(host), host.runtime.state]).toEqual(["#BUSY!", "Background"]);
  release();
  await until(() => a1(host) === 370370.1, "the formula's value");
  await until(() => host.runtime.state === "Visible", "the pane");
  await until(
    async () => (await open!.pane.locator("[role=tab][aria-selected=true]").allInnerTexts()).join("") === "政策",
    "the tab that the button leads to",
  );
  expect(open.problems).toEqual([]);
});

test(
  "a web view that refuses the pane's styles is told of, and the pane works without them " +
    "(styled-components #3704)",
  async () => {
    // As such a Safari: an element of styles that is empty has no sheet.
    const refuses = `Object.defineProperty(HTMLStyleElement.prototype, "sheet", { get: () => null });`;
    open = await openPane(browser, dist, excel(), "zh-CN", refuses);
    await open.pane.locator("#unstyled").waitFor({ timeout: 60_000 });
    expect(await open.pane.locator("#unstyled").innerText()).toContain("不让窗格排版");
    await open.pane.getByRole("tab").first().waitFor();
  },
);

test("a pane that was closed comes forward with what a button has to say", async () => {
  const host = excel();
  open = await openPane(browser, dist, host);
  await open.pane.getByRole("tab").first().waitFor({ timeout: 60_000 });
  host.runtime.change("Background");
  await host.ribbon.click("assess", "Sjs.assess");
  await until(() => host.runtime.state === "Visible", "the pane");
  expect(await open.pane.locator("#unstyled").isVisible()).toBe(false);
  expect(await open.pane.getByRole("alert").first().innerText()).toContain("工作簿里没有内容");
});
