import type { Host } from "../../src/host/host";
import { builtPane } from "./built-pane";
import { until } from "./until";

jest.setTimeout(180_000);

const { excel, page, opened } = builtPane();
const a1 = (host: Host): unknown =>
  host.backend.values(host.backend.sheets()[0]!.id, { top: 0, left: 0, rows: 1, columns: 1 })[0]![0];

test("with scripts that come late, neither the first press nor the first formula is lost", async () => {
  let release = (): void => undefined;
  const late = new Promise<void>(resolve => (release = resolve)),
    host = excel();
  host.runtime.state = "Background";
  const open = await page(host, "", name =>
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
    async () => (await open.pane.locator("[role=tab][aria-selected=true]").allInnerTexts()).join("") === "政策",
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
    const open = await page(excel(), refuses);
    await open.pane.locator("#unstyled").waitFor({ timeout: 60_000 });
    expect(await open.pane.locator("#unstyled").innerText()).toContain("不让窗格排版");
    await open.pane.getByRole("tab").first().waitFor();
  },
);

test("a pane that was closed comes forward with what a button has to say", async () => {
  const host = excel();
  const open = await opened(host);
  host.runtime.change("Background");
  await host.ribbon.click("assess", "Sjs.assess");
  await until(() => host.runtime.state === "Visible", "the pane");
  expect(await open.pane.locator("#unstyled").isVisible()).toBe(false);
  expect(await open.pane.getByRole("alert").first().innerText()).toContain("工作簿里没有内容");
});
