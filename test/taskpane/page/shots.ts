import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "../../browser/chromium";
import { bundlePage, serve } from "./bundle";

/** `tsx test/taskpane/page/shots.ts FOLDER [name…]`: pictures of the pane's states, to look at. */
export interface Shot { readonly name: string; readonly query: string; readonly act?: string }
const SHOTS: readonly Shot[] = [
  { name: "assess-ready", query: "tab=assess" }, { name: "assess-done", query: "tab=assess&assessed" }, { name: "assess-empty", query: "tab=assess&empty" },
  { name: "review", query: "tab=review&assessed" }, { name: "totals", query: "tab=totals&assessed" }, { name: "policy", query: "tab=policy&assessed" }, { name: "settings", query: "tab=settings&assessed" },
];

async function shoot(): Promise<void> {
  const [folder = "/tmp/pane-shots", width = "320", theme = "light", language = "zh-CN", ...names] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const { address, close } = await serve(await bundlePage()), browser = await openChromium();
  try {
    for (const { name, query } of SHOTS.filter(shot => names.length === 0 || names.includes(shot.name))) {
      const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, deviceScaleFactor: 1.5, ...(theme === "forced" ? { forcedColors: "active" as const } : {}) });
      page.on("pageerror", error => process.stderr.write(`${name}: ${error.message}\n`));
      page.on("console", message => { if (message.type() === "error") process.stderr.write(`${name}: ${message.text()}\n`); });
      await page.goto(`${address}?${query}&theme=${theme}&language=${language}`);
      await page.waitForSelector("[role=tab]");
      await page.waitForTimeout(900);
      await page.screenshot({ path: join(folder, `${name}-${width}-${theme}-${language}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
}

void shoot();
