import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { openChromium } from "../browser/chromium";

/**
 * The same host in a page of a browser, with office.js in a frame of another origin, as Excel for the web holds an
 * add-in. Nothing is served: requests are answered from the npm package and from memory, and whatever else is asked for
 * is told.
 */
const EXCEL = "https://localhost:9443",
  ADDIN = "https://localhost:8443";
const DIST = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
const ENTRY = `
  import { Host } from "./host"; import { Frame } from "./connect/frame"; import { paneAddress } from "./connect/page-address"; import { MemoryBackend } from "./memory/memory-backend";
  const host = globalThis.host = new Host(new MemoryBackend());
  host.load([{ name: "名册", cells: [["x", 1], ["y", 2]] }]);
  host.functions.register("NS", { functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "cells", type: "number", dimensionality: "matrix" }] }] });
  const pane = document.querySelector("iframe");
  const frame = new Frame(host, "addin", text => pane.contentWindow.postMessage(text, "*"));
  addEventListener("message", event => { if (event.source === pane.contentWindow) frame.receive(event.data); });
  pane.src = paneAddress("${ADDIN}/pane.html", "conversation", "addin", "${EXCEL}");
`;

jest.setTimeout(60_000);
let browser: Browser, script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([
    openChromium(),
    build({
      stdin: { contents: ENTRY, resolveDir: join(__dirname, "../../src/host"), loader: "ts" },
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    }).then(({ outputFiles }) => outputFiles[0]!.text),
  ]);
});
afterAll(() => browser?.close());

async function open(office: string): Promise<{ page: Page; elsewhere: string[] }> {
  const page = await browser.newPage(),
    elsewhere: string[] = [];
  await page.route("**/*", route => {
    const url = new URL(route.request().url());
    if (url.origin === EXCEL)
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><iframe></iframe><script>${script}</script>`,
      });
    const file = join(DIST, url.pathname.replace("/office-js/", ""));
    if (url.origin === ADDIN && url.pathname === "/pane.html")
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><script src="/office-js/${office}"></script>`,
      });
    if (url.origin === ADDIN && existsSync(file))
      return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(file) });
    elsewhere.push(url.href);
    return route.abort();
  });
  await page.goto(`${EXCEL}/excel.html`);
  return { page, elsewhere };
}

test.each(["office.debug.js", "office.js"])(
  "%s finds the host in the page that holds it, and asks for nothing from elsewhere",
  async office => {
    const { page, elsewhere } = await open(office);
    const pane = page.frames()[1]!;
    await pane.waitForFunction("typeof Office === 'object'");
    const seen = await pane.evaluate(async () => {
      const info = await Office.onReady();
      const heard: string[] = [];
      CustomFunctions.associate("TWICE", (cells: number[][]) => cells.map(row => row.map(value => value * 2)));
      const read = await Excel.run(async context => {
        const sheet = context.workbook.worksheets.getItem("名册"),
          range = sheet.getRange("A1:B2").load("values,address");
        sheet.onChanged.add(async event => {
          heard.push(`${event.address} ${event.triggerSource}`);
        });
        sheet.load("id");
        await context.sync();
        sheet.getRange("C1").values = [["from the pane"]];
        sheet.getRange("D1").formulas = [["=NS.TWICE(B1:B2)"]];
        await context.sync();
        return [range.address, range.values];
      });
      const refused = await Excel.run(async context => {
        context.workbook.worksheets.getItem("zz").load("name");
        await context.sync();
      }).catch((error: { code: string }) => error.code);
      for (let turns = 0; turns < 50 && heard.length < 2; turns++)
        await new Promise(resolve => setTimeout(resolve, 20));
      return { host: String(info.host), read, refused, heard };
    });
    expect(seen).toEqual({
      host: "Excel",
      read: [
        "名册!A1:B2",
        [
          ["x", 1],
          ["y", 2],
        ],
      ],
      refused: "ItemNotFound",
      heard: ["C1 ThisLocalAddin", "D1 ThisLocalAddin"],
    });
    const cells = await page.evaluate(async () => {
      const { host } = globalThis as unknown as {
        host: {
          settled(): Promise<void>;
          backend: { sheets(): { id: string }[]; values(sheet: string, at: object): unknown };
        };
      };
      await host.settled();
      return host.backend.values(host.backend.sheets()[0]!.id, { top: 0, left: 0, rows: 2, columns: 4 });
    });
    expect(cells).toEqual([
      ["x", 1, "from the pane", 2],
      ["y", 2, "", 4],
    ]);
    expect(elsewhere).toEqual([]);
    await page.close();
  },
);
